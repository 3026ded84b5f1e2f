/* The names of countries, by ICU. */
#include "text/region.h"

#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "base/build.h"
#include "text/locale.h"

static void tell(const char *code, const char *tag, region_fn *fn, void *arg)
{
	enum { NAME_MAX_UNITS = 100, NAME_BYTES = 3 * NAME_MAX_UNITS };
	UErrorCode status = U_ZERO_ERROR;
	UChar name[NAME_MAX_UNITS];
	char text[NAME_BYTES], id[] = "und_XX";
	int32_t n, bytes = 0;

	id[sizeof(id) - 3] = code[0];
	id[sizeof(id) - 2] = code[1];
	n = uloc_getDisplayCountry(id, tag, name, NAME_MAX_UNITS, &status);
	u_strToUTF8(text, NAME_BYTES, &bytes, name, n, &status);
	if (U_SUCCESS(status) && bytes > 0)
		fn((struct sv){ text, (size_t)bytes }, arg);
}

void region_each(region_fn *fn, void *arg)
{
	struct arena scratch = { 0 };
	struct sv tag;

	for (size_t i = 0; (tag = locale_word(i)).n; i++)
		for (const char *const *code = uloc_getISOCountries(); *code;
		     code++)
			tell(*code, arena_cstr(&scratch, tag), fn, arg);
	arena_free(&scratch);
}

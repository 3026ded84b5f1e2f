/* Names of languages, by ICU. */
#include "text/language.h"

#include <unicode/uloc.h>
#include <unicode/ustring.h>

struct sv language_name(struct arena *a, const struct locale *l,
			struct sv tag)
{
	enum { NAME_MAX_UNITS = 100, NAME_BYTES = 3 * NAME_MAX_UNITS };
	UErrorCode status = U_ZERO_ERROR;
	UChar name[NAME_MAX_UNITS];
	char id[ULOC_FULLNAME_CAPACITY], *text = arena_bytes(a, NAME_BYTES);
	int32_t n, bytes = 0;

	uloc_forLanguageTag(arena_cstr(a, tag), id, sizeof(id), NULL, &status);
	n = uloc_getDisplayName(id, arena_cstr(a, l->tag), name, NAME_MAX_UNITS,
				&status);
	if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING)
		return tag;
	u_strToUTF8(text, NAME_BYTES, &bytes, name, n, &status);
	return U_SUCCESS(status) && bytes > 0 ?
		       (struct sv){ text, (size_t)bytes } :
		       tag;
}

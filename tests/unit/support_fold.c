/* Tables of spellings, read for the tests of folds. */
#include "support_fold.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>

struct sv normal(const UNormalizer2 *how, struct sv text,
			char bytes[BYTES])
{
	UErrorCode status = U_ZERO_ERROR;
	UChar in[UNITS], out[UNITS];
	int32_t n = 0, size = 0;

	u_strFromUTF8(in, UNITS, &n, text.s, (int32_t)text.n, &status);
	n = unorm2_normalize(how, in, n, out, UNITS, &status);
	u_strToUTF8(bytes, BYTES, &size, out, n, &status);
	assert_true(U_SUCCESS(status));
	return (struct sv){ bytes, (size_t)size };
}

void each_line(struct arena *a, const char *name, void (*fn)(struct sv line))
{
	FILE *file = fopen(name, "re");
	char *text = NULL;
	size_t cap = 0;
	ssize_t n;

	assert_non_null(file);
	while ((n = getline(&text, &cap, file)) > 0)
		if (text[0] != '#')
			fn(arena_copy(a,
				      (struct sv){ text, (size_t)n - 1 }));
	free(text);
	fclose(file);
}

bool is_listed(uint32_t cp)
{
	enum { UNICODE = 15 };
	UVersionInfo age;

	u_charAge((UChar32)cp, age);
	return age[0] <= UNICODE;
}

/* Sentences, found by ICU. */
#include "text/sentence.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/vec.h"

const size_t *sentence_ends(struct arena *a, struct sv text, size_t *n)
{
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *ends = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &status);
	UText *in = utext_openUTF8(NULL, text.s, (int64_t)text.n, &status);
	VEC(size_t) found = { 0 };
	size_t *copy;

	ubrk_setUText(ends, in, &status);
	while (U_SUCCESS(status)) {
		int32_t end = ubrk_next(ends);

		if (end == UBRK_DONE)
			break;
		VEC_ADD(&found, (size_t)end);
	}
	if (found.n == 0 || found.v[found.n - 1] != text.n)
		VEC_ADD(&found, text.n);
	*n = found.n;
	copy = ARENA_NEW(a, *n, size_t);
	vec_copy(copy, found.v, *n, sizeof(*copy));
	VEC_FREE(&found);
	utext_close(in);
	ubrk_close(ends);
	return copy;
}

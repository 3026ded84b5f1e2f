/* Composing letters and their marks, by ICU. */
#include "text/compose.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/utf8.h"

enum {
	MARK = 0x300, /* the first of all */
	/* Marks that are put in order together, which takes the square of
	 * their number: as many as are shown on a base (clean.h). */
	MARKS_MAX = 30,
};

/* Whether a mark may stand in TEXT: they begin with one of two bytes, with
 * which small Greek letters do not. */
static bool has_mark(struct sv text)
{
	return text.n > 0 && (memchr(text.s, 0xCC, text.n) ||
			      memchr(text.s, 0xCD, text.n));
}

/* The end, in bytes, of what of TEXT is composed together from AT on: all of
 * it, unless more than MARKS_MAX marks follow one another. */
static size_t part_end(struct sv text, size_t at)
{
	for (int marks = 0; at < text.n && marks <= MARKS_MAX;) {
		UChar32 cp = (UChar32)utf8_next(text, &at);

		marks = cp >= MARK && u_getCombiningClass(cp) ? marks + 1 : 0;
	}
	return at;
}

/* TEXT composed in A; empty where it cannot be. */
static struct sv composed(struct arena *a, struct sv text)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	int32_t n = (int32_t)text.n, cap = 3 * n, units = 0, bytes = 0, read;
	struct arena scratch = { 0 };
	UChar *from = ARENA_NEW(&scratch, text.n, UChar);
	UChar *to = ARENA_NEW(&scratch, 3 * text.n, UChar);
	char *out;

	for (size_t at = 0, end; at < text.n; at = end) {
		end = part_end(text, at);
		u_strFromUTF8(from, n, &read, text.s + at, (int32_t)(end - at),
			      &status);
		units += unorm2_normalize(nfc, from, read, to + units,
					  cap - units, &status);
	}
	u_strToUTF8(NULL, 0, &bytes, to, units, &status);
	if (status == U_BUFFER_OVERFLOW_ERROR)
		status = U_ZERO_ERROR;
	out = arena_bytes(a, (size_t)bytes + 1);
	u_strToUTF8(out, bytes + 1, &bytes, to, units, &status);
	arena_free(&scratch);
	return U_SUCCESS(status) ? (struct sv){ out, (size_t)bytes } :
				   (struct sv){ 0 };
}

struct sv compose(struct arena *a, struct sv text)
{
	struct sv out = { 0 };

	if (has_mark(text) && text.n < INT32_MAX / 3)
		out = composed(a, text);
	return out.n ? out : text;
}

struct sv compose_copy(struct arena *a, struct sv text)
{
	struct sv out = compose(a, text);

	return out.s == text.s ? arena_copy(a, text) : out;
}

/* Composing letters and their marks, by ICU. */
#include "text/compose.h"

#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/* Whether a mark may stand in TEXT: they begin with one of two bytes, with
 * which small Greek letters do not. */
static bool has_mark(struct sv text)
{
	return text.n > 0 && (memchr(text.s, 0xCC, text.n) ||
			      memchr(text.s, 0xCD, text.n));
}

/* TEXT composed in A; empty where it cannot be. */
static struct sv composed(struct arena *a, struct sv text)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	int32_t n = (int32_t)text.n, cap = 3 * n, units = 0, bytes = 0;
	struct arena scratch = { 0 };
	UChar *from = ARENA_NEW(&scratch, text.n, UChar);
	UChar *to = ARENA_NEW(&scratch, 3 * text.n, UChar);
	char *out;

	u_strFromUTF8(from, n, &units, text.s, n, &status);
	units = unorm2_normalize(nfc, from, units, to, cap, &status);
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

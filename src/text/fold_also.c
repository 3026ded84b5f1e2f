/* The other reading of a text: apostrophes as blanks, initials as a word, đ as
 * dj. */
#include "text/fold.h"

#include <string.h>
#include <unicode/uchar.h>

#include "text/fold_parts.h"

/* What stands at one place of a text. */
enum sign { SIGN_OTHER, SIGN_LETTER, SIGN_MARK, SIGN_APOSTROPHE, SIGN_STOP };

/* The sign of TEXT at *AT, which is moved after it. */
static enum sign next_sign(struct sv text, size_t *at)
{
	char self[FOLD_POINT_MAX];
	size_t point = *at;
	uint32_t cp = utf8_next(text, &point);
	bool silent = fold_point(text, at, self).n == 0;
	uint32_t mask = cp & UTF8_BAD ? 0 : U_GET_GC_MASK((UChar32)cp);

	if (mask & U_GC_M_MASK)
		return SIGN_MARK;
	if (silent && mask & (U_GC_P_MASK | U_GC_S_MASK | U_GC_LM_MASK))
		return SIGN_APOSTROPHE;
	if (mask & U_GC_L_MASK)
		return SIGN_LETTER;
	return cp == '.' ? SIGN_STOP : SIGN_OTHER;
}

/* How many letters stand together at AT of TEXT. */
static size_t letters_at(struct sv text, size_t at)
{
	enum { ENOUGH = 2 };
	size_t n = 0;

	while (at < text.n && n < ENOUGH) {
		enum sign sign = next_sign(text, &at);

		if (sign == SIGN_LETTER)
			n++;
		else if (sign != SIGN_MARK)
			break;
	}
	return n;
}

/* đ and ђ, which folds make a d: each two bytes, as dj is. */
static bool is_dj(struct sv text, size_t at)
{
	uint32_t cp = utf8_next(text, &at);

	return cp == 0x110 || cp == 0x111 || cp == 0x402 || cp == 0x452;
}

/* OTHER, or for the first time a copy of TEXT in A, to be changed. */
static char *copy_once(struct arena *a, struct sv text, char *other)
{
	if (!other) {
		other = arena_bytes(a, text.n);
		memcpy(other, text.s, text.n);
	}
	return other;
}

/*
 * Whether TEXT may have another reading, as most have not: an apostrophe, a
 * full stop within letters, a đ, or a byte that needs a closer look.  The
 * two-byte letters of Latin, Greek, Cyrillic and Arabic, and Han, need none.
 */
static bool may_differ(struct sv text)
{
	for (size_t i = 0; i + 1 < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];
		unsigned char next = (unsigned char)text.s[i + 1];

		if (c == '.' || c == '\'' || c == '`') {
			if (next >= 0x80 || (next | 0x20) >= 'a')
				return true;
		} else if (c >= 0xC3 && c <= 0xDB && c != 0xD7) {
			if (is_dj(text, i) || (c >= 0xCA && c < 0xCE) ||
			    (c == 0xCE && next < 0x86) ||
			    ((c == 0xD5 || c == 0xD6) && next < 0xA0) ||
			    (c == 0xD9 && next == 0x80))
				return true;
			i++;
		} else if (c >= 0x80 && (c < 0xE4 || c > 0xE9)) {
			return true;
		} else if (c >= 0xE4) {
			i += 2;
		}
	}
	return false;
}

struct sv fold_also(struct arena *a, struct sv text)
{
	char *other = NULL;
	size_t letters = 0; /* together before AT */

	if (!may_differ(text))
		return (struct sv){ 0 };
	for (size_t at = 0; at < text.n;) {
		size_t from = at, after;
		enum sign sign = next_sign(text, &at);
		bool stop = sign == SIGN_STOP && letters == 1;
		bool apostrophe = sign == SIGN_APOSTROPHE && letters > 0;

		if (sign == SIGN_LETTER)
			letters++;
		if (is_dj(text, from)) {
			other = copy_once(a, text, other);
			memcpy(other + from, "dj", at - from);
		}
		if (sign == SIGN_LETTER || sign == SIGN_MARK)
			continue;
		letters = 0;
		after = stop || apostrophe ? letters_at(text, at) : 0;
		if (after == 0 || (after > 1) != apostrophe)
			continue;
		other = copy_once(a, text, other);
		/* An apostrophe folds to nothing, so that letters join. */
		memset(other + from, stop ? '\'' : ' ', at - from);
	}
	return (struct sv){ other, other ? text.n : 0 };
}

/* Bytes before any format (bytes.h). */
#include "import/bytes.h"

#include <string.h>

#include "base/build.h"
#include "base/utf8.h"
#include "import/spot.h"

static struct sv with_line_ends(struct arena *a, struct sv text)
{
	char *copy;

	if (sv_find_char(text, '\r', 0) == SV_NONE ||
	    sv_find_char(text, '\n', 0) != SV_NONE)
		return text;
	copy = arena_bytes(a, text.n);
	for (size_t i = 0; i < text.n; i++)
		copy[i] = text.s[i] == '\r' ? '\n' : text.s[i];
	return (struct sv){ copy, text.n };
}

/* The two bytes at AT of TEXT as a number, the greater first where BIG. */
static uint32_t unit_at(struct sv text, size_t at, bool big)
{
	unsigned char first = (unsigned char)text.s[at];
	unsigned char second = (unsigned char)text.s[at + 1];

	return (uint32_t)(big ? first << 8 | second : second << 8 | first);
}

/* Makes TEXT, UTF-16 with its mark, UTF-8 in A, which may be half as long
 * again.  False where half of a character stands alone; TEXT is what is before
 * it. */
static bool from_utf16(struct arena *a, struct sv *text)
{
	enum { HALF = 0xD800, LOW = 0xDC00, BEYOND = 0x10000, BITS = 10 };
	bool big = sv_starts(*text, SV("\xFE\xFF")), whole = true;
	char *copy = arena_bytes(a, text->n / 2 * 3);
	size_t n = 0, at = 2;

	while (at + 1 < text->n && whole) {
		uint32_t cp = unit_at(*text, at, big), low = 0;

		at += 2;
		if (cp >= HALF && cp < LOW && at + 1 < text->n)
			low = unit_at(*text, at, big);
		if (low >= LOW && low < LOW + (1 << BITS)) {
			cp = BEYOND + ((cp - HALF) << BITS) + (low - LOW);
			at += 2;
		}
		whole = cp < HALF || cp >= LOW + (1 << BITS);
		n += whole ? utf8_encode(cp, copy + n) : 0;
	}
	whole = whole && at == text->n;
	*text = (struct sv){ copy, n };
	return whole;
}

static bool goes_on(struct sv text, size_t at)
{
	return at < text.n && ((unsigned char)text.s[at] & 0xC0) == 0x80;
}

/* TEXT with each letter whole that a FOLD divides; in A where it has one. */
static struct sv with_letters(struct arena *a, struct sv text, bytes_fold *fold)
{
	enum { MOST = 3 }; /* bytes that a letter goes on for */
	char *copy = NULL;

	for (size_t at = 0; (at = sv_find_char(text, '\n', at)) != SV_NONE;) {
		size_t from = at++, to = from + fold(text, from);

		if (to == from || from == 0 || !goes_on(text, to))
			continue;
		if (!copy) {
			copy = arena_bytes(a, text.n);
			memcpy(copy, text.s, text.n);
			text.s = copy;
		}
		from -= text.s[from - 1] == '\r';
		for (int n = 0; n < MOST && goes_on(text, to); n++) {
			char byte = copy[to];

			memmove(copy + from + 1, copy + from, to - from);
			copy[from++] = byte;
			to++;
		}
	}
	return text;
}

static struct locus place_of(struct sv name, struct sv text, size_t at)
{
	struct spot spot = spot_start(text);

	spot_to(&spot, at);
	return (struct locus){ name, spot.line, spot.column };
}

/* What TEXT, which is no UTF-8 from BAD on, probably is, and what makes it so:
 * empty where it is UTF-8, and cut or patched.  Letters of Cyrillic stand side
 * by side, and most are small. */
static struct sv likely_remedy(struct sv text, size_t bad)
{
	enum { HEAD = 1000, LETTERS = 0xC0, LAST = 0xE0 };
	size_t all = 0, beside = 0, letters = 0, last = 0;

	if (sv_find(sv_slice(text, 0, HEAD), SV("CHAR ANSEL"), 0) != SV_NONE)
		return SV("ANSEL: export it again as UTF-8");
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];

		all += c >= 0x80;
		beside += c >= 0x80 && i > 0 &&
			  (unsigned char)text.s[i - 1] >= 0x80;
		if (all > 0 && i < bad)
			return SV("");
		letters += c >= LETTERS;
		last += c >= LAST;
	}
	if (2 * beside < all)
		return SV("CP1252: iconv -f CP1252 -t UTF-8 FILE");
	return 2 * last >= letters ?
		       SV("CP1251: iconv -f CP1251 -t UTF-8 FILE") :
		       SV("KOI8-R: iconv -f KOI8-R -t UTF-8 FILE");
}

/* Tells of the byte at BAD of TEXT, which is NUL or no part of UTF-8. */
static bool refuse(struct arena *a, struct diags *diags, struct sv name,
		   struct sv text, size_t bad)
{
	struct locus where = place_of(name, text, bad);
	struct sv likely = likely_remedy(text, bad);
	struct build byte = { .arena = a };

	if (text.s[bad] == '\0') {
		DIAG(diags, FAULT_control_character, where, SV("U+0000"),
		     SV("the file"));
		return false;
	}
	build_fmt(&byte, "0x%02X", (unsigned char)text.s[bad]);
	if (likely.n > 0)
		build_fmt(&byte, " (perhaps %.*s)", SV_ARG(likely));
	DIAG(diags, FAULT_not_utf8, where, build_view(&byte), SV("the file"));
	return false;
}

bool bytes_take(struct arena *a, struct diags *diags, struct sv name,
		bytes_fold *fold, struct sv *text)
{
	size_t bad, nul;

	if (sv_starts(*text, SV("\xEF\xBB\xBF")))
		*text = sv_slice(*text, 3, text->n);
	if ((sv_starts(*text, SV("\xFF\xFE")) ||
	     sv_starts(*text, SV("\xFE\xFF"))) &&
	    !from_utf16(a, text)) {
		DIAG0(diags, FAULT_not_utf8_file,
		      place_of(name, *text, text->n));
		return false;
	}
	*text = with_line_ends(a, *text);
	if (fold)
		*text = with_letters(a, *text, fold);
	nul = sv_find_char(*text, '\0', 0);
	bad = utf8_invalid(sv_slice(*text, 0, nul < text->n ? nul : text->n));
	if (bad == SV_NONE && nul == SV_NONE)
		return true;
	return refuse(a, diags, name, *text, bad == SV_NONE ? nul : bad);
}

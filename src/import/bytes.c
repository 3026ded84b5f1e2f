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

/* Tells of the byte at BAD of TEXT, which is NUL or no part of UTF-8. */
static bool refuse(struct arena *a, struct diags *diags, struct sv name,
		   struct sv text, size_t bad)
{
	struct locus where = { name, 0, 0 };
	struct build byte = { .arena = a };
	struct spot spot = spot_start(text);

	spot_to(&spot, bad);
	where.line = spot.line;
	where.column = spot.column;
	if (text.s[bad] == '\0') {
		DIAG(diags, FAULT_control_character, where, SV("U+0000"),
		     SV("the file"));
		return false;
	}
	build_fmt(&byte, "0x%02X", (unsigned char)text.s[bad]);
	DIAG(diags, FAULT_not_utf8, where, build_view(&byte), SV("the file"));
	return false;
}

bool bytes_take(struct arena *a, struct diags *diags, struct sv name,
		bytes_fold *fold, struct sv *text)
{
	size_t bad, nul;

	if (sv_starts(*text, SV("\xEF\xBB\xBF")))
		*text = sv_slice(*text, 3, text->n);
	if (sv_starts(*text, SV("\xFF\xFE")) ||
	    sv_starts(*text, SV("\xFE\xFF"))) {
		DIAG0(diags, FAULT_not_utf8_file,
		      ((struct locus){ name, 0, 0 }));
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

/* The marks of a text that is cut: dashes, brackets, and the signs that stand
 * for words. */
#include <string.h>

#include "wording/date_read_tokens.h"

/* The dashes that are not ASCII, the first two of which are hyphens; and the
 * arrow that programs write for one. */
static bool is_dash(uint32_t c)
{
	return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2192;
}

/* Whether a plus stands at AT between blanks: 1990 + 1992. */
static bool is_plus(struct sv text, size_t at)
{
	return text.s[at] == '+' && at > 0 && text.s[at - 1] == ' ' &&
	       at + 1 < text.n && text.s[at + 1] == ' ';
}

/* Takes at AT a sign that stands for a word of dates, as formulas have it:
 * <1992, ≥ 1992, ≈1992, and ±1992 where no year is before it.  A query has its
 * own such signs. */
static bool take_sign(const struct read_text *text, size_t at,
		      struct read_token *t)
{
	static const struct {
		struct sv sign;
		enum read_kind kind;
		int value;
		bool first; /* only at the beginning */
	} signs[] = {
		{ SV_INIT("<="), READ_EARLIER, 1, false },
		{ SV_INIT(">="), READ_LATER, 1, false },
		{ SV_INIT("<"), READ_BEFORE, 0, false },
		{ SV_INIT(">"), READ_AFTER, 0, false },
		{ SV_INIT("≤"), READ_EARLIER, 1, false },
		{ SV_INIT("⩽"), READ_EARLIER, 1, false },
		{ SV_INIT("≥"), READ_LATER, 1, false },
		{ SV_INIT("⩾"), READ_LATER, 1, false },
		{ SV_INIT("≈"), READ_DOUBT, 2, false },
		{ SV_INIT("≃"), READ_DOUBT, 2, false },
		{ SV_INIT("∼"), READ_DOUBT, 2, false },
		{ SV_INIT("±"), READ_DOUBT, 2, true },
		{ SV_INIT("+/-"), READ_DOUBT, 2, true },
	};
	struct sv rest = sv_slice(text->text, at, text->text.n);
	bool sought = text->how && text->how->sought;

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs) && !sought; i++) {
		if (!sv_starts(rest, signs[i].sign) ||
		    (signs[i].first && at > 0) ||
		    rest.n == signs[i].sign.n)
			continue;
		t->kind = (uint8_t)signs[i].kind;
		t->value = signs[i].value;
		t->n = signs[i].sign.n;
		return true;
	}
	return false;
}

/* Takes a mark at AT of TEXT; one that is not ASCII as an ASCII one. */
static bool take_mark(struct sv text, size_t at, struct read_token *t)
{
	enum { HYPHENS = 3 };
	size_t end;
	uint32_t c = date_read_next(text, at, &end);

	t->kind = READ_MARK;
	t->n = end - at;
	t->value = c < 0x2012 && is_dash(c) ? '-' : is_dash(c) ? '=' :
							      (int)c;
	/* What a typewriter has for a dash. */
	for (; c == '-' && t->n < HYPHENS && at + t->n < text.n &&
	       text.s[at + t->n] == '-'; t->n++)
		t->value = '=';
	if (c == '.' && end < text.n && text.s[end] == '.') {
		t->value = 'R';
		t->n = 2;
	}
	if (c == 0xB1 || sv_starts(sv_slice(text, at, text.n), SV("+/-")) ||
	    sv_starts(sv_slice(text, at, text.n), SV("+-"))) {
		t->value = 'M';
		t->n = c == 0xB1 ? end - at : text.s[at + 1] == '/' ? 3 : 2;
		return true;
	}
	if (c == 0xD7) {
		t->value = 'X';
		return true;
	}
	if (c == '&' || is_plus(text, at)) {
		t->kind = READ_AND;
		t->value = 0;
	}
	if (c == '?' || c == '~' || c == '%') {
		t->kind = READ_DOUBT;
		t->value = c == '?' ? 1 : c == '~' ? 2 : 3;
	}
	if ((c == '[' || c == ']') && at > 0 && text.s[0] != '[')
		t->value = c == '[' ? '(' : ')'; /* 5 [17] May 1887 */
	if (sv_starts(sv_slice(text, at, text.n), SV("...")))
		return false;
	return is_dash(c) ||
	       (c < 0x80 && c && strchr(".,-/():;?~%'+[]{}&", (int)c));
}

bool date_read_take_mark(const struct read_text *text, size_t at,
			 struct read_token *t)
{
	return take_sign(text, at, t) || take_mark(text->text, at, t);
}

/* Where words, fields and dates end in a query. */
#include "query/lex.h"

#include "base/ascii.h"

#include <string.h>

bool lex_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool lex_ends(char c)
{
	return lex_blank(c) || c == '(' || c == ')' || c == '|' || c == '"';
}

struct sv lex_word(struct sv v)
{
	size_t n = 0;

	while (n < v.n && !lex_ends(v.s[n]))
		n++;
	return sv_slice(v, 0, n);
}

bool lex_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (unsigned char)c >= 0x80;
}

bool lex_name(char c)
{
	return lex_letter(c) || ascii_is_digit(c) || c == '-' || c == '_';
}

size_t lex_field(struct sv v)
{
	size_t n = 0;

	if (!v.n || !lex_letter(v.s[0]))
		return 0;
	while (n < v.n && lex_name(v.s[n]))
		n++;
	return n < v.n && v.s[n] == ':' ? n : 0;
}

/* Whether V begins as a year does: four digits, of which all but the first
 * may be an X, and after them nothing that goes on with a word. */
static bool begins_year(struct sv v)
{
	static const struct sv dashes[] = { SV_INIT("-"),   SV_INIT("/"),
					    SV_INIT("?"),   SV_INIT("~"),
					    SV_INIT("%"),   SV_INIT("\u2013"),
					    SV_INIT("\u2014") };

	if (v.n && memchr("?~%", v.s[0], 3))
		v = sv_slice(v, 1, v.n);
	if (v.n < 4 || !ascii_is_digit(v.s[0]))
		return false;
	for (size_t i = 1; i < 4; i++)
		if (!ascii_is_digit(v.s[i]) && v.s[i] != 'X')
			return false;
	if (v.n == 4)
		return true;
	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++)
		if (sv_starts(sv_slice(v, 4, v.n), dashes[i]))
			return true;
	return false;
}

size_t lex_dots(struct sv v)
{
	if (!v.n || v.s[0] == '[' || v.s[0] == '{' ||
	    sv_find_char(v, '/', 0) != SV_NONE)
		return SV_NONE;
	return sv_find(v, SV(".."), 0);
}

/* Whether V is a year of either sign, and *MINUS whether it is before 0. */
static bool is_year(struct sv v, bool *minus)
{
	*minus = v.n && v.s[0] == '-';
	return begins_year(sv_slice(v, *minus, v.n));
}

/* The two sides of a period; the same twice where it is one date. */
static void sides(struct sv v, struct sv *from, struct sv *to)
{
	size_t dots = lex_dots(v);

	*from = sv_slice(v, 0, dots == SV_NONE ? v.n : dots);
	*to = dots == SV_NONE ? v : sv_slice(v, dots + 2, v.n);
}

bool lex_before_zero(struct sv v)
{
	struct sv from, to;
	bool first, last;

	sides(v, &from, &to);
	return is_year(from, &first) && first &&
	       (v.s[1] == '0' ||
		(lex_dots(v) != SV_NONE && is_year(to, &last) && last));
}

bool lex_date(struct sv v)
{
	struct sv from, to;
	bool minus;

	if (v.n && v.s[0] == '-')
		return lex_before_zero(v);
	sides(v, &from, &to);
	return is_year(from, &minus) || is_year(to, &minus);
}

static bool has_end(struct sv v)
{
	for (size_t i = 0; i < v.n; i++)
		if (lex_ends(v.s[i]))
			return true;
	return false;
}

struct sv lex_joint(struct sv word, bool between)
{
	static const struct {
		struct sv word;
		bool first; /* it may stand before the first word */
		struct sv remedy;
	} joints[] = {
		{ SV_INIT("AND"), false,
		  SV_INIT("leave AND out: words side by side must all match") },
		{ SV_INIT("&"), false,
		  SV_INIT("leave & out: words side by side must all match") },
		{ SV_INIT("&&"), false,
		  SV_INIT("leave && out: words side by side must all match") },
		{ SV_INIT("OR"), false, SV_INIT("write | for OR") },
		{ SV_INIT("NOT"), true,
		  SV_INIT("write - for NOT, as in -kind:visit") },
	};

	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++)
		if (sv_eq(joints[i].word, word) &&
		    (between || joints[i].first))
			return joints[i].remedy;
	return (struct sv){ 0 };
}

bool lex_plain_word(struct sv v)
{
	return v.n && !has_end(v) && !memchr("-=/'!<>", v.s[0], 7) &&
	       sv_find_char(v, '=', 0) == SV_NONE && !lex_field(v) &&
	       !lex_date(v) && !lex_joint(v, true).n;
}

bool lex_plain_value(struct sv v)
{
	return v.n && !has_end(v) && v.s[0] != '\'';
}

struct sv lex_lower(struct arena *a, struct sv v)
{
	char *s = arena_bytes(a, v.n);

	for (size_t i = 0; i < v.n; i++)
		s[i] = v.s[i] >= 'A' && v.s[i] <= 'Z' ?
			       (char)(v.s[i] - 'A' + 'a') :
			       v.s[i];
	return (struct sv){ s, v.n };
}

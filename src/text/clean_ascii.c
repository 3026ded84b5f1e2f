/* Clean text in ASCII alone: signs by a table, letters by their fold. */
#include <unicode/uchar.h>

#include "base/bisect.h"
#include "base/percent.h"
#include "text/clean.h"
#include "text/fold_parts.h"

/* Signs with a spelling in ASCII, in order. */
static const struct sign {
	uint32_t cp;
	const char *ascii;
} signs[] = {
	{ 0xA2, "c" },      { 0xA3, "GBP" },    { 0xA9, "(c)" },
	{ 0xAB, "\"" },     { 0xAE, "(R)" },    { 0xB1, "+-" },
	{ 0xB4, "'" },      { 0xB7, "." },      { 0xBB, "\"" },
	{ 0xBC, "1/4" },    { 0xBD, "1/2" },    { 0xBE, "3/4" },
	{ 0xD7, "x" },      { 0xF7, "/" },      { 0x2B9, "'" },
	{ 0x2BA, "\"" },    { 0x2BB, "'" },     { 0x2BC, "'" },
	{ 0x2BD, "'" },     { 0x2BE, "'" },     { 0x2BF, "'" },
	{ 0x2010, "-" },    { 0x2011, "-" },    { 0x2012, "-" },
	{ 0x2013, "-" },    { 0x2014, "-" },    { 0x2015, "-" },
	{ 0x2018, "'" },    { 0x2019, "'" },    { 0x201A, "'" },
	{ 0x201B, "'" },    { 0x201C, "\"" },   { 0x201D, "\"" },
	{ 0x201E, "\"" },   { 0x201F, "\"" },   { 0x2022, "*" },
	{ 0x2026, "..." },  { 0x2032, "'" },    { 0x2033, "\"" },
	{ 0x2039, "'" },    { 0x203A, "'" },    { 0x2044, "/" },
	{ 0x20AC, "EUR" },  { 0x20BC, "AZN" },  { 0x20BD, "RUB" },
	{ 0x2116, "No." },  { 0x2122, "(TM)" }, { 0x2190, "<-" },
	{ 0x2192, "->" },   { 0x2212, "-" },    { 0x2215, "/" },
	{ 0x2248, "~" },    { 0x2260, "!=" },   { 0x2264, "<=" },
	{ 0x2265, ">=" },   { 0x25CF, "*" },    { 0x3001, "," },
	{ 0x3002, "." },
};

static const char *sign(uint32_t cp)
{
	size_t n = sizeof(signs) / sizeof(*signs);
	struct bisect b = { .end = n };

	while (bisect_asks(&b))
		bisect_told(&b, signs[b.at].cp < cp);
	return b.at < n && signs[b.at].cp == cp ? signs[b.at].ascii : NULL;
}

/* Whether V is letters and digits of ASCII, or nothing at all. */
static bool is_alnum(struct sv v)
{
	for (size_t i = 0; i < v.n; i++)
		if ((v.s[i] < 'a' || v.s[i] > 'z') &&
		    (v.s[i] < '0' || v.s[i] > '9'))
			return false;
	return true;
}

static bool is_upper(uint32_t cp)
{
	return !(cp & UTF8_BAD) && u_isupper((UChar32)cp);
}

/* Whether a letter of TEXT that ends at AT, or the next one, is upper case. */
static bool is_shouted(struct sv text, size_t from, size_t at)
{
	return (at < text.n && is_upper(utf8_next(text, &at))) ||
	       (from > 0 && is_upper(utf8_prev(text, &from)));
}

/* Appends the letters FOLD in the case of the code point CP they stand for. */
static void put_letters(struct build *b, struct sv fold, uint32_t cp,
			bool shouted)
{
	bool number = U_GET_GC_MASK((UChar32)cp) & U_GC_NL_MASK; /* Ⅳ */
	bool upper = u_isUUppercase((UChar32)cp) || u_istitle((UChar32)cp);

	for (size_t i = 0; i < fold.n; i++) {
		bool raise = upper && (i == 0 || shouted || number) &&
			     fold.s[i] >= 'a';

		build_char(b,
			   raise ? (char)(fold.s[i] - 'a' + 'A') : fold.s[i]);
	}
}

/* Appends the code point of the clean TEXT at AT; returns where it ends. */
static size_t put_point(struct build *b, struct sv text, size_t at)
{
	char self[FOLD_POINT_MAX];
	size_t from = at, end = at;
	uint32_t cp = utf8_next(text, &end), mask = U_GET_GC_MASK((UChar32)cp);
	struct sv fold = fold_point(text, &at, self);

	if (sign(cp))
		build_str(b, sign(cp));
	else if (mask & (U_GC_M_MASK | U_GC_CF_MASK))
		return end;
	else if (mask & U_GC_ZS_MASK)
		build_char(b, ' ');
	else if (is_alnum(fold) && (fold.n > 0 || mask & U_GC_L_MASK))
		put_letters(b, fold, cp, is_shouted(text, from, at));
	else
		build_char(b, '?');
	return at;
}

/* Whether C is seen, or a blank, and in ASCII. */
static bool is_plain(char c)
{
	return c >= ' ' && c <= '~';
}

void clean_ascii(struct build *b, struct sv text)
{
	struct build clean = { .arena = b->arena };
	struct sv v;

	clean_line(&clean, text);
	v = build_view(&clean);
	for (size_t at = 0; at < v.n;) {
		if (is_plain(v.s[at]))
			build_char(b, v.s[at++]);
		else
			at = put_point(b, v, at);
	}
}

void clean_id(struct build *b, struct sv id, bool ascii)
{
	size_t from = b->n;

	if (!ascii)
		clean_line(b, id);
	else
		for (size_t i = 0; i < id.n && is_plain(id.s[i]); i++)
			build_char(b, id.s[i]);
	if (sv_eq(sv_slice(build_view(b), from, b->n), id))
		return;
	build_cut(b, from);
	percent_put(b, id);
}

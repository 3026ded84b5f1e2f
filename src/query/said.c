/* Dates as people say them (said.h). */
#include "query/said.h"

#include <string.h>

#include "base/ascii.h"
#include "query/lex.h"
#include "query/node.h"

static bool has_letter(struct sv v)
{
	for (size_t i = 0; i < v.n; i++)
		if (lex_letter(v.s[i]))
			return true;
	return false;
}

/* Whether four digits stand in a row in V. */
static bool has_year(struct sv v)
{
	size_t row = 0;

	for (size_t i = 0; i < v.n && row < 4; i++)
		row = ascii_is_digit(v.s[i]) ? row + 1 : 0;
	return row == 4;
}

/* Whether a hyphen stands alone in TEXT, between blanks. */
static bool has_dash(struct sv text)
{
	return sv_find(text, SV(" - "), 0) != SV_NONE;
}

static bool is_number(struct sv v)
{
	size_t n = 0;

	while (n < v.n && ascii_is_digit(v.s[n]))
		n++;
	return n == v.n;
}

/* Whether a word of TEXT has letters and is no date itself. */
static bool has_said(struct sv text)
{
	while (text.n) {
		struct sv word = lex_word(text);

		if (word.n && has_letter(word) && !lex_date(word))
			return true;
		text = sv_slice(text, word.n + 1, text.n);
	}
	return false;
}

/* Whether TEXT is three numbers, the first or the last of which may be a year
 * and the others day and month: 5 6 1992. */
static bool has_day(struct sv text)
{
	enum { OF_DAY = 3, YEAR_DIGITS = 4, DIGITS = 2 };
	size_t n = 0, years = 0, last = 0;

	while (text.n) {
		struct sv word = lex_word(text);

		if (word.n && (!is_number(word) ||
			       (word.n > DIGITS && word.n != YEAR_DIGITS)))
			return false;
		n += word.n > 0;
		years += word.n == YEAR_DIGITS;
		last = word.n == YEAR_DIGITS ? n : last;
		text = sv_slice(text, word.n + 1, text.n);
	}
	return n == OF_DAY && years == 1 && last != 2;
}

enum said said_date(struct arena *a, const struct date_context *typed,
		    struct sv text, size_t n)
{
	struct date_context brief = typed ? *typed :
					    (struct date_context){ 0 };
	struct query_fault why = { 0 };

	brief.brief = true;
	if (n == 1 ? is_number(text) || lex_date(text) ||
			     !(has_letter(text) || has_year(text)) :
		     !has_letter(text) && !has_day(text) &&
			     !(has_year(text) && has_dash(text)))
		return SAID_NOTHING;
	if (node_period(a, &brief, text, false, &why))
		return SAID_DATE;
	return why.doubt && (n == 1 || has_said(text) || has_day(text)) ?
		       SAID_DOUBT : SAID_NOTHING;
}

bool said_strangely(struct sv v)
{
	return has_year(v) && !is_number(v) && !lex_date(v) && !said_badly(v);
}

bool said_badly(struct sv v)
{
	size_t numbers = 0;

	if (!has_year(v))
		return false;
	for (size_t i = 0; i < v.n; i++) {
		if (!ascii_is_digit(v.s[i]) && !memchr("./", v.s[i], 2))
			return false;
		numbers += ascii_is_digit(v.s[i]) &&
			   (i == 0 || !ascii_is_digit(v.s[i - 1]));
	}
	return numbers == 3;
}

/*
 * Dates as catalogues of libraries and tables of measurements write them: what
 * is concluded in brackets, digits that are not known as hyphens, a margin, and
 * a cross between two.
 */
#include <string.h>

#include "wording/date_read_parts.h"

enum { YEAR_DIGITS = 4, DECADE_DIGITS = 3, CENTURY_DIGITS = 2 };

/* Where the signs for what is not known end after T, the first two or three
 * digits of a year: 19.., 19__, 199_, 19–?; 0 where there are none. */
static size_t signs_end(struct sv text, const struct read_token *t)
{
	static const struct {
		struct sv sign;
		size_t after; /* so many digits */
		bool ends;    /* a word, and no other mark begins it */
	} signs[] = {
		{ SV_INIT("__"), CENTURY_DIGITS, false },
		{ SV_INIT("_"), DECADE_DIGITS, false },
		{ SV_INIT(".."), CENTURY_DIGITS, true },
		{ SV_INIT("…"), CENTURY_DIGITS, true },
		{ SV_INIT("–?"), CENTURY_DIGITS, true },
		{ SV_INIT("—?"), CENTURY_DIGITS, true },
	};
	size_t at = t->at + t->n, end = 0;
	bool whole = t->at == 0 || text.s[t->at - 1] == ' ';

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs) && !end; i++) {
		struct sv sign = signs[i].sign;

		end = at + sign.n;
		if (t->digits != signs[i].after || t->part.year_x || t->minus ||
		    !sv_starts(sv_slice(text, at, text.n), sign) ||
		    (signs[i].ends &&
		     (!whole || (end < text.n && text.s[end] != ' '))))
			end = 0;
		else if (sv_ends(sign, SV("?")))
			end--; /* which is said of all */
	}
	return end;
}

/* Makes of the digits of T, which end at byte END with signs for the others, a
 * year with X. */
static void fill_gap(struct read_token *t, size_t end)
{
	for (; t->digits < YEAR_DIGITS; t->digits++) {
		t->part.year *= 10;
		t->part.year_x = (uint8_t)(t->part.year_x << 1 | 1);
	}
	t->value = (int)t->part.year;
	t->n = end - t->at;
}

void date_read_take_gap(struct sv text, struct read_token *t)
{
	size_t at = t->at + t->n, end = at;
	bool whole = t->at == 0;
	char gap = at < text.n ? text.s[at] : '\0';

	while (end < text.n && text.s[end] == gap)
		end++;
	if (signs_end(text, t)) {
		fill_gap(t, signs_end(text, t));
		return;
	}
	if (gap == '?' ? end - at < 2 : gap != '-' && gap != 'u')
		return; /* 19??, 19uu; 196? may be in doubt */
	if (gap != '-') {
		size_t next;

		if (t->digits + (end - at) != YEAR_DIGITS ||
		    t->part.year_x || t->minus ||
		    date_read_letter(date_read_next(text, end, &next)))
			return;
	} else if (t->part.year_x || t->minus || end == at ||
	    t->digits + (end - at) != YEAR_DIGITS ||
	    (t->digits != DECADE_DIGITS && t->digits != CENTURY_DIGITS) ||
	    (end < text.n ? strchr("?]) ,", text.s[end]) == NULL :
			    whole && t->digits == DECADE_DIGITS))
		return; /* 196- alone may as well be since 196 */
	else if (t->digits == DECADE_DIGITS && end < text.n &&
		 strchr(" ,", text.s[end]))
		return;
	fill_gap(t, end);
}

/* Whether token I of T is the bracket C as it was typed: one within a text is
 * cut as a parenthesis. */
static bool is_bracket(const struct read_text *t, size_t i, char c)
{
	return i < t->n && t->v[i].kind == READ_MARK &&
	       t->text.s[t->v[i].at] == c;
}

/* Takes token I out of T. */
static void take_off(struct read_text *t, size_t i)
{
	t->n--;
	memmove(&t->v[i], &t->v[i + 1], (t->n - i) * sizeof(*t->v));
}

/* Makes one year of the digits that bracket I of T parts: 19[24], [19]24; false
 * when these are none. */
static bool join_digits(struct read_text *t, size_t i)
{
	struct read_token *v = &t->v[i];
	bool first = is_bracket(t, i, '['); /* the bracket before the rest */
	const struct read_token *rest = v + 1;

	if (i == 0 || i + 1 >= t->n || v->blank || rest->blank ||
	    v[-1].kind != READ_NUMBER || rest->kind != READ_NUMBER ||
	    v[-1].ordinal || rest->ordinal || v[-1].part.year_x ||
	    v[-1].digits + rest->digits != YEAR_DIGITS ||
	    (first && !is_bracket(t, i + 2, ']') &&
	     !(is_bracket(t, i + 3, ']') && t->v[i + 2].kind == READ_DOUBT)))
		return false;
	for (size_t k = 0; k < rest->digits; k++)
		v[-1].value *= 10;
	v[-1].value += rest->value;
	v[-1].part = rest->part;
	v[-1].part.year = v[-1].value;
	v[-1].digits = YEAR_DIGITS;
	v[-1].n = rest->at + rest->n - v[-1].at;
	if (first) /* its other one */
		take_off(t, is_bracket(t, i + 2, ']') ? i + 2 : i + 3);
	take_off(t, i + 1);
	take_off(t, i);
	return true;
}

/* Puts in the place of the year of T the one that corrects it after it: 1924
 * [i.e. 1925], 5 May 1924 [recte 1925], 1800, i.e. 1801. */
static void correct_year(struct read_text *t)
{
	size_t at = 0, year;
	bool bracket;

	while (at < t->n && t->v[at].kind != READ_CORRECTION)
		at++;
	year = at + 1;
	year += year < t->n && date_read_mark(t, year, '.');
	year += year < t->n && date_read_mark(t, year, ',');
	bracket = at > 1 && date_read_mark(t, at - 1, '(');
	if (at == 0 || year + 1 + bracket != t->n ||
	    (bracket && !date_read_mark(t, year + 1, ')')) ||
	    t->v[year].kind != READ_NUMBER || t->v[year].digits != YEAR_DIGITS)
		return;
	if (bracket || (at > 1 && t->v[at - 1].kind == READ_MARK &&
			strchr(",;=", t->v[at - 1].value)))
		at--;
	for (size_t i = 0, found = t->n; i < at; i++) {
		if (t->v[i].kind == READ_NUMBER &&
		    t->v[i].digits == YEAR_DIGITS) {
			if (found < t->n)
				return;
			found = i;
		}
		if (i + 1 == at && found < t->n) {
			t->v[found] = t->v[year];
			t->n = at;
		}
	}
}

/* Where bracket I of T is closed, with nothing within that parts dates; 0 for
 * nowhere. */
static size_t closed_at(const struct read_text *t, size_t i)
{
	for (size_t k = i + 1; k < t->n; k++) {
		if (is_bracket(t, k, ']'))
			return k;
		if (t->v[k].kind == READ_OR || t->v[k].kind == READ_AND ||
		    (t->v[k].kind == READ_MARK &&
		     strchr(",R;()", t->v[k].value)))
			return 0;
	}
	return 0;
}

/* Whether a token of KIND stands in T outside what is FROM to END. */
static bool is_outside(const struct read_text *t, enum read_kind kind,
		       size_t from, size_t end)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->v[i].kind == kind && (i < from || i > end))
			return true;
	return false;
}

/* Whether what stands in brackets from I to END of T is a part of the date, and
 * no note of it, as in 5 [17] May 1887 and 1924 [i.e. 1925]. */
static bool is_part(const struct read_text *t, size_t i, size_t end)
{
	bool apart = !(i > 0 && t->v[i - 1].kind == READ_NUMBER) &&
		     !(end + 1 < t->n && t->v[end + 1].kind == READ_NUMBER);
	bool number = false, month = false;

	for (size_t k = i + 1; k < end; k++) {
		number |= t->v[k].kind == READ_NUMBER;
		month |= t->v[k].kind == READ_MONTH;
		if (t->v[k].kind == READ_UNKNOWN)
			return false;
	}
	return (month && !is_outside(t, READ_MONTH, i, end)) ||
	       ((number || month) && apart);
}

/* Whether all of T stands in brackets, with words in them, or with digits that
 * are not known, but no set: [1850-1860]. */
static bool is_concluded(const struct read_text *t)
{
	bool words = false;

	for (size_t i = 1; i + 1 < t->n; i++) {
		const struct read_token *v = &t->v[i];

		if (v->kind == READ_MARK && strchr(",R[]", v->value))
			return false;
		words |= v->kind == READ_NUMBER ?
				 t->text.s[v->at + v->n - 1] == '-' :
				 v->kind != READ_MARK &&
					 !(v->kind == READ_DOUBT && v->n == 1);
	}
	return words && date_read_mark(t, 0, '[') &&
	       date_read_mark(t, t->n - 1, ']');
}

/* Whether a number or a name of a month beside token I of T, by STEP from it,
 * is of the same date; after a comma where WHOLE is unlike it a whole year. */
static bool is_beside(const struct read_text *t, size_t i, int step, bool whole)
{
	bool comma = false;

	for (i += (size_t)step; i < t->n; i += (size_t)step) {
		const struct read_token *v = &t->v[i];
		bool year = v->kind == READ_NUMBER && v->digits == YEAR_DIGITS;

		comma |= date_read_mark(t, i, ',');
		if (v->kind != READ_MARK)
			return (v->kind == READ_NUMBER ||
				v->kind == READ_MONTH ||
				v->kind == READ_SEASON) &&
			       !(comma && whole == year);
		if (v->value != ',' && v->value != '.')
			return false;
	}
	return false;
}

/* Whether what stands in brackets from I to END of T is but a part of a date:
 * 5 May [1992?]. */
static bool is_of_more(const struct read_text *t, size_t i, size_t end)
{
	bool whole = false;

	for (size_t k = i + 1; k < end; k++)
		whole |= t->v[k].kind == READ_NUMBER &&
			 t->v[k].digits == YEAR_DIGITS;
	return is_beside(t, i, -1, whole) || is_beside(t, end, 1, whole);
}

/* Takes the sign before bracket END of T out, and makes it doubt of each that
 * stands after bracket I. */
static void doubt_part(struct read_text *t, size_t i, size_t end)
{
	uint8_t doubt = (uint8_t)t->v[end - 1].value;

	take_off(t, end - 1);
	while (++i + 1 < end)
		if (t->v[i].kind == READ_NUMBER || t->v[i].kind == READ_MONTH ||
		    t->v[i].kind == READ_SEASON)
			t->v[i].doubt = doubt;
}

void date_read_join_brackets(struct read_text *t)
{
	correct_year(t);
	for (size_t i = 0; i < t->n; i++) {
		if ((is_bracket(t, i, '[') || is_bracket(t, i, ']')) &&
		    join_digits(t, i)) {
			/* [19]24 has the first one left */
			if (is_bracket(t, 0, '[') && closed_at(t, 0) == 0)
				take_off(t, 0);
			i = 0;
		}
	}
	if (t->n > 2 && is_concluded(t)) {
		take_off(t, t->n - 1);
		take_off(t, 0);
	}
	for (size_t i = 0; i < t->n; i++) {
		size_t end = is_bracket(t, i, '[') ? closed_at(t, i) : 0;

		if (end == 0 || (i == 0 && end + 1 == t->n) ||
		    !is_part(t, i, end))
			continue;
		if (t->v[i + 1].kind == READ_SHORT_CENTURY && t->v[i + 1].value)
			t->v[i + 1].kind = READ_DOUBT;
		if (t->v[i + 1].kind == READ_DOUBT) { /* of this side alone */
			struct read_token doubt = t->v[i + 1];

			memmove(&t->v[i + 1], &t->v[i + 2],
				(end - i - 2) * sizeof(doubt));
			doubt.n = 1;
			t->v[end - 1] = doubt;
		}
		if (date_read_is_sign(&t->v[end - 1]) && is_of_more(t, i, end))
			doubt_part(t, i, end--);
		take_off(t, end);
		take_off(t, i);
	}
}

/* Whether token I of T is a year of three digits with a ? for the last one, as
 * archives have it, and of our time if it has one: 193?. */
static bool is_gap(const struct read_text *t, size_t i)
{
	enum { FIRST = 100, LAST = 209 };
	const struct read_token *v = &t->v[i];

	return i + 1 < t->n && v->kind == READ_NUMBER &&
	       v->digits == DECADE_DIGITS && !v->ordinal && !v->plural &&
	       !v->minus && v->value >= FIRST && v->value <= LAST &&
	       v[1].kind == READ_DOUBT && v[1].n == 1 && v[1].value == 1 &&
	       !v[1].blank &&
	       !(i + 2 < t->n && v[2].kind == READ_NUMBER && !v[2].blank);
}

bool date_read_has_gap(const struct read_text *t)
{
	size_t i = 0;

	if (date_read_last(t, READ_ERA, 0, t->n) < t->n)
		return false;
	while (i < t->n && !is_gap(t, i))
		i++;
	return i < t->n;
}

void date_read_fill_gaps(struct read_text *t)
{
	for (size_t i = 0; i < t->n; i++) {
		struct read_token *v = &t->v[i];

		if (!is_gap(t, i))
			continue;
		v->part.year *= 10;
		v->part.year_x = 1;
		v->value *= 10;
		v->digits = YEAR_DIGITS;
		v->n++;
		take_off(t, i + 1);
	}
}

/* Whether token V of T names years, as beside their number: 500 ± 20 лет. */
static bool is_years(const struct read_text *t, const struct read_token *v)
{
	struct sv typed = sv_slice(t->text, v->at, v->at + v->n);

	return v->kind == READ_YEARS || sv_eq(typed, SV("лет")) ||
	       (v->kind == READ_COMPONENT && v->value & COMPONENT_YEAR);
}

void date_read_join_margins(struct read_text *t)
{
	for (size_t i = 0; i + 2 < t->n; i++) {
		struct read_token *v = &t->v[i];
		struct read_token between = v[1];
		int year = v->value, margin = v[2].value;
		bool named = i + 3 < t->n && is_years(t, &v[3]);
		size_t end = i + 3 + named;
		bool bc = end < t->n && v[end - i].kind == READ_ERA &&
			  v[end - i].value < 0;

		if (v->kind != READ_NUMBER || !date_read_mark(t, i + 1, 'M') ||
		    v[2].kind != READ_NUMBER || v->part.year_x ||
		    margin >= year || v->digits < DECADE_DIGITS ||
		    t->n + 1 >= READ_TOKENS)
			continue;
		/* between 1895 and 1905 */
		v->n = v[2].at + v[2].n - v->at;
		if (named)
			take_off(t, i + 3);
		memmove(v + 4, v + 3, (t->n - i - 3) * sizeof(*v));
		t->n++;
		v[1] = v[3] = v[0];
		v[1].value = bc ? year + margin : year - margin;
		v[3].value = bc ? year - margin : year + margin;
		v[1].part.year = v[1].value;
		v[3].part.year = v[3].value;
		v[0] = v[2] = between;
		v[0].kind = READ_BETWEEN;
		v[2].kind = READ_AND;
		v[0].value = v[2].value = 0;
		v[0].at = v[1].at;
		return;
	}
}

/* Whether token I of T is such a cross, or the letter between two years. */
static bool is_cross(const struct read_text *t, size_t i)
{
	const struct read_token *v = &t->v[i];

	return date_read_mark(t, i, 'X') ||
	       (v->kind == READ_NUMBER && v->roman && v->n == 1 &&
		t->text.s[v->at] == 'x' && v[-1].kind == READ_NUMBER &&
		v[1].kind == READ_NUMBER && v[-1].digits >= DECADE_DIGITS &&
		v[1].digits >= DECADE_DIGITS);
}

void date_read_join_crosses(struct read_text *t)
{
	size_t at = 1;

	while (at + 1 < t->n && !is_cross(t, at))
		at++;
	if (at + 1 >= t->n || t->n + 1 >= READ_TOKENS)
		return;
	memmove(&t->v[1], &t->v[0], t->n * sizeof(*t->v));
	t->n++;
	t->v[0] = t->v[at + 1];
	t->v[0].kind = READ_BETWEEN;
	t->v[at + 1].kind = READ_AND;
	t->v[0].value = t->v[at + 1].value = 0;
}

void date_read_noted_year(struct read_all *r)
{
	const struct read_token *v = r->t.v;
	struct date_part parts[2];

	if (r->t.n != 4 || v[0].kind != READ_NUMBER ||
	    v[0].digits != YEAR_DIGITS || !date_read_mark(&r->t, 1, '(') ||
	    v[2].kind != READ_NUMBER || v[2].digits != YEAR_DIGITS ||
	    !date_read_mark(&r->t, 3, ')'))
		return;
	parts[0] = v[0].part;
	parts[1] = v[2].part;
	date_read_add(r, DATE_ONE_OF, parts, 2, "one of them");
	date_read_add(r, DATE_ALL_OF, parts, 2, "both");
}

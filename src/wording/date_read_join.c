/* Several numbers and words that are one year with X: a decade of a century,
 * and two years that are its ends. */
#include <stdio.h>
#include <string.h>

#include "wording/date_read_tell.h"

/* Whether nothing but other years and their name stand before an era, from
 * token I of T on. */
static bool is_era(const struct read_text *t, size_t i)
{
	while (i < t->n && (t->v[i].kind == READ_COMPONENT ||
			    t->v[i].kind == READ_NUMBER ||
			    (t->v[i].kind == READ_MARK &&
			     strchr(".,-=", t->v[i].value))))
		i++;
	return i < t->n && t->v[i].kind == READ_ERA;
}

void date_read_join_thousands(struct read_text *t)
{
	if (date_read_last(t, READ_MONTH, 0, t->n) < t->n)
		return;
	for (size_t i = 0; i + 2 < t->n; i++) {
		struct read_token *v = &t->v[i];
		size_t last = i + 1 + (date_read_mark(t, i + 1, ',') ||
				       date_read_mark(t, i + 1, '.'));
		const struct read_token *rest = &t->v[last];
		bool apart = last == i + 1 || !rest->blank;
		size_t before = i - (i > 1 && date_read_mark(t, i - 1, '.'));
		bool within = before > 0 &&
			      t->v[before - 1].kind == READ_NUMBER;

		if (within || !apart || v->kind != READ_NUMBER ||
		    v->digits > 2 || v->ordinal || rest->kind != READ_NUMBER ||
		    rest->digits != 3 || rest->ordinal || !is_era(t, last + 1))
			continue;
		v->value = 1000 * v->value + rest->value;
		v->part = (struct date_part){ .year = v->value };
		v->digits += 3;
		v->n = rest->at + rest->n - v->at;
		memmove(v + 1, rest + 1, (t->n - last - 1) * sizeof(*v));
		t->n -= last - i;
	}
}

/* Whether token I of T is a number that tells which ten years of a century. */
static bool is_ten(const struct read_text *t, size_t i)
{
	const struct read_token *v = &t->v[i];
	bool named = i + 1 < t->n && v[1].kind == READ_TEN;

	if (i >= t->n)
		return false;
	return named ? v->value > 0 &&
			       (v->value <= 10 || v->value == READ_LAST) &&
			       (v->kind == READ_ORDINAL ||
				(v->kind == READ_NUMBER && v->value <= 10)) :
		       v->kind == READ_NUMBER && v->digits == 2 && !v->roman &&
			       v->value % 10 == 0;
}

/* Whether token I of T joins two dates. */
static bool joins(const struct read_text *t, size_t i)
{
	return i < t->n &&
	       (t->v[i].kind == READ_OR || t->v[i].kind == READ_AND ||
		t->v[i].kind == READ_UNTIL ||
		(t->v[i].kind == READ_MARK && strchr(",-=/", t->v[i].value)));
}

/* Whether token I of T, an ordinal, is joined to others the last of which
 * stands before what they all count: fifth, sixth and seventh centuries. */
static bool is_of_last(const struct read_text *t, size_t i)
{
	const struct read_token *v = &t->v[i];
	enum read_kind next;

	if (i + 3 >= t->n || !joins(t, i + 1) ||
	    (v[2].kind != READ_ORDINAL && v[2].kind != READ_NUMBER))
		return false;
	next = (enum read_kind)v[3].kind;
	return next == READ_CENTURY || next == READ_QUARTER ||
	       (next == READ_MONTH && v[2].kind == READ_ORDINAL) ||
	       is_of_last(t, i + 2);
}

void date_read_join_ordinals(struct read_text *t)
{
	for (size_t i = 0; i < t->n; i++) {
		struct read_token *v = &t->v[i];

		if (v->kind != READ_ORDINAL || v->value >= READ_LAST ||
		    !is_of_last(t, i))
			continue;
		v->kind = READ_NUMBER;
		v->part = (struct date_part){ .year = v->value };
		v->digits = 2;
		v->ordinal = true;
	}
}

/* Where the decades without a century that begin with token I of T end, the
 * last of which is told to be one: 60–70-е годы; I where there are none. */
static size_t tens_end(const struct read_text *t, size_t i)
{
	size_t to = i, end = i;
	bool told = false;

	while (is_ten(t, to)) {
		const struct read_token *v = &t->v[to++];
		bool years;

		told = v->plural;
		if (to < t->n && t->v[to].kind == READ_TEN) {
			told = true;
			to++;
		}
		years = to < t->n && t->v[to].kind == READ_YEARS;
		told |= years && v->ordinal;
		to += years;
		end = to;
		if (!joins(t, to))
			break;
		to++;
	}
	return told ? end : i;
}

/* Where the century that begins with token I of T ends, *WHICH it is; I for
 * none. */
static size_t century_end(const struct read_text *t, size_t i, int *which)
{
	const struct read_token *v = &t->v[i];
	size_t to = i + 1;

	if (i >= t->n || v->value < 1 ||
	    !(v->kind == READ_ORDINAL ||
	      (v->kind == READ_NUMBER && v->digits < 3)))
		return i;
	*which = v->value;
	to += to < t->n && date_read_mark(t, to, '.');
	if (to == t->n || t->v[to].value ||
	    (t->v[to].kind != READ_CENTURY &&
	     t->v[to].kind != READ_SHORT_CENTURY))
		return i;
	to++;
	return to + (to < t->n && date_read_mark(t, to, '.'));
}

/* Makes of token V, the decade that it tells, or counts with TEN, of century
 * WHICH, a year with X. */
static void make_decade(struct read_token *v, bool ten, int which)
{
	if (ten)
		v->value = v->value == READ_LAST ? 90 : 10 * (v->value - 1);
	v->value += 100 * (which - 1);
	v->part = (struct date_part){ .year = v->value, .year_x = 1 };
	v->kind = READ_NUMBER;
	v->digits = 4;
	v->plural = v->many = v->ordinal = false;
	if (v->value == 0) { /* which has no year 0 */
		v->part.year_x = 0;
		v->plural = true;
	}
}

/* Makes one decade of those of T that are spoken as two numbers,
 * nineteen-fifties; a hundred alone is no word of a date. */
static void join_spoken(struct read_text *t)
{
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++) {
		struct read_token *v = &t->v[n++];
		size_t next = i + 1;

		*v = t->v[i];
		if (v->kind != READ_HUNDREDS)
			continue;
		next += next < t->n && date_read_mark(t, next, '-');
		if (next == t->n || !is_ten(t, next) || !t->v[next].many) {
			v->kind = READ_UNKNOWN;
			continue;
		}
		v->n = t->v[next].at + t->v[next].n - v->at;
		v->value = 100 * v->value + t->v[next].value;
		v->kind = READ_NUMBER;
		v->part = (struct date_part){ .year = v->value };
		v->digits = 4;
		v->plural = v->many = true;
		i = next;
	}
	t->n = n;
}

void date_read_join_decades(struct read_text *t)
{
	join_spoken(t);
	for (size_t i = 0; i < t->n; i++) {
		int which = 0;
		size_t tens = century_end(t, i, &which), n = i;
		size_t end = tens_end(t, tens);
		size_t to = tens > i ? end : century_end(t, end, &which);

		if (end == tens || (tens == i && to == end))
			continue;
		if (to < t->n && t->v[to].kind == READ_ERA &&
		    t->v[to].value < 0)
			return; /* which decade of a century BC is the 90s? */
		for (size_t k = tens; k < end; k++) {
			bool ten = k + 1 < end && t->v[k + 1].kind == READ_TEN;

			if (t->v[k].kind == READ_YEARS ||
			    t->v[k].kind == READ_TEN)
				continue;
			t->v[n++] = t->v[k];
			if (!joins(t, k))
				make_decade(&t->v[n - 1], ten, which);
		}
		memmove(&t->v[n], &t->v[to], (t->n - to) * sizeof(*t->v));
		t->n -= to - n;
		i = n - 1;
	}
}

/* Whether a year begins with token I of T, perhaps with its era: the years AD
 * 500–509, the years 1 BC – AD 999. */
static bool begins_year(const struct read_text *t, size_t i)
{
	bool era = i < t->n && t->v[i].kind == READ_ERA;

	i += era;
	return i < t->n && t->v[i].kind == READ_NUMBER &&
	       (era || t->v[i].digits > 2 ||
		(i + 1 < t->n && t->v[i + 1].kind == READ_ERA));
}

/* Whether the dash at token I of T joins but one word to another: 20er-Jahre,
 * 1900 – to the present, 1980er- und 1990er-Jahre. */
static bool joins_words(const struct read_text *t, size_t i)
{
	const struct read_token *v = &t->v[i];

	if (i == 0 || i + 1 >= t->n ||
	    !(date_read_mark(t, i, '-') || date_read_mark(t, i, '=')))
		return false;
	if (v[1].kind == READ_YEARS)
		return v[-1].plural && !begins_year(t, i + 2);
	if (v[1].kind == READ_AND || v[1].kind == READ_OR ||
	    (v[-1].plural && (v[1].kind == READ_UNTIL ||
			      date_read_mark(t, i + 1, '/'))))
		return !v->blank &&
		       (v[-1].plural || date_read_mark(t, i - 1, '.'));
	return v[1].kind == READ_UNTIL && i + 2 < t->n &&
	       (v[2].kind == READ_SIDE || v[2].kind == READ_TODAY);
}

/* Whether token I of T is the comma before the word that joins the last of a
 * list: May 1, 3, and 5. */
static bool ends_list(const struct read_text *t, size_t i)
{
	bool list = false;

	for (size_t k = 1; k < i; k++)
		list |= date_read_mark(t, k, ',');
	return list && date_read_mark(t, i, ',') && i + 1 < t->n &&
	       (t->v[i + 1].kind == READ_OR ||
		(t->v[i + 1].kind == READ_AND && t->v[i + 1].value == 0));
}

/* Makes hyphens of the dashes about the month at token I of T, between the day
 * and the year: 5–V–1992, 05–05–1992. */
static void take_dashed_day(struct read_text *t, size_t i)
{
	struct read_token *v = &t->v[i];

	if (i < 2 || i + 2 >= t->n || v->kind != READ_NUMBER ||
	    !(v->roman || (v->digits < 3 && v[-2].digits < 3 &&
			   v[2].digits == 4)) ||
	    !date_read_mark(t, i - 1, '=') || !date_read_mark(t, i + 1, '=') ||
	    v[-1].blank || v->blank || v[1].blank || v[2].blank ||
	    v[-2].kind != READ_NUMBER || v[2].kind != READ_NUMBER ||
	    v[-2].roman || v[2].roman)
		return;
	v[-1].value = v[1].value = '-';
}

void date_read_join_marks(struct read_text *t)
{
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		take_dashed_day(t, i);
	for (size_t i = 0; i < t->n; i++)
		if (!joins_words(t, i) && !ends_list(t, i))
			t->v[n++] = t->v[i];
	t->n = n;
}

/* Whether T speaks of more in some year: by itself some year of 1900-1999 is
 * one of these. */
static bool has_some_year(const struct read_text *t)
{
	bool some = false, more = false;

	for (size_t i = 0; i < t->n; i++) {
		enum read_kind kind = (enum read_kind)t->v[i].kind;

		if (kind == READ_SOME && t->v[i].value == COMPONENT_YEAR)
			some = true;
		else
			more |= kind == READ_MONTH || kind == READ_SEASON ||
				kind == READ_QUARTER || kind == READ_SOME;
	}
	return some && more;
}

/* Whether the word for years stands right before the year at token FROM as it
 * does where one of them is meant: the years 1900–1909; but not after them, in
 * 1900–1909 годы, or in den Jahren 1900–1909. */
static bool is_called_one(const struct read_text *t, size_t from)
{
	const struct read_token *v = t->v;

	from -= from > 1 && date_read_mark(t, from - 1, '.');
	from -= from > 0 && v[from - 1].kind == READ_ERA;
	from -= from > 1 && date_read_mark(t, from - 1, ':');
	return from > 0 && v[from - 1].kind == READ_YEARS &&
	       v[from - 1].value > 0;
}

/* Whether a span that begins before Christ ends with token FROM of T and what
 * goes on from it, so that this is one date: 1126 BC – the years AD 1040–1049.
 */
static bool ends_span(const struct read_text *t, size_t from)
{
	bool before = false, ends = false;

	for (size_t i = 0; i < from; i++) {
		const struct read_token *v = &t->v[i];

		before |= (v->kind == READ_ERA && v->value < 0) || v->minus ||
			  (v->kind == READ_EDTF && v->part.year <= 0 &&
			   !v->part.year_x);
		ends |= before && date_read_mark(t, i, '=');
	}
	return ends;
}

/* The era of the years of tokens FROM to TO, or 0. */
static int era_beside(const struct read_text *t, size_t from, size_t to)
{
	from -= from > 1 && date_read_mark(t, from - 1, '.');
	if (from > 0 && t->v[from - 1].kind == READ_ERA)
		return t->v[from - 1].value;
	return to + 1 < t->n && t->v[to + 1].kind == READ_ERA ?
		       t->v[to + 1].value : 0;
}

/* The number of years from token FROM of T to the one after the next, if these
 * are two ends; else 0. */
static int64_t years_between(const struct read_text *t, size_t from)
{
	const struct read_token *a = &t->v[from], *b = a + 2;
	int era = era_beside(t, from, from + 2);

	if (from + 2 >= t->n || a->kind != READ_NUMBER ||
	    b->kind != READ_NUMBER || a->digits > 4 || b->digits > 4 ||
	    a->part.year_x || b->part.year_x || era < 0 ||
	    (!era && a->value && (a->digits < 4 || b->digits < 4)) ||
	    (from > 0 && date_read_mark(t, from - 1, '(')))
		return 0;
	return date_read_mark(t, from + 1, '=') && !a[1].blank && !b->blank ?
		       b->part.year - a->part.year + 1 : 0;
}

/* Takes the full stop that token *I of T may be. */
static void take_stop(const struct read_text *t, size_t *i)
{
	*i += *i < t->n && date_read_mark(t, *i, '.');
}

/* Takes the year of ERA, which may stand before or after it, from token *I of T
 * on; 0 when it is none. */
static int take_year_of(const struct read_text *t, size_t *i, int era)
{
	const struct read_token *v = t->v;
	bool first = *i < t->n && v[*i].kind == READ_ERA;
	size_t at = *i + first, year;

	if (first)
		take_stop(t, &at);
	year = at++;
	if (at + !first > t->n || v[year].kind != READ_NUMBER)
		return 0;
	*i = first ? *i : at++;
	if (v[*i].kind != READ_ERA || v[*i].value != era)
		return 0;
	if (!first)
		take_stop(t, &at);
	*i = at;
	return v[year].value;
}

/* Whether years from YEAR on are no decade that its number calls: these are the
 * 1910s, and the years 1910–1919 are a span. */
static bool is_no_decade(int64_t year)
{
	enum { CENTURY = 100 };

	return year < CENTURY || year % CENTURY == 0;
}

/* Makes the years from 1 BC to the last of a decade, a century or a millennium
 * AD, from token I of T on, the one year with X that these are, for there is no
 * year 0 to name; false when they are none. */
static bool join_over_eras(struct read_text *t, size_t i)
{
	struct read_token *v = &t->v[i];
	size_t to = i;
	int last;

	if (take_year_of(t, &to, -1) != 1 || to == t->n ||
	    !date_read_mark(t, to, '='))
		return false;
	to++;
	last = take_year_of(t, &to, 1);
	if (last != 9 && last != 99 && last != 999)
		return false;
	v->n = t->v[to - 1].at + t->v[to - 1].n - v->at;
	v->kind = READ_NUMBER;
	v->part = (struct date_part){ .year_x = last == 9 ? 1 :
				      last == 99 ? 3 : 7 };
	v->value = 0;
	v->digits = 4;
	v->ordinal = v->plural = false;
	memmove(v + 1, &t->v[to], (t->n - to) * sizeof(*v));
	t->n -= to - i - 1;
	return true;
}

void date_read_join_years(struct read_text *t)
{
	bool some = has_some_year(t), years;
	size_t n = 0;

	years = some || date_read_last(t, READ_YEARS, 0, t->n) < t->n;
	for (size_t i = 0; i < t->n; i++) {
		int64_t span = years ? years_between(t, i) : 0;

		if (years && join_over_eras(t, i))
			span = 0;
		t->v[n++] = t->v[i];
		if ((span != 10 && span != 100 && span != 1000) ||
		    t->v[i].part.year % span != 0 ||
		    !(some || (is_called_one(t, n - 1) &&
			       (is_no_decade(t->v[i].part.year) ||
				ends_span(t, n - 1)))))
			continue;
		t->v[n - 1].part.year_x = span == 10 ? 1 : span == 100 ? 3 : 7;
		t->v[n - 1].digits = 4;
		t->v[n - 1].ordinal = t->v[n - 1].plural = false;
		i += 2;
	}
	t->n = n;
}

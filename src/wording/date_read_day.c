/* Days that are told by their place in a time, their calendar or weekday. */
#include <stdio.h>
#include <string.h>

#include "wording/date_read_parts.h"

enum { LAST_SEASON = 32 }; /* the codes after it are of whole months */

static bool counts_days(const struct read_facts *f)
{
	return f->nth_of == COMPONENT_DAY || f->nth_of == READ_WEEKDAYS;
}

/* Whether the N parts PART have days, months or years of their own to count. */
static bool has_parts(const struct read_facts *f, const struct date_part *part,
		      int n)
{
	return !(part->day || part->day_x || part->month_x ||
		 (part->month && !counts_days(f)) ||
		 part->flags & PART_LONG_YEAR ||
		 (date_part_is_season(part) && part->month <= LAST_SEASON) ||
		 (f->nth_of == COMPONENT_YEAR && n == 1 && !part->year_x));
}

static struct date_part day_part(int64_t number)
{
	struct date_part p = { 0 };
	int month, day;

	date_from_day(number, &p.year, &month, &day);
	p.month = (uint8_t)month;
	p.day = (uint8_t)day;
	return p;
}

int date_read_nth(const struct read_facts *f, struct date_part out[2], int n)
{
	int64_t first, count, at, unit = f->nth_of == READ_WEEKDAYS ? 7 : 1;
	bool of_days = counts_days(f);
	struct date_span whole, last;

	if (!has_parts(f, &out[0], n) ||
	    !date_part_span(&out[0], &whole) ||
	    !date_part_span(&out[n - 1], &last))
		return 0;
	first = whole.first;
	count = last.last - first + 1;
	if (!of_days) {
		first = out[0].year;
		count = count / 365;
	}
	if (f->nth_of == COMPONENT_MONTH) {
		first *= 12;
		count *= 12;
	}
	if (f->nth_of == READ_WEEKDAYS) {
		int64_t skip = (f->weekday - date_weekday(first) + 7) % 7;

		first += skip;
		count = (count - skip + 6) / 7;
	}
	if (f->nth > count && f->nth != READ_LAST)
		return 0;
	at = first + unit * ((f->nth == READ_LAST ? count : f->nth) - 1);
	out[0] = (struct date_part){ .year = at };
	if (f->nth_of == COMPONENT_MONTH) {
		out[0].month = (uint8_t)((at % 12 + 12) % 12 + 1);
		out[0].year = (at - (out[0].month - 1)) / 12;
	} else if (of_days) {
		out[0] = day_part(at);
	}
	return 1;
}

bool date_read_day(const struct read_facts *f, struct date_part *p)
{
	char text[32];
	struct date_part julian, day;
	int64_t number;

	if (!p->day || !p->month || p->month > 12 || p->year_x || p->month_x ||
	    p->day_x || p->flags & PART_LONG_YEAR ||
	    p->day > date_month_days(p->year, p->month) +
			     (f->calendar == READ_JULIAN && p->month == 2))
		return false;
	number = date_day_number(p->year, p->month, p->day);
	if (f->calendar == READ_JULIAN) {
		snprintf(text, sizeof(text), "%s%04lld-%02d-%02d",
			 p->year < 0 ? "-" : "",
			 (long long)(p->year < 0 ? -p->year : p->year),
			 p->month, p->day);
		if (!date_julian(sv_of(text), &julian, &number))
			return false;
		day = day_part(number);
		p->year = day.year;
		p->month = day.month;
		p->day = day.day;
	}
	return !f->weekday || ((f->calendar || date_is_gregorian(number)) &&
			       date_weekday(number) == f->weekday);
}

/* Where the note ends that token I of T begins, if it is a day, perhaps with
 * its month in figures; else I. */
static size_t day_note(const struct read_text *t, size_t i)
{
	size_t to = i + 1, numbers = 0;
	bool named = false;

	for (; to < t->n && !date_read_mark(t, to, ')'); to++) {
		const struct read_token *v = &t->v[to];

		named |= v->kind == READ_MONTH;
		if (v->kind == READ_NUMBER && v->digits < 3)
			numbers++;
		else if (v->kind != READ_NUMBER && v->kind != READ_MONTH &&
			 v->kind != READ_COMPONENT &&
			 v->kind != READ_CALENDAR &&
			 !date_read_mark(t, to, '.'))
			return i;
	}
	named |= !date_read_mark(t, i + 2, '.'); /* 25.10 (7.11) 1917 */
	return (numbers == 1 || (numbers == 2 && !named)) && to < t->n ? to : i;
}

/* Whether the note from token FROM of T to its end TO, after the year before
 * it, is what of it is meant: 1990 (May 5), 1990 (spring). */
static bool is_of_year(const struct read_text *t, size_t from, size_t to)
{
	bool named = false;

	for (size_t i = from; i < to; i++) {
		const struct read_token *v = &t->v[i];

		named |= v->kind == READ_MONTH || v->kind == READ_SEASON ||
			 v->kind == READ_QUARTER;
		if (v->kind == READ_NUMBER ? v->digits > 2 :
		    v->kind != READ_MONTH && v->kind != READ_SEASON &&
			    v->kind != READ_QUARTER && v->kind != READ_MARK &&
			    v->kind != READ_ORDINAL && v->kind != READ_UNTIL &&
			    v->kind != READ_OR && v->kind != READ_AND)
			return false;
	}
	return named;
}

/* Whether tokens FROM to TO of T, in a note after a month or its like, are the
 * year of that: May 5 (1990). */
static bool is_its_year(const struct read_text *t, size_t from, size_t to)
{
	bool named = false;

	for (size_t i = 0; i + 1 < from; i++) {
		named |= t->v[i].kind == READ_MONTH ||
			 t->v[i].kind == READ_SEASON;
		if (t->v[i].kind != READ_MONTH && t->v[i].kind != READ_SEASON &&
		    t->v[i].kind != READ_MARK &&
		    !(t->v[i].kind == READ_NUMBER && t->v[i].digits < 3))
			return false;
	}
	to -= to > from && date_read_mark(t, to - 1, '.');
	to -= to > from && t->v[to - 1].kind == READ_COMPONENT;
	return named && to == from + 1 && t->v[from].kind == READ_NUMBER &&
	       t->v[from].digits == 4 && !t->v[from].plural;
}

void date_read_join_notes(struct read_text *t)
{
	enum { YEAR_DIGITS = 4 };
	bool year = t->n > 0 && t->v[0].kind == READ_NUMBER &&
		    t->v[0].digits == YEAR_DIGITS && !t->v[0].plural;
	size_t at = 0, last = t->n - 1;

	while (at < t->n && !date_read_mark(t, at, '('))
		at++;
	if (at == 0 || at + 2 > last || !date_read_mark(t, last, ')'))
		return;
	if (year && at == 1 && is_of_year(t, at + 1, last)) {
		t->v[at].value = ':';
	} else if (is_its_year(t, at + 1, last)) {
		t->v[at] = t->v[at + 1];
		last = at + 1;
	} else {
		return;
	}
	t->n = last;
}

void date_read_join_days(struct read_text *t)
{
	bool number = false;

	for (size_t i = 0; i < t->n; i++) {
		bool year = i == 1 && t->v[0].digits > 2; /* 1990 (5) */
		size_t to = number && !year && date_read_mark(t, i, '(') ?
				    day_note(t, i) : i;

		number |= t->v[i].kind == READ_NUMBER;
		if (to == i)
			continue;
		t->v[i].value = 'P';
		t->n--;
		memmove(&t->v[to], &t->v[to + 1],
			(t->n - to) * sizeof(*t->v));
		return;
	}
}

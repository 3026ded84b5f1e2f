/* One date that is told twice: a year by both of its styles, a day by two
 * calendars. */
#include <stdio.h>

#include "wording/date_read_parts.h"

bool date_read_is_next(const struct read_facts *f, int64_t year)
{
	int64_t unit = f->small_digits == 1 ? 10 : 100;

	if (f->small_digits)
		return f->small == (year + 1) % unit;
	return date_read_is_year(f) && f->year.year == year + 1;
}

struct read_facts date_read_other_calendar(const struct read_facts *f,
					   int other)
{
	struct read_facts day = *f;

	day.calendar = other == READ_JULIAN ? READ_JULIAN + 1 : READ_JULIAN;
	return day;
}

/* Whether the day of START is before that on which the year began in England,
 * so that it is of two years: 5 February 1731/2. */
static bool is_before_lady_day(const struct read_facts *start)
{
	enum { LAST = 1752, MARCH = 3, LADY_DAY = 25 };

	return start->year.year < LAST && start->month > 0 &&
	       (start->month < MARCH ||
		(start->month == MARCH && start->day < LADY_DAY));
}

bool date_read_double_year(struct read_all *r, size_t k,
			    const struct read_facts *start,
			    const struct read_facts *end)
{
	struct date_part part[2], other[2];
	struct read_facts day = *start;

	if (!start->month || start->era || !start->has_year ||
	    !date_read_is_next(end, start->year.year) ||
	    date_read_part_of(&r->t, start, part) != 1 ||
	    !(start->day || is_before_lady_day(start)))
		return false; /* May 2024/25: May of both, or until 2025? */
	day.year.year++;
	other[0] = part[1] = part[0];
	part[1].year++;
	if (!is_before_lady_day(start) || r->t.v[k - 1].digits < 3) {
		if (!is_before_lady_day(start))
			date_read_add_span(r, part[0], part[1], "a span");
		return date_read_add(r, DATE_ONE_OF, part, 2, "a double year");
	}
	day.calendar = start->calendar ? start->calendar : end->calendar;
	if (start->day && !day.calendar) {
		if (date_read_ask(r, ASK_STYLE) == UNASKED)
			return true;
		day.calendar = r->t.answers[ASK_STYLE] == READ_SECOND_WAY ?
				       READ_JULIAN : 0;
	}
	return date_read_part_of(&r->t, &day, other) == 1 &&
	       date_read_add(r, DATE_SINGLE, other, 1, "a double year");
}

bool date_read_is_double_day(const struct date_part *a,
			     const struct date_part *b)
{
	enum { FIRST_YEAR = 1582 };
	struct read_facts julian = { .calendar = READ_JULIAN };
	struct date_part day = *a;

	return a->day && b->day && a->year >= FIRST_YEAR &&
	       date_read_day(&julian, &day) && date_part_equal(&day, b);
}

void date_read_double_day(struct read_all *r, const struct date_part *a,
			   const struct date_part *b)
{
	struct date_fault *fault = &r->fault;

	if (date_read_is_double_day(a, b) || date_part_equal(a, b)) {
		date_read_add(r, DATE_SINGLE, b, 1, "a day");
	} else if (date_read_is_double_day(b, a)) {
		date_read_add(r, DATE_SINGLE, a, 1, "a day");
	} else if (!fault->message[0]) {
		fault->about = ABOUT_CALENDAR;
		snprintf(fault->message, sizeof(fault->message),
			 "these are not one day by two calendars: write one "
			 "of them");
	}
}

bool date_read_alike_years(struct read_all *r, size_t k,
			   const struct read_facts *start,
			   const struct read_facts *end)
{
	bool bc = end->era < 0, small = end->small_digits > 0;
	size_t digits = small ? end->small_digits : end->year_digits;
	int64_t from = start->year.year, to = small ? end->small :
						      end->year.year;
	struct read_facts other = *start, first = *start;
	struct date_part part[2], last[2];
	bool slash = date_read_mark(&r->t, k, '/');
	const struct read_token *joined = &r->t.v[k - 1];

	if (joined->kind == READ_NUMBER && joined->digits < 3)
		return false; /* 1992 5–6 */
	if (start->day || !(start->month || start->season) || start->era ||
	    !start->has_year || start->year.year_x || end->decade ||
	    !(small || date_read_is_year(end)) || end->year.year_x ||
	    end->roman || r->t.v[k + 1].blank || r->t.v[k].blank)
		return false;
	if (digits < start->year_digits)
		to = date_read_whole_year(from, to, digits, bc);
	else if (!slash)
		return false;
	if (to <= 0 || (slash ? to != from + (bc ? -1 : 1) :
				bc ? to >= from : to <= from))
		return false;
	first.era = other.era = end->era;
	other.year.year = to;
	if (date_read_part_of(&r->t, &first, part) != 1 ||
	    date_read_part_of(&r->t, &other, last) != 1)
		return false;
	part[1] = last[0];
	date_read_add_span(r, part[0], part[1], "a span");
	date_read_add(r, DATE_ONE_OF, part, 2, "one of these");
	return true;
}

/* Whether token I of T has the year after it cut short, or before Christ the
 * one before it, at a mark: 1924/25, 44/43. */
static bool is_double(const struct read_text *t, size_t i, bool bc)
{
	enum { DIGIT = 10, DIGITS = 100 };
	const struct read_token *v = &t->v[i];
	int next = v->value + (bc ? -1 : 1);

	return i + 2 < t->n && v[0].kind == READ_NUMBER &&
	       v[2].kind == READ_NUMBER && v[1].kind == READ_MARK &&
	       strchr("-/=", v[1].value) && !v[1].blank && !v[2].blank &&
	       !v[0].part.year_x && !v[2].part.year_x && v[2].digits > 0 &&
	       (bc || v[0].digits == 4) &&
	       v[2].value == (v[2].digits >= v[0].digits ? next :
			      v[2].digits == 1		 ? next % DIGIT :
							   next % DIGITS);
}

/* Leaves of the double year that begins with token I of T its first one, or
 * the LAST, which is told whole then. */
static void leave_one(struct read_text *t, size_t i, bool last)
{
	struct read_token *v = &t->v[i];

	v->ordinal |= v[2].ordinal;
	v->n = v[2].at + v[2].n - v->at;
	v->value += last;
	v->part.year += last;
	t->n -= 2;
	memmove(v + 1, v + 3, (t->n - i - 1) * sizeof(*v));
}

/* Gives each of the two months, or days, that turn over the end of the double
 * year at token I of T its own: Dezember/Januar 1992/93. */
static void join_turned_months(struct read_text *t, size_t i)
{
	size_t first = t->n, second = t->n, joint = date_read_split(t, 0, i);
	struct read_token year = t->v[i];

	for (size_t k = 0; k < i; k++) {
		if (t->v[k].kind == READ_NUMBER && t->v[k].digits > 2)
			return;
		if (t->v[k].kind != READ_MONTH)
			continue;
		if (second < t->n)
			return;
		*(first < t->n ? &second : &first) = k;
	}
	if (second == t->n || joint == 0 || joint < first || joint > second ||
	    t->v[first].value <= t->v[second].value ||
	    t->n + 1 >= READ_TOKENS || t->n != i + 3)
		return;
	year.blank = true;
	leave_one(t, i, true);
	memmove(&t->v[joint + 1], &t->v[joint],
		(t->n - joint) * sizeof(*t->v));
	t->v[joint] = year;
	t->n++;
	if (t->v[joint + 1].kind == READ_MARK)
		t->v[joint + 1].value = '=';
}

void date_read_join_double_years(struct read_text *t)
{
	enum { WINTER = 4, MOST = 2 };
	size_t seasons = 0, winters = 0, years = 0, at[MOST] = { 0 };
	size_t era = date_read_last(t, READ_ERA, 0, t->n);
	bool bc = era < t->n && t->v[era].value < 0, span;

	for (size_t i = 0; i < t->n; i++) {
		seasons += t->v[i].kind == READ_SEASON;
		winters += t->v[i].kind == READ_SEASON &&
			   t->v[i].value == WINTER;
		if (!is_double(t, i, bc))
			continue;
		if (years < MOST)
			at[years] = i;
		years++;
	}
	span = years == MOST && at[0] + 3 < at[1];
	if (years == 1 && !bc)
		join_turned_months(t, at[0]);
	if (years == 0 || years > MOST ||
	    date_read_last(t, READ_MONTH, 0, t->n) < t->n)
		return;
	if (span && !seasons && !bc && date_read_split(t, 0, t->n) > 0) {
		leave_one(t, at[1], true);
		leave_one(t, at[0], false);
	} else if (winters == years && (bc || seasons > 1)) {
		for (size_t i = years; i-- > 0;)
			leave_one(t, at[i], false);
	}
}

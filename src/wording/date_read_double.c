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
	if (start->day && !start->calendar) {
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

/* The days on which an event surely was, and lengths of time in words. */
#include "time/days.h"

#include <inttypes.h>

int64_t days_apart(int64_t from, int64_t to)
{
	int64_t days;

	if (__builtin_sub_overflow(to, from, &days))
		return to > from ? INT64_MAX - 1 : INT64_MIN + 1;
	return days;
}

void days_turns(const struct book *b, event_no ev, int64_t *begun,
		int64_t *ended)
{
	struct date d;

	*begun = book_last(b, ev);
	*ended = book_first(b, ev);
	if (*begun == *ended || book_date_source(b, ev) != DATE_OWN)
		return;
	d = book_date(b, ev);
	if (d.form == DATE_INTERVAL) /* the rest is bounds: most events */
		date_turns(&d, begun, ended);
}

/* Whether there may be days between its bounds on which D cannot lie. */
static bool has_gaps(const struct date *d)
{
	const struct date_part *p = d->parts;

	return d->form == DATE_SINGLE ? p->year_x || p->month_x || p->day_x
				      : d->form > DATE_INTERVAL;
}

bool days_touches(const struct book *b, event_no ev, int64_t from,
		  int64_t to)
{
	const struct date days = { .first = from,
				   .last = to,
				   .form = DATE_INTERVAL };
	struct date d;

	if (book_last(b, ev) < from || book_first(b, ev) > to)
		return false;
	d = book_date(b, ev);
	/* A strip asks this of every event: most end here. */
	return !has_gaps(&d) || date_within(&d, &days) != ANSWER_CANNOT;
}

enum { MANY_DAYS = 90, MANY_MONTHS = 24, MANY_YEARS = 100, IN_YEAR = 12 };

/* Whole years where there are many. */
static int64_t months_of(int64_t days)
{
	int64_t months = (int64_t)((double)days / 30.436875 + 0.5);

	if (months >= MANY_YEARS * IN_YEAR)
		months -= months % IN_YEAR;
	return months;
}

/* "7 months", "8 years 10 months" */
static void build_months(struct build *b, int64_t months)
{
	int64_t years = months / IN_YEAR;

	if (months < MANY_MONTHS) {
		build_fmt(b, "%" PRId64 " month%s", months,
			  months == 1 ? "" : "s");
		return;
	}
	months -= years * IN_YEAR;
	build_fmt(b, "%" PRId64 " years", years);
	if (months > 0)
		build_fmt(b, " %" PRId64 " month%s", months,
			  months == 1 ? "" : "s");
}

void days_span(struct build *b, int64_t least, int64_t most)
{
	bool one_year; /* "35 years 7 to 9 months" */

	if (most <= MANY_DAYS) {
		build_fmt(b, "%" PRId64, least);
		if (most > least)
			build_fmt(b, " to %" PRId64, most);
		build_fmt(b, " day%s", most == 1 ? "" : "s");
		return;
	}
	least = months_of(least);
	most = months_of(most);
	one_year = least < most && least >= MANY_MONTHS &&
		   least % IN_YEAR > 0 && least / IN_YEAR == most / IN_YEAR;
	if (least < most && most < MANY_MONTHS)
		build_fmt(b, "%" PRId64, least);
	else if (one_year)
		build_fmt(b, "%" PRId64 " years %" PRId64, least / IN_YEAR,
			  least % IN_YEAR);
	else
		build_months(b, least);
	if (least == most)
		return;
	build_str(b, " to ");
	build_months(b, one_year ? most % IN_YEAR : most);
}

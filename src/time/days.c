#include "time/days.h"

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

/* How far a date in doubt may be off. */
#include "date/part.h"

/* In days, as few as it may be: six years from one in doubt are sure. */
enum { FIVE_DAYS = 5, MONTH = 30, FIVE_YEARS = 5 * 365 };

/* The finest of P that is in doubt: of 2004?-06-11, the year. */
static enum date_precision doubtful_precision(const struct date_part *p)
{
	unsigned in_doubt = p->uncertain | p->approximate;
	enum date_precision fine = date_part_precision(p);

	if (fine <= PRECISION_DAY && !(in_doubt & COMPONENT_DAY))
		fine = PRECISION_MONTH;
	if (fine <= PRECISION_SEASON &&
	    !(in_doubt & (COMPONENT_MONTH | COMPONENT_DAY)))
		fine = PRECISION_YEAR;
	return fine;
}

/* Days that P may be off by, either way. */
static int64_t doubt_days(const struct date_part *p)
{
	enum date_precision fine = doubtful_precision(p);
	struct date_span span;
	int64_t days;

	if (date_part_empty(p) || !(p->uncertain | p->approximate))
		return 0;
	if (fine <= PRECISION_DAY)
		return FIVE_DAYS;
	if (fine == PRECISION_YEAR)
		return FIVE_YEARS;
	if (fine == PRECISION_MONTH)
		return MONTH;
	if (!date_part_span(p, &span) ||
	    __builtin_sub_overflow(span.last, span.first, &days))
		return INT64_MAX;
	return days;
}

static int64_t greater(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

struct date date_loosen(const struct date *d)
{
	struct date loose = *d;
	int64_t before = 0, after = 0;

	for (uint32_t i = 0; d->doubt && i < d->nparts; i++) {
		int64_t days = doubt_days(&d->parts[i]);
		bool side = d->form == DATE_INTERVAL;

		if (!side || i == 0)
			before = greater(before, days);
		if (!side || i + 1 == d->nparts)
			after = greater(after, days);
	}
	if (before == 0 && after == 0)
		return loose;
	loose.form = DATE_INTERVAL;
	loose.parts = NULL;
	loose.nparts = 0;
	if (__builtin_sub_overflow(d->first, before, &loose.first))
		loose.first = INT64_MIN;
	if (__builtin_add_overflow(d->last, after, &loose.last))
		loose.last = INT64_MAX;
	return loose;
}

bool date_surely_before(const struct date *a, const struct date *b)
{
	struct date one = date_loosen(a), other = date_loosen(b);

	return one.form != DATE_NONE && other.form != DATE_NONE &&
	       date_end_day(one.last_end, &one.last) &&
	       date_end_day(other.first_end, &other.first) &&
	       one.last < other.first;
}

bool date_surely_apart(const struct date *a, const struct date *b)
{
	struct date one = date_loosen(a), other = date_loosen(b);

	return one.form != DATE_NONE && other.form != DATE_NONE &&
	       date_within(&one, &other) == ANSWER_CANNOT &&
	       date_within(&other, &one) == ANSWER_CANNOT;
}

/* Whether A begins before B does, and ends before it. */
static bool is_earlier(const struct date *a, const struct date *b)
{
	int64_t begun, ended, ignored;

	date_turns(a, &begun, &ignored);
	date_turns(b, &ignored, &ended);
	return begun < b->first && a->last < ended;
}

/* Whether D is an interval whose sides are known without doubt. */
static bool is_sure(const struct date *d)
{
	return d->form == DATE_INTERVAL && !d->doubt &&
	       d->first_end == END_KNOWN && d->last_end == END_KNOWN;
}

bool date_surely_shifted(const struct date *a, const struct date *b)
{
	return is_sure(a) && is_sure(b) &&
	       (is_earlier(a, b) || is_earlier(b, a));
}

/* Whether a date lies within a period. */
#include "date/digits.h"

enum { PAIRS_MAX = 1000000 };

/* Whether BOUND, one end of a period, leaves no doubt that END is on its inner
 * side: after it when SIGN is 1, before it when SIGN is -1. */
static bool is_inside(uint8_t bound, int64_t limit, uint8_t end, int64_t day,
		      int sign)
{
	if (bound == END_OPEN)
		return true;
	if (!date_end_day(bound, &limit) || !date_end_day(end, &day))
		return false;
	if (bound == end && bound != END_KNOWN)
		return false; /* both beyond the calendar, nobody knows where */
	return sign > 0 ? day >= limit : day <= limit;
}

/* Whether the end LAST of one stretch comes before the start FIRST of one. */
static bool is_before(uint8_t last_end, int64_t last, uint8_t first_end,
		      int64_t first)
{
	return date_end_day(last_end, &last) &&
	       date_end_day(first_end, &first) && last < first;
}

/* By nothing but bounds: all there is to know of days without gaps. */
static enum date_answer within_bounds(const struct date *a,
				      const struct date *period)
{
	if (is_before(a->last_end, a->last, period->first_end, period->first) ||
	    is_before(period->last_end, period->last, a->first_end, a->first))
		return ANSWER_CANNOT;
	return is_inside(period->first_end, period->first, a->first_end,
			 a->first, 1) &&
			       is_inside(period->last_end, period->last,
					 a->last_end, a->last, -1)
		       ? ANSWER_MUST
		       : ANSWER_COULD;
}

/* The day of an end, or without limit when it has none. */
static int64_t reach(uint8_t end, int64_t day, int64_t limit)
{
	return end == END_KNOWN ? day : limit;
}

/* The same where the days of one or both have gaps. */
static enum date_answer within_digits(const struct date *a,
				      const struct date *period,
				      const struct date_digits *days,
				      const struct date_digits *whole)
{
	int64_t first = reach(a->first_end, a->first, INT64_MIN);
	int64_t last = reach(a->last_end, a->last, INT64_MAX);
	int64_t from = reach(period->first_end, period->first, INT64_MIN);
	int64_t to = reach(period->last_end, period->last, INT64_MAX);
	bool could, must;

	if (!whole->n) {
		could = date_digits_touch(days, from, to);
		must = false; /* or the bounds would tell */
	} else if (days->n) {
		could = date_digits_meet(days, whole);
		must = could && date_digits_within(days, whole);
	} else {
		could = date_digits_touch(whole, first, last);
		must = a->first_end == END_KNOWN && a->last_end == END_KNOWN &&
		       date_digits_hold(whole, first, last);
	}
	return must ? ANSWER_MUST : could ? ANSWER_COULD : ANSWER_CANNOT;
}

/* A and PERIOD, which are no sets of two members or more. */
static enum date_answer within_one(const struct date *a,
				   const struct date *period)
{
	enum date_answer answer = within_bounds(a, period);
	struct date_digits days, whole;

	/* This is asked of every event at every key: plain dates end here. */
	if (answer == ANSWER_CANNOT ||
	    (!date_has_gaps(period) &&
	     (answer == ANSWER_MUST || !date_has_gaps(a))))
		return answer;
	days = date_digits_of(a);
	whole = date_digits_of(period);
	return within_digits(a, period, &days, &whole);
}

static bool is_set(const struct date *d)
{
	return (d->form == DATE_ONE_OF || d->form == DATE_ALL_OF) &&
	       d->nparts > 1;
}

/* Sets OUT to the member of D at part I, and returns where the next is. */
static uint32_t take_member(const struct date *d, uint32_t i, struct date *out)
{
	bool range = d->parts[i].flags & PART_FROM && i + 1 < d->nparts;

	*out = (struct date){ .form = d->form,
			      .level = d->level,
			      .parts = &d->parts[i],
			      .nparts = range ? 2 : 1 };
	date_measure(out);
	return i + out->nparts;
}

/* A, which is no set, against each member of PERIOD. */
static enum date_answer within_members(const struct date *a,
				       const struct date *period)
{
	bool all = period->form == DATE_ALL_OF, must = !all, could = false;
	struct date member;

	if (!is_set(period))
		return within_one(a, period);
	for (uint32_t i = 0; i < period->nparts;) {
		enum date_answer answer;

		i = take_member(period, i, &member);
		answer = within_one(a, &member);
		if (all)
			must |= answer == ANSWER_MUST;
		else
			must &= answer == ANSWER_MUST;
		could |= answer != ANSWER_CANNOT;
	}
	return must ? ANSWER_MUST : could ? ANSWER_COULD : ANSWER_CANNOT;
}

enum date_answer date_within(const struct date *a, const struct date *period)
{
	bool must = true, could = false;
	enum date_answer answer;
	struct date member;

	if (a->form == DATE_NONE || period->form == DATE_NONE)
		return ANSWER_CANNOT;
	/* Where the bounds rule it out, so do those of the members. */
	answer = within_bounds(a, period);
	if (answer == ANSWER_CANNOT)
		return answer;
	if (!is_set(a))
		return within_members(a, period);
	if (is_set(period) &&
	    (uint64_t)a->nparts * period->nparts > PAIRS_MAX)
		return ANSWER_COULD;
	for (uint32_t i = 0; i < a->nparts;) {
		i = take_member(a, i, &member);
		answer = within_members(&member, period);
		must &= answer == ANSWER_MUST;
		could |= answer != ANSWER_CANNOT;
	}
	return must ? ANSWER_MUST : could ? ANSWER_COULD : ANSWER_CANNOT;
}

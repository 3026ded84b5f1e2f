/* The days on which an event surely was, and lengths of time in words. */
#include "time/days.h"

#include <inttypes.h>

#include "date/part.h"
#include "wording/label.h"

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

/* The days of the member I of D; false: it is open, or no day. */
static bool member(const struct date *d, uint32_t i, struct date_span *span)
{
	return !(d->parts[i].flags & (PART_FROM | PART_UNTIL)) &&
	       date_part_span(&d->parts[i], span);
}

void days_reached(const struct book *b, event_no ev, int64_t *begun,
		  int64_t *ended)
{
	struct date d = book_date(b, ev);
	struct date_span span;

	days_turns(b, ev, begun, ended);
	for (uint32_t i = 0; d.form == DATE_ALL_OF && i < d.nparts; i++) {
		if (!member(&d, i, &span))
			continue;
		*begun = span.last < *begun ? span.last : *begun;
		*ended = span.first > *ended ? span.first : *ended;
	}
}

bool days_hold(const struct book *b, event_no ev, int64_t from, int64_t to)
{
	struct date d = book_date(b, ev);
	struct date_span span;

	for (uint32_t i = 0; d.form == DATE_ALL_OF && i < d.nparts; i++)
		if (member(&d, i, &span) && span.first >= from &&
		    span.last <= to)
			return true;
	return false;
}

bool days_has_gaps(const struct book *b, event_no ev)
{
	const struct date d = book_date(b, ev);
	const struct date_part *p = d.parts;

	return d.form == DATE_SINGLE ? p->year_x || p->month_x || p->day_x
				     : d.form > DATE_INTERVAL;
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
	return date_within(&d, &days) != ANSWER_CANNOT;
}

enum { MANY_DAYS = 90, MANY_MONTHS = 24, MANY_YEARS = 100, IN_YEAR = 12 };

/* So many days as months, ROUNDED by what is added: whole years where there are
 * many. */
static int64_t months_of(int64_t days, double rounded)
{
	int64_t months = (int64_t)((double)days / 30.436875 + rounded);

	if (months >= MANY_YEARS * IN_YEAR)
		months -= months % IN_YEAR;
	return months;
}

static struct sv counted(struct build *b, const struct locale *l,
			 enum label id, int64_t n)
{
	struct build text = { .arena = b->arena };

	label_count(&text, l, id, (uint64_t)n);
	return build_view(&text);
}

/* "7 months", "8 years 10 months" */
static struct sv months_text(struct build *b, const struct locale *l,
			     int64_t months)
{
	struct build text = { .arena = b->arena };

	if (months < MANY_MONTHS)
		return counted(b, l, LABEL_MONTHS, months);
	build_sv(&text, counted(b, l, LABEL_YEARS, months / IN_YEAR));
	if (months % IN_YEAR > 0) {
		build_char(&text, ' ');
		build_sv(&text,
			 counted(b, l, LABEL_MONTHS, months % IN_YEAR));
	}
	return build_view(&text);
}

/* "5 to 7 days" */
static void put_range(struct build *b, const struct locale *l, enum label id,
		      int64_t least, int64_t most)
{
	struct build from = { .arena = b->arena }, to = { .arena = b->arena };
	struct build range = { .arena = b->arena };

	build_fmt(&from, "%" PRId64, least);
	build_fmt(&to, "%" PRId64, most);
	if (least < most)
		label_fill_two(&range, l, LABEL_RANGE, build_view(&from),
			       build_view(&to));
	else
		build_sv(&range, build_view(&to));
	label_count_as(b, l, id, (uint64_t)most, build_view(&range), SV(""));
}

/* As days_span(), of months. */
static void put_months(struct build *b, const struct locale *l, int64_t least,
		       int64_t most)
{
	if (most - least >= MANY_MONTHS) { /* years apart, months say nothing */
		least -= least % IN_YEAR;
		most += (IN_YEAR - most % IN_YEAR) % IN_YEAR;
	}
	if (least == most) {
		build_sv(b, months_text(b, l, most));
	} else if (most >= MANY_MONTHS && least % IN_YEAR == 0 &&
		   most % IN_YEAR == 0) {
		put_range(b, l, LABEL_YEARS, least / IN_YEAR, most / IN_YEAR);
	} else if (most < MANY_MONTHS) {
		put_range(b, l, LABEL_MONTHS, least, most);
	} else if (least >= MANY_MONTHS && least % IN_YEAR > 0 &&
		   least / IN_YEAR == most / IN_YEAR) {
		/* "35 years 7 to 9 months" */
		build_sv(b, counted(b, l, LABEL_YEARS, least / IN_YEAR));
		build_char(b, ' ');
		put_range(b, l, LABEL_MONTHS, least % IN_YEAR,
			  most % IN_YEAR);
	} else {
		label_fill_two(b, l, LABEL_LONG_RANGE,
			       months_text(b, l, least),
			       months_text(b, l, most));
	}
}

void days_span(struct build *b, const struct locale *l, int64_t least,
	       int64_t most)
{
	if (most <= MANY_DAYS)
		put_range(b, l, LABEL_DAYS, least, most);
	else
		put_months(b, l, months_of(least, 0.5), months_of(most, 0.5));
}

void days_span_outward(struct build *b, const struct locale *l, int64_t least,
		       int64_t most)
{
	/* but for the three days that months differ by */
	if (most <= MANY_DAYS || months_of(least, 0.5) == months_of(most, 0.5))
		days_span(b, l, least, most);
	else
		put_months(b, l, months_of(least, 0.1), months_of(most, 0.9));
}

void days_interval(struct build *b, const struct locale *l, int64_t least,
		   int64_t most)
{
	struct build text = { .arena = b->arena };

	if (least > 0) {
		days_span(b, l, least, most);
		return;
	}
	days_span(&text, l, most, most);
	label_fill(b, l, LABEL_UP_TO, build_view(&text));
}

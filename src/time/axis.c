/* Choosing an axis: the finest period that fits, without far outliers. */
#include "time/axis.h"

#include <stdlib.h>

#include "base/bisect.h"
#include "time/days.h"

enum {
	FAR_ONE_IN = 10, /* of so many events one may be left off the axis */
	FEW = 4,         /* fewer events are all on it */
	CROWDED = 3,     /* most events on one in so many periods */
	CELLS_LEAST = 2, /* of a period; 1 where else there are so few: */
	PERIODS_FEW = 12,
	DECADE_DAYS = 3653,
	TRIES = 64,      /* ways to share them between the two ends */
	SAMPLE = 1 << 14, /* events whose ends are looked at */
	PARTS = 2, /* a month's parts are days, a year's months */
};

int64_t axis_anchor(const struct book *b, event_no ev)
{
	return book_order_day(b, ev);
}

int64_t axis_first(const struct axis *x)
{
	return period_start(x->unit, x->from);
}

int64_t axis_last(const struct axis *x)
{
	int64_t end = period_start(x->unit, x->from + x->count);

	return end < INT64_MAX ? end - 1 : end;
}

size_t axis_before(const struct book *b, struct hits hits, int64_t day)
{
	struct bisect s = { .end = hits.n };

	while (bisect_asks(&s))
		bisect_told(&s, axis_anchor(b, hits.v[s.at]) < day);
	return s.at;
}

/* How many of HITS stand after all days that have a number; one without a date
 * stands nowhere. */
static size_t beyond(const struct book *b, struct hits hits)
{
	size_t n = 0;

	for (size_t i = hits.n; i-- > 0;) {
		if (axis_anchor(b, hits.v[i]) != INT64_MAX)
			break;
		n += book_first(b, hits.v[i]) == INT64_MAX;
	}
	return n;
}

bool axis_outlasts(const struct axis_days *x, const struct book *b,
		   event_no ev)
{
	int64_t first = book_first(b, ev), last = book_last(b, ev);

	return (first < x->first || last > x->last) &&
	       (first == INT64_MIN || last == INT64_MAX ||
		days_apart(first, last) >= days_apart(x->first, x->last));
}

bool axis_is_asked(const struct axis_days *within)
{
	return within &&
	       (within->first > INT64_MIN || within->last < INT64_MAX);
}

bool axis_may_have(const struct axis *x, const struct axis_days *within,
		   const struct book *b, event_no ev)
{
	struct date date = book_date(b, ev);
	int64_t from = axis_first(x), to = axis_last(x), begun, ended;

	date_turns(&date, &begun, &ended);
	if (begun < from || within->first > to || within->last < from)
		return false;
	if (within->first > from)
		from = period_start(x->unit, period_of(x->unit, within->first));
	if (within->last < to)
		to = period_start(x->unit,
				  period_of(x->unit, within->last) + 1) - 1;
	return days_touches(b, ev, from, to);
}

/* How many of HITS, from the one at FROM on up to the one at TO, which stand
 * beside X, are drawn on it: they reach it and are shorter, or may as well have
 * begun on the days WITHIN; of the last 0 where they are too many. */
static size_t drawn(const struct axis *x, const struct book *b,
		    struct hits hits, size_t from, size_t to,
		    const struct axis_days *within)
{
	struct axis_days on = { axis_first(x),
				period_start(x->unit, x->from + x->count) - 1 };
	int64_t length = days_apart(on.first, on.last) + 1;
	bool loose = axis_is_asked(within) && to - from <= AXIS_LOOKED_MOST;
	size_t near = axis_before(b, hits, days_apart(length, on.first));
	size_t far = axis_before(b, hits, days_apart(-length, on.last)), n = 0;

	/* No other is short enough to reach it. */
	if (!loose && from < near)
		from = near;
	if (!loose && to > far)
		to = far;
	for (size_t i = from; i < to; i++) {
		event_no ev = hits.v[i];

		if (!axis_outlasts(&on, b, ev))
			n += days_touches(b, ev, on.first, on.last);
		else if (loose)
			n += axis_may_have(x, within, b, ev);
	}
	return n;
}

/* Makes the axis of UNIT from period FROM to period TO in ROOM, with MOST cells
 * a period at most. */
static void set_axis(struct axis *x, const struct book *b, struct hits hits,
		     const struct axis_days *within, enum period unit,
		     int64_t from, int64_t to, int room, int most)
{
	size_t start, end;
	int cells;

	*x = (struct axis){ .unit = unit, .from = from,
			    .count = (int)(to - from + 1) };
	cells = room / x->count;
	x->cells = cells < 1 ? 1 : cells > most ? most : cells;
	start = axis_before(b, hits, axis_first(x));
	x->earlier = start - drawn(x, b, hits, 0, start, within);
	start = axis_before(b, hits, period_start(unit, to + 1));
	end = axis_before(b, hits, INT64_MAX);
	x->later = end - start - drawn(x, b, hits, start, end, within) +
		   beyond(b, hits);
}

/* ---- the days that an axis is to have ---- */

/* The days on which events begin, in order, and those on which they end. */
struct stretch {
	int64_t *begins, *ends;
	size_t n;
	const struct axis_days *within; /* or null */
	enum period finest; /* half of the events are dated by it, or finer */
};

static int by_day(const void *x, const void *y)
{
	int64_t a = *(const int64_t *)x, b = *(const int64_t *)y;

	return (a > b) - (a < b);
}

/* Whether it is known to the decade when EV began. */
static bool is_close(const struct book *b, event_no ev)
{
	int64_t first = book_first(b, ev), begun, ended;

	if (days_apart(first, book_last(b, ev)) <= DECADE_DAYS)
		return true;
	days_turns(b, ev, &begun, &ended);
	return days_apart(first, begun) <= DECADE_DAYS;
}

/* From which day to which EV is to be on an axis: of what has no beginning or
 * end, the other. */
static int64_t begin_of(const struct book *b, event_no ev)
{
	int64_t first = book_first(b, ev);

	return first == INT64_MIN ? axis_anchor(b, ev) : first;
}

static int64_t end_of(const struct book *b, event_no ev)
{
	int64_t last = book_last(b, ev);

	return last == INT64_MAX ? axis_anchor(b, ev) : last;
}

/* The finest period that has both days. */
static enum period single(int64_t first, int64_t last)
{
	int unit = PERIOD_DAY;

	while (unit < PERIOD_MILLENNIUM &&
	       period_of((enum period)unit, first) !=
		       period_of((enum period)unit, last))
		unit++;
	return (enum period)unit;
}

/* The finest period by which EV is dated: of what lasts, by which both its ends
 * are. */
static enum period dated_by(const struct book *b, event_no ev)
{
	int64_t first = begin_of(b, ev), last = end_of(b, ev), begun, ended;
	enum period at_first, at_last;

	days_turns(b, ev, &begun, &ended);
	if (begun > ended || begun < first || ended > last)
		return single(first, last);
	at_first = single(first, begun);
	at_last = single(ended, last);
	return at_first > at_last ? at_first : at_last;
}

/* How many events of N are looked at, and which is the I-th of them: the last
 * one is among them. */
static size_t sample_size(size_t n)
{
	return n < SAMPLE ? n : SAMPLE;
}

static size_t sample_at(size_t n, size_t i)
{
	size_t of = sample_size(n);

	return of == n ? i : i + 1 == of ? n - 1 : i * (n / of);
}

/* DAY, or the end of what S is within that is next to it. */
static int64_t within(const struct stretch *s, int64_t day)
{
	const struct axis_days *w = s->within;

	return w && day < w->first ? w->first : w && day > w->last ? w->last :
								     day;
}

/* The period of what is asked for, as a month is, has parts that are days: at
 * least those are told apart, however vaguely events are dated. */
static enum period part_of(const struct axis_days *w)
{
	int unit = PERIOD_MILLENNIUM;

	if (w && w->first > INT64_MIN && w->last < INT64_MAX)
		unit = (int)single(w->first, w->last) - PARTS;
	return unit < PERIOD_DAY ? PERIOD_DAY : (enum period)unit;
}

/* Takes the days of HITS: of all, or of what is known to the decade. */
static void take_days(struct stretch *s, const struct book *b, struct hits hits,
		      bool all)
{
	size_t dated[PERIODS] = { 0 }, up_to = 0;

	s->n = 0;
	for (size_t i = 0; i < sample_size(hits.n); i++) {
		event_no ev = hits.v[sample_at(hits.n, i)];

		if (!all && !is_close(b, ev))
			continue;
		s->begins[s->n] = within(s, begin_of(b, ev));
		s->ends[s->n++] = within(s, end_of(b, ev));
		dated[dated_by(b, ev)]++;
	}
	s->finest = PERIOD_DAY;
	while (s->finest < PERIOD_MILLENNIUM &&
	       (up_to += dated[s->finest]) * 2 < s->n)
		s->finest++;
	if (s->finest > part_of(s->within))
		s->finest = part_of(s->within);
}

/* The days of those of HITS that are known to the decade or better, if they are
 * most; so that a century without a year does not say how long the axis is. */
static struct stretch stretch_of(struct arena *a, const struct book *b,
				 struct hits hits, const struct axis_days *days)
{
	size_t first = axis_before(b, hits, INT64_MIN + 1);
	struct hits on = { hits.v + first,
			   axis_before(b, hits, INT64_MAX) - first };
	size_t most = sample_size(on.n);
	struct stretch s = { .begins = ARENA_NEW(a, most, int64_t),
			     .ends = ARENA_NEW(a, most, int64_t),
			     .within = days };

	take_days(&s, b, on, false);
	if (s.n * 2 < most)
		take_days(&s, b, on, true);
	qsort(s.begins, s.n, sizeof(*s.begins), by_day);
	qsort(s.ends, s.n, sizeof(*s.ends), by_day);
	return s;
}

/* ---- fitting ---- */

/* Periods of an axis. */
struct span {
	enum period unit;
	int64_t from, to;
};

static int64_t length(const struct span *x)
{
	int64_t more = days_apart(x->from, x->to);

	return more < INT64_MAX - 1 ? more + 1 : more;
}

/* The periods of UNIT that have the days of S, but the first OFF_FIRST and the
 * last OFF_LAST. */
static struct span span_of(const struct stretch *s, enum period unit,
			   size_t off_first, size_t off_last)
{
	return (struct span){
		unit, period_of(unit, s->begins[off_first]),
		period_of(unit, s->ends[s->n - 1 - off_last])
	};
}

/* The shortest span of UNIT that has all events but SPARE, of a few ways to
 * leave those off. */
static struct span bulk(const struct stretch *s, enum period unit, size_t spare)
{
	size_t step = spare / TRIES + 1;
	struct span best = span_of(s, unit, 0, spare);

	for (size_t off = step; off <= spare; off += step) {
		struct span x = span_of(s, unit, off, spare - off);

		if (length(&x) < length(&best))
			best = x;
	}
	return best;
}

/* Takes back what was left off but is not far: no further from the span than
 * half its length. */
static void take_near(struct span *x, const struct stretch *s, int64_t most)
{
	size_t i = 0, k = s->n;

	while (i < s->n && period_of(x->unit, s->begins[i]) < x->from)
		i++;
	while (k > 0 && period_of(x->unit, s->ends[k - 1]) > x->to)
		k--;
	for (bool more = true; more;) {
		int64_t reach = length(x) / 2 + 1, low, high;

		low = i > 0 ? period_of(x->unit, s->begins[i - 1]) : INT64_MIN;
		high = k < s->n ? period_of(x->unit, s->ends[k]) : INT64_MAX;
		more = true;
		if (days_apart(x->to, high) <= reach && high - x->from < most) {
			x->to = high;
			k++;
		} else if (days_apart(low, x->from) <= reach &&
			   x->to - low < most) {
			x->from = low;
			i--;
		} else {
			more = false;
		}
	}
}

/* The periods that ROOM has cells for, LEAST each. */
static int most_periods(int room, int least)
{
	return room > least ? room / least : 1;
}

/* X, which has all of S, or the same in shorter periods where X has few. */
static struct span refine(struct span x, const struct stretch *s, int room)
{
	struct span finer = x;

	if (x.unit > s->finest && length(&x) < PERIODS_FEW)
		finer = span_of(s, x.unit - 1, 0, 0);
	return length(&finer) <= room ? finer : x;
}

/* The span of S; false where ROOM is not enough for all of it. */
static bool fit(struct span *x, const struct stretch *s, int room)
{
	int64_t most = most_periods(room, CELLS_LEAST);
	size_t spare = s->n < FEW	 ? 0 :
		       s->n < FAR_ONE_IN ? 1 :
					   s->n / FAR_ONE_IN;
	enum period whole = s->finest;
	struct span part;

	*x = span_of(s, whole, 0, 0);
	while (whole < PERIOD_MILLENNIUM && length(x) > most)
		*x = span_of(s, ++whole, 0, 0);
	part = bulk(s, whole, spare);
	if (spare == 0 || length(&part) > length(x) / CROWDED)
		whole = s->finest;
	for (enum period unit = s->finest; unit < whole; unit++) {
		part = bulk(s, unit, spare);
		if (length(&part) > most)
			continue;
		*x = part;
		take_near(x, s, most);
		return true;
	}
	*x = refine(*x, s, room);
	return length(x) <= room;
}

/* Where the span begins with the longer period that its first one is in, if no
 * period is narrower for that in ROOM. */
static int64_t begin(const struct span *x, int room)
{
	static const enum period longer[PERIODS] = {
		[PERIOD_DAY] = PERIOD_MONTH,
		[PERIOD_WEEK] = PERIOD_WEEK,
		[PERIOD_MONTH] = PERIOD_YEAR,
		[PERIOD_QUARTER] = PERIOD_YEAR,
		[PERIOD_YEAR] = PERIOD_YEAR,
		[PERIOD_FIVE_YEARS] = PERIOD_FIVE_YEARS,
		[PERIOD_DECADE] = PERIOD_DECADE,
		[PERIOD_CENTURY] = PERIOD_CENTURY,
		[PERIOD_MILLENNIUM] = PERIOD_MILLENNIUM,
	};
	int64_t day = period_start(longer[x->unit],
				   period_of(longer[x->unit],
					     period_start(x->unit, x->from)));
	int64_t from, cells = room / (x->to - x->from + 1);

	if (day == INT64_MIN)
		return x->from;
	from = period_of(x->unit, day);
	if (cells > AXIS_CELLS_MOST)
		cells = AXIS_CELLS_MOST;
	return (x->to - from + 1) * cells <= room ? from : x->from;
}

bool axis_fit(struct axis *x, const struct book *b, struct hits hits,
	      const struct axis_days *within, int room)
{
	struct arena scratch = { 0 };
	struct stretch s = stretch_of(&scratch, b, hits, within);
	bool found = room > 0 && s.n > 0;
	struct span span;

	if (found && fit(&span, &s, room))
		set_axis(x, b, hits, within, span.unit, begin(&span, room),
			 span.to, room, AXIS_CELLS_MOST);
	else if (found)
		found = axis_around(x, b, hits, PERIOD_MILLENNIUM, NO_EVENT,
				    within, room);
	arena_free(&scratch);
	return found;
}

/* The axis of UNIT with DAY in its middle half, or the first or the last event;
 * a period has LEAST cells or more, up to MOST_CELLS. */
static bool around(struct axis *x, const struct book *b, struct hits hits,
		   enum period unit, int64_t day,
		   const struct axis_days *within, int room, int least,
		   int most_cells)
{
	size_t i = axis_before(b, hits, INT64_MIN + 1);
	size_t k = axis_before(b, hits, INT64_MAX);
	int most = most_periods(room, least);
	int step = most / 2 > 0 ? most / 2 : 1;
	int64_t at, first, last;

	if (room < 1 || i == k)
		return false;
	first = period_of(unit, axis_anchor(b, hits.v[i]));
	last = period_of(unit, is_close(b, hits.v[k - 1])
				       ? end_of(b, hits.v[k - 1])
				       : axis_anchor(b, hits.v[k - 1]));
	if (days_apart(first, last) < most) {
		set_axis(x, b, hits, within, unit, first, last, room,
			 most_cells);
		return true;
	}
	at = day == INT64_MAX ? last
	     : day == INT64_MIN ? first
				: period_of(unit, day);
	at -= most / 4;
	at -= (at % step + step) % step; /* so that it moves by halves */
	if (days_apart(at, last) < most)
		at = last - most + 1;
	if (at < first)
		at = first;
	set_axis(x, b, hits, within, unit, at, at + most - 1, room,
		 most_cells);
	return true;
}

bool axis_around(struct axis *x, const struct book *b, struct hits hits,
		 enum period unit, event_no chosen,
		 const struct axis_days *within, int room)
{
	int64_t day = chosen == NO_EVENT ? INT64_MAX : axis_anchor(b, chosen);

	return around(x, b, hits, unit, day, within, room, CELLS_LEAST,
		      AXIS_CELLS_MOST);
}

bool axis_wide(struct axis *x, const struct book *b, struct hits hits,
	       enum period unit, int64_t day, int room, int least)
{
	int64_t days = days_apart(period_start(unit, 0), period_start(unit, 1));
	int most = days < room / AXIS_DAY_CELLS ? (int)days * AXIS_DAY_CELLS :
						  room;

	if (!around(x, b, hits, unit, day, NULL, room, least, most))
		return false;
	x->cells -= x->cells > least ? x->cells % least : 0;
	return true;
}

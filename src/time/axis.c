/* Choosing an axis: the finest period that fits, without far outliers. */
#include "time/axis.h"

#include "time/days.h"

enum {
	FAR_ONE_IN = 10, /* of so many events one may be left off the axis */
	FEW = 4,         /* fewer events are all on it */
	CROWDED = 3,     /* most events on one in so many periods */
	PERIOD_CELLS = 3, /* cells that a period of a trimmed axis has, or 2 */
	DECADE_DAYS = 3653,
	TRIES = 64,      /* ways to share them between the two ends */
};

int64_t axis_anchor(const struct book *b, event_no ev)
{
	return book_order_day(b, ev);
}

/* How many of HITS are drawn before DAY. */
static size_t before(const struct book *b, struct hits hits, int64_t day)
{
	size_t low = 0, high = hits.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (axis_anchor(b, hits.v[mid]) < day)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The events on an axis: those of HITS from FIRST up to but not END. */
struct stretch {
	const struct book *book;
	struct hits hits;
	size_t first, end;
};

static int64_t period_at(const struct stretch *s, enum period unit, size_t i)
{
	return period_of(unit, axis_anchor(s->book, s->hits.v[i]));
}

/* The events whose day has a number. */
static bool on_calendar(struct stretch *s, const struct book *b,
			struct hits hits)
{
	*s = (struct stretch){ .book = b, .hits = hits };
	s->first = before(b, hits, INT64_MIN + 1);
	s->end = before(b, hits, INT64_MAX);
	return s->first < s->end;
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

/* How many events are drawn after all days that have a number; one without a
 * date is drawn nowhere. */
static size_t beyond(const struct stretch *s)
{
	size_t n = 0;

	for (size_t i = s->hits.n; i-- > 0;) {
		if (axis_anchor(s->book, s->hits.v[i]) != INT64_MAX)
			break;
		n += book_first(s->book, s->hits.v[i]) == INT64_MAX;
	}
	return n;
}

/* The axis of UNIT from period FROM to period TO. */
static void set_axis(struct axis *x, const struct stretch *s,
		     enum period unit, int64_t from, int64_t to)
{
	int64_t end = period_start(unit, to + 1);

	*x = (struct axis){ .unit = unit, .from = from,
			    .count = (int)(to - from + 1) };
	x->earlier = before(s->book, s->hits, period_start(unit, from));
	x->later = s->end - before(s->book, s->hits, end) + beyond(s);
}

/* How many periods of UNIT the events I to K take. */
static int64_t length(const struct stretch *s, enum period unit, size_t i,
		      size_t k)
{
	int64_t more = days_apart(period_at(s, unit, i),
				  period_at(s, unit, k));

	return more < INT64_MAX - 1 ? more + 1 : more;
}

/* Takes back what was left off but is not far: no further from the axis than
 * half its length. */
static void take_near(struct axis *x, const struct stretch *s, int room)
{
	int64_t from = x->from, to = from + x->count - 1;
	bool more = true;

	room = room * 2 / PERIOD_CELLS;
	while (more) {
		int64_t reach = (to - from + 1) / 2 + 1;
		size_t i = before(s->book, s->hits,
				  period_start(x->unit, from));
		size_t k = before(s->book, s->hits,
				  period_start(x->unit, to + 1));
		int64_t low = i > s->first ? period_at(s, x->unit, i - 1)
					   : INT64_MIN;
		int64_t high = k < s->end ? period_at(s, x->unit, k)
					  : INT64_MAX;

		more = true;
		if (days_apart(to, high) <= reach && high - from < room)
			to = high;
		else if (days_apart(low, from) <= reach && to - low < room)
			from = low;
		else
			more = false;
	}
	set_axis(x, s, x->unit, from, to);
}

/* The shortest stretch of periods of UNIT that has all events but SPARE, of a
 * few ways to leave those off, in OUT; returns its length. */
static int64_t bulk(struct stretch *out, const struct stretch *s,
		    enum period unit, size_t spare)
{
	size_t step = spare / TRIES + 1;
	int64_t best = INT64_MAX;

	*out = *s;
	for (size_t off = 0; off <= spare; off += step) {
		size_t i = s->first + off, end = s->end - (spare - off);
		int64_t cells = length(s, unit, i, end - 1);

		if (cells >= best)
			continue;
		best = cells;
		out->first = i;
		out->end = end;
	}
	return best;
}

/* Whether most events share a small part of an axis that has all of them. */
static bool is_crowded(const struct stretch *s, enum period unit, size_t spare)
{
	struct stretch most;

	return bulk(&most, s, unit, spare) <=
	       length(s, unit, s->first, s->end - 1) / CROWDED;
}

/* The axis of UNIT that has all events but SPARE, if it leaves ROOM for wide
 * periods. */
static bool trim(struct axis *x, const struct stretch *s, enum period unit,
		 size_t spare, int room)
{
	struct stretch most;

	if (bulk(&most, s, unit, spare) > room / PERIOD_CELLS)
		return false;
	set_axis(x, s, unit, period_at(s, unit, most.first),
		 period_at(s, unit, most.end - 1));
	take_near(x, s, room);
	return true;
}

/* Those of HITS that are known to the decade or better, if they are most; so
 * that a century without a year does not say how long the axis is. */
static struct hits closely_dated(struct arena *a, const struct book *b,
				 struct hits hits)
{
	struct hits out = { .n = 0 };
	size_t close = 0;

	for (size_t i = 0; i < hits.n; i++)
		close += is_close(b, hits.v[i]);
	if (close == hits.n || close * 2 < hits.n)
		return hits;
	out.v = ARENA_NEW(a, close, event_no);
	for (size_t i = 0; i < hits.n; i++)
		if (is_close(b, hits.v[i]))
			out.v[out.n++] = hits.v[i];
	return out;
}

/* The axis of the events of S; false where there is not room for all. */
static bool fit(struct axis *x, const struct stretch *s, int room)
{
	size_t n = s->end - s->first;
	size_t spare = n < FEW ? 0 : n < FAR_ONE_IN ? 1 : n / FAR_ONE_IN;
	int whole = 0;

	while (whole < PERIOD_MILLENNIUM &&
	       length(s, (enum period)whole, s->first, s->end - 1) > room)
		whole++;
	for (int unit = 0; spare > 0 && unit < whole; unit++)
		if (is_crowded(s, (enum period)whole, spare) &&
		    trim(x, s, (enum period)unit, spare, room))
			return true;
	if (length(s, (enum period)whole, s->first, s->end - 1) > room)
		return false;
	set_axis(x, s, (enum period)whole,
		 period_at(s, (enum period)whole, s->first),
		 period_at(s, (enum period)whole, s->end - 1));
	return true;
}

bool axis_fit(struct axis *x, const struct book *b, struct hits hits, int room)
{
	struct arena scratch = { 0 };
	struct stretch s, all;
	bool found = room > 0 && on_calendar(&all, b, hits);

	if (!found)
		return false;
	if (!on_calendar(&s, b, closely_dated(&scratch, b, hits)))
		s = all;
	if (fit(x, &s, room))
		set_axis(x, &all, x->unit, x->from, x->from + x->count - 1);
	else
		found = axis_around(x, b, hits, PERIOD_MILLENNIUM, NO_EVENT,
				    room);
	arena_free(&scratch);
	return found;
}

bool axis_around(struct axis *x, const struct book *b, struct hits hits,
		 enum period unit, event_no chosen, int room)
{
	struct stretch s;
	int64_t at, first, last, step = room / 2 > 0 ? room / 2 : 1;

	if (room < 1 || !on_calendar(&s, b, hits))
		return false;
	first = period_at(&s, unit, s.first);
	last = period_at(&s, unit, s.end - 1);
	if (length(&s, unit, s.first, s.end - 1) <= room) {
		set_axis(x, &s, unit, first, last);
		return true;
	}
	at = chosen == NO_EVENT ? INT64_MAX : axis_anchor(b, chosen);
	at = at == INT64_MAX ? last
	     : at == INT64_MIN ? first
			       : period_of(unit, at);
	at -= room / 4;
	at -= (at % step + step) % step; /* so that it moves by halves */
	if (days_apart(at, last) < room)
		at = last - room + 1;
	if (at < first)
		at = first;
	set_axis(x, &s, unit, at, at + room - 1);
	return true;
}

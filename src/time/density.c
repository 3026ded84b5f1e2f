/* Counting events by what is added and taken away at each period. */
#include "time/density.h"

#include "base/bisect.h"
#include "time/days.h"

/*
 * What is added and taken away from each period on: an event that touches many
 * costs no more than one that touches two.
 */
struct counter {
	const int64_t *start; /* day each period begins; one more at the end */
	int count;
	int at; /* events come in order: where the last one began */
	int64_t *sure, *could;
	int64_t length; /* days of the axis */
};

/* The period of DAY, of those from LOW on; clipped to the axis. */
static int find(const struct counter *c, int64_t day, int low)
{
	struct bisect b = { (size_t)low + 1, (size_t)c->count, 0 };

	while (bisect_asks(&b))
		bisect_told(&b, c->start[b.at] <= day);
	return (int)b.at - 1;
}

static void add(int64_t *steps, int from, int to)
{
	if (from > to)
		return;
	steps[from]++;
	steps[to + 1]--;
}

static int64_t first_day(const struct counter *c)
{
	return c->start[0];
}

static int64_t last_day(const struct counter *c)
{
	return c->start[c->count] - 1;
}

static bool is_wide(const struct counter *c, const struct book *b, event_no ev)
{
	struct axis_days on = { first_day(c), last_day(c) };

	return axis_outlasts(&on, b, ev);
}

/* EV, which is wide, where it stands: surely if it must have begun there. */
static void add_wide(struct counter *c, const struct book *b, event_no ev)
{
	int64_t day = axis_anchor(b, ev), begun, ended;
	int at;

	if (day < first_day(c) || day > last_day(c))
		return;
	at = find(c, day, 0);
	days_turns(b, ev, &begun, &ended);
	if (book_first(b, ev) >= c->start[at] && begun < c->start[at + 1])
		add(c->sure, at, at);
	else
		add(c->could, at, at);
}

/* EV, in each of the periods FROM to TO that it could have been in, or was by
 * one of its members. */
static void add_could(struct counter *c, const struct book *b, event_no ev,
		      int from, int to)
{
	if (!days_has_gaps(b, ev)) {
		add(c->could, from, to);
		return;
	}
	for (int i = from; i <= to; i++) {
		int64_t first = c->start[i], last = c->start[i + 1] - 1;

		if (days_hold(b, ev, first, last))
			add(c->sure, i, i);
		else if (days_touches(b, ev, first, last))
			add(c->could, i, i);
	}
}

/* EV, which does not lie in a single period: from period FROM to TO. */
static void add_long(struct counter *c, const struct book *b, event_no ev,
		     int from, int to)
{
	int64_t begun, ended;
	int start, end;

	days_turns(b, ev, &begun, &ended);
	if (begun > ended || begun > last_day(c) || ended < first_day(c)) {
		add_could(c, b, ev, from, to);
		return;
	}
	start = find(c, begun, from);
	end = find(c, ended, start);
	add(c->could, from, start - 1);
	add(c->sure, start, end);
	add(c->could, end + 1, to);
}

static void add_event(struct counter *c, const struct book *b, event_no ev)
{
	int64_t first = book_first(b, ev), last = book_last(b, ev);
	int from;

	if (is_wide(c, b, ev)) {
		add_wide(c, b, ev);
		return;
	}
	if (last < first_day(c) || first > last_day(c))
		return;
	while (c->at + 1 < c->count && first >= c->start[c->at + 1])
		c->at++;
	/* Some are in their place by their last day: book_order_day(). */
	from = first < c->start[c->at] ? find(c, first, 0) : c->at;
	if (first >= c->start[from] && last < c->start[from + 1])
		add(c->sure, from, from);
	else
		add_long(c, b, ev, from, find(c, last, from));
}

/* Sums up STEPS, of N periods. */
static void sum(const int64_t *steps, size_t *out, int n)
{
	int64_t now = 0;

	for (int i = 0; i < n; i++) {
		now += steps[i];
		out[i] = (size_t)now;
	}
}

/* Of X, in A, with nothing counted yet. */
static struct counter counter_of(struct arena *a, const struct axis *x)
{
	size_t n = (size_t)x->count + 1;
	int64_t *start = ARENA_NEW(a, n, int64_t);
	struct counter c = { .start = start,
			     .count = x->count,
			     .sure = ARENA_NEW(a, n, int64_t),
			     .could = ARENA_NEW(a, n, int64_t) };

	for (int i = 0; i <= x->count; i++)
		start[i] = period_start(x->unit, x->from + i);
	c.length = days_apart(first_day(&c), last_day(&c)) + 1;
	return c;
}

void density_count(struct density *t, struct arena *a, const struct book *b,
		   struct hits hits, const struct axis *x)
{
	size_t n = (size_t)x->count + 1;
	struct counter c = counter_of(a, x);
	int64_t end;

	/* No other is short enough to reach it. */
	end = days_apart(-c.length, last_day(&c));
	for (size_t i = axis_before(b, hits, days_apart(c.length, c.start[0]));
	     i < hits.n && axis_anchor(b, hits.v[i]) <= end; i++)
		add_event(&c, b, hits.v[i]);
	*t = (struct density){ .sure = ARENA_NEW(a, n, size_t),
			       .could = ARENA_NEW(a, n, size_t) };
	sum(c.sure, t->sure, x->count);
	sum(c.could, t->could, x->count);
	for (int i = 0; i < x->count; i++)
		t->most = t->sure[i] > t->most ? t->sure[i] : t->most;
}

/* The same for those from the one at FROM on up to the one at TO. */
static void add_loose(struct density *t, const struct counter *c,
		      const struct book *b, struct hits hits, size_t from,
		      size_t to, const struct axis *x,
		      const struct axis_days *within)
{
	for (size_t i = from; i < to && to - from <= AXIS_LOOKED_MOST; i++) {
		event_no ev = hits.v[i];

		if (!is_wide(c, b, ev) || !axis_may_have(x, within, b, ev))
			continue;
		for (int k = 0; k < c->count; k++)
			t->could[k] += c->start[k + 1] > within->first &&
				       c->start[k] <= within->last &&
				       days_touches(b, ev, c->start[k],
						    c->start[k + 1] - 1);
	}
}

void density_add_loose(struct density *t, const struct book *b,
		       struct hits hits, const struct axis *x,
		       const struct axis_days *within)
{
	struct arena scratch = { 0 };
	struct counter c = counter_of(&scratch, x);
	size_t end = axis_before(b, hits, c.start[x->count]);

	add_loose(t, &c, b, hits, 0, axis_before(b, hits, c.start[0]), x,
		  within);
	add_loose(t, &c, b, hits, end, axis_before(b, hits, INT64_MAX), x,
		  within);
	arena_free(&scratch);
}

void density_within(const struct book *b, struct hits hits, int64_t from,
		    int64_t to, size_t *sure, size_t *could)
{
	*sure = *could = 0;
	for (size_t i = 0; i < hits.n; i++) {
		event_no ev = hits.v[i];
		int64_t begun, ended;

		if (!days_touches(b, ev, from, to))
			continue;
		days_turns(b, ev, &begun, &ended);
		if ((book_first(b, ev) >= from && book_last(b, ev) <= to) ||
		    (begun <= ended && begun <= to && ended >= from) ||
		    days_hold(b, ev, from, to))
			++*sure;
		else
			++*could;
	}
}

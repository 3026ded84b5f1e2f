/* Counting events by what is added and taken away at each period. */
#include "time/density.h"

#include "time/days.h"

/* A window of more periods than these is drawn as a line. */
enum { WIDE = 6 };

/*
 * What is added and taken away from each period on: an event that touches many
 * costs no more than one that touches two.
 */
struct counter {
	enum period unit;
	const int64_t *start; /* day each period begins; one more at the end */
	int count;
	int at; /* events come in order: where the last one began */
	int64_t *sure, *could, *wide;
};

/* The period of DAY, of those from LOW on; clipped to the axis. */
static int find(const struct counter *c, int64_t day, int low)
{
	int high = c->count;

	while (low + 1 < high) {
		int mid = low + (high - low) / 2;

		if (c->start[mid] <= day)
			low = mid;
		else
			high = mid;
	}
	return low;
}

static void add(int64_t *steps, int from, int to)
{
	if (from > to)
		return;
	steps[from]++;
	steps[to + 1]--;
}

/* Whether the days of EV are more periods than are told apart, those beyond
 * the axis among them. */
static bool is_wide(const struct counter *c, const struct book *b, event_no ev)
{
	int64_t first = book_first(b, ev), last = book_last(b, ev);

	return first == INT64_MIN || last == INT64_MAX ||
	       days_apart(period_of(c->unit, first),
			  period_of(c->unit, last)) >= WIDE;
}

/* EV, in each of the periods FROM to TO that it could have been in. */
static void add_could(struct counter *c, const struct book *b, event_no ev,
		      int from, int to)
{
	for (int i = from; i <= to; i++)
		if (days_touches(b, ev, c->start[i], c->start[i + 1] - 1))
			add(c->could, i, i);
}

/* EV, which does not lie in a single period: from period FROM to TO. */
static void add_long(struct counter *c, const struct book *b, event_no ev,
		     int from, int to)
{
	int64_t first = c->start[0], last = c->start[c->count] - 1;
	int64_t begun, ended;
	bool endless = book_last(b, ev) == INT64_MAX;
	int start, end;

	days_turns(b, ev, &begun, &ended);
	start = find(c, begun, from);
	end = find(c, ended, 0);
	if (is_wide(c, b, ev)) {
		/* Where it began is worth more than that it went on. */
		if (start == from && book_first(b, ev) >= first &&
		    begun <= last)
			add(c->sure, from, from);
		add(c->wide, from, endless ? start : to);
		return;
	}
	if (begun > ended || begun > last || ended < first) {
		add_could(c, b, ev, from, to);
		return;
	}
	add(c->could, from, start - 1);
	add(c->sure, start, end);
	add(c->could, end + 1, to);
}

static void add_event(struct counter *c, const struct book *b, event_no ev)
{
	int64_t first = book_first(b, ev), last = book_last(b, ev);
	int from;

	if (last < c->start[0] || first >= c->start[c->count] ||
	    (first == INT64_MIN && last == INT64_MAX))
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

void density_count(struct density *t, struct arena *a, const struct book *b,
		 struct hits hits, const struct axis *x)
{
	size_t n = (size_t)x->count + 1;
	int64_t *start = ARENA_NEW(a, n, int64_t);
	size_t *wide = ARENA_NEW(a, n, size_t);
	struct counter c = { .unit = x->unit,
			     .start = start,
			     .count = x->count,
			     .sure = ARENA_NEW(a, n, int64_t),
			     .could = ARENA_NEW(a, n, int64_t),
			     .wide = ARENA_NEW(a, n, int64_t) };

	for (int i = 0; i <= x->count; i++)
		start[i] = period_start(x->unit, x->from + i);
	for (size_t i = 0; i < hits.n; i++)
		add_event(&c, b, hits.v[i]);
	*t = (struct density){ .sure = ARENA_NEW(a, n, size_t),
			     .could = ARENA_NEW(a, n, size_t),
			     .wide = ARENA_NEW(a, n, bool),
			     .most = 1 };
	sum(c.sure, t->sure, x->count);
	sum(c.could, t->could, x->count);
	sum(c.wide, wide, x->count);
	for (int i = 0; i < x->count; i++) {
		t->wide[i] = wide[i] > 0;
		t->most = t->sure[i] > t->most ? t->sure[i] : t->most;
		t->most = t->could[i] > t->most ? t->could[i] : t->most;
	}
}

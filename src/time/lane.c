/* Putting events into the cells of an axis. */
#include "time/lane.h"

#include "base/bisect.h"
#include "time/days.h"

struct lane_scale lane_scale(struct arena *a, const struct axis *x)
{
	struct lane_scale s = { .n = x->count * x->cells };
	int64_t *at = s.starts =
		ARENA_NEW(a, (size_t)s.n + 1, int64_t);

	for (int i = 0; i < x->count; i++) {
		int64_t start = period_start(x->unit, x->from + i);
		int64_t days = days_apart(start, period_start(x->unit,
							      x->from + i + 1));

		/* Beyond the calendar all begin at once. */
		if (days > INT64_MAX / x->cells - 1)
			days = 0;
		/* Days have cells in common, or several each. */
		for (int c = 0; c < x->cells; c++)
			*at++ = start + (c * days + (days < x->cells ?
							     0 :
							     x->cells - 1)) /
						x->cells;
	}
	*at = period_start(x->unit, x->from + x->count);
	return s;
}

/* The last cell that begins on DAY or before: -1 before the first one. */
static int last_cell(const struct lane_scale *s, int64_t day)
{
	struct bisect b = { .end = (size_t)s->n };

	if (day >= s->starts[s->n])
		return s->n;
	while (bisect_asks(&b))
		bisect_told(&b, s->starts[b.at] <= day);
	return (int)b.at - 1;
}

int lane_cell(const struct lane_scale *s, int64_t day)
{
	int at = last_cell(s, day);

	/* Where a day has several cells, the first. */
	while (at > 0 && at < s->n && s->starts[at - 1] == s->starts[at])
		at--;
	return at;
}

/* What is added and taken away at each cell: see density.c. */
struct filler {
	const struct lane_scale *scale;
	const struct book *book;
	struct lane_cell *cells;
	int32_t *some, *span; /* SCALE->n + 1 of them */
	bool before, on;     /* something that is on the axis goes beyond it */
	bool earlier, later; /* others are before it, after it */
};

/* STEPS has one more from the cell of FIRST to that of LAST, days. */
static void add(struct filler *f, int32_t *steps, int64_t first, int64_t last)
{
	int from, to;

	if (first > last)
		return;
	from = lane_cell(f->scale, first);
	to = last_cell(f->scale, last);
	if (to < 0 || from >= f->scale->n)
		return;
	steps[from < 0 ? 0 : from]++;
	steps[to < f->scale->n ? to + 1 : f->scale->n]--;
}

/* EV, in each cell that it could have been in. */
static void add_gaps(struct filler *f, event_no ev)
{
	const int64_t *at = f->scale->starts;

	for (int c = 0; c < f->scale->n; c++)
		if (days_touches(f->book, ev, at[c],
				 at[c + 1] > at[c] ? at[c + 1] - 1 : at[c])) {
			f->some[c]++;
			f->some[c + 1]--;
		}
}

/* EV, which is not known to be of a day, but could be of one of the axis. */
static void add_window(struct filler *f, event_no ev, int64_t first,
		       int64_t last)
{
	int64_t begun, ended;

	f->before = f->before || first < f->scale->starts[0];
	f->on = f->on || last >= f->scale->starts[f->scale->n];
	if (days_has_gaps(f->book, ev)) {
		add_gaps(f, ev);
		return;
	}
	add(f, f->some, first, last);
	days_turns(f->book, ev, &begun, &ended);
	/* What goes on has no end that is known. */
	if (first != INT64_MIN && last != INT64_MAX)
		add(f, f->span, begun, ended);
}

static void add_event(struct filler *f, event_no ev)
{
	int64_t first = book_first(f->book, ev), last = book_last(f->book, ev);
	int at;

	if (last < f->scale->starts[0] ||
	    first >= f->scale->starts[f->scale->n]) {
		f->earlier = f->earlier || last < f->scale->starts[0];
		f->later = f->later || last >= f->scale->starts[0];
		return;
	}
	if (first != last) {
		if (first != INT64_MIN || last != INT64_MAX)
			add_window(f, ev, first, last);
		return;
	}
	at = lane_cell(f->scale, first);
	if (at >= 0 && at < f->scale->n)
		f->cells[at].days++;
}

static enum lane_sign sign_of(const struct filler *f, int at, int32_t some,
			      int32_t span)
{
	if (f->cells[at].days > 0)
		return LANE_DAY;
	if (some == 0 && span == 0)
		return at == 0 && f->earlier ? LANE_BEFORE :
		       at == f->scale->n - 1 && f->later ? LANE_ON :
							   LANE_NOTHING;
	if (f->on && at == f->scale->n - 1)
		return span > 0 ? LANE_SPAN_ON : LANE_ON;
	if (f->before && at == 0)
		return span > 0 ? LANE_SPAN_BEFORE : LANE_BEFORE;
	return span > 0 ? LANE_SPAN : LANE_SOME;
}

void lane_fill(struct lane_cell *cells, struct arena *a,
	       const struct lane_scale *s, const struct book *b,
	       struct hits hits)
{
	size_t n = (size_t)s->n + 1;
	struct filler f = { .scale = s, .book = b, .cells = cells,
			    .some = ARENA_NEW(a, n, int32_t),
			    .span = ARENA_NEW(a, n, int32_t) };
	int32_t some = 0, span = 0;

	for (int c = 0; c < s->n; c++)
		cells[c] = (struct lane_cell){ LANE_NOTHING, 0 };
	for (size_t i = 0; i < hits.n; i++)
		add_event(&f, hits.v[i]);
	for (int c = 0; c < s->n; c++) {
		some += f.some[c];
		span += f.span[c];
		cells[c].sign = sign_of(&f, c, some, span);
	}
}

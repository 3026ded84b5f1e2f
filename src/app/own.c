/* What the reader keeps between runs, as queries and the timeline take it. */
#include "app/own.h"

#include <stdlib.h>

static int by_number(const void *x, const void *y)
{
	event_no a = *(const event_no *)x, b = *(const event_no *)y;

	return (a > b) - (a < b);
}

/* Two keys may be of one event: its id, and what it was known by before. */
static struct hits marked_events(struct app *a)
{
	struct hits out = { .v = ARENA_NEW(&a->owned, a->own.nmarked + 1,
					   event_no) };
	size_t n = 0;

	for (size_t i = 0; i < a->own.nmarked; i++) {
		event_no ev = index_find_event(a->corpus.x, a->own.marked[i]);

		if (ev != NO_EVENT)
			out.v[n++] = ev;
	}
	qsort(out.v, n, sizeof(*out.v), by_number);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || out.v[i] != out.v[i - 1])
			out.v[out.n++] = out.v[i];
	return out;
}

void own_take(struct app *a)
{
	const struct state_saved *saved = state_saved(a->state,
						      &a->own.nsaved);
	struct query_saved *copy;

	a->own_turn = state_turn(a->state);
	arena_reset(&a->owned);
	copy = ARENA_NEW(&a->owned, a->own.nsaved, struct query_saved);
	for (size_t i = 0; i < a->own.nsaved; i++)
		copy[i] = (struct query_saved){ saved[i].name, saved[i].text };
	a->own.saved = copy;
	a->own.typed = (struct date_context){ .locale = a->options.locale,
					      .relative = true,
					      .today = a->options.today,
					      .from = a->options.today };
	a->own.marked = state_marks(a->state, &a->own.nmarked);
	a->marked = marked_events(a);
}

const struct query *own_parse(struct app *a, struct arena *arena,
			      struct sv text, struct query_fault *fault)
{
	return query_parse_own(arena, a->corpus.b, &a->own, text, fault);
}

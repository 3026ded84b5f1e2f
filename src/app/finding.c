/* Finding what is nearest first, and the rest while nobody types. */
#include "app/finding.h"

#include <stdlib.h>

#include "app/filter.h"
#include "app/names.h"
#include "app/pane_timeline.h"
#include "app/parts.h"
#include "app/screen.h"
#include "app/search.h"
#include "app/shown.h"
#include "query/look.h"
#include "view/timeline.h"

struct stop finding_at_once(const struct app *a)
{
	enum { AT_ONCE = 1000 * 1000 };
	uint64_t patience = a->options.patience;

	return (struct stop){ .left = patience > 0 ? patience : AT_ONCE };
}

static bool never(void *arg)
{
	(void)arg;
	return false;
}

struct stop finding_while_quiet(const struct app *a)
{
	if (!a->options.waits)
		return (struct stop){ .asks = never };
	return (struct stop){ .asks = a->options.waits,
			      .arg = a->options.waits_of };
}

/* Finds all, unless STOP ends it. */
static bool find(struct app *a, struct stop *stop)
{
	arena_reset(&a->finds);
	a->found = (struct hits){ 0 };
	if (!query_run_until(&a->finds, &a->corpus, a->cache, stop, a->marks,
			     &a->found, &a->found_by)) {
		a->found_by = (struct match_note){ 0 };
		return false;
	}
	a->marking = query_marking(&a->finds, a->marks, &a->found_by);
	if (a->shown.n < a->all.n)
		a->found = shown_within(&a->finds, a->found, a->shown);
	return true;
}

void finding_begin(struct app *a)
{
	struct stop stop = finding_at_once(a);

	a->seeking = !find(a, &stop);
	if (a->seeking)
		a->marking = a->marks;
}

/* ---- what is seen first ---- */

enum {
	SOUGHT = 2048, /* events that are asked for the first that is found */
	AROUND = 1024, /* and of those around it */
};

/* The place of the first that L finds from FROM on, or the outline's N: it is
 * not near. */
static size_t seek(struct app *a, struct query_look *l, size_t from)
{
	const struct outline *o = &timeline_lines(a)->outline;
	size_t n = o->n < SOUGHT ? o->n : SOUGHT;

	for (size_t i = 0; i < n; i++) {
		size_t place = from + i < o->n ? from + i : from + i - o->n;

		if (query_look_at(l, a->shown.v[outline_at(o, place)]))
			return place;
	}
	return o->n;
}

static int by_number(const void *x, const void *y)
{
	const event_no *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

/* Marks what L finds in the rows around the event at PLACE, more than are in
 * sight; nothing where too much is folded into them. */
static void mark_around(struct app *a, struct query_look *l, size_t place)
{
	const struct timeline *t = timeline_lines(a);
	const struct outline *o = &t->outline;
	size_t row = timeline_row_of(t, outline_at(o, place));
	size_t rows = (size_t)a->rows, last = row + 2 * rows, end = o->n;
	size_t from = timeline_row(t, row > rows ? row - rows : 0).place;
	struct hits hits = { .n = 0 };

	if (last < timeline_rows(t))
		end = timeline_row(t, last).place;
	if (end - from > AROUND)
		return;
	hits.v = ARENA_NEW(&a->finds, end - from, event_no);
	for (; from < end; from++) {
		event_no ev = a->shown.v[outline_at(o, from)];

		if (query_look_at(l, ev))
			hits.v[hits.n++] = ev;
	}
	if (!query_look_is_sure(l))
		return;
	qsort(hits.v, hits.n, sizeof(*hits.v), by_number);
	a->found = hits;
}

void finding_look(struct app *a, event_no from)
{
	const struct outline *o = &timeline_lines(a)->outline;
	size_t i = hits_find(a->shown, from), place;
	struct query_look *l = query_look_new(&a->corpus, a->cache, a->marks);

	if (!l)
		return;
	place = seek(a, l, i < a->shown.n ? outline_place(o, i) : 0);
	if (place < o->n && query_look_is_sure(l)) {
		shown_go(a, a->shown.v[outline_at(o, place)]);
		mark_around(a, l, place);
	}
	query_look_free(l);
}

/* ---- the rest ---- */

static bool find_rest(struct app *a, bool *show)
{
	struct stop stop = finding_while_quiet(a);

	if (!a->seeking)
		return false;
	if (!find(a, &stop)) {
		a->marking = a->marks;
		return true;
	}
	a->seeking = false;
	a->counts++;
	search_found(a);
	screen_settle(a);
	*show = true;
	return false;
}

bool finding_step(struct app *a, bool *show)
{
	return find_rest(a, show) || filter_step(a, show) ||
	       names_step(a, show);
}

void finding_finish(struct app *a)
{
	bool (*waits)(void *) = a->options.waits;
	bool show = false;

	a->options.waits = NULL;
	while (find_rest(a, &show))
		continue;
	a->options.waits = waits;
}

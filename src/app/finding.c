/* Finding all at once, or only what is in sight. */
#include "app/finding.h"

#include "app/pane_timeline.h"
#include "app/parts.h"
#include "app/rows.h"
#include "app/shown.h"
#include "base/numbers.h"
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

struct stop finding_never(void)
{
	return (struct stop){ .asks = never };
}

struct stop finding_while_quiet(const struct app *a)
{
	if (!a->options.waits)
		return finding_never();
	return (struct stop){ .asks = a->options.waits,
			      .arg = a->options.waits_of };
}

bool finding_all(struct app *a, struct stop stop)
{
	struct match_note note;
	struct hits hits, among;

	arena_reset(&a->finds);
	if (!query_run_until(&a->finds, &a->corpus, a->cache, &stop, a->marks,
			     &hits, &note))
		return false;
	finding_forget(a);
	among = shown_sought(a);
	a->found = among.n < a->all.n ?
			   hits_within(&a->finds, hits, among) :
			   hits;
	a->found_by = note;
	a->marking = query_marking(&a->finds, a->marks, &note);
	return true;
}

void finding_begin(struct app *a)
{
	a->seeking = !finding_all(a, finding_at_once(a));
	if (a->seeking)
		a->look = query_look_new(&a->corpus, a->cache, a->marks);
}

void finding_forget(struct app *a)
{
	query_look_free(a->look);
	a->look = NULL;
	a->found = (struct hits){ 0 };
	a->seeking = false;
}

/* ---- what is seen first ---- */

enum { AROUND = 1024 }; /* events that are asked around the chosen one */

/* Adds to HITS, in any order, those found of the rows around the event at
 * PLACE, more than are in sight; none where too much is folded into them. */
static void look_around(struct app *a, size_t place, struct hits *hits)
{
	const struct timeline *t = rows_now(a);
	const struct outline *o = &t->outline;
	size_t row = timeline_row_of(t, outline_at(o, place));
	size_t rows = (size_t)a->rows, last = row + 2 * rows, end = o->n;
	size_t from = timeline_row(t, row > rows ? row - rows : 0).place;

	if (last < timeline_rows(t))
		end = timeline_row(t, last).place;
	if (end - from > AROUND)
		return;
	hits->v = ARENA_NEW(&a->glance, end - from, event_no);
	for (; from < end; from++) {
		event_no ev = a->shown.v[outline_at(o, from)];

		if ((!shown_dims(a) || hits_have(a->kept, ev)) &&
		    query_look_at(a->look, ev))
			hits->v[hits->n++] = ev;
	}
}

void finding_glance(struct app *a)
{
	const struct timeline *t = rows_now(a);
	struct hits hits = { .n = 0 };

	if (!a->look || !t || a->shown.n == 0)
		return;
	arena_reset(&a->glance);
	look_around(a, outline_place(&t->outline, a->at), &hits);
	if (!query_look_is_sure(a->look))
		hits.n = 0;
	numbers_sort(hits.v, hits.n);
	a->found = hits;
}

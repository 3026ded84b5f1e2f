/* Events that have their date from what they are a part of (wholes.h). */
#include "import/wholes.h"

#include "import/fit.h"

/* The event PART, without a date, refers to the id WHOLE. */
struct reference {
	uint32_t whole, part, next; /* next of the same WHOLE; or NONE */
};

#define NONE UINT32_MAX

struct wholes {
	struct import *im;
	struct arena scratch;
	VEC(struct reference) v;
	VEC(uint32_t) first; /* of each id */
	VEC(uint32_t) left;  /* of each event: its references to what is
				there */
	VEC(uint32_t) due;   /* events to leave out */
};

static bool is_undated(const struct import_event *ev)
{
	return !ev->left_out && ev->date.n == 0 && ev->within.n == 0;
}

/* Notes what the event I, without a date, is a part of; it is due where nothing
 * of that is there. */
static void add_references(struct wholes *w, uint32_t i)
{
	const struct import_event *ev = &w->im->events.v[i];
	const struct fit fit = { w->im, ev, &w->scratch };
	const struct columns *all = &ev->file->columns;
	size_t n;

	for (size_t k = columns_find(all, SV("part_of")); k < all->n;
	     k = all->v[k].next) {
		const struct sv *ids = fit_items(&fit, k, &n);

		if (!fit_any(&fit, k))
			continue;
		for (size_t j = 0; j < n; j++) {
			uint32_t id = import_id(w->im, ids[j]);

			if (id == TABLE_NONE || w->im->made.v[id].n == 0)
				continue;
			w->left.v[i]++;
			VEC_ADD(&w->v, (struct reference){ id, i,
							   w->first.v[id] });
			w->first.v[id] = w->v.n - 1;
		}
	}
	arena_reset(&w->scratch);
	if (w->left.v[i] == 0)
		VEC_ADD(&w->due, i);
}

/* Leaves out the event I; its parts are due that have no other whole. */
static void leave_out(struct wholes *w, uint32_t i)
{
	struct import_event *ev = &w->im->events.v[i];
	size_t part_of = columns_find(&ev->file->columns, SV("part_of"));
	uint32_t id = ev->id.n > 0 ? import_id(w->im, ev->id) : TABLE_NONE;

	DIAG0(w->im->diags, FAULT_row_undated,
	      import_locus(ev, import_at(ev, part_of)));
	ev->left_out = true;
	ev->id = (struct sv){ 0 };
	w->im->left_out++;
	if (id == TABLE_NONE || w->im->made.v[id].n == 0)
		return;
	w->im->made.v[id] = ev->id;
	for (uint32_t k = w->first.v[id]; k != NONE; k = w->v.v[k].next)
		if (--w->left.v[w->v.v[k].part] == 0)
			VEC_ADD(&w->due, w->v.v[k].part);
}

void wholes_settle(struct import *im)
{
	struct wholes w = { .im = im };

	for (uint32_t i = 0; i < im->id.n; i++)
		VEC_ADD(&w.first, NONE);
	for (uint32_t i = 0; i < im->events.n; i++)
		VEC_ADD(&w.left, 0);
	for (uint32_t i = im->events.n; i-- > 0;)
		if (is_undated(&im->events.v[i]))
			add_references(&w, i);
	while (w.due.n > 0)
		leave_out(&w, w.due.v[--w.due.n]);
	VEC_FREE(&w.v);
	VEC_FREE(&w.first);
	VEC_FREE(&w.left);
	VEC_FREE(&w.due);
	arena_free(&w.scratch);
}

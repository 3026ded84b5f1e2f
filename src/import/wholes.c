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
	VEC(uint32_t) due;   /* events to look at */
};

static bool is_undated(const struct import_event *ev)
{
	return !ev->left_out && ev->date.n == 0 && ev->within.n == 0;
}

/* Whether the event I is a part of something that is there. */
static bool has_whole(struct wholes *w, uint32_t i)
{
	const struct import_event *ev = &w->im->events.v[i];
	const struct fit fit = { w->im, ev, &w->scratch };
	const struct columns *all = &ev->file->columns;
	size_t k = columns_find(all, SV("part_of"));

	while (k < all->n && !(import_has(ev, k) && fit_any(&fit, k)))
		k = all->v[k].next;
	arena_reset(&w->scratch);
	return k < all->n;
}

/* Notes what the event I, without a date, is a part of. */
static void add_references(struct wholes *w, uint32_t i)
{
	const struct import_event *ev = &w->im->events.v[i];
	const struct fit fit = { w->im, ev, &w->scratch };
	const struct columns *all = &ev->file->columns;
	size_t n;

	for (size_t k = columns_find(all, SV("part_of")); k < all->n;
	     k = all->v[k].next) {
		const struct sv *ids = fit_items(&fit, k, &n);

		for (size_t j = 0; j < n; j++) {
			uint32_t id = import_id(w->im, ids[j]);

			if (id == TABLE_NONE)
				continue;
			VEC_ADD(&w->v, (struct reference){ id, i,
							   w->first.v[id] });
			w->first.v[id] = w->v.n - 1;
		}
	}
	arena_reset(&w->scratch);
	VEC_ADD(&w->due, i);
}

/* Leaves out the event I, whose parts are then due. */
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
	if (id == TABLE_NONE)
		return;
	w->im->made.v[id] = ev->id;
	for (uint32_t k = w->first.v[id]; k != NONE; k = w->v.v[k].next)
		VEC_ADD(&w->due, w->v.v[k].part);
}

void wholes_settle(struct import *im)
{
	struct wholes w = { .im = im };

	for (uint32_t i = 0; i < im->id.n; i++)
		VEC_ADD(&w.first, NONE);
	for (uint32_t i = im->events.n; i-- > 0;)
		if (is_undated(&im->events.v[i]))
			add_references(&w, i);
	while (w.due.n > 0) {
		uint32_t i = w.due.v[--w.due.n];

		if (is_undated(&im->events.v[i]) && !has_whole(&w, i))
			leave_out(&w, i);
	}
	VEC_FREE(&w.v);
	VEC_FREE(&w.first);
	VEC_FREE(&w.due);
	arena_free(&w.scratch);
}

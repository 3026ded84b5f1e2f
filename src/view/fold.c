/* Keeping what is folded. */
#include "view/fold.h"

#include <stdlib.h>
#include <string.h>

#include "base/bisect.h"

/* The place in F of the first that is EV or later. */
static size_t find(const struct folds *f, event_no ev)
{
	struct bisect b = { .end = f->n };

	while (bisect_asks(&b))
		bisect_told(&b, f->v[b.at] < ev);
	return b.at;
}

/* Whether F lists one of FIRST to LAST. */
static bool lists(const struct folds *f, event_no first, event_no last)
{
	size_t i = find(f, first);

	return i < f->n && f->v[i] <= last;
}

bool fold_has_whole(const struct folds *f, event_no whole)
{
	return lists(f, whole, whole) != (f->way == FOLD_ALL);
}

bool fold_has_group(const struct folds *f, event_no first, event_no last)
{
	return lists(f, first, last) == (f->way == FOLD_NONE);
}

struct folds fold_turn(struct arena *a, const struct folds *f, event_no first,
		       event_no last)
{
	event_no *v = ARENA_NEW(a, f->n + 1, event_no);
	struct folds out = { .way = f->way, .v = v };
	bool listed = lists(f, first, last);

	for (size_t i = 0; i < f->n; i++) {
		if (!listed && f->v[i] > first) {
			v[out.n++] = first;
			listed = true;
		}
		if (f->v[i] < first || f->v[i] > last)
			v[out.n++] = f->v[i];
	}
	if (!listed)
		v[out.n++] = first;
	return out;
}

static int ascending(const void *x, const void *y)
{
	const event_no *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

struct folds fold_renew(struct arena *a, const struct folds *f,
			const event_no *now)
{
	event_no *v = ARENA_NEW(a, f->n, event_no);
	struct folds out = { .way = f->way, .v = v };

	for (size_t i = 0; i < f->n; i++) {
		event_no ev = now ? now[f->v[i]] : f->v[i];

		if (ev != NO_EVENT)
			v[out.n++] = ev;
	}
	if (out.n > 0)
		qsort(v, out.n, sizeof(*v), ascending);
	return out;
}

bool fold_same(const struct folds *a, const struct folds *b)
{
	return a->way == b->way && a->n == b->n &&
	       (a->n == 0 || memcmp(a->v, b->v, a->n * sizeof(*a->v)) == 0);
}

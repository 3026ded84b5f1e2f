/* The sums of a whole book, as they were kept. */
#include "app/sums.h"

#include "app/pane_timeline.h"
#include "app/parts.h"
#include "base/pack.h"
#include "index/classes.h"

struct sv sums_key(const struct app *a, struct arena *arena)
{
	const struct locale *l = a->options.locale;
	struct build key = { .arena = arena };

	build_fmt(&key, "%d%d%d %u ", a->options.iso, l->ascii, l->era,
		  a->set.v[SETTING_gap]);
	build_sv(&key, l->tag);
	return build_view(&key);
}

bool sums_are_shown(const struct app *a)
{
	return a->shown.n == a->all.n && a->kept.n == a->all.n &&
	       !a->now.latest && !a->now.anchor.from.set &&
	       a->now.folds.way == FOLD_USUAL &&
	       a->now.folds.n == 0;
}

static bool take_order(const struct app *a, struct sv *from,
		       struct class_order *order)
{
	size_t size = class_size(a->corpus.b, order->class), all;
	const void *v, *events;

	if (!pack_take(from, sizeof(*order->v), &v, &order->n) ||
	    !pack_take(from, sizeof(*order->events), &events, &all) ||
	    (all > 0 && all != size) || (all == 0 && order->n > 0))
		return false;
	order->v = all > 0 ? (uint32_t *)(uintptr_t)v : NULL;
	order->events = events;
	for (size_t i = 0; i < order->n; i++)
		if (order->v[i] >= size)
			return false;
	return true;
}

static bool take(struct app *a, struct sv from, struct class_order *orders)
{
	const struct timeline_want want = { .dates = app_dates(a),
					    .gap = a->set.v[SETTING_gap] };
	struct arena scratch = { 0 };
	const void *key;
	size_t n;
	bool same = pack_take(&from, 1, &key, &n) &&
		    sv_eq((struct sv){ key, n }, sums_key(a, &scratch));

	arena_free(&scratch);
	if (!same ||
	    !timeline_restore(&a->sums.lines, &from, a->corpus.b, a->all,
			      &want) ||
	    !strip_restore(&a->sums.strip, &from))
		return false;
	for (int c = 0; c < CLASSES; c++) {
		orders[c] = (struct class_order){ .class = (enum class_no)c };
		if (!take_order(a, &from, &orders[c]))
			return false;
	}
	return true;
}

void sums_take(struct app *a)
{
	struct class_order orders[CLASSES];

	a->sums.whole = take(a, a->options.sums, orders);
	for (int c = 0; a->sums.whole && c < CLASSES; c++)
		a->orders[c] = orders[c];
}

const struct sums *sums_of_all(const struct app *a)
{
	return a->sums.whole && sums_are_shown(a) ? &a->sums : NULL;
}

void sums_drop(struct app *a)
{
	a->sums.whole = false;
	a->lists++;
}

/* The sums of a whole book as bytes, to be kept. */
#include "app/pane_strip.h"
#include "app/parts.h"
#include "app/rows.h"
#include "app/sums.h"
#include "base/pack.h"

static void give_orders(const struct app *a, struct build *out)
{
	for (int c = 0; c < CLASSES; c++) {
		const struct class_order *order = &a->orders[c];
		size_t all = order->v ?
				     class_size(a->corpus.b, (enum class_no)c) :
				     0;

		pack_rows(out, order->v, order->n, sizeof(*order->v));
		pack_rows(out, order->events, all, sizeof(*order->events));
	}
}

bool app_sums(const struct app *a, struct build *out)
{
	const struct timeline *lines = rows_now(a);
	const struct strip_memo *strip = strip_counted(a);
	struct arena scratch = { 0 };
	struct sv key = sums_key(a, &scratch);

	if (sums_are_shown(a) && lines && strip) {
		pack_rows(out, key.s, key.n, 1);
		timeline_store(out, lines);
		strip_store(out, strip);
		give_orders(a, out);
	}
	arena_free(&scratch);
	return out->n > 0;
}

bool app_has_sums(const struct app *a)
{
	return a->sums.whole;
}

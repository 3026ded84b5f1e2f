/* Bars of what is counted (bars.h). */
#include "tell/bars.h"
#include "base/port.h"

enum { NAME_FORMS = 3 }; /* columns */

struct bars bars_new(struct teller *t, size_t most)
{
	return (struct bars){ ARENA_NEW(t->m.arena, most, struct bar), 0 };
}

static int by_count(const void *x, const void *y, void *bars)
{
	const struct bar *v = bars;
	size_t a = *(const size_t *)x, b = *(const size_t *)y;

	if (v[a].count != v[b].count)
		return v[a].count < v[b].count ? 1 : -1;
	return (a > b) - (a < b);
}

void bars_rank(struct teller *t, struct bars *bars)
{
	struct bars some = bars_new(t, bars->n); /* by their names */
	struct sv *names = ARENA_NEW(t->m.arena, bars->n, struct sv);
	size_t *order = ARENA_NEW(t->m.arena, bars->n, size_t), n = 0;

	for (size_t i = 0; i < bars->n; i++)
		if (bars->v[i].count > 0) {
			bars->v[n] = bars->v[i];
			names[n] = bars->v[n].name;
			order[n] = n;
			n++;
		}
	teller_order(t, names, n, order);
	for (; some.n < n; some.n++)
		some.v[some.n] = bars->v[order[some.n]];
	for (size_t i = 0; i < n; i++)
		order[i] = i;
	port_sort(order, n, sizeof(*order), by_count, some.v);
	for (size_t i = 0; i < n; i++)
		bars->v[i] = some.v[order[i]];
	bars->n = n;
}

void bars_cell(struct teller *t, enum cell_is is, struct sv words)
{
	maker_text(&t->m, &maker_cell(&t->m, is)->text, RUN_TEXT, words);
}

static void put_bar(struct teller *t, const struct bar *bar, size_t most)
{
	bool leads = bar->target.to != TARGET_NONE;

	maker_line(&t->m);
	maker_link(&t->m, &maker_cell(&t->m, CELL_WORDS)->text,
		   leads ? RUN_NAME : RUN_TEXT, bar->name, bar->target.to,
		   bar->target.no);
	bars_cell(t, CELL_NUMBER, build_digits(t->m.arena, bar->count));
	maker_bar(&t->m, (double)bar->count, (double)most);
	maker_close(&t->m);
}

void bars_put(struct teller *t, enum label heading, const struct bars *bars,
	      size_t limit)
{
	size_t most = 0;

	if (bars->n == 0)
		return;
	for (size_t i = 0; i < bars->n; i++)
		if (bars->v[i].count > most)
			most = bars->v[i].count;
	maker_grid(&t->m, NAME_FORMS, teller_label_for(t, heading, 2));
	for (size_t i = 0; i < bars->n && i < limit; i++)
		put_bar(t, &bars->v[i], most);
	if (bars->n > limit) {
		maker_line(&t->m);
		bars_cell(t, CELL_WORDS,
			 teller_filled(t, LABEL_STATS_MORE,
				       build_digits(t->m.arena,
						    bars->n - limit)));
		bars_cell(t, CELL_NUMBER, SV(""));
		maker_bar(&t->m, 0, 0);
		maker_close(&t->m);
	}
	maker_close(&t->m);
}

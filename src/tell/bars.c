/* Bars of what is counted (bars.h). */
#include "tell/bars.h"

#include <stdlib.h>

enum { NAME_FORMS = 3 }; /* columns */

struct bars bars_new(struct teller *t, size_t most)
{
	return (struct bars){ ARENA_NEW(t->m.arena, most, struct bar), 0 };
}

static int by_count(const void *x, const void *y)
{
	const struct bar *a = x, *b = y;

	if (a->count != b->count)
		return a->count < b->count ? 1 : -1;
	return sv_cmp(a->name, b->name);
}

void bars_rank(struct bars *bars)
{
	size_t n = 0;

	for (size_t i = 0; i < bars->n; i++)
		if (bars->v[i].count > 0)
			bars->v[n++] = bars->v[i];
	bars->n = n;
	if (n > 0)
		qsort(bars->v, n, sizeof(*bars->v), by_count);
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

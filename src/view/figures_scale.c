/* Figures that can be drawn to one scale (figures_scale.h). */
#include "view/figures_scale.h"

#include <stdlib.h>

#include "text/fold.h"

bool figures_names_unit(struct arena *a, const struct book *b,
			const struct figure *f, struct sv *done)
{
	struct sv what = fold_copy(a, book_text(b, f->what), FOLD_EXACT);
	struct sv unit = figure_unit(a, b, f);
	size_t at = unit.n > 0 ? sv_find(what, unit, 0) : SV_NONE;

	if (at == SV_NONE)
		return false;
	*done = sv_trim(sv_slice(what, at + unit.n, what.n));
	return true;
}

/* A row by what others have too that are alike. */
struct sharing {
	struct sv key;
	size_t row;
	double value;
};

static int by_key(const void *x, const void *y)
{
	const struct sharing *s = x, *t = y;

	return sv_cmp(s->key, t->key);
}

/* Raises MOST of each row of the N V to the greatest of those of its key, where
 * they are several. */
static void raise_most(struct sharing *v, size_t n, double *most)
{
	if (n > 1)
		qsort(v, n, sizeof(*v), by_key);
	for (size_t i = 0, end; i < n; i = end) {
		double top = 0;

		for (end = i; end < n && sv_eq(v[end].key, v[i].key); end++)
			top = v[end].value > top ? v[end].value : top;
		for (size_t k = i; end - i > 1 && k < end; k++)
			if (top > most[v[k].row])
				most[v[k].row] = top;
	}
}

/* In one unit, or things of which the same was done, tractors assembled and
 * machines assembled. */
const double *figures_scale(struct arena *a, const struct book *b,
			    const struct figures *f,
			    const struct figures_group *g)
{
	double *most = ARENA_NEW(a, g->n, double);
	struct sharing *units, *works;
	size_t nunits = 0, nworks = 0;

	if (g->sort > FIGURES_NAME || g->sort == FIGURES_CLAIM)
		return most;
	units = ARENA_NEW(a, g->n, struct sharing);
	works = ARENA_NEW(a, g->n, struct sharing);
	for (size_t i = 0; i < g->n; i++) {
		const struct figures_row *r = &f->rows[g->first + i];
		struct sharing one = { .row = i, .value = r->value };

		if (r->growth)
			continue;
		one.key = figure_unit(a, b, r->figure);
		units[nunits++] = one;
		if (figures_names_unit(a, b, r->figure, &one.key) &&
		    one.key.n > 0)
			works[nworks++] = one;
	}
	raise_most(units, nunits, most);
	raise_most(works, nworks, most);
	return most;
}

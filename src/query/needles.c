/* The folds by which a text is sought (needles.h). */
#include "query/needles.h"

#include "query/number.h"
#include "query/wanted.h"

static void add(struct needles *all, struct sv fold, enum fold_tier tier)
{
	if (fold.n)
		all->v[all->n++] = (struct needle){ fold, tier };
}

static void add_blind(struct needles *all, struct sv fold)
{
	if (wanted_blind(fold))
		add(all, fold, FOLD_BLIND);
}

struct needles needles_of(struct arena *a, struct sv text)
{
	struct sv exact = fold_copy(a, text, FOLD_EXACT);
	struct sv also = fold_also_typed(a, text);
	struct needles all = { .n = 0 };

	if (!exact.n)
		return all;
	add(&all, exact, FOLD_EXACT);
	add_blind(&all, fold_copy(a, text, FOLD_BLIND));
	add(&all, number_other(a, exact), FOLD_EXACT);
	add(&all, fold_copy(a, also, FOLD_EXACT), FOLD_EXACT);
	add_blind(&all, fold_copy(a, also, FOLD_BLIND));
	return all;
}

struct sv needles_blind(const struct needles *all)
{
	return all->v[1].tier == FOLD_BLIND ? all->v[1].fold :
					      (struct sv){ 0 };
}

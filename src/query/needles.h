#ifndef QUERY_NEEDLES_H
#define QUERY_NEEDLES_H

#include "base/arena.h"
#include "text/fold.h"

/*
 * What a text is sought by: its own folds, and those of what else may be meant
 * by it, a number written otherwise (number.h) or another reading of what was
 * typed (fold_also_typed()).
 */
struct needle {
	struct sv fold; /* not empty */
	enum fold_tier tier;
};

enum { NEEDLES_MOST = 5 };

/* The first is the exact fold of the text; if the second is blind it is that of
 * the text too, and else that one says too little. */
struct needles {
	struct needle v[NEEDLES_MOST];
	size_t n;
};

/* Those of TEXT, in A; none where it folds to nothing, for then it is sought as
 * it is written. */
struct needles needles_of(struct arena *a, struct sv text);

/* Its blind fold, or empty. */
struct sv needles_blind(const struct needles *all);

#endif

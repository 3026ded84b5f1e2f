#ifndef VIEW_FIGURES_SCALE_H
#define VIEW_FIGURES_SCALE_H

#include "tell/figures.h"

/*
 * What the bars of figures are drawn beside.
 *
 * For each of G, a group of F, which is of B, the greatest of those that it can
 * be drawn to one scale with; 0 where it is the only one, or they are not
 * compared.  In A.
 */
const double *figures_scale(struct arena *a, const struct book *b,
			    const struct figures *f,
			    const struct figures_group *g);

/* Whether what is counted is called by its unit: "tractors assembled".  *DONE:
 * what stands after that, folded, in A. */
bool figures_names_unit(struct arena *a, const struct book *b,
			const struct figure *f, struct sv *done);

#endif

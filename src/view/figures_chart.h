#ifndef VIEW_FIGURES_CHART_H
#define VIEW_FIGURES_CHART_H

#include "tell/figures.h"
#include "view/doc_lines.h"

/* Adds the levels of the group G of F, a series of four or more, as columns of
 * eighths four rows high, the year below each; of fewer, or of another sort,
 * nothing. */
void figures_chart(struct doc_lines *l, const struct figures *f,
		   const struct figures_group *g, const struct locale *locale);

#endif

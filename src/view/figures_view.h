#ifndef VIEW_FIGURES_VIEW_H
#define VIEW_FIGURES_VIEW_H

#include "tell/figures.h"
#include "view/doc_lines.h"
#include "view/figures_words.h"

/*
 * Figures as lines, in columns: when, how many, of what, a bar or what was
 * checked, what sort of figure it is, and its source.  A series of four or more
 * has columns above its lines.  In few columns a figure has lines of its own.
 */

/* Appends "14 figures, one series"; by another order "14 figures by source". */
void figures_title(struct build *b, const struct figures *f,
		   enum figures_order order, const struct locale *l);

/* F, of B, WIDTH cells wide, in A.  Each row is a link to its figure. */
struct doc_view figures_view(struct arena *a, const struct book *b,
			     const struct figures *f, struct brief_dates dates,
			     int width, const struct doc_look *look);

#endif

#ifndef VIEW_GRID_VIEW_H
#define VIEW_GRID_VIEW_H

#include "view/doc_view.h"

/* Paragraphs and grids of DOC as lines of the screen, WIDTH cells wide, in A:
 * a cell that leads somewhere is a link. */
struct doc_view grid_view(struct arena *a, struct doc *doc, int width,
			  const struct doc_look *look);

#endif

#ifndef PRESS_GRID_H
#define PRESS_GRID_H

#include "press/page.h"

/* Sets the grid ITEM below what is there: columns as wide as what is in them,
 * where that is more than the page the widest narrower; where it goes on with
 * the one above, as wide as what is in both, below heads again where that is
 * wider; a line is on one page, below the heads on each. */
void grid_put(struct page *p, const struct item *item);

/* About how much of it stands together, without its label: points. */
double grid_keeps(struct page *p, const struct item *item);

#endif

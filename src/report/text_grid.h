#ifndef REPORT_TEXT_GRID_H
#define REPORT_TEXT_GRID_H

#include "report/page.h"
#include "tell/grid.h"

/* Puts GRID on P: what it shows, and its lines below that.  Its columns become
 * PLAN, which were those of the one above.  Whether it goes on with that in the
 * same columns; where these have become wider it has heads of its own. */
bool text_grid(struct page *p, const struct block *grid,
	       struct grid_plan *plan);

/* Puts the heads of GRID, if it has any, which stands so on P. */
void text_grid_heads(struct page *p, const struct block *grid,
		     const struct grid_plan *plan);

#endif

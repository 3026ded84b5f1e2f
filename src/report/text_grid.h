#ifndef REPORT_TEXT_GRID_H
#define REPORT_TEXT_GRID_H

#include "report/page.h"
#include "tell/grid.h"

/* Puts GRID on P: what it shows, and its lines below that.  Its columns become
 * PLAN, or are that where it goes on with the one above. */
void text_grid(struct page *p, const struct block *grid,
	       struct grid_plan *plan);

/* Puts the heads of GRID, if it has any, which stands so on P. */
void text_grid_heads(struct page *p, const struct block *grid,
		     const struct grid_plan *plan);

#endif

#ifndef APP_PAGES_H
#define APP_PAGES_H

#include "text/locale.h"
#include "view/scroll.h"

/*
 * Sheets of paper (report/sheets.h) as lines to look at: each has SHEET_LINES,
 * and between two of them is one that is drawn as their edge.
 */

/* How many sheets N lines are, the last perhaps in part. */
size_t pages_count(size_t n);

/* Puts the edge of a sheet, as wide as TEXT. */
void pages_put_edge(struct scroll *text);

/*
 * TOP, the first of HEIGHT lines in sight, after a screen in direction DIR.
 * All sheets are seen in the same screens, from head to edge, and none shows
 * two of them where there is no need.  It may be more than there is.
 */
size_t pages_move(size_t top, int height, int dir);

/* Draws the feet of the sheets of TEXT that are in sight in R, from line TOP
 * on: there are OF in all, or 0. */
void pages_draw_feet(const struct scroll *text, const struct locale *l,
		     size_t top, uint32_t of, struct frame *f, struct rect r);

/* Tells in RULE, which may be empty, which of them most of R shows. */
void pages_draw_place(const struct scroll *text, const struct locale *l,
		      size_t top, uint32_t of, struct frame *f, struct rect r,
		      struct rect rule);

#endif

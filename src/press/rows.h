#ifndef PRESS_ROWS_H
#define PRESS_ROWS_H

#include "press/page.h"

/*
 * Rows of a table: each on one page that can hold it, below the heads on each
 * page.  What the marks of the rows on a page say stands below the last of
 * them.
 */

/* Sets ROW below what is there. */
void rows_put(struct page *p, const struct item *row);

/* How high ROW is at the beginning of a table, with the heads and what its mark
 * says: points. */
double rows_keep(struct page *p, const struct item *row);

/* Ends the table, if one is begun: sets what the marks say. */
void rows_end(struct page *p);

#endif

#ifndef REPORT_TEXT_GRID_H
#define REPORT_TEXT_GRID_H

#include "report/page.h"

/*
 * Puts GRID on P: columns as wide as what is in them, where that is more than
 * the page the widest narrower; bars have what is left, and where that is too
 * little there are none.
 */
void text_grid(struct page *p, const struct block *grid);

#endif

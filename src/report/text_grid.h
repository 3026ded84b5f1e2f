#ifndef REPORT_TEXT_GRID_H
#define REPORT_TEXT_GRID_H

#include "report/page.h"

/* Puts GRID on P: what it shows, and its lines below that. */
void text_grid(struct page *p, const struct block *grid);

#endif

#ifndef REPORT_HTML_GRID_H
#define REPORT_HTML_GRID_H

#include "report/html_text.h"

/*
 * Appends GRID as a table, its bars as pictures that the page itself holds;
 * one over time as such a picture alone, with a column a line.  Whether a table
 * is open then, which a grid may go on with: its body, and itself.
 */
bool html_grid(struct build *out, const struct html_look *look,
	       const struct block *grid);

/* Its style. */
extern const char html_grid_style[];

#endif

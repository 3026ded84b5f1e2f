#ifndef BOOK_FIGURE_H
#define BOOK_FIGURE_H

#include "book/book.h"

/* The number of a figure, and what can be told by it. */

/* Its place among book_all_figures(). */
uint32_t figure_place(const struct book *b, const struct figure *f);

/* The number that it writes, which load found to be one. */
double figure_number(const struct book *b, const struct figure *f);

/* Between which numbers it may lie, its last digit rounded, by its bound;
 * without an end an infinity.  "About" leaves a tenth, or one of a few. */
struct figure_range {
	double least, most;
};
struct figure_range figure_range(const struct book *b,
				 const struct figure *f);

#endif

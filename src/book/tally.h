#ifndef BOOK_TALLY_H
#define BOOK_TALLY_H

#include "book/book.h"

/* Figures that count events. */

/* Whether COUNTED events are what F says, by its value and its bound: "about"
 * is off by a tenth, or by one of a few.  A is scratch. */
bool tally_agrees(struct arena *a, const struct book *b,
		  const struct figure *f, size_t counted);

#endif

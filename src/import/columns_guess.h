#ifndef IMPORT_COLUMNS_GUESS_H
#define IMPORT_COLUMNS_GUESS_H

#include "import/columns_use.h"

/* What the columns of a sheet are by what they are called. */

/* Makes of the columns ALL of S, but for those that the reader has mapped, what
 * they are called as.  Our own names come first, so that "date" is the date,
 * and "start" beside it is not; a year comes last.  A is used. */
void columns_guess(struct columns *all, struct arena *a, const struct sheet *s);

#endif

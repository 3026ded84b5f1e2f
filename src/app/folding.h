#ifndef APP_FOLDING_H
#define APP_FOLDING_H

#include "app/app.h"

/* Rows of the timeline that others hide, as far as that is about where the
 * reader is; which those are is said by view/fold.h. */

/* Which of the events shown the chosen row is of: where that which the reader
 * came to is folded, the one whose row stands for it. */
size_t folding_chosen(const struct app *a);

/* Whether what he came to has no row of its own. */
bool folding_hides(const struct app *a);

/* Opens what hides it, as a change to be undone. */
void folding_open(struct app *a);

/* The reader begins at the chosen event: what is folded into the row of another
 * one is open from the start. */
void folding_begin(struct app *a);

#endif

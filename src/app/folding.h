#ifndef APP_FOLDING_H
#define APP_FOLDING_H

#include "app/app.h"

/* Rows of the timeline that others hide, as far as that is about where the
 * reader is; which those are is said by view/fold.h. */

/* Opens what hides what he came to, as a change to be undone. */
void folding_open(struct app *a);

/* The reader begins at the chosen event: what is folded into the row of another
 * one is open from the start. */
void folding_begin(struct app *a);

#endif

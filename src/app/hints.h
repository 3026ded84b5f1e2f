#ifndef APP_HINTS_H
#define APP_HINTS_H

#include "app/app.h"
#include "view/foot.h"

/*
 * The keys that are of use now, the most useful first, in A: those of the pane
 * that keys go to, and while something is typed those of the prompt, since no
 * other does anything then.  *N is how many.
 */
const struct hint *hints_now(const struct app *a, struct arena *arena,
			     size_t *n);

#endif

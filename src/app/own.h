#ifndef APP_OWN_H
#define APP_OWN_H

#include "app/parts.h"

/* What the reader keeps between runs: saved searches, marks. */

/* Takes it over as it is now: after every change. */
void own_take(struct app *a);
/* As query_parse_own(). */
const struct query *own_parse(struct app *a, struct arena *arena,
			      struct sv text, struct query_fault *fault);
/* The same, and makes anew what depends on it: a constraint or the search may
 * ask for marks or for what is saved. */
void own_changed(struct app *a);

#endif

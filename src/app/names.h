#ifndef APP_NAMES_H
#define APP_NAMES_H

#include "app/parts.h"

/* The rows of the names pane, and the names that a prompt chooses from. */

/* The rows, made again where they are stale; the cursor stays with its
 * name. */
void names_need(struct app *a);
/* Leaves each section so many names that all have their share of ROWS, and
 * tells how many more there are: an overview. */
void names_share(struct app *a, size_t rows);
/* Those of CLASS that TYPED finds, with counts, those of what is kept first,
 * and in VALUES what the field of the class has to be for each. */
struct names names_complete(struct app *a, struct arena *arena,
			    enum class_no class, struct sv typed,
			    const struct sv **values);

#endif

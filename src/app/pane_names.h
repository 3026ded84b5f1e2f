#ifndef APP_PANE_NAMES_H
#define APP_PANE_NAMES_H

#include "app/names.h"

/* The cursor of the names pane, for what acts on the name that it is on. */

/* What the cursor of the names pane is on; empty on a heading.  Its texts are
 * the book's. */
struct names_link names_chosen(const struct app *a);
/* The cursor goes to LINK, wherever that is now; never stays on a heading. */
void names_follow(struct app *a, const struct names_link *link);

#endif

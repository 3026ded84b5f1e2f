#ifndef APP_PANE_NAMES_H
#define APP_PANE_NAMES_H

#include "app/names.h"

/* The cursor of the names pane, for what acts on the name that it is on. */

/* What the cursor of the names pane is on; empty on a heading.  Its texts are
 * the book's. */
struct names_link names_chosen(const struct app *a);
/* What the cursor is on is held: the reader chose it. */
void names_hold(struct app *a);
/* The cursor goes to what is held, wherever that is now; where it is not, it
 * is held still until the reader comes to the pane.  There it never stays on a
 * heading. */
void names_follow(struct app *a);

#endif

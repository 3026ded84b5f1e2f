#ifndef APP_OVERVIEW_H
#define APP_OVERVIEW_H

#include "app/app.h"
#include "view/title.h"

/* What is shown, as a whole: in the title line, and why it is nothing. */

/* For the title line, in ARENA. */
struct title_view overview_title(const struct app *a, struct arena *arena);

/* In place of events, where there are none: why that is, and what to do. */
void overview_nothing(const struct app *a, struct frame *f, struct rect r);

/* The file in which a first event would stand, where there is no event at all;
 * or empty. */
struct sv overview_file(const struct app *a);

#endif

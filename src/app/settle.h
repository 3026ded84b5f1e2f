#ifndef APP_SETTLE_H
#define APP_SETTLE_H

#include "app/app.h"
#include "view/layout.h"

/*
 * Shares out the screen of the app's size, and settles the panes.  After every
 * key and for every size; a second time it changes nothing.
 */
void settle_screen(struct app *a);

/* The row of the title, which a broken file takes; or empty. */
struct rect settle_title_room(const struct app *a);

/* Where it is told what happens; where there is no row for that, the last one
 * when it is needed. */
struct rect settle_foot_room(const struct app *a);

/* The completions above the prompt, where no pane has them or they are long. */
struct rect settle_list_room(const struct app *a);

/* Whether it is told at the foot that a file is broken. */
bool settle_tells_bar(const struct app *a);

#endif

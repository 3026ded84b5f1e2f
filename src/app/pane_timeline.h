#ifndef APP_PANE_TIMELINE_H
#define APP_PANE_TIMELINE_H

#include "app/pane.h"
#include "view/timeline.h"

/* The timeline pane, for what is about its rows. */

/* The earliest and the latest event on the timeline's screen; NO_EVENT where
 * it shows none. */
void timeline_window(const struct app *a, event_no *first, event_no *last);

/* How many parts stand under the chosen event. */
size_t timeline_parts_here(const struct app *a);

/* How many things known to hold the chosen row stands for; 0: it is of one
 * event. */
size_t timeline_holds_here(const struct app *a);

/* The reader was led to another row: it is shown with those after it. */
void timeline_land(struct app *a);

/* Whether the reader is at what is gone, below the list. */
bool timeline_at_gone(const struct app *a);

/* Whether the rows are of what is shown, and he is at one of them. */
bool timeline_has_row(const struct app *a);

/* Makes the rows of what is shown, unless they are there. */
void timeline_make(struct app *a);

/* timeline_titles() of the book then. */
int timeline_title_cells(const struct app *a);

/* Those rows, or null before they are made. */
const struct timeline *timeline_lines(const struct app *a);

#endif

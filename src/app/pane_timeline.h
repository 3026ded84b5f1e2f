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

/* Which of the events shown the chosen row is of: where that which the reader
 * came to is folded, the one whose row stands for it. */
size_t timeline_chosen(const struct app *a);

/* Whether what he came to has no row of its own. */
bool timeline_hides(const struct app *a);

/* Opens what hides it, as a change to be undone. */
void timeline_open(struct app *a);

/* The reader begins at the chosen event: what is folded into the row of another
 * one is open from the start. */
void timeline_begin(struct app *a);

/* Makes the rows of what is shown, unless they are there. */
void timeline_make(struct app *a);

/* timeline_titles() of the book then. */
int timeline_title_cells(const struct app *a);

/* Those rows, or null before they are made. */
const struct timeline *timeline_lines(const struct app *a);

#endif

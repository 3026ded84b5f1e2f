#ifndef APP_PANE_TIMELINE_H
#define APP_PANE_TIMELINE_H

#include "app/pane.h"
#include "view/timeline.h"

/* The timeline pane, for what is about its rows. */

/* The earliest and the latest event on the timeline's screen; NO_EVENT where
 * it shows none. */
void timeline_window(const struct app *a, event_no *first, event_no *last);

#endif

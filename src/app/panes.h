#ifndef APP_PANES_H
#define APP_PANES_H

#include "app/pane.h"

/* The panes together: which has the keys, and all of them at once. */

/* Makes the slots of all panes; gives back what they hold. */
void panes_open(struct app *a);
void panes_close(struct app *a);

/* Whether P takes the whole screen. */
bool panes_whole(const struct app *a, enum pane p);
/* Whether P can be gone to. */
bool panes_has(const struct app *a, enum pane p);
/* P has the keys from now on, if it can be gone to. */
void panes_go(struct app *a, enum pane p);
/* Gives up what panes_step() has not done; false when that is nothing. */
bool panes_stop(struct app *a);
/* One level back; false at the top. */
bool panes_back(struct app *a);

/* Where P is on the screen; empty where it is not. */
struct rect panes_room(const struct app *a, enum pane p);
/* All that are on the screen are built and scrolled. */
void panes_settle(struct app *a);
/* See app_step(). */
bool panes_step(struct app *a, bool *show);
/* Another book: nothing of the old one is kept. */
void panes_renew(struct app *a);

/* What mark and edit act on, or NO_EVENT. */
event_no panes_event(const struct app *a);
/* What the event pane tells: the event of the open document's chosen line, else
 * the timeline's; or NO_EVENT. */
event_no panes_read(const struct app *a);
/* The pane at the left: the document that is open, else the timeline. */
enum pane panes_home(const struct app *a);

#endif

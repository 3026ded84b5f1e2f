#ifndef APP_WRITE_H
#define APP_WRITE_H

#include "app/parts.h"
#include "base/build.h"

/* What is shown on its way to a file, or an event to where it is copied from;
 * see app_write(). */

/* Begins to copy EV alone in FORMAT, or with NO_EVENT what a report is of; NAME
 * stays, and is what the copy is called.  It is asked of the outside when all
 * is there. */
void write_copy(struct app *a, enum report_format format, struct sv name,
		event_no ev);

/* Goes on for a few milliseconds; sets *SHOW when there is something new to
 * draw.  False: nothing is being written. */
bool write_step(struct app *a, bool *show);

/* Gives it up, and says so; false when nothing is being written. */
bool write_stop(struct app *a);

/* Gives it up and its memory back, saying nothing. */
void write_close(struct app *a);

/* Appends how far it is; nothing when nothing is being written. */
void write_told(const struct app *a, struct build *b);

#endif

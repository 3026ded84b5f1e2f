#ifndef APP_WRITE_H
#define APP_WRITE_H

#include "base/build.h"

/* The report on its way to a file; see app_write(). */
struct app;

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

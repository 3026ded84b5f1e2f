#ifndef APP_MOVES_H
#define APP_MOVES_H

#include <stdint.h>

#include "date/date.h"

/* Going about in time. */
struct app;

/* The day where the reader is, as a day number. */
int64_t moves_day(const struct app *a);

/*
 * To the first event that must lie within D; else to one that surely was going
 * on then, or could have been, if it is closely dated or nothing begins in the
 * rest of its window; else to the next event.  D has a day (date_anchor()).
 */
void moves_go_date(struct app *a, const struct date *d);

/* To the first event of those shown. */
void moves_go_first(struct app *a);

#endif

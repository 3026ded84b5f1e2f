#ifndef APP_MOVES_H
#define APP_MOVES_H

#include <stdint.h>

#include "book/book.h"
#include "date/date.h"
#include "time/period.h"

/* Going about in time. */
struct app;

/*
 * Sets *AT to the event of SHOWN, which are in date order, that a reader means
 * who asks for D, which has a day (date_anchor()): the first that must lie
 * within it, or its whole, which stands above it, if that must too and is dated
 * as closely; else one that surely was going on then, or could have been, if it
 * is closely dated or nothing begins in the rest of its window; else the next
 * one, or the last.  SHOWN holds one at least.  Returns what the reader is to
 * be told of it, *NONE when that is that there is nothing then, or null.
 */
const char *moves_find(const struct book *b, struct hits shown,
		       const struct date *d, size_t *at, bool *none);

/* To the first event of the next (DIR 1) or the previous (-1) period UNIT with
 * one. */
void moves_go_period(struct app *a, enum period unit, int dir);

/* The first of those shown that stands on DAY or later; their number when there
 * is none. */
size_t moves_from_day(const struct app *a, int64_t day);

/* The day where the reader is, as a day number. */
int64_t moves_day(const struct app *a);

/* To what moves_find() gives for D. */
void moves_go_date(struct app *a, const struct date *d);

/* To the first event of those shown. */
void moves_go_first(struct app *a);

#endif

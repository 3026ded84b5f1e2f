#ifndef TIME_AXIS_H
#define TIME_AXIS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "book/book.h"
#include "time/period.h"

/* What stretch of time is drawn, in periods of which size. */
struct axis {
	enum period unit;
	int64_t from; /* the first period */
	int count;    /* periods */
	size_t earlier, later; /* events that begin before it, after it */
};

/*
 * The finest unit that has all of HITS, which are in date order, on an axis of
 * at most ROOM periods.  A few events that are far from all others (at most one
 * in ten, and what is known by more than a decade) are left off it, where the
 * others would share a small part of it.  False when none of HITS has a place
 * in time, or there is no room.
 */
bool axis_fit(struct axis *x, const struct book *b, struct hits hits,
	      int room);

/*
 * The axis of UNIT: of all HITS if there is room, else one that has CHOSEN
 * (NO_EVENT: the last) in its middle half, and stays as it is as long as that
 * is so.  False as above.
 */
bool axis_around(struct axis *x, const struct book *b, struct hits hits,
		 enum period unit, event_no chosen, int room);

/* The day an event is drawn at: date_anchor(). */
int64_t axis_anchor(const struct book *b, event_no ev);

#endif

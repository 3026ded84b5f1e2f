#ifndef TIME_DENSITY_H
#define TIME_DENSITY_H

#include "base/arena.h"
#include "time/axis.h"

/* How many events there are in each period of an axis. */
struct density {
	size_t *sure, *could; /* that surely were in it, that others may have */
	size_t most;          /* the highest of SURE; 0: there is none */
};

/*
 * Counts HITS, in date order, on X, in A.  An event whose window is a single
 * period must lie in it; one that lasts is surely in each that it touches from
 * the last day it may have begun to the first it may have ended, and could be
 * in the rest of its window.  What is as long as the axis, or longer, and not
 * all on it says nothing of its shape: it counts where it stands in the order
 * of events, and nowhere else.  Takes time in proportion to the events near X
 * and its periods, however many an event touches.
 */
void density_count(struct density *t, struct arena *a, const struct book *b,
		   struct hits hits, const struct axis *x);

/*
 * Adds to T, counted on X for the days WITHIN: what stands beside it, may as
 * well have begun on it, and is too long to have been counted.  Such an event
 * could be in each period of its window that has any of these days.
 */
void density_add_loose(struct density *t, const struct book *b,
		       struct hits hits, const struct axis *x,
		       const struct axis_days *within);

/* How many of HITS surely were, and how many others may have been, on the days
 * FROM to TO: together what a filter by these days keeps, however long it is.
 * Takes time in proportion to HITS. */
void density_within(const struct book *b, struct hits hits, int64_t from,
		    int64_t to, size_t *sure, size_t *could);

#endif

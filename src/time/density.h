#ifndef TIME_DENSITY_H
#define TIME_DENSITY_H

#include "base/arena.h"
#include "time/axis.h"

/* How many events there are in each period of an axis. */
struct density {
	/* Of each period: how many surely were in it, how many others could
	 * have been, and whether there is something that is known, or lasts,
	 * for so long that it would drown the others. */
	size_t *sure, *could;
	bool *wide;
	size_t most; /* the highest of SURE and COULD, at least 1 */
};

/*
 * Counts HITS on X, in A.  An event whose window is a single period must lie
 * in it; one that lasts is surely in each that it touches from the last day it
 * may have begun to the first it may have ended, and could be in the rest of
 * its window.  Takes time in proportion to the events and the periods, however
 * many an event touches.
 */
void density_count(struct density *t, struct arena *a, const struct book *b,
		 struct hits hits, const struct axis *x);

#endif

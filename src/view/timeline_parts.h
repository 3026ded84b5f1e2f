#ifndef VIEW_TIMELINE_PARTS_H
#define VIEW_TIMELINE_PARTS_H

#include "view/timeline.h"

/* The timeline as its own files see it. */

static inline event_no timeline_event_at(const struct timeline *t,
					 size_t place)
{
	return t->shown.v[outline_at(&t->outline, place)];
}

/* The last break that stands at PLACE or above it, or null. */
const struct timeline_break *timeline_above(const struct timeline *t,
					    size_t place);

/* How many places from PLACE on are known to hold at one time, so many that
 * they can be folded; 0: they cannot. */
size_t timeline_group(const struct timeline *t, size_t place);

/* How many places from PLACE on are one row, as FOLDS say; 0: nothing is
 * folded.  Then BREAK tells it, whose row counts from that of PLACE. */
size_t timeline_fold_at(const struct timeline *t, const struct folds *folds,
			size_t place, struct timeline_break *b);

#endif

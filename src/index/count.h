#ifndef INDEX_COUNT_H
#define INDEX_COUNT_H

#include "base/arena.h"
#include "base/stop.h"
#include "index/index.h"

/*
 * How many events each thing of a class has: the ways that classes.def names,
 * all of one signature, each a pass over the events or their links.  Who asks
 * calls class_count().
 */
struct count {
	struct arena *arena; /* for the result, and scratch */
	struct corpus of;
	struct hits hits;    /* what is counted; ascending */
	uint32_t n;          /* how many things there are */
	uint32_t *events;    /* by number; 0 at the beginning */
	event_no *first, *last; /* by number, NO_EVENT at the beginning; null:
				   not asked for */
	struct stop *stop; /* what ends it, or null */
};

/* Nothing counted yet of N things; ENDS: the first and the last as well. */
struct count count_new(struct arena *a, const struct corpus *of,
		       struct hits hits, uint32_t n, bool ends);

/* Fills EVENTS, and FIRST and LAST where they are asked for. */
typedef void count_fn(struct count *c);

count_fn count_who;   /* takes part, in any role, or is of a group that does */
count_fn count_where; /* there, or in what lies in it */
count_fn count_mentions; /* either, or only about this place */
count_fn count_kinds;    /* of this kind, or of one that is one */
count_fn count_series;
count_fn count_sources; /* told by it, or quoted from it by another */
count_fn count_tags;
count_fn count_precisions; /* events with a date */

#endif

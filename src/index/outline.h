#ifndef INDEX_OUTLINE_H
#define INDEX_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "book/book.h"

/*
 * The order in which events are listed: parts stand under their whole, in date
 * order, where it is shown; everything else by its date, the earliest or the
 * latest first.  An event has an index, by date among those shown, and a place,
 * from 0, in the list.
 */
struct outline {
	size_t n;    /* events */
	bool latest; /* first */
	/* In the arena of outline_build(); all null where nothing is a part of
	 * anything. */
	const uint32_t *order;  /* by place: the index */
	const uint32_t *place;  /* by index: the place */
	const uint8_t *level;   /* by place: 0 for what stands by itself */
};

/*
 * Orders SHOWN, events of B, in A, in time proportional to them.  With LATEST
 * a whole and its parts still stand in their order, but before what is earlier
 * than the whole.  Of events that are parts of one another in a circle
 * the first stands by itself.  What is deeper than 255 wholes is told as 255
 * deep.
 */
struct outline outline_build(struct arena *a, const struct book *b,
			     struct hits shown, bool latest);

static inline size_t outline_at(const struct outline *o, size_t place)
{
	return o->order ? o->order[place] :
	       o->latest ? o->n - 1 - place :
			     place;
}

static inline size_t outline_place(const struct outline *o, size_t i)
{
	return o->place ? o->place[i] : o->latest ? o->n - 1 - i : i;
}

static inline unsigned outline_level(const struct outline *o, size_t place)
{
	return o->level ? o->level[place] : 0;
}

/*
 * The place of the first of FOUND, which are some of SHOWN, the events of O,
 * that stands at PLACE or after it; with DIR -1 at PLACE or before it.  O->n:
 * there is none.
 */
size_t outline_seek(const struct outline *o, struct hits shown,
		    struct hits found, size_t place, int dir);

/* How many of FOUND, likewise, stand before PLACE; O->n where they are so many
 * that counting them takes too long. */
size_t outline_rank(const struct outline *o, struct hits shown,
		    struct hits found, size_t place);

#endif

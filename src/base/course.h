#ifndef BASE_COURSE_H
#define BASE_COURSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Work that is done a piece at a time, for somebody waits for a key meanwhile:
 * stages one after the other, each of so many items.  An item is a thing that
 * takes no longer when there is more of the whole, a few microseconds.
 */
struct course_stage {
	/* How many items; asked anew at each call of course_step(). */
	uint64_t (*count)(const void *of);
	void (*item)(void *of, uint64_t at); /* the one numbered AT, from 0 */
};

/* How far it is; begins zeroed. */
struct course {
	size_t stage;
	uint64_t next; /* item of it */
};

/*
 * Does the next ITEMS items of the N STAGES of OF, or what is left.  Returns
 * false when nothing is.
 */
bool course_step(struct course *c, const struct course_stage *stages, size_t n,
		 void *of, uint64_t items);

/* How much is done, in thousandths: each stage counts alike. */
unsigned course_progress(const struct course *c,
			 const struct course_stage *stages, size_t n,
			 const void *of);

/* For stages that are done at once: one item. */
uint64_t course_once(const void *of);

#endif

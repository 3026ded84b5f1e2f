#ifndef INDEX_BEFORE_H
#define INDEX_BEFORE_H

#include "index/columns.h"

/* Finding events of the book before that have the same texts as those of this
 * one, so that their words are those (index_after()). */
struct before {
	event_no likely;       /* the one after the last that was found */
	VEC(struct sv) texts;  /* of the event that is looked for */
	uint32_t met;          /* of them, in the other */
};

/* Whether event EV of X has the very texts of one before, *OLD, in their
 * order.  Asked of all, one after the other. */
bool before_find(struct before *w, struct index *x, event_no ev,
		 event_no *old);
void before_free(struct before *w);

#endif

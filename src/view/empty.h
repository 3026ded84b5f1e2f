#ifndef VIEW_EMPTY_H
#define VIEW_EMPTY_H

#include "view/frame.h"
#include "view/title.h"

/*
 * In place of a timeline with nothing in it: which constraints exclude one
 * another, and what dropping each alone would give.
 */
struct empty_view {
	const struct chip_view *chips;
	const size_t *without; /* events when this chip alone is dropped */
	int nchips;
	struct sv drop, undo; /* the keys that do so */
	size_t faults; /* in the files */
};

void empty_draw(const struct empty_view *v, struct frame *f, struct rect r);

#endif

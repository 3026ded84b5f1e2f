#ifndef VIEW_EMPTY_H
#define VIEW_EMPTY_H

#include "view/frame.h"
#include "view/title.h"

/*
 * In place of a timeline with nothing in it: which constraints exclude one
 * another, and what dropping each alone would give; without any, how a first
 * event comes there.
 */
struct empty_view {
	const struct chip_view *chips;
	const size_t *without; /* events when this chip alone is dropped */
	int nchips;
	struct sv drop; /* the key that does so */
	struct sv undo; /* and that of the last change, or empty */
	struct sv warnings, edit; /* and those that show faults, edit FILE */
	struct sv file; /* where events would be, or empty */
	size_t nerrors, nwarnings; /* in the files */
};

void empty_draw(const struct empty_view *v, struct frame *f, struct rect r);

#endif

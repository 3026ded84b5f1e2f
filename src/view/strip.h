#ifndef VIEW_STRIP_H
#define VIEW_STRIP_H

#include "model/book.h"
#include "query/query.h"
#include "view/frame.h"

/*
 * The density strip: how many events a month (or day, quarter, year ...), as
 * bars on an axis of calendar time.  A height of 1 shows the bars of SHOWN, 2
 * the years above them, 3 and 4 all events as well (or where nothing is left
 * out, bars twice as high), 4 the window.
 */
struct strip {
	const struct book *book;
	struct hits all, shown;
	event_no first, last; /* on the timeline's screen, or NO_EVENT */
	event_no chosen;      /* or NO_EVENT */
};

void strip_draw(const struct strip *s, struct frame *f, struct rect r);

#endif

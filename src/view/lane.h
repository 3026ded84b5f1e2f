#ifndef VIEW_LANE_H
#define VIEW_LANE_H

#include "model/book.h"
#include "view/frame.h"

/* The months of an event's year as a row of cells: certain days as a bar,
 * a window of doubt hatched. */
enum { LANE_CELLS = 12 };

void lane_draw(const struct book *b, event_no ev, bool context,
	       struct frame *f, struct rect r, int y, int x);

#endif

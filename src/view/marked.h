#ifndef VIEW_MARKED_H
#define VIEW_MARKED_H

#include "query/query.h"
#include "view/frame.h"

/*
 * As frame_put_cut(), and the words of MARKS (null: none) that stand in TEXT
 * are drawn as hits.
 */
int marked_put_cut(struct frame *f, struct rect r, int y, int x, int cells,
		   struct sv text, enum style style, const struct query *marks);

/*
 * As frame_put_cut(), and returns COLUMN X + CELLS or what was needed, the
 * text pushed to the right edge of the CELLS.
 */
void marked_put_right(struct frame *f, struct rect r, int y, int x, int cells,
		     struct sv text, enum style style);

/* How many cells frame_put() takes for TEXT. */
int marked_measure(struct frame *f, struct sv text);

#endif

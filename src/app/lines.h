#ifndef APP_LINES_H
#define APP_LINES_H

#include "app/pane.h"
#include "view/scroll.h"

/* What the panes have in common that are lines of text. */

/* TOP after the move BY in a pane of HEIGHT rows. */
size_t lines_move(const struct scroll *text, size_t top, int height,
		  enum move by);

/* Tells at the right of MORE, a row that may be empty, how many lines of TEXT
 * come from END on, in words of L; only that there are when TEXT is not the
 * WHOLE of it. */
void lines_more(const struct scroll *text, const struct locale *l, size_t end,
		struct frame *f, struct rect more, bool whole);

/* Draws TEXT from line TOP on into R, and tells in MORE what is below. */
void lines_draw(const struct scroll *text, const struct locale *l,
		size_t top, struct frame *f, struct rect r, struct rect more,
		bool whole);

#endif

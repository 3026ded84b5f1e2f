#ifndef APP_LINES_H
#define APP_LINES_H

#include "app/pane.h"
#include "view/scroll.h"

/* What the panes have in common that are lines of text. */

/* What a pane keeps that is a text and no more: the state of one begins with
 * it, and has its operations from here. */
struct lines {
	struct arena arena;
	struct scroll text; /* in ARENA */
	int width;          /* that it was laid out in; 0: it is to be */
	size_t top;         /* the first line seen */
};

/* Begins the text of L for R, or returns false, when it is there already or
 * there is no room for it. */
bool lines_begin(const struct app *a, struct lines *l, struct rect r);

/* See struct pane_ops; the state begins with struct lines. */
void lines_pane_scroll(const struct app *a, void *state, struct rect r);
void lines_pane_draw(const struct app *a, const void *state, struct frame *f,
		     struct rect r);
void lines_pane_move(struct app *a, void *state, struct rect r, enum move by);
void lines_pane_close(void *state);

/* TOP after the move BY in a pane of HEIGHT rows. */
size_t lines_move(const struct scroll *text, size_t top, int height,
		  enum move by);

/* Where a rule tells how much more there is. */
enum lines_side { LINES_RIGHT, LINES_LEFT };

/* Tells at the SIDE of MORE, a row that may be empty, how many lines of TEXT
 * come from END on, in words of L; only that there are when TEXT is not the
 * WHOLE of it. */
void lines_more(const struct scroll *text, const struct locale *l, size_t end,
		struct frame *f, struct rect more, enum lines_side side,
		bool whole);

/* Draws TEXT from line TOP on into R, and tells in MORE what is below. */
void lines_draw(const struct scroll *text, const struct locale *l,
		size_t top, struct frame *f, struct rect r, struct rect more,
		bool whole);

#endif

#ifndef APP_ROWS_H
#define APP_ROWS_H

#include "app/pane.h"
#include "view/timeline.h"

/* The rows of the timeline, made of what is shown, and the one the reader is
 * at.  Its pane goes about in them (pane_timeline.c). */

/* What that pane keeps. */
struct timeline_state {
	struct arena arena;
	struct timeline lines;
	uint32_t lists; /* what LINES was made of; 0: nothing */
	struct timeline_want want;
	struct { /* the lines of all events, to which readers come back */
		struct arena arena;
		struct timeline lines;
		struct timeline_want want;
		bool made;
	} whole;
	bool measured; /* the titles of the book, which take TITLES cells */
	int titles;
	size_t top;
	bool land; /* the reader went elsewhere, and TOP is to follow */
	/* He is at what is gone, below the event at GONE_AT of GONE_LISTS. */
	bool at_gone;
	size_t gone_at;
	uint32_t gone_lists;
};

struct timeline_state *rows_state(const struct app *a);

/* Makes the rows of what is shown, unless they are there. */
void rows_make(struct app *a);

/* Those rows, or null before they are made. */
const struct timeline *rows_now(const struct app *a);

/* timeline_titles() of the book then. */
int rows_title_cells(const struct app *a);

/* The reader was led to another row: it is shown with those after it. */
void rows_land(struct app *a);

/* Whether the rows are of what is shown, and he is at one of them. */
bool rows_at_one(const struct app *a);

/* Which of the events shown the chosen row is of: where that which the reader
 * came to is folded, the one whose row stands for it. */
size_t rows_chosen(const struct app *a);

/* Whether what he came to has no row of its own. */
bool rows_hidden(const struct app *a);

/* What hides it, even where no row is chosen now; false when nothing does. */
bool rows_hiding(const struct app *a, struct timeline_unit *unit);

/* Whether he is at what is gone, below the list. */
bool rows_at_gone(const struct app *a);

/* How many parts stand under the chosen event. */
size_t rows_parts_here(const struct app *a);

/* How many things known to hold the chosen row stands for; 0: it is of one
 * event. */
size_t rows_holds_here(const struct app *a);

#endif

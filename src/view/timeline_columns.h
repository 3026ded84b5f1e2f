#ifndef VIEW_TIMELINE_COLUMNS_H
#define VIEW_TIMELINE_COLUMNS_H

#include "view/timeline.h"

/*
 * Where the columns of the timeline are, and what stands in those after the
 * title.  Columns count cells of the pane.
 */

enum {
	DATE_COL = 1,     /* after the chosen row's sign */
	TITLE_LEAST = 16, /* else each begins where its own date ends */
};

/* As in struct layout_columns. */
enum column { COL_PLACE, COL_KIND, COL_WHO, COLUMNS = LAYOUT_COLUMNS };

/* Where the columns of this pane are. */
struct plan {
	bool wide; /* dates may be */
	bool tight; /* there is no room for a column of dates */
	int date_cells, sign, mine, title, title_cells, indent;
	int at[COLUMNS], cells[COLUMNS]; /* of 0 cells: there is none */
	bool own; /* no title takes any of these */
};

/* Where they are for T in R. */
struct plan timeline_plan(const struct timeline *t,
			  const struct timeline_look *look, struct rect r);

/*
 * Draws those after the title for EV in row Y of R, which ends before column
 * FREE.  Each has its cells in every row: where a long title takes some of
 * them, or the blank before, it stands at their end, whole, or not at all.
 */
void timeline_put_columns(const struct timeline *t,
			  const struct timeline_look *look,
			  const struct plan *p, event_no ev, int y, int free,
			  struct frame *f, struct rect r);

/* The cells that TITLE, at column X, and AFTER cells may take: a column whose
 * place it needs gives way, so that no column costs the end of a title. */
int timeline_title_room(const struct plan *p, struct frame *f, struct rect r,
			int x, struct sv title, int after);

#endif

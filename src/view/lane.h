#ifndef VIEW_LANE_H
#define VIEW_LANE_H

#include <stdbool.h>

#include "book/book.h"
#include "text/locale.h"
#include "view/frame.h"
#include "time/period.h"

/*
 * The lane: a small calendar in each row, in which the event is drawn where it
 * lies.  A row has its own: the year of its event by months, say, or its
 * decade by years.  Days on which the event surely was going on are a bar, a
 * window of doubt is hatched, more densely where the date names a year as the
 * likeliest; what goes on beyond the calendar has a mark at its edge.
 */

enum { LANE_CELLS_MOST = 12 };

/* The period that a cell is where the reader asks for P. */
enum period lane_period(enum period p);

/* The one that suits B best, by how far apart most of its events are and how
 * closely they are dated.  Of very many events not all are looked at. */
enum period lane_fitting(const struct book *b);

/* How many cells there are of the period UNIT. */
int lane_cells(enum period unit);

/*
 * Names the cells from column X on: months and weekdays by their first letter,
 * years by the last digit that they have in the row of EV.  Where that is
 * before date_is_gregorian() a day of the week has no name.  UNIT is what
 * lane_period() or lane_fitting() returned, here and below.
 */
void lane_head(const struct book *b, event_no ev, const struct locale *l,
	       enum period unit, struct frame *f, struct rect r, int y, int x);

/* Draws EV.  The columns beside the lane's are for the marks at its edges. */
void lane_draw(const struct book *b, event_no ev, enum period unit,
	       bool context, struct frame *f, struct rect r, int y, int x);

#endif

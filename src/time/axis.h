#ifndef TIME_AXIS_H
#define TIME_AXIS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "book/book.h"
#include "time/period.h"

/* What stretch of time is drawn, in periods of which size. */

enum {
	AXIS_CELLS_MOST = 5, /* of a period; where days are told apart: */
	AXIS_DAY_CELLS = 5,  /* of a day */
};

struct axis {
	enum period unit;
	int64_t from; /* the first period */
	int count;    /* periods */
	int cells;    /* of a period: as many as fit */
	size_t earlier, later; /* events that stand before it, after it, and are
				  not drawn on it: each is once somewhere */
};

/* Days that alone are of interest: what lasts beyond them does so unseen. */
struct axis_days {
	int64_t first, last;
};

/*
 * The finest unit that has all of HITS, which are in date order, from where
 * they begin to where they end, on an axis of ROOM cells, two or more a period,
 * or one if there would be few; and no finer than half of them are dated by.  A
 * few days that are far from all others (at most one event in ten, and what is
 * known by more than a decade) are left off it, where the others would share a
 * small part of it.
 * Where that makes no period narrower, it begins with a year, of days with a
 * month.  It has nothing but the days WITHIN, which may be null.  Of very many
 * events not all ends are looked at.  False when none of HITS has a place in
 * time, or there is no room.
 */
bool axis_fit(struct axis *x, const struct book *b, struct hits hits,
	      const struct axis_days *within, int room);

/*
 * The axis of UNIT: of all HITS if there is room, else one that has CHOSEN
 * (NO_EVENT: the last) in its middle half, and stays as it is as long as that
 * is so.  False as above.
 */
bool axis_around(struct axis *x, const struct book *b, struct hits hits,
		 enum period unit, event_no chosen,
		 const struct axis_days *within, int room);

/*
 * The same for an axis on which days are to be told apart: a period has LEAST
 * cells, or a multiple of that, up to AXIS_DAY_CELLS a day, and the axis has
 * DAY in its middle half (INT64_MIN: the first event, INT64_MAX: the last).
 */
bool axis_wide(struct axis *x, const struct book *b, struct hits hits,
	       enum period unit, int64_t day, int room, int least);

/* The first day of X, and the last. */
int64_t axis_first(const struct axis *x);
int64_t axis_last(const struct axis *x);

/* How many of HITS, which are in date order, stand before DAY. */
size_t axis_before(const struct book *b, struct hits hits, int64_t day);

/* Of the events that stand beside an axis no more are looked at. */
enum { AXIS_LOOKED_MOST = 10000 };

/* Whether EV goes beyond the days X, and is no shorter than they are. */
bool axis_outlasts(const struct axis_days *x, const struct book *b,
		   event_no ev);

/* Whether days were asked for: then nothing that may lie on them is left out.
 * WITHIN may be null. */
bool axis_is_asked(const struct axis_days *within);

/* Whether EV, which stands beside X, may as well have begun on it, by the date
 * it has, be that its whole's, and have been in a period of it that has any of
 * the days WITHIN. */
bool axis_may_have(const struct axis *x, const struct axis_days *within,
		   const struct book *b, event_no ev);

/* The day an event stands at: book_order_day(). */
int64_t axis_anchor(const struct book *b, event_no ev);

#endif

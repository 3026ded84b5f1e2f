#ifndef VIEW_STRIP_H
#define VIEW_STRIP_H

#include "book/book.h"
#include "query/query.h"
#include "text/locale.h"
#include "time/axis.h"
#include "view/frame.h"
#include "time/period.h"
#include "time/density.h"

/*
 * The density strip: how many events a month (or day, quarter, year ...), as
 * bars on an axis of calendar time; what only could have been in a month is
 * hatched, what is not known better than by a much longer time is a line.  A
 * height of 1 shows the bars of SHOWN, 2 the years above them, 3 and 4 all
 * events as well (or where nothing is left out, bars twice as high), 4 the
 * window.
 */
struct strip {
	const struct book *book;
	struct hits all, shown;
	event_no first, last; /* on the timeline's screen, or NO_EVENT */
	event_no chosen;      /* or NO_EVENT */
	enum period unit;     /* PERIODS: the one that fits */
	const struct locale *locale; /* of its words */
};

/* What was counted for the strip as it is to be drawn.  Zeroed, it knows
 * nothing. */
struct strip_memo {
	struct arena arena;
	bool counted;
	bool drawn; /* there are events, and room for bars */
	int room;
	bool fits;
	struct axis fit; /* the axis that fits ROOM */
	struct axis axis; /* the one that is shown, and its counts */
	struct density all, shown;
};

/* Chooses the axis of S for a strip in R and counts, but only what M does not
 * have. */
void strip_count(const struct strip *s, struct strip_memo *m, struct rect r);

/* Draws S, counted for R. */
void strip_draw(const struct strip *s, const struct strip_memo *m,
		struct frame *f, struct rect r);

/* The events are others: M is emptied. */
void strip_forget(struct strip_memo *m);

#endif

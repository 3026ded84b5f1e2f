#ifndef VIEW_STRIP_H
#define VIEW_STRIP_H

#include "book/book.h"
#include "text/locale.h"
#include "time/axis.h"
#include "time/density.h"
#include "time/period.h"
#include "view/frame.h"

/*
 * The density strip: how many hits there are a month (or day, quarter, year
 * ...), as bars above an axis of calendar time, and under it a scroll bar: what
 * of that time the list has on its screen.  Where a hit only may have been
 * there are points; where there are only other events, a low bar that steps
 * back.
 */
struct strip {
	const struct book *book;
	struct hits all;
	struct hits listed; /* in the timeline: what the axis is for */
	struct hits hits;   /* of these: what the bars count */
	const struct axis_days *within; /* alone; or null */
	event_no first, last; /* on the timeline's screen, or NO_EVENT */
	event_no chosen;      /* or NO_EVENT */
	bool focus; /* the reader is in the bars, at the period AT */
	int64_t at;
	bool bare; /* nothing but bars and axis, from column 0 on */
	enum period unit;     /* PERIODS: the one that fits */
	const struct locale *locale; /* of its words */
};

/* What was counted for the strip as it is to be drawn.  Zeroed, it knows
 * nothing. */
struct strip_memo {
	struct arena arena;
	bool counted;
	bool drawn; /* there are events, and room for bars */
	int right;  /* cells after the axis */
	/* What fits so many cells, with each of the margins there may be. */
	struct {
		int room;
		bool any;
		struct axis axis;
	} fit[2];
	enum period fitting; /* the period that fits; PERIODS: none */
	struct axis axis; /* the one that is shown, and its counts */
	struct density all, hits;
};

/* Chooses the axis of S for a strip in R and counts, but only what M does not
 * have. */
void strip_count(const struct strip *s, struct strip_memo *m, struct rect r);

/* Draws S, counted for R: bars, and in the last row, if there are more than
 * one, the axis; the scroll bar into the rule RULE, which may be empty. */
void strip_draw(const struct strip *s, const struct strip_memo *m,
		struct frame *f, struct rect r, struct rect rule);

/* The events are others: M is emptied. */
void strip_forget(struct strip_memo *m);

/*
 * What M knows of a strip of all events as bytes (base/pack.h), and from what
 * begins *FROM; that is borrowed, and must outlive M.  False when that is not
 * what stands there.
 */
void strip_store(struct build *out, const struct strip_memo *m);
bool strip_restore(struct strip_memo *m, struct sv *from);

#endif

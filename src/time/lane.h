#ifndef TIME_LANE_H
#define TIME_LANE_H

#include "time/axis.h"

/*
 * A lane: what some events are on an axis, cell by cell.  What is sure stands
 * over what is in doubt: of two signs the one further down here.
 */
enum lane_sign {
	LANE_NOTHING,
	LANE_SOME,   /* something was some time within, or is known to hold */
	LANE_BEFORE, /* the same, and it began before the axis, or is */
	LANE_ON,     /* the same, and it runs on after it, or is */
	LANE_SPAN,   /* something lasted from some day to another */
	LANE_SPAN_BEFORE, /* the same, and something began before the axis */
	LANE_SPAN_ON,     /* the same, and something runs on after it */
	LANE_DAY,    /* something was on a day of it */
};

struct lane_cell {
	enum lane_sign sign;
	uint32_t days; /* with LANE_DAY: how many events */
};

/* The first day of each cell of an axis, ascending, and of the one after. */
struct lane_scale {
	int64_t *starts; /* N + 1 of them */
	int n;           /* cells */
};

/* The scale of X, in A. */
struct lane_scale lane_scale(struct arena *a, const struct axis *x);

/* The cell in which DAY begins; -1 before the axis, N after it. */
int lane_cell(const struct lane_scale *s, int64_t day);

/*
 * Fills CELLS, S->n of them, with HITS of B, in any order.  An event whose
 * bounds are one day is on it; one that lasts is so from the last day it may
 * have begun to the first it may have ended, both known, and in doubt in the
 * rest of its window; what has no date is nowhere.  Where nothing else is, the
 * first and the last cell tell of events before and after the axis.  A is
 * scratch.  Takes time in proportion to HITS and the cells, however many an
 * event touches.
 */
void lane_fill(struct lane_cell *cells, struct arena *a,
	       const struct lane_scale *s, const struct book *b,
	       struct hits hits);

#endif

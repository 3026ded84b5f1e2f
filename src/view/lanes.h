#ifndef VIEW_LANES_H
#define VIEW_LANES_H

#include "index/index.h"
#include "query/query.h"
#include "time/lane.h"
#include "view/names.h"

/*
 * Lanes: events regrouped by who, where, what kind, a row each on an axis that
 * all share.  Days are told apart from what lasts and from what only may have
 * been, and the day that is chosen runs through all.
 *
 *   row     what
 *   0, 1    the axis
 *   2       a rule, in which the chosen day is pointed at
 *   3...    lanes, between heads of their groups and blank rows
 *   last 2  a rule, and the chosen event
 */
struct lane {
	struct names_row name; /* HIT is how many events it has */
	/* Of each cell of the axis: null in a head. */
	const struct lane_cell *cells;
	/* Those of what constraints leave, where the others are dim; or
	 * null. */
	const struct lane_cell *bright;
};

struct lanes {
	const struct corpus *corpus;
	const struct locale *locale;
	const struct query *marks; /* words that are marked in names; or null */
	const struct lane *rows; /* those in sight */
	int n;
	struct sv none; /* what is said where there is none */
	int chosen;    /* of ROWS; -1: none */
	size_t below;  /* how many lanes are further down */
	size_t most;   /* the greatest count that there is */
	struct axis axis;
	struct lane_scale scale; /* of AXIS */
	int64_t day;    /* the chosen one; INT64_MIN, INT64_MAX: before and
			   after all days */
	event_no event; /* the chosen one, or NO_EVENT */
	/* Which it is of how many that the lane has on the day; 0: it is of no
	 * day. */
	size_t which, of_day;
};

/* The cells of the axis and the rows of lanes in a pane R. */
int lanes_room(struct rect r);
int lanes_rows(struct rect r);
/* The row of lanes in which row Y of R is; -1: in none. */
int lanes_row_at(struct rect r, int y);

/* Draws V into R, and into LEGEND, which may be empty, what the signs mean.
 * The terminal's cursor goes to the chosen lane's start. */
void lanes_draw(const struct lanes *v, struct frame *f, struct rect r,
		struct rect legend);

#endif

#ifndef VIEW_FIGURES_PLAN_H
#define VIEW_FIGURES_PLAN_H

/* Where the columns of figures are, in so many cells. */

enum {
	FIGURES_NARROW = 60,  /* fewer have no source, and what is too long goes
				 below */
	FIGURES_STACKED = 40, /* fewer have the number below its date */
	FIGURES_VALUE = 12,   /* of the longest number there is room for */
	FIGURES_GAP = 1,      /* between columns */
	FIGURES_SIGN = 2,     /* of what cannot be true, before its number */
	FIGURES_BOUND = 3,    /* after a bar: its bound, and a gap */
};

struct figures_plan {
	int date, value_col, value, unit_col; /* DATE, VALUE: cells, as the
					       * others */
	int unit, bar_col, bar, sort_col, sort, source_col, source;
};

/* How many cells the longest takes of dates, sorts and brief checks, and how
 * many the longest number leaves of its own. */
struct figures_longest {
	int date, sort, check, spare;
};

/* The columns of WIDTH cells. */
struct figures_plan figures_plan(int width,
				 const struct figures_longest *longest);

#endif

/* Sharing the cells of a line among the columns of figures. */
#include "view/figures_plan.h"

enum {
	BROAD = 100,     /* cells from which on the columns are whole */
	SMALL = 70,      /* fewer have no sort of figure, and no bar */
	DATE_CELLS = 14, /* more where one takes more, up to */
	DATE_MOST = 22,
	VALUE_COL = 15,
	UNIT_CELLS = 17, /* and a gap before the bar */
	UNIT_MOST = 36,
	UNIT_SPARE = 3,
	BAR_CELLS = 25,
	SORT_CELLS = 9,  /* and BROAD; more where a word takes more, up to */
	SORT_BROAD = 11,
	SORT_MOST = 16,
	GAP = FIGURES_GAP,
};

/* Shares what is left up to the sources in WIDTH cells among units, which may
 * go on below, bars and sorts. */
static void share(struct figures_plan *p, int width,
		  const struct figures_longest *longest)
{
	int rest, less;

	p->sort_col = p->source_col - p->sort;
	rest = p->sort_col - FIGURES_BOUND - GAP - p->unit_col;
	if (width < SMALL) {
		p->unit = rest + FIGURES_BOUND;
		p->bar = 0;
	} else if (rest < UNIT_CELLS + BAR_CELLS) {
		less = longest->check + GAP - FIGURES_BOUND -
		       (rest - UNIT_CELLS);
		less = less < 0 ? 0 : less > UNIT_SPARE ? UNIT_SPARE : less;
		p->unit = UNIT_CELLS - less;
		p->bar = rest - p->unit;
	} else {
		p->unit = rest - BAR_CELLS;
		p->unit = p->unit > UNIT_MOST ? UNIT_MOST : p->unit;
		p->bar = BAR_CELLS;
	}
	p->bar_col = p->unit_col + p->unit + GAP;
}

struct figures_plan figures_plan(int width,
				 const struct figures_longest *longest)
{
	struct figures_plan p = { 0 };
	int more;

	/* After the mark. */
	p.date = longest->date + (width < FIGURES_NARROW ? 0 : GAP);
	p.date = p.date < DATE_CELLS ? DATE_CELLS :
		 p.date > DATE_MOST  ? DATE_MOST : p.date;
	more = p.date - DATE_CELLS;
	p.value = FIGURES_VALUE -
		  (more < longest->spare ? more : longest->spare);
	p.value_col = VALUE_COL + more;
	p.unit_col = p.value_col + p.value + GAP;

	p.source = width < BROAD ? 9 : 14;
	p.source_col = width - GAP - p.source;
	p.sort = width < BROAD ? SORT_CELLS : SORT_BROAD;
	p.sort = longest->sort + GAP > p.sort ? longest->sort + GAP : p.sort;
	p.sort = width < SMALL ? 0 : p.sort > SORT_MOST ? SORT_MOST : p.sort;
	share(&p, width, longest);
	/* A check is not cut for the sort of figure. */
	if (width >= SMALL && p.bar + FIGURES_BOUND - GAP < longest->check) {
		p.sort = 0;
		share(&p, width, longest);
	}
	return p;
}

#ifndef TELL_GRID_H
#define TELL_GRID_H

#include "tell/doc.h"

/* Where the columns of a grid stand, for those who count terminal cells. */
struct grid_column {
	int at, width; /* cells; a width of 0: it is left out */
	int wants;     /* that all of its words would take */
	int word;      /* cells of the widest that is kept whole */
	int number;    /* and of the widest number, with what it hangs on */
	enum cell_is is;
};

struct grid_plan {
	struct grid_column column[GRID_COLUMNS];
	int n;
};

/* Cells that CELL takes on one line, and its WORDS. */
typedef int grid_measure(void *of, const struct block *cell, struct sv *words);

/*
 * The columns of GRID in ROOM cells: as wide as what is in them; where that is
 * more than there is, the widest narrower: first down to their widest word,
 * then to their widest number.  Bars have what is left; where that is too
 * little there are none.  Where GRID goes on with the one above, which
 * is set as ABOVE, else null: as wide as what is in both, and bars as they are.
 */
struct grid_plan grid_plan(const struct block *grid,
			   const struct grid_plan *above, int room,
			   grid_measure *measure, void *of);

/* Whether each column of A begins where that of B does. */
bool grid_same(const struct grid_plan *a, const struct grid_plan *b);

/* The cells that the bar CELL takes of WIDTH. */
int grid_bar(const struct block *cell, int width);

#endif

#ifndef TTY_REGION_H
#define TTY_REGION_H

#include "view/frame.h"

/*
 * Rows of the screen that move together: a list that is gone through.  The
 * terminal moves them in a few bytes, where to write them anew takes many.
 */
struct region {
	int top, end; /* its rows */
	int by;       /* so many they go up, or, negative, down; 0: none do */
};

/* Cells of ROWS x COLS, each row so many (STRIDE) after the one before. */
struct region_cells {
	const struct cell *cells;
	int stride;
};

/* What is worth being moved where the screen, which has WAS, is to have NOW.
 * It never has the first row, lest that be kept as what was typed before. */
struct region region_find(struct region_cells was, struct region_cells now,
			  int rows, int cols);

/* Moves the rows R of CELLS, STRIDE each; those that are left are blank. */
void region_move(struct cell *cells, int stride, struct region r);

#endif

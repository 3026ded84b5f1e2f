#ifndef TTY_LINE_PARTS_H
#define TTY_LINE_PARTS_H

#include "tty/line.h"

/* What the files share that make one line another. */

enum { MOVE_BYTES = 32 };

/* How many digits N has, no negative number. */
int line_digits(int n);

/* From column FROM to TO of a row, into OUT, which has room for MOVE_BYTES,
 * unless that is null; its bytes. */
int line_along(int from, int to, char *out);

/* From the cursor S to ROW and COL, likewise. */
int line_route(const struct cursor *s, int row, int col, char *out);

bool line_same(const struct ink *a, const struct ink *b);

/* A blank under which no look is seen. */
bool line_is_blank(const struct ink *i);

/* The first cell from X on where OLD is not W's NEW; else their number. */
int line_differs(const struct line_writer *w, const struct ink *old, int x);

/* Appends the sequence ESC [ N WHAT. */
void line_sequence(struct line_writer *w, int n, char what);

/* The least that leads to a place with a look: before a cell, the rest of the
 * line as it was, or cleared. */
struct line_step {
	int cost;   /* bytes */
	int from;   /* the place before, and its look */
	uint8_t pen;
	uint8_t way;
};

/* How a line ends: at the place AT (line_way.c) with the look PEN, having spent
 * COST bytes; AT -1: nothing is to be done. */
struct line_end {
	int cost, at;
	uint8_t pen;
};

/* Finds the cheapest way to make OLD W's NEW on ROW; W keeps its steps. */
struct line_end line_find_way(struct line_writer *w, const struct ink *old,
			      int row);

/* Goes the way that was found last, and that ends with END, on ROW. */
void line_go_way(struct line_writer *w, int row, struct line_end end);

#endif

#ifndef TTY_LINE_H
#define TTY_LINE_H

#include "tty/pen.h"

/*
 * Making one line of the terminal another with as few bytes as can be found:
 * over a slow line it is they that a reader waits for.  What is sent are
 * ECMA-48's CUP, CHA, CUF, EL, ECH, REP, DCH, ICH, SU, SD and SGR, CR, LF and
 * BS, and DEC's STBM.
 */

/* A cell as it is sent. */
struct ink {
	const char *s;
	uint32_t key; /* its first bytes, which most have no more of */
	uint8_t n;    /* bytes */
	uint8_t pen; /* 0 for a blank under which no look is seen */
	uint8_t width; /* cells: 0 after a wide one */
};

/* Where the terminal stands. */
struct cursor {
	int row, col; /* COL -1: nobody knows */
	uint8_t pen;
};

/* The one who writes: bytes, and scratch for a line. */
struct line_writer {
	const struct pens *pens;
	int cols;
	bool ech, rep;    /* the terminal has it */
	bool moves;       /* and moves rows: DECSTBM, SU and SD */
	struct cursor cursor;
	char *out;        /* bytes that are not sent yet */
	size_t n, cap;
	struct ink *old, *new; /* COLS each: what is there, what will be */
	struct ink *moved;     /* COLS, scratch */
	struct line_step *steps; /* 2 x (COLS + 1) x PENS_MOST, scratch */
	int *next, *runs;        /* 2 x (COLS + 1), and half of that */
};

/* Sets W up for lines of COLS cells, freeing what it had. */
void line_room(struct line_writer *w, int cols);
void line_free(struct line_writer *w);

/* Sets I to the N bytes TEXT, which must live as long as it, of WIDTH cells. */
void line_ink(struct ink *i, const char *text, uint8_t n, uint8_t width,
	      uint8_t pen);

/* Appends N bytes. */
void line_put(struct line_writer *w, const char *bytes, size_t n);

/* Goes to ROW and COL. */
void line_go(struct line_writer *w, int row, int col);

/* Goes on with the look PEN. */
void line_pen(struct line_writer *w, uint8_t pen);

/* Moves the rows from TOP up to END so many (BY) up, or, negative, down; what
 * they leave is blank. */
void line_move_rows(struct line_writer *w, int top, int end, int by);

/* Writes W's NEW on the row ROW, which is blank. */
void line_draw(struct line_writer *w, int row);

/* Makes W's OLD its NEW on the row ROW. */
void line_change(struct line_writer *w, int row);

#endif

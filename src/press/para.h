#ifndef PRESS_PARA_H
#define PRESS_PARA_H

#include "press/page.h"

/* Paragraphs: pieces of text that are set in lines, and drawn on pages. */

struct look {
	int size;       /* half points */
	bool bold, soft;
	bool made;      /* put together of several texts, or beside others: it
			   begins where all do, as what hangs does; else where
			   its own first letter would have it */
	bool cut;       /* one line, which ends in … where there is more */
	PangoAlignment align;
	double width;   /* 0: one line, as wide as it is */
	double hang;    /* lines but the first are set in by this */
};

/* Some lines of a paragraph. */
struct part {
	PangoLayout *layout;
	size_t from;          /* where it begins in the text: bytes */
	int lines;            /* that it has: one of the next may be set */
	double in;            /* all are set in by this */
	double width, height; /* of the widest; of all */
	struct part *next;
};

/* Pieces that are set in lines; in the scratch arena, but for the layouts,
 * which para_free() gives back. */
struct para {
	struct part *parts;
	const struct piece *pieces;
	int lines;
	double width, height;
};

struct para para_set(struct page *p, const struct piece *pieces,
		     const struct look *look);
struct para para_text(struct page *p, struct sv text, const struct look *look);

/* Draws all of it at X, Y of this page, whatever is there. */
void para_draw(struct page *p, const struct para *para, double x, double y);

/* Draws the NUMBER of what stands to the right of it, if not 0, in ROOM: a
 * wider one begins in the margin. */
void para_number(struct page *p, uint32_t number, double room);

/* Where lines stand on this page: from X on, and none below BOTTOM. */
struct place {
	double x, bottom;
};

/* Draws lines of PARA from LINE on, a number from 0, at *Y, which is moved
 * below them: as many as TO has room for, and one where it has none, if ANY.
 * Returns the next. */
int para_lines(struct page *p, const struct para *para, int line,
	       const struct place *to, double *y, bool any);

/* Flows it from here on, over as many pages as it takes. */
void para_flow(struct page *p, const struct para *para, double x);

/* Begins a page on which paragraphs go on, for OF, which is the caller's. */
typedef void page_turner(struct page *p, const void *of);

enum { BESIDE_MOST = GRID_COLUMNS };

/* Flows N paragraphs side by side, at the X of each, BESIDE_MOST at most: what
 * is left of them goes on together on a page that TURN begins. */
void para_beside(struct page *p, const struct para *paras, const double *x,
		 int n, page_turner *turn, const void *of);

/* Begins a page, and no more. */
void page_turn_plain(struct page *p, const void *of);

void para_free(struct para *para);

/* ---- between setting and drawing ---- */

/* A piece of a paragraph, and where it begins in its text: bytes. */
struct piece_at {
	const struct piece *piece;
	size_t at;
};

/* Moves FIRST on to the piece that has the byte FROM. */
void para_find_piece(struct piece_at *first, size_t from);

/* The height of the line AT; and what is left above the first of PART: half of
 * the space between lines is that of each of them. */
double para_line_height(PangoLayoutIter *at);
double para_above(const struct part *part);

#endif

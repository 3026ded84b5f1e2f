#ifndef PRESS_PAGE_H
#define PRESS_PAGE_H

#include <pango/pangocairo.h>

#include "press/read.h"

/*
 * Pages, and paragraphs on them.  What can be led to is known before anything
 * is set; and so is how many pages there are, for which all is set twice: first
 * nothing is drawn.  All measures are points, from the upper left corner.
 */

/* Numbers that anchors of one letter have. */
struct anchors {
	unsigned char *bits;
	uint32_t cap; /* bytes */
};

enum { UNKNOWN_SIGNS = 16 };

/* Where the columns of a grid stand. */
enum { GRID_COLUMNS = 12 };

struct grid_plan {
	struct {
		double at, width;
		double wants; /* that all of its words would take; a bar has it
				 whole */
		bool words, bar;
	} column[GRID_COLUMNS];
	int n;
};

struct page {
	struct head head;
	cairo_surface_t *surface;
	cairo_t *cr; /* null: nothing is drawn */
	PangoContext *context, *leftward; /* for a part of a text */
	struct arena scratch; /* of one block */
	double y;    /* where the next line stands */
	bool begun;  /* something stands on this page */
	bool in_table; /* heads are repeated at the top of a page */
	bool led;      /* a heading stands right above */
	/* What the marks of the rows on this page say, which stands below the
	 * last of them: room is kept for it. */
	struct arena marks_arena;
	struct item *marks, *last_mark;
	double marks_height;
	struct grid_plan grid; /* of the last one, which may go on */
	uint32_t number, of; /* pages; 0: not known */
	struct anchors events, notes;
	uint32_t headings; /* so far */
	int chapter;       /* in the outline */
	uint32_t unknown[UNKNOWN_SIGNS]; /* code points that no font has */
	size_t nunknown, more_unknown;   /* more are counted as they stand */
};

static const int
	MARGIN = 56,      /* at the sides */
	TOP = 72, BOTTOM = 68,
	BODY_SIZE = 18,   /* half points, as all sizes */
	SMALL_SIZE = 16;

double page_width(const struct page *p);  /* between the margins */
double page_bottom(const struct page *p); /* no line stands below it */
double page_room(const struct page *p);   /* from here to there */

/* Begins a page; one that nothing stands on is it already. */
void page_turn(struct page *p);
/* Ends the last. */
void page_end(struct page *p);

/* Leaves SPACE, but not at the top of a page. */
void page_gap(struct page *p, double space);

/* Begins a page unless HEIGHT is left, or nothing stands on this one. */
void page_keep(struct page *p, double height);

/* ANCHOR, or none, is one that can be led to. */
void page_note_anchor(struct page *p, struct sv anchor);

/* Where ANCHOR, or none, leads to: Y of this page. */
void page_anchor(struct page *p, struct sv anchor, double y);

/* A line from X to TO at Y. */
void page_rule(struct page *p, double x, double to, double y);

/* A heading for the outline, and where it leads to. */
void page_outline(struct page *p, int depth, struct sv words, double y);

/* ---- paragraphs ---- */

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

#endif

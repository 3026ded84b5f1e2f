#ifndef PRESS_PAGE_H
#define PRESS_PAGE_H

#include <pango/pangocairo.h>

#include "press/read.h"

/*
 * Pages.  What can be led to is known before anything is set; and so is how
 * many pages there are, for which all is set twice: first nothing is drawn.
 * All measures are points, from the upper left corner.
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

#endif

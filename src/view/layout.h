#ifndef VIEW_LAYOUT_H
#define VIEW_LAYOUT_H

#include <stdbool.h>

#include "text/locale.h"
#include "view/frame.h"

/*
 * Where things stand on a screen: one table of layouts and one function that
 * is total for every size from 0 x 0 up.  A part that has no room has a height
 * or a width of 0; nothing reaches beyond the screen or into another part.
 *
 * The timeline begins in column 0 at every size, and no part of it is narrower
 * on a wider screen.
 */
enum layout_kind {
	LAYOUT_WIDE,   /* timeline | event | names */
	LAYOUT_BESIDE, /* timeline | event, or names in its place */
	LAYOUT_ABOVE,  /* timeline above event, or names in its place */
	LAYOUT_SINGLE, /* one pane at a time, and lines on the event */
	LAYOUT_LINE,   /* the chosen event in one line */
};

/* Where a document stands. */
enum layout_document {
	DOCUMENT_NOWHERE,
	DOCUMENT_LIST,  /* in the timeline's place: the event stays beside it,
			   below it there is none */
	DOCUMENT_WHOLE, /* in all columns */
};

/* What the screen is wanted for. */
struct layout_want {
	enum layout_document document; /* no bars and no heads then */
	bool chips; /* a row for constraints; small screens have none */
	bool event; /* the event is read: where one pane is shown it is that */
	bool names; /* the names are gone through: likewise, else they are
		       where the event is, unless they have a place */
	bool lanes; /* they take the place of all panes */
	bool more;  /* the document has two rows of words */
	bool flat;  /* bars are numbers: they need one row */
	int title;  /* cells of the longest title of the timeline */
};

enum { LAYOUT_COLUMNS = 3 };

/* Cells that a row of the timeline has after its title; 0: none. */
struct layout_columns {
	int place, kind, who;
	int rank[LAYOUT_COLUMNS]; /* of these: they stand by it */
	bool own; /* the reader chose them: they have their cells in every row,
		     and a title is cut before them */
};

/* Sets ORDER to the columns of C as they stand: 0 the place, 1 the kind, 2
 * who. */
void layout_order(const struct layout_columns *c, int order[LAYOUT_COLUMNS]);

struct layout {
	enum layout_kind kind;
	struct rect title, chips, strip, timeline, document, event, names;
	struct layout_columns columns; /* of the timeline */
	struct rect chosen; /* the title of the chosen event, where rows are
			       too short for it */
	struct rect words; /* on the chosen row; messages and prompts */
	struct rect words_more; /* the same, of a document that has more */
	struct rect heads; /* the first names of each sort */
	struct rect lanes, legend; /* and what their signs mean */
	struct rect hints;
	struct rect whole; /* one pane alone, below a title and a rule */
	struct rect whole_more; /* in that rule, at its right */
	/* What the rules below the panes tell of each, a row each; at the end
	 * of WORDS where there are no rules. */
	struct rect timeline_more, event_more, names_more;
	/* Rules: rows above and below the panes and between two of them, and
	 * columns between panes; -1 where there is none. */
	int rule_top, rule_middle, rule_bottom;
	int border[2];
};

struct layout layout_of(int rows, int cols, struct layout_want want);

/* Gives the timeline of L these COLUMNS instead, the last of which are left out
 * where a title would have too few cells. */
void layout_set_columns(struct layout *l, struct layout_columns columns);

/* Whether a screen has room for lanes. */
enum { LAYOUT_LANES_ROWS = 10, LAYOUT_LANES_COLS = 60 };
bool layout_has_lanes(int rows, int cols);

/* Draws the rules and borders of L. */
void layout_rules(const struct layout *l, struct frame *f);

/* Tells at the right of the rule R, in words of L, that there are N more rows
 * below; returns the column of R where that begins. */
int layout_more(const struct locale *l, size_t n, struct frame *f,
		struct rect r);

#endif

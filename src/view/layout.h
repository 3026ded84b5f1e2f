#ifndef VIEW_LAYOUT_H
#define VIEW_LAYOUT_H

#include <stdbool.h>

#include "view/frame.h"

/*
 * Where things stand on a screen: one table of layouts and one function that
 * is total for every size from 0 x 0 up.  A part that has no room has a height
 * or a width of 0; nothing reaches beyond the screen or into another part.
 */
enum layout_kind {
	LAYOUT_WIDE,   /* names | timeline | event */
	LAYOUT_BESIDE, /* timeline | event */
	LAYOUT_ABOVE,  /* timeline above event */
	LAYOUT_SINGLE, /* one pane at a time, and a line on the event */
	LAYOUT_LINE,   /* the chosen event in one line */
	LAYOUT_KINDS,
};

/* What the screen is wanted for. */
struct layout_want {
	bool chips;    /* a row for constraints; small screens have none */
	bool event;    /* the event is read: it takes most of the height, or
			  where one pane is shown is that */
	bool names;    /* where one pane is shown: the names pane */
	int name_cells; /* that the names pane would like, or 0 */
};

struct layout {
	enum layout_kind kind;
	struct rect title, chips, strip, names, timeline, event;
	struct rect summary; /* the chosen event in one line, when single */
	struct rect command; /* the view as a command */
	struct rect foot;    /* hints, messages and prompts */
	struct rect whole;   /* one pane alone, below a title and a rule */
	struct rect whole_more; /* in that rule, at its right */
	/* Rules: rows above and below the panes and between two of them, and
	 * columns between panes; -1 where there is none. */
	int rule_top, rule_middle, rule_bottom;
	int border[2];
};

struct layout layout_of(int rows, int cols, struct layout_want want);

/* Draws the rules and borders of L, those beside the pane at AT, one of its
 * rectangles, heavier; beside the timeline none is. */
void layout_rules(const struct layout *l, struct rect at, struct frame *f);

#endif

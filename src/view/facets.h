#ifndef VIEW_FACETS_H
#define VIEW_FACETS_H

#include "view/frame.h"

/*
 * Names with two counts: among all events, and among those shown.  The search
 * pane is a list of them in sections; a prompt's completions are one.
 */
enum facet_mark {
	FACET_PLAIN,
	FACET_CHIP, /* the name is a constraint already */
	FACET_NOT,  /* its opposite is */
};

struct facet {
	struct sv text;
	size_t all, hit; /* events; with HEADING how many names there are */
	bool heading;    /* a section's head */
	bool person;     /* cut so that the family name stays */
	enum facet_mark mark;
	enum style style;
};

struct facets {
	const struct facet *rows;
	size_t n;
	size_t cursor; /* the chosen row */
	size_t top;    /* the first row shown */
	bool focus;    /* the reader is in this pane */
	bool chosen;   /* whether a row is chosen at all */
	bool one;      /* both counts are the same: one is shown */
	bool plain;    /* rows have no counts */
};

/* The cells in which the names to be seen in HEIGHT rows are not cut, but at
 * most MOST for a name. */
int facets_cells(const struct facets *v, int height, int most);

/* TOP moved so that the cursor is among HEIGHT rows. */
size_t facets_scroll(const struct facets *v, int height);

/* Draws into R. */
void facets_draw(const struct facets *v, struct frame *f, struct rect r);

#endif

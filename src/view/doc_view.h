#ifndef VIEW_DOC_VIEW_H
#define VIEW_DOC_VIEW_H

#include <stdbool.h>

#include "book/book.h"
#include "query/query.h"
#include "tell/doc.h"
#include "view/scroll.h"

/*
 * A document on the screen: any, in any width.  The event pane is the
 * document of one event.  A margin at its left holds the numbers of links.
 */
struct doc_look {
	const struct query *marks; /* its words are drawn as hits, or null */
	const struct corpus *corpus; /* of its targets; for MARKS */
	bool close;                /* no blank lines between groups */
	bool ascii;
	bool words; /* it is told, not drawn: no bars, columns or charts */
};

/* What can be followed. */
struct doc_link {
	struct target target;
	struct sv text;  /* as it stands in the document: an address */
	size_t line;     /* where it begins */
	uint32_t number; /* 1 to 9 in the margin, or 0 */
	int margin;      /* the column of that number; -1: no room */
	bool row;        /* it is all of its line */
	/* What stands there at COL only while it is chosen; may be empty. */
	struct {
		struct sv text;
		int col;
		enum style style;
	} date;
};

enum { DOC_NUMBERS = 9 };

struct doc_view {
	struct scroll text;
	/* Of the whole, where that was made with it: what it is called, and
	 * what the words line tells. */
	struct sv title, words;
	struct doc_link *links; /* in the order of the text */
	uint32_t nlinks;
};

/* All of DOC, WIDTH cells wide, in A. */
struct doc_view doc_view(struct arena *a, struct doc *doc, int width,
			 const struct doc_look *look);

#endif

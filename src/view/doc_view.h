#ifndef VIEW_DOC_VIEW_H
#define VIEW_DOC_VIEW_H

#include <stdbool.h>

#include "book/book.h"
#include "query/query.h"
#include "tell/doc.h"
#include "view/scroll.h"

/*
 * A document on the screen: any, in any width.  The event pane is the
 * document of one event.
 */
struct doc_look {
	const struct query *marks; /* its words are drawn as hits, or null */
	const struct corpus *corpus; /* of its targets; for MARKS */
	bool close;                /* no blank lines between groups */
	bool ascii;
};

/* All of DOC, WIDTH cells wide, in A. */
struct scroll doc_view(struct arena *a, struct doc *doc, int width,
		       const struct doc_look *look);

#endif

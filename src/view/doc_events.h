#ifndef VIEW_DOC_EVENTS_H
#define VIEW_DOC_EVENTS_H

#include "view/doc_lines.h"
#include "view/timeline.h"

/* Events as lines of a document, in the columns of the timeline: each a link,
 * all of its line. */

/* The cells that rows of WIDTH cells have after the title. */
struct layout_columns doc_events_columns(int width);

/* Adds the rows of T, as many as a document has room for; how many events come
 * after them is told. */
void doc_events(struct doc_lines *l, const struct timeline *t,
		const struct timeline_look *look);

#endif

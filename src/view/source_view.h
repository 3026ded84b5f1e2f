#ifndef VIEW_SOURCE_VIEW_H
#define VIEW_SOURCE_VIEW_H

#include "tell/passages.h"
#include "view/brief.h"
#include "view/doc_lines.h"

/*
 * The text of a source, paragraph by paragraph with their numbers, WIDTH cells
 * wide, in A.  What of it the event EV rests on is marked: a bar in the margin
 * beside the lines, sentences bold, words that are quoted underlined; each such
 * paragraph is a link to EV, in their order.  NO_EVENT: nothing is marked.
 * Where the text is not at hand, it says so, and what is quoted of it stands
 * there.  Of a text that is too long to be laid out whole it is the PART, from
 * 0, or the last, and says so; only what begins in it is a link.
 */
struct doc_view source_view(struct arena *a, const struct corpus *c,
			    source_no s, size_t part, event_no ev,
			    struct shelf *shelf,
			    struct brief_dates dates, int width,
			    const struct doc_look *look);

#endif

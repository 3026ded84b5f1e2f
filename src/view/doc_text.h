#ifndef VIEW_DOC_TEXT_H
#define VIEW_DOC_TEXT_H

#include "base/build.h"
#include "view/doc_view.h"

/* The lines of a document as a text: what a screen shows of it, without its
 * margin, the numbers of links and all looks. */

/* Appends all lines of V, each with its end; no line ends in a blank. */
void doc_text(struct build *b, const struct doc_view *v);

/* Appends them as Markdown: HEAD as a heading, and a block in which they stand
 * as they are, for their columns. */
void doc_text_markdown(struct build *b, const struct doc_view *v,
		       struct sv head);

#endif

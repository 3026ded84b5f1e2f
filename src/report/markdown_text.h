#ifndef REPORT_MARKDOWN_TEXT_H
#define REPORT_MARKDOWN_TEXT_H

#include "base/build.h"
#include "tell/doc.h"

/*
 * Text for Markdown (CommonMark 0.31): nothing of the book's is taken for a
 * mark of it, nor for HTML.  Events and notes are anchors, e1 and n1, that the
 * numbers of both lead to.
 */
struct markdown_text {
	struct arena *scratch; /* of what is made of one block */
	const struct locale *locale;
	bool ascii;
};

/* Appends TEXT cleaned and escaped: the one door of this format. */
void markdown_text(const struct markdown_text *m, struct build *b,
		   struct sv text);

/*
 * RUNS as a line that may stand at the beginning of a block, trimmed and in
 * the scratch arena; empty when there is nothing to be seen.
 */
struct sv markdown_runs(const struct markdown_text *m, const struct runs *runs);

/* LINE, which markdown_runs() made, between two MARK, "**" or "*"; as it is
 * where such marks would be read as text. */
struct sv markdown_marked(const struct markdown_text *m, struct sv line,
			  const char *mark);

#endif

#ifndef CHECK_PAPER_H
#define CHECK_PAPER_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"

/*
 * The text of a source and what may be quoted of it.  A paragraph is a line
 * that is not blank, headings counted; the first is 1.
 *
 * Texts are compared levelled: quotation marks and apostrophes of any shape
 * are one, so are dashes with the blanks around them; any run of blanks is
 * one; an ellipsis is three full stops; what is invisible is dropped.
 */
struct paper {
	struct sv text; /* all paragraphs, levelled, each ended by LF */
	struct sv *paragraphs; /* views of it */
	size_t n;
};

/* Reads BYTES, UTF-8, into OUT; all of it lives in A. */
void paper_read(struct arena *a, struct sv bytes, struct paper *out);

/* Appends TEXT levelled; nothing of it is a line end. */
void paper_level(struct build *b, struct sv text);

/*
 * Whether QUOTE, levelled, stands in TEXT, levelled: where it has "..." or
 * "[...]", words may be left out.  A full stop, comma and the like at its very
 * end may be the writer's.
 */
bool paper_quotes(struct sv text, struct sv quote);

#endif

#ifndef IMPORT_FOOTNOTES_H
#define IMPORT_FOOTNOTES_H

#include "base/table.h"
#include "import/bag.h"
#include "import/sheet.h"

/*
 * Footnotes of Markdown, [^1] and below [^1]: text, as the sources of the
 * events that cite them; a long one, or one that too many cite, is that of the
 * first of them.  Starts as { .sheet = S }.
 */
struct footnotes {
	struct sheet *sheet;
	VEC(struct footnote) v;
	struct table table;    /* of labels */
	VEC(uint32_t) firsts;  /* of V, the first of each label */
};

struct footnote {
	struct sv label, written;
	uint32_t line;
	uint32_t cited; /* the line of the last event that cites it; or 0 */
	struct sv title, url; /* what it says, once it is cited */
	bool again;     /* it is too long for another event that does */
	bool often;     /* too many do */
};

/* TEXT, whose first line is LINE, with blanks for the footnotes in it. */
struct sv footnotes_take(struct footnotes *f, struct sv text, uint32_t line);

/* TEXT of the event TO without marks of footnotes, which become its
 * sources. */
struct sv footnotes_cite(struct footnotes *f, struct sv text, struct bag *to);

/* Leaves out the footnotes that no event cites, and ends F. */
void footnotes_end(struct footnotes *f);

/* Ends F without a word. */
void footnotes_free(struct footnotes *f);

#endif

#ifndef CMD_COLUMN_H
#define CMD_COLUMN_H

#include "book/book.h"

/*
 * The columns of `annals list -f tsv`; JSON uses the same names and has some
 * more.  Both are for scripts, so what stands here stays.
 */
struct items {
	struct sv *v;
	size_t n;
};

struct column {
	struct sv name;
	bool many; /* any number of values; else always one */
	bool json; /* only a member in JSON: no column */
	/* The values of EV, in A, not yet clean. */
	struct items (*of)(struct arena *a, const struct book *b, event_no ev);
};

const struct column *column_table(size_t *n);

/* The values of the column called NAME, which must be one, joined by "; ". */
struct sv column_text(struct arena *a, const struct book *b, event_no ev,
		      struct sv name);

#endif

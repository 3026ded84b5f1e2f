#ifndef PAPER_PLACE_H
#define PAPER_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * The paragraphs that a reference names: "5", "5, 7", "5/7", "5-7", one or more
 * a line.  From what is no number on ("pp. 12-14") a line is passed over.
 */
struct place_number {
	struct sv number; /* as written, digits; empty: there is none */
	bool to; /* all from the one before up to this one are named */
};

/* The next place that *AT names, and moves *AT after it. */
struct place_number place_next(struct sv *at);

/* Paragraphs, from one up to another; both are of it. */
struct place_range {
	size_t from, to;
};

/* Ascending, none of them touching another. */
struct place_ranges {
	struct place_range *v;
	size_t n;
};

/* The paragraphs from 1 to MOST that AT names, each once, in A. */
struct place_ranges place_ranges(struct arena *a, struct sv at, size_t most);

#endif

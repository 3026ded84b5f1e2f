#ifndef PAPER_PLACE_H
#define PAPER_PLACE_H

#include <stdbool.h>
#include <stddef.h>

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

/* Calls FN with ARG for each paragraph that AT names, from 1 to MOST, in the
 * order they are named, a million times at most: whoever names more names the
 * same again and again. */
typedef void place_fn(size_t paragraph, void *arg);
void place_each(struct sv at, size_t most, place_fn *fn, void *arg);

#endif

#ifndef IMPORT_SPANS_H
#define IMPORT_SPANS_H

#include "base/arena.h"
#include "base/sv.h"

/*
 * Columns that say a span between them and by themselves nothing: Von and Bis,
 * Year from and Year to.
 */

/* Whether a column called NAME can be one of two such.  A is used. */
bool spans_is_word(struct arena *a, struct sv name);

/* Whether the column I, of N called NAMES, as fold_slug() makes them, begins
 * what another, *LAST, ends.  A is used. */
bool spans_begins(struct arena *a, const struct sv *names, size_t n, size_t i,
		  size_t *last);

#endif

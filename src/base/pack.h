#ifndef BASE_PACK_H
#define BASE_PACK_H

#include <stdbool.h>

#include "base/build.h"

/*
 * Arrays one after the other in bytes, for what the same program reads again:
 * in the order in which they were put, as they lie in memory, each after its
 * length and padded, so that they need not be copied.
 */

/* Appends the N ROWS of SIZE bytes each. */
void pack_rows(struct build *out, const void *rows, size_t n, size_t size);

/*
 * Takes the next rows, of SIZE bytes each, from *FROM, which begins at an
 * address that any type may have: their number in *N, and *ROWS, borrowed from
 * FROM, or null for none.  False, with nothing taken, when that is not what
 * stands there.
 */
bool pack_take(struct sv *from, size_t size, const void **rows, size_t *n);

/* The same for a single row, copied to ROW. */
bool pack_take_one(struct sv *from, size_t size, void *row);

#endif

#ifndef TEXT_FOLD_PARTS_H
#define TEXT_FOLD_PARTS_H

#include <stdint.h>

#include "base/utf8.h"
#include "text/fold.h"

/* The parts of folding, for this folder only. */

/*
 * The exact fold of the code point of TEXT at *AT, which must be below TEXT.n;
 * moves *AT after it.  A blank is " ", whatever surrounds it.  The result
 * lies in SELF or in a table.
 */
enum { FOLD_POINT_MAX = 9 }; /* bytes that are not in a table */
struct sv fold_point(struct sv text, size_t *at, char self[FOLD_POINT_MAX]);

/* Where a byte of folded text comes from, in the text as it was. */
struct fold_origin {
	uint32_t from, to;
};

/*
 * Makes the exact fold S, N bytes, blind in place and returns its new length,
 * which is never greater.  ORIGINS, unless null, has an entry a byte of S and
 * is kept in step.
 */
size_t fold_blind(char *s, size_t n, struct fold_origin *origins);

#endif

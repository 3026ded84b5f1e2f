#ifndef QUERY_NUMBER_H
#define QUERY_NUMBER_H

#include "base/arena.h"
#include "base/sv.h"

/*
 * A whole number of four digits or more that is sought, FOLDED exactly, as it
 * is written otherwise, in A: "14000" of "14 000", which 14,000 folds to, and
 * the other way round.  Empty for anything else.
 */
struct sv number_other(struct arena *a, struct sv folded);

#endif

#ifndef CHECK_DISTINCT_H
#define CHECK_DISTINCT_H

#include <stdbool.h>

#include "base/sv.h"

/* Whether WORD, folded (FOLD_EXACT), is one of the names of distinct.def. */
bool distinct_has(struct sv word);

/* Whether two words, folded (FOLD_EXACT), are names that are in use beside each
 * other, though nearly the same (distinct.def): Meier and Meyer. */
bool distinct_names(struct sv a, struct sv b);

#endif

#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * Where the sentences of TEXT, UTF-8, end, in bytes, ascending, the last at its
 * end; their number in *N.  By UAX 29, as ICU has it, which takes "Mr. X" for
 * two; all of TEXT is one where ICU has no data.  What stands between two
 * belongs to the first.  In A.
 */
const size_t *sentence_ends(struct arena *a, struct sv text, size_t *n);

#endif

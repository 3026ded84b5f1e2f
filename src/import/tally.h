#ifndef IMPORT_TALLY_H
#define IMPORT_TALLY_H

#include "base/sv.h"
#include "base/table.h"
#include "base/vec.h"

/* How often each word came, in the order in which they first did.  Starts
 * zeroed. */
struct tally {
	VEC(struct tally_word) v;
	struct table table;
};

struct tally_word {
	struct sv text; /* stays where it is */
	size_t n;
};

/* Counts WORD; returns its number. */
uint32_t tally_add(struct tally *t, struct sv word);
void tally_free(struct tally *t);

#endif

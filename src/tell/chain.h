#ifndef TELL_CHAIN_H
#define TELL_CHAIN_H

#include "base/table.h"
#include "tell/teller.h"

/*
 * Chains of things that have the same key, each from its first on: references
 * to one source, quotations of one speaker.
 */
struct chain {
	struct table seen; /* of the keys, while it is made */
	struct sv *keys;
	size_t *next; /* or their number */
	bool *first;
};

/* Of N things, by the texts KEYS, which are used up; in A. */
struct chain chain_of(struct arena *a, struct sv *keys, size_t n);

/* The places in their source that the reference I of N names, and those after
 * it in CHAIN, each once: "5, 7".  In the arena of the block. */
struct sv chain_places(struct teller *t, const struct cite *c, size_t i,
		       size_t n, const struct chain *chain);

#endif

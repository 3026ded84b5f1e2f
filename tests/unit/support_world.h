#ifndef UNIT_SUPPORT_WORLD_H
#define UNIT_SUPPORT_WORLD_H

#include "query/query.h"
#include "support_random.h"

/*
 * Small books at random, whose names, words and dates often meet, and what a
 * query finds in one with and without a cache.
 */
struct world {
	struct random random; /* its arena is not used */
	struct arena arena;   /* of what is made of one book */
	struct book *book;
	struct corpus corpus; /* it and its index */
	struct query_cache *cache;
};

/* Another book with an empty cache; ends it, and resets the arena. */
void world_open(struct world *w);
void world_close(struct world *w);

/* Adds up to N letters at random to B. */
void world_letters(struct random *r, struct build *b, uint32_t n);

/* Fails the test unless QUERY, with and without the cache, finds the events
 * that have a byte set in FOUND, by TIER.  What is only near is not looked
 * at. */
void world_check(struct world *w, struct sv query, const uint8_t *found,
		 enum match_tier tier);

#endif

#ifndef QUERY_CACHE_H
#define QUERY_CACHE_H

#include "query/match_words.h"

/*
 * What the parts of recent queries found: a query typed letter by letter asks
 * for most of it again, and Backspace for all of it.  The oldest is forgotten
 * first.
 */

/* The fewest words of TIER kept for a pattern within PATTERN, among which are
 * all that have PATTERN; false if there are none.  LIST is good until the next
 * cache_keep_words(). */
bool cache_find_words(struct query_cache *c, enum fold_tier tier,
		      struct sv pattern, struct word_list *list);
void cache_keep_words(struct query_cache *c, enum fold_tier tier,
		      struct sv pattern, struct word_list list);

/* What a part of a query found. */
struct cache_events {
	struct bits events;
	enum match_tier tier;
	bool stopped; /* as in struct match_note */
};

/* What the part of a query that prints as TEXT found, a copy in A; false if it
 * is not known. */
bool cache_find_events(struct query_cache *c, struct arena *a, struct sv text,
		       struct cache_events *found);
void cache_keep_events(struct query_cache *c, struct sv text,
		       struct cache_events found);

#endif

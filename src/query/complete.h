#ifndef QUERY_COMPLETE_H
#define QUERY_COMPLETE_H

#include "index/classes.h"

/*
 * Finding one of a class by what is typed of it: the same rule for prompts,
 * completion and the names pane, over the whole class.
 */
struct completion {
	uint32_t no;  /* of the class */
	uint32_t hit; /* events among those that are counted */
	uint32_t all; /* of all events */
};

/*
 * Those of ORDER that TYPED finds, and how many in *N: each word of it begins
 * a word of one spelling, or of the id, the title or what L calls it, folded
 * by the exact or the blind fold (all for an empty one).  With HIT, counts by
 * number, those with some come first; then those whose title begins so, not
 * only another spelling; then those with the most hits; then as ORDER has them.
 * A class that is not ranked stays as ORDER has it.  In A, which is used for
 * scratch too.
 */
struct completion *query_complete(struct arena *a, const struct corpus *c,
				  const struct class_order *order,
				  const struct locale *l, struct sv typed,
				  const uint32_t *hit, size_t *n);

/*
 * The word that a query ends with while it is typed: where it begins, in bytes;
 * the field that it names, or nothing; and what there is of the value, or of a
 * word without a field, less the quote that opens it.
 */
struct query_word {
	size_t from;
	struct sv field, value;
	char quote; /* or 0 */
};
struct query_word query_last_word(struct sv typed);

/* The same rule for a text that is of no class. */
bool query_begins(struct sv text, struct sv typed);

#endif

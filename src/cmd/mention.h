#ifndef CMD_MENTION_H
#define CMD_MENTION_H

#include "index/classes.h"
#include "text/collate.h"

/* What events mention of a class, in an order: the rows of `annals names`. */
struct mention {
	enum class_no class;
	uint32_t no;
	uint32_t events;
	event_no first, last; /* NO_EVENT for none */
};

/* An order of them; those of one place in it are in that of their names. */
struct mention_key {
	struct sv name; /* "count" */
	/* Null for the order by name alone. */
	int (*compare)(const void *x, const void *y); /* of struct mention */
};

/* The name of the I-th order, from 0; empty after the last. */
struct sv mention_key_word(size_t i);

/* The order called NAME ("name", "count", "date"), or null. */
const struct mention_key *mention_key(struct sv name);

/* Puts the N of V, of any class, in order by KEY, or by what L calls them, of
 * people the surname first (class_ordered()); A is scratch. */
void mention_sort(struct arena *a, const struct book *b, struct mention *v,
		  size_t n, const struct mention_key *key,
		  const struct locale *l, const struct collator *collator);

/*
 * Those of CLASS that HITS, events of C, mention, by KEY, or by what L calls
 * them, and how many in *N;
 * with ALL also those that they do not, but for what is built in.  In A, which
 * is used for scratch too.
 */
struct mention *mention_list(struct arena *a, const struct corpus *c,
			     struct hits hits, enum class_no class, bool all,
			     const struct mention_key *key,
			     const struct locale *l,
			     const struct collator *collator, size_t *n);

#endif

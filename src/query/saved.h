#ifndef QUERY_SAVED_H
#define QUERY_SAVED_H

#include "query/query.h"

/*
 * Saved searches while a query is read: each is read in the place of its name,
 * and may ask for others, but not for itself.
 */
struct saved_chain {
	struct sv name; /* of the search that is being read */
	const struct saved_chain *outer; /* that asks for it; null: the query */
	int deep;       /* how many are around it */
	int *count;     /* how many were read so far, wherever */
};

/*
 * The search of OWN called NAME, for what is read within OUTER (null: the
 * query itself), and its place in INNER.  COUNT is the query's own.  Null, with
 * what is wrong in WHY's message, where there is none, where it asks for
 * itself, and where they are too many.
 */
const struct sv_pair *saved_open(struct arena *a,
				     const struct query_own *own,
				     const struct saved_chain *outer,
				     struct sv name, int *count,
				     struct saved_chain *inner,
				     struct query_fault *why);

/* What to say of WHY, a fault within the search of CHAIN: in which search it
 * is, the innermost, and where.  In WHY. */
const char *saved_fault(const struct saved_chain *chain,
			struct query_fault *why);

#endif

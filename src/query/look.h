#ifndef QUERY_LOOK_H
#define QUERY_LOOK_H

#include "query/query.h"

/*
 * Asking single events: whether they meet a query that is too dear to be run
 * for all of them while a key waits.  What is seen first is filled so; what
 * query_run() then gives has just these of them.
 */
struct query_look;

/* To ask events of C whether they meet Q.  C, CACHE (which may be null) and Q
 * must outlive it.  Null where Q has a pattern between slashes: to ask even one
 * event may take it long. */
struct query_look *query_look_new(const struct corpus *c,
				  struct query_cache *cache,
				  const struct query *q);
void query_look_free(struct query_look *l); /* null is nothing */

/* Whether EV does. */
bool query_look_at(struct query_look *l, event_no ev);

/* Whether that is so for certain of all that were asked: a word that none of
 * them has could be nowhere, and then another is sought, which is near. */
bool query_look_is_sure(const struct query_look *l);

#endif

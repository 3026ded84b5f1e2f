#ifndef QUERY_MATCH_H
#define QUERY_MATCH_H

#include "base/stop.h"
#include "index/texts.h"
#include "query/bitset.h"
#include "query/node.h"

/*
 * Matching: every part of a query becomes the set of the events it means.
 */
struct match {
	struct arena *arena;
	const struct corpus *corpus;
	const struct book *book; /* of it */
	struct query_cache *cache; /* or null */
	bool negated; /* within a not: nothing near is tried */
	enum match_tier tier; /* loosest so far */
	bool stopped;
	struct build near, missed, unknown; /* of struct match_note */
	int sought; /* words for which the nearest was looked for */
	struct stop *stop; /* or null; when it is stopped, sets are not whole */
};

/* The events that Q means; by what the cache of M knows. */
struct bits match_query(struct match *m, const struct query *q);

/* The same of one operation each. */
struct bits match_text(struct match *m, const struct query *q);
struct bits match_exact(struct match *m, const struct query *q);
struct bits match_regex(struct match *m, const struct query *q);
struct bits match_field(struct match *m, const struct query *q);

/* Whether EV has PART, an enum has_part, but for sources, which are told by
 * their own events, and remarks, which are not of the book. */
bool match_has_part(const struct book *b, event_no ev, uint8_t part);

/* The events that are, or have, what Q asks of the reader's own. */
struct bits match_is(struct match *m, const struct query *q);
struct bits match_tagged(struct match *m, const struct query *q);
struct bits match_remarked(struct match *m, const struct query *q);

/* Adds to EVENTS those on which the reader remarked, in OWN (null: nothing),
 * something that FN says true for. */
void match_add_remarks(struct match *m, struct bits events,
		       const struct query_own *own, texts_fn *fn, void *arg);

/* Tells that nothing of a sort, WHAT ("kind"), is called as Q says, and what is
 * NEAR, or empty; only of the first one. */
void match_note_unknown(struct match *m, const struct query *q, struct sv what,
			struct sv near);

/* Whether to end, after so much more WORK (base/stop.h). */
static inline bool match_stops(struct match *m, uint64_t work)
{
	return stop_after(m->stop, work);
}

/* A word or name was met by TIER. */
static inline void match_met(struct match *m, enum match_tier tier)
{
	if (!m->negated && tier > m->tier)
		m->tier = tier;
}

#endif

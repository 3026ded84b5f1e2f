#ifndef QUERY_MATCH_NAMES_H
#define QUERY_MATCH_NAMES_H

#include "query/match.h"

/* What some fields ask of one event, for who asks them one by one. */

/* What a field of names asks: that one of NAMES counts. */
struct match_names {
	struct bits names, roles;
	bool (*counts)(const struct corpus *c, event_no ev,
		       const struct match_names *of);
};

/* Sets OF to what Q, a field, asks; false, and nothing, when that is nothing of
 * names. */
bool match_names_of(struct match *m, const struct query *q,
		    struct match_names *of);

static inline bool match_names_count(const struct corpus *c, event_no ev,
				     const struct match_names *of)
{
	return of->counts(c, ev, of);
}

/* What Q, a field that chooses from a list, asks of an event, with the *CODE of
 * its choice; null: nothing that an event is asked alone. */
typedef bool match_choice_fn(const struct book *b, event_no ev, uint8_t code);
match_choice_fn *match_choice_of(const struct query *q, uint8_t *code);

/* Whether EV could lie, or must, in the period Q. */
bool match_lies_in(const struct book *b, event_no ev, const struct query *q);

#endif

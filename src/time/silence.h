#ifndef TIME_SILENCE_H
#define TIME_SILENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/build.h"
#include "base/vec.h"
#include "book/book.h"
#include "text/locale.h"

/* The silences between events: how long nothing happened, and how surely. */

struct silence {
	size_t end; /* the index of the event that ends it */
	/* Whether something that is dated loosely, by the year say, began in
	 * it: it cannot, could or must have. */
	enum date_answer loose;
	int64_t least, most; /* its days: surely, and possibly */
};

struct silences {
	VEC(struct silence) list; /* by their ends */
};

/*
 * Sets OUT to all silences of HITS, events of B in date order, that surely last
 * for more than LIMIT days; with PERHAPS how far two are apart that only may be
 * so for more: but not two of the same date, nor while a whole goes on of which
 * both are a part.  The caller gives its list VEC_FREE().
 */
void silence_find(struct silences *out, const struct book *b,
		  struct hits hits, int64_t limit, bool perhaps);

/* The same of those that are worth telling: the longest MOST at most, the
 * longest first. */
void silence_longest(struct silences *out, const struct book *b,
		     struct hits hits, uint32_t most);

/* From how many days on they are worth telling: three times the median distance
 * of two events, at least 30. */
int64_t silence_limit(const struct book *b, struct hits hits);

/*
 * Appends S in words of L: "92 to 115 days without an event", and what is known
 * of those that are dated loosely; SUCH: "without such an event", for a silence
 * of some of them.
 */
void silence_words(struct build *b, const struct locale *l,
		   const struct silence *s, bool such);

#endif

#ifndef TELL_TOGETHER_H
#define TELL_TOGETHER_H

#include "index/index.h"
#include "text/locale.h"

/*
 * What two names did together, and what sources say of that.  All lives in the
 * arena of together_of() or in the book.
 */

/* A number of events of the two by a figure of the files, and what is counted
 * here. */
struct together_claim {
	const struct figure *figure;
	struct sv words; /* the source's own, or empty: then what it counts */
	bool quoted;     /* WORDS are the source's */
	struct sv source; /* "[1] ¶5", or empty */
	struct sv over;   /* "January–November 2024", or empty */
	size_t counted;   /* of the events that it counts, those of the two */
	bool agrees;
};

struct together_year {
	struct sv name; /* as tell_year_name() */
	size_t meetings;
};

struct together {
	const struct corpus *corpus;
	const struct locale *locale;
	name_no names[2];
	struct hits hits; /* where both are present */
	size_t spoken;    /* more, where one of them is not */
	/* Of HITS, those that are no part of another: a visit and the talks in
	 * it are one occasion. */
	struct hits meetings;
	event_no last; /* of the last of them the most closely dated part, or
			  itself; NO_EVENT: there is none */
	const struct together_claim *claims;
	size_t nclaims;
	struct hits counted; /* by the claims */
	const struct together_year *years; /* with meetings that lie in no
					      other, and the last of the
					      chronology */
	size_t nyears;
	size_t apart; /* more meetings, which lie in several years */
	struct sv until; /* with nothing of the two after HITS to the end of the
			    chronology: "February 2025"; or empty */
};

/*
 * X and Y, whose events are NAMED, in any role, in A.  Texts are in the words
 * of L; with ASCII places in sources are ASCII.
 */
struct together together_of(struct arena *a, const struct corpus *c, name_no x,
			    name_no y, struct hits named,
			    const struct locale *l, bool ascii);

#endif

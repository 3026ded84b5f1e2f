#ifndef BOOK_OFFICE_H
#define BOOK_OFFICE_H

#include "base/arena.h"
#include "book/book.h"

/* Which offices somebody held, or may have held, on a date. */
struct held {
	const struct office **v; /* in the order of the file */
	size_t n;
	enum date_answer answer; /* MUST or COULD, of each; CANNOT of none */
};

/*
 * The offices that fit NAME best at D, in A.  MUST: all those that were held on
 * each day of D as date_loosen() has it, whenever on the days that are named
 * they began and ended, or that are known to be held (`as_of`) on the day that
 * is D; without ? ~ %, and in the life of NAME, as far as that is told.
 * Where there are none, COULD: all those whose dates, or the time that they are
 * known to be held at, have some of D or are in doubt; else the first
 * one that was held at another time and nobody says that it was not at this,
 * or that has no dates.  None where D is surely before NAME was born or after
 * it died.  Those of one title and body count once, but for dates that could
 * hold D.
 */
struct held office_at(struct arena *a, const struct book *b, name_no name,
		      const struct date *d);

/* Whether AS, what somebody takes part as, means OFFICE: its title, in any of
 * the languages that it is given in, or "title of body", with any name of that
 * in any case, or as an adjective before the title; either after "the" or not.
 * SCRATCH is used. */
bool office_is(struct arena *scratch, const struct book *b,
	       const struct office *office, struct sv as);

#endif

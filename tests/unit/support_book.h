#ifndef UNIT_SUPPORT_BOOK_H
#define UNIT_SUPPORT_BOOK_H

#include "base/arena.h"
#include "book/book.h"
#include "query/query.h"

/* What tests of views share: a book made of dates. */

/* A book of events with these DATES, separated by blanks, each of which is the
 * event's title too.  The test fails when one is no date.  To be freed with
 * book_free(); the rest is in A. */
struct book *book_of_dates(struct arena *a, const char *dates);

/* The event of B that KEY names, or NO_EVENT. */
event_no book_event_of(const struct book *b, struct sv key);

/* Every event of B, in A. */
struct hits every_event(struct arena *a, const struct book *b);

/* A book of dates, and all that is in it. */
struct dated {
	struct arena arena;
	struct book *book;
	struct hits all;
};

/* Makes F, zeroed, a book of events with these DATES, as book_of_dates(). */
void dated_open(struct dated *f, const char *dates);
void dated_close(struct dated *f);

#endif

#ifndef BOOK_WHEN_H
#define BOOK_WHEN_H

#include "book/book.h"
#include "text/locale.h"

/*
 * Appends when EV was, in words or with ISO as book_edtf(), and what that date
 * tells of it: "as of November 2024" where it is only known to hold then,
 * "within 15–17 May 2024" where it has its parent's.  Nothing for an event
 * without a date.
 */
void book_when(struct build *out, const struct book *b, event_no ev,
	       const struct locale *l, bool iso);

/*
 * Appends WORDS, which tell EV's date as it is written, and by which calendar
 * that is: nothing more for today's, "25 October 1917 (Julian)" for another.
 */
void book_when_by(struct build *out, const struct book *b, event_no ev,
		  const struct locale *l, struct sv words);

/* Why what EV has for FIELD is the author's reading: what its `inferred` says
 * of that field, or of the whole event; empty: nothing. */
struct sv book_inferred(const struct book *b, event_no ev, struct sv field);

/* Why EV's date is the author's reading: what `inferred` says of `date` or
 * `as_of`, or of the whole event; empty when it says nothing of them.  A date
 * that is inherited is what it is where it comes from (book_dated_by()). */
struct sv book_date_reason(const struct book *b, event_no ev);
bool book_date_inferred(const struct book *b, event_no ev);

/* Whether it is a day, or a span of days, without doubt; it may be inferred,
 * for which there is a sign. */
bool book_date_certain(const struct book *b, event_no ev);

#endif

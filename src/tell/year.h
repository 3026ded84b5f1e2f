#ifndef TELL_YEAR_H
#define TELL_YEAR_H

#include "base/arena.h"
#include "book/book.h"
#include "date/part.h"
#include "text/locale.h"

/*
 * The year under which an event stands, in a report as in the timeline: no
 * finer than it is known.  What is of some year of the 1990s is of these, and
 * not of 1990.
 */

struct tell_year {
	int32_t number; /* book_year() */
	bool dated;
	bool vague;     /* it is a span of years, or not known at all */
	struct date_part span; /* that span, of a vague one */
};

/* That of EV. */
struct tell_year tell_year_of(const struct book *b, event_no ev);

/* Whether two events of the years A and B stand together. */
bool tell_year_equal(const struct tell_year *a, const struct tell_year *b);

/* Whether EV lies in YEAR, its own, which may be vague, and in no other. */
bool tell_year_whole(const struct book *b, event_no ev,
		     const struct tell_year *year);

/* YEAR as a bar is called: "2024", "The 1990s", "no date".  In A. */
struct sv tell_year_name(struct arena *a, const struct locale *l,
			 const struct tell_year *year);

/* A vague YEAR in words of L, as EDTF with ISO: "The 1990s", "Unknown year".
 * In A. */
struct sv tell_year_words(struct arena *a, const struct locale *l, bool iso,
			  const struct tell_year *year);

#endif

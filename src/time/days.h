#ifndef TIME_DAYS_H
#define TIME_DAYS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/build.h"
#include "book/book.h"
#include "text/locale.h"

/* The days of an event, as day numbers: when it surely was, what it touches. */

/* What is known no closer than to so many days, or lasts longer, is loosely
 * dated: a season is not. */
enum { DAYS_LONG = 92 };

/* How many days TO is after FROM.  Years reach so far that it may have to stop
 * at the greatest number. */
int64_t days_apart(int64_t from, int64_t to);

/*
 * As date_turns(); an event that is only known to lie within its date (its
 * parent's, or an `as_of`) may have been as short as a day of it.
 */
void days_turns(const struct book *b, event_no ev, int64_t *begun,
		int64_t *ended);

/*
 * The same of the last day by which something of EV had surely been, and the
 * first until which something surely was to come: of {2021-03,2021-05} the end
 * of March and the beginning of May.
 */
void days_reached(const struct book *b, event_no ev, int64_t *begun,
		  int64_t *ended);

/* Whether one of the days or months that EV surely was on all of, as
 * {2021-03,2021-05} has them, lies on the days FROM to TO. */
bool days_hold(const struct book *b, event_no ev, int64_t from, int64_t to);

/* Whether there may be days between the bounds of EV, which has a date, on
 * which it cannot have been. */
bool days_has_gaps(const struct book *b, event_no ev);

/* Whether EV, which has a date, could have been on one of the days FROM to TO:
 * as date_within(), so not between the members of a set. */
bool days_touches(const struct book *b, event_no ev, int64_t from,
		  int64_t to);

/*
 * "60 to 85 days" up to 90 days, else months, from two years on years and
 * months, in words of L.  LEAST and MOST are days.  Outward: a range of months
 * is rounded to be no narrower than it is.
 */
void days_span(struct build *b, const struct locale *l, int64_t least,
	       int64_t most);
void days_span_outward(struct build *b, const struct locale *l, int64_t least,
		       int64_t most);

/* As days_span(), but "up to 71 days" where LEAST is 0. */
void days_interval(struct build *b, const struct locale *l, int64_t least,
		   int64_t most);

#endif

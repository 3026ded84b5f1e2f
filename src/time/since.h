#ifndef TIME_SINCE_H
#define TIME_SINCE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/build.h"
#include "book/book.h"
#include "text/locale.h"

/*
 * How long one time is after another by the calendar: years, months and days,
 * as people count them, and no finer than both times are known.
 */

/* The days on one of which something began, as day numbers. */
struct since {
	int64_t first, last; /* INT64_MIN, INT64_MAX: there is no such day */
	bool about;          /* they are in doubt: ? ~ % */
};

/* When EV began; when what has the date D did. */
struct since since_event(const struct book *b, event_no ev);
struct since since_date(const struct date *d);

/* Whether there are days to count from. */
bool since_known(const struct since *s);

/* Years, months (0 to 11) and days (0 to 30). */
struct since_parts {
	int64_t years;
	int months, days;
};

/*
 * How long TO, a day number, is after FROM, which is no later.  A month is over
 * on the day of the same number, or on the last one of a month that has none:
 * from 31 January to 29 February is one month.
 */
struct since_parts since_between(int64_t from, int64_t to);

/*
 * Appends how long TO is after FROM in the units of L: "+45 d", "+3 m 8 d",
 * "−1 y 2 m", up to 90 days in days.  Where the days of either are not known
 * it is a range, "+3 m 9…11 d", "+2…3 m", in whole days, months or years,
 * whichever the doubt leaves a meaning; "±16 d" where either may be first, at
 * most so far apart; and with "~" where one number is told of what is a range,
 * or of dates in doubt.  What CELLS do not hold is told more coarsely.
 * False, with nothing appended, when even that is too wide or there are no days
 * to count.
 */
bool since_print(struct build *b, const struct locale *l,
		 const struct since *from, const struct since *to, int cells);

#endif

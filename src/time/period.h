#ifndef TIME_PERIOD_H
#define TIME_PERIOD_H

#include <stddef.h>
#include <stdint.h>

#include "base/sv.h"
#include "text/locale.h"

/*
 * The periods of the calendar that time is cut into on the screen: by the
 * density strip, the lane and the keys that go from one to the next.  Weeks
 * begin on Monday (ISO 8601); decades, centuries and millennia with the year
 * that ends in 0.
 */
enum period {
	PERIOD_DAY,
	PERIOD_WEEK,
	PERIOD_MONTH,
	PERIOD_QUARTER,
	PERIOD_YEAR,
	PERIOD_FIVE_YEARS,
	PERIOD_DECADE,
	PERIOD_CENTURY,
	PERIOD_MILLENNIUM,
	PERIODS, /* none of them: whatever fits */
};

/* period_name() of number I; empty after the last. */
struct sv period_word(size_t i);

/* "month", "5 years": in English, and as L calls it; "by month", as L says. */
struct sv period_name(enum period p);
struct sv period_called(enum period p, const struct locale *l);
struct sv period_by(enum period p, const struct locale *l);

/* The number of the P in which DAY (a day number) lies; 0 has the first day of
 * 0000, of weeks and days 1970-01-01. */
int64_t period_of(enum period p, int64_t day);

/* The first day of P number I; INT64_MIN or INT64_MAX where it is beyond the
 * calendar. */
int64_t period_start(enum period p, int64_t i);

#endif

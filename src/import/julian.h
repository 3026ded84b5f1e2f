#ifndef IMPORT_JULIAN_H
#define IMPORT_JULIAN_H

#include "wording/date_read.h"

/*
 * What is no day alone, and so by today's calendar: the days of TEXT, words or
 * EDTF read as C says, count by the Julian one, "29 February 1800 to 5 March
 * 1800", and are EDTF by today's, in A: a month or a year as some day of it.
 * Empty for a day.
 */
struct sv julian_moved(struct arena *a, struct sv text,
		       const struct date_context *c);

/*
 * The day that the calendar of today has not: TEXT, read as C says, as EDTF in
 * A, where it is 29 February of a year that has it by the Julian calendar
 * alone, as 1700.  Empty for anything else.
 */
struct sv julian_leap_day(struct arena *a, struct sv text,
			  const struct date_context *c);

#endif

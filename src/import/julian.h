#ifndef IMPORT_JULIAN_H
#define IMPORT_JULIAN_H

#include "wording/date_read.h"

/*
 * The day that the calendar of today has not: TEXT, read as C says, as EDTF in
 * A, where it is 29 February of a year that has it by the Julian calendar
 * alone, as 1700.  Empty for anything else.
 */
struct sv julian_leap_day(struct arena *a, struct sv text,
			  const struct date_context *c);

#endif

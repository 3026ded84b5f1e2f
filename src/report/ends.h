#ifndef REPORT_ENDS_H
#define REPORT_ENDS_H

#include "book/book.h"

/*
 * A date as other programs have dates: a year, month and day it begins with,
 * and one that it ends with.
 */
struct ends_day {
	int64_t year; /* astronomical */
	int month, day; /* 0: not said */
};

struct ends {
	struct ends_day from, to;
	bool span;  /* else TO is FROM */
	bool about; /* all of it is approximate */
};

/*
 * Whether D is no more than such a date, which OUT becomes: a day, month or
 * year, or an interval of two of them, known at both ends; without a time.
 */
bool ends_plain(const struct date *d, struct ends *out);

/*
 * The days that bound D, to the day; where an end is not known or open, the
 * other.  False where neither is a day.
 */
bool ends_bounds(const struct date *d, struct ends *out);

/* Whether nothing is known of a year in D: XXXX-12-25.  Its bounds say as much
 * as nothing. */
bool ends_yearless(const struct date *d);

#endif

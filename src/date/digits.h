#ifndef DATE_DIGITS_H
#define DATE_DIGITS_H

#include "date/part.h"

/*
 * The days that fit a date with X where others lie between them: 2004-XX-01
 * is twelve days, and its bounds tell of 336.  They are kept as digits, never
 * one by one, so that what XXXX-XX-X1 may be costs no more than that of a day.
 *
 * Source of the meaning: the published text, "Unspecified Digit"; each
 * completion that the calendar has is one of the days.
 */

/* In each year that fits, the days DAYS of the months MONTHS, as bits. */
struct date_box {
	int64_t year;         /* X digits as 0 */
	unsigned year_x;      /* as in struct date_part */
	int64_t later;        /* years from it to those of the months: what of
				 a winter lies in the next one */
	uint32_t months, days;
};

enum { DATE_BOXES = 2 };

/* The days of one date. */
struct date_digits {
	struct date_box box[DATE_BOXES];
	int n;               /* 0: all from the first to the last */
	int64_t first, last; /* day numbers: where N is not 0, both known */
};

/* Whether D has such gaps.  False for an interval, for a set of two parts or
 * more and, without a look at its parts, for whatever is below level 2. */
bool date_has_gaps(const struct date *d);

/* The days of D, which is no DATE_NONE and no set of two parts or more. */
struct date_digits date_digits_of(const struct date *d);

/* Whether a day of S, whose N is not 0, lies from FIRST to LAST; of no limit
 * with INT64_MIN and INT64_MAX. */
bool date_digits_touch(const struct date_digits *s, int64_t first,
		       int64_t last);

/* Whether every day from FIRST to LAST is one of S, likewise. */
bool date_digits_hold(const struct date_digits *s, int64_t first, int64_t last);

/* Whether A and B, of which N is not 0, have a day in common. */
bool date_digits_meet(const struct date_digits *a, const struct date_digits *b);

/* Whether every day of A is one of B, likewise. */
bool date_digits_within(const struct date_digits *a,
			const struct date_digits *b);

#endif

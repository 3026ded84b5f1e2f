#ifndef WORDING_DATE_SHORT_SIDES_H
#define WORDING_DATE_SHORT_SIDES_H

#include "wording/date_phrases.h"

/*
 * What a date has to tell in a narrow column: one side, or two and what stands
 * between them.  For date_short.c only.
 */

/* How finely one side is told. */
enum grain { GRAIN_DAY, GRAIN_MONTH, GRAIN_YEAR, GRAINS };

/* What is told: one side, or two and what is between them. */
struct sides {
	const struct date_part *a, *b; /* B may be null */
	bool within; /* some time between them, not all of it */
	const char *phrase; /* around all of it, or null */
	bool of; /* A is in the case that "from", "until" ask for */
	uint32_t more; /* members that are not told */
	bool onward;   /* some time from A on */
	const char *joint; /* between A and B, if these are two days, months or
			      years and none beside; or null */
	bool apart;    /* A and B differ in doubt: each has a mark of its own */
};

/* How finely P can be told. */
enum grain date_short_finest(const struct date_part *p);

/* The sides of D, which is a date, with the phrases of L. */
struct sides date_short_sides(const struct date *d, const struct locale *l);

#endif

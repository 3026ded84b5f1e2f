#ifndef IMPORT_ICAL_TIME_H
#define IMPORT_ICAL_TIME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"

/* Days and times of day of iCalendar, and how long something takes. */

enum { ICAL_DAY_BYTES = 10 }; /* 2024-05-15 */

/* VALUE, 20240515 or 20240515T103000Z, as EDTF in A; what is no such day or
 * time stays as it is, for the reader of dates to judge. */
struct sv ical_edtf(struct arena *a, struct sv value);

/* P1W, PT5H30M (RFC 5545, section 3.3.6): a day of it is one of the calendar,
 * the rest are seconds. */
struct ical_span {
	int64_t days, seconds;
};

/* Reads TEXT; false where it is none, or is less than nothing. */
bool ical_span(struct sv text, struct ical_span *out);

/* When that ends which begins at START, which ical_edtf() made: as DTEND tells
 * it, in A.  START where it is no day or time. */
struct sv ical_after(struct arena *a, struct sv start, struct ical_span span);

/*
 * The last day of what begins at START and ends at END, in A, which are as
 * ical_edtf() makes them; END does not belong to it (section 3.6.1).  Empty
 * where both are on one day, of which times of day are told; END where it comes
 * first or is no date.
 */
struct sv ical_last(struct arena *a, struct sv start, struct sv end);

#endif

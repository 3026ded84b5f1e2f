#ifndef QUERY_WEEK_H
#define QUERY_WEEK_H

#include <stdbool.h>

#include "base/sv.h"
#include "book/book.h"

/* The week around a day of the year: three days before it to three after. */
struct week {
	int month, day; /* from 1 */
};

/* Reads "05-16"; false when that is no day of a year. */
bool week_read(struct sv text, struct week *w);

/* Whether EV could lie in that week of some year; false of what is known no
 * closer than to a month. */
bool week_touches(const struct week *w, const struct book *b, event_no ev);

#endif

#ifndef IMPORT_REACHED_H
#define IMPORT_REACHED_H

#include <stddef.h>
#include <stdint.h>

#include "base/sv.h"

/*
 * How far a file is, for a reader who waits: it is gone through twice, first
 * for its rows and records, then for what the rows are as events.
 */

/* Told with OF, now and then, how many thousandths of a file are done. */
typedef void reached_fn(void *of, unsigned done);

struct reached {
	reached_fn *tell; /* or null */
	void *of;
	size_t lines; /* of the file; 0: too few to tell by them */
};

/* The file TEXT begins. */
void reached_begin(struct reached *t, struct sv text);

/* What stands on LINE, from 1, is read. */
void reached_line(const struct reached *t, uint32_t line);

/* So many of ALL rows are events. */
void reached_row(const struct reached *t, size_t done, size_t all);

#endif

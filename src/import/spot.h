#ifndef IMPORT_SPOT_H
#define IMPORT_SPOT_H

#include <stdint.h>

#include "base/sv.h"

/*
 * Where a byte of a text stands, for faults.  Counted as the reading goes on,
 * so that all of it takes one pass.
 */
struct spot {
	struct sv text;        /* valid UTF-8 */
	size_t at;             /* byte that LINE and COLUMN are of */
	uint32_t line, column; /* from 1, column in code points */
};

/* The beginning of TEXT. */
struct spot spot_start(struct sv text);

/* Goes on to the byte AT, which is not before where S is.  A line ends with LF,
 * CR LF or CR. */
void spot_to(struct spot *s, size_t at);

#endif

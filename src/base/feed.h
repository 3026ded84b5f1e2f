#ifndef BASE_FEED_H
#define BASE_FEED_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/build.h"
#include "base/err.h"

/*
 * Lines of what comes in pieces and may have no end.  It starts with
 * { .bytes.arena = A }, and holds a line and a piece at most.
 */
struct feed {
	struct build bytes; /* that came */
	size_t from;        /* those before are taken */
};

/* Bytes of a line that are surely kept; of those beyond some are left out. */
enum { FEED_LINE_MOST = 1 << 16 };

/*
 * Reads more from FD, which may wait; to be called when feed_line() has none.
 * Returns 0 at the end, or less with the reason in ERR, which begins with "is"
 * or "cannot": what has a NUL is no text.  A signal may end it without bytes.
 */
int feed_read(struct feed *f, int fd, struct err *err);

/* Takes the next whole line, without its end: LINE is valid until feed_read();
 * false when there is none yet. */
bool feed_line(struct feed *f, struct sv *line);

/* Takes what is left at the end, a line without an end; false for nothing. */
bool feed_last(struct feed *f, struct sv *line);

#endif

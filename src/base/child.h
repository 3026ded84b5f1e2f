#ifndef BASE_CHILD_H
#define BASE_CHILD_H

#include <stdbool.h>

#include "base/err.h"
#include "base/sv.h"

/*
 * Running another program apart from the terminal: in a session of its own,
 * found along PATH, by ARGV (null-terminated) and never through a shell.  What
 * it prints is thrown away.
 */

/*
 * Runs ARGV[0] with TEXT as its standard input and waits for its end, for
 * PATIENCE milliseconds at most: then it is killed.  Returns false, with the
 * reason in ERR, when it cannot be run or does not end with status 0 in time.
 */
bool child_feed(const char *const argv[], struct sv text, int patience,
		struct err *err);

/*
 * Starts ARGV[0] without input, and does not wait for it; it may outlive this
 * program.  Returns false, with the reason in ERR, when it cannot be run.
 */
bool child_leave(const char *const argv[], struct err *err);

#endif

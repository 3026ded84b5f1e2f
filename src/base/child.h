#ifndef BASE_CHILD_H
#define BASE_CHILD_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/err.h"
#include "base/sv.h"

/*
 * Running another program apart from the terminal: in a session of its own,
 * found along PATH, by ARGV (null-terminated) and never through a shell.
 */

/* Descriptors, or -1: nothing to read, and what it prints, or complains of, is
 * thrown away.  And what its environment has besides ours: NAME=VALUE each,
 * null-terminated, or null. */
struct child_files {
	int input, output, complaints;
	const char *const *environment;
};

/*
 * Starts ARGV[0] with FILES; *CHILD is whom to wait for, with child_ended().
 * It does not outlive this program, where the system can see to that.
 * Returns false, with the reason in ERR, when it cannot be run.
 */
bool child_start(const char *const argv[], struct child_files files,
		 pid_t *child, struct err *err);

/* Waits for the end of CHILD, PATIENCE milliseconds at most: false when it goes
 * on.  *STATUS: what it ended with, 0 if it ended well, -N where signal N ended
 * it. */
bool child_ended(pid_t child, int patience, int *status);

/* Ends CHILD, which is waited for no more. */
void child_kill(pid_t child);

/*
 * Runs ARGV[0] with TEXT as its standard input and waits for its end, for
 * PATIENCE milliseconds at most: then it is killed.  What it prints is thrown
 * away.  Returns false, with the reason in ERR, when it cannot be run or does
 * not end with status 0 in time.
 */
bool child_feed(const char *const argv[], struct sv text, int patience,
		struct err *err);

/*
 * Starts ARGV[0] without input, and does not wait for it; it may outlive this
 * program.  Returns false, with the reason in ERR, when it cannot be run.
 */
bool child_leave(const char *const argv[], struct err *err);

#endif

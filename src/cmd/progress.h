#ifndef CMD_PROGRESS_H
#define CMD_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

/*
 * How far a command is, told on standard error to a reader who waits at a
 * terminal for longer than a moment: a line that is taken away at the end.
 */
struct progress {
	const char *doing; /* "reading" */
	int64_t due;       /* when it is told next, as clock_ms() */
	bool wanted, told;
};

/* Begins DOING, a word that must outlive it; nothing is told unless WANTED and
 * standard error is a terminal. */
struct progress progress_begin(const char *doing, bool wanted);

/* Whether progress_tell() is due: after 0.3 s, then every 0.1 s. */
bool progress_due(const struct progress *p);

/* Tells HOW far it is: "12%". */
void progress_tell(struct progress *p, const char *how);

void progress_end(struct progress *p);

#endif

#ifndef UNIT_SUPPORT_WATCHED_H
#define UNIT_SUPPORT_WATCHED_H

#include "diag/diag.h"
#include "session/session.h"

/*
 * A session on one chronology, in a folder of the test's own, and a time that
 * goes on by a millisecond at each look, so that a step has an end; where it
 * stands, a step does all that is due.
 */
extern int64_t time_now;
extern bool time_stands;

enum { BUDGET = 2, QUIET = 200 };

struct watched {
	const char *path;
	struct arena arena;
	struct diags faults;
	struct book *first;
	struct corpus corpus; /* it and its index */
	struct session *session;
	struct news news; /* the last */
	const struct book *book; /* that is shown */
	unsigned told;
	void (*check)(const struct watched *d); /* at all news; or null */
};

/* A group's; the folder must be empty at the end. */
int watched_setup(void **state);
int watched_teardown(void **state);

/* BEFORE and AFTER are called around the first reading, unless null. */
void watched_open_between(struct watched *d, const char *path,
			  void (*before)(void), void (*after)(void));
void watched_open(struct watched *d, const char *path);
void watched_close(struct watched *d);

/* One step; true when there is news. */
bool watched_step(struct watched *d);

/* MS go by, with a step now and then. */
void watched_wait(struct watched *d, int64_t ms);

/* Until nothing is left to do. */
void watched_settle(struct watched *d);

/* Puts TEXT into the file PATH, by the one writer. */
void watched_save(const char *path, const char *text);

#define ONE "- {date: 2001, title: One}\n"
#define TWO "- {date: 2002, title: Two}\n"

#endif

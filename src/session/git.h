#ifndef SESSION_GIT_H
#define SESSION_GIT_H

#include "base/err.h"
#include "base/sv.h"

/*
 * One question to git, which is run by its arguments and only to read, while
 * somebody waits for a key.
 */
struct git;

/*
 * Asks git, run in the folder WITHIN, by the words ARGV, which end with a null;
 * INPUT is what it reads.  Null, with the reason in ERR, when it cannot be run.
 */
struct git *git_ask(const char *within, const char *const argv[],
		    struct sv input, struct err *err);
/* Ends G, and git if it goes on; null is nothing. */
void git_close(struct git *g);

/* Waits for git, or reads some of its answer, for about a millisecond; false
 * when all of that is there. */
bool git_step(struct git *g);

/* When all is there: the answer, which lives as long as G; false, with what git
 * says itself in ERR, when it failed. */
bool git_answer(const struct git *g, struct sv *answer, struct err *err);

#endif

#ifndef CMD_REVISION_H
#define CMD_REVISION_H

#include <limits.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/sv.h"

/*
 * The files of a chronology as git has them in a revision, copied into a
 * private folder.  git is run by its arguments, and only to read; what it says
 * of its own accord goes to standard error.
 */
struct revision {
	const char **paths; /* what stands for each of the paths asked for */
	char folder[PATH_MAX];
};

/*
 * Copies what the files and folders PATHS, N of them, were in the revision
 * NAME, as "HEAD~1".  What a folder did not hold then is not there, and nothing
 * but *.yaml and *.yml is.  Texts are in A.  Returns false, with the reason in
 * ERR, when git cannot read it; in any case the caller gives R to
 * revision_remove().
 */
bool revision_copy(struct arena *a, const char *name, const char *const *paths,
		   size_t n, struct revision *r, struct err *err);

/* Removes the folder and what is in it. */
void revision_remove(struct revision *r);

#endif

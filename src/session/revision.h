#ifndef SESSION_REVISION_H
#define SESSION_REVISION_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/sv.h"
#include "session/git.h"

/*
 * The files of a chronology as git has them in a revision, copied into a
 * private folder a piece at a time, for somebody waits for a key meanwhile.
 */
struct revision;

/*
 * Begins to copy what the files and folders PATHS, N of them, were in the
 * revision NAME, as "HEAD~1".  Where there is none of that name, and DAY, a day
 * number, is not INT64_MIN: in the last one before that day begins.  What a
 * folder did not hold then is not there, and nothing but *.yaml and *.yml is; a
 * link is the file that it led to then, or is not read.  PATHS must outlive it.
 */
struct revision *revision_open(struct sv name, int64_t day,
			       const char *const *paths, size_t n);

/* Removes the folder and what is in it; null is nothing. */
void revision_close(struct revision *r);

/* Goes on for about a millisecond; false when all is copied, or cannot be. */
bool revision_step(struct revision *r);

/* When all is: what stands for each of the paths; or null, with the reason in
 * ERR. */
const char *const *revision_paths(const struct revision *r, struct err *err);

/* A link that is not read, by its name below its path, and why: "is a link to
 * ...". */
struct revision_link {
	struct sv name;
	const char *why;
};

/* Those, *N of them; borrowed. */
const struct revision_link *revision_unread(const struct revision *r,
					    size_t *n);

/* The folder that they are in. */
struct sv revision_folder(const struct revision *r);

/* The day of the revision, as YYYY-MM-DD where it was made, and whether it is
 * the one before DAY. */
struct sv revision_day(const struct revision *r, bool *by_day);

/*
 * Asks git for the last revisions that changed the first of the PATHS: its
 * answer has of each a line "commit NAME", a short one, and below it its day as
 * YYYY-MM-DD, a TAB and what it is called.  Null, with the reason in ERR, when
 * that cannot be asked.
 */
struct git *revision_ask_log(struct arena *a, const char *const *paths,
			     struct err *err);

#endif

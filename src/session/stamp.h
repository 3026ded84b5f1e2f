#ifndef SESSION_STAMP_H
#define SESSION_STAMP_H

#include "base/build.h"

/*
 * What the files of a chronology look like from outside: names, devices,
 * inodes, sizes and times.  The same text means that none of them changed.
 */
struct stamp {
	struct sv text;
	uint64_t made_of; /* book_made_of() of what is read of them */
	/* Nothing that happens from now on can leave the text as it is: each
	 * is a file, none "-", and has not just been changed. */
	bool sure;
	int64_t settled; /* struct stamp_times, the latest; INT64_MAX if none is
			    sure to come */
};

/* Of the N files and folders PATHS, in A. */
struct stamp stamp_take(struct arena *a, const char *const *paths, size_t n);

/* In nanoseconds since 1970; INT64_MAX for what is no file. */
struct stamp_times {
	int64_t changed; /* when it last changed */
	int64_t settled; /* since when a change would have had another time */
};

/* Appends a line on the file PATH and adds to MADE_OF. */
struct stamp_times stamp_file(struct build *text, uint64_t *made_of,
			      const char *path);

#endif

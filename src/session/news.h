#ifndef SESSION_NEWS_H
#define SESSION_NEWS_H

#include "diag/diag.h"
#include "diff/pair.h"
#include "index/index.h"

/*
 * What became of the files of a chronology: another book in the place of the
 * one before, or what is wrong with them.  Everything here is the session's
 * and lives until the next news; the book before lives until
 * session_release().
 */
struct news {
	const struct corpus *corpus; /* null: the last good one stays */
	const struct diags *faults; /* of the files as they are now */
	/* What is wrong with them, in a line without a line end, as long as it
	 * is; empty when the book is what they say.  FILE at LINE (0: none) is
	 * where. */
	struct sv bar, file;
	uint32_t line;
	size_t more; /* other files that are broken */
	/* With a bar: "14:32", when the book that is shown was read; empty
	 * where that is what is left of a broken file. */
	struct sv as_of;
	/* With a book: what became of the events and names of the book before.
	 * MISSING is a file that it was made of and that is not there any more,
	 * or empty. */
	struct pair_found found;
	struct sv missing;
	int64_t began; /* clock_ns() when they were read */
	bool asked; /* this answers session_again() */
};

#endif

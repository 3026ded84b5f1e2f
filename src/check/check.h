#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "diag/diag.h"
#include "index/index.h"
#include "text/locale.h"

/*
 * Looks at a finished book for what no single record shows: records that
 * contradict one another, names that are nearly the same, and quotes that do
 * not stand in the text they are taken from.  load finds what is wrong in one
 * record and leaves it out; this leaves nothing out, and what it finds may
 * well be right, so most of it is a warning.
 *
 * Each check is a row of check.def and a function of the const book.  None
 * takes longer than n log n in events, names and words, and each tells of a
 * record once.
 */

/* What the checks need besides the book.  All of it may be empty. */
struct check_with {
	const struct locale *locales; /* whose names of weekdays are known */
	size_t nlocales;
	struct sv folders; /* separated by colons: where to seek the `file` of a
			      source, before the folder of the YAML file */
	bool each; /* tell of each event without a source, not of how many a
		      file has */
};

/*
 * Adds to DIAGS what is wrong or doubtful in the whole of CORPUS, and sorts
 * them.  Reads the texts of sources, and nothing else of the world.
 */
void check_book(const struct corpus *corpus, const struct check_with *with,
		struct diags *diags);

/* The same a little at a time, less than a millisecond, CORPUS, WITH and DIAGS
 * outliving it: false, once, when all is told.  check_close() ends it at any
 * time; null is nothing. */
struct check;
struct check *check_open(const struct corpus *corpus,
			 const struct check_with *with, struct diags *diags);
bool check_step(struct check *k);
/* How far it is, in thousandths: each check counts alike. */
unsigned check_progress(const struct check *k);
void check_close(struct check *k);

/* Sets of WITH what is known of the world, in A: the days of the week in every
 * language that dates are told in (none without ICU's data), and what
 * $ANNALS_SOURCES says. */
void check_know(struct arena *a, struct check_with *with);

#endif

#ifndef UNIT_SUPPORT_CHECK_H
#define UNIT_SUPPORT_CHECK_H

#include "check/check.h"

/* What the tests of the checks share. */

/* A file, a fault, and the places "LINE:COLUMN" where it must be found, each
 * with a blank after it; other faults of the file do not count. */
struct check_case {
	enum fault fault;
	const char *text;
	const char *places;
};

/* For cmocka: opens the languages that check_given() has, and back. */
int check_setup(void **state);
int check_teardown(void **state);

/* Opens a check of TEXT, gives it up after one piece, opens another, gives it
 * up after two, and so on to the last.  Returns how many pieces there are. */
size_t check_given_up(const char *text);

/* Checks B, with source files sought in FOLDERS. */
void check_given(const struct book *b, const char *folders,
		 struct diags *diags);

/* Fails, with a word on each, unless all N cases give what they must. */
void check_cases(const struct check_case *cases, size_t n, const char *folders);

#define CHECK_CASES(cases)                                                     \
	check_cases((cases), sizeof(cases) / sizeof(*(cases)), "")

#endif

#ifndef UNIT_SUPPORT_GOLDEN_H
#define UNIT_SUPPORT_GOLDEN_H

#include "base/build.h"

/* Fails the test, and shows the first line that differs, unless the file PATH
 * holds TEXT.  With BLESS=1 in the environment it is made to hold that. */
void golden_check(const char *path, struct sv text);

/*
 * The same of a file of cases: lines that begin with > are what is given, and
 * those after it what TELL, with ARG, says of that, in the arena of OUT.  A
 * line that begins with # is a heading.
 */
void golden_cases(const char *path,
		  void (*tell)(struct build *out, struct sv given, void *arg),
		  void *arg);

#endif

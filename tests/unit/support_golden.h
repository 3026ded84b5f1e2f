#ifndef UNIT_SUPPORT_GOLDEN_H
#define UNIT_SUPPORT_GOLDEN_H

#include "base/sv.h"

/* Fails the test, and shows the first line that differs, unless the file PATH
 * holds TEXT.  With BLESS=1 in the environment it is made to hold that. */
void golden_check(const char *path, struct sv text);

#endif

#ifndef UNIT_SUPPORT_TEXT_H
#define UNIT_SUPPORT_TEXT_H

#include "base/sv.h"

/* Fails the test, and shows both texts, unless GOT is WANT. */
#define assert_sv(got, want) text_check((got), (want), __FILE__, __LINE__)

void text_check(struct sv got, struct sv want, const char *file, int line);

#endif

#ifndef UNIT_SUPPORT_LOCALE_H
#define UNIT_SUPPORT_LOCALE_H

#include "text/locale.h"

/* The locales that the tests of dates in words share. */

enum { LOCALES = 6 };

extern const char *const locale_tags[LOCALES];
extern struct locale locales[LOCALES];

/* For cmocka: opens them; closes them, and gives back support_arena.h's. */
int locales_setup(void **state);
int locales_teardown(void **state);

/* The one called TAG; fails the test when there is none. */
const struct locale *locale_of(const char *tag);

#endif

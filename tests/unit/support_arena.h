#ifndef UNIT_SUPPORT_ARENA_H
#define UNIT_SUPPORT_ARENA_H

#include "base/arena.h"

/* The arena of whatever a test makes. */
extern struct arena arena;

/* For cmocka: gives it back. */
int arena_teardown(void **state);

#endif

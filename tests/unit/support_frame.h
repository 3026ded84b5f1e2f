#ifndef UNIT_SUPPORT_FRAME_H
#define UNIT_SUPPORT_FRAME_H

#include "view/frame.h"

/* What the tests of frames share. */

/* For cmocka: sets the locale. */
int frame_setup(void **state);

/* Fails the test when a cell breaks what the terminal's side relies on. */
void frame_check(const struct frame *f);

/* Fails the test unless F is sound and says TEXT, a line a row. */
void frame_assert(const struct frame *f, const char *text);

#endif

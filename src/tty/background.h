#ifndef TTY_BACKGROUND_H
#define TTY_BACKGROUND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/sv.h"

/*
 * Whether the terminal's background is light: xterm's question (OSC 11), which
 * many of its relatives answer at some time, and others never.
 */
#define BACKGROUND_QUESTION "\033]11;?\033\\"
#define BACKGROUND_ANSWER "\033]11;" /* how it begins */

/*
 * Reads the answer that BYTES begin with, and whether the background is *LIGHT
 * by it, which stays as it was where that cannot be read.  Returns how many
 * bytes it took; 0, with *MORE telling whether they may become one, where they
 * are none.
 */
size_t background_answer(struct sv bytes, bool *more, bool *light);

/* Whether COLORFGBG, the value of that variable or null, says that it is light:
 * "FORE;BACK" by the numbers of colours, as rxvt began. */
bool background_light(const char *colorfgbg);

#endif

#ifndef TTY_BACKGROUND_H
#define TTY_BACKGROUND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/sv.h"
#include "tty/theme.h"

/*
 * What the terminal's background is: xterm's question (OSC 11), which many of
 * its relatives answer at some time, and others never.
 */
#define BACKGROUND_QUESTION "\033]11;?\033\\"
#define BACKGROUND_ANSWER "\033]11;" /* how it begins */

/*
 * Reads the answer that BYTES begin with, and in *SAID what the background is
 * by it, which stays as it was where that cannot be read.  Returns how many
 * bytes it took; 0, with *MORE telling whether they may become one, where they
 * are none.
 */
size_t background_answer(struct sv bytes, bool *more,
			 enum background *said);

/*
 * What it is by COLORFGBG, the value of that variable or null, "FORE;BACK" by
 * the numbers of colours, as rxvt began; else by TERM: the console of Linux,
 * which has no answer, is black.
 */
enum background background_of(const char *colorfgbg, const char *term);

#endif

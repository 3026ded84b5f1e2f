#ifndef TTY_STYLE_H
#define TTY_STYLE_H

#include <curses.h>
#include <stdbool.h>

#include "view/frame.h"

/*
 * What the roles of view/frame.h look like.  Nothing is told by colour alone,
 * no background is painted but that of a fault and the chosen row's, which is
 * reverse, and what is long is in the terminal's own colour: so it reads on
 * dark and on light.
 */

struct style_look {
	attr_t attr;
	short pair;
};

struct style_looks {
	struct style_look plain[STYLE_COUNT];
	struct style_look chosen[STYLE_COUNT]; /* under MARK_CURSOR */
};

/* Whether COLORFGBG, the value of that variable or null, says that the
 * background is light: "FORE;BACK" by the numbers of colours, as rxvt began. */
bool style_light(const char *colorfgbg);

/*
 * Fills LOOKS for the terminal that ncurses has open, with colours if COLOR is
 * set and the terminal has at least 8 and keeps its own background, which is
 * LIGHT or dark.
 */
void style_init(struct style_looks *looks, bool color, bool light);

#endif

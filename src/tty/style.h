#ifndef TTY_STYLE_H
#define TTY_STYLE_H

#include <curses.h>
#include <stdbool.h>

#include "tty/pen.h"
#include "tty/theme.h"

/*
 * A theme as ncurses takes it, by what the terminal can do.  No background is
 * painted but where the theme has one and that of the chosen row, which is
 * reverse.
 */

struct style_look {
	attr_t attr;
	short pair;
};

struct style_looks {
	struct style_look plain[STYLE_COUNT];
	struct style_look chosen[STYLE_COUNT]; /* under MARK_CURSOR */
	struct pens pens; /* the same as SGR, where the terminal has that */
};

/* Starts the colours of the terminal that ncurses has open; how many there
 * are, 0 where it has less than 8 or does not keep its own background. */
int style_colors(void);

/*
 * Fills LOOKS by THEME for that terminal, whose background is ON, with
 * COLORS colours, or without any; what a theme says by others is said as
 * the terminal's own theme does, or without a hue.
 */
void style_init(struct style_looks *looks, const struct theme *theme,
		int colors, enum background on);

#endif

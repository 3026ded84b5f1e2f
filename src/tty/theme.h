#ifndef TTY_THEME_H
#define TTY_THEME_H

#include <stdint.h>

#include "config/config.h"
#include "view/frame.h"
#include "view/theme.h"

/*
 * What the roles of view/frame.h look like in each theme, in numbers of colours
 * and before any terminal.  Nothing is told by colour alone, and what is long
 * is in the terminal's own colour.  Colours up to 15 are the terminal's, and
 * mean what its own theme makes of them; those from 16 on are the same
 * everywhere (xterm's 256), and are so chosen that each can be read on black
 * and on white.
 */
enum background { BACKGROUND_UNKNOWN, BACKGROUND_DARK, BACKGROUND_LIGHT };

enum { COLOR_OWN = -1 };

enum look_attr {
	LOOK_BOLD = 1,
	LOOK_DIM = 2,
	LOOK_UNDERLINE = 4,
	LOOK_REVERSE = 8,
};

struct look {
	uint8_t attrs;      /* enum look_attr bits */
	int16_t fore, back; /* 0 to 255, or COLOR_OWN */
};

/* A theme, and the roles for which the reader has a look of his own. */
struct theme {
	enum theme_name name;
	bool own[STYLE_COUNT];
	struct look looks[STYLE_COUNT];
};

/*
 * The theme of the section theme of CONFIG: its name, and `role: colour
 * attributes`.  What is wrong there is added to FAULTS.
 */
struct theme theme_new(const struct config *config, struct diags *faults);

/* What STYLE looks like in T on the background ON. */
struct look theme_look(const struct theme *t, enum style style,
		       enum background on);

#endif

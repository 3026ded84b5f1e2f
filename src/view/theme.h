#ifndef VIEW_THEME_H
#define VIEW_THEME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/sv.h"

/* The themes by their names; what each looks like is tty's (tty/theme.h). */
#define THEMES(X)                                                              \
	X(TERMINAL, "terminal") /* its own colours, by its background */       \
	X(DARK, "dark")         /* the same, and the background is dark */     \
	X(LIGHT, "light")       /* or light, whatever the terminal says */     \
	X(HIGH_CONTRAST, "high-contrast") /* no hue, and nothing is dim */     \
	X(COLOUR_BLIND, "colour-blind")   /* blue, grey and a dark red */

enum theme_name {
#define X(name, word) THEME_##name,
	THEMES(X)
#undef X
	THEME_COUNT,
};

/* The name of the theme numbered I; empty after the last. */
struct sv theme_word(size_t i);

/* The theme called WORD; false when there is none. */
bool theme_find(struct sv word, enum theme_name *out);

#endif

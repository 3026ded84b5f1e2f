/* Themes as attributes and pairs of ncurses. */
#include "tty/style.h"

int style_colors(void)
{
	bool good = has_colors() && start_color() == OK && COLORS >= 8 &&
		    COLOR_PAIRS > STYLE_COUNT && use_default_colors() == OK;

	return good ? COLORS : 0;
}

static attr_t attr_of(const struct look *look)
{
	return (look->attrs & LOOK_BOLD ? A_BOLD : 0) |
	       (look->attrs & LOOK_DIM ? A_DIM : 0) |
	       (look->attrs & LOOK_UNDERLINE ? A_UNDERLINE : 0) |
	       (look->attrs & LOOK_REVERSE ? A_REVERSE : 0);
}

/* The look of STYLE without colours that are not among COLORS: what then is
 * nothing else looks as by the terminal's own, or as without hues. */
static struct look look_of(const struct theme *theme, enum style style,
			   int colors, enum background on)
{
	static const struct theme others[] = {
		{ .name = THEME_TERMINAL }, { .name = THEME_HIGH_CONTRAST },
	};
	struct look look = theme_look(theme, style, on);

	for (int i = 0; i < 2 && !theme->own[style] &&
			(look.fore >= colors || look.back >= colors); i++)
		look = theme_look(&others[i], style, on);
	if (look.fore >= colors)
		look.fore = COLOR_OWN;
	if (look.back >= colors)
		look.back = COLOR_OWN;
	return look;
}

void style_init(struct style_looks *looks, const struct theme *theme,
		int colors, enum background on)
{
	for (int i = 0; i < STYLE_COUNT; i++) {
		struct look look = look_of(theme, (enum style)i, colors,
					   colors > 0 ? on : BACKGROUND_DARK);
		attr_t attr = attr_of(&look);
		short pair = 0;

		if (look.fore >= 0 || look.back >= 0) {
			pair = (short)(i + 1);
			init_pair(pair, look.fore, look.back);
		}
		looks->plain[i] = (struct style_look){ attr, pair };
		/* One bar across the row, whatever stands in it. */
		looks->chosen[i] = (struct style_look){
			(attr & ~A_DIM) | A_REVERSE, 0
		};
	}
}

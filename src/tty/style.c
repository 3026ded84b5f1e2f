/* Themes as attributes and pairs of ncurses. */
#include "tty/style.h"

#include "tty/caps.h"
#include "tty/signals.h"

int style_colors(void)
{
	bool good;

	signals_in_ncurses(true);
	good = has_colors() && start_color() == OK && COLORS >= 8 &&
	       COLOR_PAIRS > STYLE_COUNT && use_default_colors() == OK;
	signals_in_ncurses(false);
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

/* LOOK as SGR; CHOSEN: as that of the chosen row, which has no hue. */
static uint8_t pen_of(struct pens *pens, const struct look *look, bool chosen)
{
	static const struct {
		enum look_attr attr;
		const char *name;
	} attrs[] = {
		{ LOOK_BOLD, "bold" }, { LOOK_DIM, "dim" },
		{ LOOK_UNDERLINE, "smul" }, { LOOK_REVERSE, "rev" },
	};
	struct pen pen = { .n = 0 };
	unsigned have = look->attrs;

	if (chosen)
		have = (have & ~(unsigned)LOOK_DIM) | LOOK_REVERSE;
	for (size_t i = 0; i < sizeof(attrs) / sizeof(*attrs); i++)
		if (have & (unsigned)attrs[i].attr)
			caps_sgr(&pen, attrs[i].name, 0);
	if (!chosen && look->fore >= 0)
		caps_sgr(&pen, "setaf", look->fore);
	if (!chosen && look->back >= 0)
		caps_sgr(&pen, "setab", look->back);
	pen.fills = (have & (LOOK_UNDERLINE | LOOK_REVERSE)) ||
		    (!chosen && look->back >= 0);
	return pens_add(pens, &pen);
}

void style_init(struct style_looks *looks, const struct theme *theme,
		int colors, enum background on)
{
	looks->pens = (struct pens){ .n = 1 };
	signals_in_ncurses(true);
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
		looks->pens.plain[i] = pen_of(&looks->pens, &look, false);
		looks->pens.chosen[i] = pen_of(&looks->pens, &look, true);
	}
	signals_in_ncurses(false);
}

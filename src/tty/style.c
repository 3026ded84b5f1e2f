/* The attributes and colours of each style, by what the terminal can do. */
#include "tty/style.h"

enum {
	PLAIN = -1, /* the terminal's own colour */

	/*
	 * Of the 256: dark enough for a white screen and light enough for a
	 * black one, about 4:1 against either.
	 */
	TEAL = 30,
	GREEN = 64,
	AMBER = 130,
	VIOLET = 97,
	BLUE = 32,
	RED = 160,
	GREY = 243,
};

/*
 * Of the 8 only red and magenta can be read on black as well as on white, so
 * these mark what must be seen.  Where a terminal has no colour the attributes
 * alone must do.
 */
static const struct {
	attr_t mono, color; /* attributes without and with colours */
	short of8, of256;
} table[STYLE_COUNT] = {
	[STYLE_TEXT] = { A_NORMAL, A_NORMAL, PLAIN, PLAIN },
	[STYLE_DIM] = { A_DIM, A_DIM, PLAIN, GREY },
	[STYLE_TITLE] = { A_BOLD, A_BOLD, PLAIN, PLAIN },
	[STYLE_HEADING] = { A_BOLD, A_BOLD, PLAIN, PLAIN },
	[STYLE_LABEL] = { A_DIM, A_DIM, PLAIN, GREY },
	[STYLE_DATE] = { A_NORMAL, A_NORMAL, PLAIN, TEAL },
	[STYLE_DOUBT] = { A_NORMAL, A_NORMAL, COLOR_MAGENTA, AMBER },
	[STYLE_KIND] = { A_NORMAL, A_NORMAL, PLAIN, GREEN },
	[STYLE_NAME] = { A_NORMAL, A_NORMAL, PLAIN, PLAIN },
	[STYLE_PLACE] = { A_NORMAL, A_NORMAL, PLAIN, BLUE },
	[STYLE_SOURCE] = { A_DIM, A_DIM, PLAIN, GREY },
	[STYLE_QUOTE] = { A_NORMAL, A_NORMAL, PLAIN, PLAIN },
	[STYLE_HIT] = { A_BOLD | A_UNDERLINE, A_BOLD | A_UNDERLINE,
			COLOR_MAGENTA, VIOLET },
	[STYLE_CHIP] = { A_BOLD, A_NORMAL, COLOR_MAGENTA, VIOLET },
	[STYLE_KEY] = { A_BOLD, A_BOLD, PLAIN, PLAIN },
	[STYLE_PROMPT] = { A_NORMAL, A_NORMAL, PLAIN, PLAIN },
	[STYLE_GOOD] = { A_NORMAL, A_NORMAL, PLAIN, GREEN },
	[STYLE_WARN] = { A_BOLD, A_BOLD, COLOR_MAGENTA, AMBER },
	[STYLE_ERROR] = { A_BOLD, A_BOLD, COLOR_RED, RED },
	[STYLE_BAR] = { A_NORMAL, A_NORMAL, PLAIN, TEAL },
};

void style_init(struct style_looks *looks, bool color)
{
	bool many;

	color = color && has_colors() && start_color() == OK && COLORS >= 8 &&
		COLOR_PAIRS > STYLE_COUNT && use_default_colors() == OK;
	many = color && COLORS >= 256;
	for (int i = 0; i < STYLE_COUNT; i++) {
		short hue = many ? table[i].of256 : table[i].of8;
		attr_t attr = color ? table[i].color : table[i].mono;
		short pair = 0;

		if (many && hue == GREY)
			attr &= ~A_DIM; /* grey is dim enough */
		if (color && hue != PLAIN) {
			pair = (short)(i + 1);
			init_pair(pair, hue, -1);
		}
		looks->plain[i] = (struct style_look){ attr, pair };
		/* One bar across the row, whatever stands in it. */
		looks->chosen[i] = (struct style_look){
			(attr & ~A_DIM) | A_REVERSE, 0
		};
	}
}

/* The attributes and colours of each style, by what the terminal can do. */
#include "tty/style.h"

#include "base/sv.h"

/*
 * What is long is in the terminal's own colour, and hues are of its own
 * sixteen, so that its theme holds.  Those that can be read on black cannot be
 * on white: cyan and yellow there are blue and red here.  No hue is bold, which
 * some terminals show as another one; white on red is for faults alone.
 */
enum hue { OWN, FAINT, ACCENT, DOUBT, FAULT };

static const struct {
	attr_t mono, color; /* attributes without and with colours */
	enum hue hue;
} table[STYLE_COUNT] = {
	[STYLE_DIM] = { A_DIM, A_NORMAL, FAINT },
	[STYLE_TITLE] = { A_BOLD, A_BOLD, OWN },
	[STYLE_HEADING] = { A_BOLD, A_BOLD, OWN },
	[STYLE_LABEL] = { A_DIM, A_NORMAL, FAINT },
	[STYLE_DOUBT] = { A_NORMAL, A_NORMAL, DOUBT },
	[STYLE_KIND] = { A_DIM, A_NORMAL, FAINT },
	[STYLE_PLACE] = { A_DIM, A_NORMAL, FAINT },
	[STYLE_SOURCE] = { A_DIM, A_NORMAL, FAINT },
	[STYLE_HIT] = { A_BOLD | A_UNDERLINE, A_BOLD | A_UNDERLINE, OWN },
	[STYLE_CHIP] = { A_BOLD, A_BOLD, OWN },
	[STYLE_KEY] = { A_BOLD, A_BOLD, OWN },
	[STYLE_WARN] = { A_BOLD, A_BOLD, OWN },
	[STYLE_ERROR] = { A_BOLD, A_BOLD, FAULT },
	[STYLE_BAR] = { A_NORMAL, A_NORMAL, ACCENT },
	[STYLE_ACCENT] = { A_NORMAL, A_NORMAL, ACCENT },
};

/* What a hue is on each background; -1 is the terminal's own. */
struct paint {
	attr_t attr;
	short fore, back;
};

static struct paint paint_of(enum hue hue, bool light)
{
	switch (hue) {
	case FAINT:
		/* Colour 8 is the background of some dark themes, and dim is
		 * darker than plain on some light ones. */
		return light ? (struct paint){ 0, COLORS > 8 ? 8 : -1, -1 } :
			       (struct paint){ A_DIM, -1, -1 };
	case ACCENT:
		return (struct paint){ 0, light ? COLOR_BLUE : COLOR_CYAN, -1 };
	case DOUBT:
		return (struct paint){ 0, light ? COLOR_RED : COLOR_YELLOW,
				       -1 };
	case FAULT:
		return (struct paint){ 0, COLOR_WHITE, COLOR_RED };
	default:
		return (struct paint){ 0, -1, -1 };
	}
}

bool style_light(const char *colorfgbg)
{
	struct sv left = sv_of(colorfgbg), last = left;
	unsigned long long n;

	while (left.n > 0)
		last = sv_cut(&left, ';');
	return sv_to_u64(last, 15, &n) && (n == 7 || n > 8);
}

void style_init(struct style_looks *looks, bool color, bool light)
{
	color = color && has_colors() && start_color() == OK && COLORS >= 8 &&
		COLOR_PAIRS > STYLE_COUNT && use_default_colors() == OK;
	for (int i = 0; i < STYLE_COUNT; i++) {
		struct paint p = paint_of(color ? table[i].hue : OWN, light);
		attr_t attr = (color ? table[i].color : table[i].mono) | p.attr;
		short pair = 0;

		if (p.fore >= 0) {
			pair = (short)(i + 1);
			init_pair(pair, p.fore, p.back);
		}
		looks->plain[i] = (struct style_look){ attr, pair };
		/* One bar across the row, whatever stands in it. */
		looks->chosen[i] = (struct style_look){
			(attr & ~A_DIM) | A_REVERSE, 0
		};
	}
}

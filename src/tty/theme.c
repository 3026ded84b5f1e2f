/* The looks of each theme, and the reader's own. */
#include "tty/theme.h"

#include "base/build.h"

/* Roles that look alike in every theme. */
enum part { PLAIN, STRONG, FAINT, ACCENT, DOUBT, FOUND, FAULT, PARTS };

static const enum part parts[STYLE_COUNT] = {
	[STYLE_DIM] = FAINT,	 [STYLE_TITLE] = STRONG,
	[STYLE_HEADING] = STRONG, [STYLE_LABEL] = FAINT,
	[STYLE_DOUBT] = DOUBT,	 [STYLE_KIND] = FAINT,
	[STYLE_PLACE] = FAINT,	 [STYLE_SOURCE] = FAINT,
	[STYLE_HIT] = FOUND,	 [STYLE_CHIP] = STRONG,
	[STYLE_KEY] = STRONG,	 [STYLE_WARN] = STRONG,
	[STYLE_ERROR] = FAULT,	 [STYLE_BAR] = ACCENT,
	[STYLE_ACCENT] = ACCENT,
};

#define LOOK(attrs, fore) { attrs, fore, COLOR_OWN }
#define PLAIN_LOOK LOOK(0, COLOR_OWN)
#define STRONG_LOOK LOOK(LOOK_BOLD, COLOR_OWN)
#define FOUND_LOOK LOOK(LOOK_BOLD | LOOK_UNDERLINE, COLOR_OWN)

/*
 * By the terminal's own: hues that can be read on black cannot be on white, so
 * cyan and yellow there are blue and red here.  Colour 8 is the background of
 * some dark themes, and dim is darker than plain on some light ones.  No hue is
 * bold, which some terminals show as another one, but that of a fault.  Where
 * the background is not known, a blue and an orange of middle lightness can be
 * read on either.
 */
static const struct look unknown[PARTS] = {
	PLAIN_LOOK,	 STRONG_LOOK, LOOK(LOOK_DIM, COLOR_OWN), LOOK(0, 32),
	LOOK(0, 166), FOUND_LOOK,  { LOOK_BOLD, 7, 1 },
};

static const struct look dark[PARTS] = {
	PLAIN_LOOK,	 STRONG_LOOK, LOOK(LOOK_DIM, COLOR_OWN), LOOK(0, 6),
	LOOK(0, 3), FOUND_LOOK,  { LOOK_BOLD, 7, 1 },
};

static const struct look light[PARTS] = {
	PLAIN_LOOK,	 STRONG_LOOK, LOOK(0, 8),	  LOOK(0, 4),
	LOOK(0, 1), FOUND_LOOK,  { LOOK_BOLD, 7, 1 },
};

static const struct look high_contrast[PARTS] = {
	PLAIN_LOOK,		   STRONG_LOOK, PLAIN_LOOK, STRONG_LOOK,
	LOOK(LOOK_UNDERLINE, COLOR_OWN), FOUND_LOOK,  { LOOK_BOLD, 231, 124 },
};

/* Blue and red of one lightness are told apart by who does not see red or
 * green, and by who does not see blue or yellow. */
static const struct look colour_blind[PARTS] = {
	PLAIN_LOOK,   STRONG_LOOK, LOOK(0, 243), LOOK(0, 63),
	LOOK(0, 131), FOUND_LOOK,  { LOOK_BOLD, 231, 124 },
};

static const struct look *const themes[THEME_COUNT][3] = {
	[THEME_TERMINAL] = { unknown, dark, light },
	[THEME_DARK] = { dark, dark, dark },
	[THEME_LIGHT] = { light, light, light },
	[THEME_HIGH_CONTRAST] = { high_contrast, high_contrast,
				  high_contrast },
	[THEME_COLOUR_BLIND] = { colour_blind, colour_blind, colour_blind },
};

struct look theme_look(const struct theme *t, enum style style,
		       enum background on)
{
	return t->own[style] ? t->looks[style] :
			       themes[t->name][on][parts[style]];
}

/* ---- the reader's own ---- */

#define TAKES "a colour and bold, dim, underline or reverse, as in 33 bold"

static bool read_color(struct sv word, int16_t *out)
{
	static const struct sv words[] = {
		SV_INIT("black"), SV_INIT("red"),     SV_INIT("green"),
		SV_INIT("yellow"), SV_INIT("blue"),   SV_INIT("magenta"),
		SV_INIT("cyan"),  SV_INIT("white"),
	};
	unsigned long long n;

	if (sv_eq(word, SV("default"))) {
		*out = COLOR_OWN;
		return true;
	}
	for (int16_t i = 0; i < 8; i++)
		if (sv_eq(words[i], word)) {
			*out = i;
			return true;
		}
	if (!sv_to_u64(word, 255, &n))
		return false;
	*out = (int16_t)n;
	return true;
}

static uint8_t read_attr(struct sv word)
{
	static const struct {
		struct sv word;
		enum look_attr attr;
	} words[] = {
		{ SV_INIT("bold"), LOOK_BOLD },
		{ SV_INIT("dim"), LOOK_DIM },
		{ SV_INIT("underline"), LOOK_UNDERLINE },
		{ SV_INIT("reverse"), LOOK_REVERSE },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (sv_eq(words[i].word, word))
			return (uint8_t)words[i].attr;
	return 0;
}

/* Reads "COLOUR on COLOUR ATTRIBUTES", in any order and each of them once or
 * not at all. */
static bool read_look(struct sv text, struct look *out)
{
	bool fore = false, back = false, on = false;
	struct sv left = sv_trim(text);

	*out = (struct look)PLAIN_LOOK;
	while (left.n > 0) {
		struct sv word = sv_cut(&left, ' ');
		uint8_t attr = read_attr(word);

		if (word.n == 0)
			continue;
		if (attr && !on) {
			out->attrs |= attr;
		} else if (!on && !back && sv_eq(word, SV("on"))) {
			on = true;
		} else if ((!on && fore) ||
			   !read_color(word, on ? &out->back : &out->fore)) {
			return false;
		} else {
			back |= on;
			fore |= !on;
			on = false;
		}
	}
	return !on && text.n > 0;
}

/* "accent": a role as the configuration calls it, in A. */
static struct sv role_word(struct arena *a, enum style style)
{
	static const struct sv names[STYLE_COUNT] = {
#define X(name, letter) [STYLE_##name] = SV_INIT(#name),
		STYLES(X)
#undef X
	};
	struct build b = { .arena = a };

	for (size_t i = 0; i < names[style].n; i++)
		build_char(&b, (char)(names[style].s[i] | 0x20));
	return build_view(&b);
}

static void take_role(struct theme *t, const struct config_row *row,
		      struct diags *faults)
{
	struct sv words[STYLE_COUNT];
	int style = 0;

	for (int i = 0; i < STYLE_COUNT; i++)
		words[i] = role_word(faults->arena, (enum style)i);
	while (style < STYLE_COUNT && !sv_eq(words[style], row->key))
		style++;
	if (style == STYLE_COUNT)
		config_unknown(faults, row->key_at, SV("theme"), row->key,
			       words, STYLE_COUNT);
	else if (row->more || !read_look(row->text, &t->looks[style]))
		config_value(faults, row, SV(TAKES));
	else
		t->own[style] = true;
}

static void take_name(struct arena *a, struct theme *t,
		      const struct config_row *row, struct diags *faults)
{
	struct build names = { .arena = a };

	if (!row->more && theme_find(row->text, &t->name))
		return;
	for (size_t i = 0; theme_word(i).n > 0; i++) {
		build_str(&names, i == 0 ? "" :
				  theme_word(i + 1).n ? ", " : " or ");
		build_sv(&names, theme_word(i));
	}
	config_value(faults, row, build_view(&names));
}

struct theme theme_new(const struct config *config, struct diags *faults)
{
	struct theme t = { .name = THEME_TERMINAL };

	for (size_t i = 0; i < config->n; i++) {
		const struct config_row *row = &config->rows[i];

		if (row->section != CONFIG_theme)
			continue;
		if (row->group.n > 0)
			config_value(faults, row, SV("role: colour"));
		else if (row->key.n == 0 || sv_eq(row->key, SV("name")))
			take_name(faults->arena, &t, row, faults);
		else
			take_role(&t, row, faults);
	}
	return t;
}

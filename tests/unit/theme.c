/* Themes: what can be read, and the reader's own looks. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/build.h"
#include "support_arena.h"
#include "tty/background.h"
#include "tty/theme.h"

/* ---- contrast (WCAG 2.2, "relative luminance", "contrast ratio") ---- */

/* X to the power of 2.4, by Newton's method for the fifth root of X squared. */
static double power(double x)
{
	double root = 1;

	for (int i = 0; i < 100; i++)
		root = (4 * root + x * x / (root * root * root * root)) / 5;
	return x * x * root;
}

static double linear(int byte)
{
	double c = byte / 255.0;

	return c <= 0.04045 ? c / 12.92 : power((c + 0.055) / 1.055);
}

static double luminance_of(int red, int green, int blue)
{
	return 0.2126 * linear(red) + 0.7152 * linear(green) +
	       0.0722 * linear(blue);
}

/* Of a colour from 16 on, which is of xterm's cube or its greys. */
static double luminance(int color)
{
	static const int levels[] = { 0, 95, 135, 175, 215, 255 };
	int cube = color - 16, grey = 8 + 10 * (color - 232);
	int rgb[3] = { grey, grey, grey };

	assert_in_range(color, 16, 255);
	for (int i = 2; i >= 0 && color < 232; i--, cube /= 6)
		rgb[i] = levels[cube % 6];
	return luminance_of(rgb[0], rgb[1], rgb[2]);
}

static double contrast(double a, double b)
{
	return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

/* Every colour that a theme names, on what it names or on black and white. */
static void test_contrast(void **state)
{
	const double black = 0, white = 1, enough = 4.5;
	size_t named = 0;

	(void)state;
	assert_float_equal(contrast(black, white), 21, 0.001);
	assert_float_equal(contrast(luminance(243), white), 4.54, 0.01);
	for (int name = 0; name < THEME_COUNT; name++) {
		struct theme t = { .name = (enum theme_name)name };

		for (int i = 0; i < 3 * STYLE_COUNT; i++) {
			struct look look = theme_look(
				&t, (enum style)(i / 3),
				(enum background)(i % 3));
			double fore;

			if (name == THEME_TERMINAL &&
			    i % 3 == BACKGROUND_UNKNOWN)
				continue; /* test_unknown */

			if (look.fore < 16) {
				assert_true(look.back < 16);
				continue;
			}
			fore = luminance(look.fore);
			named++;
			if (look.back >= 0) {
				assert_true(contrast(fore, luminance(
						look.back)) >= enough);
				continue;
			}
			assert_true(contrast(fore, black) >= enough);
			assert_true(contrast(fore, white) >= enough);
		}
	}
	assert_true(named > 0);
}

/* Where nobody says what the background is, the accent and doubt can be read on
 * black, on white and on those that common themes have. */
static void test_unknown(void **state)
{
	static const int backgrounds[][3] = {
		{ 0, 0, 0 },	      { 255, 255, 255 },
		{ 0x2e, 0x34, 0x40 }, /* Nord */
		{ 0x28, 0x2a, 0x36 }, /* Dracula */
		{ 0x28, 0x28, 0x28 }, { 0xfb, 0xf1, 0xc7 }, /* Gruvbox */
		{ 0x00, 0x2b, 0x36 }, { 0xfd, 0xf6, 0xe3 }, /* Solarized */
		{ 0x1e, 0x1e, 0x2e }, /* Catppuccin */
		{ 0xfa, 0xfa, 0xfa }, /* One Light */
	};
	const struct theme t = { .name = THEME_TERMINAL };

	(void)state;
	for (size_t i = 0; i < sizeof(backgrounds) / sizeof(*backgrounds);
	     i++) {
		const int *b = backgrounds[i];
		double back = luminance_of(b[0], b[1], b[2]);
		double least = i < 2 ? 3.8 : 3.2;

		for (int style = 0; style < STYLE_COUNT; style++) {
			struct look look = theme_look(&t, (enum style)style,
						      BACKGROUND_UNKNOWN);

			if (look.fore < 16)
				assert_true(look.fore == COLOR_OWN ||
					    look.back >= 0);
			else
				assert_true(contrast(luminance(look.fore),
						     back) >= least);
		}
	}
}

/* The law of the screen: what is read has no hue, and no hue is bold but that
 * of a fault, which alone has a background. */
static void test_law(void **state)
{
	static const enum style with_hue[] = { STYLE_DOUBT, STYLE_ERROR,
					       STYLE_BAR, STYLE_ACCENT };

	(void)state;
	for (int i = 0; i < (int)THEME_COUNT * (int)STYLE_COUNT * 3; i++) {
		struct theme t = { .name = (enum theme_name)(i / 3 /
							     STYLE_COUNT) };
		enum style style = (enum style)(i / 3 % STYLE_COUNT);
		struct look look = theme_look(&t, style,
					      (enum background)(i % 3));
		bool grey = look.fore == 8 || look.fore == 243, hue = false;

		for (size_t k = 0; k < sizeof(with_hue) / sizeof(*with_hue);
		     k++)
			hue |= with_hue[k] == style;
		assert_true(look.fore == COLOR_OWN || grey || hue);
		if (style == STYLE_ERROR)
			continue;
		assert_int_equal(look.back, COLOR_OWN);
		assert_true(!(look.attrs & LOOK_BOLD) ||
			    look.fore == COLOR_OWN);
	}
}

/* ---- the reader's own ---- */

static struct config_row row_of(const char *key, const char *text)
{
	return (struct config_row){ .section = CONFIG_theme,
				    .key = sv_of(key),
				    .text = sv_of(text),
				    .text_at = { SV("c"), 1, 1 } };
}

static void test_looks(void **state)
{
	static const struct {
		const char *text;
		bool good;
		struct look look;
	} cases[] = {
		{ "cyan", true, { 0, 6, COLOR_OWN } },
		{ "33", true, { 0, 33, COLOR_OWN } },
		{ " 255  bold ", true, { LOOK_BOLD, 255, COLOR_OWN } },
		{ "bold", true, { LOOK_BOLD, COLOR_OWN, COLOR_OWN } },
		{ "default", true, { 0, COLOR_OWN, COLOR_OWN } },
		{ "dim underline", true,
		  { LOOK_DIM | LOOK_UNDERLINE, COLOR_OWN, COLOR_OWN } },
		{ "white on red bold reverse", true,
		  { LOOK_BOLD | LOOK_REVERSE, 7, 1 } },
		{ "on 16", true, { 0, COLOR_OWN, 16 } },
		{ "", false, { 0 } },
		{ "256", false, { 0 } },
		{ "-1", false, { 0 } },
		{ "red blue", false, { 0 } },
		{ "red on", false, { 0 } },
		{ "red on bold", false, { 0 } },
		{ "red on blue on green", false, { 0 } },
		{ "Cyan", false, { 0 } },
		{ "#ff0000", false, { 0 } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct config_row row = row_of("accent", cases[i].text);
		struct config c = { &row, 1 };
		struct diags d = { .arena = &arena };
		struct theme t = theme_new(&c, &d);
		struct look look = theme_look(&t, STYLE_ACCENT,
					      BACKGROUND_DARK);

		assert_int_equal(d.n, cases[i].good ? 0 : 1);
		if (!cases[i].good) {
			assert_false(t.own[STYLE_ACCENT]);
			continue;
		}
		assert_int_equal(look.attrs, cases[i].look.attrs);
		assert_int_equal(look.fore, cases[i].look.fore);
		assert_int_equal(look.back, cases[i].look.back);
	}
}

static void test_config(void **state)
{
	static const struct {
		const char *key, *text, *fault;
		enum theme_name name;
	} cases[] = {
		{ "name", "light", "", THEME_LIGHT },
		{ "", "high-contrast", "", THEME_HIGH_CONTRAST },
		{ "name", "solarized",
		  "name takes terminal, dark, light, high-contrast or "
		  "colour-blind; found solarized",
		  THEME_TERMINAL },
		{ "acent", "red", "theme has no acent; did you mean accent?",
		  THEME_TERMINAL },
		{ "accent", "purple",
		  "accent takes a colour and bold, dim, underline or reverse, "
		  "as in 33 bold; found purple",
		  THEME_TERMINAL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct config_row row = row_of(cases[i].key, cases[i].text);
		struct config c = { &row, 1 };
		struct diags d = { .arena = &arena };
		struct theme t = theme_new(&c, &d);

		assert_int_equal(t.name, cases[i].name);
		assert_string_equal(d.n ? arena_cstr(&arena, d.v[0].message) :
					  "", cases[i].fault);
	}
}

/* ---- what the terminal says ---- */

static void test_answer(void **state)
{
	enum { KEPT = -1, DARK = BACKGROUND_DARK, LIGHT = BACKGROUND_LIGHT };
	static const struct {
		const char *bytes;
		size_t took;
		bool more;
		int said;
	} cases[] = {
		{ "\033]11;rgb:ffff/ffff/ffff\033\\x", 25, false, LIGHT },
		{ "\033]11;rgb:ffff/ffff/ffff\a", 24, false, LIGHT },
		{ "\033]11;rgb:0000/0000/0000\a", 24, false, DARK },
		{ "\033]11;rgb:ff/f/fff\a", 18, false, LIGHT },
		{ "\033]11;rgb:00/2b/36\a", 18, false, DARK },
		{ "\033]11;rgb:fd/f6/e3\a", 18, false, LIGHT },
		{ "\033]11;rgba:fd/f6/e3/80\a", 22, false, LIGHT },
		{ "\033]11;?\a", 7, false, KEPT },
		{ "\033]11;rgb:ff/ff\a", 15, false, KEPT },
		{ "\033]11;rgb:fffff/ff/ff\a", 21, false, KEPT },
		{ "\033]11;rgb:ff/fg/ff\a", 18, false, KEPT },
		/* On its way, and what is none. */
		{ "\033]", 0, true, KEPT },
		{ "\033]11;", 0, true, KEPT },
		{ "\033]11;rgb:ffff/ffff/ffff\033", 0, true, KEPT },
		{ "\033", 0, false, KEPT },
		{ "", 0, false, KEPT },
		{ "\033]x", 0, false, KEPT },
		{ "\033]12;rgb:ff/ff/ff\a", 0, false, KEPT },
		{ "x\033]11;", 0, false, KEPT },
		/* It never ends. */
		{ "\033]11;"
		  ".............................."
		  "..............................",
		  65, false, KEPT },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		for (int was = 0; was < 3; was++) {
			enum background said = (enum background)was;
			int want = cases[i].said == KEPT ? was : cases[i].said;
			bool more;

			assert_int_equal(background_answer(
						 sv_of(cases[i].bytes), &more,
						 &said),
					 cases[i].took);
			assert_int_equal(more, cases[i].more);
			assert_int_equal(said, want);
		}
}

static void test_environment(void **state)
{
	enum { UNKNOWN, DARK, LIGHT };
	static const struct {
		const char *colorfgbg, *term;
		int said;
	} cases[] = {
		{ NULL, "xterm", UNKNOWN }, { "", "tmux-256color", UNKNOWN },
		{ NULL, "linux", DARK },    { "0;15", "linux", LIGHT },
		{ "15;0", "xterm", DARK },  { "0;15", "xterm", LIGHT },
		{ "0;7", "xterm", LIGHT },  { "0;default;15", "rxvt", LIGHT },
		{ "15;8", "xterm", DARK },  { "0;16", "xterm", UNKNOWN },
		{ "0;x", "xterm", UNKNOWN }, { "7", "xterm", LIGHT },
		{ "12;default", "xterm", UNKNOWN },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_int_equal(background_of(cases[i].colorfgbg,
					       cases[i].term),
				 cases[i].said);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_contrast),
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_law),
		cmocka_unit_test(test_looks),
		cmocka_unit_test(test_config),
		cmocka_unit_test(test_answer),
		cmocka_unit_test(test_environment),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}

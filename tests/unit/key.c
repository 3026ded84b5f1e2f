/* Names of keys, both ways, and keys of other layouts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/key.h"

/* Names that are shown, both ways. */
static void names(void **state)
{
	static const struct {
		const char *name;
		uint32_t key;
	} cases[] = {
		{ "j", 'j' },
		{ "G", 'G' },
		{ "?", '?' },
		{ "-", '-' },
		{ "+", '+' },
		{ "ж", 0x436 },
		{ "😀", 0x1F600 },
		{ "Space", ' ' },
		{ "Up", K_UP },
		{ "PgDn", K_PGDN },
		{ "Enter", K_ENTER },
		{ "Esc", K_ESC },
		{ "F1", K_F1 },
		{ "F12", K_F12 },
		{ "Resize", K_RESIZE },
		{ "S-Tab", K_SHIFT | K_TAB },
		{ "S-Left", K_SHIFT | K_LEFT },
		{ "Alt-Right", K_ALT | K_RIGHT },
		{ "C-Alt-S-Backspace",
		  K_CTRL | K_ALT | K_SHIFT | K_BACKSPACE },
		{ "C-a", K_CTRL | 'a' },
		{ "C-l", K_CTRL | 'l' },
		{ "C-z", K_CTRL | 'z' },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char buf[KEY_NAME_MAX];

		assert_int_equal(key_parse(sv_of(cases[i].name)), cases[i].key);
		assert_string_equal(key_label(cases[i].key, buf).s,
				    cases[i].name);
	}
}

/* Names that are understood, and what is none. */
static void other_names(void **state)
{
	static const struct {
		struct sv name;
		uint32_t key;
	} cases[] = {
		{ SV_INIT("down"), K_DOWN },
		{ SV_INIT("PAGEUP"), K_PGUP },
		{ SV_INIT("escape"), K_ESC },
		{ SV_INIT("return"), K_ENTER },
		{ SV_INIT("C-L"), K_CTRL | 'l' },
		{ SV_INIT("C-h"), K_BACKSPACE },
		{ SV_INIT("C-i"), K_TAB },
		{ SV_INIT("C-j"), K_ENTER },
		{ SV_INIT("C-m"), K_ENTER },
		{ SV_INIT("s-tab"), K_SHIFT | K_TAB },
		{ SV_INIT(""), K_NONE },
		{ SV_INIT("jk"), K_NONE },
		{ SV_INIT("C-"), K_NONE },
		{ SV_INIT("C-1"), K_NONE },
		{ SV_INIT("Alt-j"), K_ALT | 'j' },
		{ SV_INIT("S-j"), K_NONE },
		{ SV_INIT("F13"), K_NONE },
		{ SV_INIT("\x1b"), K_NONE },
		{ SV_INIT("\0"), K_NONE },
		{ SV_INIT("\x9b"), K_NONE },
		{ SV_INIT("\xc2\x9b"), K_NONE },
		{ SV_INIT("j\0"), K_NONE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(key_parse(cases[i].name), cases[i].key);
}

/* Whatever has a name is read back from it. */
static void round_trip(void **state)
{
	static const uint32_t mods[] = { 0, K_SHIFT, K_ALT, K_CTRL,
					 K_CTRL | K_SHIFT };
	char buf[KEY_NAME_MAX];

	(void)state;
	for (uint32_t key = 0; key <= K_LAST + 10; key++) {
		for (size_t m = 0; m < sizeof(mods) / sizeof(mods[0]); m++) {
			struct sv name = key_label(key | mods[m], buf);

			if (name.n == 0)
				continue;
			assert_int_equal(key_parse(name), key | mods[m]);
		}
	}
	for (uint32_t key = K_FIRST + 1; key < K_LAST; key++)
		assert_true(key_label(key, buf).n > 0);
	assert_int_equal(key_label(K_NONE, buf).n, 0);
	assert_int_equal(key_label(0x1B, buf).n, 0);
	assert_int_equal(key_label(0xD800, buf).n, 0);
	assert_int_equal(key_label(K_CTRL | 'h', buf).n, 0);
	assert_int_equal(key_label(UINT32_MAX, buf).n, 0);
}

static void text_keys(void **state)
{
	(void)state;
	assert_true(key_is_text('j'));
	assert_true(key_is_text(' '));
	assert_true(key_is_text(0x259));
	assert_true(key_is_text(0x10FFFF));
	assert_false(key_is_text(K_NONE));
	assert_false(key_is_text(0x1B));
	assert_false(key_is_text(0x7F));
	assert_false(key_is_text(0x9B));
	assert_false(key_is_text(0xD800));
	assert_false(key_is_text(K_UP));
	assert_false(key_is_text(K_CTRL | 'l'));
	assert_false(key_is_text(K_SHIFT | K_TAB));
}

/* Each layout's letters and the Latin keys in their places. */
static void layouts(void **state)
{
	static const struct {
		const char *letters, *latin;
	} cases[] = {
		{ "йцукенгшщзхъфывапролджэячсмитьбюё",
		  "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" },
		{ "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ",
		  "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~" },
		{ "ўЎ№", "oO#" },
		{ "іїєґІЇЄҐ", "s]'\\S}\"|" },
		{ "ςερτυθιοπασδφγηξκλζχψωβνμ",
		  "wertyuiopasdfghjklzxcvbnm" },
		{ "ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ",
		  "ERTYUIOPASDFGHJKLZXCVBNM" },
		{ "üöğıəçş", "w[];',." },
		{ "ÜÖĞƏÇŞİ", "W{}\"<>I" },
		{ "jG?1é日", "jG?1é日" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct sv from = sv_of(cases[i].letters);
		struct sv to = sv_of(cases[i].latin);
		size_t a = 0, b = 0;

		while (a < from.n) {
			char one[2][KEY_NAME_MAX];
			size_t a0 = a, b0 = b;

			/* The next character of either, by its name. */
			do
				a++;
			while (a < from.n && (from.s[a] & 0xC0) == 0x80);
			do
				b++;
			while (b < to.n && (to.s[b] & 0xC0) == 0x80);
			assert_string_equal(
				key_label(key_latin(key_parse(
						 sv_slice(from, a0, a))),
					 one[0]).s,
				key_label(key_parse(sv_slice(to, b0, b)),
					 one[1]).s);
		}
		assert_int_equal(b, to.n);
	}
	assert_int_equal(key_latin(K_UP), K_UP);
	assert_int_equal(key_latin(K_NONE), K_NONE);
	assert_int_equal(key_latin(K_CTRL | 'l'), K_CTRL | 'l');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names),     cmocka_unit_test(other_names),
		cmocka_unit_test(round_trip), cmocka_unit_test(text_keys),
		cmocka_unit_test(layouts),
	};

	return cmocka_run_group_tests_name("key", tests, NULL, NULL);
}

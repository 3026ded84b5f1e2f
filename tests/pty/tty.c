/* The terminal floor by itself: text, sizes, keys, signals. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "support_demo.h"

static void test_start(void **state)
{
	struct pty *p = demo_start(24, 80, NULL);

	(void)state;
	assert_true(pty_alternate(p));
	pty_wait_cursor(p, DEMO_FIRST, 0);
	assert_true(pty_cursor_visible(p));
	assert_true(pty_cell_reverse(p, DEMO_FIRST, 0));
	assert_true(pty_cell_reverse(p, DEMO_FIRST, 25));
	assert_false(pty_cell_reverse(p, DEMO_FIRST, 27));
	assert_false(pty_cell_reverse(p, DEMO_FIRST + 1, 0));
	pty_type(p, "j");
	pty_wait_for(p, "key 1: j");
	pty_wait_cursor(p, DEMO_FIRST + 1, 0);
	pty_type(p, "p");
	pty_wait_for(p, "key 2: p");
	pty_wait_cursor(p, 23, 3);
	pty_type(p, "q");
	pty_assert_exit(p, 0);
	pty_assert_restored(p);
	pty_wait_for(p, "ended by key");
	pty_end(p);
}

/* Hard text stays in its cells, and the borders in their columns. */
static void test_text(void **state)
{
	static const struct {
		int row;
		const char *part;
	} seen[] = {
		{ 0, " Bülbül, Bu\xcc\x88lbu\xcc\x88l (NFD)" },
		{ 1, "Əliyev ŞUŞA İLHAM ı" },
		{ 2, "Алиев, Лукашенко" },
		{ 5, "日本語の年代記、漢字" },
		{ 6, "🇦🇿 👨👩👧 👍   ❤" },
		{ 7, "<U+001B>[31mred<U+001B>[…" },
		{ 8, "<U+001B>]0;title<U+0007>…" },
		{ 9, "<U+009B>2J nul<U+0000>end" },
		{ 10, "<U+202E>turned" },
		{ 11, "z\xcc\x80\xcc\x81\xcc\x82\xcc\x83o" },
	};
	static const char *const never[] = { "\xc2\x9b", "\xe2\x80\xae",
					     "\x07", "\x1b]" };
	/* What is ours, the question about colours, is not asked then. */
	static const char *const env[] = { "NO_COLOR=1", NULL };
	struct pty *p = demo_start(24, 80, env);
	const char *written;
	size_t n;

	(void)state;
	for (size_t i = 0; i < sizeof(seen) / sizeof(seen[0]); i++)
		if (!strstr(pty_row(p, DEMO_FIRST + seen[i].row), seen[i].part))
			fail_msg("row %d lacks \"%s\": %s", seen[i].row,
				 seen[i].part,
				 pty_row(p, DEMO_FIRST + seen[i].row));
	for (int row = DEMO_FIRST; row < DEMO_FIRST + 12; row++) {
		assert_string_equal(pty_cell(p, row, 26), "│");
		assert_string_equal(pty_cell(p, row, 53), "│");
		assert_string_equal(pty_cell(p, row, 79), "#");
	}
	written = pty_written(p, &n);
	assert_int_equal(strlen(written), n); /* no NUL, */
	assert_int_equal(utf8_invalid(sv_of(written)), SV_NONE); /* no C1 */
	for (size_t i = 0; i < sizeof(never) / sizeof(never[0]); i++)
		if (strstr(written, never[i]))
			fail_msg("\"%s\" was written", never[i]);
	pty_end(p);
}

/* Right-to-left text ends in a mark that keeps what follows in its place. */
static void test_right_to_left(void **state)
{
	struct pty *p = demo_start(24, 80, NULL);
	const char *row;

	(void)state;
	row = pty_row(p, DEMO_FIRST + 3); /* two words turn together */
	assert_non_null(strstr(row, "محمد علی ۱۲\xe2\x80\x8e"));
	assert_null(strstr(row, "محمد\xe2\x80\x8e"));
	row = pty_row(p, DEMO_FIRST + 4);
	assert_non_null(strstr(row, "שלום\xe2\x80\x8e 12"));
	assert_null(strstr(pty_row(p, DEMO_FIRST), "\xe2\x80\x8e"));
	pty_end(p);
}

/* The screen as a fresh start at this size draws it. */
static char *fresh_screen(int rows, int cols)
{
	struct pty *p = demo_start(rows, cols, NULL);
	char *text;

	text = strdup(pty_screen(p));
	pty_end(p);
	return text;
}

static void test_resize(void **state)
{
	static const int sizes[][2] = { { 3, 8 },  { 24, 80 },	{ 36, 120 },
					{ 10, 40 }, { 5, 20 },	{ 2, 2 },
					{ 36, 120 }, { 24, 80 } };
	struct pty *p = demo_start(24, 80, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		int rows = sizes[i][0], cols = sizes[i][1];
		char *fresh;

		pty_resize(p, rows, cols);
		if (rows < 4 || cols < 20) {
			pty_wait_idle(p);
			continue;
		}
		fresh = fresh_screen(rows, cols);
		demo_wait_same(p, fresh);
		free(fresh);
	}
	/* Down to one cell, and to what no window has; then back. */
	pty_resize(p, 1, 1);
	pty_wait_idle(p);
	pty_type(p, "j");
	pty_resize(p, 0, 0);
	pty_wait_idle(p);
	pty_type(p, "j");
	pty_resize(p, 36, 120);
	pty_wait_for(p, "demo 36x120");
	/* A storm. */
	for (int i = 0; i < 200; i++)
		pty_resize(p, 1 + i * 7 % 50, 1 + i * 13 % 150);
	pty_resize(p, 24, 80);
	pty_wait_for(p, "demo 24x80");
	pty_type(p, "q");
	pty_assert_exit(p, 0);
	pty_assert_restored(p);
	pty_end(p);
}

/* Starts at odd sizes, and reads keys there. */
static void test_sizes(void **state)
{
	static const int sizes[][2] = { { 1, 1 },  { 1, 80 }, { 24, 1 },
					{ 2, 2 },  { 3, 8 },  { 200, 500 } };

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		struct pty *p = demo_begin((struct pty_options){
			.rows = sizes[i][0], .cols = sizes[i][1] });

		if (sizes[i][0] == 200)
			pty_wait_for(p, "demo 200x500");
		pty_type(p, "jjjq");
		pty_assert_exit(p, 0);
		pty_assert_restored(p);
		pty_end(p);
	}
}

static void test_huge_claim(void **state)
{
	struct pty *p = demo_start(24, 80, NULL);

	(void)state;
	/* Only the program is told: the test keeps its own screen. */
	pty_claim_size(p, 65535, 65535);
	pty_wait_for(p, "demo 1000x2000");
	pty_claim_size(p, 24, 80);
	pty_type(p, "q");
	pty_assert_exit(p, 0);
	pty_assert_restored(p);
	pty_end(p);
}

/* What is typed arrives as keys; a lone Esc too, and soon. */
static void test_keys(void **state)
{
	static const struct {
		const char *bytes, *name;
	} keys[] = {
		{ "k", "k" },		  { "\x1b[A", "Up" },
		{ "\x1bOB", "Down" },	  { "\x1b[1;2D", "S-Left" },
		{ "\x1b[1;3D", "Alt-Left" }, { "\x1b[5~", "PgUp" },
		{ "\x1b[Z", "S-Tab" },	  { "\x1bOP", "F1" },
		{ "\xd0\xb9", "й" },	  { "\xc9\x99", "ə" },
		{ "\r", "Enter" },	  { "\x7f", "Backspace" },
		{ " ", "Space" },	  { "\x1b", "Esc" },
		{ "\x13", "C-s" },	  { "\x11", "C-q" },
		{ "\x0f", "C-o" },	  { "\x16", "C-v" },
		{ "\x1b[99~", "Unknown" },
	};
	struct pty *p = demo_start(24, 80, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		char text[64];

		snprintf(text, sizeof(text), "key %zu: %s ", i + 1,
			 keys[i].name);
		pty_type(p, keys[i].bytes);
		pty_wait_for(p, text);
	}
	/* Alt and a letter come in one go. */
	pty_type(p, "\x1bk");
	pty_wait_for(p, "key 20: Alt-k");
	/* An unfinished sequence is no letter. */
	pty_type(p, "\x1b[1;");
	pty_wait_for(p, "key 21: Unknown");
	pty_end(p);
}

/* With a longer ESCDELAY a sequence may come in pieces. */
static void test_esc_delay(void **state)
{
	const char *const env[] = { "ESCDELAY=5000", NULL };
	struct pty *p = demo_start(24, 80, env);

	(void)state;
	pty_type(p, "\x1b");
	pty_wait_idle(p);
	pty_type(p, "[A");
	pty_wait_for(p, "key 1: Up");
	pty_end(p);
}

static void test_paste(void **state)
{
	struct pty *p = demo_start(24, 80, NULL);

	(void)state;
	assert_non_null(strstr(pty_written(p, &(size_t){ 0 }), "\x1b[?2004h"));
	/* Paste, six characters (the line end is a blank), Pasted. */
	pty_type(p, "\x1b[200~ab\rc\x1b[A\x01r\xc9\x99\x1b[201~");
	pty_wait_for(p, "key 8: Pasted");
	pty_type(p, "k");
	pty_wait_for(p, "key 9: k");
	/* Its end may come in pieces. */
	pty_type(p, "\x1b[200~r\x1b[20");
	pty_wait_idle(p);
	pty_type(p, "1~k");
	pty_wait_for(p, "key 13: k");
	/* A paste whose end was lost does not hold the keys for ever. */
	pty_type(p, "\x1b[200~r\x1b");
	pty_wait_for(p, "key 16: Pasted");
	pty_type(p, "q");
	pty_assert_exit(p, 0);
	assert_non_null(strstr(pty_written(p, &(size_t){ 0 }), "\x1b[?2004l"));
	pty_end(p);
}

/* Whether a colour is set in what was WRITTEN: ESC [ 3n m, ESC [ 38;... m. */
static bool has_color(const char *written)
{
	for (const char *s = written; (s = strstr(s, "\x1b[")); s++) {
		size_t n = strspn(s + 2, "0123456789;");
		char set[80];

		snprintf(set, sizeof(set), ";%.*s", (int)n, s + 2);
		for (const char *at = set; s[2 + n] == 'm' && at;
		     at = strchr(at + 1, ';'))
			if (at[1] == '3' && at[2] >= '0' && at[2] <= '8')
				return true;
	}
	return false;
}

/* A terminal of another kind, and locales that show nothing but ASCII. */
static void test_plain_terminals(void **state)
{
	static const char *const envs[][3] = {
		{ "TERM=vt100", "LC_ALL=C", NULL },
		{ "TERM=linux", "LC_ALL=C", NULL },
		{ "TERM=xterm", "LC_ALL=nonesuch", NULL },
		{ "TERM=screen", "NO_COLOR=1", NULL },
		{ "TERM=tmux-256color", "COLORTERM=truecolor", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(envs) / sizeof(envs[0]); i++) {
		struct pty *p = demo_start(24, 80, envs[i]);
		const char *written;
		size_t n;

		written = pty_written(p, &n);
		if (i < 3) {
			for (size_t at = 0; at < n; at++)
				assert_true((unsigned char)written[at] < 0x7F);
			assert_string_equal(pty_cell(p, DEMO_FIRST, 26), "|");
		} else {
			assert_int_equal(has_color(written), i == 4);
		}
		pty_type(p, "q");
		pty_assert_exit(p, 0);
		pty_assert_restored(p);
		pty_end(p);
	}
}

/* The terminal says what its background is, and no key is typed by that. */
static void test_background(void **state)
{
	static const struct {
		const char *env[2], *answer, *before, *after;
	} cases[] = {
		{ { NULL }, "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
		  "38;5;32m", "34m" },
		{ { "COLORFGBG=0;15" }, "\x1b]11;rgb:0000/0000/0000\x07",
		  "34m", "36m" },
		{ { NULL }, "\x1b]11;rgb:1c1c/1c1c/1c1c\x07",
		  "38;5;32m", "36m" },
		/* With few colours, none that cannot be read. */
		{ { "TERM=xterm" }, "\x1b]11;rgb:1c1c/1c1c/1c1c\x07", "",
		  "36m" },
		/* Where it is not asked, it is not obeyed. */
		{ { "NO_COLOR=1" }, "\x1b]11;rgb:ffff/ffff/ffff\x07", NULL,
		  NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct pty *p = demo_start(24, 80, cases[i].env);
		const char *asked;
		size_t n;

		pty_wait_idle(p);
		asked = pty_written(p, &n);
		assert_int_equal(strstr(asked, "\x1b]11;?\x1b\\") != NULL,
				 cases[i].before != NULL);
		if (!cases[i].before) {
			pty_end(p);
			continue;
		}
		assert_non_null(strstr(asked, cases[i].before));
		pty_forget(p);
		/* In pieces, as a slow line brings it. */
		pty_type(p, "\x1b]11;rgb:");
		pty_wait_idle(p);
		pty_type(p, cases[i].answer + 9);
		pty_wait_idle(p);
		pty_type(p, "k");
		pty_wait_for(p, "key 1: k");
		assert_true(!cases[i].after ||
			    strstr(pty_written(p, &n), cases[i].after));
		pty_type(p, "q");
		pty_assert_exit(p, 0);
		pty_assert_restored(p);
		pty_end(p);
	}
}

/* What is typed after the key that leaves is for whoever comes next, whether
 * the terminal was asked for its background, or has not answered yet. */
static void test_typed_ahead(void **state)
{
	static const struct {
		const char *env[2], *keys, *begins, *ends;
	} cases[] = {
		{ { "NO_COLOR=1" }, "kqls -l\n", "ls -l\n", "ls -l\n" },
		{ { NULL }, "\x1b]11;rgb:0/0/0\x07qls -l\n", "ls -l\n",
		  "ls -l\n" },
		/* Whoever leaves long after the question waits for nothing. */
		{ { NULL }, "qls\x1b]11;rgb:0/0/0\x07 -l\n", "ls", " -l\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct pty *p = demo_start(24, 80, cases[i].env);
		const char *left;

		pty_wait_for(p, "demo");
		pty_type(p, cases[i].keys);
		pty_assert_exit(p, 0);
		left = pty_left(p);
		assert_memory_equal(left, cases[i].begins,
				    strlen(cases[i].begins));
		assert_true(strlen(left) >= strlen(cases[i].ends));
		assert_string_equal(left + strlen(left) -
					    strlen(cases[i].ends),
				    cases[i].ends);
		pty_end(p);
	}
}

/* Only what changed is written. */
static void test_thrift(void **state)
{
	struct pty *p = demo_start(36, 120, NULL);
	const char *text;
	size_t n;

	(void)state;
	pty_type(p, "k");
	pty_wait_for(p, "key 1: k");
	pty_wait_idle(p);
	pty_forget(p);
	pty_type(p, "k");
	pty_wait_for(p, "key 2: k");
	pty_written(p, &n);
	assert_true(n < 60);
	/* And all of it when asked to. */
	pty_type(p, "\x0c");
	pty_wait_for(p, "key 3: C-l");
	text = pty_written(p, &n);
	assert_true(n > 500);
	/* No change of looks chooses a character set. */
	assert_null(strstr(text, "\033(B"));
	pty_end(p);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_start),
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_right_to_left),
		cmocka_unit_test(test_resize),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_huge_claim),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_esc_delay),
		cmocka_unit_test(test_paste),
		cmocka_unit_test(test_plain_terminals),
		cmocka_unit_test(test_background),
		cmocka_unit_test(test_typed_ahead),
		cmocka_unit_test(test_thrift),
	};

	demo_or_tests(argc, argv);
	return cmocka_run_group_tests_name("tty", tests, NULL, NULL);
}

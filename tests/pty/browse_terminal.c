/* What the program sends to terminals of several sorts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/sv.h"
#include "support_program.h"

/* Nothing in a file can give the terminal an order. */
static void test_hostile(void **state)
{
	char *file = program_file(
		"- {date: 2024, title: \"a\\e]0;owned\\ab\\x9b31mc\\u202Ed\"}\n"
		"- {date: 2024, title: \"\\x07bell\", place: \"\\e[2J\"}\n",
		".yaml");
	struct pty *p = program_start(24, 80, file, NULL);
	const char *bytes;
	size_t n;

	(void)state;
	pty_wait_for(p, "2 events");
	pty_wait_for(p, "<U+001B>");
	pty_type(p, "j");
	pty_wait_idle(p);
	bytes = pty_written(p, &n);
	assert_null(memmem(bytes, n, "\033]0;owned", 9));
	assert_null(memmem(bytes, n, "\xC2\x9B", 2));
	assert_null(memmem(bytes, n, "\xE2\x80\xAE", 3));
	assert_null(memchr(bytes, '\a', n));
	program_quit(p);
	program_unlink(file);
}

/* An explicit C locale: ASCII, and the same events. */
static void test_ascii(void **state)
{
	const char *const env[] = { "LC_ALL=C", "TERM=vt100", NULL };
	struct pty *p = program_start(24, 80, "data", env);
	const char *bytes;
	size_t n;

	(void)state;
	pty_wait_for(p, "76 events");
	pty_wait_idle(p);
	bytes = pty_written(p, &n);
	for (size_t i = 0; i < n; i++)
		assert_true((unsigned char)bytes[i] < 0x80);
	program_quit(p);
}

/* Whether TEXT is the inside of ESC [ ... m and asks for a colour. */
static bool is_color(struct sv text)
{
	unsigned long long n;

	while (text.n > 0)
		if (sv_to_u64(sv_cut(&text, ';'), 200, &n) && n >= 30)
			return true;
	return false;
}

/* How many orders of looks, ESC [ ... m, were written; how many of them ask for
 * a colour goes to *COLORS, for that called ONE to *ONES. */
static size_t count_looks(struct pty *p, size_t *colors, const char *one,
			  size_t *ones)
{
	struct sv bytes;
	size_t orders = 0;

	*colors = *ones = 0;
	bytes.s = pty_written(p, &bytes.n);
	while (bytes.n > 0) {
		size_t end = 0;

		sv_cut(&bytes, '\033');
		if (bytes.n == 0 || bytes.s[0] != '[')
			continue;
		bytes = sv_slice(bytes, 1, bytes.n);
		while (end < bytes.n && strchr("0123456789;", bytes.s[end]))
			end++;
		if (end == bytes.n || bytes.s[end] != 'm')
			continue;
		orders++;
		*colors += is_color(sv_slice(bytes, 0, end));
		*ones += sv_eq(sv_slice(bytes, 0, end), sv_of(one));
	}
	return orders;
}

/* NO_COLOR leaves bold, dim and reverse. */
static void test_no_color(void **state)
{
	const char *const env[] = { "NO_COLOR=1", NULL };
	struct pty *p = program_start(24, 80, "data", env);
	size_t colors, ones;

	(void)state;
	pty_wait_for(p, "76 events");
	pty_wait_idle(p);
	assert_true(count_looks(p, &colors, "36", &ones) > 0);
	assert_int_equal(colors, 0);
	program_quit(p);
}

/* The accent is cyan on dark, blue on light: from the moment on that the theme
 * is another. */
static void test_theme(void **state)
{
	static const struct {
		const char *theme, *accent, *other;
	} cases[] = {
		{ "light", "34", "36" },
		{ "dark", "36", "34" },
	};
	struct pty *p = program_start(24, 80, "data", NULL);

	(void)state;
	pty_wait_for(p, "76 events");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		size_t colors, ones;
		char keys[32], told[32];

		snprintf(keys, sizeof(keys), ":set theme %s", cases[i].theme);
		snprintf(told, sizeof(told), "theme is now %s", cases[i].theme);
		pty_type(p, keys);
		pty_wait_for(p, keys);
		pty_wait_idle(p);
		pty_forget(p);
		pty_type(p, "\r");
		pty_wait_for(p, told);
		pty_wait_idle(p);
		count_looks(p, &colors, cases[i].accent, &ones);
		assert_true(ones > 0);
		count_looks(p, &colors, cases[i].other, &ones);
		assert_int_equal(ones, 0);
	}
	program_quit(p);
}

/*
 * What was shown bit by bit is what a terminal shows when all of it is sent
 * again: whatever its type says of the last column, and of the row after it.
 */
static void test_painted_again(void **state)
{
	static const char *const types[] = { "ansi",   "vt100",	 "linux",
					     "screen", "xterm" };

	(void)state;
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++) {
		char term[16], *before;
		const char *const env[] = { term, "LC_ALL=C", NULL };
		struct pty *p;

		snprintf(term, sizeof(term), "TERM=%s", types[i]);
		p = program_start(24, 80, "data", env);
		pty_wait_for(p, "76 events");
		pty_type(p, "jj?");
		pty_wait_for(p, "Keys in the timeline");
		pty_type(p, "q");
		pty_wait_gone(p, "Keys in the timeline");
		pty_type(p, "G");
		pty_wait_for(p, "63 of 63 rows");
		pty_wait_idle(p);
		before = strdup(pty_screen(p));
		pty_type(p, "\f");
		pty_wait_idle(p);
		assert_string_equal(pty_screen(p), before);
		free(before);
		program_quit(p);
	}
}

static void test_dumb(void **state)
{
	const char *const env[] = { "TERM=dumb", NULL };
	struct pty *p = program_start(24, 80, "data", env);

	(void)state;
	pty_wait_for(p, "more: Enter");
	pty_type(p, "p koch\n");
	pty_wait_for(p, "8 of 76 events");
	pty_type(p, "q\n");
	pty_assert_exit(p, 0);
	pty_end(p);
}

static void test_unknown_terminal(void **state)
{
	const char *const env[] = { "TERM=../../etc/passwd", NULL };
	struct pty *p = program_start(24, 80, "data", env);

	(void)state;
	pty_assert_exit(p, 2);
	assert_non_null(strstr(pty_error(p), "annals: "));
	pty_assert_restored(p);
	pty_end(p);
}

static int by_size(const void *x, const void *y)
{
	size_t a = *(const size_t *)x, b = *(const size_t *)y;

	return (a > b) - (a < b);
}

/* Going down by an event takes few bytes, also where the list moves: the middle
 * of all at a size, and what is then on the screen is as if written whole. */
static void test_bytes(void **state)
{
	static const struct {
		int rows, cols;
		size_t most;
	} sizes[] = { { 24, 80, 680 }, { 36, 120, 1110 } };
	static const char *const env[] = { "TERM=xterm-256color",
					   "COLORFGBG=15;0", NULL };
	enum { DOWN = 52 };

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		struct pty *p = program_start(sizes[i].rows, sizes[i].cols,
					      "data", env);
		size_t bytes[DOWN];
		char *before;

		pty_wait_for(p, "76 events");
		for (int k = 0; k < DOWN; k++) {
			pty_wait_idle(p);
			pty_forget(p);
			pty_type(p, "j");
			pty_wait_idle(p);
			pty_written(p, &bytes[k]);
		}
		qsort(bytes, DOWN, sizeof(*bytes), by_size);
		assert_true(bytes[0] > 0);
		assert_in_range(bytes[DOWN / 2], 1, sizes[i].most);
		before = strdup(pty_screen(p));
		pty_type(p, "\f");
		pty_wait_idle(p);
		assert_string_equal(pty_screen(p), before);
		free(before);
		program_quit(p);
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_ascii),
		cmocka_unit_test(test_no_color),
		cmocka_unit_test(test_theme),
		cmocka_unit_test(test_painted_again),
		cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_dumb),
		cmocka_unit_test(test_unknown_terminal),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

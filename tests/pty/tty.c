#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "support_harness.h"

static char self[4096]; /* path of this program, which is the demo too */

enum { FIRST = 2 /* row of the demo's first line of text */ };

/* Starts the demo with the first screen drawn. */
static struct pty *start(int rows, int cols, const char *const *env)
{
	const char *const argv[] = { self, DEMO, NULL };
	struct pty_options o = { .argv = argv,
				 .env = env,
				 .rows = rows,
				 .cols = cols };
	struct pty *p = pty_start(&o);

	pty_wait_for(p, "demo");
	pty_wait_idle(p);
	return p;
}

/* Starts the demo where it can only fail, and returns the ended thing. */
static struct pty *start_failing(const char *const *env, bool data)
{
	const char *const argv[] = { self, DEMO, NULL };
	struct pty_options o = { .argv = argv,
				 .env = env,
				 .input_is_data = data,
				 .error_apart = true };

	return pty_start(&o);
}

static void assert_ended_by(struct pty *p, int number)
{
	int status = pty_wait_end(p);

	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), number);
}

static void assert_exit(struct pty *p, int status)
{
	int ended = pty_wait_end(p);

	assert_true(WIFEXITED(ended));
	assert_int_equal(WEXITSTATUS(ended), status);
}

static void test_start(void **state)
{
	struct pty *p = start(24, 80, NULL);

	(void)state;
	assert_true(pty_alternate(p));
	pty_wait_visible(p, false);
	pty_wait_cursor(p, FIRST, 0);
	assert_true(pty_cell_reverse(p, FIRST, 0));
	assert_true(pty_cell_reverse(p, FIRST, 25));
	assert_false(pty_cell_reverse(p, FIRST, 27));
	assert_false(pty_cell_reverse(p, FIRST + 1, 0));
	pty_type(p, "j");
	pty_wait_for(p, "key 1: j");
	pty_wait_cursor(p, FIRST + 1, 0);
	pty_type(p, "p");
	pty_wait_for(p, "key 2: p");
	pty_wait_visible(p, true);
	pty_wait_cursor(p, 23, 3);
	pty_type(p, "q");
	assert_exit(p, 0);
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
	struct pty *p = start(24, 80, NULL);
	const char *written;
	size_t n;

	(void)state;
	for (size_t i = 0; i < sizeof(seen) / sizeof(seen[0]); i++)
		if (!strstr(pty_row(p, FIRST + seen[i].row), seen[i].part))
			fail_msg("row %d lacks \"%s\": %s", seen[i].row,
				 seen[i].part,
				 pty_row(p, FIRST + seen[i].row));
	for (int row = FIRST; row < FIRST + 12; row++) {
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
	struct pty *p = start(24, 80, NULL);
	const char *row;

	(void)state;
	row = pty_row(p, FIRST + 3); /* two words turn together */
	assert_non_null(strstr(row, "محمد علی ۱۲\xe2\x80\x8e"));
	assert_null(strstr(row, "محمد\xe2\x80\x8e"));
	row = pty_row(p, FIRST + 4);
	assert_non_null(strstr(row, "שלום\xe2\x80\x8e 12"));
	assert_null(strstr(pty_row(p, FIRST), "\xe2\x80\x8e"));
	pty_end(p);
}

/* The screen as a fresh start at this size draws it. */
static char *fresh_screen(int rows, int cols)
{
	struct pty *p = start(rows, cols, NULL);
	char *text;

	text = strdup(pty_screen(p));
	pty_end(p);
	return text;
}

/* Whether the screen is TEXT but for the line that counts keys. */
static bool same_screen(struct pty *p, const void *what)
{
	const char *a = pty_screen(p), *b = what;

	while (*a && *b) {
		size_t na = strcspn(a, "\n"), nb = strcspn(b, "\n");

		if (strncmp(a, "key ", 4) != 0 &&
		    (na != nb || memcmp(a, b, na) != 0))
			return false;
		a += na + 1;
		b += nb + 1;
	}
	return *a == *b;
}

static void test_resize(void **state)
{
	static const int sizes[][2] = { { 3, 8 },  { 24, 80 },	{ 36, 120 },
					{ 10, 40 }, { 5, 20 },	{ 2, 2 },
					{ 36, 120 }, { 24, 80 } };
	struct pty *p = start(24, 80, NULL);

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
		pty_wait(p, same_screen, fresh);
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
	assert_exit(p, 0);
	pty_assert_restored(p);
	pty_end(p);
}

/* Starts at odd sizes; the largest claim is not believed. */
static void test_sizes(void **state)
{
	static const int sizes[][3] = { { 1, 1, 0 },	  { 1, 80, 0 },
					{ 24, 1, 0 },	  { 2, 2, 0 },
					{ 3, 8, 0 },	  { 200, 500, 1 } };
	const char *const argv[] = { self, DEMO, NULL };

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		struct pty_options o = { .argv = argv,
					 .rows = sizes[i][0],
					 .cols = sizes[i][1] };
		struct pty *p = pty_start(&o);

		if (sizes[i][2])
			pty_wait_for(p, "demo 200x500");
		pty_type(p, "jjjq");
		assert_exit(p, 0);
		pty_assert_restored(p);
		pty_end(p);
	}
}

static void test_huge_claim(void **state)
{
	struct pty *p = start(24, 80, NULL);

	(void)state;
	/* Only the program is told: the test keeps its own screen. */
	pty_claim_size(p, 65535, 65535);
	pty_wait_for(p, "demo 1000x2000");
	pty_claim_size(p, 24, 80);
	pty_type(p, "q");
	assert_exit(p, 0);
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
	struct pty *p = start(24, 80, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		char text[64];

		snprintf(text, sizeof(text), "key %zu: %s ", i + 1,
			 keys[i].name);
		pty_type(p, keys[i].bytes);
		pty_wait_for(p, text);
	}
	/* Esc and a letter in one go are two keys. */
	pty_type(p, "\x1bk");
	pty_wait_for(p, "key 21: k");
	/* An unfinished sequence is no letter. */
	pty_type(p, "\x1b[1;");
	pty_wait_for(p, "key 22: Unknown");
	pty_end(p);
}

/* With a longer ESCDELAY a sequence may come in pieces. */
static void test_esc_delay(void **state)
{
	const char *const env[] = { "ESCDELAY=5000", NULL };
	struct pty *p = start(24, 80, env);

	(void)state;
	pty_type(p, "\x1b");
	pty_wait_idle(p);
	pty_type(p, "[A");
	pty_wait_for(p, "key 1: Up");
	pty_end(p);
}

static void test_paste(void **state)
{
	struct pty *p = start(24, 80, NULL);

	(void)state;
	assert_non_null(strstr(pty_written(p, &(size_t){ 0 }), "\x1b[?2004h"));
	/* Paste, six characters (the line end is a blank), Pasted. */
	pty_type(p, "\x1b[200~ab\rc\x1b[A\x01r\xc9\x99\x1b[201~");
	pty_wait_for(p, "key 8: Pasted");
	pty_type(p, "k");
	pty_wait_for(p, "key 9: k");
	/* A paste whose end was lost does not hold the keys for ever. */
	pty_type(p, "\x1b[200~r\x1b");
	pty_wait_for(p, "key 12: Pasted");
	pty_type(p, "q");
	assert_exit(p, 0);
	assert_non_null(strstr(pty_written(p, &(size_t){ 0 }), "\x1b[?2004l"));
	pty_end(p);
}

static void test_suspend(void **state)
{
	static const char *const keys[] = { "x", "y", "z" };
	static const char *const shown[] = { ": x ", ": y ", ": z " };
	struct pty *p = start(24, 80, NULL);
	char *before;

	(void)state;
	pty_type(p, "j");
	pty_wait_for(p, "key 1: j");
	before = strdup(pty_screen(p));
	for (int way = 0; way < 3; way++) {
		if (way == 0)
			pty_type(p, "\x1a"); /* C-z */
		else
			pty_signal(p, way == 1 ? SIGTSTP : SIGSTOP);
		pty_wait_stop(p);
		if (way < 2)
			pty_assert_restored(p);
		if (way == 1) /* the background hears nothing of it */
			pty_resize(p, 10, 40);
		pty_continue(p);
		if (way == 1) {
			pty_wait_for(p, "demo 10x40");
			pty_resize(p, 24, 80);
			pty_wait_for(p, "demo 24x80");
		}
		pty_wait(p, same_screen, before);
		pty_type(p, keys[way]);
		pty_wait_for(p, shown[way]);
		assert_true(pty_alternate(p));
		assert_false(pty_settings(p).c_lflag & (ECHO | ICANON));
	}
	pty_type(p, "q");
	assert_exit(p, 0);
	pty_assert_restored(p);
	pty_end(p);
	free(before);
}

/* Whoever waits for the program learns the truth, and gets the terminal. */
static void test_signals(void **state)
{
	static const int numbers[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };

	(void)state;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		/* In the loop, and where nobody reads keys. */
		for (int deaf = 0; deaf < 2; deaf++) {
			struct pty *p = start(24, 80, NULL);

			if (deaf) {
				pty_type(p, "L");
				pty_wait_for(p, "deaf");
			}
			pty_signal(p, numbers[i]);
			assert_ended_by(p, numbers[i]);
			pty_assert_restored(p);
			pty_end(p);
		}
	}
}

static void test_interrupt_key(void **state)
{
	struct pty *p = start(24, 80, NULL);

	(void)state;
	pty_type(p, "\x03");
	assert_ended_by(p, SIGINT);
	pty_assert_restored(p);
	pty_end(p);
}

/* Bugs end the program, not the terminal. */
static void test_fatal(void **state)
{
	/* Else the address sanitiser takes these signals for itself. */
	const char *const env[] = { "ASAN_OPTIONS=handle_segv=0:handle_sigbus=0"
				    ":handle_sigfpe=0:handle_sigill=0"
				    ":use_sigaltstack=0",
				    NULL };
	static const int numbers[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL,
				       SIGABRT };
	struct pty *p;

	(void)state;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		p = start(24, 80, env);
		pty_signal(p, numbers[i]);
		assert_ended_by(p, numbers[i]);
		pty_assert_restored(p);
		pty_end(p);
	}
	p = start(24, 80, env);
	pty_type(p, "A");
	assert_ended_by(p, SIGABRT);
	pty_assert_restored(p);
	pty_end(p);
	p = start(24, 80, env);
	pty_type(p, "O"); /* no stack left */
	assert_ended_by(p, SIGSEGV);
	pty_assert_restored(p);
	pty_end(p);
	p = start(24, 80, NULL);
	pty_type(p, "P");
	assert_exit(p, 3);
	pty_assert_restored(p);
	pty_wait_for(p, "annals: on purpose");
	pty_end(p);
}

static void test_hang_up(void **state)
{
	struct pty *p = start(24, 80, NULL);

	(void)state;
	pty_hang_up(p);
	assert_exit(p, 0);
	pty_end(p);
}

/* An editor has the terminal for a while, ends well or badly. */
static void test_run(void **state)
{
	static const struct {
		const char *child, *argument, *result;
	} cases[] = {
		{ "DEMO_CHILD=true", "DEMO_ARGUMENT", "child 0" },
		{ "DEMO_CHILD=false", "DEMO_ARGUMENT", "child 1" },
		{ "DEMO_CHILD=/nonexistent/editor", "DEMO_ARGUMENT",
		  "cannot run \"/nonexistent/editor\": No such file" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *const env[] = { cases[i].child, cases[i].argument,
					    NULL };
		struct pty *p = start(24, 80, env);

		pty_type(p, "e");
		pty_wait_for(p, cases[i].result);
		assert_true(pty_alternate(p));
		pty_type(p, "k");
		pty_wait_for(p, "key 2: k");
		pty_type(p, "q");
		assert_exit(p, 0);
		pty_assert_restored(p);
		pty_end(p);
	}
}

/* The terminal is the child's: C-c ends it alone, a signal to us is passed
 * on, and stopping stops both. */
static void test_run_signals(void **state)
{
	const char *const env[] = { "DEMO_CHILD=cat", "DEMO_ARGUMENT=-", NULL };
	struct pty *p = start(24, 80, env);

	(void)state;
	pty_type(p, "e");
	pty_wait_gone(p, "demo");
	pty_assert_restored(p);
	pty_type(p, "hello\n");
	pty_wait_for(p, "hello\nhello");
	pty_type(p, "\x1a");
	pty_wait_stop(p);
	pty_continue(p);
	pty_type(p, "again\n");
	pty_wait_for(p, "again\nagain");
	pty_type(p, "\x03");
	pty_wait_for(p, "child 130");
	pty_type(p, "e");
	pty_wait_gone(p, "demo");
	pty_signal(p, SIGTERM);
	assert_ended_by(p, SIGTERM);
	pty_assert_restored(p);
	pty_end(p);
}

static void test_no_terminal(void **state)
{
	static const struct {
		const char *term, *line;
	} cases[] = {
		{ "TERM=nonesuch", "unknown terminal type \"nonesuch\"" },
		{ "TERM=../../etc/passwd", "unknown terminal type" },
		{ "TERM=", "TERM is not set" },
		{ "TERM", "TERM is not set" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *const env[] = { cases[i].term, NULL };
		struct pty *p = start_failing(env, false);
		size_t n;

		assert_exit(p, 2);
		assert_non_null(strstr(pty_error(p), cases[i].line));
		assert_ptr_equal(strchr(pty_error(p), '\n') + 1,
				 pty_error(p) + strlen(pty_error(p)));
		pty_written(p, &n);
		assert_int_equal(n, 0);
		pty_assert_restored(p);
		pty_end(p);
	}
}

static void test_dumb(void **state)
{
	const char *const env[] = { "TERM=dumb", NULL };
	struct pty *p = start_failing(env, false);
	size_t n;

	(void)state;
	assert_exit(p, 0);
	assert_string_equal(pty_written(p, &n), "plain\r\n");
	pty_end(p);
}

/* With data on standard input keys come from the terminal all the same. */
static void test_data_on_input(void **state)
{
	struct pty *p = start_failing(NULL, true);

	(void)state;
	pty_wait_for(p, "demo 24x80");
	pty_type(p, "\x1b[A");
	pty_wait_for(p, "key 1: Up");
	pty_type(p, "q");
	assert_exit(p, 0);
	pty_assert_restored(p);
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
		struct pty *p = start(24, 80, envs[i]);
		const char *written;
		size_t n;

		written = pty_written(p, &n);
		if (i < 3) {
			for (size_t at = 0; at < n; at++)
				assert_true((unsigned char)written[at] < 0x7F);
			assert_string_equal(pty_cell(p, FIRST, 26), "|");
		} else {
			assert_int_equal(has_color(written), i == 4);
		}
		pty_type(p, "q");
		assert_exit(p, 0);
		pty_assert_restored(p);
		pty_end(p);
	}
}

/* Only what changed is written. */
static void test_thrift(void **state)
{
	struct pty *p = start(36, 120, NULL);
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
	pty_written(p, &n);
	assert_true(n > 500);
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
		cmocka_unit_test(test_suspend),
		cmocka_unit_test(test_signals),
		cmocka_unit_test(test_interrupt_key),
		cmocka_unit_test(test_fatal),
		cmocka_unit_test(test_hang_up),
		cmocka_unit_test(test_run),
		cmocka_unit_test(test_run_signals),
		cmocka_unit_test(test_no_terminal),
		cmocka_unit_test(test_dumb),
		cmocka_unit_test(test_data_on_input),
		cmocka_unit_test(test_plain_terminals),
		cmocka_unit_test(test_thrift),
	};
	ssize_t n;

	if (argc > 1 && strcmp(argv[1], DEMO) == 0)
		return demo_main(argc, argv);
	n = readlink("/proc/self/exe", self, sizeof(self) - 1);
	if (n <= 0)
		return 2;
	self[n] = '\0';
	if (argc > 1) /* a pattern, such as test_resize */
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests_name("tty", tests, NULL, NULL);
}

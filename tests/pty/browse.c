/* The whole program on a terminal, with the chronology that comes with it. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "support_harness.h"

/* The program stands beside this one. */
static char program[4096];

static struct pty *start(int rows, int cols, const char *path,
			 const char *const *env)
{
	const char *argv[] = { program, path, NULL };
	const struct pty_options options = { .argv = argv, .env = env,
					     .rows = rows, .cols = cols,
					     .error_apart = true };

	return pty_start(&options);
}

static void quit(struct pty *p)
{
	pty_type(p, "q");
	pty_assert_exit(p, 0);
	pty_assert_restored(p);
	pty_end(p);
}

/* A copy of TEXT as a file of its own; the caller frees and unlinks. */
static char *write_file(const char *text, const char *tail)
{
	const char *dir = getenv("TMPDIR");
	char *name;
	int fd;

	assert_true(asprintf(&name, "%s/annals-XXXXXX%s", dir ? dir : "/tmp",
			     tail) > 0);
	fd = mkstemps(name, (int)strlen(tail));
	assert_true(fd >= 0);
	assert_true(file_write_fd(fd, (struct sv){ text, strlen(text) }));
	close(fd);
	return name;
}

static void remove_file(char *name)
{
	unlink(name);
	free(name);
}

/* The state folder HOME and what is in it. */
static void remove_kept(char *home)
{
	static const char *const names[] = { "annals/history", "annals/saved",
					     "annals/marks", "annals", "" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		char *path;

		assert_true(asprintf(&path, "%s/%s", home, names[i]) > 0);
		assert_int_equal(remove(path), 0);
		free(path);
	}
	free(home);
}

static void test_person_and_place(void **state)
{
	struct pty *p = start(24, 80, "data", NULL);

	(void)state;
	pty_wait_for(p, "69 events");
	pty_type(p, "p");
	pty_wait_for(p, "Natalia Kochanova");
	pty_type(p, "koch");
	pty_wait_gone(p, "Ilham Aliyev");
	pty_type(p, "\r");
	pty_wait_for(p, "8 of 69 events, 61 hidden");
	pty_wait_for(p, "who:Natalia Kochanova");
	pty_wait_for(p, "Aliyev receives Kochanova");
	pty_type(p, "x1");
	pty_wait_gone(p, "61 hidden");
	pty_type(p, "P");
	pty_type(p, "baku\r");
	pty_wait_for(p, "19 of 69 events, 50 hidden");
	pty_wait_for(p, "at:Baku");
	pty_type(p, "u");
	pty_wait_gone(p, "at:Baku");
	quit(p);
}

/* The terminal's cursor rests on the chosen row, for those who listen. */
static void test_cursor(void **state)
{
	struct pty *p = start(24, 80, "data", NULL);
	int row, col, next;

	(void)state;
	pty_wait_for(p, "69 events");
	pty_wait_idle(p);
	pty_cursor(p, &row, &col);
	assert_int_equal(col, 0);
	assert_non_null(strstr(pty_row(p, row), "Belarusian tractors"));
	pty_type(p, "j");
	pty_wait_cursor(p, row + 1, 0);
	pty_type(p, "/gafarova");
	pty_wait_for(p, "Gafarova meets");
	pty_type(p, "\r");
	pty_wait_for(p, "1 of 2");
	pty_wait_idle(p);
	pty_cursor(p, &next, &col);
	assert_int_equal(col, 0);
	assert_non_null(strstr(pty_row(p, next), "Gafarova"));
	quit(p);
}

static void test_sizes(void **state)
{
	static const int sizes[][2] = { { 1, 2 },   { 2, 2 },	{ 3, 8 },
					{ 5, 20 },  { 10, 40 }, { 30, 100 },
					{ 36, 120 }, { 3, 200 }, { 50, 20 } };
	struct pty *p = start(24, 80, "data", NULL);
	char *before;

	(void)state;
	pty_wait_for(p, "69 events");
	pty_wait_idle(p);
	before = strdup(pty_screen(p));
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		pty_resize(p, sizes[i][0], sizes[i][1]);
	pty_resize(p, 24, 80);
	pty_wait_for(p, "69 events");
	pty_wait_idle(p);
	assert_string_equal(pty_screen(p), before);
	free(before);
	quit(p);
}

static const char one_event[] = "- {date: 2024-05, title: The first}\n";
static const char one_faulty[] = "- {date: 2024-05, title: The first}\n"
				 "- {date: 2024-99, title: No month}\n";

/* Starts on a file that holds TEXT, one good event, and edits it by the shell
 * script SCRIPT. */
static struct pty *start_editing(char **file, char **editor, const char *text,
				 const char *script)
{
	char *visual;
	const char *env[2] = { NULL };
	struct pty *p;

	*file = write_file(text, ".yaml");
	*editor = write_file(script, ".sh");
	assert_true(asprintf(&visual, "VISUAL=/bin/sh %s", *editor) > 0);
	env[0] = visual;
	p = start(24, 80, *file, env);
	pty_wait_for(p, "1 event");
	pty_type(p, "e");
	free(visual);
	return p;
}

/* The editor gets +LINE and the file; what it changed is read again. */
static void test_edit(void **state)
{
	char *file, *editor;
	struct pty *p = start_editing(
		&file, &editor, one_event,
		"[ \"$1\" = +1 ] || exit 1\n"
		"echo '- {date: 2025, title: The second}' >>\"$2\"\n");

	(void)state;
	pty_wait_for(p, "The second");
	pty_wait_for(p, "2 events");
	quit(p);
	remove_file(file);
	remove_file(editor);
}

/* A file that is broken by an edit leaves the old chronology on screen. */
static void test_edit_broken(void **state)
{
	char *file, *editor;
	struct pty *p = start_editing(&file, &editor, one_event,
				      "echo '- {date: 2025, title: \"x' "
				      ">>\"$2\"\n");

	(void)state;
	pty_wait_for(p, "never closed");
	pty_wait_for(p, "The first");
	quit(p);
	remove_file(file);
	remove_file(editor);
}

/* A fault of one event, old or new, does not keep the others away. */
static void test_edit_faulty(void **state)
{
	char *file, *editor;
	struct pty *p = start_editing(
		&file, &editor, one_faulty,
		"echo '- {date: 2025, title: The second}' >>\"$2\"\n");

	(void)state;
	pty_wait_for(p, "The second");
	pty_type(p, "q");
	pty_assert_exit(p, 2);
	assert_non_null(strstr(pty_error(p), ":2:15: error: date 2024-99"));
	pty_end(p);
	remove_file(file);
	remove_file(editor);
}

static void test_report(void **state)
{
	struct pty *p = start(24, 80, "data", NULL);
	char *name = write_file("", ".txt");
	struct file_bytes bytes;
	struct err err;

	(void)state;
	unlink(name);
	pty_wait_for(p, "69 events");
	pty_type(p, "P");
	pty_type(p, "kazan\r");
	pty_wait_for(p, "2 of 69 events");
	pty_type(p, "R");
	pty_wait_for(p, "Azerbaijan and Belarus");
	pty_wait_for(p, "Selection");
	pty_type(p, "w");
	pty_wait_idle(p);
	pty_type(p, "\x15"); /* away with the name that is offered */
	pty_type(p, name);
	pty_type(p, "\r");
	pty_wait_for(p, "written to");
	assert_true(file_read(name, &bytes, &err));
	assert_non_null(strstr(bytes.s, "BRICS summit in Kazan"));
	assert_non_null(strstr(bytes.s, "Sources"));
	file_free(&bytes);
	pty_type(p, "q");
	pty_wait_for(p, "2 of 69 events");
	quit(p);
	remove_file(name);
}

/* What was typed, saved and marked is there in the next run, and in a command;
 * a folder that cannot be written to is told, and hinders nothing. */
static void test_kept(void **state)
{
	char *home = write_file("", ".state");
	char *xdg;
	const char *env[] = { NULL, NULL };
	struct pty *p;

	(void)state;
	assert_true(asprintf(&xdg, "XDG_STATE_HOME=%s", home) > 0);
	env[0] = xdg;
	p = start(24, 80, "data", env);
	pty_wait_for(p, "69 events");
	pty_type(p, "/tractor\r");
	pty_wait_for(p, "not kept for the next time");
	pty_type(p, "n");
	pty_wait_for(p, "2 of");
	quit(p);
	unlink(home); /* what was a file in the way can be a folder now */

	p = start(24, 80, "data", env);
	pty_wait_for(p, "69 events");
	pty_type(p, "fwho:koch at:baku\r");
	pty_wait_for(p, "of 69 events");
	pty_type(p, ":save koch-baku\r");
	pty_wait_for(p, "this is now saved:koch-baku");
	pty_type(p, "m");
	pty_wait_for(p, "1 marked here");
	quit(p);

	p = start(24, 80, "data", env);
	pty_wait_for(p, "69 events");
	pty_type(p, "f\033[A");
	pty_wait_for(p, "filter: who:koch at:baku");
	pty_type(p, "\025saved:koch-baku is:marked\r");
	pty_wait_for(p, "1 of 69 events");
	quit(p);

	remove_kept(home);
	free(xdg);
}

static void test_signal(void **state)
{
	struct pty *p = start(24, 80, "data", NULL);

	(void)state;
	pty_wait_for(p, "69 events");
	pty_signal(p, SIGTERM);
	pty_assert_ended_by(p, SIGTERM);
	pty_assert_restored(p);
	pty_end(p);
}

/* Nothing in a file can give the terminal an order. */
static void test_hostile(void **state)
{
	char *file = write_file(
		"- {date: 2024, title: \"a\\e]0;owned\\ab\\x9b31mc\\u202Ed\"}\n"
		"- {date: 2024, title: \"\\x07bell\", place: \"\\e[2J\"}\n",
		".yaml");
	struct pty *p = start(24, 80, file, NULL);
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
	quit(p);
	remove_file(file);
}

/* An explicit C locale: ASCII, and the same events. */
static void test_ascii(void **state)
{
	const char *const env[] = { "LC_ALL=C", "TERM=vt100", NULL };
	struct pty *p = start(24, 80, "data", env);
	const char *bytes;
	size_t n;

	(void)state;
	pty_wait_for(p, "69 events");
	pty_wait_idle(p);
	bytes = pty_written(p, &n);
	for (size_t i = 0; i < n; i++)
		assert_true((unsigned char)bytes[i] < 0x80);
	quit(p);
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

/* NO_COLOR leaves bold, dim and reverse. */
static void test_no_color(void **state)
{
	const char *const env[] = { "NO_COLOR=1", NULL };
	struct pty *p = start(24, 80, "data", env);
	struct sv bytes;
	size_t orders = 0;

	(void)state;
	pty_wait_for(p, "69 events");
	pty_wait_idle(p);
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
		assert_false(is_color(sv_slice(bytes, 0, end)));
	}
	assert_true(orders > 0);
	quit(p);
}

static void test_dumb(void **state)
{
	const char *const env[] = { "TERM=dumb", NULL };
	struct pty *p = start(24, 80, "data", env);

	(void)state;
	pty_wait_for(p, "69 of 69 events");
	pty_type(p, "p koch\n");
	pty_wait_for(p, "8 of 69 events");
	pty_type(p, "q\n");
	pty_assert_exit(p, 0);
	pty_end(p);
}

static void test_unknown_terminal(void **state)
{
	const char *const env[] = { "TERM=../../etc/passwd", NULL };
	struct pty *p = start(24, 80, "data", env);

	(void)state;
	pty_assert_exit(p, 2);
	assert_non_null(strstr(pty_error(p), "annals: "));
	pty_assert_restored(p);
	pty_end(p);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_person_and_place),
		cmocka_unit_test(test_cursor),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_edit),
		cmocka_unit_test(test_edit_broken),
		cmocka_unit_test(test_edit_faulty),
		cmocka_unit_test(test_report),
		cmocka_unit_test(test_kept),
		cmocka_unit_test(test_signal),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_ascii),
		cmocka_unit_test(test_no_color),
		cmocka_unit_test(test_dumb),
		cmocka_unit_test(test_unknown_terminal),
	};
	struct sv self = sv_of(argv[0]);

	while (self.n > 0 && self.s[self.n - 1] != '/')
		self.n--;
	snprintf(program, sizeof(program), "%.*sannals", SV_ARG(self));
	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What the reader is told at the start and at the end, with a screen and
 * without one. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "support_program.h"

#define ONE "- {date: 2001, title: The first}\n"
#define FAULTY "- {date: 2001-99, title: No month}\n"
#define BROKEN "- {date: [2001\n"

static void replace(const char *path, const char *text)
{
	struct err err;

	assert_true(file_write(path, sv_of(text), FILE_REPLACE, &err));
}

/* The exit status is that of the files as they were read last; what is still
 * wrong is told when the screen is gone. */
static void test_status(void **state)
{
	static const struct {
		const char *first, *then, *shows, *told;
		int status;
	} cases[] = {
		{ ONE FAULTY, ONE, "no event changed", "", 0 },
		{ ONE FAULTY, ONE FAULTY "# changed\n", "", "2:15: error", 2 },
		{ ONE, ONE FAULTY, "1 error", "2:15: error", 2 },
		{ ONE, ONE BROKEN, "never closed", "2:10: error", 2 },
		{ ONE BROKEN, ONE ONE, "2 events", "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char *file = program_file(cases[i].first, ".yaml");
		struct pty *p = program_start(24, 80, file, NULL);

		pty_wait_for(p, "The first");
		if (strcmp(cases[i].first, ONE) != 0)
			pty_wait_for(p, "annals-"); /* the file is named */
		pty_type(p, "G");
		replace(file, cases[i].then);
		pty_wait_for(p, cases[i].shows);
		pty_type(p, "q");
		pty_assert_exit(p, cases[i].status);
		assert_non_null(strstr(pty_error(p), cases[i].told));
		assert_true(cases[i].told[0] || !pty_error(p)[0]);
		pty_assert_restored(p);
		pty_end(p);
		program_unlink(file);
	}
}

/* How many faults there are, and the key that shows them. */
static void test_faults(void **state)
{
	char *file = program_file(ONE FAULTY, ".yaml");
	struct pty *p = program_start(24, 120, file, NULL);

	(void)state;
	pty_wait_for(p, "1 error in reading the files   W shows it");
	pty_type(p, "W");
	pty_wait_for(p, "1 error, 1 warning");
	pty_wait_for(p, strrchr(file, '/'));
	pty_type(p, "q");
	pty_wait_gone(p, "1 warning");
	pty_type(p, "q");
	pty_assert_exit(p, 2);
	pty_end(p);
	program_unlink(file);
}

/* What was kept and cannot be read is told on the screen. */
static void test_damaged(void **state)
{
	char *home = program_file("", ".state"), *xdg, *folder, *saved;
	const char *env[] = { NULL, NULL };
	struct pty *p;

	(void)state;
	assert_int_equal(unlink(home), 0);
	assert_true(asprintf(&xdg, "XDG_STATE_HOME=%s", home) > 0);
	assert_true(asprintf(&folder, "%s/annals", home) > 0);
	assert_true(asprintf(&saved, "%s/saved", folder) > 0);
	assert_int_equal(mkdir(home, 0700) + mkdir(folder, 0700), 0);
	assert_int_equal(mkdir(saved, 0700), 0); /* no file */
	env[0] = xdg;
	p = program_start(24, 120, "data", env);
	pty_wait_for(p, "saved is not used");
	program_quit(p);
	program_forget(home);
	assert_int_equal(rmdir(saved) + rmdir(folder) + rmdir(home), 0);
	free(saved);
	free(folder);
	free(xdg);
	free(home);
}

/* A chronology that has no name is called as what it is in, all of it. */
static void test_name(void **state)
{
	char program[PROGRAM_PATH];
	char *file = program_file(ONE, ".yaml");
	const char *argv[] = { "/bin/sh", "-c", "exec \"$0\" - \"$1\" <\"$1\"",
			       program_path(program), file, NULL };
	struct pty_options options = { .argv = argv, .rows = 24, .cols = 80 };
	struct pty *p = pty_start(&options);

	(void)state;
	pty_wait_for(p, "standard input and 1 more   2 events");
	program_quit(p);
	program_unlink(file);
}

/* Commands come from the terminal where standard input was the chronology. */
static void test_plain_input(void **state)
{
	struct arena a = { 0 };
	struct build text = { .arena = &a };
	char program[PROGRAM_PATH];
	char *file;
	const char *argv[] = { "/bin/sh", "-c", "exec \"$0\" --plain - <\"$1\"",
			       program_path(program), NULL, NULL };
	struct pty_options options = { .argv = argv };
	struct pty *p;

	(void)state;
	for (int i = 0; i < 40; i++)
		build_fmt(&text, "- {date: %d, title: Nr %d}\n", 1900 + i,
			  i + 1);
	argv[4] = file = program_file(text.s, ".yaml");
	arena_free(&a);
	p = pty_start(&options);
	pty_wait_for(p, "20  1919  Nr 20");
	pty_wait_for(p, "more: Enter");
	pty_type(p, "\n");
	pty_wait_for(p, "40  1939  Nr 40");
	pty_type(p, "f 1905\n");
	pty_wait_for(p, "1 of 40 events");
	pty_type(p, "q\n");
	pty_assert_exit(p, 0);
	pty_end(p);
	program_unlink(file);
}

/* Files that change while nobody types are read again, and that is said. */
static void test_plain_files(void **state)
{
	const char *const env[] = { "TERM=dumb", NULL };
	char *file = program_file(ONE, ".yaml");
	struct pty *p = program_start(24, 80, file, env);

	(void)state;
	pty_wait_for(p, "1 of 1 events");
	replace(file, ONE "- {date: 2002, title: The second}\n");
	pty_wait_for(p, "read again: +1 ~0 -0");
	pty_wait_for(p, "2 of 2 events");
	pty_type(p, "f second\n");
	pty_wait_for(p, "1 of 2 events: second");
	replace(file, ONE BROKEN);
	pty_wait_for(p, "never closed");
	pty_type(p, "all\n");
	pty_wait_for(p, "2  2002  The second");
	pty_type(p, "q\n");
	pty_assert_exit(p, 2);
	pty_end(p);
	program_unlink(file);
}

/* C-c and C-\ while an editor runs are the editor's; after that they are the
 * program's again. */
static void test_plain_editor(void **state)
{
	char *file = program_file(ONE, ".yaml");
	char *script = program_file("trap 'echo has INT' INT\n"
				    "trap 'echo has QUIT' QUIT\n"
				    "echo editing\n"
				    "until read -r line &&\n"
				    "[ \"$line\" = left ]\n"
				    "do :; done\n", ".sh");
	const char *env[] = { "TERM=dumb", NULL, NULL };
	char *visual;
	struct pty *p;

	(void)state;
	assert_true(asprintf(&visual, "VISUAL=/bin/sh %s", script) > 0);
	env[1] = visual;
	p = program_start(24, 80, file, env);
	pty_wait_for(p, "1 of 1 events");
	pty_type(p, "e 1\n");
	pty_wait_for(p, "editing");
	pty_type(p, "\x03");
	pty_wait_for(p, "has INT");
	pty_type(p, "\x1c");
	pty_wait_for(p, "has QUIT");
	pty_type(p, "left\n");
	pty_wait_for(p, "nothing changed");
	pty_type(p, "\x03");
	pty_assert_ended_by(p, SIGINT);
	pty_end(p);
	free(visual);
	program_unlink(script);
	program_unlink(file);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_status),
		cmocka_unit_test(test_faults),
		cmocka_unit_test(test_damaged),
		cmocka_unit_test(test_name),
		cmocka_unit_test(test_plain_input),
		cmocka_unit_test(test_plain_files),
		cmocka_unit_test(test_plain_editor),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

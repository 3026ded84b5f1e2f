/* What commands write on a terminal: long texts go to the reader's pager, and
 * only where somebody reads; text is dim, never in a colour. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "cmd/pager.h"
#include "support_program.h"

enum { ARGS_MAX = 6 };

/* A program that says NAME and its arguments, then prints what it is given. */
static char *pager_file(const char *name)
{
	char text[100], *file;

	snprintf(text, sizeof(text), "#!/bin/sh\necho %s \"$@.\"\ncat\n", name);
	file = program_file(text, "");
	assert_int_equal(chmod(file, 0700), 0);
	return file;
}

/* Runs it with ARGS and ENV to its end, which must be good; the terminal. */
static struct pty *run(const char *const args[ARGS_MAX],
		       const char *const env[])
{
	const char *argv[ARGS_MAX + 1] = { NULL };
	const struct pty_options options = { .argv = argv, .env = env,
					     .rows = 200, .cols = 80,
					     .error_apart = true };
	char program[PROGRAM_PATH];
	struct pty *p;

	argv[0] = program_path(program);
	for (size_t i = 0; i < ARGS_MAX - 1 && args[i]; i++)
		argv[i + 1] = args[i];
	p = pty_start(&options);
	pty_assert_exit(p, 0);
	return p;
}

static void test_pager(void **state)
{
	char *own = pager_file("own"), *manual = pager_file("manual");
	char both[200], only[200];
	const struct {
		const char *args[ARGS_MAX], *env[4];
		const char *says, *text; /* SAYS: null for no pager */
	} cases[] = {
		{ { "show", "cop29-meeting", "data" },
		  { both, only, NULL }, "own -x y.", "Presidents meet" },
		{ { "report", "--kind", "visit", "data" },
		  { both, only, NULL }, "own -x y.", "State visit" },
		{ { "help", "keys" }, { both, only, NULL }, "manual .",
		  "Keys everywhere" },
		{ { "list", "--help" }, { both, only, NULL }, "manual .",
		  "usage: annals list" },
		{ { "help", "keys" }, { both, "MANPAGER", NULL }, "own -x y.",
		  "Keys everywhere" },
		{ { "help", "keys", "--no-pager" }, { both, only, NULL }, NULL,
		  "Keys everywhere" },
		{ { "show", "--no-pager", "cop29-meeting", "data" },
		  { both, NULL }, NULL, "Presidents meet" },
		{ { "show", "cop29-meeting", "data" }, { "PAGER=", NULL },
		  NULL, "Presidents meet" },
		{ { "show", "cop29-meeting", "data" }, { "PAGER=cat", NULL },
		  NULL, "Presidents meet" },
		{ { "show", "cop29-meeting", "data" },
		  { both, "TERM=dumb", NULL }, NULL, "Presidents meet" },
		{ { "show", "cop29-meeting", "data" },
		  { "PAGER=/nonexistent/pager", NULL }, NULL,
		  "Presidents meet" },
		{ { "list", "--limit", "1", "data" }, { both, NULL }, NULL,
		  "Tractors" },
	};

	(void)state;
	snprintf(both, sizeof(both), "PAGER=%s -x  y", own);
	snprintf(only, sizeof(only), "MANPAGER=%s", manual);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct pty *p = run(cases[i].args, cases[i].env);
		const char *screen = pty_screen(p);

		if (!strstr(screen, cases[i].text) ||
		    (cases[i].says ? !strstr(screen, cases[i].says) :
				     strstr(screen, "-x y.") ||
				     strstr(screen, "manual .")))
			fail_msg("case %zu: %s", i, screen);
		pty_end(p);
	}
	program_unlink(own);
	program_unlink(manual);
}

/* One that cannot be run is told, and one that ends early is no error. */
static void test_trouble(void **state)
{
	static const char *const show[ARGS_MAX] = { "show", "cop29-meeting",
						    "data" };
	static const char *const gone[] = { "PAGER=/nonexistent/x", NULL };
	static const char *const ends[] = { "PAGER=true", NULL };
	struct pty *p = run(show, gone);

	(void)state;
	assert_non_null(strstr(pty_error(p), "the pager cannot be run"));
	pty_end(p);
	p = run(show, ends);
	assert_string_equal(pty_error(p), "");
	pty_end(p);
}

/* Only dates that are not certain to the day are marked, as dim. */
static void test_list_is_dim(void **state)
{
	static const char *const list[ARGS_MAX] = { "list", "--color", "always",
						    "data" };
	static const char *const env[] = { NULL };
	struct pty *p = run(list, env);
	size_t n, dim = 0;
	const char *bytes = pty_written(p, &n);

	(void)state;
	for (size_t i = 0; i + 2 < n; i++)
		if (bytes[i] == '\033' && bytes[i + 1] == '[') {
			dim += bytes[i + 2] == '2';
			assert_true(bytes[i + 2] == '0' ||
				    bytes[i + 2] == '2');
		}
	assert_in_range(dim, 1, 75); /* of 76 events */
	pty_end(p);
}

/* While the pager runs the keyboard's C-c is for it, and for us afterwards. */
static void test_interrupt(void **state)
{
	struct arena a = { 0 };
	struct pager *p;

	(void)state;
	signal(SIGPIPE, SIG_IGN); /* as cli_run() has it */
	setenv("TERM", "xterm", 1);
	setenv("PAGER", "true", 1);
	p = pager_new(&a, false);
	assert_non_null(p);
	sink_put(&p->sink, SV("text\n"));
	assert_true(signal(SIGINT, SIG_IGN) == SIG_IGN);
	assert_true(signal(SIGQUIT, SIG_IGN) == SIG_IGN);
	pager_end(p);
	assert_true(signal(SIGINT, SIG_DFL) == SIG_DFL);
	assert_true(signal(SIGQUIT, SIG_DFL) == SIG_DFL);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pager),
		cmocka_unit_test(test_trouble),
		cmocka_unit_test(test_list_is_dim),
		cmocka_unit_test(test_interrupt),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The terminal is given back as it was found, whatever ends the program. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include <cmocka.h>

#include "support_demo.h"

static void test_suspend(void **state)
{
	static const char *const keys[] = { "x", "y", "z" };
	static const char *const shown[] = { ": x ", ": y ", ": z " };
	struct pty *p = demo_start(24, 80, NULL);
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
		demo_wait_same(p, before);
		pty_type(p, keys[way]);
		pty_wait_for(p, shown[way]);
		assert_true(pty_alternate(p));
		assert_false(pty_settings(p).c_lflag & (ECHO | ICANON));
	}
	pty_type(p, "q");
	pty_assert_exit(p, 0);
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
			struct pty *p = demo_start(24, 80, NULL);

			if (deaf) {
				pty_type(p, "L");
				pty_wait_for(p, "deaf");
			}
			pty_signal(p, numbers[i]);
			pty_assert_ended_by(p, numbers[i]);
			pty_assert_restored(p);
			pty_end(p);
		}
	}
}

/* Where the shell has the terminal, and sends what ends the program: it ends by
 * that, and takes no terminal for it. */
static void test_signals_behind(void **state)
{
	static const int numbers[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };
	static const int stops[] = { SIGTSTP, SIGSTOP };

	(void)state;
	for (size_t i = 0; i < 2 * sizeof(numbers) / sizeof(*numbers); i++) {
		struct pty *p = demo_start(24, 80, NULL);
		size_t n;

		pty_signal(p, stops[i % 2]);
		pty_wait_stop(p);
		pty_forget(p);
		pty_signal(p, numbers[i / 2]);
		pty_continue_behind(p);
		pty_assert_ended_by(p, numbers[i / 2]);
		pty_assert_restored(p);
		pty_written(p, &n);
		if (i % 2 == 0)
			assert_int_equal(n, 0);
		pty_end(p);
	}
}

static void test_interrupt_key(void **state)
{
	struct pty *p = demo_start(24, 80, NULL);

	(void)state;
	pty_type(p, "\x03");
	pty_assert_ended_by(p, SIGINT);
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
	static const struct {
		const char *key;
		int number;
		const char *said;
	} keys[] = {
		{ "A", SIGABRT, "" },
		{ "O", SIGSEGV, "" }, /* no stack left */
		{ "N", SIGSEGV, "" }, /* a bug of ncurses */
		{ "M", 0, "annals: out of memory" }, /* the same without any */
		{ "F", 0, "annals: out of memory" }, /* or far off */
		{ "G", 0, "annals: out of memory" }, /* it goes on without */
		{ "X", 0, "annals: out of memory" }, /* or ends the program */
		{ "P", 0, "annals: on purpose" },
	};
	struct pty *p;

	(void)state;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		p = demo_start(24, 80, env);
		pty_signal(p, numbers[i]);
		pty_assert_ended_by(p, numbers[i]);
		pty_assert_restored(p);
		pty_end(p);
	}
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		p = demo_start(24, 80, env);
		pty_type(p, keys[i].key);
		if (keys[i].number)
			pty_assert_ended_by(p, keys[i].number);
		else
			pty_assert_exit(p, 3);
		pty_assert_restored(p);
		pty_wait_for(p, keys[i].said);
		pty_end(p);
	}
}

/* Nor does it leave the file that was being written, nor does an end that the
 * loop does not answer. */
static void test_unfinished(void **state)
{
	static const struct {
		const char *key;
		int number, by;
	} ends[] = { { "A", 0, SIGABRT }, { "L", SIGTERM, SIGTERM } };

	(void)state;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		char folder[] = "/tmp/annals-XXXXXX", env[64];
		struct pty *p;

		assert_non_null(mkdtemp(folder));
		snprintf(env, sizeof(env), "DEMO_FILE=%s/a", folder);
		p = demo_start(24, 80, (const char *[]){ env, NULL });
		pty_type(p, ends[i].key);
		if (ends[i].number) {
			pty_wait_for(p, "deaf");
			pty_signal(p, ends[i].number);
		}
		pty_assert_ended_by(p, ends[i].by);
		pty_assert_restored(p);
		assert_int_equal(rmdir(folder), 0);
		pty_end(p);
	}
}

static void test_hang_up(void **state)
{
	struct pty *p = demo_start(24, 80, NULL);

	(void)state;
	pty_hang_up(p);
	pty_assert_exit(p, 0);
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
		struct pty *p = demo_start(24, 80, env);

		pty_type(p, "e");
		pty_wait_for(p, cases[i].result);
		assert_true(pty_alternate(p));
		pty_type(p, "k");
		pty_wait_for(p, "key 2: k");
		pty_type(p, "q");
		pty_assert_exit(p, 0);
		pty_assert_restored(p);
		pty_end(p);
	}
}

/* Runs a child, which the keyboard stops, with us, and, continued,
 * interrupts, without us: the terminal is its own. */
static struct pty *run_interrupted(const char *const *env)
{
	struct pty *p = demo_start(24, 80, env);

	pty_type(p, "e");
	pty_wait_gone(p, "demo");
	pty_wait_restored(p);
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
	return p;
}

/* And a signal to us is passed on. */
static void test_run_signals(void **state)
{
	struct pty *p = run_interrupted((const char *[]){
		"DEMO_CHILD=cat", "DEMO_ARGUMENT=-", NULL });

	(void)state;
	pty_type(p, "e");
	pty_wait_gone(p, "demo");
	pty_signal(p, SIGTERM);
	pty_assert_ended_by(p, SIGTERM);
	pty_assert_restored(p);
	pty_end(p);
}

/* The stop comes before the child is known. */
static void test_run_signals_early(void **state)
{
	struct pty *p = run_interrupted((const char *[]){
		"DEMO_CHILD=cat", "DEMO_ARGUMENT=-", "DEMO_DAWDLES=", NULL });

	(void)state;
	pty_type(p, "q");
	pty_assert_exit(p, 0);
	pty_end(p);
}

/* Starts the demo where it can only fail. */
static struct pty *start_failing(const char *const *env)
{
	return demo_begin((struct pty_options){ .env = env,
						.error_apart = true });
}

static void test_no_terminal(void **state)
{
	static const struct {
		const char *term, *line;
	} cases[] = {
		{ "TERM=nonesuch", "unknown terminal type \"nonesuch\"" },
		{ "TERM=../../etc/passwd", "unknown terminal type" },
		{ "TERM=dumb", "cannot address its cursor" },
		{ "TERM=", "TERM is not set" },
		{ "TERM", "TERM is not set" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *const env[] = { cases[i].term, NULL };
		struct pty *p = start_failing(env);
		size_t n;

		pty_assert_exit(p, 2);
		assert_non_null(strstr(pty_error(p), cases[i].line));
		assert_ptr_equal(strchr(pty_error(p), '\n') + 1,
				 pty_error(p) + strlen(pty_error(p)));
		pty_written(p, &n);
		assert_int_equal(n, 0);
		pty_assert_restored(p);
		pty_end(p);
	}
}

/* With data on standard input keys come from the terminal all the same. */
static void test_data_on_input(void **state)
{
	struct pty *p = demo_begin((struct pty_options){
		.input_is_data = true });

	(void)state;
	pty_wait_for(p, "demo 24x80");
	pty_type(p, "\x1b[A");
	pty_wait_for(p, "key 1: Up");
	pty_type(p, "q");
	pty_assert_exit(p, 0);
	pty_assert_restored(p);
	pty_end(p);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_suspend),
		cmocka_unit_test(test_signals),
		cmocka_unit_test(test_signals_behind),
		cmocka_unit_test(test_interrupt_key),
		cmocka_unit_test(test_fatal),
		cmocka_unit_test(test_unfinished),
		cmocka_unit_test(test_hang_up),
		cmocka_unit_test(test_run),
		cmocka_unit_test(test_run_signals),
		cmocka_unit_test(test_run_signals_early),
		cmocka_unit_test(test_no_terminal),
		cmocka_unit_test(test_data_on_input),
	};

	demo_or_tests(argc, argv);
	return cmocka_run_group_tests_name("restore", tests, NULL, NULL);
}

/* A file while it is written: dropped, full, inherited, and signals. */
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "support_file.h"

/* What is not kept leaves no trace. */
static void test_dropped(void **state)
{
	struct sink_file f;
	struct err err;

	(void)state;
	assert_true(file_write("a", SV("old"), FILE_NEW, &err));
	assert_true(file_open(&f, "a", FILE_REPLACE, &err));
	assert_true(sink_put(&f.sink, SV("new")));
	assert_true(sink_end(&f.sink, false, &err));
	assert_holds("a", "old");
	assert_true(file_open(&f, "a", FILE_REPLACE, &err));
	assert_true(sink_put(&f.sink, SV("new")));
	assert_true(sink_end(&f.sink, true, &err));
	assert_holds("a", "new");
	unlink("a");
}

/* What went wrong first is told, whatever went wrong after it. */
static void test_full(void **state)
{
	struct sink_file f;
	struct err err;

	(void)state;
	assert_true(file_open(&f, "/dev/full", FILE_REPLACE, &err));
	assert_false(sink_put(&f.sink, SV("abc")));
	errno = ENOENT;
	assert_false(sink_end(&f.sink, true, &err));
	assert_non_null(strstr(err.text, strerror(ENOSPC)));
}

/* No program that is started holds what is written, nor what goes through. */
static void test_inherited(void **state)
{
	static const char *const paths[] = { "a", "/dev/null" };
	struct sink_file f;
	struct err err;

	(void)state;
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		assert_true(file_open(&f, paths[i], FILE_REPLACE, &err));
		assert_true(fcntl(f.fd, F_GETFD) & FD_CLOEXEC);
		assert_true(sink_end(&f.sink, false, &err));
	}
}

static volatile sig_atomic_t ended;

static void note_end(int signal)
{
	ended = signal;
}

/* Whether each of the signals that end the program waits. */
static void assert_waiting(bool waiting)
{
	static const int ends[] = { SIGHUP,  SIGINT,  SIGQUIT,	 SIGTERM,
				    SIGXCPU, SIGUSR1, SIGUSR2,	 SIGALRM,
				    SIGIO,   SIGPROF, SIGVTALRM };
	sigset_t set;

	assert_int_equal(sigprocmask(SIG_BLOCK, NULL, &set), 0);
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		assert_int_equal(sigismember(&set, ends[i]), waiting);
}

/* They wait while a file is beside, and no longer, however that ends. */
static void test_waiting(void **state)
{
	struct sink_file f;
	struct err err;

	(void)state;
	for (int keep = 0; keep < 2; keep++) {
		assert_waiting(false);
		assert_true(file_open(&f, "a", FILE_REPLACE, &err));
		assert_waiting(true);
		assert_true(sink_end(&f.sink, keep, &err));
	}
	assert_waiting(false);
	assert_false(file_open(&f, "no/such", FILE_REPLACE, &err));
	assert_waiting(false);
	assert_true(file_open(&f, "a", FILE_REPLACE, &err));
	file_attend(&f);
	assert_waiting(false);
	assert_true(sink_end(&f.sink, true, &err));
	assert_waiting(false);
	unlink("a");
}

/* Nor does what a signal ends, which waits for it. */
static void test_signal(void **state)
{
	struct sink_file f;
	struct err err;

	(void)state;
	signal(SIGTERM, note_end);
	assert_true(file_write("a", SV("old"), FILE_NEW, &err));
	assert_true(file_open(&f, "a", FILE_REPLACE, &err));
	raise(SIGTERM);
	assert_int_equal(ended, 0);
	assert_false(sink_put(&f.sink, SV("new")));
	assert_false(sink_put(&f.sink, SV("more")));
	assert_false(sink_end(&f.sink, true, &err));
	assert_int_equal(ended, SIGTERM);
	assert_holds("a", "old");
	signal(SIGTERM, SIG_DFL);
	unlink("a");
}

/* One that is ignored ends nothing. */
static void test_ignored(void **state)
{
	struct sink_file f;
	struct err err;

	(void)state;
	signal(SIGHUP, SIG_IGN);
	assert_true(file_open(&f, "a", FILE_NEW, &err));
	raise(SIGHUP);
	assert_false(file_signalled(&f));
	assert_true(sink_put(&f.sink, SV("new")));
	assert_true(sink_end(&f.sink, true, &err));
	assert_holds("a", "new");
	signal(SIGHUP, SIG_DFL);
	unlink("a");
}

/* What is to end a program that hangs waits for no file. */
static void test_alarm(void **state)
{
	struct sink_file f;
	struct err err;

	(void)state;
	signal(SIGALRM, note_end);
	assert_true(file_open(&f, "a", FILE_NEW, &err));
	raise(SIGALRM);
	assert_int_equal(ended, SIGALRM);
	assert_true(sink_end(&f.sink, false, &err));
	signal(SIGALRM, SIG_DFL);
}

/* Where memory or a promise, or SIGNAL, ends the program while the file NUMBER
 * of three is the one that is ended already. */
static void end_badly(int number, int signal)
{
	static const char *const paths[] = { "a", "b", "c" };
	struct sigaction plain = { .sa_handler = SIG_DFL };
	struct sink_file f[3];
	struct err err;

	close(STDERR_FILENO);
	if (signal > 0) { /* which a checking tool handles */
		sigaction(signal, &plain, NULL);
		panic_catch();
	}
	for (int i = 0; i < 3; i++)
		file_open(&f[i], paths[i], FILE_REPLACE, &err);
	sink_end(&f[number].sink, true, &err);
	if (signal == 0)
		panic("out of memory");
	raise(signal);
	_exit(0);
}

/* Nothing stays of those that are not whole. */
static void test_panic(void **state)
{
	static const char *const paths[] = { "a", "b", "c" };
	static const int signals[] = { 0, SIGSEGV, SIGBUS, SIGFPE, SIGILL,
				       SIGABRT, SIGSYS, SIGTRAP };
	enum { SIGNALS = sizeof(signals) / sizeof(*signals) };

	(void)state;
	for (int i = 0; i < 3 * SIGNALS; i++) {
		pid_t child = fork();
		int by = signals[i / 3], status;

		if (child == 0)
			end_badly(i % 3, by);
		assert_int_equal(waitpid(child, &status, 0), child);
		if (by == 0)
			assert_true(WIFEXITED(status) &&
				    WEXITSTATUS(status) == 3);
		else
			assert_true(WIFSIGNALED(status) &&
				    WTERMSIG(status) == by);
		assert_holds(paths[i % 3], "");
		unlink(paths[i % 3]);
		/* No name is left in it. */
		assert_int_equal(rmdir(file_folder), 0);
		assert_int_equal(mkdir(file_folder, 0700), 0);
		assert_int_equal(chdir(file_folder), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dropped),
		cmocka_unit_test(test_full),
		cmocka_unit_test(test_inherited),
		cmocka_unit_test(test_waiting),
		cmocka_unit_test(test_signal),
		cmocka_unit_test(test_ignored),
		cmocka_unit_test(test_alarm),
		cmocka_unit_test(test_panic),
	};

	return cmocka_run_group_tests(tests, file_setup, file_teardown);
}

/* A program that was started ends with the one that started it. */
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/child.h"

/* Starts a program that does not end by itself, and holds TO open. */
static _Noreturn void start_and_wait(int to)
{
	const char *const argv[] = { "sleep", "1000", NULL };
	struct err err;
	pid_t child;

	if (!child_start(argv, (struct child_files){ -1, to, -1, NULL }, &child,
			 &err) ||
	    write(to, "+", 1) != 1)
		_exit(1);
	for (;;)
		pause();
}

static void test_killed(void **state)
{
	enum { LONGEST = 20000 }; /* ms, if it does not end */
	int ends[2];
	char c;
	pid_t parent;
	struct pollfd end;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	parent = fork();
	assert_true(parent >= 0);
	if (parent == 0)
		start_and_wait(ends[1]);
	close(ends[1]);
	assert_int_equal(read(ends[0], &c, 1), 1);
	assert_int_equal(kill(parent, SIGKILL), 0);
	assert_int_equal(waitpid(parent, NULL, 0), parent);
	end = (struct pollfd){ ends[0], POLLIN, 0 };
	assert_int_equal(poll(&end, 1, LONGEST), 1);
	assert_int_equal(read(ends[0], &c, 1), 0); /* nobody holds it */
	close(ends[0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_killed) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}

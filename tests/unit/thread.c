/* A second thread, and what becomes of the work where there is none. */
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/thread.h"

static bool none; /* can be had */

int __real_pthread_create(pthread_t *id, const pthread_attr_t *attr,
			  void *(*run)(void *of), void *of);
int __wrap_pthread_create(pthread_t *id, const pthread_attr_t *attr,
			  void *(*run)(void *of), void *of);

int __wrap_pthread_create(pthread_t *id, const pthread_attr_t *attr,
			  void *(*run)(void *of), void *of)
{
	return none ? EAGAIN : __real_pthread_create(id, attr, run, of);
}

struct done {
	pthread_t by;
	sigset_t blocked;
	int times;
};

static void work(void *of)
{
	struct done *d = of;

	d->by = pthread_self();
	pthread_sigmask(SIG_SETMASK, NULL, &d->blocked);
	d->times++;
}

static struct done run(void)
{
	struct thread t;
	struct done d = { 0 };

	thread_start(&t, work, &d);
	thread_join(&t);
	thread_join(&t);
	assert_int_equal(d.times, 1);
	return d;
}

/* It has no signals but those of its own bugs, and the first has them all. */
static void test_beside(void **state)
{
	struct done d = run();
	sigset_t mine;

	(void)state;
	assert_false(pthread_equal(d.by, pthread_self()));
	assert_int_equal(sigismember(&d.blocked, SIGINT), 1);
	assert_int_equal(sigismember(&d.blocked, SIGWINCH), 1);
	assert_int_equal(sigismember(&d.blocked, SIGSEGV), 0);
	pthread_sigmask(SIG_SETMASK, NULL, &mine);
	assert_int_equal(sigismember(&mine, SIGINT), 0);
}

static void test_none(void **state)
{
	(void)state;
	none = true;
	assert_true(pthread_equal(run().by, pthread_self()));
	none = false;
}

static void test_never(void **state)
{
	struct thread t = { 0 };

	(void)state;
	thread_join(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_beside),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_never),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

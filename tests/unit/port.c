/* What stands for calls that not every system has. */
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/port.h"

static char folder[4096];

static int setup(void **state)
{
	const char *temp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof(folder), "%s/annals-port-XXXXXX",
		 temp ? temp : "/tmp");
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

enum { ITEM_MOST = 24, ITEMS_MOST = 300 };

/* Compares the first byte alone, upwards if *WITH is 1 and down if it is -1. */
static int by_first(const void *x, const void *y, void *with)
{
	const unsigned char *a = x, *b = y;

	return (a[0] - b[0]) * *(int *)with;
}

/* Every number and size of items comes out in order, and with all that came
 * in: what follows an item's first byte tells where it stood. */
static void test_sort(void **state)
{
	static const size_t sizes[] = { 1, 2, 3, 4, 8, 12, ITEM_MOST };
	static unsigned char in[ITEMS_MOST * ITEM_MOST],
		out[ITEMS_MOST * ITEM_MOST];
	uint32_t seed = 7;

	(void)state;
	for (size_t s = 0; s < sizeof(sizes) / sizeof(*sizes); s++)
		for (size_t n = 0; n <= ITEMS_MOST; n++) {
			int way = n % 2 ? 1 : -1, sum = 0;
			size_t size = sizes[s];

			for (size_t i = 0; i < n * size; i++) {
				seed = seed * 1664525 + 1013904223;
				in[i] = (unsigned char)(seed >> 24);
			}
			memcpy(out, in, n * size);
			for (size_t i = 0; size >= 3 && i < n; i++) {
				out[i * size + 1] = (unsigned char)i;
				out[i * size + 2] = (unsigned char)(i >> 8);
			}
			port_sort(out, n, size, by_first, &way);
			for (size_t i = 0; i < n; i++) {
				unsigned char *at = &out[i * size];
				size_t was = size < 3 ? i
						      : at[1] + at[2] * 256u;

				sum += at[0] - in[i * size];
				if (i > 0 && (at[0] - at[-(ptrdiff_t)size]) *
						     way < 0)
					fail_msg("%zu of %zu bytes", n, size);
				assert_true(was < n);
				if (size >= 3)
					assert_memory_equal(
						at + 3, &in[was * size + 3],
						size - 3);
			}
			assert_int_equal(sum, 0);
		}
	port_sort(NULL, 0, 4, by_first, NULL);
}

static void test_rename_new(void **state)
{
	(void)state;
	assert_false(port_rename_new("a", "b"));
	assert_int_equal(errno, ENOENT);
	close(creat("a", 0600));
	assert_true(port_rename_new("a", "b"));
	assert_int_equal(access("a", F_OK), -1);
	close(creat("a", 0644));
	assert_false(port_rename_new("a", "b"));
	assert_int_equal(errno, EEXIST);
	assert_int_equal(unlink("a"), 0);
	assert_int_equal(unlink("b"), 0);
}

static void test_pipe(void **state)
{
	(void)state;
	for (int waits = 0; waits < 2; waits++) {
		char byte = 'x';
		int ends[2];

		assert_true(port_pipe(ends, waits));
		for (int i = 0; i < 2; i++) {
			int flags = fcntl(ends[i], F_GETFL);

			assert_int_equal(fcntl(ends[i], F_GETFD), FD_CLOEXEC);
			assert_int_equal(!(flags & O_NONBLOCK), waits);
		}
		assert_int_equal(write(ends[1], &byte, 1), 1);
		assert_int_equal(read(ends[0], &byte, 1), 1);
		if (!waits) {
			assert_int_equal(read(ends[0], &byte, 1), -1);
			assert_int_equal(errno, EAGAIN);
		}
		close(ends[0]);
		close(ends[1]);
	}
}

/* A call that fails with EINTR *LEFT times, and then with EIO. */
static int interrupted(int *left)
{
	errno = (*left)-- > 0 ? EINTR : EIO;
	return -1;
}

static void test_again(void **state)
{
	int left = 3;

	(void)state;
	assert_int_equal(PORT_AGAIN(interrupted(&left)), -1);
	assert_int_equal(errno, EIO);
	assert_int_equal(left, -1);
	assert_int_equal(PORT_AGAIN(7), 7);
}

static void test_processors(void **state)
{
	long all = sysconf(_SC_NPROCESSORS_CONF);

	(void)state;
	assert_in_range(port_processors(), 1, all > 1 ? all : 1);
}

/* Of who has ended nothing is known. */
static void test_used(void **state)
{
	int64_t used = port_used(getpid());
	pid_t ended = fork();

	(void)state;
	if (ended == 0)
		_exit(0);
	assert_int_equal(waitpid(ended, NULL, 0), ended);
#ifdef PORT_PLAIN
	assert_int_equal(used, -1);
#else
	assert_true(used > 0 && port_used(getpid()) >= used);
#endif
	assert_int_equal(port_used(ended), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sort),
		cmocka_unit_test(test_rename_new),
		cmocka_unit_test(test_pipe),
		cmocka_unit_test(test_again),
		cmocka_unit_test(test_used),
		cmocka_unit_test(test_processors),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}

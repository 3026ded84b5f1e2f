/* The program that prints pages, where it does nothing any more. */
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/child.h"
#include "base/clock.h"
#include "support_doc.h"
#include "support_file.h"

bool __real_child_start(const char *const argv[], struct child_files files,
			pid_t *child, struct err *err);
bool __wrap_child_start(const char *const argv[], struct child_files files,
			pid_t *child, struct err *err);
int64_t __wrap_clock_ms(void);

/* In its place is who waits for ever for a writer of the FIFO. */
bool __wrap_child_start(const char *const argv[], struct child_files files,
			pid_t *child, struct err *err)
{
	static const char *const waits[] = { "cat", "fifo", NULL };

	(void)argv;
	return __real_child_start(waits, files, child, err);
}

/* Whoever looks at the clock is 10 seconds late. */
int64_t __wrap_clock_ms(void)
{
	static int64_t now;

	return now += 10000;
}

/* It is ended, and that told as lack of memory. */
static void test_stuck(void **state)
{
	enum { MOST = 10000 };
	struct arena a = { 0 };
	struct build out = { .arena = &a };
	struct report_layout layout = { .width = REPORT_WIDTH };
	struct made d = made_sample(&a);
	struct report_doc *r;
	struct err err;
	int n = 0;

	(void)state;
	assert_int_equal(mkfifo("fifo", 0600), 0);
	r = report_begin(REPORT_PDF, made_doc(&d), &layout, &out);
	while (n < MOST && report_next(r))
		n++;
	assert_true(n < MOST);
	assert_true(report_failed(r, &err));
	assert_non_null(strstr(err.text, "memory may have run out"));
	assert_true(err.bug);
	assert_int_equal(out.n, 0);
	assert_int_equal(open("fifo", O_WRONLY | O_NONBLOCK), -1);
	assert_int_equal(errno, ENXIO); /* nobody waits any more */
	report_end(r);
	unlink("fifo");
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_stuck),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, file_setup, file_teardown);
}

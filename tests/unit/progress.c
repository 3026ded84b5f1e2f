/* How far a command is, told at a terminal: when, what, and taken away. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/port.h"
#include "cmd/progress.h"

#define BLANKS "                                       " /* 39 */

static int64_t time_now;

static int64_t clock_now(void)
{
	return time_now;
}

/* What was told since the last time at the pipe that ends in END. */
static void assert_told(int end, const char *want)
{
	char got[256];
	ssize_t n = read(end, got, sizeof(got) - 1);

	got[n > 0 ? n : 0] = '\0';
	assert_string_equal(got, want);
}

/* A wait that is told to the pipe whose other end is *END. */
static struct progress waiting(int *end)
{
	int ends[2];
	struct progress p;

	assert_true(port_pipe(ends, false));
	time_now = 5000;
	p = progress_begin(ends[1], clock_now);
	assert_int_equal(p.fd, -1); /* no terminal */
	p.fd = ends[1];
	*end = ends[0];
	return p;
}

static void test_when(void **state)
{
	static const struct {
		int64_t ms;
		bool told;
	} cases[] = { { 0, false },  { 299, false }, { 1, true },
		      { 0, false },  { 99, false },  { 1, true },
		      { 700, true }, { 99, false } };
	int end;
	struct progress p = waiting(&end);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		time_now += cases[i].ms;
		progress_tell(&p, "reading", 1, 8);
		assert_told(end, cases[i].told ?
				"\rreading: 12%, C-c stops                " :
				"");
	}
	close(end);
	close(p.fd);
}

static void test_what(void **state)
{
	static const struct {
		uint64_t done, of;
		const char *told;
	} cases[] = {
		{ 0, 1000, "\rwriting: 0%, C-c stops                 " },
		{ 999, 1000, "\rwriting: 99%, C-c stops                " },
		{ 7, 7, "\rwriting: 100%, C-c stops               " },
		{ 9, 7, "\rwriting: 100%, C-c stops               " },
		{ 1, UINT32_MAX, "\rwriting: 0%, C-c stops                 " },
		{ 0, 0, "\rwriting, C-c stops                     " },
		{ 49999, 0, "\rwriting: 0.0 MB, C-c stops             " },
		{ 1250000, 0, "\rwriting: 1.2 MB, C-c stops             " },
	};
	int end;
	struct progress p = waiting(&end);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		time_now += 1000;
		progress_tell(&p, "writing", cases[i].done, cases[i].of);
		assert_told(end, cases[i].told);
		assert_int_equal(strlen(cases[i].told), 1 + strlen(BLANKS));
	}
	close(end);
	close(p.fd);
}

/* The line goes when something else stands there, and comes again. */
static void test_cleared(void **state)
{
	int end;
	struct progress p = waiting(&end);
	int fd = p.fd;

	(void)state;
	progress_clear(&p);
	assert_told(end, "");
	time_now += 300;
	progress_tell(&p, "reading", 0, 1);
	assert_told(end, "\rreading: 0%, C-c stops                 ");
	for (int twice = 0; twice < 2; twice++) {
		progress_clear(&p);
		assert_told(end, twice ? "" : "\r" BLANKS "\r");
	}
	time_now += 100;
	progress_tell(&p, "reading", 1, 1);
	assert_told(end, "\rreading: 100%, C-c stops               ");
	progress_end(&p);
	assert_told(end, "\r" BLANKS "\r");
	time_now += 1000;
	progress_tell(&p, "reading", 1, 1);
	progress_end(&p);
	assert_told(end, "");
	close(end);
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_when),
		cmocka_unit_test(test_what),
		cmocka_unit_test(test_cleared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

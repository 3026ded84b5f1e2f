/* Memory that ends: wherever it does, the program ends as it must. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/mem.h"
#include "support_run.h"
#include "support_text.h"

static long left; /* calls that succeed */

static bool fails(size_t bytes)
{
	(void)bytes;
	return left-- == 0;
}

static void fail_after(long calls)
{
	left = calls;
	mem_hook(fails);
}

/* Calls of a run that reads, indexes, searches and reports fail, ICU's too:
 * each of the first, then some, until a run needs no more of them. */
static void test_everywhere(void **state)
{
	const char *const args[] = { "report", "-q", "kind:visit | talks",
				     "tests/data/screens.yaml", NULL };

	(void)state;
	for (long calls = 0;; calls += 1 + calls / 40) {
		struct ran ran = run_annals(args, fail_after, calls);

		if (ran.status == 0) {
			assert_true(calls > 50);
			break;
		}
		assert_int_equal(ran.status, 3);
		assert_sv(ran.out, SV("annals: out of memory\n"));
		arena_reset(&arena);
	}
}

static void ask_for_too_much(long arg)
{
	(void)arg;
	mem_new(SIZE_MAX / 2, 3);
}

static void ask_for_nearly_all(long arg)
{
	(void)arg;
	mem_resize(NULL, PTRDIFF_MAX, 1);
}

static void test_too_much(void **state)
{
	const char *const args[] = { "--version", NULL };

	(void)state;
	assert_int_equal(run_annals(args, ask_for_too_much, 0).status, 3);
	assert_int_equal(run_annals(args, ask_for_nearly_all, 0).status, 3);
}

static void test_resize(void **state)
{
	char *v = mem_resize(NULL, 2, 1);

	(void)state;
	v[0] = 'a';
	v = mem_resize(v, 1000, 1);
	v[999] = 'b';
	assert_int_equal(v[0], 'a');
	mem_free(v);
	v = mem_new(0, 8);
	assert_non_null(v);
	mem_free(v);
	mem_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_everywhere),
		cmocka_unit_test(test_too_much),
		cmocka_unit_test(test_resize),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}

/* Sets of numbers against arrays of truth. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/bitset.h"

enum { MAX = 200 };

static void check(struct bits s, const bool *truth, size_t n)
{
	size_t count = 0, next = bits_next(s, 0);
	uint32_t list[MAX];

	bits_list(s, list);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(bits_test(s, i), truth[i]);
		if (!truth[i])
			continue;
		assert_int_equal(next, i);
		assert_int_equal(list[count], i);
		next = bits_next(s, i + 1);
		count++;
	}
	assert_int_equal(next, n);
	assert_int_equal(bits_count(s), count);
	assert_int_equal(bits_any(s), count > 0);
}

static uint32_t next_random(uint64_t *seed)
{
	*seed = *seed * UINT64_C(6364136223846793005) +
		UINT64_C(1442695040888963407);
	return (uint32_t)(*seed >> 33);
}

static void fill(struct bits s, bool *truth, uint64_t *seed, uint32_t one_in)
{
	for (size_t i = 0; i < s.n; i++) {
		truth[i] = next_random(seed) % one_in == 0;
		if (truth[i])
			bits_set(s, i);
	}
}

static void algebra(void **state)
{
	struct arena a = { 0 };
	uint64_t seed = 7;

	(void)state;
	for (size_t n = 0; n < MAX; n++) {
		bool x[MAX] = { 0 }, y[MAX] = { 0 };
		struct bits sx = bits_new(&a, n), sy = bits_new(&a, n);

		check(sx, x, n);
		fill(sx, x, &seed, 2);
		fill(sy, y, &seed, 50);
		check(sx, x, n);
		bits_or(sx, sy);
		for (size_t i = 0; i < n; i++)
			x[i] |= y[i];
		check(sx, x, n);
		bits_not(sy);
		for (size_t i = 0; i < n; i++)
			y[i] = !y[i];
		check(sy, y, n);
		bits_and(sx, sy);
		for (size_t i = 0; i < n; i++)
			x[i] &= y[i];
		check(sx, x, n);
		bits_less(sy, sx);
		for (size_t i = 0; i < n; i++)
			y[i] &= !x[i];
		check(sy, y, n);
		arena_reset(&a);
	}
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(algebra),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

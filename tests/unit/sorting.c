/* A sort that goes on item by item, against qsort(). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/numbers.h"
#include "base/sorting.h"
#include "support_random.h"

/* What numbers stand for, where their keys are the same. */
static int compare(uint32_t a, uint32_t b, const void *with)
{
	const uint8_t *of = with;

	return of[a] - of[b];
}

struct truth {
	uint64_t key;
	uint8_t of;
	uint32_t no;
};

static int by_truth(const void *x, const void *y)
{
	const struct truth *a = x, *b = y;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->of != b->of)
		return a->of < b->of ? -1 : 1;
	return (a->no > b->no) - (a->no < b->no);
}

static void any(void **state)
{
	struct random r = { .state = 5 };

	(void)state;
	for (uint32_t n = 0; n < 300; n++) {
		struct truth *v = MEM_NEW(n, struct truth);
		uint8_t *of = MEM_NEW(n, uint8_t);
		struct sorting s = sorting_new(n, compare, of);

		for (int twice = 0; twice < 2; twice++) {
			for (uint32_t i = 0; i < n; i++) {
				uint64_t key = random_pick(&r, 20);

				of[i] = (uint8_t)random_pick(&r, 3);
				if (!twice)
					sorting_add(&s, 0, i);
				v[i] = (struct truth){ key, of[i], i };
			}
			for (uint32_t i = 0; i < n; i++)
				s.v[i] = (struct sorting_item){ v[i].key, i };
			sorting_again(&s);
			for (uint64_t k = sorting_moves(&s); k > 0; k--)
				sorting_move(&s);
			if (n)
				qsort(v, n, sizeof(*v), by_truth);
			for (uint32_t i = 0; i < n; i++)
				assert_int_equal(s.v[i].no, v[i].no);
		}
		sorting_free(&s);
		mem_free(of);
		mem_free(v);
	}
}

static void numbers(void **state)
{
	static const struct {
		size_t n, left;
		uint32_t v[6], once[6];
	} cases[] = {
		{ 0, 0, { 0 }, { 0 } },
		{ 1, 1, { 7 }, { 7 } },
		{ 3, 1, { 7, 7, 7 }, { 7 } },
		{ 6, 4, { UINT32_MAX, 2, 0, 2, 1, 0 },
		  { 0, 1, 2, UINT32_MAX } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		size_t n = cases[i].n, left = cases[i].left;
		uint32_t v[6];

		memcpy(v, cases[i].v, sizeof(v));
		assert_int_equal(numbers_unique(n ? v : NULL, n), left);
		assert_memory_equal(v, cases[i].once, left * sizeof(*v));
		for (size_t k = 0; k < n; k++)
			assert_true(numbers_have(v, left, cases[i].v[k]));
		assert_false(numbers_have(n ? v : NULL, left, 3));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(any),
					    cmocka_unit_test(numbers) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}

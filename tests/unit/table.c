/* Tables of texts, and that nothing depends on how they are hashed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/hash.h"
#include "base/table.h"
#include "support_run.h"
#include "support_text.h"

enum { COINS = 16, NAMES = 1 << COINS, BLOCK = 8 };

static struct sv text_of(const void *texts, uint32_t number)
{
	return ((const struct sv *)texts)[number];
}

/*
 * Enters N different TEXTS and looks them up.  At most half full, a table with
 * a good hash takes half a slot more a text (Knuth, The Art of Computer
 * Programming 3, 6.4); one where all meet takes N / 2.  Of a hundred texts
 * chance alone now and then doubles it; of a thousand never.
 */
static struct table enter(const struct sv *texts, uint32_t n)
{
	struct table t = { 0 };

	for (uint32_t i = 0; i < n; i++) {
		assert_int_equal(table_find(&t, texts[i], text_of, texts),
				 TABLE_NONE);
		assert_int_equal(table_number(&t, texts[i], text_of, texts), i);
		if (i > 1000 && (i & (i - 1)) == 0)
			assert_true(table_detours(&t) < i);
	}
	for (uint32_t i = 0; i < n; i++) {
		assert_int_equal(table_number(&t, texts[i], text_of, texts), i);
		assert_int_equal(table_find(&t, texts[i], text_of, texts), i);
	}
	assert_int_equal(t.n, n);
	return t;
}

static uint32_t fnv(uint32_t h, struct sv v)
{
	for (size_t i = 0; i < v.n; i++)
		h = (h ^ (unsigned char)v.s[i]) * 16777619U;
	return h;
}

/* Block number N: letters alone. */
static struct sv block(uint32_t n, char bytes[BLOCK])
{
	for (int i = 0; i < BLOCK; i++, n /= 16)
		bytes[i] = (char)('a' + n % 16);
	return (struct sv){ bytes, BLOCK };
}

/* Two blocks by which FNV-1a goes from H to one and the same number, which is
 * returned. */
static uint32_t collide(uint32_t h, char one[BLOCK], char other[BLOCK])
{
	enum { SEEN = 1 << 20 };
	uint32_t *seen = calloc(SEEN, sizeof(*seen)), n = 0;

	for (;; n++) {
		uint32_t next = fnv(h, block(n, one));
		uint32_t *slot = &seen[next % SEEN];

		if (*slot && fnv(h, block(*slot - 1, other)) == next) {
			free(seen);
			return next;
		}
		*slot = n + 1;
	}
}

/* Names that all have one FNV-1a of 32 bits: of two blocks at each place
 * either, COINS times, as the bits of a number say. */
static struct sv *crafted_names(void)
{
	struct sv *names = ARENA_NEW(&arena, NAMES, struct sv);
	char blocks[COINS][2][BLOCK];
	uint32_t h = 2166136261U;

	for (int i = 0; i < COINS; i++)
		h = collide(h, blocks[i][0], blocks[i][1]);
	for (uint32_t n = 0; n < NAMES; n++) {
		struct build b = { .arena = &arena };

		for (int i = 0; i < COINS; i++)
			build_sv(&b, (struct sv){ blocks[i][n >> i & 1],
						  BLOCK });
		names[n] = build_view(&b);
		assert_int_equal(fnv(2166136261U, names[n]), h);
	}
	return names;
}

static void test_crafted(void **state)
{
	struct table t = enter(crafted_names(), NAMES);

	(void)state;
	table_free(&t);
}

static void test_many(void **state)
{
	struct sv *names = ARENA_NEW(&arena, NAMES, struct sv);
	struct table t;

	(void)state;
	for (uint32_t n = 0; n < NAMES; n++) {
		struct build b = { .arena = &arena };

		build_fmt(&b, "%u", n);
		names[n] = build_view(&b);
	}
	t = enter(names, NAMES);
	table_free(&t);
}

static void test_odd_texts(void **state)
{
	const struct sv texts[] = { SV_INIT(""), SV_INIT("a"), SV_INIT("a\0"),
				    SV_INIT("\0a"), SV_INIT("\0") };
	struct table t = enter(texts, sizeof(texts) / sizeof(*texts));

	(void)state;
	table_free(&t);
	assert_int_equal(table_find(&t, texts[0], text_of, texts), TABLE_NONE);
}

static void set_seed(long seed)
{
	hash_seed((uint64_t)seed);
}

static void keep_seed(long seed)
{
	(void)seed;
}

/* What is printed under one seed is printed under another and under any.  The
 * first test, for the seed of a run that hashed is drawn. */
static void test_seeds(void **state)
{
	static const char *const runs[][6] = {
		{ "list", "data", "tests/data" },
		{ "list", "-f", "json", "data", "tests/data" },
		{ "names", "-f", "json", "data", "tests/data" },
		{ "report", "data", "tests/data" },
		{ "report", "-T", "yaml", "data", "tests/data" },
		{ "check", "--all", "data", "tests/data" },
		{ "check", "tests/unit/data" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(runs) / sizeof(*runs); i++) {
		struct ran one = run_annals(runs[i], set_seed, 1);
		struct ran two = run_annals(runs[i], set_seed, 0x5EED5EED);
		struct ran any = run_annals(runs[i], keep_seed, 0);

		assert_true(one.out.n > 100);
		assert_int_equal(one.status, two.status);
		assert_sv(two.out, one.out);
		assert_sv(any.out, one.out);
		arena_reset(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_seeds),
		cmocka_unit_test(test_crafted),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_odd_texts),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}

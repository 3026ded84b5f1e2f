/* The last words and queries with what they found: what is kept, and what makes
 * room for it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/build.h"
#include "query/cache.h"

enum { ENTRIES = 96, BITS = 130 };

static struct sv name_of(struct arena *a, int i)
{
	struct build b = { .arena = a };

	build_fmt(&b, "q%d", i);
	return build_view(&b);
}

static void keep(struct query_cache *c, struct arena *a, int i)
{
	struct bits events = bits_new(a, BITS);

	bits_set(events, (size_t)i % BITS);
	cache_keep_events(c, name_of(a, i),
			  (struct cache_events){ events, MATCH_BLIND, true });
}

static bool has(struct query_cache *c, struct arena *a, int i)
{
	struct cache_events found;

	if (!cache_find_events(c, a, name_of(a, i), &found))
		return false;
	assert_int_equal(found.tier, MATCH_BLIND);
	assert_true(found.stopped);
	assert_int_equal(bits_count(found.events), 1);
	assert_true(bits_test(found.events, (size_t)i % BITS));
	return true;
}

/* The one that was asked for least lately makes room. */
static void test_room(void **state)
{
	struct query_cache *c = query_cache_new();
	struct arena a = { 0 };

	(void)state;
	for (int i = 0; i < ENTRIES; i++)
		keep(c, &a, i);
	assert_true(has(c, &a, 0));
	keep(c, &a, ENTRIES);
	assert_true(has(c, &a, 0));
	assert_false(has(c, &a, 1));
	assert_true(has(c, &a, ENTRIES));
	keep(c, &a, 2); /* again, in its own place */
	keep(c, &a, ENTRIES + 1);
	assert_true(has(c, &a, 2));
	assert_false(has(c, &a, 3));
	for (int i = 4; i < ENTRIES; i++)
		assert_true(has(c, &a, i));
	query_cache_free(c);
	query_cache_free(NULL);
	arena_free(&a);
}

/* Words are sought among those of the longest known part that has fewest; exact
 * and blind ones, and queries, lie apart. */
static void test_words(void **state)
{
	static const word_no words[] = { 3, 5, 8, 13 };
	struct query_cache *c = query_cache_new();
	struct word_list all = { (word_no *)(uintptr_t)words, 4 };
	struct word_list few = { (word_no *)(uintptr_t)(words + 1), 2 };
	struct word_list found;
	struct arena a = { 0 };

	(void)state;
	assert_false(cache_find_words(c, FOLD_EXACT, SV("a"), &found));
	cache_keep_words(c, FOLD_EXACT, SV("a"), all);
	cache_keep_words(c, FOLD_EXACT, SV("ab"), few);
	cache_keep_words(c, FOLD_BLIND, SV("b"), (struct word_list){ 0 });
	assert_true(cache_find_words(c, FOLD_EXACT, SV("a"), &found));
	assert_int_equal(found.n, 4);
	assert_int_equal(found.v[3], 13);
	assert_true(cache_find_words(c, FOLD_EXACT, SV("xab"), &found));
	assert_int_equal(found.n, 2);
	assert_int_equal(found.v[0], 5);
	assert_true(cache_find_words(c, FOLD_EXACT, SV("ac"), &found));
	assert_int_equal(found.n, 4);
	assert_false(cache_find_words(c, FOLD_EXACT, SV("b"), &found));
	assert_true(cache_find_words(c, FOLD_BLIND, SV("ab"), &found));
	assert_int_equal(found.n, 0);
	assert_false(has(c, &a, 0));
	query_cache_free(c);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_room),
		cmocka_unit_test(test_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

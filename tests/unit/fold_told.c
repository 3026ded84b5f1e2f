/* How texts fold, each in tests/unit/data/folds.txt, and how any two letters do
 * beside each other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_golden.h"
#include "text/fold.h"

/* Where the letters stand: before and after what. */
static const struct {
	const char *before, *after;
} places[] = { { "", "" }, { "m", "o" }, { "mo", "" }, { "", "ma" } };

/* The blind folds of all two letters, by the first of them. */
static void put_pairs(struct build *out)
{
	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++)
		for (char x = 'a'; x <= 'z'; x++) {
			build_fmt(out, "%s%c.%s", places[i].before, x,
				  places[i].after);
			for (char y = 'a'; y <= 'z'; y++) {
				struct build word = { .arena = out->arena };

				build_fmt(&word, "%s%c%c%s", places[i].before,
					  x, y, places[i].after);
				build_char(out, ' ');
				fold_text(out, build_view(&word), FOLD_BLIND);
			}
			build_char(out, '\n');
		}
}

static void put(struct build *out, const char *label, struct sv text)
{
	if (text.n > 0)
		build_fmt(out, "%s: %.*s\n", label, SV_ARG(text));
}

static void tell(struct build *out, struct sv text, void *arg)
{
	struct arena *a = out->arena;

	(void)arg;
	text = sv_cut(&text, '\n');
	if (sv_eq(text, SV("all two letters"))) {
		put_pairs(out);
		return;
	}
	build_fmt(out, "exact: %.*s\n",
		  SV_ARG(fold_copy(a, text, FOLD_EXACT)));
	put(out, "blind", fold_copy(a, text, FOLD_BLIND));
	put(out, "also", fold_also(a, text));
	put(out, "typed", fold_also_typed(a, text));
	put(out, "apart", fold_apart(a, text));
	put(out, "slug", fold_slug(a, text));
}

static void test_told(void **state)
{
	(void)state;
	golden_cases("tests/unit/data/folds.txt", tell, NULL);
}

/* Words as near as so many edits, and no nearer. */
static void test_edits(void **state)
{
	static const struct {
		const char *x, *y;
		int edits;
	} rows[] = {
		{ "", "", 0 },		{ "a", "", 1 },
		{ "a", "a", 0 },	{ "a", "b", 1 },
		{ "ab", "ba", 1 },	{ "abc", "acb", 1 },
		{ "abc", "bac", 1 },	{ "abcd", "badc", 2 },
		{ "abc", "cab", 2 },	{ "abc", "abcd", 1 },
		{ "abc", "xabc", 1 },	{ "abc", "axbc", 1 },
		{ "abcd", "abd", 1 },	{ "abcd", "bcd", 1 },
		{ "abcdef", "abxdyf", 2 }, { "abcdef", "ghijkl", 6 },
		{ "kitten", "sitting", 3 }, { "abab", "baba", 2 },
		{ "aa", "aaaa", 2 },	{ "\u0259b", "\u0259c", 1 },
		{ "\u05d0\u05d1", "\u05d1\u05d0", 1 },
		{ "\u05d0\u05d1\u05d2", "\u05d0\u05d3\u05d2", 1 },
		{ "moscow", "moscwo", 1 }, { "moskav", "moskva", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		for (int limit = 0; limit < 8; limit++) {
			int most = rows[i].edits < limit ? rows[i].edits :
							   limit + 1;
			struct sv x = sv_of(rows[i].x), y = sv_of(rows[i].y);

			if (rows[i].edits == limit)
				most = limit;
			if (fold_distance(x, y, limit) != most ||
			    fold_distance(y, x, limit) != most)
				fail_msg("%s %s: %d of %d", rows[i].x,
					 rows[i].y, fold_distance(x, y, limit),
					 limit);
		}
}

/* Of words as near as one another the first; none of one letter. */
static void test_nearest(void **state)
{
	static const struct sv words[] = {
		SV_INIT("abcdef"), SV_INIT("abcxyf"), SV_INIT("abc"),
		SV_INIT("xyz"),	   SV_INIT("a"),      SV_INIT("abd"),
		SV_INIT("pq"),
	};
	static const struct {
		const char *text, *near;
	} rows[] = {
		{ "abcdef", "abcdef" }, { "abcdxf", "abcdef" },
		{ "abcxzf", "abcxyf" }, { "abcxef", "abcdef" },
		{ "axxxxf", "" },	{ "abe", "abc" },
		{ "abd", "abd" },	{ "axx", "" },
		{ "xy", "xyz" },	{ "pr", "pq" },
		{ "rs", "" },		{ "b", "" },
		{ "a", "a" },		{ "", "" },
		{ "abcd", "abc" },	{ "axyd", "xyz" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct sv near = fold_nearest(sv_of(rows[i].text), words,
					      sizeof(words) / sizeof(*words));

		if (!sv_eq(near, sv_of(rows[i].near)))
			fail_msg("%s: %.*s", rows[i].text, SV_ARG(near));
	}
	assert_int_equal(fold_nearest(SV("abc"), words, 0).n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_told),
		cmocka_unit_test(test_edits),
		cmocka_unit_test(test_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

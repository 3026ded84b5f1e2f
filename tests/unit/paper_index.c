/* Seeking quotations by an index: what is found is what looking through finds,
 * and what it costs does not grow with the text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "paper/paper_index.h"
#include "support_arena.h"
#include "support_random.h"

/* ---- as it is looked through ---- */

/* Up to N words, of which many are alike, and signs of what is left out. */
static struct sv some_words(struct random *r, unsigned n, bool quote)
{
	static const char *const words[] = { "a",   "ab",   "abab", "bab",
					     "abc", "a-b.", "bc ab", "cab" };
	struct build b = { .arena = &arena };

	build_str(&b, quote ? "" : "a");
	for (unsigned i = random_pick(r, n); i > 0; i--) {
		build_str(&b, quote && random_chance(r, 15) ? " ... " : " ");
		build_str(&b, words[random_pick(r, 8)]);
	}
	return build_view(&b);
}

/* A part of TEXT. */
static struct sv some_part(struct random *r, struct sv text)
{
	uint32_t from = random_pick(r, (uint32_t)text.n);

	return sv_trim(sv_slice(text, from, from + 1 + random_pick(r, 20)));
}

/* Up to three ranges of N paragraphs, or none. */
static struct place_ranges some_ranges(struct random *r, uint32_t n)
{
	struct build at = { .arena = &arena };

	build_str(&at, "");
	for (uint32_t i = random_pick(r, 4); i > 0; i--)
		build_fmt(&at, "%u-%u,", 1 + random_pick(r, n),
			  1 + random_pick(r, n));
	return place_ranges(&arena, build_view(&at), n);
}

/* The text of the paragraphs IN of PAPER, as one could read it: from one to the
 * next there is a blank; all of it where there is no range. */
static struct sv cited(const struct paper *paper, struct place_ranges in)
{
	struct build b = { .arena = &arena };

	for (size_t i = 0; i < in.n; i++)
		for (size_t n = in.v[i].from; n <= in.v[i].to; n++) {
			build_sv(&b, paper_paragraph(paper, n));
			build_char(&b, n < in.v[i].to ? ' ' : '\n');
		}
	return in.n > 0 ? build_view(&b) : paper->text;
}

static size_t sought(const struct paper *paper, struct place_ranges in,
		     struct sv quote)
{
	const struct place_range all = { 1, paper->n };
	size_t count = in.n > 0 ? in.n : 1;

	for (size_t i = 0; i < count; i++) {
		struct place_range range = in.n > 0 ? in.v[i] : all;

		for (size_t n = range.from; n <= range.to; n++) {
			uint64_t left = UINT64_MAX;

			if (paper_quotes(paper_paragraph(paper, n), quote,
					 &left))
				return n;
		}
	}
	return 0;
}

static void test_random(void **state)
{
	enum { QUOTES = 50 };
	struct random r = { .state = 1, .arena = &arena };
	unsigned found = 0, over = 0;

	(void)state;
	for (unsigned round = random_rounds(60); round > 0; round--) {
		struct build text = { .arena = &arena };
		struct paper paper;
		struct paper_index *x;

		for (uint32_t i = 1 + random_pick(&r, 9); i > 0; i--) {
			build_sv(&text, some_words(&r, 12, false));
			build_char(&text, '\n');
		}
		paper_read(&arena, build_view(&text), &paper);
		x = paper_index_new(&arena, &paper);
		for (int i = 0; i < QUOTES; i++) {
			struct place_ranges in =
				some_ranges(&r, (uint32_t)paper.n);
			struct sv all = cited(&paper, in);
			struct sv quote = paper_levelled(
				&arena, i % 2 ? some_words(&r, 5, true) :
						some_part(&r, all));
			uint64_t left = UINT64_MAX;
			bool is = paper_quotes(all, quote, &left);
			size_t n = sought(&paper, in, quote);

			if (paper_index_quotes(x, in, quote, &left) != is ||
			    paper_index_seek(x, in, quote, &left) != n)
				fail_msg("%.*s in %.*s", SV_ARG(quote),
					 SV_ARG(all));
			found += is;
			over += is && n == 0;
		}
		arena_reset(&arena);
	}
	assert_in_range(found, 1000, UINT32_MAX);
	assert_in_range(over, 50, UINT32_MAX); /* the end of a paragraph */
}

/* ---- what it costs ---- */

/* What is looked at for a quote of the last of N paragraphs, for one that is
 * not there, and for one of two pieces, in a range and in all. */
static uint64_t cost_of(unsigned n)
{
	const uint64_t all = UINT64_C(1) << 40;
	struct build text = { .arena = &arena }, at = { .arena = &arena };
	struct place_ranges in[2] = { { 0 }, { 0 } };
	struct paper paper;
	struct paper_index *x;
	uint64_t left = all;

	for (unsigned i = 1; i < n; i++)
		build_fmt(&text, "The %u. of so many paragraphs\n", i);
	build_str(&text, "At the very end\n");
	paper_read(&arena, build_view(&text), &paper);
	x = paper_index_new(&arena, &paper);
	build_fmt(&at, "2-%u", n);
	in[1] = place_ranges(&arena, build_view(&at), paper.n);
	for (int i = 0; i < 2; i++) {
		assert_true(paper_index_quotes(x, in[i], SV("the very end"),
					       &left));
		assert_false(paper_index_quotes(x, in[i], SV("of a very end"),
						&left));
		assert_true(paper_index_quotes(
			x, in[i], SV("so many ... the very end"), &left));
		assert_int_equal(paper_index_seek(
			x, in[i], SV("At ... very end"), &left), n);
	}
	arena_reset(&arena);
	return all - left;
}

static void test_cost(void **state)
{
	uint64_t cost = cost_of(1000);

	(void)state;
	assert_in_range(cost, 1, 4000);
	assert_int_equal(cost_of(2000), cost);
	assert_int_equal(cost_of(4000), cost);
}

/* A text of "ab..b" and the like, over and over, in N lines, and what is nearly
 * all of it but for some sign: any few bytes of that stand there often. */
static void test_periods(void **state)
{
	enum { SIZES = 3, LINE = 100 };
	const uint64_t all = UINT64_C(1) << 40;
	uint64_t left[SIZES];

	(void)state;
	for (int i = 0; i < SIZES; i++) {
		unsigned lines = 100U << i;
		struct build text = { .arena = &arena }, quote = text;
		struct paper paper;
		struct place_ranges in[2] = { { 0 }, { 0 } };

		for (unsigned k = 0; k < lines; k++) {
			build_fill(&text, 'a', LINE - 1);
			build_char(&text, 'b');
		}
		build_sv(&quote, sv_slice(build_view(&text), 0, text.n / 2));
		build_fill(&quote, 'a', LINE - 2);
		build_char(&quote, 'b');
		build_str(&text, "\nthe end\n");
		paper_read(&arena, build_view(&text), &paper);
		in[1] = place_ranges(&arena, SV("1-2"), paper.n);
		left[i] = all;
		for (int k = 0; k < 2; k++)
			assert_false(paper_index_quotes(
				paper_index_new(&arena, &paper), in[k],
				build_view(&quote), &left[i]));
		left[i] = all - left[i];
		arena_reset(&arena);
	}
	assert_in_range(left[1], left[0], 5 * left[0] / 2);
	assert_in_range(left[2], left[1], 5 * left[1] / 2);
}

/* What is like it so often that all is looked through stands after that, in the
 * same range, in a later one, or over the end of a paragraph. */
static void test_after_periods(void **state)
{
	enum { TIMES = 50 };
	const struct sv quote = SV("abcabc abd");
	static const struct {
		const char *end, *at;
		size_t is; /* the paragraph that has all of it; or 0 */
		bool over; /* two of them have it */
	} cases[] = {
		{ "abcabc abd\nx\n", "", 1, false },
		{ "abcabc abd\nx\n", "1", 1, false },
		{ "x\nabcabc abd\n", "1-2", 2, false },
		{ "x\nx\nabcabc abd\n", "1, 3", 3, false },
		{ "x\nx\nabcabc abd\n", "1-2", 0, false },
		{ "abcabc\nabd\n", "1-2", 0, true },
		{ "abcabc\nabd\n", "", 0, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct build text = { .arena = &arena };
		struct paper paper;
		struct place_ranges in;
		struct paper_index *x;
		uint64_t left = UINT64_MAX;

		for (int k = 0; k < TIMES; k++)
			build_str(&text, "abcabc ab");
		build_str(&text, cases[i].end);
		paper_read(&arena, build_view(&text), &paper);
		in = place_ranges(&arena, sv_of(cases[i].at), paper.n);
		x = paper_index_new(&arena, &paper);
		assert_int_equal(paper_index_seek(x, in, quote, &left),
				 cases[i].is);
		assert_int_equal(paper_index_quotes(x, in, quote, &left),
				 cases[i].is > 0 || cases[i].over);
	}
	arena_reset(&arena);
}

/* The quote that uses up what may be looked at is still sought. */
static void test_left(void **state)
{
	const struct place_ranges all = { 0 };
	struct paper paper;
	struct paper_index *x;
	uint64_t left = 1;

	(void)state;
	paper_read(&arena, SV("one of them\nand two of them\n"), &paper);
	x = paper_index_new(&arena, &paper);
	assert_true(paper_index_quotes(x, all, SV("two of them"), &left));
	assert_int_equal(left, 0);
	assert_false(paper_index_quotes(x, all, SV("two of them"), &left));
	assert_int_equal(paper_index_seek(x, all, SV("two of them"), &left),
			 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_cost),
		cmocka_unit_test(test_periods),
		cmocka_unit_test(test_after_periods),
		cmocka_unit_test(test_left),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}

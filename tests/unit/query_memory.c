/* What a query holds: what a word of it needs on the way is given back before
 * the next one, and where it is marked too. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/mem.h"
#include "load/load.h"
#include "query/query.h"
#include "support_arena.h"

enum { PLACES = 4000 };

/* So many places, some dozen of them each in the one before, and an event in
 * the last. */
static struct book *chain_book(void)
{
	struct build b = { .arena = &arena };
	struct diags diags = { .arena = &arena };

	build_str(&b, "places:\n  l0: Place a\n");
	for (int i = 1; i < PLACES; i++)
		build_fmt(&b, "  l%d: {name: Place a%d, in: l%d}\n", i, i,
			  i % 50 ? i - 1 : 0);
	build_fmt(&b, "events:\n- {date: 2024, title: A, place: l%d}\n",
		  PLACES - 1);
	return load_text(build_view(&b), SV("t.yaml"), &diags);
}

/* The bytes that a query of N words of FIELD holds while it is run. */
static size_t held(const struct corpus *c, const char *field, int n)
{
	struct arena found = { 0 };
	struct build b = { .arena = &arena };
	struct query_fault fault;
	const struct query *q;
	struct hits hits;
	size_t total;

	for (int i = 0; i < n; i++)
		build_fmt(&b, "%s%s:place", i ? " " : "", field);
	q = query_parse_for(&arena, c->b, build_view(&b), &fault);
	assert_non_null(q);
	hits = query_run(&found, c, q, NULL);
	assert_int_equal(hits.n, 1);
	total = found.total;
	arena_free(&found);
	return total;
}

static void test_words(void **state)
{
	static const char *const fields[] = { "where", "at" };
	struct book *b = chain_book();
	struct corpus c = { b, index_new(b) };

	(void)state;
	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		size_t few = held(&c, fields[i], 25);
		size_t many = held(&c, fields[i], 250);

		if (many > few + 250 * (PLACES / 8))
			fail_msg("%s: %zu of 25, %zu of 250", fields[i], few,
				 many);
	}
	index_free(c.x);
	book_free(b);
}

static size_t asked; /* bytes of memory */

static bool count_bytes(size_t bytes)
{
	asked += bytes;
	return false;
}

/* A word that nothing has, longer than any that is near to one of the book. */
static void test_long_word(void **state)
{
	enum { LETTERS = 8000, MOST = 4 << 20 };
	struct book *b = chain_book();
	struct corpus c = { b, index_new(b) };
	struct build word = { .arena = &arena };
	struct query_fault fault;
	struct match_note note;
	const struct query *q;

	(void)state;
	for (int i = 0; i < LETTERS; i++)
		build_char(&word, "xqzk"[i % 4]);
	q = query_parse_for(&arena, b, build_view(&word), &fault);
	assert_non_null(q);
	asked = 0;
	assert_int_equal(query_run(&arena, &c, q, &note).n, 0);
	if (asked > MOST)
		fail_msg("%zu bytes", asked);
	index_free(c.x);
	book_free(b);
}

/* Words of a query that are marked, one after the other, in a long text. */
static void test_marks(void **state)
{
	enum { LONG = 100000, WORDS = 24, TIMES = 80 };
	struct book *b = chain_book();
	struct build text = { .arena = &arena }, words = text;
	struct fold_range found[WORDS];
	struct query_fault fault;
	const struct query *q;

	(void)state;
	while (text.n < LONG)
		build_fmt(&text, "w%zux ", text.n);
	for (int i = 0; i < WORDS; i++)
		build_fmt(&words, "w%d ", i + 1);
	q = query_parse_for(&arena, b, build_view(&words), &fault);
	assert_non_null(q);
	asked = 0;
	query_marks(q, build_view(&text), found, WORDS);
	if (asked > (size_t)TIMES * LONG)
		fail_msg("%zu bytes", asked);
	book_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_long_word),
		cmocka_unit_test(test_marks),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	mem_hook(count_bytes);
	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}

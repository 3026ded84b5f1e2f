#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_world.h"

/* What the postings answer and count, against asking each event. */

static void periods(void **state)
{
	static const struct {
		const char *query, *period;
		enum date_answer least; /* that finds an event */
	} cases[] = {
		{ "2024", "2024", ANSWER_COULD },
		{ "=2024", "2024", ANSWER_MUST },
		{ "2023..2024-05", "2023/2024-05", ANSWER_COULD },
		{ "..2022", "../2022", ANSWER_COULD },
		{ "=2024..", "2024/..", ANSWER_MUST },
		{ "202X", "202X", ANSWER_COULD },
		{ "2024-06", "2024-06", ANSWER_COULD },
		{ "=2023-01", "2023-01", ANSWER_MUST },
	};
	struct world w = { .random.state = 2 };

	(void)state;
	for (int i = 0; i < 400; i++) {
		struct date_fault fault;
		struct date period;
		uint8_t *found;

		world_open(&w);
		found = ARENA_NEW(&w.arena, book_events(w.book) + 1, uint8_t);
		assert_true(date_parse(&w.arena, sv_of(cases[i % 8].period),
				       DATE_STRICT, &period, NULL, &fault));
		for (event_no ev = 0; ev < book_events(w.book); ev++) {
			struct date d = book_date(w.book, ev);

			found[ev] = date_within(&d, &period) >=
				    cases[i % 8].least;
		}
		world_check(&w, sv_of(cases[i % 8].query), found, MATCH_EXACT);
		world_close(&w);
	}
	arena_free(&w.arena);
}

static bool is_of(const struct book *b, event_no ev, name_no name)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (who[i].name == name)
			return true;
	return false;
}

static bool is_at(const struct book *b, event_no ev, name_no name)
{
	size_t n;
	const struct where *where = book_where(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (book_name_within(b, where[i].place, name))
			return true;
	return false;
}

static bool is_kind(const struct book *b, event_no ev, kind_no kind)
{
	size_t n;
	const kind_no *kinds = book_kinds(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (book_kind_is(b, kinds[i], kind))
			return true;
	return false;
}

static bool is_from(const struct book *b, event_no ev, source_no source)
{
	size_t n;
	const struct cite *cites = book_sources_of(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (cites[i].source == source)
			return true;
	return false;
}

static bool is_precise(const struct book *b, event_no ev, uint32_t precision)
{
	return book_date(b, ev).precision == precision;
}

/* COUNTS of N things against asking each event of HITS. */
static void check_counts(const struct book *b, struct hits hits,
			 const uint32_t *counts, uint32_t n,
			 bool (*is)(const struct book *, event_no, uint32_t))
{
	for (uint32_t i = 0; i < n; i++) {
		uint32_t count = 0;

		for (size_t k = 0; k < hits.n; k++)
			count += is(b, hits.v[k], i);
		assert_int_equal(counts[i], count);
	}
}

static void counts(void **state)
{
	struct world w = { .random.state = 3 };
	struct arena *a = &w.arena;

	(void)state;
	for (int i = 0; i < 60; i++) {
		struct hits hits = { 0 };
		const struct book *b;

		world_open(&w);
		b = w.book;
		hits.v = ARENA_NEW(a, book_events(b), event_no);
		for (event_no ev = 0; ev < book_events(b); ev++)
			if (random_pick(&w.random, 3))
				hits.v[hits.n++] = ev;
		check_counts(b, hits, query_count_who(a, b, hits),
			     book_names(b), is_of);
		check_counts(b, hits, query_count_where(a, b, hits),
			     book_names(b), is_at);
		check_counts(b, hits, query_count_kinds(a, b, hits),
			     book_kind_count(b), is_kind);
		check_counts(b, hits, query_count_sources(a, b, hits),
			     book_sources(b), is_from);
		check_counts(b, hits, query_count_precisions(a, b, hits),
			     PRECISION_MILLENNIUM + 1, is_precise);
		world_close(&w);
	}
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(periods),
		cmocka_unit_test(counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

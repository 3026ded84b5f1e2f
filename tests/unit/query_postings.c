/* What the postings answer and count, against asking each event. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "index/classes.h"
#include "support_world.h"

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
		for (kind_no k = kinds[i], up = 0;
		     k != NO_KIND && up <= book_kind_count(b);
		     k = book_kind_parent(b, k), up++)
			if (k == kind)
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

static bool is_mentioned(const struct book *b, event_no ev, name_no name)
{
	size_t n;
	const struct where *where = book_where(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (where[i].place == name)
			return true;
	return is_of(b, ev, name) || is_at(b, ev, name);
}

static bool is_series(const struct book *b, event_no ev, uint32_t series)
{
	return book_series(b, ev) == series;
}

static bool is_tagged(const struct book *b, event_no ev, uint32_t tag)
{
	size_t n;
	const struct fact *facts = book_facts(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == FACT_TAG &&
		    sv_eq(book_text(b, facts[i].value), book_tag(b, tag)))
			return true;
	return false;
}

/* What each class counts, against asking each event of HITS. */
static void check_counts(struct arena *a, const struct corpus *c,
			 struct hits hits, enum class_no class)
{
	static bool (*const is[CLASSES])(const struct book *, event_no,
					 uint32_t) = {
		[CLASS_WHO] = is_of,		[CLASS_WHERE] = is_at,
		[CLASS_PEOPLE] = is_mentioned,	[CLASS_PLACES] = is_mentioned,
		[CLASS_ORGANISATIONS] = is_mentioned,
		[CLASS_KINDS] = is_kind,	[CLASS_SERIES] = is_series,
		[CLASS_SOURCES] = is_from,	[CLASS_TAGS] = is_tagged,
		[CLASS_PRECISIONS] = is_precise,
	};
	const struct book *b = c->b;
	struct count quick = class_count(a, c, class, hits, false);
	struct count ends = class_count(a, c, class, hits, true);

	assert_null(quick.first);
	for (uint32_t i = 0; i < class_size(b, class); i++) {
		event_no first = NO_EVENT, last = NO_EVENT;
		uint32_t count = 0;

		for (size_t k = 0; k < hits.n; k++) {
			if (!is[class](b, hits.v[k], i))
				continue;
			first = count++ ? first : hits.v[k];
			last = hits.v[k];
		}
		assert_int_equal(quick.events[i], count);
		assert_int_equal(ends.events[i], count);
		assert_int_equal(ends.first[i], first);
		assert_int_equal(ends.last[i], last);
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
		for (int c = 0; c < CLASSES; c++)
			check_counts(a, &w.corpus, hits, (enum class_no)c);
		world_close(&w);
	}
	arena_free(a);
}

/* The value of each of a class means just it: as many events as are counted. */
static void values(void **state)
{
	static const enum class_no all[] = {
		CLASS_WHO,    CLASS_WHERE,   CLASS_KINDS, CLASS_SERIES,
		CLASS_SOURCES, CLASS_TAGS, CLASS_PRECISIONS,
	};
	struct world w = { .random.state = 11 };

	(void)state;
	for (size_t i = 0; i < 10 * sizeof(all) / sizeof(*all); i++) {
		enum class_no class = all[i % (sizeof(all) / sizeof(*all))];
		const struct class *of = class_of(class);
		struct count count;
		struct hits every;

		world_open(&w);
		every = query_run(&w.arena, &w.corpus, NULL, NULL);
		count = class_count(&w.arena, &w.corpus, class, every, false);
		for (uint32_t no = 0; no < count.n; no++) {
			struct sv value = class_value(w.book, class, no);
			const struct query *q;

			if (!class_holds(w.book, class, no))
				continue;
			assert_int_equal(class_find(w.book, class, value), no);
			q = query_field_exact(&w.arena, of->field, value);
			assert_int_equal(
				query_run(&w.arena, &w.corpus, q, NULL).n,
				count.events[no]);
		}
		world_close(&w);
	}
	arena_free(&w.arena);
}

/* What each of a class lies in is of that class, and what a file declares has
 * its line there. */
static void parents(void **state)
{
	struct world w = { .random.state = 12 };
	size_t found = 0;

	(void)state;
	for (size_t i = 0; i < 10 * CLASSES; i++) {
		enum class_no class = (enum class_no)(i % CLASSES);
		uint32_t n;

		world_open(&w);
		n = class_size(w.book, class);
		for (uint32_t no = 0; no < n; no++) {
			uint32_t parent = class_parent(w.book, class, no);

			assert_true(parent < n || parent == UINT32_MAX);
			found += parent < n && class_of(class)->rows->spelt;
		}
		world_close(&w);
	}
	assert_true(found > 0);
	arena_free(&w.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(periods),
		cmocka_unit_test(counts),
		cmocka_unit_test(parents),
		cmocka_unit_test(values),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

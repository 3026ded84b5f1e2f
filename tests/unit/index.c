/* An index that is asked before it is whole, and in what order it is made. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "index/columns.h"
#include "index/words.h"
#include "load/load.h"
#include "support_rows.h"
#include "support_run.h"
#include "support_text.h"
#include "support_world.h"

static void finish(struct index *x)
{
	while (index_step(x, 1))
		continue;
}

static bool is_whole(const struct index *x)
{
	for (int part = 0; part < (int)PARTS; part++)
		if (!x->made[part].whole)
			return false;
	return true;
}

/* ---- the same columns ---- */

static void ask_key(struct index *x, event_no ev)
{
	assert_int_equal(index_find_event(x, index_key(x, ev)), ev);
}

static void ask_years(struct index *x, event_no ev)
{
	size_t n;
	const struct year_run *years = index_years(x, &n);

	assert_true(n > 0 && years[n - 1].events.count > 0);
	(void)ev;
}

static void ask_parties(struct index *x, event_no ev)
{
	size_t n;

	index_participants(x, ev, &n);
	index_places(x, ev, &n);
}

static void ask_postings(struct index *x, event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(x->b, ev, &n);

	index_kind_events(x, kinds[0], &n);
	assert_true(n > 0);
	index_name_events(x, 0, &n);
	index_source_events(x, 0, &n);
	if (book_tags(x->b) > 0)
		index_tag_events(x, 0, &n);
	if (book_series_count(x->b) > 0)
		index_series_events(x, 0, &n);
}

static void ask_folds(struct index *x, event_no ev)
{
	(void)ev;
	assert_true(index_name_folded(x, 0, FOLD_BLIND).n > 0);
}

static void ask_words(struct index *x, event_no ev)
{
	struct words words = index_doc_words(x, ev);
	word_no w = 0;

	assert_true(words_next(&words, &w));
	assert_true(index_word_times(x, w) > 0);
}

static void (*const questions[])(struct index *x, event_no ev) = {
	ask_key, ask_years, ask_parties, ask_postings, ask_folds, ask_words,
};

enum { QUESTIONS = sizeof(questions) / sizeof(*questions) };

static void assert_same(const struct index *x, const struct index *y)
{
	for (int c = COLUMNS; c < (int)INDEX_COLUMNS_END; c++) {
		const struct book_column *column = &index_columns[c - COLUMNS];
		uint32_t n, m, i;
		const char *v = index_rows(x, (enum index_column_no)c, &n);
		const char *w = index_rows(y, (enum index_column_no)c, &m);

		assert_int_equal(n, m);
		i = rows_differ(column, v, w, n);
		if (i < n)
			fail_msg("row %u of %s is another", i, column->name);
	}
}

/* However steps and questions are mixed, and threads share, the columns become
 * the same. */
static void any_order(void **state)
{
	struct world w = { .random.state = 7 };
	struct err err;

	(void)state;
	for (int i = 0; i < 200; i++) {
		struct index *x;
		uint32_t events;

		world_open(&w);
		events = book_events(w.book);
		finish(w.corpus.x);
		assert_true(is_whole(w.corpus.x));
		assert_true(index_check_bounds(w.corpus.x, &err));
		x = index_new(w.book);
		if (i % 2)
			index_share(x, 0);
		for (int k = 0; k < 12 && events > 0; k++)
			if (random_pick(&w.random, 3) > 0)
				index_step(x, random_pick(&w.random, 8));
			else
				questions[random_pick(&w.random, QUESTIONS)](
					x, random_pick(&w.random, events));
		finish(x);
		assert_same(w.corpus.x, x);
		index_free(x);
		world_close(&w);
	}
	arena_free(&w.arena);
}

/* ---- two threads ---- */

/* Of so many words that the last numbers have two units, half of them met by
 * both threads. */
static struct book *many_words(struct arena *a, struct diags *diags)
{
	enum { EVENTS = 3000, EACH = 20 };
	struct build yaml = { .arena = a };

	for (int i = 0; i < EVENTS; i++) {
		build_fmt(&yaml, "- {date: %d, title: both", 1000 + i);
		for (int k = 0; k < EACH; k++)
			build_fmt(&yaml, " n%d",
				  k % 2 ? i * EACH + k : i % 700 * EACH + k);
		build_str(&yaml, "}\n");
	}
	return load_text(build_view(&yaml), SV("a.yaml"), diags);
}

static void assert_shared(const struct book *b, doc_no alone)
{
	struct index *x = index_new(b), *y = index_new(b);
	struct err err;

	index_share(y, alone);
	index_words(x);
	index_words(y);
	assert_true(index_check_bounds(y, &err));
	assert_same(x, y);
	index_free(x);
	index_free(y);
}

/* The words of a large book are the same by one thread and by two. */
static void two_threads(void **state)
{
	static const char *const ours[] = { "data" };
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *many = many_words(&a, &diags);
	struct book *shipped = load_book(ours, 1, &diags);

	(void)state;
	assert_shared(many, 0);
	assert_shared(shipped, 0);
	assert_shared(shipped, UINT32_MAX - 1);
	book_free(many);
	book_free(shipped);
	arena_free(&a);
}

static pthread_t caller;

static bool is_second(size_t bytes)
{
	(void)bytes;
	return !pthread_equal(pthread_self(), caller);
}

static int fail_in_second(const void *book)
{
	struct index *x = index_new(book);

	caller = pthread_self();
	mem_hook(is_second);
	index_share(x, 0);
	index_words(x);
	return 0;
}

/* Where the second has no memory the program ends as ever. */
static void no_memory(void **state)
{
	struct diags diags = { .arena = &arena };
	struct book *b = load_text(SV("- {date: 2024, title: a}\n"
				      "- {date: 2025, title: b}\n"),
				   SV("a.yaml"), &diags);
	struct ran ran = run_child(fail_in_second, b);

	(void)state;
	assert_int_equal(ran.status, 3);
	assert_sv(ran.out, SV("annals: out of memory\n"));
	book_free(b);
}

struct told {
	struct index *x;
	unsigned last, times;
};

static void note_told(void *of)
{
	struct told *t = of;
	unsigned now = index_progress(t->x);

	assert_in_range(now, t->last, 1000);
	t->last = now;
	t->times++;
}

/* Who asks is told how far it is, which never goes back, until he wants none
 * of it. */
static void told(void **state)
{
	struct world w = { .random.state = 9 };

	(void)state;
	for (int i = 0; i < 40; i++) {
		struct told t;
		unsigned last = 0;

		world_open(&w);
		t = (struct told){ .x = w.corpus.x };
		index_tell(w.corpus.x, note_told, &t);
		index_words(w.corpus.x);
		assert_true(t.times > 0);
		assert_in_range(t.last, 750, 1000);
		index_tell(w.corpus.x, NULL, NULL);
		t.times = 0;
		finish(w.corpus.x);
		assert_int_equal(t.times, 0);
		assert_in_range(index_progress(w.corpus.x), 990, 1000);
		index_free(w.corpus.x);
		w.corpus.x = index_new(w.book);
		while (index_step(w.corpus.x, 1)) {
			assert_in_range(index_progress(w.corpus.x), last, 1000);
			last = index_progress(w.corpus.x);
		}
		world_close(&w);
	}
	arena_free(&w.arena);
}

/* Given up at any moment, it gives all back. */
static void given_up(void **state)
{
	struct world w = { .random.state = 8 };

	(void)state;
	for (unsigned pieces = 0; pieces < 40; pieces++) {
		world_open(&w);
		if (pieces % 2)
			index_share(w.corpus.x, 0);
		index_step(w.corpus.x, pieces);
		assert_true(index_progress(w.corpus.x) <= 1000);
		world_close(&w);
	}
	arena_free(&w.arena);
}

/* ---- the same answers ---- */

static struct sv any_query(struct world *w)
{
	static const char *const fields[] = {
		"who:x", "at:", "kind:", "series:", "tag:x", "src:q", "id:20",
		"host:n", "-guest:n", "has:", "", "\"x", "prec:", "20",
	};
	static const char *const values[] = {
		"land", "hall", "visit", "meeting", "koha", "tags", "1", "2",
		"quote", "month", "year",
	};
	struct build b = { .arena = &w->arena };

	build_str(&b, fields[random_pick(&w->random, 14)]);
	if (random_pick(&w->random, 2))
		build_str(&b, values[random_pick(&w->random, 11)]);
	else
		world_letters(&w->random, &b, 3);
	return build_view(&b);
}

static void assert_answer(struct world *w, const struct query *q)
{
	struct corpus fresh = { w->book, index_new(w->book) };
	struct match_note note, other;
	struct hits hits = query_run(&w->arena, &w->corpus, q, &note);
	struct hits first = query_run(&w->arena, &fresh, q, &other);

	assert_int_equal(hits.n, first.n);
	for (size_t i = 0; i < hits.n; i++)
		assert_int_equal(hits.v[i], first.v[i]);
	assert_int_equal(note.tier, other.tier);
	assert_true(sv_eq(note.near, other.near));
	assert_true(sv_eq(note.missed, other.missed));
	index_free(fresh.x);
}

/* A query that comes first has the same answer as one that comes last. */
static void first_query(void **state)
{
	struct world w = { .random.state = 9 };
	size_t asked = 0;

	(void)state;
	for (int i = 0; i < 60; i++) {
		world_open(&w);
		finish(w.corpus.x);
		for (int k = 0; k < 30; k++) {
			struct query_fault fault;
			const struct query *q = query_parse_for(
				&w.arena, w.book, any_query(&w), &fault);

			if (!q)
				continue;
			assert_answer(&w, q);
			asked++;
		}
		world_close(&w);
	}
	assert_true(asked > 900);
	arena_free(&w.arena);
}

/* ---- no more than is needed ---- */

static void only_needed(void **state)
{
	static const struct {
		const char *query;
		unsigned parts; /* bits, by enum index_part_no */
	} cases[] = {
		{ "", 0 },
		{ "kind:visit", 1u << PART_KINDS },
		{ "series:she", 1u << PART_SERIES },
		{ "tag:x", 1u << PART_TAGS },
		{ "src:q0", 1u << PART_SOURCES },
		{ "prec:month", 0 },
		{ "2024", 1u << PART_YEARS },
		{ "id:2024", 1u << PART_KEYS },
		{ "who:x", 1u << PART_FOLDS | 1u << PART_NAMES |
			   1u << PART_PARTIES },
		{ "x", 1u << PART_WORDS | 1u << PART_NAMES |
		       1u << PART_KINDS | 1u << PART_SERIES },
	};
	struct world w = { .random.state = 10 };
	struct query_fault fault;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct query *q;

		world_open(&w);
		q = query_parse(&w.arena, sv_of(cases[i].query), &fault);
		query_run(&w.arena, &w.corpus, q, NULL);
		for (int part = 0; part < (int)PARTS; part++)
			if (w.corpus.x->made[part].whole &&
			    !(cases[i].parts >> part & 1))
				fail_msg("%s makes part %d", cases[i].query,
					 part);
		world_close(&w);
	}
	arena_free(&w.arena);
}

/* A key is no longer than rows that have it can be: of a long title it is what
 * that begins with, by words where it has some. */
static void long_titles(void **state)
{
	enum { WORDS = 300, MOST = 1000, AT = 5 /* "2024/" */ };
	static const char *const words[] = { "word ", "word", "\xE1\x83\x90" };

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		struct build yaml = { .arena = &a };
		struct book *b;
		struct index *x;
		struct sv key;

		for (int k = 0; k < 2; k++) {
			build_str(&yaml, "- {date: 2024, title: ");
			for (int w = 0; w < WORDS * (i == 2 ? 2 : 1); w++)
				build_str(&yaml, words[i]);
			build_str(&yaml, "}\n");
		}
		b = load_text(build_view(&yaml), SV("a.yaml"), &diags);
		x = index_new(b);
		key = index_key(x, 0);
		assert_int_equal(utf8_invalid(key), SV_NONE);
		assert_true(key.n <= AT + MOST && key.n > AT + MOST - 5);
		assert_int_not_equal(key.s[key.n - 1], '-');
		assert_true(sv_ends(index_key(x, 1), SV("~2")));
		ask_key(x, 0);
		ask_key(x, 1);
		index_free(x);
		book_free(b);
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_order),
		cmocka_unit_test(two_threads),
		cmocka_unit_test(no_memory),
		cmocka_unit_test(long_titles),
		cmocka_unit_test(told),
		cmocka_unit_test(given_up),
		cmocka_unit_test(first_query),
		cmocka_unit_test(only_needed),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}

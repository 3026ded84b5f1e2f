/* What the index of words and the cache answer, against reading everything. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "index/words.h"
#include "support_random.h"
#include "support_world.h"

struct wanted {
	struct arena *arena;
	struct sv text; /* folded by TIER, or as written */
	int tier;       /* -1: as written */
};

static bool has_text(struct sv text, void *arg)
{
	const struct wanted *w = arg;

	if (w->tier >= 0)
		text = fold_copy(w->arena, text, (enum fold_tier)w->tier);
	return w->text.n > 0 && sv_find(text, w->text, 0) != SV_NONE;
}

/* Sets a byte for each event that has what is wanted; returns how many there
 * were not. */
static size_t scan(const struct corpus *c, struct wanted *w, uint8_t *found)
{
	const struct book *b = c->b;
	/* Folded a text is found by its other reading too. */
	struct texts_reading both = { w->arena, has_text, w };
	texts_fn *fn = w->tier < 0 ? has_text : texts_read;
	void *arg = w->tier < 0 ? (void *)w : &both;
	size_t before = 0, after = 0;

	for (event_no ev = 0; ev < book_events(b); ev++) {
		before += found[ev];
		found[ev] |= texts_of_own(b, ev, fn, arg);
	}
	for (doc_no doc = book_events(b); doc < index_docs(c->x); doc++) {
		size_t count;
		const event_no *v = index_doc_events(c->x, doc, &count);
		bool met = texts_of_doc(b, doc, fn, arg);

		for (size_t i = 0; met && i < count; i++)
			found[v[i]] = 1;
	}
	for (event_no ev = 0; ev < book_events(b); ev++)
		after += found[ev];
	return after - before;
}

/* Likewise what either of two texts finds by TIER; one letter finds nothing by
 * the blind one. */
static size_t scan_folds(struct world *w, const struct sv texts[2],
			 enum fold_tier tier, uint8_t *found)
{
	size_t n = 0;

	for (int i = 0; i < 2; i++) {
		struct wanted one = { &w->arena,
				      fold_copy(&w->arena, texts[i], tier),
				      (int)tier };

		if (one.text.n > (tier == FOLD_BLIND))
			n += scan(&w->corpus, &one, found);
	}
	return n;
}

static void check_text(struct world *w, struct sv text)
{
	/* As it is typed, and by its other reading. */
	struct sv typed[] = { text, fold_also_typed(&w->arena, text) };
	struct wanted written = { &w->arena, text, -1 };
	uint8_t *found = ARENA_NEW(&w->arena, book_events(w->book) + 1,
				   uint8_t);
	enum match_tier tier = MATCH_EXACT;
	struct build query = { .arena = &w->arena };
	size_t n;

	if (text.n == 0)
		return;
	if (fold_copy(&w->arena, text, FOLD_EXACT).n == 0) {
		scan(&w->corpus, &written, found);
	} else {
		n = scan_folds(w, typed, FOLD_EXACT, found);
		tier = scan_folds(w, typed, FOLD_BLIND, found) && n == 0 ?
			       MATCH_BLIND :
		       n == 0 ? MATCH_NEAR : MATCH_EXACT;
	}
	build_fmt(&query, "\"%.*s\"", SV_ARG(text));
	world_check(w, build_view(&query), found, tier);
}

static void check_written(struct world *w, struct sv text)
{
	struct wanted written = { &w->arena, text, -1 };
	uint8_t *found = ARENA_NEW(&w->arena, book_events(w->book) + 1,
				   uint8_t);
	struct build query = { .arena = &w->arena };

	if (text.n == 0 || sv_find_char(text, '\'', 0) != SV_NONE)
		return;
	scan(&w->corpus, &written, found);
	build_fmt(&query, "'%.*s'", SV_ARG(text));
	world_check(w, build_view(&query), found, MATCH_EXACT);
}

static void words(void **state)
{
	struct world w = { .random.state = 1 };

	(void)state;
	for (unsigned book = 0; book < random_rounds(20); book++) {
		world_open(&w);
		for (int i = 0; i < 60; i++) {
			struct build text = { .arena = &w.arena };

			/* What is typed grows letter by letter. */
			for (int n = 0; n < 4; n++) {
				world_letters(&w.random, &text, 2);
				check_text(&w, sv_trim(build_view(&text)));
				check_written(&w, sv_trim(build_view(&text)));
			}
			arena_reset(&w.arena);
		}
		world_close(&w);
	}
	arena_free(&w.arena);
}

/* ---- edges ---- */

static size_t found(struct world *w, struct sv query)
{
	struct query_fault fault;
	const struct query *q =
		query_parse_for(&w->arena, w->book, query, &fault);

	assert_non_null(q);
	return query_run(&w->arena, &w->corpus, q, NULL).n;
}

static void book_of(struct world *w, struct sv title)
{
	struct build b = { .arena = &w->arena };
	struct diags diags = { .arena = &w->arena };

	build_str(&b, "- {date: 2024, title: \"");
	build_sv(&b, title);
	build_str(&b, "\"}\n");
	w->book = load_text(build_view(&b), SV("a.yaml"), &diags);
	assert_int_equal(book_events(w->book), 1);
	w->corpus = (struct corpus){ w->book, index_new(w->book) };
}

static void long_words(void **state)
{
	struct world w = { 0 };
	struct build title = { .arena = &w.arena };
	struct build phrase = { .arena = &w.arena };

	(void)state;
	build_fill(&title, 'q', 100000);
	build_str(&title, " a");
	for (int i = 0; i < 40; i++)
		build_str(&title, "\u0301");
	build_str(&title, " b");
	/* A phrase of more places than fit the bits of a number. */
	for (int i = 0; i < 150; i++)
		build_fmt(&title, " w%d", i % 100);
	book_of(&w, build_view(&title));
	assert_int_equal(found(&w, SV("qqq")), 1);
	assert_int_equal(found(&w, SV("\"q a b w0\"")), 1);
	assert_int_equal(found(&w, SV("\"a\u0301 b\"")), 1);
	build_str(&phrase, "\"b");
	for (int i = 0; i < 130; i++)
		build_fmt(&phrase, " w%d", i % 100);
	build_char(&phrase, '"');
	assert_int_equal(found(&w, build_view(&phrase)), 1);
	build_cut(&phrase, phrase.n - 1);
	build_str(&phrase, " w31\"");
	assert_int_equal(found(&w, build_view(&phrase)), 0);
	world_close(&w);
	arena_free(&w.arena);
}

/* Words beyond 2^15, which take two units. */
static void many_words(void **state)
{
	struct world w = { 0 };
	struct build title = { .arena = &w.arena };
	word_no n;

	(void)state;
	for (int i = 0; i < 40000; i++)
		build_fmt(&title, "x%d ", i);
	book_of(&w, build_view(&title));
	n = index_words(w.corpus.x);
	assert_true(n > 40000);
	assert_int_equal(found(&w, SV("x39999")), 1);
	assert_int_equal(found(&w, SV("\"x32700 x32701\"")), 1);
	assert_int_equal(found(&w, SV("\"x39998 x39999\"")), 1);
	assert_int_equal(found(&w, SV("\"x39998 x39997\"")), 0);
	assert_int_equal(found(&w, SV("\"x3999 x39999\"")), 0);
	assert_true(sv_eq(index_word(w.corpus.x, FOLD_EXACT, 1), SV("x0")));
	assert_int_equal(index_word_times(w.corpus.x, 1), 1);
	world_close(&w);
	arena_free(&w.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(long_words),
		cmocka_unit_test(many_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

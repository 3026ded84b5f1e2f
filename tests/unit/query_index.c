#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"
#include "model/book_texts.h"
#include "model/book_words.h"
#include "query/query.h"

/*
 * What the index of words, the postings and the cache answer, against reading
 * everything: random queries on random books.
 */

struct world {
	uint64_t seed;
	struct arena arena; /* of one query */
	struct book *book;
	struct query_cache *cache;
};

static uint32_t below(struct world *w, uint32_t n)
{
	w->seed = w->seed * UINT64_C(6364136223846793005) + 1442695040888963407;
	return (uint32_t)(w->seed >> 33) % n;
}

/* Letters that folds treat in some way, parted so that words are short. */
static const char *const letters[] = {
	"a", "e", "k", "h", "s", "h", "y", "e", "j", "o", "c", "ch", "dj",
	" ", " ", " ", "-", "'", ".", "\u0259", "\u015f", "\u0448", "\u0438",
	"\u0438\u0306", "\u0439", "\u044c", "A", "\u0130", "o ", "\u0647",
	"a\u0301\u0302", "\uac01", "\u00ad", "2", "ej ", "aa",
};

/* About N letters. */
static void add_letters(struct world *w, struct build *b, uint32_t n)
{
	n = 1 + below(w, n);
	for (uint32_t i = 0; i < n; i++)
		build_str(b, letters[below(w, sizeof(letters) /
						      sizeof(*letters))]);
}

static void add_value(struct world *w, struct build *b, const char *key,
		      uint32_t n)
{
	build_fmt(b, "%s: \"x", key);
	add_letters(w, b, n);
	build_str(b, "\"\n");
}

static void add_event(struct world *w, struct build *b, uint32_t names)
{
	static const char *const dates[] = { "2024-05", "2024", "2023-01-02",
					     "../2024", "2023/", "202X",
					     "'[2022,2024-07..]'", "Y17E9" };
	static const char *const kinds[] = { "visit", "summit",
					     "[meeting, visit]", "talks" };

	build_fmt(b, "- date: %s\n", dates[below(w, 8)]);
	add_value(w, b, "  title", 9);
	if (below(w, 2))
		add_value(w, b, "  summary", 30);
	build_fmt(b, "  kind: %s\n", kinds[below(w, 4)]);
	build_fmt(b, "  who: {host: n%u, guest: [n%u, n%u]}\n",
		  below(w, names), below(w, names), below(w, names));
	build_fmt(b, "  place: p%u\n", below(w, 4));
	if (below(w, 3) == 0)
		build_fmt(b, "  series: s%u\n", below(w, 2));
	if (below(w, 3) == 0)
		add_value(w, b, "  tags", 3);
	build_fmt(b, "  sources: {ref: q%u, quote: \"e", below(w, 3));
	add_letters(w, b, 9);
	build_str(b, "\"}\n");
}

static struct book *random_book(struct world *w)
{
	struct build b = { .arena = &w->arena };
	struct diags diags = { .arena = &w->arena };
	uint32_t names = 1 + below(w, 6), events = below(w, 40);
	struct book *book;

	build_str(&b, "people:\n");
	for (uint32_t i = 0; i < names; i++) {
		build_fmt(&b, " n%u:\n", i);
		add_value(w, &b, "  name", 9);
		add_value(w, &b, "  names", 9);
	}
	build_str(&b, "places:\n p0: Land\n p1: {name: Town, in: p0}\n"
		      " p2: {name: Hall, in: p1}\n p3: {name: Sea}\n"
		      "kinds:\n talks: {is: meeting}\n"
		      "series:\n s0: {title: She jo}\n s1: {title: Koha}\n"
		      "events:\n");
	for (uint32_t i = 0; i < events; i++)
		add_event(w, &b, names);
	book = load_text(build_view(&b), SV("a.yaml"), &diags);
	for (size_t i = 0; i < diags.n; i++)
		if (fault_severity(diags.v[i].fault) == SEVERITY_ERROR)
			fail_msg("%.*s\n%.*s", SV_ARG(diags.v[i].message),
				 SV_ARG(build_view(&b)));
	assert_int_equal(book_events(book), events);
	return book;
}

/* ---- reading everything ---- */

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
static size_t scan(const struct book *b, struct wanted *w, uint8_t *found)
{
	size_t before = 0, after = 0;

	for (event_no ev = 0; ev < book_events(b); ev++) {
		before += found[ev];
		found[ev] |= texts_of_event(b, ev, has_text, w);
	}
	for (name_no n = 0; n < book_names(b); n++) {
		size_t count;
		const event_no *v = book_name_events(b, n, &count);

		for (size_t i = 0; texts_of_name(b, n, has_text, w) &&
				   i < count; i++)
			found[v[i]] = 1;
	}
	for (event_no ev = 0; ev < book_events(b); ev++)
		after += found[ev];
	return after - before;
}

static void check_hits(struct hits hits, const uint8_t *found, uint32_t events,
		       struct sv text)
{
	size_t n = 0;

	for (event_no ev = 0; ev < events; ev++)
		if (found[ev] && (n == hits.n || hits.v[n++] != ev))
			fail_msg("%.*s: event %u is missing", SV_ARG(text), ev);
	if (n != hits.n)
		fail_msg("%.*s: %zu events, not %zu", SV_ARG(text), hits.n, n);
}

/* Runs QUERY with and without the cache. */
static void check_query(struct world *w, struct sv query, const uint8_t *found,
			enum match_tier tier)
{
	struct query_fault fault;
	const struct query *q =
		query_parse_for(&w->arena, w->book, query, &fault);

	assert_non_null(q);
	for (int i = 0; i < 3; i++) {
		struct match_note note;
		struct hits hits =
			query_run_cached(&w->arena, w->book,
					 i > 0 ? w->cache : NULL, q, &note);

		if (note.tier == MATCH_NEAR) {
			assert_int_equal(tier, MATCH_NEAR);
			return;
		}
		check_hits(hits, found, book_events(w->book), query);
		if (hits.n > 0)
			assert_int_equal(note.tier, tier);
	}
}

static void check_text(struct world *w, struct sv text)
{
	struct wanted exact = { &w->arena, fold_copy(&w->arena, text,
						     FOLD_EXACT), FOLD_EXACT };
	struct wanted blind = { &w->arena, fold_copy(&w->arena, text,
						     FOLD_BLIND), FOLD_BLIND };
	struct wanted written = { &w->arena, text, -1 };
	uint8_t *found = ARENA_NEW(&w->arena, book_events(w->book) + 1,
				   uint8_t);
	enum match_tier tier = MATCH_EXACT;
	struct build query = { .arena = &w->arena };

	if (text.n == 0)
		return;
	if (exact.text.n == 0)
		scan(w->book, &written, found);
	else if (scan(w->book, &exact, found) == 0)
		tier = blind.text.n > 1 && scan(w->book, &blind, found) ?
			       MATCH_BLIND :
			       MATCH_NEAR;
	else if (blind.text.n > 1)
		scan(w->book, &blind, found);
	build_fmt(&query, "\"%.*s\"", SV_ARG(text));
	check_query(w, build_view(&query), found, tier);
}

static void check_written(struct world *w, struct sv text)
{
	struct wanted written = { &w->arena, text, -1 };
	uint8_t *found = ARENA_NEW(&w->arena, book_events(w->book) + 1,
				   uint8_t);
	struct build query = { .arena = &w->arena };

	if (text.n == 0 || sv_find_char(text, '\'', 0) != SV_NONE)
		return;
	scan(w->book, &written, found);
	build_fmt(&query, "'%.*s'", SV_ARG(text));
	check_query(w, build_view(&query), found, MATCH_EXACT);
}

static void words(void **state)
{
	struct world w = { .seed = 1 };

	(void)state;
	for (int book = 0; book < 60; book++) {
		w.book = random_book(&w);
		w.cache = query_cache_new();
		for (int i = 0; i < 60; i++) {
			struct build text = { .arena = &w.arena };

			/* What is typed grows letter by letter. */
			for (int n = 0; n < 4; n++) {
				add_letters(&w, &text, 2);
				check_text(&w, sv_trim(build_view(&text)));
				check_written(&w, sv_trim(build_view(&text)));
			}
			arena_reset(&w.arena);
		}
		query_cache_free(w.cache);
		book_free(w.book);
	}
	arena_free(&w.arena);
}

/* ---- periods and counts ---- */

static void periods(void **state)
{
	static const char *const texts[] = { "2024", "=2024", "2023..2024-05",
					     "..2022", "=2024..", "202X",
					     "2024-06", "=2023-01" };
	struct world w = { .seed = 2 };

	(void)state;
	for (int i = 0; i < 400; i++) {
		struct sv text = sv_of(texts[i % 8]), bare = text;
		uint8_t *found;
		struct build span = { .arena = &w.arena };
		bool must = sv_starts(text, SV("="));
		struct date_fault fault;
		struct date period;
		size_t dots;

		w.book = random_book(&w);
		w.cache = query_cache_new();
		found = ARENA_NEW(&w.arena, book_events(w.book) + 1, uint8_t);
		bare = sv_slice(text, must, text.n);
		dots = sv_find(bare, SV(".."), 0);
		if (dots == SV_NONE) {
			build_sv(&span, bare);
		} else {
			build_sv(&span, dots ? sv_slice(bare, 0, dots) :
					       SV(".."));
			build_char(&span, '/');
			build_sv(&span, dots + 2 < bare.n ?
						sv_slice(bare, dots + 2,
							 bare.n) :
						SV(".."));
		}
		assert_true(date_parse(&w.arena, build_view(&span),
				       DATE_STRICT, &period, NULL, &fault));
		for (event_no ev = 0; ev < book_events(w.book); ev++) {
			struct date d = book_date(w.book, ev);

			found[ev] = date_within(&d, &period) >=
				    (must ? ANSWER_MUST : ANSWER_COULD);
		}
		check_query(&w, text, found, MATCH_EXACT);
		query_cache_free(w.cache);
		book_free(w.book);
		arena_reset(&w.arena);
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
	struct world w = { .seed = 3 };
	struct arena *a = &w.arena;

	(void)state;
	for (int i = 0; i < 60; i++) {
		struct hits hits = { 0 };
		const struct book *b = w.book = random_book(&w);

		hits.v = ARENA_NEW(a, book_events(b), event_no);
		for (event_no ev = 0; ev < book_events(b); ev++)
			if (below(&w, 3))
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
		book_free(w.book);
		arena_reset(a);
	}
	arena_free(a);
}

/* ---- edges ---- */

static size_t found(struct world *w, struct sv query)
{
	struct query_fault fault;
	const struct query *q =
		query_parse_for(&w->arena, w->book, query, &fault);

	assert_non_null(q);
	return query_run(&w->arena, w->book, q, NULL).n;
}

static struct book *book_of(struct world *w, struct sv title)
{
	struct build b = { .arena = &w->arena };
	struct diags diags = { .arena = &w->arena };

	build_str(&b, "- {date: 2024, title: \"");
	build_sv(&b, title);
	build_str(&b, "\"}\n");
	w->book = load_text(build_view(&b), SV("a.yaml"), &diags);
	assert_int_equal(book_events(w->book), 1);
	return w->book;
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
	book_free(w.book);
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
	n = book_words(w.book);
	assert_true(n > 40000);
	assert_int_equal(found(&w, SV("x39999")), 1);
	assert_int_equal(found(&w, SV("\"x32700 x32701\"")), 1);
	assert_int_equal(found(&w, SV("\"x39998 x39999\"")), 1);
	assert_int_equal(found(&w, SV("\"x39998 x39997\"")), 0);
	assert_int_equal(found(&w, SV("\"x3999 x39999\"")), 0);
	assert_true(sv_eq(book_word(w.book, FOLD_EXACT, 1), SV("x0")));
	assert_int_equal(book_word_times(w.book, 1), 1);
	book_free(w.book);
	arena_free(&w.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(periods),
		cmocka_unit_test(counts),
		cmocka_unit_test(long_words),
		cmocka_unit_test(many_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* A query in words and as it is meant; its days; what it asks for, and what is
 * told of it. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "query/query.h"
#include "support_locale.h"

struct fixture {
	struct book *book; /* tests/unit/data/query.yaml */
	struct corpus corpus; /* it and its index */
	struct arena arena; /* of one query */
};

static int open_book(void **state)
{
	static struct fixture f;
	static const char *const path[] = { "tests/unit/data/query.yaml" };
	struct diags diags = { .arena = &f.arena };

	locales_setup(state);
	f.book = load_book(path, 1, &diags);
	f.corpus = (struct corpus){ f.book, index_new(f.book) };
	assert_int_equal(diags.errors, 0);
	*state = &f;
	return 0;
}

static int close_book(void **state)
{
	struct fixture *f = *state;

	index_free(f->corpus.x);
	book_free(f->book);
	arena_free(&f->arena);
	return locales_teardown(state);
}

static const struct query *parsed_in(struct arena *a, struct fixture *f,
				     const char *text)
{
	static const struct sv_pair saved[] = {
		{ SV_INIT("mine"), SV_INIT("who:kochanova") },
	};
	static const struct query_own own = { .saved = saved, .nsaved = 1 };
	struct query_fault fault;
	const struct query *q =
		query_parse_own(a, f->book, &own, sv_of(text), &fault);

	if (!q)
		fail_msg("%s: %zu: %s", text, fault.column, fault.message);
	return q;
}

static const struct query *parsed(struct fixture *f, const char *text)
{
	return parsed_in(&f->arena, f, text);
}

static void assert_text(const char *of, struct build *b, const char *text)
{
	if (!sv_eq(build_view(b), sv_of(text)))
		fail_msg("%s: %.*s, not %s", of, SV_ARG(build_view(b)), text);
}

/* Each operator and field has words; what is one part stays one. */
static const struct {
	const char *query, *words;
} worded[] = {
	{ "", "" },
	{ "who:koch", "events with koch" },
	{ "host:aliyev", "events host: aliyev" },
	{ "patron:belarus", "events patron: belarus" },
	{ "at:baku", "events at baku" },
	{ "at:'baku'", "events at Baku" },
	{ "kind:visit", "events of the kind visit" },
	{ "kind:gift-giving", "events of the kind gift giving" },
	{ "series:igc", "events in the series igc" },
	{ "series:'igc'",
	  "events in the series Sessions of the commission" },
	{ "tag:karabakh", "events with the tag karabakh" },
	{ "src:herald", "events told by herald" },
	{ "src:none", "events without a source" },
	{ "status:planned", "events with the status planned" },
	{ "id:visit", "events with the id visit" },
	{ "prec:month", "events with dates as fine as a month" },
	{ "has:figures", "events with figures" },
	{ "has:quote", "events with quotations" },
	{ "week:05-09", "events in the week around 05-09" },
	{ "week:\"9 May\"", "events in the week around 05-09" },
	{ "is:marked", "events as the reader keeps them (is:marked)" },
	{ "saved:mine",
	  "events as the reader keeps them (saved:mine)" },
	{ "tanks", "events with the words \u201ctanks\u201d" },
	{ "'Tanks'", "events with \u201cTanks\u201d, written just so" },
	{ "/tank.*/", "events with text like /tank.*/" },
	{ "2024-05", "events dated May 2024, surely or perhaps" },
	{ "=2024-05", "events dated wholly within May 2024" },
	{ "2007..2015",
	  "events dated 2007\u20132015, surely or perhaps" },
	{ "2007..", "events dated since 2007, surely or perhaps" },
	{ "2007.. ..2015",
	  "events dated 2007 to 2015, surely or perhaps" },
	{ "2007.. ..2007", "events dated 2007, surely or perhaps" },
	{ "2007.. =..2015",
	  "events dated since 2007, surely or perhaps, dated "
	  "wholly within until some time in 2015" },
	{ "=2007.. ..2015",
	  "events dated wholly within since 2007, dated until "
	  "some time in 2015, surely or perhaps" },
	{ "tanks 2007.. ..2015",
	  "events with the words \u201ctanks\u201d, dated 2007 to "
	  "2015, surely or perhaps" },
	{ "..2015 2007..",
	  "events dated until some time in 2015, surely or "
	  "perhaps, dated since 2007, surely or perhaps" },
	{ "-tanks", "events not with the words \u201ctanks\u201d" },
	{ "-(tanks minsk)",
	  "events not (with the words \u201ctanks\u201d, with the "
	  "words \u201cminsk\u201d)" },
	{ "tanks | minsk | baku",
	  "events with the words \u201ctanks\u201d or with the "
	  "words \u201cminsk\u201d or with the words "
	  "\u201cbaku\u201d" },
	{ "tanks (minsk | baku)",
	  "events with the words \u201ctanks\u201d, (with the "
	  "words \u201cminsk\u201d or with the words "
	  "\u201cbaku\u201d)" },
	{ "tanks minsk | baku",
	  "events (with the words \u201ctanks\u201d, with the "
	  "words \u201cminsk\u201d) or with the words "
	  "\u201cbaku\u201d" },
	{ "-saved:mine tanks",
	  "events not as the reader keeps them (saved:mine), with "
	  "the words \u201ctanks\u201d" },
};

static void test_words(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(worded) / sizeof(*worded); i++) {
		struct build b = { .arena = &f->arena };

		query_words(&b, f->book, locale_of("en"), false,
			    parsed(f, worded[i].query));
		assert_text(worded[i].query, &b, worded[i].words);
		arena_reset(&f->arena);
	}
}

/* What is misspelt is put as what is found; in words what is meant, too. */
static void test_as_meant(void **state)
{
	static const struct {
		const char *query, *meant, *words;
	} rows[] = {
		{ "", "", "" },
		{ "who:koch", "who:koch", "who:'Natalia Kochanova'" },
		{ "who:kochanva", "who:'Natalia Kochanova'",
		  "who:'Natalia Kochanova'" },
		{ "-who:kochanva", "-who:kochanva", "-who:kochanva" },
		{ "who:'natalia-kochanova'", "who:'natalia-kochanova'",
		  "who:'natalia-kochanova'" },
		{ "who:\"alexander lukashenka\"", "who:'Alexander Lukashenko'",
		  "who:'Alexander Lukashenko'" },
		{ "host:aliyev", "host:aliyev", "host:'Ilham Aliyev'" },
		{ "host:aliev", "host:aliev", "host:'Ilham Aliyev'" },
		{ "at:bak", "at:bak", "at:'Baku'" },
		{ "at:bakku", "at:'Baku'", "at:'Baku'" },
		{ "at:karabahk", "at:'Karabakh'", "at:'Karabakh'" },
		{ "at:a", "at:a", "at:'Azerbaijan' | at:'Alley of Martyrs'" },
		{ "kind:visit", "kind:visit", "kind:'visit'" },
		{ "kind:vist", "kind:vist", "kind:vist" },
		{ "kind:gift", "kind:gift", "kind:'gift-giving'" },
		{ "series:comission", "series:'igc'", "series:'igc'" },
		{ "src:herald", "src:herald", "src:herald" },
		{ "tag:high", "tag:high", "tag:high" },
		{ "tanks", "tanks", "tanks" },
		{ "kochanva", "Kochanova", "Kochanova" },
		{ "\"the tour kochanva\"", "\"the tour kochanva\"",
		  "\"the tour kochanva\"" },
		{ "\"kochanva karabahk\"", "\"kochanva karabahk\"",
		  "\"kochanva karabahk\"" },
		{ "KOCHANVA", "Kochanova", "Kochanova" },
		{ "concrt", "Concert", "Concert" },
		{ "-kochanva", "-kochanva", "-kochanva" },
		{ "kochanva | who:aliyef 2024", "Kochanova | who:Aliyev 2024",
		  "Kochanova | (who:'Ilham Aliyev' | who:'Heydar Aliyev') "
		  "2024" },
		{ "kind:vissit", "kind:'visit'", "kind:'visit'" },
		{ "series:\"commision sessions\"", "series:'igc'",
		  "series:'igc'" },
		{ "-(kochanva | who:aliyef)", "-(kochanva | who:aliyef)",
		  "-(kochanva | who:aliyef)" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		for (int words = 0; words < 2; words++) {
			struct build b = { .arena = &f->arena };

			query_print(&b, query_as_meant(
				&f->arena, &f->corpus,
				parsed(f, rows[i].query), words));
			assert_text(rows[i].query, &b, words ? rows[i].words :
							       rows[i].meant);
			arena_reset(&f->arena);
		}
	assert_null(query_as_meant(&f->arena, &f->corpus, NULL, true));
}

/* Of several that are meant, the misspelt word alone is put right. */
static void test_respelt(void **state)
{
	static const struct {
		const char *query, *meant;
	} rows[] = {
		{ "who:\"grand duqe\"", "who:\"grand Duke\"" },
		{ "who:\"duqe grand\"", "who:\"Duke grand\"" },
		{ "who:\"duqe\"", "who:Duke" },
	};
	struct fixture *f = *state;
	struct diags diags = { .arena = &f->arena };
	struct book *b = load_text(SV("- date: 1812\n  title: A ball\n"
				      "  who: [Grand Duke Ivan, "
				      "Grand Duke Igor]\n"),
				   SV("a.yaml"), &diags);
	struct corpus c = { b, index_new(b) };

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct build out = { .arena = &f->arena };

		query_print(&out, query_as_meant(&f->arena, &c,
						 parsed(f, rows[i].query),
						 false));
		assert_text(rows[i].query, &out, rows[i].meant);
	}
	index_free(c.x);
	book_free(b);
	arena_reset(&f->arena);
}

/* The days that all found could touch: where every period of it does. */
static void test_days(void **state)
{
	enum { FROM = 0, TO = 20000 }; /* 1970-01-01 to 2024-10-04 */
	static const struct {
		const char *query;
		int64_t first, last;
	} rows[] = {
		{ "", FROM, TO },
		{ "tanks", FROM, TO },
		{ "1970-01", FROM, 30 },
		{ "1970-02", 31, 58 },
		{ "1970-02..", 31, TO },
		{ "..1970-02", FROM, 58 },
		{ "tanks 1970-02", 31, 58 },
		{ "1970-02.. ..1970-03", 31, 89 },
		{ "1970 1970-02 1969..1971", 31, 58 },
		{ "1970-01 | 1970-02", FROM, TO },
		{ "-1970-02", FROM, TO },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		int64_t first = FROM, last = TO;

		query_days(parsed(f, rows[i].query), &first, &last);
		if (first != rows[i].first || last != rows[i].last)
			fail_msg("%s: %" PRId64 " to %" PRId64, rows[i].query,
				 first, last);
		arena_reset(&f->arena);
	}
}

/* What is asked of the reader's own, and what by the words of the book. */
static void test_asks(void **state)
{
	static const struct {
		const char *query;
		bool own, words;
	} rows[] = {
		{ "", false, false },
		{ "tanks", false, true },
		{ "'Tanks'", false, true },
		{ "/tank/", false, false },
		{ "2024", false, false },
		{ "who:koch", false, true },
		{ "host:koch", false, true },
		{ "at:baku", false, true },
		{ "at:'baku'", false, false },
		{ "who:'natalia-kochanova'", false, false },
		{ "kind:visit", false, false },
		{ "src:herald", false, false },
		{ "has:figures", false, false },
		{ "has:remark", true, false },
		{ "is:marked", true, false },
		{ "tagged:x", true, false },
		{ "saved:mine", true, true },
		{ "2024 | -is:marked", true, false },
		{ "2024 (kind:visit | -tanks)", false, true },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct query *q = parsed(f, rows[i].query);

		if (query_asks_own(q) != rows[i].own ||
		    query_asks_words(q) != rows[i].words)
			fail_msg("%s", rows[i].query);
		arena_reset(&f->arena);
	}
	assert_false(query_asks_words(NULL));
}

/* A copy has all of a query when what that was made in is gone. */
static void test_copy(void **state)
{
	static const char *const rows[] = {
		"tanks", "host:aliyev", "'Tanks' | -(at:baku 2024)",
		"=2024-05..2024-06", "saved:mine", "who:'natalia-kochanova'",
		"kind:vist",
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct query *q = parsed(f, rows[i]), *copy;
		struct arena of = { 0 };
		struct build words = { .arena = &f->arena };
		struct build same = { .arena = &f->arena };
		struct match_note note, again;

		copy = query_copy(&f->arena, parsed_in(&of, f, rows[i]));
		arena_free(&of);
		parsed_in(&of, f, "-2024 | (minsk 'State' 2023)");
		query_words(&words, f->book, locale_of("en"), false, q);
		query_words(&same, f->book, locale_of("en"), false, copy);
		assert_true(sv_eq(build_view(&words), build_view(&same)));
		assert_true(query_equal(q, copy));
		assert_int_equal(
			query_run(&f->arena, &f->corpus, q, &note).n,
			query_run(&f->arena, &f->corpus, copy, &again).n);
		assert_true(sv_eq(note.unknown, again.unknown));
		arena_free(&of);
		arena_reset(&f->arena);
	}
}

/* What a note tells is told again when the answer is known already. */
static void test_notes(void **state)
{
	static const struct {
		const char *query, *near, *unknown;
	} rows[] = {
		{ "tanks", "", "" },
		{ "kochanva", "Kochanova", "" },
		{ "kochanva | concrt", "Kochanova, Concert", "" },
		{ "who:kochanva", "Kochanova", "" },
		{ "-kochanva", "", "" },
		{ "kind:vist", "", "did you mean visit?" },
		{ "tanks | (tag:hih tanks)", "", "did you mean high?" },
		{ "1918 1919", "", "1918 | 1919" },
		{ "tanks | (1918 1919)", "", "1918 | 1919" },
		{ "-(1918 1919)", "", "1918 | 1919" },
	};
	struct fixture *f = *state;
	struct query_cache *cache = query_cache_new();

	for (size_t i = 0; i < 3 * (sizeof(rows) / sizeof(*rows)); i++) {
		struct match_note note;
		struct sv unknown = sv_of(rows[i / 3].unknown);

		query_run_cached(&f->arena, &f->corpus, cache,
				 parsed(f, rows[i / 3].query), &note);
		if (!sv_eq(note.near, sv_of(rows[i / 3].near)) ||
		    (unknown.n ? sv_find(note.unknown, unknown, 0) == SV_NONE :
				 note.unknown.n > 0))
			fail_msg("%s: %.*s, %.*s", rows[i / 3].query,
				 SV_ARG(note.near), SV_ARG(note.unknown));
		arena_reset(&f->arena);
	}
	query_cache_free(cache);
}

/* What is a field's alone. */
static void test_is_field(void **state)
{
	static const struct {
		const char *query, *field, *value;
		bool whole;
	} rows[] = {
		{ "who:koch", "who", "koch", false },
		{ "host:'Ilham Aliyev'", "host", "Ilham Aliyev", true },
		{ "prec:month", "prec", "month", false },
		{ "tanks", "", "", false },
		{ "2024", "", "", false },
		{ "-who:koch", "", "", false },
		{ "who:koch tanks", "", "", false },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct sv field = { 0 }, value = { 0 };
		bool whole = false;
		bool is = query_is_field(parsed(f, rows[i].query), &field,
					 &value, &whole);

		if (is != (rows[i].field[0] != '\0') ||
		    !sv_eq(field, sv_of(rows[i].field)) ||
		    !sv_eq(value, sv_of(rows[i].value)) ||
		    whole != rows[i].whole)
			fail_msg("%s", rows[i].query);
		arena_reset(&f->arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_as_meant),
		cmocka_unit_test(test_respelt),
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_asks),
		cmocka_unit_test(test_copy),
		cmocka_unit_test(test_notes),
		cmocka_unit_test(test_is_field),
	};

	return cmocka_run_group_tests(tests, open_book, close_book);
}

/* Saved searches and marks within a query. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"
#include "query/look.h"
#include "query/query.h"

static const struct sv_pair saved[] = {
	{ SV_INIT("koch"), SV_INIT("who:kochanova") },
	{ SV_INIT("either"), SV_INIT("who:kochanova | who:lukashenko") },
	{ SV_INIT("koch-baku"), SV_INIT("saved:koch at:baku") },
	{ SV_INIT("all"), SV_INIT("  ") },
	{ SV_INIT("bad"), SV_INIT("a (b") },
	{ SV_INIT("on-bad"), SV_INIT("x saved:bad") },
	{ SV_INIT("self"), SV_INIT("a | -saved:self") },
	{ SV_INIT("ping"), SV_INIT("saved:pong") },
	{ SV_INIT("pong"), SV_INIT("a saved:ping") },
	{ SV_INIT("\xC3\xBCnite"), SV_INIT("a") },
};

enum { SAVED = sizeof(saved) / sizeof(*saved) };

static const struct {
	const char *text, *print, *same; /* SAME finds the same events */
} good[] = {
	{ "saved:koch", "saved:koch", "who:kochanova" },
	{ "saved:'koch'", "saved:koch", "who:kochanova" },
	{ "-saved:either 2024..", "-saved:either 2024..",
	  "-(who:kochanova | who:lukashenko) 2024.." },
	{ "saved:koch-baku", "saved:koch-baku", "who:kochanova at:baku" },
	{ "saved:koch saved:koch", "saved:koch saved:koch", "who:kochanova" },
	{ "saved:all", "saved:all", "" },
	{ "saved:\xC3\xBCnite", "saved:\xC3\xBCnite", "a" },
};

static const struct {
	const char *text;
	size_t column;
	const char *message;
} bad[] = {
	{ "a saved:kosh", 9, "did you mean koch?" },
	{ "saved:xyzzyx", 7, ":save NAME" },
	{ "saved:unite", 7, ":save NAME" },
	{ "saved:bad", 7, "in saved:bad, column 3: no closing )" },
	{ "saved:on-bad", 7, "in saved:bad, column 3: no closing )" },
	{ "saved:self", 7, "in a circle" },
	{ "b saved:ping", 9, "in a circle" },
};

static struct book *load(struct arena *a)
{
	const char *path = "tests/data/screens.yaml";
	struct diags diags = { .arena = a };

	return load_book(&path, 1, &diags);
}

static void assert_same(struct hits x, struct hits y)
{
	assert_int_equal(x.n, y.n);
	for (size_t i = 0; i < x.n; i++)
		assert_int_equal(x.v[i], y.v[i]);
}

static void test_good(void **state)
{
	const struct query_own own = { .saved = saved, .nsaved = SAVED };
	struct arena a = { 0 };
	struct book *b = load(&a);
	struct corpus c = { b, index_new(b) };

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		struct query_fault fault;
		struct build out = { .arena = &a };
		const struct query *q = query_parse_own(
			&a, b, &own, sv_of(good[i].text), &fault);
		const struct query *plain = query_parse(
			&a, sv_of(good[i].same), &fault);

		assert_non_null(q);
		query_print(&out, q);
		assert_string_equal(out.s, good[i].print);
		assert_true(query_equal(
			q, query_parse_own(&a, b, &own, build_view(&out),
					   &fault)));
		assert_same(query_run(&a, &c, q, NULL),
			    query_run(&a, &c, plain, NULL));
	}
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

static void test_bad(void **state)
{
	const struct query_own own = { .saved = saved, .nsaved = SAVED };
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct query_fault fault;

		assert_null(query_parse_own(&a, NULL, &own, sv_of(bad[i].text),
					    &fault));
		if (fault.column != bad[i].column ||
		    !strstr(fault.message, bad[i].message))
			fail_msg("%s: column %zu: %s", bad[i].text,
				 fault.column, fault.message);
	}
	arena_free(&a);
}

/* Each asks twice for the next: read all, they would be a thousand million. */
static void test_many(void **state)
{
	enum { N = 30 };
	static char names[N][16], texts[N][48];
	struct sv_pair many[N];
	const struct query_own own = { .saved = many, .nsaved = N };
	struct arena a = { 0 };
	struct query_fault fault;

	(void)state;
	for (int i = 0; i < N; i++) {
		snprintf(names[i], sizeof(names[i]), "s%d", i);
		snprintf(texts[i], sizeof(texts[i]), "saved:s%d saved:s%d",
			 i + 1, i + 1);
		many[i] = (struct sv_pair){ sv_of(names[i]),
						sv_of(texts[i]) };
	}
	many[N - 1].text = SV("a");
	assert_null(query_parse_own(&a, NULL, &own, SV("saved:s0"), &fault));
	assert_non_null(strstr(fault.message, "too many"));
	assert_null(query_parse_own(&a, NULL, &own, SV("saved:s15"), &fault));
	assert_non_null(strstr(fault.message, "more than 256 words"));
	assert_non_null(query_parse_own(&a, NULL, &own, SV("saved:s25"),
					&fault));
	arena_free(&a);
}

/* One within another, twenty deep and no more. */
static void test_deep(void **state)
{
	enum { N = 21 };
	char names[N][16], texts[N][24];
	struct sv_pair deep[N];
	const struct query_own own = { .saved = deep, .nsaved = N };
	struct arena a = { 0 };
	struct query_fault fault;

	(void)state;
	for (int i = 0; i < N; i++) {
		snprintf(names[i], sizeof(names[i]), "s%d", i);
		snprintf(texts[i], sizeof(texts[i]), "saved:s%d", i + 1);
		deep[i] = (struct sv_pair){ sv_of(names[i]), sv_of(texts[i]) };
	}
	deep[N - 1].text = SV("a");
	assert_null(query_parse_own(&a, NULL, &own, SV("saved:s0"), &fault));
	assert_non_null(strstr(fault.message, "too many"));
	assert_non_null(query_parse_own(&a, NULL, &own, SV("saved:s1"),
					&fault));
	arena_free(&a);
}

/* A query knows the marks as they are when it is run. */
static void test_marked(void **state)
{
	struct sv marked[3];
	struct query_own own = { .marked = marked };
	struct arena a = { 0 };
	struct book *b = load(&a);
	struct corpus c = { b, index_new(b) };
	struct query_fault fault;
	const struct query *q = query_parse_own(&a, b, &own, SV("is:marked"),
						&fault);
	struct hits hits;

	(void)state;
	assert_non_null(q);
	assert_int_equal(query_run(&a, &c, q, NULL).n, 0);
	marked[0] = index_key(c.x, 4);
	marked[1] = SV("of-another-chronology");
	marked[2] = index_key(c.x, 1);
	own.nmarked = 3;
	hits = query_run(&a, &c, q, NULL);
	assert_int_equal(hits.n, 2);
	assert_int_equal(hits.v[0], 1);
	assert_int_equal(hits.v[1], 4);
	q = query_parse(&a, SV("is:marked"), &fault);
	assert_int_equal(query_run(&a, &c, q, NULL).n, 0);
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

/* How many events Q meets when each is looked at by itself. */
static size_t looked(const struct corpus *c, const struct query *q)
{
	struct query_look *l = query_look_new(c, NULL, q);
	size_t n = 0;

	for (event_no ev = 0; ev < book_events(c->b); ev++)
		n += query_look_at(l, ev);
	query_look_free(l);
	return n;
}

/* Tags and remarks of the reader's own, under keys as marks are. */
static void test_said(void **state)
{
	struct sv_pair tags[3], remarks[2];
	struct query_own own = { .tags = tags, .ntags = 3,
				 .remarks = remarks, .nremarks = 2 };
	static const struct {
		const char *text;
		size_t n; /* events */
		size_t n_search; /* likewise of a search on the screen */
	} cases[] = {
		{ "is:tagged", 2, 2 },	    { "tagged:idea", 1, 1 },
		{ "tagged:id", 2, 2 },	    { "tagged:IDEAS", 1, 1 },
		{ "tagged:'id'", 0, 0 },    { "tagged:'idea'", 1, 1 },
		{ "tag:idea", 0, 0 },	    { "-is:tagged", 10, 10 },
		{ "has:remark", 1, 1 },	    { "-has:remark", 11, 11 },
		{ "zebra", 0, 1 },	    { "'Zébra'", 0, 1 },
		{ "'zebra'", 0, 0 },	    { "/Z.bra/", 0, 1 },
		{ "\"the zeb\"", 0, 1 },    { "zebra -is:tagged", 0, 0 },
		{ "-zebra", 12, 11 },	    { "zebra | tagged:ideas", 1, 2 },
	};
	struct arena a = { 0 };
	struct book *b = load(&a);
	struct corpus c = { b, index_new(b) };
	struct query_cache *cache = query_cache_new();
	struct match_note note;
	struct query_fault fault;

	(void)state;
	tags[0] = (struct sv_pair){ index_key(c.x, 4), SV("idea") };
	tags[1] = (struct sv_pair){ index_key(c.x, 1), SV("ideas") };
	tags[2] = (struct sv_pair){ SV("of-another"), SV("idea") };
	remarks[0] = (struct sv_pair){ index_key(c.x, 4), SV("the Zébra") };
	remarks[1] = (struct sv_pair){ SV("of-another"), SV("zebra") };
	for (size_t i = 0; i < 2 * sizeof(cases) / sizeof(*cases); i++) {
		bool search = i % 2;
		struct sv text = sv_of(cases[i / 2].text);
		size_t want = search ? cases[i / 2].n_search : cases[i / 2].n;
		const struct query *q =
			(search ? query_parse_search : query_parse_own)(
				&a, b, &own, text, &fault);

		assert_non_null(q);
		for (int run = 0; run < 2; run++)
			if (query_run_cached(&a, &c, cache, q, &note).n != want)
				fail_msg("%s: not %zu", text.s, want);
		if (!sv_starts(text, SV("/")))
			assert_int_equal(looked(&c, q), want);
		assert_int_equal(note.tier, MATCH_EXACT);
	}
	query_run(&a, &c, query_parse_own(&a, b, &own, SV("tagged:idxa"),
					  &fault), &note);
	assert_true(sv_eq(note.unknown, SV("no tag of yours is called idxa; "
					   "did you mean idea?")));
	query_cache_free(cache);
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_good),
		cmocka_unit_test(test_bad),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_deep),
		cmocka_unit_test(test_marked),
		cmocka_unit_test(test_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * The chronology that comes with the program: every fact has its source, is
 * found by a query, and is told in a line that a narrow screen holds.
 */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "query/query.h"
#include "text/width.h"

static struct arena arena;
static struct diags diags = { .arena = &arena };

static int setup(void **state)
{
	const char *paths[] = { "data" };

	setlocale(LC_CTYPE, "C.UTF-8");
	*state = load_book(paths, 1, &diags);
	return 0;
}

static int teardown(void **state)
{
	book_free(*state);
	arena_free(&arena);
	return 0;
}

static void test_clean(void **state)
{
	struct build lines = { .arena = &arena };

	(void)state;
	diag_print(&lines, &diags, 0, false);
	if (diags.n)
		fail_msg("%s", lines.s);
}

/* Paragraphs of the articles: lines that are not blank, headings counted. */
enum { PARAGRAPHS_MAX = 25 };
static const struct article {
	struct sv source;
	size_t paragraphs;
	uint32_t headings; /* of them, bit 1 for the first */
} articles[] = {
	{ SV_INIT("partner"), 25, 1 << 1 | 1 << 3 | 1 << 9 | 1 << 23 },
	{ SV_INIT("against"), 21, 1 << 1 | 1 << 3 | 1 << 12 | 1 << 15 },
};

/* Which article is SOURCE and has the paragraph AT, which goes to *N; fails
 * where none does. */
static size_t article_of(struct sv source, struct sv at, unsigned long long *n)
{
	for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++)
		if (sv_eq(articles[i].source, source) &&
		    sv_to_u64(at, articles[i].paragraphs, n) && *n > 0)
			return i;
	fail_msg("no paragraph %.*s of %.*s", SV_ARG(at), SV_ARG(source));
	return 0;
}

static void check_cites(const struct book *b, const struct cite *cites,
			size_t n)
{
	unsigned long long paragraph;

	for (size_t i = 0; i < n; i++) {
		struct sv at = book_text(b, cites[i].at);
		struct sv source = book_source_id(b, cites[i].source);

		assert_true(at.n > 0);
		while (at.n > 0)
			article_of(source, sv_cut(&at, '\n'), &paragraph);
	}
}

static void test_sources(void **state)
{
	const struct book *b = *state;
	const struct figure *figures;
	size_t n;

	for (event_no ev = 0; ev < book_events(b); ev++) {
		const struct cite *cites = book_sources_of(b, ev, &n);

		if (n == 0)
			fail_msg("%.*s: no source", SV_ARG(book_title(b, ev)));
		check_cites(b, cites, n);
	}
	figures = book_all_figures(b, &n);
	assert_int_equal(n, 14);
	for (size_t i = 0; i < n; i++) {
		assert_true(figures[i].cites.count > 0);
		check_cites(b, book_cites(b, figures[i].cites),
			    figures[i].cites.count);
	}
}

/* Names are declared, so that a misspelt one cannot slip in. */
static void test_names(void **state)
{
	const struct book *b = *state;

	for (name_no n = 0; n < book_names(b); n++)
		if (!book_name_declared(b, n))
			fail_msg("%.*s is not declared",
				 SV_ARG(book_name(b, n)));
	for (source_no s = 0; s < book_sources(b); s++)
		assert_true(book_source_declared(b, s));
}

/* Every event says more than its title, and is found by a tag. */
static void test_whole(void **state)
{
	const struct book *b = *state;

	for (event_no ev = 0; ev < book_events(b); ev++)
		if (book_summary(b, ev).n == 0 ||
		    book_fact(b, ev, FACT_TAG, (struct sv){ 0 }).n == 0)
			fail_msg("%.*s: no summary or no tag",
				 SV_ARG(book_title(b, ev)));
}

/* A title takes 44 cells at most, and no two are the same in the 27 that a
 * narrow timeline shows. */
static void test_titles(void **state)
{
	enum { WIDE = 44, NARROW = 27 };
	const struct book *b = *state;
	uint32_t n = book_events(b);
	struct sv *heads = ARENA_NEW(&arena, n, struct sv);

	for (event_no ev = 0; ev < n; ev++) {
		struct sv title = book_title(b, ev);

		if (width_text(title) > WIDE)
			fail_msg("%.*s: %d cells", SV_ARG(title),
				 width_text(title));
		heads[ev] = width_cut(title, NARROW, NULL);
		for (event_no other = 0; other < ev; other++)
			if (sv_eq(heads[other], heads[ev]))
				fail_msg("%.*s: begins as %.*s does",
					 SV_ARG(title),
					 SV_ARG(book_title(b, other)));
	}
}

/* ---- facts, by a query ---- */

enum { FACTS_MIN = 180 };

/* Whether EV is told by the paragraph N of ARTICLE. */
static bool is_told_by(const struct book *b, event_no ev,
		       const struct article *article, unsigned long long n)
{
	size_t ncites;
	const struct cite *cites = book_sources_of(b, ev, &ncites);

	for (size_t i = 0; i < ncites; i++) {
		struct sv at = book_text(b, cites[i].at);
		unsigned long long number;

		if (!sv_eq(book_source_id(b, cites[i].source),
			   article->source))
			continue;
		while (at.n > 0)
			if (sv_to_u64(sv_cut(&at, '\n'), UINT64_MAX,
				      &number) &&
			    number == n)
				return true;
	}
	return false;
}

/* Whether QUERY finds EV, without guessing at typing errors. */
static bool is_found(const struct book *b, struct sv query, event_no ev)
{
	struct query_fault fault;
	struct match_note note;
	const struct query *q = query_parse_for(&arena, b, query, &fault);
	struct corpus c = { b, index_new(b) };
	struct hits hits;

	if (!q)
		fail_msg("%.*s: %s", SV_ARG(query), fault.message);
	hits = query_run(&arena, &c, q, &note);
	index_free(c.x);
	for (size_t i = 0; i < hits.n && note.tier != MATCH_NEAR; i++)
		if (hits.v[i] == ev)
			return true;
	return false;
}

/* Whether the row LINE holds; marks its paragraph in TOLD. */
static bool check_fact(const struct book *b, struct sv line,
		       bool told[][PARAGRAPHS_MAX + 1])
{
	struct sv paragraph = sv_cut(&line, '\t');
	struct sv query = sv_cut(&line, '\t'), source = sv_cut(&paragraph, '#');
	event_no ev = book_event_of(b, line);
	unsigned long long n;
	size_t article = article_of(source, paragraph, &n);

	told[article][n] = true;
	if (ev == NO_EVENT)
		print_error("no event %.*s\n", SV_ARG(line));
	else if (!is_told_by(b, ev, &articles[article], n))
		print_error("%.*s does not cite %.*s#%llu\n", SV_ARG(line),
			    SV_ARG(source), n);
	else if (!is_found(b, query, ev))
		print_error("%.*s does not find %.*s\n", SV_ARG(query),
			    SV_ARG(line));
	else
		return true;
	return false;
}

/* The table of facts: what each paragraph reports is found. */
static void test_facts(void **state)
{
	static bool told[sizeof(articles) / sizeof(*articles)]
			[PARAGRAPHS_MAX + 1];
	FILE *file = fopen("tests/unit/shipped_facts.tsv", "re");
	char *text = NULL;
	size_t cap = 0, rows = 0, failed = 0;
	ssize_t n;

	assert_non_null(file);
	while ((n = getline(&text, &cap, file)) > 0) {
		struct sv line = { text, (size_t)n - 1 };

		if (sv_starts(line, SV("#")))
			continue;
		rows++;
		failed += !check_fact(*state, line, told);
	}
	free(text);
	fclose(file);
	assert_int_equal(failed, 0);
	assert_true(rows >= FACTS_MIN);
	for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++)
		for (size_t k = 1; k <= articles[i].paragraphs; k++)
			if (told[i][k] == (articles[i].headings >> k & 1))
				fail_msg("%.*s#%zu: a fact of a heading, or "
					 "none of a paragraph",
					 SV_ARG(articles[i].source), k);
}

/* ---- kinds ---- */

/* What is told by its main kind; a change is to be meant. */
static const struct {
	struct sv kind;
	unsigned events;
} counts[] = {
	{ SV_INIT("conference"), 1 },
	{ SV_INIT("construction"), 4 },
	{ SV_INIT("cooperation"), 6 },
	{ SV_INIT("culture-days"), 1 },
	{ SV_INIT("declaration"), 1 },
	{ SV_INIT("delivery"), 3 },
	{ SV_INIT("exhibition"), 1 },
	{ SV_INIT("forum"), 2 },
	{ SV_INIT("gift"), 1 },
	{ SV_INIT("meeting"), 7 },
	{ SV_INIT("membership"), 2 },
	{ SV_INIT("message"), 1 },
	{ SV_INIT("offer"), 2 },
	{ SV_INIT("opening"), 2 },
	{ SV_INIT("performance"), 2 },
	{ SV_INIT("production"), 6 },
	{ SV_INIT("research"), 1 },
	{ SV_INIT("screening"), 1 },
	{ SV_INIT("session"), 2 },
	{ SV_INIT("signing"), 3 },
	{ SV_INIT("speech"), 1 },
	{ SV_INIT("stance"), 6 },
	{ SV_INIT("statement"), 5 },
	{ SV_INIT("study"), 2 },
	{ SV_INIT("summit"), 2 },
	{ SV_INIT("trade"), 3 },
	{ SV_INIT("tribute"), 2 },
	{ SV_INIT("visit"), 5 },
	{ SV_INIT("youth-days"), 1 },
};

static void test_kinds(void **state)
{
	const struct book *b = *state;
	unsigned total = 0;

	for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++) {
		unsigned found = 0;

		for (event_no ev = 0; ev < book_events(b); ev++) {
			size_t n;
			const kind_no *kinds = book_kinds(b, ev, &n);

			found += sv_eq(book_kind_id(b, kinds[0]),
				       counts[i].kind);
		}
		if (found != counts[i].events)
			fail_msg("%.*s: %u", SV_ARG(counts[i].kind), found);
		total += found;
	}
	assert_int_equal(total, book_events(b));
}

/* What is inferred says why. */
static void test_inferred(void **state)
{
	const struct book *b = *state;

	for (event_no ev = 0; ev < book_events(b); ev++) {
		size_t n;
		const struct fact *facts = book_facts(b, ev, &n);

		for (size_t i = 0; i < n; i++)
			if (facts[i].kind == FACT_INFERRED)
				assert_true(facts[i].key.length > 0 &&
					    facts[i].value.length > 10);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clean),
		cmocka_unit_test(test_sources),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_facts),
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_inferred),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}

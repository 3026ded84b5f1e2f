/* The chronology that comes with the program: every fact has its source. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"

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
static const struct {
	struct sv source;
	unsigned long long paragraphs;
} articles[] = {
	{ SV_INIT("partner"), 25 },
	{ SV_INIT("against"), 21 },
};

static bool known_paragraph(struct sv source, struct sv at)
{
	unsigned long long n;

	for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++)
		if (sv_eq(articles[i].source, source))
			return sv_to_u64(at, articles[i].paragraphs, &n) &&
			       n > 0;
	return false;
}

static void check_cites(const struct book *b, const struct cite *cites,
			size_t n, struct sv what)
{
	for (size_t i = 0; i < n; i++) {
		struct sv at = book_text(b, cites[i].at);
		struct sv source = book_source_id(b, cites[i].source);

		assert_true(at.n > 0);
		while (at.n > 0)
			if (!known_paragraph(source, sv_cut(&at, '\n')))
				fail_msg("%.*s: no such paragraph of %.*s",
					 SV_ARG(what), SV_ARG(source));
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
		check_cites(b, cites, n, book_title(b, ev));
	}
	figures = book_all_figures(b, &n);
	assert_int_equal(n, 14);
	for (size_t i = 0; i < n; i++) {
		assert_true(figures[i].cites.count > 0);
		check_cites(b, book_cites(b, figures[i].cites),
			    figures[i].cites.count,
			    book_text(b, figures[i].what));
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

/* What is told by its main kind; a change is to be meant. */
static const struct {
	struct sv kind;
	unsigned events;
} counts[] = {
	{ SV_INIT("conference"), 1 },
	{ SV_INIT("construction"), 3 },
	{ SV_INIT("cooperation"), 11 },
	{ SV_INIT("culture-days"), 2 },
	{ SV_INIT("declaration"), 1 },
	{ SV_INIT("delivery"), 4 },
	{ SV_INIT("exhibition"), 1 },
	{ SV_INIT("forum"), 2 },
	{ SV_INIT("meeting"), 7 },
	{ SV_INIT("membership"), 2 },
	{ SV_INIT("message"), 1 },
	{ SV_INIT("opening"), 2 },
	{ SV_INIT("performance"), 3 },
	{ SV_INIT("production"), 6 },
	{ SV_INIT("session"), 2 },
	{ SV_INIT("signing"), 3 },
	{ SV_INIT("speech"), 1 },
	{ SV_INIT("statement"), 8 },
	{ SV_INIT("summit"), 2 },
	{ SV_INIT("tribute"), 2 },
	{ SV_INIT("visit"), 5 },
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
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_inferred),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}

/* The order of relevance; the word that a query ends with while it is typed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "query/complete.h"
#include "query/query.h"

static const char yaml[] =
	"- {id: a, date: 2001, title: The harbour, summary: A tank.}\n"
	"- {id: b, date: 2002, title: A tank}\n"
	"- {id: c, date: 2003, title: A tank, summary: Tanks and a tank.}\n"
	"- {id: d, date: 2004, title: The antank}\n"
	"- {id: e, date: 2005, title: Nothing, who: Ivan Tankov}\n"
	"- {id: f, date: 2006, title: The meeting, "
	"who: [Ivan Shah, Oleg Shah]}\n"
	"- {id: g, date: 2007, title: \u0428\u0430\u0445 and harbour}\n"
	"- {id: h, date: 2008, title: Nothing, summary: 'tank, harbour'}\n"
	"- {id: i, date: 2009, title: The treaty of 12 000 words}\n"
	"- {id: j, date: 2010, title: 12000, summary: 12 000 and 12000}\n"
	"- {id: k, date: 2011, title: Nothing, who: Ivan Shah, "
	"summary: Shah and \u015fah}\n"
	"- {id: l, date: 2012, title: 1 234 567 and more}\n"
	"- {id: m, date: 2013, title: Quiet, who: Ann Berg}\n"
	"- {id: n, date: 2014, title: Berg is back, who: Ann Berg}\n"
	"- {id: o, date: 2015, title: Bergen, who: {host: Ann Berg}, "
	"place: Bergen}\n"
	"- {id: p, date: 2016, title: J.R. Walls, "
	"summary: A quayside and another}\n"
	"- {id: q, date: 2017, title: A vole, summary: A wren}\n"
	"- {id: r, date: 2018, title: A wren and a vole}\n";

/* What comes first where several things meet a query. */
static const struct {
	const char *query, *order; /* ids */
} ranks[] = {
	{ "tank", "cbaehd" },
	{ "antank", "d" },
	{ "vole wren", "rq" },
	{ "ank", "cbdaeh" },
	{ "tank harbour", "ah" },
	{ "tank | harbour", "ahcbged" },
	{ "harbour", "agh" },
	{ "'tank'", "cbdah" },
	{ "/tank/", "cbdaeh" },
	{ "/t|/", "picjhkalrgfnqdeobm" },
	{ "shah", "fkg" },
	{ "who:shah", "fk" },
	{ "quayside", "p" },
	/* Once in a title comes before twice elsewhere. */
	{ "/an/", "cdbglrkpaefhjmno" },
	{ "'an'", "cdbglrkpaefhj" },
	{ "\"j r walls\"", "p" },
	{ "who:\"i shah\"", "fk" },
	{ "who:'Ivan Shah'", "fk" },
	{ "shax", "gkf" },
	{ "tanq", "cbaehd" },
	{ "tanq | harbour", "gahcbed" },
	{ "12000", "ji" },
	{ "\"12 000\"", "ji" },
	{ "\"1234567\"", "l" },
	{ "\"1 234 567\"", "l" },
	{ "-tank 2001..2009", "fgi" },
	{ "2003..2005 tank", "ced" },
	{ "who:berg", "onm" },
	{ "host:berg", "o" },
	{ "at:bergen", "o" },
	{ "who:'Ann Berg'", "mno" },
	{ "berg", "onm" },
	{ "who:\"a. berg\"", "onm" },
	{ "who:berg | kind:visit", "onm" },
	{ "", "abcdefghijklmnopqr" },
};

static void test_rank(void **state)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *b = load_text(sv_of(yaml), SV("a.yaml"), &diags);
	struct corpus c = { b, index_new(b) };
	bool ok = true;

	(void)state;
	assert_int_equal(diags.errors, 0);
	for (size_t i = 0; i < sizeof(ranks) / sizeof(*ranks); i++) {
		struct build order = { .arena = &a };
		struct query_fault fault;
		struct match_note note;
		const struct query *q =
			query_parse(&a, sv_of(ranks[i].query), &fault);
		struct hits hits;

		assert_non_null(q);
		hits = query_run(&a, &c, q, &note);
		query_rank(&a, &c, q, &note, hits);
		for (size_t k = 0; k < hits.n; k++)
			build_sv(&order, book_id(b, hits.v[k]));
		if (!sv_eq(build_view(&order), sv_of(ranks[i].order)))
			print_error("%s: %.*s\n", ranks[i].query,
				    SV_ARG(build_view(&order)));
		ok &= sv_eq(build_view(&order), sv_of(ranks[i].order));
	}
	assert_true(ok);
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

/* A source is asked for by its number, in brackets or without. */
static void test_source_numbers(void **state)
{
	static const struct {
		const char *query;
		size_t n;
		event_no first;
	} rows[] = {
		{ "src:1", 1, 0 },    { "src:[1]", 1, 0 }, { "src:12", 1, 11 },
		{ "src:100", 1, 99 }, { "src:101", 0, 0 }, { "src:0", 0, 0 },
		{ "src:1s", 0, 0 },   { "src:012", 1, 11 },
	};
	struct arena a = { 0 };
	struct build text = { .arena = &a };
	struct diags diags = { .arena = &a };
	struct book *b;
	struct corpus c;

	(void)state;
	for (int i = 0; i < 100; i++)
		build_fmt(&text, "- {date: %d, title: A, sources: x%c%c}\n",
			  1900 + i, 'a' + i / 10, 'a' + i % 10);
	b = load_text(build_view(&text), SV("a.yaml"), &diags);
	c = (struct corpus){ b, index_new(b) };
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct query_fault fault;
		struct hits hits = query_run(
			&a, &c,
			query_parse(&a, sv_of(rows[i].query), &fault), NULL);

		if (hits.n != rows[i].n ||
		    (hits.n > 0 && hits.v[0] != rows[i].first))
			fail_msg("%s: %zu", rows[i].query, hits.n);
	}
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

static void test_last_word(void **state)
{
	static const struct {
		const char *typed;
		size_t from;
		const char *field, *value;
		char quote;
	} rows[] = {
		{ "", 0, "", "", 0 },
		{ "ta", 0, "", "ta", 0 },
		{ "a ta", 2, "", "ta", 0 },
		{ "a ", 2, "", "", 0 },
		{ "-ta", 1, "", "ta", 0 },
		{ "a -ta", 3, "", "ta", 0 },
		{ "a-ta", 0, "", "a-ta", 0 },
		{ "(ta", 1, "", "ta", 0 },
		{ "a|ta", 2, "", "ta", 0 },
		{ "who:", 0, "who", "", 0 },
		{ "a who:iv", 2, "who", "iv", 0 },
		{ "-who:iv", 1, "who", "iv", 0 },
		{ "who:\"ivan sh", 0, "who", "ivan sh", '"' },
		{ "who:'Ivan Sh", 0, "who", "Ivan Sh", '\'' },
		{ "who:'Ivan Shah' ta", 16, "", "ta", 0 },
		{ "who:\"it's\" ta", 11, "", "ta", 0 },
		{ "\"a b", 0, "", "a b", '"' },
		{ "'a b", 0, "", "a b", '\'' },
		{ "'a b' c", 6, "", "c", 0 },
		{ "a 'b c", 2, "", "b c", '\'' },
		{ "it's here", 5, "", "here", 0 },
		{ ":ta", 0, "", ":ta", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct query_word w = query_last_word(sv_of(rows[i].typed));

		if (w.from != rows[i].from || w.quote != rows[i].quote ||
		    !sv_eq(w.field, sv_of(rows[i].field)) ||
		    !sv_eq(w.value, sv_of(rows[i].value)))
			fail_msg("%s: %zu %.*s %.*s %c", rows[i].typed, w.from,
				 SV_ARG(w.field), SV_ARG(w.value), w.quote);
	}
}

static void test_begins(void **state)
{
	static const struct {
		const char *text, *typed;
		bool begins;
	} rows[] = {
		{ "State visit", "", true },
		{ "State visit", " ", true },
		{ "State visit", "st", true },
		{ "State visit", "vis", true },
		{ "State visit", "vis st", true },
		{ "State visit", "tate", false },
		{ "State visit", "state x", false },
		{ "\u015eu\u015fa", "shu", true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (query_begins(sv_of(rows[i].text), sv_of(rows[i].typed)) !=
		    rows[i].begins)
			fail_msg("%s: %s", rows[i].text, rows[i].typed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rank),
		cmocka_unit_test(test_source_numbers),
		cmocka_unit_test(test_last_word),
		cmocka_unit_test(test_begins),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

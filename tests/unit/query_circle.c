/* Queries of a chronology whose places, kinds and roles lead back to
 * themselves, and to one thing by two ways. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "query/query.h"

static const char yaml[] =
	"places:\n"
	"  a: {name: Ahm, in: b}\n"
	"  b: {name: Bek, in: c, country: c}\n"
	"  c: {name: Cor, in: b, country: a}\n"
	"  d: {name: Dun, in: d, country: b}\n"
	"  e: {name: Eft, in: a, country: d}\n"
	"kinds: {k: {is: l}, l: {is: k}, m: {is: l}, n: {is: n}}\n"
	"roles: {p: {is: q}, q: {is: p}, r: {is: q}}\n"
	"events:\n"
	"- {id: a, date: 2001, title: x, place: a, kind: k, who: {p: U}}\n"
	"- {id: b, date: 2002, title: x, place: b, kind: l, who: {q: U}}\n"
	"- {id: c, date: 2003, title: x, place: c, kind: m, who: {r: U}}\n"
	"- {id: d, date: 2004, title: x, place: d, kind: n, who: U}\n"
	"- {id: e, date: 2005, title: x, place: e}\n";

static void test_circles(void **state)
{
	static const struct {
		const char *query, *ids;
	} rows[] = {
		{ "at:ahm", "abcde" }, { "at:bek", "abcde" },
		{ "at:cor", "abcde" }, { "at:dun", "de" },
		{ "at:eft", "e" },     { "kind:k", "abc" },
		{ "kind:l", "abc" },   { "kind:m", "c" },
		{ "kind:n", "d" },     { "p:u", "abc" },
		{ "q:u", "abc" },      { "r:u", "c" },
		{ "participant:u", "d" }, { "-at:dun", "abc" },
	};
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *b = load_text(sv_of(yaml), SV("a.yaml"), &diags);
	struct corpus c = { b, index_new(b) };
	bool ok = true;

	(void)state;
	assert_int_equal(diags.errors, 0);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct build ids = { .arena = &a };
		struct query_fault fault;
		const struct query *q =
			query_parse_for(&a, b, sv_of(rows[i].query), &fault);
		struct hits hits;

		assert_non_null(q);
		hits = query_run(&a, &c, q, NULL);
		for (size_t k = 0; k < hits.n; k++)
			build_sv(&ids, book_id(b, hits.v[k]));
		if (!sv_eq(build_view(&ids), sv_of(rows[i].ids)))
			print_error("%s: %.*s\n", rows[i].query,
				    SV_ARG(build_view(&ids)));
		ok &= sv_eq(build_view(&ids), sv_of(rows[i].ids));
	}
	assert_true(ok);
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_circles),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* How queries are read, each in tests/unit/data/queries.txt: a fault and its
 * column; or how the query is printed, what is told of it, and the ids of what
 * it finds in tests/unit/data/query.yaml. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "query/query.h"
#include "support_golden.h"
#include "support_locale.h"

static void put(struct build *out, const char *label, struct sv text)
{
	if (text.n > 0)
		build_fmt(out, "%s: %.*s\n", label, SV_ARG(text));
}

static void put_found(struct build *out, const struct corpus *c,
		      const struct query *q)
{
	static const char *const tiers[] = { "found", "found blind",
					     "found near" };
	struct build ids = { .arena = out->arena };
	struct match_note note;
	struct hits hits = query_run(out->arena, c, q, &note);

	for (size_t i = 0; i < hits.n; i++)
		build_fmt(&ids, "%s%.*s", i ? " " : "",
			  SV_ARG(book_id(c->b, hits.v[i])));
	put(out, tiers[note.tier], build_view(&ids));
	put(out, "near", note.near);
	put(out, "missed", note.missed);
	put(out, "told", note.unknown);
}

static void tell(struct build *out, struct sv text, void *arg)
{
	static const struct sv_pair saved[] = {
		{ SV_INIT("mine"), SV_INIT("who:kochanova") },
		{ SV_INIT("odd"), SV_INIT("a (b") },
	};
	const struct query_own own = { .saved = saved, .nsaved = 2,
				       .typed.locale = locale_of("en") };
	const struct corpus *c = arg;
	struct query_fault fault = { 0 };
	struct build words = { .arena = out->arena };
	const struct query *q = query_parse_own(out->arena, c->b, &own,
						sv_cut(&text, '\n'), &fault);

	if (!q) {
		build_fmt(out, "%zu: %s\n", fault.column, fault.message);
		return;
	}
	build_str(out, "= ");
	query_print(out, q);
	build_char(out, '\n');
	query_words(&words, c->b, locale_of("en"), false, q);
	put(out, "words", build_view(&words));
	put_found(out, c, q);
}

static void test_told(void **state)
{
	static const char *const path[] = { "tests/unit/data/query.yaml" };
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *b = load_book(path, 1, &diags);
	struct corpus c = { b, index_new(b) };

	(void)state;
	golden_cases("tests/unit/data/queries.txt", tell, &c);
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_told),
	};

	return cmocka_run_group_tests(tests, locales_setup, locales_teardown);
}

/* What a variant says, in words, and that what is private stays out of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/build.h"
#include "load/load.h"

static const struct {
	const char *field, *value;
	size_t cites; /* the variant's own counted */
} cases[] = {
	{ "date: 2023", "2023", 1 },
	{ "who: Ann", "Ann", 1 },
	{ "who: [Ann, {name: Bob, note: private}]", "Ann, Bob", 1 },
	{ "who: {guest: [Ann, {name: Bob, source: t}], host: Col}",
	  "guest: Ann, Bob, host: Col", 2 },
	{ "who: {guest: {group: some, of: x, note: private}}", "guest: some",
	  1 },
	{ "who: {source: {name: Ann, source: [t, u]}}",
	  "source: Ann", 3 },
	{ "place: {name: Baku, as: here, source: t#2, note2: x}", NULL, 0 },
	{ "place: {name: Baku, as: here, source: t#2, x-mine: own}",
	  "name: Baku, as: here", 2 },
	{ "figures: {what: w, value: 3, unit: km, note: private, source: t}",
	  "what: w, value: 3, unit: km", 2 },
	{ "figures: [{what: w, value: 3, note: private}, {what: v, value: 4}]",
	  "what: w, value: 3, what: v, value: 4", 1 },
	{ "figures: {what: w, value: 3, inferred: {source: why}}",
	  "what: w, value: 3, inferred: ", 1 },
	{ "results: [signed, {agreed: 2}]", "signed, agreed: 2", 1 },
};

static void try_case(size_t k)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct build text = { .arena = &a };
	const struct fact *facts;
	struct sv value;
	struct book *b;
	size_t n;

	build_fmt(&text, "- {date: 2024, title: A, variants: {%s, source: s,"
			 " note: private}}\n", cases[k].field);
	b = load_text(build_view(&text), SV("t.yaml"), &diags);
	assert_int_equal(book_events(b), cases[k].value != NULL);
	if (cases[k].value) {
		facts = book_facts(b, 0, &n);
		assert_int_equal(n, 2);
		assert_int_equal(facts[1].kind, FACT_NOTE);
		value = book_text(b, facts[0].value);
		if (!sv_eq(value, sv_of(cases[k].value)) ||
		    facts[0].cites.count != cases[k].cites)
			fail_msg("%s: %.*s, %u sources", cases[k].field,
				 (int)value.n, value.s, facts[0].cites.count);
	}
	book_free(b);
	arena_free(&a);
}

static void test_variants(void **state)
{
	(void)state;
	for (size_t k = 0; k < sizeof(cases) / sizeof(*cases); k++)
		try_case(k);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_variants),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

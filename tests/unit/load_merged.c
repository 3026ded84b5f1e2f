/* Anchors, aliases and << mean what they stand for, wherever they may. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_dump.h"

#define A "{date: 2024, title: A, place: baku}"
#define B "{date: 2025, title: B, who: ann}"

/* Two files that say the same, but for keys x-. */
static const struct {
	const char *given, *plain;
} cases[] = {
	/* a section by an alias */
	{ "x-p: &p {baku: Baku, minsk: {name: Minsk}}\nplaces: *p\n",
	  "places: {baku: Baku, minsk: {name: Minsk}}\n" },
	{ "x-e: &e [" A ", " B "]\nevents: *e\n", "events: [" A ", " B "]\n" },
	{ "x-e: &e " A "\nevents: *e\n", "events: [" A "]\n" },
	{ "x-e: &e [" A "]\nx-f: &f [" B "]\nevents: *f\n",
	  "events: [" B "]\n" },
	{ "x-e: &e []\nx-p: &p {}\nevents: *e\npeople: *p\n", "events: []\n" },
	/* << in a section: what is written comes first, wherever */
	{ "x-p: &p {a: Ann, b: Bob}\npeople: {<<: *p, c: Cid}\n",
	  "people: {a: Ann, b: Bob, c: Cid}\n" },
	{ "x-p: &p {a: Ann, b: Bob}\npeople: {<<: *p, a: Eve}\n",
	  "people: {a: Eve, b: Bob}\n" },
	{ "x-p: &p {a: Ann, b: Bob}\npeople: {a: Eve, <<: *p}\n",
	  "people: {a: Eve, b: Bob}\n" },
	{ "x-p: &p {a: Ann}\nx-q: &q {a: Eve, b: Bob}\n"
	  "people: {<<: [*p, *q]}\n",
	  "people: {a: Ann, b: Bob}\n" },
	{ "x-p: &p {a: Ann}\nx-q: &q {a: Eve, b: Bob}\n"
	  "people: {<<: *q, <<: *p}\n",
	  "people: {a: Eve, b: Bob}\n" },
	{ "people: {<<: {a: Ann}, b: Bob}\n", "people: {a: Ann, b: Bob}\n" },
	/* a section with << has an anchor itself */
	{ "x-p: &p {a: A}\nplaces: &q {<<: *p, b: B}\norganisations: {}\n"
	  "x-q: {y: {<<: *q}}\n",
	  "places: {a: A, b: B}\n" },
	{ "kinds: &k {<<: {a: A}, b: B}\nroles: *k\n",
	  "kinds: {a: A, b: B}\nroles: {a: A, b: B}\n" },
	/* << in the root */
	{ "x-b: &b {people: {a: Ann}, events: [" A "], title: T}\n<<: *b\n",
	  "title: T\npeople: {a: Ann}\nevents: [" A "]\n" },
	{ "x-b: &b {people: {a: Ann}, events: [" A "], title: T}\n<<: *b\n"
	  "events: [" B "]\ntitle: U\n",
	  "title: U\npeople: {a: Ann}\nevents: [" B "]\n" },
	{ "<<: {events: " A ", figures: {what: x, value: 1}}\n",
	  "events: " A "\nfigures: {what: x, value: 1}\n" },
	/* << in an event, and further in */
	{ "x-d: &d {title: A, place: baku}\nevents:\n- {<<: *d, date: 2024}\n",
	  "events:\n- " A "\n" },
	{ "x-w: &w {name: Ann, as: Mayor}\nevents:\n"
	  "- {date: 2024, title: A, who: {host: {<<: *w, as: Judge}}}\n"
	  "- {date: 2025, title: B, who: *w}\n",
	  "events:\n"
	  "- {date: 2024, title: A, who: {host: {name: Ann, as: Judge}}}\n"
	  "- {date: 2025, title: B, who: {name: Ann, as: Mayor}}\n" },
	{ "x-k: &k visit\nevents:\n- {date: 2024, title: A, kind: [*k, *k]}\n",
	  "events:\n- {date: 2024, title: A, kind: visit}\n" },
};

static struct sv dump_of(struct arena *a, const char *text)
{
	struct diags diags = { .arena = a };
	struct book *b = load_text(sv_of(text), SV("t.yaml"), &diags);
	struct build out = { .arena = a };

	if (diags.errors)
		fail_msg("%s%.*s", text, SV_ARG(diags.v[0].message));
	dump_book(&out, b);
	book_free(b);
	return build_view(&out);
}

static void test_same(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a = { 0 };
		struct sv given = dump_of(&a, cases[i].given);
		struct sv plain = dump_of(&a, cases[i].plain);

		if (!sv_eq(given, plain))
			fail_msg("%s%.*s\nis not %s%.*s", cases[i].given,
				 SV_ARG(given), cases[i].plain, SV_ARG(plain));
		arena_free(&a);
	}
}

/* Faults of a section are told of what stands in its place. */
static void test_faults(void **state)
{
	static const struct {
		const char *text;
		enum fault fault;
		uint32_t line, column;
	} faulty[] = {
		{ "people: {<<: 3}\n", FAULT_expected, 1, 14 },
		{ "people: {<<: [{a: Ann}, b]}\n", FAULT_expected, 1, 25 },
		{ "<<: text\n", FAULT_expected, 1, 5 },
		{ "events: *e\n", FAULT_alias_unknown, 1, 9 },
		{ "people: {<<: *p}\n", FAULT_alias_unknown, 1, 14 },
		{ "people: &p {a: *p}\n", FAULT_alias_unknown, 1, 16 },
		{ "x-p: &p [a]\npeople: *p\n", FAULT_expected, 2, 9 },
		{ "x-p: &p {a: {}}\npeople: *p\n", FAULT_key_missing, 1, 13 },
		{ "\"<<\": {a: Ann}\n", FAULT_key_unknown, 1, 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(faulty) / sizeof(*faulty); i++) {
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };

		book_free(load_text(sv_of(faulty[i].text), SV("t.yaml"),
				    &diags));
		if (diags.errors != 1 || diags.v[0].fault != faulty[i].fault ||
		    diags.v[0].line != faulty[i].line ||
		    diags.v[0].column != faulty[i].column)
			fail_msg("%s%zu errors, %u:%u", faulty[i].text,
				 diags.errors, diags.v[0].line,
				 diags.v[0].column);
		arena_free(&a);
	}
}

/* What a section gives is paid for by the file alone, not by a record. */
static void test_limits(void **state)
{
	enum { PEOPLE = 3000 };
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct build text = { .arena = &a };
	struct book *b;

	(void)state;
	build_str(&text, "x-p: &p\n");
	for (int i = 0; i < PEOPLE; i++)
		build_fmt(&text, "  p%d: {name: P%d, country: C}\n", i, i);
	build_str(&text, "people: *p\n");
	b = load_text(build_view(&text), SV("t.yaml"), &diags);
	assert_int_equal(diags.n, 0);
	assert_int_equal(book_names(b), PEOPLE + 1);
	book_free(b);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same),
		cmocka_unit_test(test_faults),
		cmocka_unit_test(test_limits),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Formatting back: a report in YAML loads as the same book. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/json.h"
#include "load/schema.h"
#include "book/written.h"
#include "support_back.h"
#include "support_random.h"

static void assert_text_round(struct sv yaml)
{
	struct desk d = { 0 };

	desk_open(&d, yaml);
	desk_no_errors(&d, yaml);
	desk_round(&d);
	desk_close(&d);
}

/* ---- texts ---- */

/* Each text at each place that can hold one, and a key of the author's own. */
static void test_texts(void **state)
{
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; random_texts[i]; i++) {
		static const char *const places[] = {
			"{events: [{date: 2024, title: #, who: [#, #],\n"
			"  place: {name: #}, summary: #, tags: [#, #]}]}",
			"{title: #, x-a: {#: [#, {# : #}]}, x-b: #}",
			"title: #\nx-a:\n  - #\n  - - #\n  - #: #\n  - ? [#]\n"
			"    : {? {#: #} : #}\n",
			"- date: 2024\n  title: #\n  results: {#: 2}\n"
			"  titles: {#: #}\n  codes:\n    #: #\n"
			"  inferred: {#: #}\n",
			"people: {a: #}\nsources:\n"
			"  s: {title: #, author: #}\n",
		};

		for (size_t k = 0; k < sizeof(places) / sizeof(*places); k++) {
			struct build yaml = { .arena = &a };
			struct desk d = { 0 };

			for (const char *s = places[k]; *s; s++)
				if (*s == '#')
					json_string(&yaml,
						    sv_of(random_texts[i]),
						    false);
				else
					build_char(&yaml, *s);
			desk_open(&d, build_view(&yaml));
			desk_no_errors(&d, build_view(&yaml));
			desk_round(&d);
			desk_close(&d);
		}
	}
	arena_free(&a);
}

/* How a value is written that stands for one in the file. */
static void test_forms(void **state)
{
	static const char *const cases[][2] = {
		{ "no", "no" },
		{ "'no'", "\"no\"" },
		{ "\"2024\"", "\"2024\"" },
		{ "2024", "2024" },
		{ "'text'", "text" },
		{ "'a: b'", "\"a: b\"" },
		{ "'say \"a: b\"'", "'say \"a: b\"'" },
		{ "'#1'", "\"#1\"" },
		{ "a#1", "a#1" },
		{ "[a#1, b#2]", "[a#1, b#2]" },
		{ "['a, b', {c: 'd: e'}]", "[\"a, b\", {c: \"d: e\"}]" },
		{ "\n  - a\n  - - b\n    - c: d\n      e:\n",
		  "\n  - a\n  - - b\n    - c: d\n      e:" },
		{ "[]", "[]" },
		{ "\"\\e\\u202e\"", "\"\\x1B\\u202E\"" },
		{ "\"a\\nb\"", "|-\n  a\n  b" },
		{ "\"a\\nb\\n\"", "|\n  a\n  b" },
		{ "\" a\"", "\" a\"" },
		{ "\xF0\x9F\x8E\x89", "\xF0\x9F\x8E\x89" },
		{ "{? [a] : b}", "{? [a] : b}" },
		{ "\n  ? [a]\n  : b\n", "\n  ? [a]\n  : b" },
		{ "{'<<': {a: b}}", "{\"<<\": {a: b}}" },
		{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbb "
		  "ccccccccccccccccccc d",
		  ">-\n  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "
		  "bbbbbbbbbbbbbbbbbbbbbbbbbbb ccccccccccccccccccc\n  d" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct desk d = { 0 };
		struct build yaml = { .arena = &d.arena };
		struct build want = { .arena = &d.arena };

		build_fmt(&yaml, "x-a: %s\n", cases[i][0]);
		build_fmt(&want, "annals: 1\nx-a:%s%s\n",
			  cases[i][1][0] == '\n' ? "" : " ", cases[i][1]);
		desk_open(&d, build_view(&yaml));
		desk_no_errors(&d, build_view(&yaml));
		desk_same(desk_write_all(&d, (struct how){ 0 }),
			  build_view(&want), build_view(&yaml));
		desk_round(&d);
		desk_close(&d);
	}
}

/* ---- books ---- */

static void test_random(void **state)
{
	(void)state;
	for (unsigned seed = 0; seed < random_rounds(18); seed++) {
		struct arena a = { 0 };
		struct random r = { seed, &a, seed % 4 ? 30 : 100, 0 };
		struct sv yaml = random_book(&r);
		struct desk d = { 0 }, back = { 0 };
		struct sv public;

		desk_open(&d, yaml);
		desk_no_errors(&d, yaml);
		assert_int_equal(book_events(d.book), 6);
		desk_round(&d);
		public = desk_write_all(&d, (struct how){ .public = true });
		assert_true(sv_find(yaml, SV(RANDOM_SECRET), 0) != SV_NONE ||
			    r.share < 100);
		assert_true(sv_find(public, SV(RANDOM_SECRET), 0) == SV_NONE);
		desk_open(&back, public);
		desk_no_errors(&back, public);
		desk_close(&back);
		desk_close(&d);
		arena_free(&a);
	}
}

/* Whether the trees of B have the scalar KEY. */
static bool has_key(const struct book *b, struct sv key)
{
	uint32_t n;
	const struct written *records = book_written(b, &n);

	for (uint32_t i = 0; i < n; i++) {
		const struct written_node *node =
			book_written_node(b, records[i].node);
		const struct written_node *end =
			written_skip(node->kind == WRITTEN_SCALAR ? node + 1 :
								    node);

		for (; node < end; node++)
			if (sv_eq(book_text(b, node->text), key))
				return true;
	}
	return false;
}

/* The random books have every field that there is. */
static void test_every_field(void **state)
{
	struct arena a = { 0 };
	struct desk d = { 0 };

	(void)state;
	desk_open(&d, random_book(&(struct random){ 0, &a, 100, 0 }));
	for (int shape = SHAPE_FILE + 1; shape < SHAPE_COUNT; shape++) {
		size_t n;
		const struct field *fields =
			schema_fields((enum shape)shape, &n);

		for (size_t i = 0; i < n; i++)
			if (!has_key(d.book, fields[i].key))
				fail_msg("no %.*s", SV_ARG(fields[i].key));
	}
	desk_close(&d);
	arena_free(&a);
}

static const char *const books[] = {
	"",
	"annals: 1\n",
	/* said twice of the file, and three times */
	"title: A\nabout: B\nx-c: D\nevents: [{date: 2024, title: E}]\n---\n"
	"x-c: F\nabout: G\npeople: {h: H}\n---\nx-c: J\nabout: I\n",
	"title: Only a title\nlanguage: en\nabout: >\n  Folded\n  text.\n\n",
	/* anchors, aliases, merge keys, in place */
	"x-base: &base {kind: visit, place: Baku, tags: &t [a, b]}\n"
	"events:\n"
	"- <<: *base\n  date: &d 2024-05-15\n  title: A\n"
	"- {<<: [*base, {level: state}], date: *d, title: B, place: Ganja,\n"
	"   x-own: {? *t : *base}}\n",
	/* sets that YAML takes for lists and mappings */
	"- {date: [2023, 2024], title: A, variants: {date: {2023, 2024}}}\n"
	"- {date: {1960,1961-12}, title: B, figures: {what: n, value: 1,\n"
	"   over: [2023,2024]}}\n",
	/* known by date and title; the second of two */
	"- {date: 2024~, title: A}\n- {date: 2024~, title: a}\n"
	"- {date: 2023, title: B, links: {see: 2024~/a~2}}\n"
	"- {title: C, part_of: [2024~/a, 2023/b]}\n"
	"- {title: c, part_of: 2024~/a}\n",
	/* part of two months as long as one another */
	"- {title: C, part_of: [b, a]}\n- {id: b, date: 2024-12, title: B}\n"
	"- {id: a, date: 2024-10, title: A}\n",
	/* used before and after it is declared, and in several spellings */
	"- {date: 2024, title: A, who: [SOMEBODY, Somebody], place: Nowhere}\n"
	"- {date: 2023, title: B, who: [somebody, NOWHERE, a], place: c}\n"
	"---\n"
	"organisations:\n"
	"  b: {name: B, members: [a, NOWHERE], place: somebody}\n"
	"people: {a: {name: A, country: c}}\n"
	"places: {c: C}\n"
	"---\n"
	"- {date: 2022, title: C, who: {host: SOMEBODY},\n"
	"   kind: [later, visit]}\n"
	"- {date: 2022, title: D, variants: [{who: b, place: c, kind: k},\n"
	"   {who: {host: {name: b, as: chair}}, source: [s#1, {ref: t}]}]}\n"
	"---\n"
	"kinds: {k: {is: visit}, visit: {label: Visits, is: later}}\n"
	"sources: {s: {title: S, in: t}, t: T}\n"
	"figures:\n- {what: n, value: 1}\n- what: m\n  value: 2\n"
	"  counts: [2022/c, 2022/d]\n",
};

static void test_books(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(books) / sizeof(*books); i++)
		assert_text_round(sv_of(books[i]));
}

/* What was refused is not written, and what was kept of it comes back. */
static void test_faulty(void **state)
{
	struct desk d = { 0 }, back = { 0 };
	struct sv yaml;

	(void)state;
	desk_open(&d, SV("- {id: a, date: 2025, title: First}\n"
			 "- {id: a, date: 2024, title: Second}\n"
			 "- {date: 2024, title: Third, colour: red}\n"
			 "- {date: 2023, title: Fourth, part_of: a}\n"));
	assert_int_equal(d.diags.errors, 2);
	yaml = desk_write_all(&d, (struct how){ 0 });
	assert_true(sv_find(yaml, SV("Third"), 0) == SV_NONE);
	desk_open(&back, yaml);
	assert_int_equal(back.diags.errors, 0);
	assert_int_equal(index_find_event(back.corpus.x, SV("a")), 2);
	assert_int_equal(index_find_event(back.corpus.x, SV("2024/second")), 1);
	assert_int_equal(book_parent(back.book, 0), 2);
	desk_close(&d);
	desk_close(&back);
}

/* ---- the head ---- */

static void test_head(void **state)
{
	struct desk d = { 0 };

	(void)state;
	desk_open(&d, SV("x-b: {c: [1, {note: no}]}\ntitle: A\n---\n"
			 "title: B\nx-a: |\n  1\n  2\n---\n"
			 "language: en\nx-a: 3\nx-b: {c: [1, {note: no}]}\n"
			 "title: A\n---\ntitle: B\n"));
	desk_same(desk_write_all(&d, (struct how){ .public = true }),
		    SV("annals: 1\ntitle: A\nlanguage: en\n"
		       "x-b: {c: [1, {}]}\nx-a: |\n  1\n  2\n"
		       "---\ntitle: B\nx-a: 3\n"),
		    SV(""));
	desk_same(desk_write_all(&d, (struct how){ .title = SV("C: D") }),
		    SV("annals: 1\ntitle: \"C: D\"\n"
		       "language: en\nx-b: {c: [1, {note: no}]}\n"
		       "x-a: |\n  1\n  2\n---\nx-a: 3\n"),
		    SV(""));
	desk_close(&d);

	/* A fault, and still kept. */
	d = (struct desk){ 0 };
	desk_open(&d, SV("about: A\nabout: B\n"));
	assert_int_equal(d.diags.errors, 1);
	desk_same(desk_write_all(&d, (struct how){ 0 }),
		  SV("annals: 1\nabout: A\n---\nabout: B\n"), SV(""));
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_every_field),
		cmocka_unit_test(test_books),
		cmocka_unit_test(test_faulty),
		cmocka_unit_test(test_head),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

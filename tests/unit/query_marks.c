/* What of a text and which names a query is shown to have met. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"
#include "query/query.h"

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
	return 0;
}

static const struct query *parsed(struct fixture *f, struct sv text)
{
	struct query_fault fault;
	const struct query *q =
		query_parse_for(&f->arena, f->book, text, &fault);

	if (!q)
		fail_msg("%.*s: %zu: %s", SV_ARG(text), fault.column,
			 fault.message);
	return q;
}

/* Ranges are shown by brackets. */
static const struct {
	const char *query, *text, *marked;
} marked_rows[] = {
	{ "aliyev", "\u0130 \u018fliyev", "\u0130 [\u018fliyev]" },
	{ "bulbul", "Bu\u0308lbu\u0308l's", "[Bu\u0308lbu\u0308l]'s" },
	{ "a", "banana", "b[a]n[a]n[a]" },
	{ "an ana", "banana", "b[anan]a" },
	{ "xx anana n", "xx banana", "[xx] b[anana]" },
	{ "a", "a", "[a]" },
	{ "'a'", "a", "[a]" },
	{ "e", "bead", "b[e]ad" },
	{ "visit -state", "state visit", "state [visit]" },
	{ "x | (visit y)", "state visit", "state [visit]" },
	{ "who:\"n. kochanova\"", "N. Kochanova no",
	  "N. [Kochanova] no" },
	{ "host:koch", "Kochanova okoch", "[Koch]anova okoch" },
	{ "who:'Kochanova'", "Kochanova KOCHANOVA", "[Kochanova] KOCHANOVA" },
	{ "who:'N. Koch'", "N. Kochanova N", "[N. Koch]anova N" },
	{ "at:\"...\"", "a ... b", "a [...] b" },
	{ "who:k", "Kochanova", "[K]ochanova" },
	{ "'State'", "State state", "[State] state" },
	{ "/st.te/", "State xx state", "[State] xx [state]" },
	{ "/x*/", "axxb", "a[xx]b" },
	{ "/x/", "axxb", "a[x][x]b" },
	{ "/x/", "x", "[x]" },
	{ "/x?/", "bxb", "b[x]b" },
	/* i and I are one, with a dot or without, unless capitals matter. */
	{ "/ilham/", "\u0130lham I\u0307lham ILHAM ilham \u0131lham",
	  "[\u0130lham] [I\u0307lham] [ILHAM] [ilham] [\u0131lham]" },
	{ "/\u0130LHAM/", "\u0130 ilham", "\u0130 [ilham]" },
	{ "/\u0131\u015f\u0131q/",
	  "I\u015eIQ \u0131\u015f\u0131q i\u015fiq",
	  "[I\u015eIQ] [\u0131\u015f\u0131q] [i\u015fiq]" },
	{ "/[a-z]+/", "\u0130z \u0131\u0131 \u0259",
	  "[\u0130z] [\u0131\u0131] \u0259" },
	{ "/(?-i)i+/", "\u0130\u0131i", "\u0130\u0131[i]" },
	{ "\"...\"", "a...b", "a[...]b" },
	{ "kind:visit", "visit", "visit" },
	{ "2024", "2024", "2024" },
	{ "\"2024\"", "in 2024", "in [2024]" },
	{ "\"state visit\"", "A state  visit", "A [state  visit]" },
	{ "", "text", "text" },
	/* no grapheme is cut */
	{ "'u'", "Bu\u0308lbul", "B[u\u0308]lb[u]l" },
	{ "'\u0308l'", "Bu\u0308lbul", "B[u\u0308l]bul" },
	{ "/\\u0308/", "Bu\u0308lbul", "B[u\u0308]lbul" },
	{ "/[a-z]/", "u\u0308\u0301x", "[u\u0308\u0301][x]" },
	{ "'\U0001f469'", "\U0001f469\u200d\U0001f467 x",
	  "[\U0001f469\u200d\U0001f467] x" },
	{ "/\\U0001f467/", "\U0001f469\u200d\U0001f467 x",
	  "[\U0001f469\u200d\U0001f467] x" },
	{ "'\U0001f1e6'", "\U0001f1e6\U0001f1ff x",
	  "[\U0001f1e6\U0001f1ff] x" },
	{ "ul", "Bu\u0308l\u0323b", "B[u\u0308l\u0323]b" },
	{ "s", "\u00dfe", "[\u00df]e" },
	{ "f", "\ufb03x", "[\ufb03]x" },
};

static void marks(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0;
	     i < sizeof(marked_rows) / sizeof(*marked_rows); i++) {
		struct sv text = sv_of(marked_rows[i].text);
		struct build b = { .arena = &f->arena };
		struct fold_range v[10];
		const struct query *q = parsed(f, sv_of(marked_rows[i].query));
		size_t at = 0, n = query_marks(q, text, v, 10);

		for (size_t k = 0; k < n; k++) {
			assert_true(v[k].from >= at && v[k].to > v[k].from &&
				    v[k].to <= text.n);
			build_sv(&b, sv_slice(text, at, v[k].from));
			build_char(&b, '[');
			build_sv(&b, sv_slice(text, v[k].from, v[k].to));
			build_char(&b, ']');
			at = v[k].to;
		}
		build_sv(&b, sv_slice(text, at, text.n));
		if (!sv_eq(build_view(&b), sv_of(marked_rows[i].marked)))
			fail_msg("%s: %.*s, not %s", marked_rows[i].query,
				 SV_ARG(build_view(&b)), marked_rows[i].marked);
		arena_reset(&f->arena);
	}
}

/* No more are told than were asked for: the first of them. */
static void marks_most(void **state)
{
	struct fixture *f = *state;
	static const char *const queries[] = { "ab", "/ab/", "'ab'" };
	struct sv text = SV("ab ab ab");

	for (size_t i = 0; i < sizeof(queries) / sizeof(*queries); i++) {
		const struct query *q = parsed(f, sv_of(queries[i]));

		for (size_t most = 0; most < 6; most++) {
			struct fold_range v[6] = { { 0, 0 } };
			size_t n = query_marks(q, text, v, most);

			assert_int_equal(n, most < 3 ? most : 3);
			for (size_t k = 0; k < 6; k++)
				assert_int_equal(v[k].to,
						 k < n ? 3 * k + 2 : 0);
		}
	}
	arena_reset(&f->arena);
}

/* Where a near spelling is shown it is marked. */
static void marks_near(void **state)
{
	struct fixture *f = *state;
	const struct query *q = parsed(f, SV("kochanva | visit"));
	struct match_note note;
	struct fold_range v[4];
	struct sv text = SV("A visit of Kochanova");

	query_run(&f->arena, &f->corpus, q, &note);
	assert_int_equal(note.tier, MATCH_NEAR);
	assert_int_equal(query_marks(q, text, v, 4), 1);
	q = query_marking(&f->arena, q, &note);
	assert_int_equal(query_marks(q, text, v, 4), 2);
	assert_int_equal(v[1].from, 11);
	assert_int_equal(v[1].to, 20);
	arena_reset(&f->arena);
}

/* Which of the names of the book a query is about, in any spelling. */
static void meets_name(void **state)
{
	static const struct {
		const char *query, *name;
		bool met;
	} rows[] = {
		{ "\u043a\u043e\u0447\u0430\u043d\u043e\u0432\u0430",
		  "Natalia Kochanova", true },
		{ "chanov", "Natalia Kochanova", true },
		{ "who:chanov", "Natalia Kochanova", false },
		{ "who:\"n koch\"", "Natalia Kochanova", true },
		{ "x | (visit who:koch)", "Natalia Kochanova", true },
		{ "(visit who:koch) | x", "Natalia Kochanova", true },
		{ "visit | q", "Natalia Kochanova", false },
		{ "v", "Natalia Kochanova", true },
		{ "x", "Natalia Kochanova", false },
		{ "kotshanova", "Natalia Kochanova", false },
		{ "kochanowa", "Natalia Kochanova", false },
		{ "kocanova", "Natalia Kochanova", true },
		{ "host:koch", "Natalia Kochanova", true },
		{ "at:koch", "Natalia Kochanova", true },
		{ "who:'Natalia Kochanova'", "Natalia Kochanova", true },
		{ "who:'Kochanova'", "Natalia Kochanova", false },
		{ "-koch", "Natalia Kochanova", false },
		{ "'Kochanova'", "Natalia Kochanova", true },
		{ "'KOCHANOVA'", "Natalia Kochanova", false },
		{ "src:koch", "Natalia Kochanova", false },
		{ "2024", "Natalia Kochanova", false },
		{ "", "Natalia Kochanova", false },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct query *q = parsed(f, sv_of(rows[i].query));
		name_no n = 0;

		while (!sv_eq(book_name(f->book, n), sv_of(rows[i].name)))
			n++;
		if (query_meets_name(&f->arena, q, &f->corpus, n) !=
		    rows[i].met)
			fail_msg("%s", rows[i].query);
		arena_reset(&f->arena);
	}
}

static void marks_limit(void **state)
{
	struct fixture *f = *state;
	struct fold_range v[2];

	assert_int_equal(query_marks(parsed(f, SV("n a")),
				     SV("banana"), v, 2), 2);
	assert_int_equal(v[1].from, 2);
	assert_int_equal(query_marks(parsed(f, SV("a")),
				     SV("banana"), v, 0), 0);
	arena_reset(&f->arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks),
		cmocka_unit_test(marks_most),
		cmocka_unit_test(marks_near),
		cmocka_unit_test(marks_limit),
		cmocka_unit_test(meets_name),
	};

	return cmocka_run_group_tests(tests, open_book, close_book);
}

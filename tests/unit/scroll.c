/* Text that runs on over lines, as a pane shows it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/build.h"
#include "query/query.h"
#include "support_arena.h"
#include "support_text.h"
#include "text/width.h"
#include "view/scroll.h"

/* The lines of P, each span at its column, separated by |. */
static struct sv lines_of(const struct scroll *p)
{
	struct build out = { .arena = &arena };

	for (size_t i = 0; i < p->nlines; i++) {
		int at = 0;

		build_str(&out, i > 0 ? "|" : "");
		for (size_t k = 0; k < p->lines[i].count; k++) {
			const struct scroll_span *s =
				&p->spans[p->lines[i].first + k];

			for (; at < s->col; at++)
				build_char(&out, ' ');
			build_sv(&out, s->text);
			at += width_text(s->text);
		}
	}
	return build_view(&out);
}

/* Two texts, the second of which runs on after the first. */
static void runs_on(void **state)
{
	static const struct {
		int width, indent;
		const char *first, *then, *want;
	} cases[] = {
		{ 10, 0, "one two three", "", "one two|three" },
		{ 10, 2, "one two three", "", "  one two|  three" },
		{ 10, 0, "one\ntwo", "", "one|two" },
		{ 10, 0, "one\n\ntwo", "", "one||two" },
		{ 10, 0, "one\n", " two", "one two" },
		{ 10, 0, "one two", "", "one two" },
		{ 10, 0, "one\u00a0two three", "", "one two|three" },
		{ 10, 0, "one two\u00a0three", "", "one|two three" },
		/* A comma stays, one cell beyond the width, and no other. */
		{ 6, 0, "abcdef", ", gh", "abcdef,|gh" },
		{ 6, 0, "abcdef", ",", "abcdef," },
		{ 6, 0, "abcde", ",x", "abcde|,x" },
		{ 6, 0, "abcdef", ".", "abcdef|." },
		{ 6, 0, "abcdef", "", "abcdef" },
		{ 7, 0, "abcdef", ",", "abcdef," },
		/* What fits nowhere is broken, at the first cell if need be. */
		{ 4, 0, "abcdefghij", "", "abcd|efgh|ij" },
		{ 1, 0, "ab", "", "a|b" },
		{ 0, 0, "ab", "", "a|b" },
		{ 1, 3, "ab", "", "   a|   b" },
		{ 6, 0, "ab", " cdefgh", "ab|cdefgh" },
		/* The first word of what runs on decides, and the next line
		 * begins where this one did. */
		{ 7, 0, "abcde", "f ghij", "abcdef|ghij" },
		{ 7, 0, "abcde", " f ghi", "abcde f|ghi" },
		{ 6, 0, "abcde", " f ghi", "abcde|f ghi" },
		{ 8, 2, "abcd", " efghij", "  abcd|  efghij" },
		{ 8, 2, "abcd", "  efghij", "  abcd|  efghij" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct scroll p = scroll_new(&arena, cases[i].width, false,
					     NULL);

		scroll_flow_line(&p, cases[i].indent, sv_of(cases[i].first),
				 STYLE_TEXT);
		scroll_flow(&p, cases[i].indent, sv_of(cases[i].then),
			    STYLE_TEXT);
		assert_sv(lines_of(&p), sv_of(cases[i].want));
		arena_reset(&arena);
	}
}

/* What a line takes is measured as it is shown. */
static void measures(void **state)
{
	const struct scroll_piece pieces[] = {
		{ SV("a\u00a0b"), STYLE_TEXT, 0 },
		{ SV("\u9f8d\x01"), STYLE_TEXT, 0 },
		{ SV(""), STYLE_TEXT, 0 },
	};
	struct scroll p = scroll_new(&arena, 80, false, NULL);

	(void)state;
	assert_int_equal(scroll_measure(&p, pieces, 0), 0);
	assert_int_equal(scroll_measure(&p, pieces, 1), 3);
	assert_int_equal(scroll_measure(&p, pieces, 3), 3 + 2 + 8);
}

/* The lines with a hit, on the way down and up. */
static void hits(void **state)
{
	struct scroll p = scroll_new(&arena, 80, false, NULL);

	(void)state;
	for (int i = 0; i < 6; i++) {
		scroll_line(&p);
		scroll_put(&p, 0, SV("a"), i == 1 ? STYLE_HIT : STYLE_TEXT);
		scroll_put(&p, 2, SV("b"), i == 4 ? STYLE_HIT : STYLE_TEXT);
	}
	assert_int_equal(scroll_hit(&p, 0, 1), 1);
	assert_int_equal(scroll_hit(&p, 1, 1), 1);
	assert_int_equal(scroll_hit(&p, 2, 1), 4);
	assert_int_equal(scroll_hit(&p, 5, 1), p.nlines);
	assert_int_equal(scroll_hit(&p, 5, -1), 4);
	assert_int_equal(scroll_hit(&p, 3, -1), 1);
	assert_int_equal(scroll_hit(&p, 0, -1), p.nlines);
}

/* What is marked runs on over lines with the text that it is of. */
static void marks(void **state)
{
	static const struct {
		const char *query, *text, *want, *marked;
	} cases[] = {
		{ "\"two three\"", "one two three", "one two|three",
		  "two|three" },
		{ "one | four", "one two three four", "one two|three four",
		  "one|four" },
		{ "five", "one two", "one two", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct query_fault fault;
		struct scroll p = scroll_new(
			&arena, 11, false,
			query_parse(&arena, sv_of(cases[i].query), &fault));
		struct build hits = { .arena = &arena };

		scroll_line(&p);
		scroll_flow(&p, 0, sv_of(cases[i].text), STYLE_TEXT);
		assert_sv(lines_of(&p), sv_of(cases[i].want));
		for (size_t k = 0; k < p.nspans; k++)
			if (p.spans[k].style == STYLE_HIT && p.spans[k].text.n)
				build_fmt(&hits, "%s%.*s", hits.n ? "|" : "",
					  SV_ARG(p.spans[k].text));
		assert_sv(build_view(&hits), sv_of(cases[i].marked));
	}
}

/* No row stays empty that a line is there for. */
static void clamps(void **state)
{
	struct scroll p = scroll_new(&arena, 80, false, NULL);

	(void)state;
	for (int i = 0; i < 5; i++)
		scroll_line(&p);
	assert_int_equal(scroll_clamp(&p, 0, 3), 0);
	assert_int_equal(scroll_clamp(&p, 2, 3), 2);
	assert_int_equal(scroll_clamp(&p, 3, 3), 2);
	assert_int_equal(scroll_clamp(&p, 9, 3), 2);
	assert_int_equal(scroll_clamp(&p, 9, 5), 0);
	assert_int_equal(scroll_clamp(&p, 9, 6), 0);
}

/* What a text of many short pieces takes, beside the bytes of its pieces. */
static void many_pieces(void **state)
{
	enum { PIECES = 50000, MOST = 150 };
	struct scroll_piece *pieces =
		ARENA_NEW(&arena, PIECES, struct scroll_piece);
	struct arena a = { 0 };
	struct scroll p = scroll_new(&a, 80, false, NULL);

	(void)state;
	for (size_t i = 0; i < PIECES; i++)
		pieces[i].text = SV("a ");
	scroll_flow_pieces(&p, 0, pieces, PIECES);
	if (a.total > (size_t)MOST * PIECES)
		fail_msg("%zu bytes", a.total / PIECES);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(runs_on),
		cmocka_unit_test(measures),
		cmocka_unit_test(hits),
		cmocka_unit_test(marks),
		cmocka_unit_test(clamps),
		cmocka_unit_test(many_pieces),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}

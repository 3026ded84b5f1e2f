/* What no data may do to a report, in any format. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <locale.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "support_doc.h"
#include "support_hostile.h"
#include "support_random.h"
#include "support_text.h"
#include "text/clean.h"
#include "text/grapheme.h"
#include "text/width.h"

/* ---- what data must not do ---- */

/* Nothing but LF and what the one door lets through. */
static void assert_clean(struct sv text)
{
	for (size_t at = 0; at < text.n;) {
		uint32_t c = utf8_next(text, &at);

		if (c != '\n' && !clean_allows(c))
			fail_msg("U+%04X left, before \"%.*s\"", c,
				 SV_ARG(sv_slice(text, at, at + 20)));
	}
}

static void hostile_clean(enum report_format format, bool ascii)
{
	for (size_t i = 0; i < HOSTILE; i++) {
		struct arena a = { 0 };
		struct made d = hostile_doc(&a, i, i + 1);
		struct sv out = doc_written(
			&a, format, &d,
			(struct report_layout){ .ascii = ascii });

		assert_clean(out);
		for (size_t j = 0; ascii && j < out.n; j++)
			assert_in_range(out.s[j], 1, 126);
		arena_free(&a);
	}
}

static void test_hostile_clean(void **state)
{
	(void)state;
	for (unsigned f = 0; f < REPORT_FORMATS; f++) {
		if (!report_takes_doc((enum report_format)f) ||
		    report_is_pages((enum report_format)f))
			continue;
		hostile_clean((enum report_format)f, false);
		hostile_clean((enum report_format)f, true);
	}
}

/* ---- the width of a page ---- */

static void assert_fits(struct sv text, int width)
{
	int blank = 0;

	assert_true(text.n && text.s[0] != '\n');
	while (text.n) {
		struct sv line = sv_cut(&text, '\n');
		struct sv words = sv_trim(line);

		blank = line.n ? 0 : blank + 1;
		assert_in_range(blank, 0, 2);
		if (line.n)
			assert_true(line.s[line.n - 1] != ' ');
		if (width_text(line) > width &&
		    grapheme_end(words, 0) < words.n)
			fail_msg("%d > %d: %.*s", width_text(line), width,
				 SV_ARG(line));
	}
	assert_int_equal(blank, 0);
}

static void test_widths(void **state)
{
	(void)state;
	for (int width = 20; width <= 120; width += width < 50 ? 1 : 5)
		for (size_t i = 0; i < HOSTILE; i++) {
			struct arena a = { 0 };
			struct made d;

			if (!random_tries((unsigned)width + (unsigned)i, 4))
				continue;
			d = hostile_doc(&a, i, i + 1);
			assert_fits(doc_written(&a, REPORT_TEXT, &d,
						(struct report_layout){
							.width = width,
							.ascii = i % 2 }),
				    width);
			arena_free(&a);
		}
}

/* ---- what the formatters say ---- */

/* Whether groff 1.23 warns of its own mdoc macros, which try a heading in lower
 * case, escapes included, before they set it as it is. */
static bool is_own_warning(struct sv warning, struct sv page)
{
	unsigned long long line = 0;

	sv_cut(&warning, ':'); /* troff */
	sv_cut(&warning, ':'); /* <standard input> */
	sv_to_u64(sv_cut(&warning, ':'), UINT32_MAX, &line);
	while (line-- > 1)
		sv_cut(&page, '\n');
	return sv_starts(page, SV(".Sh ")) &&
	       (sv_ends(warning, SV(" macro 'doc-str-tmp2' not defined")) ||
		sv_starts(warning, SV(" warning: special character 'u")));
}

static void assert_silent(struct arena *a, struct sv page)
{
	static const char *const lint[] = { "mandoc", "-Tlint", "-Wwarning",
					    NULL };
	/* Ragged, as mandoc: 1.23 warns of lines of one word, else. */
	static const char *const groff[] = { "groff",  "-k",    "-ww",
					     "-dAD=l", "-mdoc", "-Tutf8",
					     "-z",     NULL };

	assert_sv(program_said(a, lint, page), SV(""));
	for (struct sv said = program_said(a, groff, page); said.n > 0;) {
		struct sv line = sv_cut(&said, '\n');

		if (!is_own_warning(line, page))
			assert_sv(line, SV(""));
	}
}

static void test_man_silent(void **state)
{
	struct arena a = { 0 };
	struct report_layout layout = { 0 };
	struct made empty = made_start(&a, SV(""), SV(""));
	struct made all = hostile_doc(&a, 0, HOSTILE);

	(void)state;
	assert_silent(&a, doc_written(&a, REPORT_MAN, &all, layout));
	assert_silent(&a, doc_written(&a, REPORT_MAN, &empty, layout));
	layout.ascii = true;
	assert_silent(&a, doc_written(&a, REPORT_MAN, &all, layout));
	arena_free(&a);
}

/* Values that stand in a page as they were written, once it is formatted. */
static void test_man_shows(void **state)
{
	static const char *const mandoc[] = { "mandoc", "-Tutf8", "-Owidth=900",
					      NULL };
	static const char *const groff[] = { "groff", "-k", "-mdoc", "-Tutf8",
					     "-P-c", "-rLL=900n", NULL };
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < HOSTILE; i++) {
		struct made d = made_start(&a, SV("title"), SV(""));
		struct build want = { .arena = &a };
		struct sv page, words;

		clean_line(&want, sv_of(hostile[i]));
		words = sv_trim(build_view(&want));
		if (sv_find(words, SV("\u00a0"), 0) != SV_NONE ||
		    sv_find(words, SV("\u0301"), 0) != SV_NONE)
			continue;
		maker_str(&d.m, &made_event(&d)->text, hostile[i]);
		page = doc_written(&a, REPORT_MAN, &d,
				   (struct report_layout){ 0 });
		assert_true(sv_find(program_said(&a, mandoc, page), words, 0) !=
			    SV_NONE);
		assert_true(sv_find(program_said(&a, groff, page), words, 0) !=
			    SV_NONE);
	}
	arena_free(&a);
}

/* What each sign that roff knows becomes, wherever it stands. */
static void test_man_escapes(void **state)
{
	static const char *const cases[][2] = {
		{ ".so x", "\\&.so x\n" },
		{ "'br", "\\&\\(aqbr\n" },
		{ "a\\[u1]b", "\\&a\\e[u1]b\n" },
		{ "x-y", "\\&x\\-y\n" },
		{ "`a' \"b\"", "\\&\\(gaa\\(aq \\(dqb\\(dq\n" },
		{ "^~", "\\&\\(ha\\(ti\n" },
		{ "Mr. X. Y.", "\\&Mr.\\& X.\\& Y.\n" },
		{ "a\u00a0b", "\\&a\\ b\n" },
		{ "a\nb\tc", "\\&a b c\n" },
		{ "one-two-three-four-five-six",
		  "\\&one\\-two\\-three\\-\\:four\\-five\\-six\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = { 0 };
		struct made d = made_start(&a, SV("title"), SV(""));
		struct sv page;

		maker_str(&d.m, &maker_add(&d.m, BLOCK_PARAGRAPH)->text,
			  cases[i][0]);
		page = doc_written(&a, REPORT_MAN, &d,
				   (struct report_layout){ 0 });
		assert_sv(sv_slice(page, sv_find(page, SV("PTION\n"), 0) + 6,
				   page.n),
			  sv_of(cases[i][1]));
		arena_free(&a);
	}
}

/* A page is dated by what it tells, and never in the future. */
static void test_man_date(void **state)
{
	static const struct {
		int64_t day, today;
		const char *want;
	} cases[] = {
		{ 20139, 0, ".Dd February 20, 2025\n" },
		{ 20139, 20139, ".Dd February 20, 2025\n" },
		{ 20139, 19858, ".Dd May 15, 2024\n" },
		{ INT64_MIN, 19858, ".Dd May 15, 2024\n" },
		{ INT64_MIN, 0, ".Dd January 1, 1970\n" },
		{ -710000, 0, ".Dd February 1, 0026\n" },
		{ -730000, 0, ".Dd January 1, 1970\n" },
		{ 4000000, 0, ".Dd January 1, 1970\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = { 0 };
		struct made d = made_start(&a, SV("title"), SV(""));
		struct sv page, first;

		d.doc.head.day = cases[i].day;
		page = doc_written(&a, REPORT_MAN, &d,
				   (struct report_layout){
					   .today = cases[i].today });
		first = sv_slice(page, 0, sv_find_char(page, '\n', 0) + 1);
		assert_sv(first, sv_of(cases[i].want));
		if (cases[i].today)
			assert_silent(&a, page);
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hostile_clean),
		cmocka_unit_test(test_widths),
		cmocka_unit_test(test_man_silent),
		cmocka_unit_test(test_man_shows),
		cmocka_unit_test(test_man_escapes),
		cmocka_unit_test(test_man_date),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

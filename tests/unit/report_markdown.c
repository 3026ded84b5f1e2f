/* Reports as Markdown, as cmark reads them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <locale.h>

#include <cmocka.h>

#include "support_hostile.h"
#include "support_text.h"
#include "text/clean.h"

static struct sv markdown(struct arena *a, struct made *d, bool ascii)
{
	return doc_written(a, REPORT_MARKDOWN, d,
			   (struct report_layout){ .ascii = ascii });
}

/* What cmark reads of PAGE, as XML: a line a mark. */
static struct sv read_page(struct arena *a, struct sv page)
{
	static const char *const cmark[] = { "cmark", "-t", "xml", NULL };

	return program_said(a, cmark, page);
}

/* Appends XML with its entities as the signs that they are, and blanks that
 * must not break as any others. */
static void put_signs(struct build *b, struct sv xml)
{
	static const struct {
		struct sv entity;
		char sign;
	} entities[] = {
		{ SV_INIT("&amp;"), '&' }, { SV_INIT("&lt;"), '<' },
		{ SV_INIT("&gt;"), '>' },  { SV_INIT("&quot;"), '"' },
		{ SV_INIT("\u00a0"), ' ' },
	};

	for (size_t at = 0, n = 1; at < xml.n; at += n, n = 1) {
		struct sv rest = sv_slice(xml, at, xml.n);
		char c = xml.s[at];

		for (size_t i = 0; i < sizeof(entities) / sizeof(*entities);
		     i++)
			if (sv_starts(rest, entities[i].entity)) {
				c = entities[i].sign;
				n = entities[i].entity.n;
			}
		build_char(b, c);
	}
}

/* Parts XML into its MARKS, but for those of a text and of emphasis, and what
 * its TEXTS say, one after the other. */
static void take_apart(struct sv xml, struct build *marks, struct build *texts)
{
	while (xml.n > 0) {
		struct sv line = sv_trim(sv_cut(&xml, '\n'));
		size_t from = sv_find(line, SV("\">"), 0);

		if (sv_starts(line, SV("<text "))) {
			line = sv_slice(line, from + 2, line.n);
			put_signs(texts,
				  sv_slice(line, 0,
					   sv_find(line, SV("</text>"), 0)));
		} else if (sv_find(line, SV("emph>"), 0) == SV_NONE &&
			   sv_find(line, SV("strong>"), 0) == SV_NONE) {
			build_sv(marks, line);
			build_char(marks, '\n');
			build_char(texts, '\n');
		}
	}
}

static size_t count(struct sv text, struct sv word)
{
	size_t n = 0, at = sv_find(text, word, 0);

	for (; at != SV_NONE; at = sv_find(text, word, at + word.n))
		n++;
	return n;
}

/*
 * Whatever a text holds, the page is made of the same blocks, links and anchors
 * as with a harmless one, and says it as often.
 */
static void check_structure(struct arena *a, const char *text)
{
	struct made d = made_start(a, SV("t"), SV("s"));
	struct made harmless = made_start(a, SV("t"), SV("s"));
	struct build marks[2] = { { .arena = a }, { .arena = a } };
	struct build texts[2] = { { .arena = a }, { .arena = a } };
	struct build clean = { .arena = a };
	struct sv words, within;
	size_t said;

	clean_line(&clean, sv_of(text));
	words = sv_trim(build_view(&clean));
	if (words.n == 0 || sv_eq(words, SV("\u00a0")))
		return; /* nothing to be seen */
	hostile_everywhere(&d, text);
	hostile_everywhere(&harmless, "harmless");
	take_apart(read_page(a, markdown(a, &d, false)), &marks[0], &texts[0]);
	take_apart(read_page(a, markdown(a, &harmless, false)), &marks[1],
		   &texts[1]);
	/* An address is a link. */
	if (!sv_starts(sv_of(text), SV("http")))
		assert_sv(build_view(&marks[0]), build_view(&marks[1]));
	within = locale_within(a, d.doc.head.locale, words);
	said = count(build_view(&texts[0]), words) +
	       (sv_eq(within, words) ? 0 :
				       count(build_view(&texts[0]), within));
	if (said < count(build_view(&texts[1]), SV("harmless")))
		fail_msg("%s: %.*s", text, SV_ARG(build_view(&texts[0])));
}

static void test_structure(void **state)
{
	(void)state;
	for (size_t i = 0; i < HOSTILE; i++) {
		struct arena a = { 0 };

		check_structure(&a, hostile[i]);
		arena_free(&a);
	}
}

/* What each sign becomes, wherever it stands. */
static void test_escapes(void **state)
{
	static const char *const cases[][2] = {
		{ "a - b + c = d", "a - b + c = d" },
		{ "- a", "\\- a" },
		{ "12. a", "12\\. a" },
		{ "12) a", "12\\) a" },
		{ "12 a", "12 a" },
		{ "2024.", "2024\\." },
		{ "(a) a", "(a\\) a" },
		{ "(12) a", "(12\\) a" },
		{ "xiv) a", "xiv\\) a" },
		{ "A. a", "A. a" },
		{ "(ab) a", "(ab) a" },
		{ "# a #", "\\# a \\#" },
		{ "a_b*c", "a\\_b\\*c" },
		{ "<b>&amp;", "\\<b\\>\\&amp;" },
		{ "![x](y)", "!\\[x\\](y)" },
		{ "Stop!", "Stop\\!" },
		{ "http://x", "http\\://x" },
		{ "a: b", "a: b" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = { 0 };
		struct made d = made_start(&a, SV("t"), SV(""));
		struct build want = { .arena = &a };

		maker_str(&d.m, &maker_add(&d.m, BLOCK_PARAGRAPH)->text,
			  cases[i][0]);
		build_fmt(&want, "# t\n\n%s\n", cases[i][1]);
		assert_sv(markdown(&a, &d, false), build_view(&want));
		arena_free(&a);
	}
}

/* An address that a reader may follow is one of the web's. */
static void test_addresses(void **state)
{
	static const char *const cases[][2] = {
		{ "https://example.org/a_b?c=d&e",
		  "<https://example.org/a_b?c=d&e>" },
		{ "http://example.org", "<http://example.org>" },
		{ "javascript:alert(1)", "javascript:alert(1)" },
		{ "https://x>y", "https\\://x\\>y" },
		{ "https://x y", "https\\://x y" },
		{ "https://x\ny", "https\\://x y" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = { 0 };
		struct made d = made_start(&a, SV("t"), SV(""));
		struct build want = { .arena = &a };

		maker_text(&d.m, &maker_add(&d.m, BLOCK_PARAGRAPH)->text,
			   RUN_URL, sv_of(cases[i][0]));
		build_fmt(&want, "# t\n\n%s\n", cases[i][1]);
		assert_sv(markdown(&a, &d, false), build_view(&want));
		arena_free(&a);
	}
}

/* Titles are emphasised where that is read as emphasis. */
static void test_emphasis(void **state)
{
	static const char *const cases[][4] = {
		{ "", "A title", ".", "*A title*." },
		{ "[1] ", "A \xe2\x80\x9ctitle\xe2\x80\x9d", " (en)",
		  "\\[1\\] *A \xe2\x80\x9ctitle\xe2\x80\x9d* (en)" },
		{ "in", "A title", ".", "inA title." },
		{ "in ", "A title", "s", "in A titles" },
		{ "in ", " title", ".", "in  title." },
		{ "in ", "a*b", "", "in *a\\*b*" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = { 0 };
		struct made d = made_start(&a, SV("t"), SV(""));
		struct runs *to =
			&maker_add(&d.m, BLOCK_PARAGRAPH)->text;
		struct build want = { .arena = &a };

		maker_str(&d.m, to, cases[i][0]);
		maker_text(&d.m, to, RUN_TITLE, sv_of(cases[i][1]));
		if (cases[i][2][0])
			maker_str(&d.m, to, cases[i][2]);
		build_fmt(&want, "# t\n\n%s\n", cases[i][3]);
		assert_sv(markdown(&a, &d, false), build_view(&want));
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_structure),
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_emphasis),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

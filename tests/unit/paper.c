/* Where a quotation stands in a paragraph, headings, and sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "paper/paper.h"
#include "support_text.h"
#include "text/sentence.h"

static void test_find(void **state)
{
	static const struct {
		const char *written, *quote;
		const char *found; /* null: it is not there */
	} cases[] = {
		{ "He said “a new level” twice", "\"a new level\"",
		  "“a new level”" },
		{ "A — B, C", "A-B", "A — B" },
		{ "two\xC2\xA0  words here", "words h", "words h" },
		{ "one two\xC2\xA0 \t three", "two three",
		  "two\xC2\xA0 \t three" },
		{ "soft\xC2\xAD" "ware is", "software", "soft\xC2\xADware" },
		{ "one two three four", "two … four.", "two three four" },
		{ "one… two", "one...", "one" },
		{ "ends here", "ends here.", "ends here" },
		{ "Gəncə şəhəri", "şəhəri", "şəhəri" },
		{ "one two", "three", NULL },
		{ "one two", "", NULL },
		{ "one two", ".", NULL },
		{ "", "one", NULL },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct sv written = sv_of(cases[i].written);
		struct paper_line line = paper_line(&a, written);
		struct sv quote = paper_levelled(&a, sv_of(cases[i].quote));
		uint64_t left = UINT64_MAX;
		struct stretch at;

		if (!paper_find(&line, quote, &at, &left)) {
			assert_null(cases[i].found);
			continue;
		}
		assert_non_null(cases[i].found);
		assert_sv(sv_slice(written, at.from, at.to),
			  sv_of(cases[i].found));
	}
	arena_free(&a);
}

static void test_written(void **state)
{
	struct arena a = { 0 };
	struct paper paper;

	(void)state;
	paper_read(&a, SV("One “1”\r\n\n \xE2\x80\x8B\n  Two — 2  \n"),
		   &paper);
	assert_int_equal(paper.n, 2);
	assert_sv(paper_written(&paper, 1), SV("One “1”"));
	assert_sv(paper_written(&paper, 2), SV("Two — 2"));
	assert_sv(paper_paragraph(&paper, 2), SV("Two-2"));
	arena_free(&a);
}

/* Short paragraphs, and lines that are none, take a few times their bytes. */
static void test_memory(void **state)
{
	static const char *const lines[] = { "a\n", "\n", " \n", "a\r\n\r\n" };
	enum { TIMES = 1 << 18, MOST = 6 };

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		struct arena a = { 0 }, all = { 0 };
		struct build text = { .arena = &a };
		struct paper paper;

		for (int n = 0; n < TIMES; n++)
			build_str(&text, lines[i]);
		paper_read(&all, build_view(&text), &paper);
		if (all.total > MOST * text.n)
			fail_msg("%zu bytes for %zu", all.total, text.n);
		assert_int_equal(paper.n, lines[i][0] == 'a' ? TIMES : 0);
		arena_free(&all);
		arena_free(&a);
	}
}

static void test_heading(void **state)
{
	static const struct {
		const char *text;
		bool is;
	} cases[] = {
		{ "How it began", true },
		{ "How it began.", false },
		{ "“We have waited.”", false },
		{ "Is it so?", false },
		{ "The following:", false },
		{ "The “bridge”", true },
		{ "A long line that is no heading, as it has more than so many"
		  " letters, whether or not it ends in a full stop, and goes on"
		  " until nobody, not even a clock, takes it for one any more",
		  false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		if (paper_is_heading(sv_of(cases[i].text)) != cases[i].is)
			fail_msg("%s", cases[i].text);
}

static void test_sentences(void **state)
{
	static const struct {
		const char *text, *cut;
	} cases[] = {
		{ "One. Two! Three", "One. |Two! |Three|" },
		{ "It cost 1.5 million. Then", "It cost 1.5 million. |Then|" },
		{ "“So it is.” He left.", "“So it is.” |He left.|" },
		{ "Бул. Вот", "Бул. |Вот|" },
		{ "", "|" },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct sv text = sv_of(cases[i].text);
		struct build cut = { .arena = &a };
		size_t n, from = 0;
		const size_t *ends = sentence_ends(&a, text, &n);

		for (size_t k = 0; k < n; from = ends[k++]) {
			build_sv(&cut, sv_slice(text, from, ends[k]));
			build_char(&cut, '|');
		}
		assert_sv(build_view(&cut), sv_of(cases[i].cut));
	}
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_find),
		cmocka_unit_test(test_written),
		cmocka_unit_test(test_memory),
		cmocka_unit_test(test_heading),
		cmocka_unit_test(test_sentences),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

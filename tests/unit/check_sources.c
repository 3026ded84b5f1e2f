/* Sources, their paragraphs and what is quoted of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "load/load.h"
#include "paper/paper.h"
#include "paper/shelf.h"
#include "support_check.h"

static const struct check_case sources_cases[] = {
#define X(text, places) { FAULT_source_missing, text, places },
	X("- {date: 2024, title: A, sources: s}\n"
	  "- {date: 2024, title: B}\n"
	  "- {date: 2024, title: C, who: {name: x, source: s}}\n"
	  "- {date: 2024, title: D, place: {name: x, source: s}}\n"
	  "- {date: 2024, title: E,\n"
	  "   variants: {date: 2023, source: s}}\n"
	  "- {date: 2024, title: F, figures: {what: w, value: 1,\n"
	  "   source: s}}\n",
	  "2:3 ")
	X("- {date: 2025, title: A}\n- {date: 2024, title: B}\n"
	  "- {date: 2024, title: C, sources: s}\n",
	  "1:3 ")
	X("people: {a: Ann}\n", "")
#undef X
#define X(text, places) { FAULT_source_unused, text, places },
	X("sources: {s: S, t: T, u: U, v: V, w: W}\nevents:\n"
	  "- {date: 2024, title: A, sources: {ref: s, via: t}}\n"
	  "figures: {what: w, value: 1, source: u}\n"
	  "people: {p: {name: P, offices: {title: O, source: v}}}\n",
	  "1:35 ")
	/* within a variant: of one who took part, a place, a figure */
	X("sources: {s: S, t: T, u: U, v: V, w: W, x: X}\nevents:\n"
	  "- date: 2024\n  title: A\n  variants:\n"
	  "  - {who: {guest: [B, {name: C, source: t}]}, source: s}\n"
	  "  - {who: {name: D, source: u}, place: {name: E, source: v},\n"
	  "     date: 2023, source: s}\n"
	  "  - {figures: {what: w, value: 1, inferred: {source: x},\n"
	  "     source: w}, source: s}\n",
	  "1:41 ")
#undef X
#define SOURCE(source, event)                                                  \
"sources: {s: {title: S, date: " source "}}\nevents:\n"                \
"- {" event ", title: A, sources: s#1}\n"
#define X(text, places) { FAULT_event_after_source, text, places },
	X(SOURCE("2024-05", "date: 2024-06-01"), "3:41 ")
	X(SOURCE("2024-05", "as_of: 2024-06-01"), "3:42 ")
	X(SOURCE("2024-05", "date: 2024-05-31"), "")
	X(SOURCE("2024-05", "date: 2024"), "")
	X(SOURCE("2024-05", "date: 2024-06-01, status: planned"), "")
	X(SOURCE("2024-05/..", "date: 2025"), "")
	X(SOURCE("Y300000", "date: 2025"), "")
	/* in doubt: a month more */
	X(SOURCE("2024-05~", "date: 2024-06-01"), "")
	X(SOURCE("2024-05~", "date: 2024-07-02"), "3:41 ")
	X(SOURCE("2024-05?/..", "date: 2024-07-02"), "")
	/* one that is not older: the other is background */
	X("sources: {s: {title: S, date: 2023}, t: {title: T, date: 2025},\n"
	  "  u: U, v: {title: V, date: 2022}}\nevents:\n"
	  "- {date: 2024, title: A, sources: [s, t]}\n"
	  "- {date: 2024, title: B, sources: [v, u, s]}\n"
	  "- {date: 2024, title: C, sources: u}\n"
	  "- {date: 2024, title: D, sources: s, place: {name: X, source: t}}\n"
	  "- {date: 2024, title: E, place: {name: X, source: s}}\n",
	  "5:42 ")
	X(SOURCE("\"-9999999999999999/9999-12~\"", "date: 2024"), "")
#undef X
};

static void test_sources(void **state)
{
	(void)state;
	CHECK_CASES(sources_cases);
}

/* ---- quotes ---- */

static void test_paper(void **state)
{
	static const struct {
		const char *text, *quote;
		bool there;
	} cases[] = {
		{ "He said “a new level” — twice",
		  "said \"a new level\"", true },
		{ "It’s a strategic partner", "It's a strategic", true },
		{ "Azerbaijan — Belarus", "Azerbaijan-Belarus", true },
		{ "two\xC2\xA0 words\there", "two words here", true },
		{ "one two three four", "one ... four", true },
		{ "one two three four", "one … four.", true },
		{ "one two three four", "two [...] four", true },
		{ "one two three four", "one (…) three", true },
		{ "one two three four", "four ... one", false },
		{ "one two three four", "one three", false },
		{ "one two three four", "One two", false },
		{ "one two", "two,", true },
		{ "soft\xC2\xAD" "ware", "software", true },
		{ "one", "", true },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct sv text = paper_levelled(&a, sv_of(cases[i].text));
		struct sv quote = paper_levelled(&a, sv_of(cases[i].quote));
		uint64_t left = text.n + 1;

		if (paper_quotes(text, quote, &left) != cases[i].there)
			fail_msg("%s: %s", cases[i].text, cases[i].quote);
		assert_int_equal(left, 0);
		if (paper_quotes(text, quote, &left))
			fail_msg("%s: %s", cases[i].text, cases[i].quote);
	}
	arena_free(&a);
}

#define CITE(cite)                                                             \
	"sources: {s: {title: S, file: s.txt}}\nevents:\n"                     \
	"- {date: 2024, title: A, sources: " cite "}\n"

static const struct check_case quote_cases[] = {
#define X(text, places) { FAULT_quote_missing, text, places },
	X(CITE("{ref: s, quote: the first line}"), "")
	X(CITE("{ref: s#2, quote: the first line}"), "")
	X(CITE("{ref: s, at: 2, quote: the first line}"), "")
	X(CITE("{ref: s#3, quote: the first line}"), "3:35 ")
	X(CITE("{ref: s#3, quote: [the second, the first]}"), "3:35 ")
	X(CITE("{ref: \"s#2, 3\", quote: the first}"), "")
	X(CITE("{ref: s, at: [3, 2], quote: the first}"), "")
	X(CITE("{ref: s, at: 2-3, quote: the second}"), "")
	X(CITE("{ref: s, at: 1-3, quote: the first line}"), "")
	X(CITE("{ref: s, at: 1–9, quote: the second}"), "")
	X(CITE("{ref: s, at: \"1, 3\", quote: the first line}"), "3:35 ")
	X(CITE("{ref: s, at: \"1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,\n"
	       "  1, 1, 1, 1, 1, 3\", quote: the second}"), "")
	X(CITE("{ref: s, at: p. 12, quote: the second}"), "")
	X(CITE("{ref: s, quote: the third}"), "3:35 ")
	X(CITE("{ref: t, quote: the third}"), "")
	/* told once, though two fields of the variant have it */
	X("sources: {s: {title: S, file: s.txt}, t: T}\nevents:\n"
	  "- {date: 2024, title: A, sources: t, variants: {date: 2023,\n"
	  "   who: {source: B, guest: {name: C, source: t}},\n"
	  "   source: {ref: s, quote: the third}}}\n", "5:12 ")
#undef X
#define X(text, places) { FAULT_paragraph_missing, text, places },
	X(CITE("s#3"), "")
	X(CITE("s#4"), "3:35 ")
	X(CITE("[s#1, {ref: s, at: [3, 9]}]"), "3:41 ")
	X(CITE("{ref: s, at: p. 400}"), "")
	X(CITE("s#0"), "3:35 ")
	/* without a text to look into */
	X(CITE("[t#0, t#10, t#1]"), "3:36 ")
	X(CITE("{ref: t, at: [3, 00]}"), "3:35 ")
	X(CITE("s#18446744073709551617"), "3:35 ")
	X(CITE("s#99999999999999999999"), "3:35 ")
	X(CITE("{ref: s, at: 2–9}"), "3:35 ")
	X(CITE("{ref: s, at: pp. 12-14}"), "")
	X(CITE("{ref: s, at: [pp. 12-14, 9]}"), "3:35 ")
#undef X
#define DATED(words, cites)                                                    \
	"sources: {s: {title: S, file: s.txt}}\nevents:\n"                     \
	"- {date: 2024, title: A, date_text: " words ", sources: " cites "}\n"
#define X(text, places) { FAULT_date_text_missing, text, places },
	X(DATED("the first line", "s#2"), "")
	X(DATED("the \"first\" ... line", "s"), "")
	X(DATED("The First line", "s#2"), "3:3 ")
	X(DATED("the first line", "s#3"), "3:3 ")
	X(DATED("the first line", "[s#1, s#2]"), "")
	X(DATED("the first line", "[s#1, s#3]"), "3:3 ")
	/* a source without a text may say so; an event without one is told */
	X(DATED("the third", "[s#2, t]"), "")
	X("- {date: 2024, title: A, date_text: then}\n", "")
	/* a source's own */
	X("sources: {s: {title: S, file: s.txt, date_text: the second}}\n", "")
	X("sources: {s: {title: S, file: s.txt, date_text: the third}}\n",
	  "1:11 ")
#undef X
};

static void write_text(const char *path, const char *text)
{
	struct err err;

	assert_true(file_write(path, sv_of(text), FILE_REPLACE, &err));
}

/* One case, with source files sought in FOLDERS. */
static void check_in(const char *folders, enum fault fault, const char *text,
		     const char *places)
{
	struct check_case t = { fault, text, places };

	check_cases(&t, 1, folders);
}

static void test_quotes(void **state)
{
	char folder[] = "/tmp/annals-check-XXXXXX";
	char cwd[4096];
	struct arena a = { 0 };
	struct build in = { .arena = &a };

	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_non_null(getcwd(cwd, sizeof(cwd)));
	assert_int_equal(chdir(folder), 0);
	/* Absent, it is no fault. */
	check_in("", FAULT_quote_missing, CITE("{ref: s, quote: x}"), "");
	check_in("", FAULT_date_text_missing, DATED("x", "s"), "");
	/* Beside the YAML file. */
	write_text("s.txt", "\xEF\xBB\xBFHeading\r\n\r\n\t \n"
			    "Says the “first” and the first line.\n\n"
			    "The last line is the second");
	CHECK_CASES(quote_cases);
	/* In a folder of the list, which comes first. */
	assert_int_equal(mkdir("in", 0700), 0);
	write_text("in/s.txt", "the third");
	build_fmt(&in, "/nonexistent::%s/in", folder);
	check_in(in.s, FAULT_quote_missing, CITE("{ref: s, quote: the third}"),
		 "");
	/* What is no text is told once, and quotes of it are not. */
	write_text("in/s.txt", "one\ntw\xEEo\n");
	check_in(in.s, FAULT_not_utf8, CITE("[s#9, s#8]"), "2:3 ");
	check_in(in.s, FAULT_paragraph_missing, CITE("[s#9, s#8]"), "");
	assert_int_equal(truncate("in/s.txt", INT64_C(65) << 20), 0);
	check_in(in.s, FAULT_file_unreadable, CITE("[s#9, s#8]"), "0:0 ");
	unlink("in/s.txt");
	assert_int_equal(mkfifo("in/s.txt", 0600), 0);
	check_in(in.s, FAULT_file_unreadable, CITE("[s#9, s#8]"), "0:0 ");
	unlink("in/s.txt");
	unlink("s.txt");
	rmdir("in");
	assert_int_equal(chdir(cwd), 0);
	rmdir(folder);
	arena_free(&a);
}

#define NAMED(file)                                                            \
	"sources: {s: {title: S, file: \"" file "\"}}\nevents:\n"              \
	"- {date: 2024, title: A, sources: s#9}\n"
#define UNASKED(file) "sources: {s: {title: S, file: \"" file "\"}}\n"

/* A path may lead up from the FOLDER and to it again, but not through another
 * one, for that may be there or not. */
static void check_round(const char *folder)
{
	static const struct {
		const char *before;
		enum fault fault;
		const char *place;
	} cases[] = {
		{ "", FAULT_source_outside, "" },
		{ "", FAULT_paragraph_missing, "3:35 " },
		{ "/./tmp/..", FAULT_paragraph_missing, "3:35 " },
		{ "/dev/..", FAULT_source_outside, "1:11 " },
		{ "/none/..", FAULT_source_outside, "1:11 " },
		{ "/tmp/none/../..", FAULT_source_outside, "1:11 " },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char text[1024];

		snprintf(text, sizeof(text), NAMED("%s%s/s.txt"),
			 cases[i].before, folder);
		check_in("", cases[i].fault, text, cases[i].place);
	}
}

/* A text is read where it lies beside the YAML file or in a folder of the
 * list, and not wherever else a path or a link leads. */
static void test_outside(void **state)
{
	static const struct check_case cases[] = {
		{ FAULT_source_outside, NAMED("/dev/null"), "1:11 " },
		{ FAULT_source_outside, NAMED("../../dev/null"), "1:11 " },
		{ FAULT_source_outside, NAMED("link"), "1:11 " },
		{ FAULT_file_unreadable, NAMED("/dev/null"), "" },
		{ FAULT_source_outside, NAMED("to-s"), "" },
		{ FAULT_paragraph_missing, NAMED("to-s"), "3:35 " },
		{ FAULT_paragraph_missing, NAMED("in/../s.txt"), "3:35 " },
		{ FAULT_source_outside, NAMED("none"), "" },
		/* Nobody learns whether it is there. */
		{ FAULT_source_outside, NAMED("../none"), "1:11 " },
		{ FAULT_source_outside, NAMED("/none/none"), "1:11 " },
		{ FAULT_source_outside, NAMED("none/../../none"), "1:11 " },
		{ FAULT_source_outside, NAMED("to-none"), "1:11 " },
		{ FAULT_source_outside, NAMED("in/../none/."), "" },
		{ FAULT_source_outside, NAMED("to-itself"), "" },
		/* Nor if it is asked for nothing. */
		{ FAULT_source_outside, UNASKED("/dev/null"), "1:11 " },
		{ FAULT_source_outside, UNASKED("../none"), "1:11 " },
		{ FAULT_source_outside, UNASKED("s.txt"), "" },
	};
	char folder[] = "/tmp/annals-check-XXXXXX";
	char cwd[4096];

	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_non_null(getcwd(cwd, sizeof(cwd)));
	assert_int_equal(chdir(folder), 0);
	write_text("s.txt", "one");
	assert_int_equal(mkdir("in", 0700), 0);
	assert_int_equal(symlink("/dev/null", "link"), 0);
	assert_int_equal(symlink("s.txt", "to-s"), 0);
	assert_int_equal(symlink("/none/none", "to-none"), 0);
	assert_int_equal(symlink("to-itself", "to-itself"), 0);
	CHECK_CASES(cases);
	check_round(folder);
	/* What a folder of the list holds may be named from another one. */
	check_in("/dev/null:/dev", FAULT_source_outside, NAMED("/dev/null"),
		 "");
	check_in("/de", FAULT_source_outside, NAMED("/dev/null"), "1:11 ");
	unlink("to-itself");
	unlink("to-none");
	unlink("to-s");
	unlink("link");
	unlink("s.txt");
	rmdir("in");
	assert_int_equal(chdir(cwd), 0);
	rmdir(folder);
}

/* However many sources have one file, and however they write its path, it is
 * read once. */
static void test_shared(void **state)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	const char *path = "tests/data/papers/shared.yaml";
	struct sv text = SV("sources:\n"
			    "  s: {title: S, file: ferry.txt}\n"
			    "  t: {title: T, file: ./ferry.txt}\n"
			    "  u: {title: U, file: ../papers/ferry.txt}\n"
			    "  v: {title: V, file: bridge.txt}\n");
	struct book *b = load_text(text, sv_of(path), &diags);
	struct shelf *shelf = shelf_new(&a, b, SV(""));
	const struct shelf_text *first = shelf_text(shelf, 0);

	(void)state;
	assert_int_equal(first->state, SHELF_READ);
	assert_ptr_equal(shelf_text(shelf, 1), first);
	assert_ptr_equal(shelf_text(shelf, 2), first);
	assert_int_equal(shelf_text(shelf, 3)->state, SHELF_READ);
	assert_ptr_not_equal(shelf_text(shelf, 3), first);
	shelf_free(shelf);
	book_free(b);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sources),
		cmocka_unit_test(test_paper),
		cmocka_unit_test(test_quotes),
		cmocka_unit_test(test_outside),
		cmocka_unit_test(test_shared),
	};

	return cmocka_run_group_tests(tests, check_setup, check_teardown);
}

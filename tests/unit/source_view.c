/* The text of a source in parts: what it costs, and that nothing is lost. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "load/load.h"
#include "support_browser.h"
#include "support_file.h"
#include "support_locale.h"
#include "view/doc_text.h"
#include "view/source_view.h"

static const char *const path = "t.txt";

/* A book whose only event quotes the text, and the text on its shelf. */
struct desk {
	struct arena arena;
	struct corpus corpus;
	struct book *book;
	struct shelf *shelf;
};

static struct book *load(struct arena *a)
{
	struct diags diags = { .arena = a };
	struct book *book = load_text(
		SV("sources: {s: {title: S, file: t.txt}}\n"
		   "events:\n- {date: 2024, title: A, "
		   "sources: {ref: s, quote: here it is}}\n"),
		SV("a.yaml"), &diags);

	assert_int_equal(diags.errors, 0);
	return book;
}

static void write_text(struct sv text)
{
	struct err err;

	assert_true(file_write(path, text, FILE_REPLACE, &err));
}

static void open_desk(struct desk *d, struct sv text)
{
	*d = (struct desk){ 0 };
	write_text(text);
	d->book = load(&d->arena);
	d->corpus = (struct corpus){ d->book, index_new(d->book) };
	d->shelf = shelf_new(&d->arena, d->book, SV(""));
}

static void close_desk(struct desk *d)
{
	shelf_free(d->shelf);
	index_free(d->corpus.x);
	book_free(d->book);
	arena_free(&d->arena);
	unlink(path);
}

static struct doc_view part_of(struct desk *d, struct arena *a, size_t part,
			       event_no ev)
{
	enum { WIDTH = 80 };
	struct doc_look look = { .corpus = &d->corpus };

	return source_view(a, &d->corpus, 0, part, ev, d->shelf,
			   (struct brief_dates){ .locale = locale_of("en") },
			   WIDTH, &look);
}

/* Appends LINE as often as makes BYTES of it. */
static void fill(struct build *b, const char *line, size_t bytes)
{
	size_t end = b->n + bytes;

	while (b->n < end)
		build_str(b, line);
}

/* What a part takes, for each byte of all of the text. */
static void costs_little(void **state)
{
	enum { MOST = 25, LONG = 4 << 20 };
	static const char *const lines[] = {
		"a b c\n", "word ", "He went to the town, and was not seen.\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		struct arena a = { 0 };
		struct build text = { .arena = &a };
		struct desk d;

		fill(&text, lines[i], LONG);
		open_desk(&d, build_view(&text));
		arena_free(&a);
		part_of(&d, &a, 0, NO_EVENT);
		if (a.total > (size_t)MOST * LONG)
			fail_msg("%s: %zu bytes for %d", lines[i], a.total,
				 LONG);
		close_desk(&d);
		arena_free(&a);
	}
}

/* Where a quotation stands in a long paragraph is kept, and nothing that is as
 * long; and what it is sought in takes a few times its bytes. */
static void finds_with_little(void **state)
{
	enum { LONG = 4 << 20, MOST = 6 };
	struct arena a = { 0 };
	struct build text = { .arena = &a };
	struct passages found;
	struct desk d;

	(void)state;
	fill(&text, "word ", LONG);
	build_str(&text, "here it is");
	open_desk(&d, build_view(&text));
	arena_free(&a);
	found = passages_of(&a, d.book, 0, d.shelf);
	assert_int_equal(found.v[0].nwords, 1);
	assert_int_equal(found.v[0].nsentences, 1);
	assert_true(a.total < LONG / 8);
	arena_free(&a);
	paper_line(&a, paper_written(&shelf_text(d.shelf, 0)->paper, 1));
	assert_true(a.total < (size_t)MOST * LONG);
	arena_free(&a);
	close_desk(&d);
}

static size_t count(struct sv text, const char *word)
{
	size_t n = 0;

	for (size_t at = 0; (at = sv_find(text, sv_of(word), at)) != SV_NONE;
	     at++)
		n++;
	return n;
}

/* Each word stands in one part, and what is quoted is a link of one. */
static void loses_nothing(void **state)
{
	enum { SOME = 700000 };
	struct arena a = { 0 };
	struct build text = { .arena = &a };
	size_t words = 0, lines = 0, links = 0, part = 0;
	bool more = true;
	struct desk d;

	(void)state;
	fill(&text, "One line of it.\n", SOME);
	fill(&text, "the word ", 2 * SOME);
	fill(&text, "ünbrökénünbröken", 2 * SOME);
	build_str(&text, "\nAnd here it is.\n");
	fill(&text, "One line of it.\n", SOME);
	open_desk(&d, build_view(&text));
	for (; more; part++) {
		struct arena scratch = { 0 };
		struct build b = { .arena = &scratch };
		struct doc_view v = part_of(&d, &scratch, part, 0);

		doc_text(&b, &v);
		words += count(build_view(&b), "word");
		lines += count(build_view(&b), "One line of it.");
		more = count(build_view(&b), "goes on in part") > 0;
		links += v.nlinks;
		assert_int_equal(v.nlinks, count(build_view(&b), "here it is"));
		arena_free(&scratch);
	}
	assert_int_equal(words, count(build_view(&text), "word"));
	assert_int_equal(lines, count(build_view(&text), "One line of it."));
	assert_int_equal(links, 1);
	assert_int_equal(part, 11);
	close_desk(&d);
	arena_free(&a);
}

/* A short text is whole. */
static void says_nothing(void **state)
{
	struct arena a = { 0 };
	struct build b = { .arena = &a };
	struct doc_view v;
	struct desk d;

	(void)state;
	open_desk(&d, SV("One.\n\nhere it is\n"));
	v = part_of(&d, &a, 7, 0);
	doc_text(&b, &v);
	assert_int_equal(count(build_view(&b), "part"), 0);
	assert_int_equal(v.nlinks, 1);
	close_desk(&d);
	arena_free(&a);
}

/* Keys, and what then is on the screen and what is not. */
static const struct test_case {
	const char *keys, *shown, *hidden;
} cases[] = {
	{ "s", "here it is", "part 1 of" },
	{ "Home", "part 2 of 2", "here it is" },
	{ "PgDn", "First", "part 2 of 2" },
	{ "PgUp PgUp", "goes on in part 2", "Second" },
	{ "Home", "part 1 of 2", "goes on" },
	{ "PgUp", "part 1 of 2", "goes on" },
	{ "/ secondly Enter", "no hit in this part", "Secondly" },
	{ "End Down", "part 2 of 2", "goes on" },
	{ "n", "Secondly this", "part 2 of 2" },
	{ "End PgDn", "here it is", "goes on" },
	{ "Home Up", "goes on in part 2", "Second" },
	{ "s", "here it is", "goes on" },
	{ "C-o", "goes on in part 2", "Second" },
	{ "/ Enter n", "here it is", "goes on" },
};

static void moves_on(void **state)
{
	struct arena a = { 0 };
	struct build text = { .arena = &a };
	struct browser w = { 0 };

	(void)state;
	fill(&text, "First, a line of it.\n", 310000);
	fill(&text, "Second, a line of it.\n", 280000);
	build_str(&text, "Secondly this.\n");
	fill(&text, "Third, a line of it.\n", 1000);
	build_str(&text, "And here it is.\n");
	write_text(build_view(&text));
	browser_begin(&w, load(&a));
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		browser_screen(&w, 24, 80);
		browser_type(&w, cases[i].keys);
		assert_shows_at(&w, 24, 80, cases[i].shown);
		assert_hides_at(&w, 24, 80, cases[i].hidden);
	}
	browser_end(&w);
	arena_free(&a);
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(costs_little, file_setup,
						file_teardown),
		cmocka_unit_test_setup_teardown(finds_with_little, file_setup,
						file_teardown),
		cmocka_unit_test_setup_teardown(loses_nothing, file_setup,
						file_teardown),
		cmocka_unit_test_setup_teardown(says_nothing, file_setup,
						file_teardown),
		cmocka_unit_test_setup_teardown(moves_on, file_setup,
						file_teardown),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, locales_setup, locales_teardown);
}

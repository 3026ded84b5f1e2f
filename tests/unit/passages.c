/* Where in its sources an event is told. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "load/load.h"
#include "support_book.h"
#include "support_file.h"
#include "support_text.h"
#include "tell/passages.h"

/* "(He went. |It was late.|)": sentences in brackets, words between bars. */
static void put_marked(struct build *b, struct sv written,
		       const struct passage *p)
{
	for (size_t at = 0; at <= written.n; at++) {
		for (size_t i = 0; i < p->nwords; i++)
			if (p->words[i].to == at)
				build_char(b, '|');
		for (size_t i = 0; i < p->nsentences; i++)
			if (p->sentences[i].to == at)
				build_char(b, ')');
		for (size_t i = 0; i < p->nsentences; i++)
			if (p->sentences[i].from == at)
				build_char(b, '(');
		for (size_t i = 0; i < p->nwords; i++)
			if (p->words[i].from == at)
				build_char(b, '|');
		if (at < written.n)
			build_char(b, written.s[at]);
	}
}

/* The passages of the event KEY, a line each, with the marked sentences. */
static struct sv told(struct arena *a, const struct book *b,
		      struct shelf *shelf, const char *key)
{
	event_no ev = book_event_of(b, sv_of(key));
	struct passages all;
	struct build out = { .arena = a };

	assert_int_not_equal(ev, NO_EVENT);
	all = passages_of(a, b, ev, shelf);
	build_str(&out, "");
	for (size_t i = 0; i < all.n; i++) {
		const struct passage *p = &all.v[i];
		const struct paper *paper =
			&shelf_text(shelf, p->source)->paper;

		build_sv(&out, book_source_id(b, p->source));
		build_fmt(&out, "#%zu", p->paragraph);
		for (size_t k = 0; k < p->nmissing; k++) {
			build_str(&out, " not ");
			build_sv(&out, p->missing[k]);
		}
		build_char(&out, '\n');
		if (p->nsentences > 0)
			put_marked(&out, paper_written(paper, p->paragraph), p);
		build_str(&out, p->nsentences > 0 ? "\n" : "");
	}
	return build_view(&out);
}

static void test_passages(void **state)
{
	static const struct {
		const char *key, *told;
	} cases[] = {
		{ "visit",
"bridge#5\n"
"The ties between the towns grew when they were asked about the river. "
"(Mayor Birk’s visit to Alder took place |from May 15-17, 2024|.) "
"(It |played a large part| in what followed: an agreement on the bridge was "
"signed on the second day.)\n"
"ferry#4\n"
"(|A key factor in this| was the visit of Boris Birk in 2024, as the Birch "
"Courier wrote.) The drawing of the bridge, which hung in the town hall from "
"2009 on, was taken down for it.\n"
"ferry#5\n"
"(At the same time, the visit of Boris Birk to the harbour of Alder in May "
"2024 was |truly useful for both sides|.) (It was called |a sign of trust|.) "
"Twenty papers were signed in those days; the clerk counted them.\n" },
		{ "2007/a-drawing-of-the-bridge-is-shown",
"bridge#4\n"
"The plan is old. (|A first drawing was shown in Birch| in 2007, and a "
"workshop there has kept the model ever since.) Nobody took it seriously "
"then.\n"
"ferry#4\n" },
		{ "2025-02-18/2025-02-20/the-ferry-stands-still",
"ferry#2 not there was ice on the rivers\n" },
		{ "2024-05-16/agreement-on-the-bridge-signed",
"bridge#5\nbridge#7\nletters#3\nferry#5\n" },
		{ "2026/somebody-remembers-the-ferry", "" },
	};
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	const char *path = "tests/data/papers";
	struct book *b = load_book(&path, 1, &diags);
	struct shelf *shelf = shelf_new(&a, b, SV(""));

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_sv(told(&a, b, shelf, cases[i].key),
			  sv_of(cases[i].told));
	shelf_free(shelf);
	book_free(b);
	arena_free(&a);
}

/* Quotes that stand nowhere, in a text of as many paragraphs: what is asked for
 * does not grow with the one times the other. */
static void test_many(void **state)
{
	enum { N = 2000 };
	struct arena a = { 0 }, found = { 0 };
	struct build text = { .arena = &a }, yaml = { .arena = &a };
	struct diags diags = { .arena = &a };
	const char *path = "many.yaml";
	struct err err;
	struct book *b;
	struct shelf *shelf;
	struct passages all;

	(void)state;
	build_str(&yaml, "sources: {s: {title: S, file: many.txt}}\nevents:\n"
			 "- {date: 2024, title: A, sources: {ref: s, quote: [");
	for (int i = 0; i < N; i++) {
		build_fmt(&text, "The %d. paragraph of many.\n", i);
		build_fmt(&yaml, "what no %d. paragraph says, ", i);
	}
	build_str(&yaml, "7. paragraph of]}}\n");
	assert_true(file_write("many.txt", build_view(&text), FILE_NEW, &err));
	assert_true(file_write(path, build_view(&yaml), FILE_NEW, &err));
	b = load_book(&path, 1, &diags);
	shelf = shelf_new(&a, b, SV(""));
	all = passages_of(&found, b, 0, shelf);
	assert_int_equal(all.n, 2);
	assert_int_equal(all.v[0].nmissing, N);
	assert_int_equal(all.v[1].paragraph, 8);
	assert_int_equal(all.v[1].nwords, 1);
	assert_in_range(found.total, 0, 4 << 20);
	shelf_free(shelf);
	book_free(b);
	arena_free(&found);
	arena_free(&a);
	unlink(path);
	unlink("many.txt");
}

/* Many sources, all of them with the same text, of which the same stands at the
 * end: it is sought once, and it is there for each. */
static void test_shared(void **state)
{
	enum { SOURCES = 2000, SENTENCES = 30000 };
	struct arena a = { 0 }, found = { 0 };
	struct build text = { .arena = &a }, yaml = { .arena = &a };
	struct diags diags = { .arena = &a };
	const char *path = "shared.yaml";
	struct err err;
	struct book *b;
	struct shelf *shelf;
	struct passages all;

	(void)state;
	build_str(&yaml, "sources:\n");
	for (int i = 0; i < SOURCES; i++)
		build_fmt(&yaml, "  s%d: {title: S %d, file: shared.txt}\n", i,
			  i);
	build_str(&yaml, "events:\n- {date: 2024, title: A, sources: [");
	for (int i = 0; i < SOURCES; i++)
		build_fmt(&yaml, "{ref: s%d, at: 1, quote: the end}, ", i);
	build_str(&yaml, "]}\n");
	for (int i = 0; i < SENTENCES; i++)
		build_str(&text, "Abab abab. ");
	build_str(&text, "It is the end.\n");
	assert_true(file_write("shared.txt", build_view(&text), FILE_NEW,
			       &err));
	assert_true(file_write(path, build_view(&yaml), FILE_NEW, &err));
	b = load_book(&path, 1, &diags);
	shelf = shelf_new(&a, b, SV(""));
	all = passages_of(&found, b, 0, shelf);
	assert_int_equal(all.n, SOURCES);
	for (size_t i = 0; i < all.n; i++) {
		assert_int_equal(all.v[i].source, i);
		assert_int_equal(all.v[i].nwords, 1);
		assert_int_equal(all.v[i].nsentences, 1);
	}
	assert_in_range(found.total, 0, 4 << 20);
	shelf_free(shelf);
	book_free(b);
	arena_free(&found);
	arena_free(&a);
	unlink(path);
	unlink("shared.txt");
}

/* Of what there was no room to look for it is not said that it is missing. */
static void test_unsought(void **state)
{
	enum { QUOTES = 200, SENTENCES = 200000 };
	struct arena a = { 0 }, found = { 0 };
	struct build text = { .arena = &a }, yaml = { .arena = &a };
	struct diags diags = { .arena = &a };
	const char *path = "unsought.yaml";
	const struct passage *p;
	struct err err;
	struct book *b;
	struct shelf *shelf;

	(void)state;
	build_str(&yaml, "sources: {s: {title: S, file: unsought.txt}}\n"
			 "events:\n- {date: 2024, title: A, sources: [");
	for (int i = 0; i < QUOTES; i++)
		build_fmt(&yaml, "{ref: s, at: 1, quote: none %d}, ", i);
	build_str(&yaml, "]}\n");
	for (int i = 0; i < SENTENCES; i++)
		build_str(&text, "Abab abab. ");
	assert_true(file_write("unsought.txt", build_view(&text), FILE_NEW,
			       &err));
	assert_true(file_write(path, build_view(&yaml), FILE_NEW, &err));
	b = load_book(&path, 1, &diags);
	shelf = shelf_new(&a, b, SV(""));
	p = passages_of(&found, b, 0, shelf).v;
	assert_int_equal(p->nmissing, QUOTES);
	assert_true(p->unsought);
	shelf_free(shelf);
	book_free(b);
	arena_free(&found);
	arena_free(&a);
	unlink(path);
	unlink("unsought.txt");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_passages),
		cmocka_unit_test_setup_teardown(test_many, file_setup,
						file_teardown),
		cmocka_unit_test_setup_teardown(test_shared, file_setup,
						file_teardown),
		cmocka_unit_test_setup_teardown(test_unsought, file_setup,
						file_teardown),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

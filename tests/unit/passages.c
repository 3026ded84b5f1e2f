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

/* A chronology of one event, in YAML, and the text.txt that it cites. */
struct made {
	struct arena a, found;
	struct build yaml, text;
	struct diags diags;
	struct book *b;
	struct shelf *shelf;
};

static void begin(struct made *m)
{
	*m = (struct made){ 0 };
	m->yaml.arena = m->text.arena = m->diags.arena = &m->a;
}

/* What the event rests on, until end(). */
static struct passages find(struct made *m)
{
	const char *path = "made.yaml";
	struct err err;

	assert_true(file_write("text.txt", build_view(&m->text), FILE_NEW,
			       &err));
	assert_true(file_write(path, build_view(&m->yaml), FILE_NEW, &err));
	m->b = load_book(&path, 1, &m->diags);
	m->shelf = shelf_new(&m->a, m->b, SV(""));
	return passages_of(&m->found, m->b, 0, m->shelf);
}

static void end(struct made *m)
{
	shelf_free(m->shelf);
	book_free(m->b);
	arena_free(&m->found);
	arena_free(&m->a);
	unlink("made.yaml");
	unlink("text.txt");
}

/* Quotes that stand nowhere, in a text of as many paragraphs: what is asked for
 * does not grow with the one times the other. */
static void test_many(void **state)
{
	enum { N = 2000 };
	struct passages all;
	struct made m;

	(void)state;
	begin(&m);
	build_str(&m.yaml,
		  "sources: {s: {title: S, file: text.txt}}\nevents:\n"
		  "- {date: 2024, title: A, sources: {ref: s, quote: [");
	for (int i = 0; i < N; i++) {
		build_fmt(&m.text, "The %d. paragraph of many.\n", i);
		build_fmt(&m.yaml, "what no %d. paragraph says, ", i);
	}
	build_str(&m.yaml, "7. paragraph of]}}\n");
	all = find(&m);
	assert_int_equal(all.n, 2);
	assert_int_equal(all.v[0].nmissing, N);
	assert_int_equal(all.v[1].paragraph, 8);
	assert_int_equal(all.v[1].nwords, 1);
	assert_in_range(m.found.total, 0, 4 << 20);
	end(&m);
}

/* Many sources, all of them with the same text, of which the same stands at the
 * end: it is sought once, and it is there for each. */
static void test_shared(void **state)
{
	enum { SOURCES = 2000, SENTENCES = 30000 };
	struct passages all;
	struct made m;

	(void)state;
	begin(&m);
	build_str(&m.yaml, "sources:\n");
	for (int i = 0; i < SOURCES; i++)
		build_fmt(&m.yaml, "  s%d: {title: S %d, file: text.txt}\n", i,
			  i);
	build_str(&m.yaml, "events:\n- {date: 2024, title: A, sources: [");
	for (int i = 0; i < SOURCES; i++)
		build_fmt(&m.yaml, "{ref: s%d, at: 1, quote: the end}, ", i);
	build_str(&m.yaml, "]}\n");
	for (int i = 0; i < SENTENCES; i++)
		build_str(&m.text, "Abab abab. ");
	build_str(&m.text, "It is the end.\n");
	all = find(&m);
	assert_int_equal(all.n, SOURCES);
	for (size_t i = 0; i < all.n; i++) {
		assert_int_equal(all.v[i].source, i);
		assert_int_equal(all.v[i].nwords, 1);
		assert_int_equal(all.v[i].nsentences, 1);
	}
	assert_in_range(m.found.total, 0, 4 << 20);
	end(&m);
}

/* Of what there was no room to look for it is not said that it is missing. */
static void test_unsought(void **state)
{
	enum { QUOTES = 200, SENTENCES = 200000 };
	const struct passage *p;
	struct made m;

	(void)state;
	begin(&m);
	build_str(&m.yaml, "sources: {s: {title: S, file: text.txt}}\n"
			   "events:\n- {date: 2024, title: A, sources: [");
	for (int i = 0; i < QUOTES; i++)
		build_fmt(&m.yaml, "{ref: s, at: 1, quote: none %d}, ", i);
	build_str(&m.yaml, "]}\n");
	for (int i = 0; i < SENTENCES; i++)
		build_str(&m.text, "Abab abab. ");
	p = find(&m).v;
	assert_int_equal(p->nmissing, QUOTES);
	assert_true(p->unsought);
	end(&m);
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

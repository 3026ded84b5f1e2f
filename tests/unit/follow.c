/* Links: their order, following them, and the way back. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "support_browser.h"
#include "tell/tell.h"
#include "view/doc_link.h"

/* ---- the order of links ---- */

static const char yaml[] =
	"places: {o: {name: Oldtown, in: va}, va: {name: Valley},\n"
	"   w: {name: Weir}}\n"
	"events:\n"
	"- {title: Visit, id: v, date: 2024-05-15, kind: visit,\n"
	"   who: {guest: [Ann, Ben], host: Cid}, place: o,\n"
	"   variants: {place: w, source: s},\n"
	"   url: 'https://a.example/'}\n"
	"- {title: Dinner, id: d, part_of: v}\n";

struct fixture {
	struct arena arena;
	struct book *book;
	struct corpus corpus;
	struct locale locale;
	struct doc_view view;
};

static void open_view(struct fixture *f, int width)
{
	struct diags diags = { .arena = &f->arena };
	struct tell_options options = { .locale = &f->locale, .pane = true };
	struct doc_look look = { 0 };
	struct hits hits = { ARENA_NEW(&f->arena, 1, event_no), 1 };
	struct err err;

	assert_true(locale_open(&f->arena, "en", &f->locale, NULL, &err));
	f->book = load_text(sv_of(yaml), SV("t.yaml"), &diags);
	assert_int_equal(diags.errors, 0);
	f->corpus = (struct corpus){ f->book, index_new(f->book) };
	hits.v[0] = book_event_of(f->book, SV("v"));
	f->view = doc_view(&f->arena,
			   tell_events(&f->arena, &f->corpus, hits, &options),
			   width, &look);
}

static void close_view(struct fixture *f)
{
	index_free(f->corpus.x);
	book_free(f->book);
	arena_free(&f->arena);
}

/* In the order of the text; the first of a line has a number, but not what a
 * source has otherwise. */
static void order(void **state)
{
	static const struct {
		enum target_to to;
		const char *text;
		uint32_t number;
	} want[] = {
		{ TARGET_NAME, "Ann", 1 },    { TARGET_NAME, "Ben", 0 },
		{ TARGET_NAME, "Cid", 2 },    { TARGET_NAME, "Oldtown", 3 },
		{ TARGET_NAME, "Valley", 0 }, { TARGET_NAME, "Weir", 0 },
		{ TARGET_EVENT, "Dinner", 4 },
		{ TARGET_URL, "https://a.example/", 5 },
		{ TARGET_KIND, "Visit", 6 },  { TARGET_SOURCE, "s", 7 },
	};
	enum { N = sizeof(want) / sizeof(want[0]) };
	struct fixture f = { 0 };

	(void)state;
	open_view(&f, 78);
	assert_int_equal(f.view.nlinks, N);
	for (uint32_t i = 0; i < N; i++) {
		const struct doc_link *l = &f.view.links[i];

		assert_int_equal(l->target.to, want[i].to);
		assert_int_equal(l->number, want[i].number);
		assert_true(sv_eq(l->text, sv_of(want[i].text)));
		if (want[i].number)
			assert_int_equal(doc_link_numbered(&f.view,
							   want[i].number),
					 i + 1);
	}
	assert_int_equal(doc_link_numbered(&f.view, 9), 0);
	close_view(&f);
}

/* From the first to the last and back, whatever is in sight; from nowhere to
 * the first that is. */
static void turns(void **state)
{
	struct fixture f = { 0 };
	uint32_t at = 0, n;
	int rows;

	(void)state;
	open_view(&f, 40);
	n = f.view.nlinks;
	rows = (int)f.view.text.nlines;
	for (uint32_t i = 1; i <= n; i++) {
		at = doc_link_next(&f.view, at, 1, 0, rows);
		assert_int_equal(at, i);
	}
	assert_int_equal(doc_link_next(&f.view, at, 1, 0, rows), 0);
	for (uint32_t i = n - 1; i >= 1; i--) {
		at = doc_link_next(&f.view, at, -1, 0, rows);
		assert_int_equal(at, i);
	}
	assert_int_equal(doc_link_next(&f.view, at, -1, 0, rows), 0);
	/* Only the dinner's line and those below it are in sight. */
	assert_int_equal(doc_link_next(&f.view, 0, 1, f.view.links[6].line, 2),
			 7);
	assert_int_equal(doc_link_next(&f.view, 1, 1, f.view.links[6].line, 2),
			 7);
	close_view(&f);
}

/* ---- in the browser ---- */

/* An event that is followed is chosen, and the way leads back and forth. */
static void back_and_forth(void **state)
{
	struct browser *w = *state;

	browser_type(w, "g 2024-05-15 Enter Enter");
	assert_shows(w, "State visit of Natalia Kochanova to the upper");
	browser_type(w, "6");
	assert_shows(w, "Part of");
	browser_type(w, "C-o");
	assert_shows(w, "1 Guest");
	browser_type(w, "C-o C-o");
	assert_shows(w, "there is nothing to go back to");
	browser_type(w, "Alt-Right Alt-Right");
	assert_shows(w, "Part of");
	browser_type(w, "Alt-Right");
	assert_shows(w, "there is nothing to go forth to");
	browser_type(w, "Alt-Left 7");
	assert_shows(w, "Fri 7 June 2024");
	/* A new way ends the old one. */
	browser_type(w, "Alt-Right");
	assert_shows(w, "there is nothing to go forth to");
}

/* Undo knows nothing of it. */
static void apart_from_undo(void **state)
{
	struct browser *w = *state;

	browser_type(w, "z g 2024-05-15 Enter Enter 6 u");
	assert_hides(w, "nothing to undo");
	browser_type(w, "C-o");
	assert_hides(w, "nothing to go back");
}

/* What leads away from where the reader is can be gone back from, which is no
 * change of the view; what goes step by step cannot, nor what goes nowhere. */
static void jumps(void **state)
{
	static const struct {
		const char *keys, *back;
		bool leads;
	} cases[] = {
		{ "g 2024-05-15 Enter", "▸     1998", true },
		{ "j g g", "▸    2 Nov", true },
		{ "j G", "▸    2 Nov", true },
		{ "j End", "▸    2 Nov", true },
		{ "/ wreath Enter", "▸     1998", true },
		{ "/ ferry Enter n", "▸15–17 May  • State", true },
		{ "j j m Home '", "▸     1998", true },
		{ "j", "▸    2 Nov", false },
		{ "PgDn", "▸ ", false },
		{ "g g Home", "▸     1998", false },
	};
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		browser_restart(w);
		browser_type(w, cases[i].keys);
		if (cases[i].leads)
			assert_hides(w, cases[i].back);
		browser_type(w, "C-o");
		assert_shows(w, cases[i].back);
		if (!cases[i].leads)
			assert_shows(w, "there is nothing to go back to");
	}
	browser_restart(w);
	browser_type(w, "g 2024-05-15 Enter G u");
	assert_shows(w, "nothing to undo");
}

/* What constraints hide is offered. */
static void hidden(void **state)
{
	struct browser *w = *state;

	browser_type(w, "g 2024-05-15 Enter f kind:visit Enter Enter 7");
	assert_shows(w, "that event is hidden");
	browser_type(w, "Esc");
	assert_shows(w, "State visit of Natalia Kochanova to the upper");
	browser_type(w, "7 d");
	assert_shows(w, "Fri 7 June 2024");
	browser_type(w, "C-o 7");
	assert_shows(w, "Fri 7 June 2024");
}

/* Tab goes through the links, Enter follows, + constrains. */
static void keys(void **state)
{
	struct browser *w = *state;

	browser_type(w, "g 2024-05-15 Enter Enter Tab +");
	assert_shows(w, "who:Natalia Kochanova");
	browser_type(w, "u Tab Tab Tab Tab Tab Tab Tab Enter");
	assert_shows(w, "Part of");
	browser_type(w, "+");
	assert_shows(w, "choose a name");
}

/* A link was chosen of an event, where none is shown any more, and what was
 * told in its place has no links. */
static void nothing_left(void **state)
{
	static const char text[] =
		"sources: {s: {title: Paper}, z: {title: Unused}}\n"
		"events:\n"
		"- {date: 2024-01, title: Talks, who: Ann, sources: s}\n";
	struct browser w = { 0 };
	struct diags diags = { .arena = &w.arena };

	(void)state;
	browser_begin(&w, load_text(sv_of(text), SV("t.yaml"), &diags));
	app_resize(w.app, 40, 130);
	browser_type(&w, "Enter Tab f 1999 Enter f 1998 Enter");
	assert_shows_at(&w, 40, 130, "0 events");
	browser_type(&w, "W");
	browser_go_on(&w);
	assert_shows_at(&w, 40, 130, "nothing refers to source z");
	browser_type(&w, "Esc u");
	for (int i = 0; i < 9; i++)
		browser_type(&w, "Tab");
	browser_type(&w, "Enter u");
	assert_shows_at(&w, 40, 130, "1 event");
	browser_end(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(order),
		cmocka_unit_test(turns),
		BROWSER_TEST(back_and_forth),
		BROWSER_TEST(apart_from_undo),
		BROWSER_TEST(jumps),
		BROWSER_TEST(hidden),
		BROWSER_TEST(keys),
		cmocka_unit_test(nothing_left),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Documents in the browser: opened, gone about in, left and come back to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_browser.h"

/* From the names pane, and back by Esc or C-o. */
static void opened(void **state)
{
	struct browser *w = *state;

	browser_type(w, "S-Tab j i");
	assert_shows(w, "Person");
	assert_shows(w, "Esc back to the list");
	assert_shows(w, "5 events");
	browser_type(w, "Esc");
	assert_shows(w, "12 events");
	browser_type(w, "C-o");
	assert_shows(w, "Esc back to the list");
	browser_type(w, "C-o");
	assert_shows(w, "12 events");
}

/* What w writes, | pipes, y copies and Y tells of each document. */
static void handed_over(void **state)
{
	static const struct {
		const char *keys, *has;
	} cases[] = {
		{ "S-Tab i w Enter", "Ada Lind\n" },
		{ "S-Tab i y t", "Ada Lind\n" },
		{ "S-Tab i y m", "# River Commission: Person\n\n```\n" },
		{ "S-Tab i | cat Enter", "\n  6 events  2 November 2023" },
		{ "S-Tab i Y", "annals report -q \"who:'Ada Lind'\"" },
		{ "S-Tab j & lind Enter w Enter", "Ada Lind" },
		{ "S-Tab j & lind Enter Y", "annals report -q \"" },
		{ "S w Enter", "[1] Diary of the commission\n" },
		{ "S Y", "annals names sources" },
		{ "F w Enter", "agreements on ferries" },
		{ "g 2024-05-15 Enter c w Enter", "Date" },
		{ "g 2024-05-15 Enter c Y", "annals show " },
		{ "g 2024-05-15 Enter s w Enter", "[1] Diary" },
		{ "W w Enter", "Looking at all events" },
		{ "W Y", "annals check" },
	};
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct sv got;

		browser_type(w, cases[i].keys);
		got = w->last.text;
		if (w->last.act == APP_WRITE || w->last.act == APP_PIPE) {
			browser_write(w);
			got = build_view(&w->written);
		}
		if (sv_find(got, sv_of(cases[i].has), 0) == SV_NONE)
			fail_msg("%s: no %s in\n%.*s", cases[i].keys,
				 cases[i].has, SV_ARG(got));
		browser_restart(w);
	}
}

/* Other formats have no documents, and the message says so. */
static void refused(void **state)
{
	struct browser *w = *state;

	browser_type(w, "S w C-u x.csv Enter");
	assert_shows(w, "a document ends in .txt or .md");
	assert_int_equal(w->last.act, APP_GO_ON);
	browser_type(w, "Esc Esc F Y");
	assert_shows(w, "no command prints this; w writes it");
}

/* s goes to the source and place of the chosen figure, not to its event's
 * first. */
static void own_source(void **state)
{
	struct browser *w = *state;

	browser_type(w, "F s");
	assert_shows(w, "[1] Diary of the commission");
	browser_type(w, "C-o G s");
	assert_shows(w, "[2] The Herald, morning edition");
	assert_shows(w, "place 3 of 3");
}

/* A name leads to another; the way back has the scroll and the link. */
static void followed(void **state)
{
	struct browser *w = *state;

	browser_screen(w, 24, 80);
	browser_type(w, "S-Tab j i");
	assert_shows_at(w, 24, 80, "Natalia Kochanova");
	browser_type(w, "G k");
	assert_shows_at(w, 24, 80, "▸   18 Feb");
	browser_type(w, "1");
	assert_shows_at(w, 24, 80, "Ada Lind");
	browser_type(w, "C-o");
	assert_shows_at(w, 24, 80, "▸   18 Feb");
	browser_type(w, "Alt-Right");
	assert_hides_at(w, 24, 80, "▸   18 Feb");
}

/* The event of the chosen row is read, edited and marked; the list stays where
 * it was. */
static void rows(void **state)
{
	struct browser *w = *state;

	browser_type(w, "S-Tab j i G");
	assert_shows_at(w, 30, 120, "Thu 20 February 2025");
	browser_type(w, "m");
	assert_shows_at(w, 30, 120, "marked");
	browser_type(w, "Enter K");
	assert_shows_at(w, 30, 120, "Tue 18 February 2025");
	browser_type(w, "q q");
	assert_shows_at(w, 30, 120, "▸     1998");
}

static void only(void **state)
{
	struct browser *w = *state;

	browser_type(w, "S-Tab j i f");
	assert_shows(w, "1 who:Natalia Kochanova");
	assert_shows(w, "5 of 12 events");
	browser_type(w, "u S-Tab i f");
	assert_shows(w, "1 who:");
}

/* One name, then another; & filters no more. */
static void pair(void **state)
{
	struct browser *w = *state;

	/* Both are asked for where none is chosen. */
	browser_type(w, "& lind");
	assert_shows(w, "pair: lind");
	assert_shows(w, "Ada Lind and another");
	browser_type(w, "Enter koch");
	assert_shows(w, "Ada Lind and Natalia Kochanova");
	browser_type(w, "Enter");
	assert_shows(w, "Two names");
	browser_type(w, "Esc");
	browser_type(w, "S-Tab j & kochanova Enter");
	assert_shows(w, "the same name");
	browser_type(w, "& lind");
	assert_shows(w, "Natalia Kochanova and Ada Lind");
	browser_type(w, "Enter");
	assert_shows(w, "Two names");
	assert_shows(w, "Natalia Kochanova and Ada Lind");
	browser_type(w, "f");
	assert_shows(w, "1 who:Natalia Kochanova");
	assert_shows(w, "2 who:Ada Lind");
}

/* Over another book it stays with what it is about; what is gone is left. */
static void read_again(void **state)
{
	struct browser *w = *state;
	struct book *again = browser_load(w, "tests/data/screens.yaml");
	struct book *other = browser_load(w, "tests/data/hard.yaml");

	browser_type(w, "S-Tab j i G");
	browser_renew(w, again);
	assert_shows(w, "Natalia Kochanova");
	assert_shows(w, "Esc back to the list");
	browser_renew(w, other);
	assert_shows(w, "what the document was about is gone");
	assert_shows(w, "10 events");
	browser_type(w, "C-o");
	assert_shows(w, "10 events");
	browser_leave(w, again, other);
}

/* Accounts of an event that has no source any more. */
static void without_sources(void **state)
{
	struct browser w = { 0 };
	struct diags diags = { .arena = &w.arena };
	struct book *two = load_text(
		SV("- {id: e, date: 2024, title: A, sources: [s, t]}\n"),
		SV("a.yaml"), &diags);
	struct book *none = load_text(SV("- {id: e, date: 2024, title: A}\n"),
				      SV("a.yaml"), &diags);

	(void)state;
	browser_begin(&w, two);
	browser_type(&w, "c");
	assert_shows(&w, "[2] t");
	browser_renew(&w, none);
	assert_shows(&w, "No source");
	browser_type(&w, "Right");
	assert_shows(&w, "there are no more accounts of it");
	browser_leave(&w, none, NULL);
	browser_end(&w);
}

/* "x 1" where x alone drops the only constraint: no link is followed. */
static void dropped(void **state)
{
	struct browser *w = *state;

	browser_type(w, "p koch Enter x 1");
	assert_shows(w, "12 events");
	browser_type(w, "1");
	assert_shows(w, "Esc back to the list");
}

/* An event that is read there leads back to the very screen, and forth. */
static void read_and_back(void **state)
{
	static const char *const places[] = {
		"F G", "S-Tab j i PgDn j j", "S-Tab j & lind Enter j j j",
		"L j", "L L j j", "S-Tab j i L j",
	};
	struct browser *w = *state;

	for (size_t i = 0; i < 2 * sizeof(places) / sizeof(*places); i++) {
		int rows = i % 2 ? 30 : 24, cols = i % 2 ? 120 : 80;
		struct sv there, event;

		browser_screen(w, rows, cols);
		browser_type(w, places[i / 2]);
		there = arena_copy(&w->arena, browser_screen(w, rows, cols));
		browser_type(w, "Enter");
		event = arena_copy(&w->arena, browser_screen(w, rows, cols));
		assert_false(sv_eq(event, there));
		browser_type(w, "C-o");
		assert_shows_at(w, rows, cols, arena_cstr(&w->arena, there));
		browser_type(w, "Alt-Right");
		assert_shows_at(w, rows, cols, arena_cstr(&w->arena, event));
		browser_type(w, "Esc");
		assert_shows_at(w, rows, cols, arena_cstr(&w->arena, there));
		/* Back there, one step leads further. */
		browser_type(w, "C-o");
		assert_hides_at(w, rows, cols, arena_cstr(&w->arena, there));
		browser_restart(w);
	}
}

/* Words are found in it, by other spellings too, as in the report. */
static void found(void **state)
{
	struct browser *w = *state;

	browser_screen(w, 24, 80);
	browser_type(w, "S-Tab j i / Oldtown Enter");
	assert_shows_at(w, 24, 80, " 1 of 2\n");
	browser_type(w, "n");
	assert_shows_at(w, 24, 80, "The declaration of Oldtown");
	assert_shows_at(w, 24, 80, " 2 of 2\n");
	browser_type(w, "n");
	assert_shows_at(w, 24, 80, " 1 of 2, wrapped");
	browser_type(w, "N");
	assert_shows_at(w, 24, 80, " 2 of 2, wrapped");
	browser_type(w, "/ nothing Enter");
	assert_shows_at(w, 24, 80, " no hit\n");
	/* In the list n and N know nothing of it. */
	browser_type(w, "Esc n");
	assert_shows_at(w, 24, 80, "no search yet");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(opened),
		BROWSER_TEST(handed_over),
		BROWSER_TEST(refused),
		BROWSER_TEST(own_source), BROWSER_TEST(followed),
		BROWSER_TEST(rows),   BROWSER_TEST(only),
		BROWSER_TEST(pair),   BROWSER_TEST(read_again),
		cmocka_unit_test(without_sources),
		BROWSER_TEST(dropped), BROWSER_TEST(found),
		BROWSER_TEST(read_and_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

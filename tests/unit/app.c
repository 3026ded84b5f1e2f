/* The browser by its keys. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/keymap.h"
#include "base/key.h"
#include "support_browser.h"

static void keys_are_unique(void **state)
{
	struct browser *w = *state;

	for (int i = 0; i < COMMAND_COUNT; i++) {
		struct sv keys = commands[i].keys;

		assert_true(keys.n > 0 && commands[i].help.n > 0);
		while (keys.n > 0) {
			struct sv name = sv_cut(&keys, ' ');
			bool digits = sv_eq(name, SV("1-9"));
			uint32_t key = digits ? '9' : key_parse(name);
			const struct keymap *m = app_keymap(&w->arena, NULL,
								    NULL);

			assert_int_not_equal(key, K_NONE);
			/* The first with a key in a scope is the only one. */
			assert_int_equal(keymap_find(m, key, commands[i].where),
					 i);
		}
	}
}

static void leaving(void **state)
{
	struct browser *w = *state;

	browser_type(w, "Esc Esc Esc");
	assert_int_equal(w->last.act, APP_GO_ON);
	browser_type(w, "? q Enter q");
	assert_int_equal(w->last.act, APP_GO_ON);
	browser_type(w, "q");
	assert_int_equal(w->last.act, APP_QUIT);
	browser_type(w, "C-z");
	assert_int_equal(w->last.act, APP_SUSPEND);
	browser_type(w, "C-l");
	assert_int_equal(w->last.act, APP_REDRAW);
	/* In a prompt the letters are letters. */
	browser_type(w, "/ q");
	assert_int_equal(w->last.act, APP_GO_ON);
	assert_int_equal(app_key(w->app, K_HANGUP).act, APP_QUIT);
}

static void foreign_layouts(void **state)
{
	struct browser *w = *state;

	app_key(w->app, 0x43E); /* о is where j is */
	assert_shows(w, "▸    2 Nov");
	app_key(w->app, '/');
	app_key(w->app, 0x43E);
	assert_shows(w, "/о");
}

static void pasting(void **state)
{
	struct browser *w = *state;

	browser_type(w, "Paste q j d Pasted");
	assert_int_equal(w->last.act, APP_GO_ON);
	assert_hides(w, "▸    2 Nov");
	browser_type(w, "/ Paste koch Enter Pasted");
	assert_shows(w, "/koch");
	assert_shows(w, "5 events");
	/* What is pasted is text: the search runs when it is all there. */
	browser_type(w, "C-u Paste ferry");
	assert_shows(w, "/ferry");
	assert_hides(w, "3 events");
	browser_type(w, "Pasted");
	assert_shows(w, "3 events");
	/* And it answers no question. */
	browser_type(w, "Esc p koch Enter p lind Enter x Paste 1 Pasted");
	assert_shows(w, "drop: ");
	browser_type(w, "Esc X Paste 1 Pasted");
	assert_shows(w, "invert: ");
	browser_type(w, "Esc R w C-u out Enter");
	app_unwritten(w->app, true, (struct sv){ 0 });
	browser_type(w, "Paste y Pasted");
	assert_int_equal(w->last.act, APP_GO_ON);
	assert_shows(w, "replace it (y/n)?");
}

/* What is wrong in the files stands in the title bar, each by its name. */
static void faults(void **state)
{
	struct browser *w = *state;
	struct diag v[3] = { 0 };
	struct diags files = { .v = v, .n = 3, .errors = 1 };
	event_no now[12] = { 0 };
	struct news news = { .corpus = &w->shown, .faults = &files,
			     .found.now = now };

	assert_hides(w, "error");
	app_renew(w->app, &news);
	assert_shows(w, "1998 to 2025   1 error, 2 warnings in reading");
}

/* A browser of the book that begins with the N QUERIES, or without any and
 * with a notice. */
static void begin(struct browser *w, const struct sv *queries, size_t n,
		  const struct diags *found)
{
	struct app_options o = { .locale = &w->locale,
				 .queries = queries,
				 .nqueries = n,
				 .found = found };

	if (n == 0)
		o.notice = SV("no words for dates");
	app_free(w->app);
	w->app = app_new(&w->shown, &o);
}

static void beginning(void **state)
{
	static const struct sv good[] = { SV_INIT("koch") };
	static const struct sv bad[] = { SV_INIT("koch ("), SV_INIT("koch") };
	static const struct sv many[] = {
		SV_INIT("2024"), SV_INIT("-2025"), SV_INIT("-2023"),
		SV_INIT("-2022"), SV_INIT("-2021"), SV_INIT("-2020"),
		SV_INIT("-2019"), SV_INIT("2024"), SV_INIT("-2018"),
		SV_INIT("-2017"), SV_INIT("koch"),
		SV_INIT("ferry | kind:visit"),
	};
	struct diag v[2] = { 0 };
	struct diags files = { .v = v, .n = 2, .errors = 2 };
	struct browser *w = *state;

	begin(w, good, 1, NULL);
	assert_shows(w, "5 of 12");
	assert_hides(w, "undone");
	begin(w, NULL, 0, &files);
	assert_shows(w, "1998 to 2025   2 errors in reading");
	assert_shows(w, "no words for dates");
	browser_type(w, "j");
	assert_hides(w, "no words for dates");
	begin(w, bad, 2, NULL);
	assert_shows(w, "koch (: column");
	/* More than there are numbers: the last one takes them all. */
	begin(w, many, 12, NULL);
	assert_shows(w, "2 of 12");
	browser_type(w, "x 9");
	assert_hides(w, "2 of 12");
}

/* More of these than one query may have are told, and cost no more. */
static void beginning_with_many(void **state)
{
	enum { MANY = 300 };
	static struct sv many[MANY];
	struct browser *w = *state;
	struct build said = { .arena = &w->arena };

	for (size_t i = 0; i < MANY; i++) {
		struct build b = { .arena = &w->arena };

		build_fmt(&b, "-word%zu", i);
		many[i] = build_view(&b);
	}
	begin(w, many, MANY, NULL);
	build_fmt(&said, "more than 265 constraints; from -word%d on they are "
			 "left out", 265);
	assert_shows(w, said.s);
}

/* Where an event has no pane the keys are the timeline's. */
static void small_layouts(void **state)
{
	struct browser *w = *state;

	assert_shows_at(w, 24, 80, "▸     1998");
	browser_type(w, "Enter");
	browser_screen(w, 2, 40);
	browser_type(w, "j");
	assert_shows_at(w, 24, 80, "▸    2 Nov");
	browser_screen(w, 12, 40);
	browser_type(w, "Enter p celia Enter f 2025.. Enter");
	assert_shows_at(w, 12, 40, "Nothing matches");
}

/* ? in the report comes back to it; the help fits any screen. */
static void helping(void **state)
{
	struct browser *w = *state;

	browser_type(w, "R");
	assert_shows(w, "Report of 12 events");
	browser_type(w, "? ? Esc");
	assert_shows(w, "Report of 12 events");
	browser_type(w, "q ?");
	browser_screen(w, 24, 80);
	assert_shows_at(w, 60, 44, "has an event");
	browser_type(w, "q");
	assert_shows(w, "▸     1998");
}

/* It finds keys, marks, dates and kinds. */
static void help_finds(void **state)
{
	static const char *const cases[][2] = {
		{ "silence", "Go to the end of the next silence" },
		{ "i n f e r r e d", "^               inferred: the date is" },
		{ "≠", "conflict: sources, or figures, that cannot both be" },
		{ "autumn", "some day of that season, or all of it" },
		{ "1 6 Space M a y", "16 May          plain: certain to the" },
		{ "meeting", "Meeting         kind:meeting" },
		{ "unheardof", "Nothing in the help has that word." },
	};
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		browser_type(w, "? /");
		browser_type(w, cases[i][0]);
		assert_shows(w, cases[i][1]);
		browser_type(w, "Enter q q");
	}
}

/* It opens at the keys of the pane in use. */
static void help_opens(void **state)
{
	static const char *const cases[][2] = {
		{ "", "Keys in the timeline" },
		{ "Enter", "Keys in the event pane" },
		{ "S-Tab", "Keys in the names pane" },
		{ "t", "Keys in the bars" },
		{ "L", "Keys in the lanes" },
		{ "S", "Keys in a document in the timeline's place" },
		{ "R", "Keys in the report and in documents" },
	};
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct sv screen;

		browser_type(w, "Esc Esc Esc Esc");
		browser_type(w, cases[i][0]);
		browser_type(w, "?");
		screen = browser_screen(w, 24, 80);
		sv_cut(&screen, '\n');
		sv_cut(&screen, '\n');
		screen = sv_trim(sv_cut(&screen, '\n'));
		if (!sv_eq(screen, sv_of(cases[i][1])))
			fail_msg("%s: %.*s", cases[i][0], SV_ARG(screen));
	}
}

/* Whatever is typed at whatever size, the screen has a cursor on it. */
static void monkey(void **state)
{
	static const char *const keys[] = {
		"j",  "k", "Down", "Up",    "PgDn",  "b",     "G",   "Home",
		"J",  "K", "}",	   "{",     "Enter", "Esc",   "Tab", "S-Tab",
		"/",  "n", "N",	   "p",     "P",     "f",     "x",   "X",
		"u",  "U", "d",	   "g",     "R",     "w",     "?",   "h",
		"l",  "a", "o",	   "c",     "1",     "2",     "e",   "z", "Z",
		"Backspace",
		"C-w", "C-u", "Left", "S-Right", "2024", "Space", "(", "'",
	};
	enum { NKEYS = sizeof(keys) / sizeof(keys[0]) };
	struct browser *w = *state;
	uint32_t seed = 12345;

	for (int i = 0; i < 6000; i++) {
		int rows, cols;
		struct frame frame;

		seed = seed * 1664525 + 1013904223;
		browser_type(w, keys[(seed >> 8) % NKEYS]);
		if (w->last.act == APP_WRITE && i % 2)
			browser_write(w);
		else if (w->last.act == APP_WRITE)
			app_unwritten(w->app, true, (struct sv){ 0 });
		if (i % 5)
			continue;
		rows = (int)(seed >> 20) % 40;
		cols = (int)(seed >> 12) % 130;
		arena_reset(&w->frame);
		app_resize(w->app, rows, cols);
		frame = app_draw(w->app, &w->frame);
		assert_int_equal(frame.rows, rows);
		assert_int_equal(frame.cols, cols);
		if (rows > 0 && cols > 0) {
			assert_in_range(frame.cursor_row, 0, rows - 1);
			assert_in_range(frame.cursor_col, 0, cols - 1);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(keys_are_unique),
		BROWSER_TEST(leaving),
		BROWSER_TEST(foreign_layouts),
		BROWSER_TEST(pasting),
		BROWSER_TEST(faults),
		BROWSER_TEST(beginning),
		BROWSER_TEST(beginning_with_many),
		BROWSER_TEST(small_layouts),
		BROWSER_TEST(helping),
		BROWSER_TEST(help_finds),
		BROWSER_TEST(help_opens),
		BROWSER_TEST(monkey),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

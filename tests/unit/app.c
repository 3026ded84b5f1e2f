#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "app/app.h"
#include "app/command.h"
#include "base/key.h"
#include "load/load.h"
#include "support_keys.h"

/* The browser by its keys, on tests/data/screens.yaml. */

struct fixture {
	struct arena arena, frame;
	struct book *book;
	struct locale locale;
	struct app *app;
	struct app_request last;
};

static struct book *load(struct fixture *f, const char *path)
{
	struct diags diags = { .arena = &f->arena };
	struct book *b = load_book(&path, 1, &diags);

	assert_int_equal(diags.errors, 0);
	return b;
}

static int set_up(void **state)
{
	static struct fixture f;
	struct app_options o = { .locale = &f.locale };
	struct err err;

	memset(&f, 0, sizeof(f));
	assert_true(locale_open(&f.arena, "en", &f.locale, NULL, &err));
	f.book = load(&f, "tests/data/screens.yaml");
	f.app = app_new(f.book, &o);
	app_draw(f.app, &f.frame, 24, 80);
	*state = &f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	app_free(f->app);
	book_free(f->book);
	arena_free(&f->frame);
	arena_free(&f->arena);
	return 0;
}

static void type(struct fixture *f, const char *keys)
{
	f->last = support_type(f->app, keys);
}

/* The screen as text. */
static struct sv screen(struct fixture *f, int rows, int cols)
{
	struct build b = { .arena = &f->frame };
	struct frame frame;

	arena_reset(&f->frame);
	frame = app_draw(f->app, &f->frame, rows, cols);
	frame_text(&frame, &b, false);
	return build_view(&b);
}

static bool shows(struct fixture *f, const char *text)
{
	return sv_find(screen(f, 44, 80), sv_of(text), 0) != SV_NONE;
}

static void keys_are_unique(void **state)
{
	struct fixture *f = *state;

	for (int i = 0; i < COMMAND_COUNT; i++) {
		struct sv keys = commands[i].keys;

		assert_true(keys.n > 0 && commands[i].help.n > 0);
		while (keys.n > 0) {
			struct sv name = sv_cut(&keys, ' ');
			uint32_t key = key_parse(name);
			const struct keymap *m = keymap_new(&f->arena);

			assert_int_not_equal(key, K_NONE);
			/* The first with a key in a scope is the only one. */
			assert_int_equal(keymap_find(m, key, commands[i].where),
					 i);
		}
	}
}

/* What is found by exactly the right constraint, and what is said of it. */
static const struct {
	const char *keys, *shown[3], *hidden;
} narrowings[] = {
	{ "p koch Enter",
	  { "5 of 12 events, 7 hidden", "who:Natalia Kochanova −7",
	    "Kochanova lays a wreath" },
	  "Ferry forum" },
	{ "P old Enter",
	  { "7 of 12 events, 5 hidden", "at:Oldtown −5",
	    "The declaration" },
	  "First survey" },
	{ "P old Enter X 1",
	  { "5 of 12 events, 7 hidden", "not at:Oldtown −7",
	    "First survey" },
	  "The declaration" },
	{ "p koch Enter x",
	  { "dropped who:Natalia Kochanova: 12 events", "Ferry", "survey" },
	  "hidden" },
	{ "p koch Enter u", { "12 events", "Ferry", "survey" },
	  "hidden" },
	{ "p koch Enter u U",
	  { "5 of 12 events, 7 hidden", "who:Natalia Kochanova −7",
	    "wreath" },
	  "Ferry forum" },
	{ "p koch Esc", { "12 events", "Ferry", "survey" }, "hidden" },
	/* Another completion than the first. */
	{ "p Down Enter", { "5 of 12", "who:", "hidden" }, "survey" },
	{ "f kind:meeting Enter",
	  { "2 of 12 events, 10 hidden", "kind:meeting −10", "fair" },
	  "Ferry" },
	{ "f ( Enter", { "filter: (", "column", "Ferry" }, "hidden" },
	{ "p celia Enter f 2025.. Enter",
	  { "0 of 12 events, 12 hidden", "Nothing matches ① ②",
	    "drop ② 2025.. → 3 events" },
	  "Ferry forum" },
	{ "p celia Enter f 2025.. Enter x 2",
	  { "3 of 12", "who:Celia Ortega −9", "Ferry forum" },
	  "① 2025.." },
	{ "p koch Enter d",
	  { "5 of 12 events, 7 dimmed", "Ferry forum",
	    "survey" },
	  "Nothing" },
	{ "p koch Enter d d", { "12 events  constraints off", "Ferry", "▸" },
	  "hidden" },
	{ "p koch Enter d d d", { "5 of 12", "wreath", "hidden" },
	  "Ferry" },
	{ "p koch Enter p koch Enter",
	  { "is a constraint already", "5 of 12", "①" }, "②" },
};

static void narrowing(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(narrowings) / sizeof(narrowings[0]);
	     i++) {
		type(f, narrowings[i].keys);
		for (int k = 0; k < 3; k++)
			if (!shows(f, narrowings[i].shown[k]))
				fail_msg("%s: no %s in\n%s", narrowings[i].keys,
					 narrowings[i].shown[k],
					 screen(f, 44, 80).s);
		if (shows(f, narrowings[i].hidden))
			fail_msg("%s: still %s", narrowings[i].keys,
				 narrowings[i].hidden);
		tear_down(state);
		set_up(state);
	}
}

/* How many faults there are stands in the title bar. */
static void faults(void **state)
{
	struct fixture *f = *state;

	assert_false(shows(f, "fault"));
	app_faults(f->app, 3);
	assert_true(shows(f, "12 events  3 faults"));
}

static void searching(void **state)
{
	struct fixture *f = *state;

	type(f, "j / koch");
	assert_true(shows(f, "1 of 5"));
	type(f, "Enter n");
	assert_true(shows(f, "2 of 5"));
	type(f, "N N");
	assert_true(shows(f, "5 of 5, wrapped"));
	type(f, "n");
	assert_true(shows(f, "1 of 5, wrapped"));
	type(f, "Esc");
	assert_false(shows(f, "of 5"));
	/* Esc in the prompt goes back to where the reader was. */
	type(f, "Home j / declaration Esc");
	assert_true(shows(f, "▸ 11-02"));
	/* Bad queries leave the marks and the prompt. */
	type(f, "/ koch ( Enter");
	assert_true(shows(f, "/koch("));
}

static void leaving(void **state)
{
	struct fixture *f = *state;

	type(f, "Esc Esc Esc");
	assert_int_equal(f->last.act, APP_GO_ON);
	type(f, "? q Enter q");
	assert_int_equal(f->last.act, APP_GO_ON);
	type(f, "q");
	assert_int_equal(f->last.act, APP_QUIT);
	type(f, "C-z");
	assert_int_equal(f->last.act, APP_SUSPEND);
	type(f, "C-l");
	assert_int_equal(f->last.act, APP_REDRAW);
	/* In a prompt the letters are letters. */
	type(f, "/ q");
	assert_int_equal(f->last.act, APP_GO_ON);
	assert_int_equal(app_key(f->app, K_HANGUP).act, APP_QUIT);
}

static void foreign_layouts(void **state)
{
	struct fixture *f = *state;

	app_key(f->app, 0x43E); /* о is where j is */
	assert_true(shows(f, "▸ 11-02"));
	app_key(f->app, '/');
	app_key(f->app, 0x43E);
	assert_true(shows(f, "/о"));
}

static void pasting(void **state)
{
	struct fixture *f = *state;

	type(f, "Paste q j d Pasted");
	assert_int_equal(f->last.act, APP_GO_ON);
	assert_false(shows(f, "▸ 11-02"));
	type(f, "/ Paste koch Enter Pasted");
	assert_true(shows(f, "/koch"));
	assert_true(shows(f, "5 events"));
	/* What is pasted is text: the search runs when it is all there. */
	type(f, "C-u Paste ferry");
	assert_true(shows(f, "/ferry"));
	assert_false(shows(f, "3 events"));
	type(f, "Pasted");
	assert_true(shows(f, "3 events"));
	/* And it answers no question. */
	type(f, "Esc p koch Enter p lind Enter x Paste 1 Pasted");
	assert_true(shows(f, "drop: "));
	type(f, "Esc X Paste 1 Pasted");
	assert_true(shows(f, "invert: "));
	type(f, "Esc R w C-u out Enter");
	app_written(f->app, APP_EXISTS, (struct sv){ 0 });
	type(f, "Paste y Pasted");
	assert_int_equal(f->last.act, APP_GO_ON);
	assert_true(shows(f, "replace it (y/n)?"));
}

static bool shows_at(struct fixture *f, int rows, int cols, const char *text)
{
	return sv_find(screen(f, rows, cols), sv_of(text), 0) != SV_NONE;
}

/* The cursor of the search pane is on a name, and stays with it. */
static void names(void **state)
{
	struct fixture *f = *state;

	assert_true(shows_at(f, 36, 120, "Boris Mark"));
	type(f, "h j j");
	assert_true(shows_at(f, 36, 120, "▸ Boris Mark"));
	type(f, "Enter");
	assert_true(shows_at(f, 36, 120, "▸✓Boris Mark"));
	type(f, "f kind:visit Enter");
	assert_true(shows_at(f, 36, 120, "▸✓Boris Mark"));
	type(f, "u u");
	assert_true(shows_at(f, 36, 120, "▸ Boris Mark"));
	/* Where a heading has come under it, it goes on to the next row. */
	type(f, "f kind:visit Enter p koch Enter Home j x 1");
	assert_true(shows_at(f, 36, 120, "▸✓Na… Kochanova"));
	type(f, "Enter");
	assert_true(shows_at(f, 36, 120, "12 events"));
	assert_false(shows_at(f, 36, 120, "①"));
}

/* In a filter blanks are nothing; near spellings are told, and that an
 * expression was stopped. */
static void filtering(void **state)
{
	struct fixture *f = *state;

	type(f, "f Space Space Enter");
	assert_false(shows(f, "filter:"));
	assert_false(shows(f, "①"));
	type(f, "f kochanowa");
	assert_true(shows(f, "near: "));
	type(f, "Esc f /(.+)+zzzz$/");
	assert_true(shows(f, "it takes too long"));
}

/* A browser of the book that begins with the N QUERIES, or without any and
 * with a notice. */
static void begin(struct fixture *f, const struct sv *queries, size_t n,
		  size_t file_faults)
{
	struct app_options o = { .locale = &f->locale,
				 .queries = queries,
				 .nqueries = n,
				 .faults = file_faults };

	if (n == 0)
		o.notice = SV("no words for dates");
	app_free(f->app);
	f->app = app_new(f->book, &o);
}

static void beginning(void **state)
{
	static const struct sv good[] = { SV_INIT("koch") };
	static const struct sv bad[] = { SV_INIT("koch ("), SV_INIT("koch") };
	static const struct sv many[] = {
		SV_INIT("2024"), SV_INIT("2024"), SV_INIT("2024"),
		SV_INIT("2024"), SV_INIT("2024"), SV_INIT("2024"),
		SV_INIT("2024"), SV_INIT("2024"), SV_INIT("2024"),
		SV_INIT("koch"), SV_INIT("ferry | kind:visit"),
	};
	struct fixture *f = *state;

	begin(f, good, 1, 0);
	assert_true(shows(f, "5 of 12"));
	assert_false(shows(f, "u undoes"));
	begin(f, good, 1, 2);
	assert_true(shows(f, "2 faults in the files"));
	/* The title bar has the faults too, so the notice goes before them. */
	begin(f, NULL, 0, 2);
	assert_true(shows(f, "no words for dates"));
	type(f, "j");
	assert_false(shows(f, "no words for dates"));
	begin(f, bad, 2, 0);
	assert_true(shows(f, "koch (: column"));
	/* More than there are numbers: the last one takes them all. */
	begin(f, many, 11, 0);
	assert_true(shows(f, "2 of 12"));
	type(f, "x 9");
	assert_false(shows(f, "2 of 12"));
}

/* Where an event has no pane the keys are the timeline's. */
static void small_layouts(void **state)
{
	struct fixture *f = *state;

	assert_true(shows_at(f, 24, 80, "▸ 1998"));
	type(f, "Enter");
	screen(f, 2, 40);
	type(f, "j");
	assert_true(shows_at(f, 24, 80, "▸ 11-02"));
	screen(f, 12, 40);
	type(f, "Enter p celia Enter f 2025.. Enter");
	assert_true(shows_at(f, 12, 40, "Nothing matches"));
}

/* ? in the report comes back to it; the help fits any screen. */
static void helping(void **state)
{
	struct fixture *f = *state;

	type(f, "R");
	assert_true(shows(f, "Report of 12 events"));
	type(f, "? ? Esc");
	assert_true(shows(f, "Report of 12 events"));
	type(f, "q ?");
	screen(f, 24, 80);
	assert_true(shows_at(f, 60, 44, "has an event"));
	type(f, "q");
	assert_true(shows(f, "▸ 1998"));
}

static void writing(void **state)
{
	struct fixture *f = *state;

	type(f, "p koch Enter R");
	assert_true(shows(f, "Report of 5 events"));
	type(f, "w");
	assert_true(shows(f, "write to: river-commission.txt"));
	type(f, "C-u out Enter");
	assert_int_equal(f->last.act, APP_WRITE);
	assert_true(sv_eq(f->last.name, SV("out")));
	assert_false(f->last.replace);
	assert_true(sv_find(f->last.text, SV("wreath"), 0) != SV_NONE);
	assert_true(sv_find(f->last.text, SV("fish ladder"), 0) == SV_NONE);
	assert_true(sv_find(f->last.text, SV("photograph"), 0) == SV_NONE);
	app_written(f->app, APP_EXISTS, (struct sv){ 0 });
	assert_true(shows(f, "replace it (y/n)?"));
	type(f, "n");
	assert_int_equal(f->last.act, APP_GO_ON);
	type(f, "w C-u out Enter");
	app_written(f->app, APP_EXISTS, (struct sv){ 0 });
	type(f, "y");
	assert_int_equal(f->last.act, APP_WRITE);
	assert_true(f->last.replace);
	app_written(f->app, APP_DONE, (struct sv){ 0 });
	assert_true(shows(f, "written to out"));
	app_written(f->app, APP_FAILED, SV("disk full"));
	assert_true(shows(f, "disk full"));
}

static void editing(void **state)
{
	struct fixture *f = *state;
	struct book *again = load(f, "tests/data/screens.yaml");
	struct book *other = load(f, "tests/data/hard.yaml");

	type(f, "p koch Enter j e");
	assert_int_equal(f->last.act, APP_EDIT);
	assert_true(sv_ends(f->last.name, SV("screens.yaml")));
	assert_true(f->last.line > 1);
	app_edited(f->app, NULL, SV("line 3 is bad"));
	assert_true(shows(f, "line 3 is bad"));
	app_edited(f->app, again, (struct sv){ 0 });
	assert_true(shows(f, "▸ 05-15/17⊂"));
	assert_true(shows(f, "5 of 12"));
	/* Another book altogether. */
	app_edited(f->app, other, (struct sv){ 0 });
	assert_true(shows(f, "0 of 10 events"));
	type(f, "x 1 G");
	assert_true(shows(f, "10 events"));
	app_free(f->app);
	f->app = NULL;
	book_free(again);
	book_free(other);
}

/* The book read again has no longer the role that is searched for. */
static void role_gone(void **state)
{
	struct fixture *f = *state;
	struct book *roles = load(f, "tests/unit/data/query.yaml");

	app_edited(f->app, roles, (struct sv){ 0 });
	type(f, "/ patron:* Enter n");
	assert_false(shows(f, "no search yet"));
	app_edited(f->app, f->book, (struct sv){ 0 });
	type(f, "n");
	assert_true(shows(f, "no search yet"));
	book_free(roles);
}

static void dates(void **state)
{
	struct fixture *f = *state;

	type(f, "g 2024-06 Enter");
	assert_true(shows(f, "▸ 06-··"));
	type(f, "g g");
	assert_true(shows(f, "▸ 1998"));
	type(f, "g 2030 Enter");
	assert_true(shows(f, "▸ 02-20"));
	type(f, "g nonsense Enter");
	assert_true(shows(f, "go to: nonsense"));
	type(f, "Esc K");
	assert_true(shows(f, "▸ 02-18"));
	type(f, "K");
	assert_true(shows(f, "▸ 11-··"));
	type(f, "J");
	assert_true(shows(f, "▸ 02-18"));
	type(f, "S-Left");
	assert_true(shows(f, "▸ 05-15"));
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
	struct fixture *f = *state;
	uint32_t seed = 12345;

	for (int i = 0; i < 6000; i++) {
		int rows, cols;
		struct frame frame;

		seed = seed * 1664525 + 1013904223;
		type(f, keys[(seed >> 8) % (sizeof(keys) / sizeof(keys[0]))]);
		if (f->last.act == APP_WRITE)
			app_written(f->app, i % 2 ? APP_DONE : APP_EXISTS,
				    (struct sv){ 0 });
		if (i % 5)
			continue;
		rows = (int)(seed >> 20) % 40;
		cols = (int)(seed >> 12) % 130;
		arena_reset(&f->frame);
		frame = app_draw(f->app, &f->frame, rows, cols);
		assert_int_equal(frame.rows, rows);
		assert_int_equal(frame.cols, cols);
		if (rows > 0 && cols > 0) {
			assert_in_range(frame.cursor_row, 0, rows - 1);
			assert_in_range(frame.cursor_col, 0, cols - 1);
		}
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(keys_are_unique), TEST(narrowing), TEST(searching),
		TEST(leaving),	       TEST(foreign_layouts),
		TEST(pasting),	       TEST(writing),	TEST(editing),
		TEST(dates),	       TEST(faults),	TEST(names),
		TEST(filtering),       TEST(beginning), TEST(small_layouts),
		TEST(helping),	       TEST(role_gone), TEST(monkey),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What keys do while something is typed, and what a choice remembers. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/key.h"
#include "support_book.h"
#include "support_browser.h"

static void keys_of_a_prompt(void **state)
{
	struct browser *w = *state;

	browser_type(w, "/ ferry");
	browser_type(w, "C-l");
	assert_int_equal(w->last.act, APP_REDRAW);
	browser_type(w, "C-z");
	assert_int_equal(w->last.act, APP_SUSPEND);
	/* No command, and no letter. */
	browser_type(w, "Alt-q");
	assert_int_equal(w->last.act, APP_GO_ON);
	assert_shows(w, "/ferry");
	/* It leaves the prompt, then the program. */
	assert_int_equal(app_key(w->app, K_INTERRUPT).act, APP_GO_ON);
	assert_hides(w, "/ferry");
	assert_int_equal(app_key(w->app, K_INTERRUPT).act, APP_QUIT);
	/* Whatever is typed, a question takes one key. */
	browser_type(w, "p koch Enter p lind Enter x Tab C-w 2");
	assert_shows(w, "dropped who:Ada Lind");
}

/* A second g leads to the first event, but not where a date begins so. */
static void words_of_a_date(void **state)
{
	struct browser w = { .today = 19500 };

	(void)state;
	browser_begin_in(&w, book_of_dates(&w.arena, "1998 2023-05-22 2024"),
			 "de");
	browser_type(&w, "G g gestern");
	assert_shows(&w, "go to: gestern");
	browser_type(&w, "Enter");
	assert_shows(&w, "▸22. Mai");
	browser_end(&w);
}

/* What the reader came with and what he typed is known to the names pane. */
static void known_constraints(void **state)
{
	struct browser *w = *state;

	browser_type(w, "f kind:meeting Enter");
	browser_screen(w, 36, 120);
	browser_type(w, "S-Tab / visit Enter Enter");
	assert_shows_at(w, 36, 120, "1 of 12 events");
	assert_hides_at(w, 36, 120, "kind:meeting");
	browser_type(w, "Enter");
	assert_shows_at(w, 36, 120, "dropped kind:visit: 12 events");
}

static void constraints(void **state)
{
	static const struct {
		const char *keys, *shown;
	} cases[] = {
		{ "f kind:meeting | kind:visit Enter X 1",
		  "1 -(kind:meeting|kind:visit)" },
		{ "f koch Enter f koch Enter", "constraint already: number 1" },
		{ "f kind:visit Space koch Enter f koch Space kind:visit Enter",
		  "constraint already" },
		/* Said as long as it is so. */
		{ "f kochanowa Enter j k", "1 Kochanova (near)" },
		/* Told as it is meant. */
		{ "f who:kochanowa Enter", "1 who:Natalia Kochanova (near)" },
		{ "f kind:meting Enter", "1 kind:meeting " },
		{ "f host:lind Enter", "1 host:Ada Lind " },
		{ "f -kind:meting Enter", "1 -kind:meeting" },
		{ "f who:lind Enter p lind Enter", "constraint already" },
		{ "f kochanowa | kind:meting Enter",
		  "1 Kochanova | kind:'meeting' (near)" },
		/* What nothing is called is none. */
		{ "f kind:vist Enter", "filter: kind:vist" },
		{ "f kind:vist Enter", "did you mean visit?" },
		{ "/ kochanowa Enter j k", "1 of 5, near" },
	};
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		browser_type(w, cases[i].keys);
		assert_shows(w, cases[i].shown);
		browser_restart(w);
	}
}

/* is:marked follows the marks, as a search and as a constraint. */
static void marks(void **state)
{
	struct browser *w = *state;

	browser_type(w, "/ is:marked Enter m");
	assert_shows(w, "1 of 1");
	browser_type(w, "Esc f is:marked Enter m");
	assert_shows(w, "0 of 12 events");
}

/* The oldest choice is forgotten, never the one that is needed next. */
static void many_changes(void **state)
{
	enum { MOST = 100 };
	struct browser *w = *state;

	browser_type(w, "p koch Enter");
	for (int i = 0; i < MOST; i++)
		browser_type(w, "d");
	assert_shows(w, "7 dimmed");
	browser_type(w, "p lind Enter");
	for (int i = 0; i < MOST; i++)
		browser_type(w, "u");
	assert_shows(w, "7 dimmed");
	assert_hides(w, "2 who:Ada Lind");
	browser_type(w, "u");
	assert_shows(w, "nothing to undo");
	for (int i = 0; i < MOST; i++)
		browser_type(w, "U");
	assert_shows(w, "2 who:Ada Lind");
}

/* What changes nothing leaves what was undone to be redone. */
static void no_change(void **state)
{
	static const char *const keys[] = {
		"g g", "G Home g g", "Esc", "a", "/ Enter", "f Enter", "m m",
		"? q", "R q", "Tab Tab", "p zzz Enter Esc", "x", "+",
	};
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		browser_type(w, "p koch Enter u");
		browser_type(w, keys[i]);
		browser_type(w, "U");
		assert_shows(w, "5 of 12 events");
		browser_restart(w);
	}
}

/* The event that is read stays where it was scrolled to. */
static void reading_on(void **state)
{
	static const char *const keys[] = { "/ ferry Esc", "d", "m", "? q",
					    "e" };
	struct browser *w = *state;
	struct arena kept = { 0 };

	browser_type(w, "p koch Enter Enter j j j");
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		struct sv before = arena_copy(&kept,
					      browser_screen(w, 12, 40));

		browser_type(w, keys[i]);
		app_key(w->app, K_UNKNOWN);
		/* But for the title bar, which tells marks and shades. */
		sv_cut(&before, '\n');
		browser_check(w, 12, 40, arena_cstr(&kept, sv_slice(
			before, 0, sv_find_char(before, '\n', 0))), true,
			__FILE__, __LINE__);
	}
	arena_free(&kept);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(keys_of_a_prompt),
		cmocka_unit_test(words_of_a_date),
		BROWSER_TEST(known_constraints),
		BROWSER_TEST(constraints),
		BROWSER_TEST(marks),
		BROWSER_TEST(many_changes),
		BROWSER_TEST(no_change),
		BROWSER_TEST(reading_on),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

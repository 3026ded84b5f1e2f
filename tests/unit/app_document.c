/* Documents in the browser: opened, gone about in, left and come back to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

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

	browser_type(w, "&");
	assert_shows(w, "choose a person");
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
	app_free(w->app);
	w->app = NULL;
	book_free(again);
	book_free(other);
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

/* Words are found in it, by other spellings too, as in the report. */
static void found(void **state)
{
	struct browser *w = *state;

	browser_screen(w, 24, 80);
	browser_type(w, "S-Tab j i / Oldtown Enter");
	assert_hides_at(w, 24, 80, "no hit");
	browser_type(w, "n");
	assert_shows_at(w, 24, 80, "The declaration of Oldtown");
	browser_type(w, "n");
	assert_shows_at(w, 24, 80, "no hit below");
	browser_type(w, "N N");
	assert_shows_at(w, 24, 80, "no hit above");
	browser_type(w, "/ nothing Enter");
	assert_shows_at(w, 24, 80, "no hit below");
	/* In the list n and N know nothing of it. */
	browser_type(w, "Esc n");
	assert_shows_at(w, 24, 80, "no search yet");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(opened), BROWSER_TEST(followed),
		BROWSER_TEST(rows),   BROWSER_TEST(only),
		BROWSER_TEST(pair),   BROWSER_TEST(read_again),
		BROWSER_TEST(dropped), BROWSER_TEST(found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

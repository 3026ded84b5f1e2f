#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_browser.h"

/* What the browser asks its caller to write and to edit, and what comes
 * back. */

static void writing(void **state)
{
	struct browser *w = *state;

	browser_type(w, "p koch Enter R");
	assert_shows(w, "Report of 5 events");
	browser_type(w, "w");
	assert_shows(w, "write to: river-commission.txt");
	browser_type(w, "C-u out Enter");
	assert_int_equal(w->last.act, APP_WRITE);
	assert_true(sv_eq(w->last.name, SV("out")));
	assert_false(w->last.replace);
	assert_true(sv_find(w->last.text, SV("wreath"), 0) != SV_NONE);
	assert_true(sv_find(w->last.text, SV("fish ladder"), 0) == SV_NONE);
	assert_true(sv_find(w->last.text, SV("photograph"), 0) == SV_NONE);
	app_written(w->app, APP_EXISTS, (struct sv){ 0 });
	assert_shows(w, "replace it (y/n)?");
	browser_type(w, "n");
	assert_int_equal(w->last.act, APP_GO_ON);
	browser_type(w, "w C-u out Enter");
	app_written(w->app, APP_EXISTS, (struct sv){ 0 });
	browser_type(w, "y");
	assert_int_equal(w->last.act, APP_WRITE);
	assert_true(w->last.replace);
	app_written(w->app, APP_DONE, (struct sv){ 0 });
	assert_shows(w, "written to out");
	app_written(w->app, APP_FAILED, SV("disk full"));
	assert_shows(w, "disk full");
}

static void editing(void **state)
{
	struct browser *w = *state;
	struct book *again = browser_load(w, "tests/data/screens.yaml");
	struct book *other = browser_load(w, "tests/data/hard.yaml");

	browser_type(w, "p koch Enter j e");
	assert_int_equal(w->last.act, APP_EDIT);
	assert_true(sv_ends(w->last.name, SV("screens.yaml")));
	assert_true(w->last.line > 1);
	app_edited(w->app, NULL, SV("line 3 is bad"));
	assert_shows(w, "line 3 is bad");
	app_edited(w->app, again, (struct sv){ 0 });
	assert_shows(w, "▸ 05-15/17⊂");
	assert_shows(w, "5 of 12");
	/* Another book altogether. */
	app_edited(w->app, other, (struct sv){ 0 });
	assert_shows(w, "0 of 10 events");
	browser_type(w, "x 1 G");
	assert_shows(w, "10 events");
	app_free(w->app);
	w->app = NULL;
	book_free(again);
	book_free(other);
}

/* The book read again has no longer the role that is searched for. */
static void role_gone(void **state)
{
	struct browser *w = *state;
	struct book *roles = browser_load(w, "tests/unit/data/query.yaml");

	app_edited(w->app, roles, (struct sv){ 0 });
	browser_type(w, "/ patron:* Enter n");
	assert_hides(w, "no search yet");
	app_edited(w->app, w->book, (struct sv){ 0 });
	browser_type(w, "n");
	assert_shows(w, "no search yet");
	book_free(roles);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(writing),
		BROWSER_TEST(editing),
		BROWSER_TEST(role_gone),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The report that is looked at: as far as the reader goes, and no further. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/key.h"
#include "support_book.h"
#include "support_browser.h"
#include "support_heap.h"
#include "support_random.h"

enum { MANY = 12000 };

static int set_up_many(void **state)
{
	static struct browser w;
	struct build dates = { .arena = &w.arena };

	memset(&w, 0, sizeof(w));
	dates.arena = &w.arena;
	for (size_t i = 0; i < MANY; i++)
		build_fmt(&dates, "%s%zu-%02zu-%02zu", i ? " " : "",
			  i % 90 + 1000, i / 90 % 12 + 1, i / 1080 + 1);
	browser_begin(&w, book_of_dates(&w.arena, dates.s));
	*state = &w;
	return 0;
}

#define MANY_TEST(name)                                                        \
	cmocka_unit_test_setup_teardown(name, set_up_many, browser_tear_down)

/* All that is left to do, as when the reader types nothing. */
static int go_on(struct browser *w)
{
	int shown = 0;

	for (bool on = true; on;) {
		bool show = false;

		on = app_step(w->app, &show);
		shown += show;
	}
	return shown;
}

static struct sv screen(struct browser *w)
{
	return arena_copy(&w->arena, browser_screen(w, 44, 80));
}

static void first_screen(void **state)
{
	struct browser *w = *state;
	size_t before, open;

	assert_shows(w, "12000 events");
	before = HEAP;
	browser_type(w, "R");
	open = HEAP;
	assert_shows(w, "Report of 12000 events");
	assert_shows(w, " more ▾");
	assert_true(open < before + (1 << 20));
	browser_type(w, "PgDn PgDn j k");
	assert_true(HEAP < before + (1 << 20));
	assert_shows(w, "─ page 2 ─");
	/* It is shown once more: when it is known how many pages there are. */
	assert_int_equal(go_on(w), 1);
	assert_shows(w, "─ page 2 of ");
	browser_type(w, "G");
	assert_int_equal(go_on(w), 0);
	assert_true(HEAP > open + (1 << 20));
	browser_type(w, "Esc");
	assert_shows(w, "12000 events");
	assert_hides(w, "Report of");
	assert_true(HEAP < before + (1 << 18));
}

/* A key finds the end that the one before it was to reach. */
static void to_the_end(void **state)
{
	static const char more_than_can_wait[] =
		"k k k k k k k k k k k k k k k k k k k k k k k k k k k k k k k "
		"k k k k k k k k";
	static const char *const after[] = {
		"k", "j", "b", "PgDn", "Home", "q", "?", "k b b Space k j",
		more_than_can_wait,
	};
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(after) / sizeof(*after); i++) {
		struct sv slow, fast;

		if (!random_tries((unsigned)i, 2))
			continue;
		browser_restart(w);
		app_resize(w->app, 44, 80);
		browser_type(w, "R G");
		assert_shows(w, "of 12000 events, Esc stops");
		assert_shows(w, "Chronology");
		assert_true(go_on(w) > 2);
		assert_hides(w, "Esc stops");
		assert_hides(w, " more ▾");
		browser_type(w, after[i]);
		go_on(w);
		slow = screen(w);

		browser_restart(w);
		app_resize(w->app, 44, 80);
		browser_type(w, "R G");
		browser_type(w, after[i]);
		go_on(w);
		fast = screen(w);
		if (strcmp(after[i], "Home") != 0)
			assert_true(sv_eq(slow, fast));
	}
}

static void stopped(void **state)
{
	struct browser *w = *state;
	struct sv was;

	browser_type(w, "R PgDn");
	was = screen(w);
	browser_type(w, "G");
	assert_shows(w, "Esc stops");
	browser_type(w, "Esc");
	assert_true(sv_eq(screen(w), was));
}

/* A page at a time, or in as few screens as show it all: each line of it is
 * seen, and up again the same. */
static void page_by_page(void **state)
{
	static const int heights[] = { 4, 6, 10, 24, 36, 44, 64, 65, 70, 200 };
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(heights) / sizeof(*heights); i++) {
		int rows = heights[i] - 3, screens = (60 + rows) / rows;
		struct build page = { .arena = &w->arena };
		struct sv down[64];

		browser_screen(w, heights[i], 80);
		browser_type(w, "R");
		go_on(w);
		assert_true(screens < 64);
		for (int n = 0; n < screens; n++) {
			down[n] = arena_copy(&w->arena,
					     browser_screen(w, heights[i], 80));
			assert_true(sv_find(down[n], SV("page 1 of"), 0) !=
				    SV_NONE);
			build_sv(&page, down[n]);
			browser_type(w, n % 2 ? "PgDn" : "Space");
		}
		assert_shows_at(w, heights[i], 80, "page 2 of");
		for (int n = screens; n > 0; n--) {
			browser_type(w, n % 2 ? "PgUp" : "b");
			assert_true(sv_eq(browser_screen(w, heights[i], 80),
					  down[n - 1]));
		}
		assert_true(sv_find(build_view(&page), SV("· · ·"), 0) !=
			    SV_NONE);
		browser_type(w, "q");
	}
}

/* What is written is what was looked at; elsewhere it has no pages. */
static void written_in_pages(void **state)
{
	struct browser *w = *state;
	struct sv foot = SV("page 2 of "), head = SV("\f");

	browser_screen(w, 44, 80);
	browser_type(w, "R w C-u out Enter");
	browser_write(w);
	assert_true(sv_find(build_view(&w->written), foot, 0) != SV_NONE);
	assert_true(sv_find(build_view(&w->written), head, 0) != SV_NONE);
	browser_type(w, "q w C-u out Enter");
	browser_write(w);
	assert_true(sv_find(build_view(&w->written), foot, 0) == SV_NONE);
	assert_true(sv_find(build_view(&w->written), head, 0) == SV_NONE);
}

/* It is written a little at a time, while the reader goes on; Esc gives it up,
 * and nothing else does. */
static void written(void **state)
{
	struct browser *w = *state;
	struct sv text;
	size_t before, most = 0;
	bool show = false;

	browser_type(w, "R w C-u out Enter");
	assert_int_equal(w->last.act, APP_WRITE);
	before = HEAP;
	browser_write(w);
	assert_true(app_is_writing(w->app));
	assert_shows(w, "writing out: ");
	assert_shows(w, " of 12000 events, Esc stops");
	browser_type(w, "q j");
	assert_shows(w, " of 12000 events, Esc stops");
	while (app_step(w->app, &show))
		most = HEAP > most ? HEAP : most;
	assert_shows(w, "written to out");
	text = build_view(&w->written);
	assert_true(sv_find(text, SV("1089"), 0) != SV_NONE);
	assert_true(sv_ends(text, SV("\n")));
	assert_true(most < before + 3 * text.n + (3 << 19));

	browser_type(w, "R w C-u out Enter");
	browser_write(w);
	browser_type(w, "Esc");
	assert_shows(w, "not written: out");
	assert_false(app_is_writing(w->app));
	assert_true(w->written.n < text.n);
	assert_shows(w, "Report of 12000 events");

	/* The second waits for the first. */
	browser_type(w, "w C-u out Enter");
	browser_write(w);
	browser_type(w, "w C-u two Enter");
	assert_false(app_is_writing(w->app));
	assert_int_equal(w->written.n, text.n);
}

/* On a narrow screen the report is set to it, and nothing is cut. */
static void narrow(void **state)
{
	struct browser *w = *state;

	browser_type(w, "R");
	assert_shows_at(w, 44, 80, "  A made-up chronology.");
	assert_shows_at(w, 200, 40, "State visit of Natalia Kochanova to");
	assert_hides_at(w, 200, 40, "…");
	assert_shows_at(w, 200, 24, " Kochanova ");
	assert_hides_at(w, 200, 24, "…");
	browser_screen(w, 5, 3);
	assert_shows_at(w, 44, 80, "  A made-up chronology.");
}

static void finding(void **state)
{
	struct browser *w = *state;
	struct sv first;

	browser_screen(w, 24, 80);
	browser_type(w, "R n");
	assert_shows_at(w, 24, 80, "no search yet: / begins one");
	browser_type(w, "/ ferry Enter");
	assert_shows_at(w, 24, 80, " 1 of 3\n");
	assert_shows_at(w, 24, 80, "A ferry is named after Ada Lind");
	first = screen(w);
	browser_screen(w, 24, 80);
	browser_type(w, "n n N N");
	assert_true(sv_eq(first, screen(w)));
	browser_screen(w, 24, 80);
	browser_type(w, "N");
	assert_shows_at(w, 24, 80, ", wrapped");
	browser_type(w, "G / wreath Enter");
	assert_shows_at(w, 24, 80, "of 1, wrapped");
	browser_type(w, "N");
	assert_shows_at(w, 24, 80, "Kochanova lays a wreath");
	browser_type(w, "/ kind: Enter");
	assert_shows_at(w, 24, 80, "/kind:");
	browser_type(w, "Esc / Enter n");
	assert_shows_at(w, 24, 80, "no search yet");
	browser_type(w, "q");
	assert_shows_at(w, 24, 80, "12 events");
}

/* A hit that is far below is gone to, within what a key may take. */
static void finding_far(void **state)
{
	struct browser *w = *state;

	browser_type(w, "R / '1089-12-11' Enter");
	go_on(w);
	assert_shows(w, "no hit below, as far as it is set: G goes on");
	browser_type(w, "G");
	go_on(w);
	browser_type(w, "N");
	assert_shows(w, "1089-12-11");
}

/* A message that is too long says how it is read. */
static void long_message(void **state)
{
	struct browser *w = *state;

	assert_hides(w, "reads on");
	browser_type(w, "!");
	assert_shows(w, "nothing was told yet");
	app_say(w->app, STYLE_WARN,
		SV("one two three four five six seven eight nine ten eleven "
		   "twelve thirteen fourteen fifteen"));
	assert_hides_at(w, 24, 120, "reads on");
	assert_shows_at(w, 24, 60, "…   ! reads on");
	assert_hides_at(w, 24, 60, "fifteen");
	browser_type(w, "!");
	assert_shows_at(w, 24, 60, " Message");
	assert_shows_at(w, 24, 60, "fifteen");
	browser_type(w, "q");
	assert_shows_at(w, 24, 60, "12 events");
	browser_type(w, "j !");
	assert_shows_at(w, 24, 30, "fifteen");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		MANY_TEST(first_screen),
		MANY_TEST(to_the_end),
		MANY_TEST(stopped),
		MANY_TEST(written),
		BROWSER_TEST(page_by_page),
		BROWSER_TEST(written_in_pages),
		BROWSER_TEST(narrow),
		BROWSER_TEST(finding),
		MANY_TEST(finding_far),
		BROWSER_TEST(long_message),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

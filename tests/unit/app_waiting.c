/* What is typed before the index is made: see app/waiting.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/hash.h"
#include "base/key.h"
#include "index/words.h"
#include "support_book.h"
#include "support_browser.h"
#include "view/frame.h"

enum { EVENTS = 2000 };

/* So many events, some days apart, whose titles are their dates. */
static struct book *large(struct arena *a)
{
	struct build dates = { .arena = a };

	for (int i = 0; i < EVENTS; i++)
		build_fmt(&dates, "%s%d-%02d-%02d", i ? " " : "",
			  1000 + i / 100, i % 100 / 9 + 1, i % 9 + 1);
	return book_of_dates(a, build_view(&dates).s);
}

static void begin(struct browser *w)
{
	browser_begin(w, large(&w->arena));
	assert_false(index_is_ready(w->shown.x, true));
}

/* Letters wait for nothing, and what follows them is as if they had. */
static void letters_wait_for_nothing(void **state)
{
	struct browser w = { 0 }, made = { 0 };
	struct arena a = { 0 };
	struct sv screen;

	(void)state;
	begin(&w);
	begin(&made);
	while (index_step(made.shown.x, 64))
		continue;
	browser_type(&w, "/ 1003-09");
	assert_false(index_has_words(w.shown.x));
	assert_shows(&w, "indexing");
	assert_shows(&w, "/1003-09");
	browser_type(&w, "C-w 1004-0 3");
	assert_false(index_has_words(w.shown.x));
	browser_type(&made, "/ 1003-09 C-w 1004-0 3");
	screen = arena_copy(&a, browser_screen(&made, 44, 80));
	browser_go_on(&w);
	assert_string_equal(browser_screen(&w, 44, 80).s, screen.s);
	arena_free(&a);
	browser_end(&w);
	browser_end(&made);
}

/* Enter needs the hits: it makes what it needs, as in small steps. */
static void enter_needs_the_hits(void **state)
{
	struct browser w = { 0 };

	(void)state;
	begin(&w);
	browser_type(&w, "/ \"1004-03-0\"");
	assert_false(app_holds(w.app, 'x'));
	assert_false(app_holds(w.app, key_parse(SV("Backspace"))));
	assert_false(app_holds(w.app, K_ESC));
	assert_false(app_holds(w.app, K_RESIZE));
	assert_true(app_holds(w.app, key_parse(SV("Enter"))));
	assert_true(app_holds(w.app, key_parse(SV("Tab"))));
	browser_type(&w, "Enter n");
	assert_true(index_has_words(w.shown.x));
	assert_false(app_holds(w.app, key_parse(SV("Enter"))));
	assert_shows(&w, "2 of 9");
	browser_end(&w);
}

static void esc_leaves(void **state)
{
	struct browser w = { 0 };

	(void)state;
	begin(&w);
	browser_type(&w, "/ 1004 Esc");
	assert_hides(&w, "indexing");
	browser_type(&w, "f 1004 Esc");
	browser_type(&w, "p Esc P Esc");
	assert_false(index_has_words(w.shown.x));
	browser_end(&w);
}

/* What needs no words does not wait for them. */
static void only_what_is_needed(void **state)
{
	static const char *const typed[] = {
		"f kind:visit", "/ 1003-01-02..1003-03-01", "/ tag:x", "p", "P",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(typed) / sizeof(*typed); i++) {
		struct browser w = { 0 };
		bool show = false;

		begin(&w);
		browser_type(&w, typed[i]);
		assert_shows(&w, "indexing");
		while (app_step(w.app, &show))
			continue;
		assert_true(show);
		assert_hides(&w, "indexing");
		assert_false(index_has_words(w.shown.x));
		browser_end(&w);
	}
}

/* Before there are words, no query is run that makes them in one go. */
static void words_are_asked_for(void **state)
{
	static const struct {
		const char *query;
		bool words;
	} cases[] = {
		{ "", false },		  { "word", true },
		{ "'As Written'", true }, { "\"a phrase\"", true },
		{ "/regex/", false },	  { "2004..", false },
		{ "who:nobody", true },   { "who:'nobody'", false },
		{ "at:nowhere", true },	  { "kind:x|word", true },
		{ "kind:x", false },	  { "-word", true },
		{ "src:none", false },	  { "tag:x id:y", false },
		{ "has:place prec:day", false }, { "is:new", false },
	};
	struct browser w = { 0 };

	(void)state;
	begin(&w);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct corpus c = { w.book, index_new(w.book) };
		struct arena a = { 0 };
		struct query_fault fault;
		const struct query *q = query_parse_for(
			&a, w.book, sv_of(cases[i].query), &fault);

		if (!q)
			fail_msg("%s: %s", cases[i].query, fault.message);
		assert_int_equal(query_asks_words(q), cases[i].words);
		query_run(&a, &c, q, NULL);
		assert_true(cases[i].words || !index_has_words(c.x));
		index_free(c.x);
		arena_free(&a);
	}
	browser_end(&w);
}

/* ---- what is counted while nobody types ---- */

static bool one_waits;

static bool waits(void *of)
{
	(void)of;
	return one_waits;
}

static void begin_counting(struct browser *w)
{
	*w = (struct browser){ .waits = waits, .patience = 1 };
	one_waits = true;
	browser_begin(w, large(&w->arena));
	while (index_step(w->shown.x, 64))
		continue;
	browser_screen(w, 44, 80);
}

/* Enter, n and N need all of it; what types does not, nor Enter elsewhere. */
static void some_keys_need_the_count(void **state)
{
	uint32_t enter = key_parse(SV("Enter"));
	struct browser w;
	bool show = false;

	(void)state;
	begin_counting(&w);
	browser_type(&w, "/ 1003");
	assert_shows(&w, "counting");
	assert_true(app_holds(w.app, enter));
	assert_false(app_holds(w.app, 'n'));
	assert_true(app_step(w.app, &show));
	assert_true(app_holds(w.app, enter));
	one_waits = false;
	browser_go_on(&w);
	assert_false(app_holds(w.app, enter));
	one_waits = true;
	browser_type(&w, "Enter Esc");
	assert_false(app_holds(w.app, 'n'));
	browser_type(&w, "u");
	assert_shows(&w, "counting");
	assert_false(app_holds(w.app, enter));
	assert_true(app_holds(w.app, 'n'));
	assert_true(app_holds(w.app, 'N'));
	browser_type(&w, "f 1003-0");
	assert_true(app_holds(w.app, enter));
	one_waits = false;
	browser_go_on(&w);
	assert_false(app_holds(w.app, enter));
	browser_end(&w);
}

/* A search that comes back is seen at once, also where the reader goes on, and
 * stays when counting it is given up. */
static void what_comes_back_is_seen(void **state)
{
	struct browser w;
	bool show = false;

	(void)state;
	begin_counting(&w);
	browser_type(&w, "/ 1003-0 Enter Esc u");
	for (int i = 0; i < 3; i++) {
		assert_shows(&w, "n next hit");
		assert_shows(&w, "•");
		assert_true(app_step(w.app, &show));
		assert_shows(&w, "counting");
		assert_shows(&w, "•");
		browser_type(&w, "C-d");
	}
	browser_end(&w);
}

/* What is on the screen, with its styles, in one number. */
static uint64_t drawn(struct browser *w)
{
	struct frame f;

	arena_reset(&w->frame);
	f = app_draw(w->app, &w->frame);
	return hash_sum((struct sv){ (const char *)f.cells,
				     (size_t)f.rows * (size_t)f.cols *
					     sizeof(*f.cells) });
}

/* What is near to what is sought is marked in the event, and leads there, also
 * where that is known only after the event is laid out; and whoever goes on in
 * it does so from there. */
static void what_is_near_comes_late(void **state)
{
	static const struct {
		bool read; /* while the event is read, of a book that is new */
		const char *keys;
	} cases[] = {
		{ false, "/ kochanowa" }, { false, "/ kochanowa Enter" },
		{ true, "" }, { true, "j" }, { true, "J" }, { true, "K J" },
		{ true, "K J j" }, { true, "K J Tab" }, { true, "K J PgDn" },
		{ true, "K J Enter" }, { true, "K J q" }, { true, "K J 1 C-o" },
	};
	/* Of each case: at each height, in haste as well. */
	enum { HEIGHTS = 3, ROUNDS = 2 * HEIGHTS };
	static const int heights[HEIGHTS] = { 24, 12, 5 };
	struct browser *w = *state;
	struct book *first = w->book;
	uint64_t due = 0;

	for (size_t i = 0; i < ROUNDS * sizeof(cases) / sizeof(*cases); i++) {
		size_t at = i / ROUNDS;

		w->patience = i % 2;
		w->waits = i % 2 ? waits : NULL;
		browser_restart(w);
		app_resize(w->app, heights[i / 2 % HEIGHTS], 30);
		browser_type(w, "g 2024-05 Enter");
		one_waits = true;
		if (cases[at].read) {
			browser_type(w, "/ kochanowa Enter Enter");
			browser_renew(w, first);
		}
		browser_type(w, cases[at].keys);
		one_waits = false;
		browser_go_on(w);
		if (i % 2)
			assert_int_equal(drawn(w), due);
		due = drawn(w);
	}
}

/* What is counted while a prompt lists names is told where the first of each
 * sort stand. */
static void heads_are_counted_late(void **state)
{
	struct browser *w = *state;
	uint64_t due;

	browser_restart(w);
	app_resize(w->app, 36, 120);
	browser_type(w, "f is:marked Enter / lind Enter u U p");
	due = drawn(w);
	w->patience = 1;
	w->waits = waits;
	browser_restart(w);
	app_resize(w->app, 36, 120);
	one_waits = true;
	browser_type(w, "f is:marked Enter / lind Enter u U p");
	one_waits = false;
	browser_go_on(w);
	assert_int_equal(drawn(w), due);
}

/* What was typed before what is no query is counted, and not told of that. */
static void a_fault_stays_told(void **state)
{
	struct browser w;

	(void)state;
	begin_counting(&w);
	browser_type(&w, "/ 1003 Space (");
	one_waits = false;
	browser_go_on(&w);
	assert_shows(&w, "column ");
	browser_end(&w);
}

/* What Up and Tab came to is told, not what was being counted before. */
static void a_reply_stays_told(void **state)
{
	static const struct {
		const char *keys, *told;
	} cases[] = {
		{ "/ 1003 Up", "nothing older begins so" },
		{ "f 1003 Up", "nothing older begins so" },
		{ "/ 1003 Up Left", "nothing older begins so" },
		{ "/ 1003 Tab", "nothing completes this" },
		{ "/ 1003 Up Tab", "nothing completes this" },
		{ "/ 1003 Up 4 Backspace", "100 events" },
	};

	(void)state;
	for (size_t i = 0; i < 2 * sizeof(cases) / sizeof(*cases); i++) {
		struct browser w;

		begin_counting(&w);
		one_waits = i % 2;
		browser_type(&w, cases[i / 2].keys);
		one_waits = false;
		browser_go_on(&w);
		assert_shows(&w, cases[i / 2].told);
		browser_end(&w);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_wait_for_nothing),
		cmocka_unit_test(enter_needs_the_hits),
		cmocka_unit_test(esc_leaves),
		cmocka_unit_test(only_what_is_needed),
		cmocka_unit_test(words_are_asked_for),
		cmocka_unit_test(some_keys_need_the_count),
		cmocka_unit_test(what_comes_back_is_seen),
		cmocka_unit_test(a_fault_stays_told),
		cmocka_unit_test(a_reply_stays_told),
		BROWSER_TEST(what_is_near_comes_late),
		BROWSER_TEST(heads_are_counted_late),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

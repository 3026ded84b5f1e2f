/* The ledger of many events is counted before it opens: see app/counting.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/key.h"
#include "load/load.h"
#include "support_browser.h"

enum { EVENTS = 2400 };

/* So many events of three sources, of which one is quoted by another. */
static struct book *many(struct arena *a)
{
	struct diags diags = { .arena = a };
	struct build b = { .arena = a };

	build_str(&b, "annals: 1\nsources:\n  s0: {title: Gazette}\n"
		      "  s1: {title: Letters}\n  s2: {title: Annual}\n"
		      "events:\n");
	for (int i = 0; i < EVENTS; i++)
		build_fmt(&b, "- {date: %d-%02d-%02d, title: Visit %d, "
			      "sources: [s%d#%d, {ref: s2, via: s%d}]}\n",
			  1000 + i / 100, i % 100 / 9 + 1, i % 9 + 1, i, i % 2,
			  i % 40 + 1, i % 2);
	return load_text(build_view(&b), SV("many.yaml"), &diags);
}

static void begin(struct browser *w)
{
	*w = (struct browser){ 0 };
	browser_begin(w, many(&w->arena));
}

/* The screen is what it is when all is counted in one go. */
static void opens_when_it_is_whole(void **state)
{
	struct browser w, at_once;
	bool show = false;

	(void)state;
	begin(&w);
	begin(&at_once);
	browser_type(&w, "S");
	assert_hides(&w, "3 sources");
	while (!show)
		assert_true(app_step(w.app, &show));
	assert_shows(&w, "counting what sources tell");
	browser_go_on(&w);
	assert_hides(&w, "counting");
	assert_shows(&w, "3 sources");
	browser_type(&at_once, "S Up Down j");
	browser_type(&w, "Up Down j");
	assert_string_equal(browser_screen(&w, 44, 80).s,
			    browser_screen(&at_once, 44, 80).s);
	browser_end(&w);
	browser_end(&at_once);
}

/* Keys wait for it, but for the one that leaves it. */
static void keys_wait(void **state)
{
	struct browser w;
	bool show = false;

	(void)state;
	begin(&w);
	assert_false(app_holds(w.app, 'j'));
	browser_type(&w, "S");
	assert_true(app_holds(w.app, 'j'));
	assert_true(app_holds(w.app, 'f'));
	assert_false(app_holds(w.app, K_ESC));
	browser_type(&w, "Esc");
	assert_false(app_holds(w.app, 'j'));
	assert_false(app_step(w.app, &show));
	assert_shows(&w, "2400 events");
	assert_hides(&w, "3 sources");
	browser_end(&w);
}

/* It opens at once again, until other events are shown. */
static void is_kept(void **state)
{
	struct browser w;

	(void)state;
	begin(&w);
	browser_type(&w, "S");
	browser_go_on(&w);
	browser_type(&w, "Esc S");
	assert_false(app_holds(w.app, 'j'));
	assert_shows(&w, "3 sources, 2400 events");
	browser_type(&w, "Esc f 1003 Enter S");
	assert_true(app_holds(w.app, 'j'));
	browser_go_on(&w);
	assert_shows(&w, "100 of 2400 events");
	browser_end(&w);
}

/* Another book takes the place of the one that is counted. */
static void another_book(void **state)
{
	struct browser w;
	struct book *next;
	bool show = false;

	(void)state;
	begin(&w);
	next = many(&w.arena);
	browser_type(&w, "S");
	assert_true(app_step(w.app, &show));
	browser_renew(&w, next);
	browser_go_on(&w);
	assert_shows(&w, "3 sources, 2400 events");
	browser_leave(&w, next, NULL);
	browser_end(&w);
}

/* What is not whole is given back with all else. */
static void ends_before(void **state)
{
	struct browser w;
	bool show = false;

	(void)state;
	begin(&w);
	browser_type(&w, "S");
	assert_true(app_step(w.app, &show));
	browser_end(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(opens_when_it_is_whole),
		cmocka_unit_test(keys_wait),
		cmocka_unit_test(is_kept),
		cmocka_unit_test(another_book),
		cmocka_unit_test(ends_before),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

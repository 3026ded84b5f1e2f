/* What is wrong in the files, as the browser shows it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/key.h"
#include "load/load.h"
#include "support_browser.h"

/* The chronology has a warning that only the check knows, of one event. */
static void shows(void **state)
{
	struct browser *w = *state;

	browser_type(w, "W");
	assert_shows(w, "checking the files");
	assert_shows(w, "Looking at all events");
	browser_go_on(w);
	assert_hides(w, "checking the files");
	assert_shows(w, "tests/data/screens.yaml");
	assert_shows(w, "warning");
	assert_shows(w, "[source-missing]");
	browser_type(w, "Esc");
	assert_hides(w, "[source-missing]");
	assert_shows(w, "12 events");
	/* What was found is known still. */
	browser_type(w, "W");
	assert_shows(w, "[source-missing]");
}

/* e edits where the chosen line is, not where the event is. */
static void edits(void **state)
{
	struct browser *w = *state;
	char place[64];

	browser_type(w, "W");
	browser_go_on(w);
	browser_type(w, "G e");
	assert_int_equal(w->last.act, APP_EDIT);
	assert_true(sv_eq(w->last.name, SV("tests/data/screens.yaml")));
	snprintf(place, sizeof(place), " %u:", w->last.line);
	assert_shows(w, place);
	/* In the event pane it is the event. */
	browser_type(w, "Enter");
	browser_type(w, "e");
	assert_int_equal(w->last.act, APP_EDIT);
}

/* A new reading that has a fault, which is of no event, and what is wrong. */
static void renew_with_fault(struct browser *w)
{
	struct diags *faults = ARENA_NEW(&w->arena, 1, struct diags);
	struct news news = { .faults = faults };
	struct locus at = { SV("x.yaml"), 7, 3 };

	faults->arena = &w->arena;
	DIAG(faults, FAULT_date_invalid, at, SV("2001-99"), SV("no month"));
	app_renew(w->app, &news);
	browser_type(w, "W");
	browser_go_on(w);
}

/* The faults of reading stand there too, and a new reading brings its own. */
static void renewed(void **state)
{
	struct browser *w = *state;

	renew_with_fault(w);
	assert_shows(w, "x.yaml");
	assert_shows(w, "7:3");
	assert_shows(w, "1 error, ");
	assert_shows(w, "error    date 2001-99");
	/* It is of no event. */
	browser_type(w, "G Enter");
	assert_shows(w, "nothing was made of that; e edits the file there");
	browser_renew(w, w->book);
	browser_go_on(w);
	assert_hides(w, "x.yaml");
	assert_shows(w, "[source-missing]");
	browser_type(w, "Esc");
}

/* The event pane tells what the chosen fault is; where it has the whole of a
 * narrow terminal the files are read anew, and that fault is no more. */
static void hidden(void **state)
{
	struct browser *w = *state;

	renew_with_fault(w);
	browser_type(w, "G M");
	browser_screen(w, 36, 140);
	app_key(w->app, key_mouse(MOUSE_CLICK, 20, 100));
	assert_true(sv_find(browser_screen(w, 18, 32), SV("date-invalid"), 0) !=
		    SV_NONE);
	browser_renew(w, w->book);
	assert_shows(w, "River");
	browser_type(w, "Tab Enter S-Tab j Esc Esc Esc");
	assert_shows(w, "12 events");
}

/* The faults of his own config.yaml stand there; the title bar counts those of
 * the files alone, before they were seen and after. */
static void setup(void **state)
{
	struct browser *w = *state;
	struct diags faults = { .arena = &w->arena };
	struct locus at = { SV("config.yaml"), 8, 3 };

	DIAG(&faults, FAULT_config_value, at, SV("options"),
	     SV("option: value"), SV("--context 3"));
	w->setup = &faults;
	browser_restart(w);
	browser_type(w, "W");
	browser_go_on(w);
	assert_shows(w, "config.yaml");
	assert_shows(w, "8:3");
	browser_type(w, "Esc");
	assert_hides(w, "1998 to 2025   ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(shows),
		BROWSER_TEST(edits),
		BROWSER_TEST(renewed),
		BROWSER_TEST(hidden),
		BROWSER_TEST(setup),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

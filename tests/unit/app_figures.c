/* The figures as a document: what keys do in it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_browser.h"

/* KEYS lead to a screen with SHOWN and without HIDDEN. */
static const struct {
	const char *keys, *shown[3], *hidden;
} cases[] = {
	{ "F", { "19 figures, one series", "Trade turnover of River",
		 "Single figures" }, "of 6 events" },
	{ "F",
	  { "356 to 500 is +40: agrees", "+41 per cent", "counted 3: agrees" },
	  "of 6 events" },
	{ "F", { "≠ 350 to 356 is +1.7", "≠ counted 3", "≠ counted 1" },
	  "of 6 events" },
	{ "F O",
	  { "19 figures, by source", "[1] Diary of the commission",
	    "[2] The Herald" },
	  "Single figures" },
	{ "F O O",
	  { "19 figures, by year", "  2025", "No date" }, "one series" },
	{ "F O O O", { "19 figures, one series", "Single", "agrees" },
	  "by year" },
	/* What is told of the chosen one, its event, and back. */
	{ "F g",
	  { "Trade turnover, 2021   said 2025", "[2] ¶2", "▸" }, "/ find" },
	{ "F g j j j",
	  { "said about November 2024; > a lower bound", "forecast", "▸" },
	  "/ find" },
	{ "F g Enter", { "Trade on the river", "growth of trade", "link" },
	  "Single figures" },
	{ "F g Enter Esc", { "19 figures", "Single figures", "▸" }, "/ find" },
	{ "F Esc", { "6 events", "/ find", "Trade on the river" }, "figures," },
	{ "F O C-o", { "19 figures, one series", "Single", "agrees" },
	  "by source" },
	/* Of what constraints leave. */
	{ "f kind:opening Enter F",
	  { "7 figures", "Boat Plant", "≤1,500 km" }, "Trade turnover" },
	{ "F f", { "3 of 6", "has:figures", "/ find" }, "Single figures" },
	{ "f kind:event Enter F", { "1 figure", "Ferries counted", "agrees" },
	  "Single figures" },
	{ "f 1900 Enter F",
	  { "no event here has a figure", "Nothing matches", "0 of 6" },
	  "Single figures" },
	/* In the list a row has the sign, and the line below says why. */
	{ "Home", { "2024 ≠  Trade on the river", "Jun ≠  A plant opens",
		    "≠ figures that cannot all be right" },
	  "Jan ≠" },
	{ "F L", { "lanes by person", "▸", "● one day" }, "19 figures" },
};

static int set_up(void **state)
{
	static struct browser w;

	w = (struct browser){ 0 };
	browser_begin(&w, browser_load(&w, "tests/unit/data/figures.yaml"));
	*state = &w;
	return 0;
}

static void keys(void **state)
{
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		browser_screen(w, 44, 100);
		browser_type(w, cases[i].keys);
		for (int k = 0; k < 3; k++)
			assert_shows_at(w, 44, 100, cases[i].shown[k]);
		assert_hides_at(w, 44, 100, cases[i].hidden);
		browser_restart(w);
	}
}

static void small(void **state)
{
	struct browser *w = *state;

	browser_screen(w, 24, 40);
	browser_type(w, "F");
	assert_shows_at(w, 24, 40, "19 figures");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(keys, set_up,
						browser_tear_down),
		cmocka_unit_test_setup_teardown(small, set_up,
						browser_tear_down),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

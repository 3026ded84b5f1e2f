/* Narrowing the chronology, searching in it, and going about in it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_browser.h"

/* What is found by exactly the right constraint, and what is said of it. */
static const struct {
	const char *keys, *shown[3], *hidden;
} narrowings[] = {
	{ "p koch Enter",
	  { "5 of 12 events", "who:Natalia Kochanova",
	    "Kochanova lays a wreath" },
	  "Ferry forum" },
	{ "P old Enter",
	  { "7 of 12 events", "at:Oldtown",
	    "The declaration" },
	  "First survey" },
	{ "P old Enter X 1",
	  { "5 of 12 events", "-at:Oldtown",
	    "First survey" },
	  "The declaration" },
	{ "p koch Enter x",
	  { "dropped who:Natalia Kochanova: 12 events", "Ferry", "survey" },
	  "of 12" },
	{ "p koch Enter u", { "12 events", "Ferry", "survey" },
	  "of 12" },
	{ "p koch Enter u U",
	  { "5 of 12 events", "who:Natalia Kochanova",
	    "wreath" },
	  "Ferry forum" },
	{ "p koch Esc", { "12 events", "Ferry", "survey" }, "of 12" },
	/* Another completion than the first. */
	{ "p Down Enter", { "5 of 12", "who:", "events" }, "survey" },
	{ "f kind:meeting Enter",
	  { "2 of 12 events", "kind:meeting", "fair" },
	  "Ferry" },
	{ "f ( Enter", { "filter: (", "column", "Ferry" }, "of 12" },
	{ "p celia Enter f 2025.. Enter",
	  { "0 of 12 events", "Nothing matches 1 and 2",
	    "drop 2025.. → 3 events" },
	  "Ferry forum" },
	{ "p celia Enter f 2025.. Enter x 2",
	  { "3 of 12", "who:Celia Ortega", "Ferry forum" },
	  "1 2025.." },
	{ "p koch Enter d",
	  { "5 of 12 events, 7 dimmed", "Ferry forum",
	    "survey" },
	  "Nothing" },
	{ "p koch Enter d d",
	  { "1998 to 2025   constraints off", "Ferry", "▸" },
	  "of 12" },
	{ "p koch Enter d d d", { "5 of 12", "wreath", "events" },
	  "Ferry" },
	/* A search finds nothing in what constraints exclude, dim as it is. */
	{ "p koch Enter d / oldtown Enter n n n",
	  { "4 of 4", "▸   20 Feb", "7 dimmed" }, "1 of 4" },
	{ "p koch Enter + + + / oldtown Enter n n n",
	  { "4 of 4", "▸   20 Feb", "5 of 12" }, "1 of 4" },
	{ "p koch Enter d / survey",
	  { "0 events; 1 among what is hidden", "7 dimmed", "▸" }, "1 of" },
	/* A range that begins or ends at a bar leaves the reader there. */
	{ "g 2024-05-15 Enter t Right Right Right ] Left",
	  { "May 2024: 2 events", "1 to:2024-08", "by month" }, "April 2024" },
	/* What a chip shows may be typed, and is the same. */
	{ "P old Enter X 1 f -at:oldtown Enter",
	  { "it is a constraint already: number 1", "1 -at:Oldtown",
	    "5 of 12 events" },
	  "2 -at" },
	{ "f -(ferry|survey) Enter",
	  { "1 -(ferry | survey)", "of 12 events", "▸" }, "not (" },
	{ "f -(ferry|survey) Enter X 1",
	  { "1 ferry | survey", "of 12 events", "▸" }, "1 -" },
	{ "f not Space at:oldtown Enter",
	  { "column 1: write - for NOT", "filter: not at:oldtown", "Ferry" },
	  "of 12 events" },
	/* Dates of several words after a field; doubts do without no count. */
	{ "f date:May Space 2024", { "2 of 12 events", "filter:", "▸" },
	  "2026" },
	{ "f from:May Space 2024 Enter",
	  { "of 12 events   1 from:May 2024", "State visit", "▸" }, "2026" },
	{ "f 2024-05 Space 2025",
	  { "0 events: only what may be of both 2024-05 and 2025",
	    "filter:", "▸" }, "column" },
	/* Silences follow the constraints, not what stands around. */
	{ "p koch Enter",
	  { "6 months without such an event",
	    "3 months without such an event", "5 of 12" },
	  "without an event" },
	{ "p koch Enter +",
	  { "6 months without such an event",
	    "3 months without such an event", "First survey" },
	  "without an event" },
	{ "p koch Enter + + +",
	  { "6 months without such an event",
	    "3 months without such an event", "The commission is founded" },
	  "without an event" },
	{ "p koch Enter d", { "6 months without an event", "dimmed", "▸" },
	  "without such" },
	{ "p koch Enter p koch Enter",
	  { "is a constraint already", "5 of 12", "1 who:" }, "2 who:" },
};

static void narrowing(void **state)
{
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(narrowings) / sizeof(narrowings[0]);
	     i++) {
		browser_type(w, narrowings[i].keys);
		for (int k = 0; k < 3; k++)
			assert_shows(w, narrowings[i].shown[k]);
		assert_hides(w, narrowings[i].hidden);
		browser_restart(w);
	}
}

static void searching(void **state)
{
	struct browser *w = *state;

	browser_type(w, "j / koch");
	assert_shows(w, "1 of 5");
	browser_type(w, "Enter n");
	assert_shows(w, "2 of 5");
	browser_type(w, "N N");
	assert_shows(w, "5 of 5, wrapped");
	browser_type(w, "n");
	assert_shows(w, "1 of 5, wrapped");
	browser_type(w, "Esc");
	assert_hides(w, "of 5");
	/* Esc in the prompt goes back to where the reader was. */
	browser_type(w, "Home j / declaration Esc");
	assert_shows(w, "▸    2 Nov");
	/* Bad queries leave the marks and the prompt. */
	browser_type(w, "/ koch ( Enter");
	assert_shows(w, "/koch(");
}

/* The cursor of the names pane is on a name, and stays with it. */
static void names(void **state)
{
	struct browser *w = *state;

	assert_shows_at(w, 36, 150, "Boris Mark");
	browser_type(w, "h j j");
	assert_shows_at(w, 36, 150, "▸  Boris Mark");
	browser_type(w, "+");
	assert_shows_at(w, 36, 150, "▸+ Boris Mark");
	browser_type(w, "f kind:visit Enter");
	assert_shows_at(w, 36, 150, "▸+ Boris Mark");
	browser_type(w, "u u");
	assert_shows_at(w, 36, 150, "▸  Boris Mark");
	/* Where a heading has come under it, it goes on to the next row. */
	browser_type(w, "f kind:visit Enter p koch Enter Home j x 1");
	assert_shows_at(w, 36, 150, "▸+ N. Kochanova");
	browser_type(w, "Enter");
	assert_shows_at(w, 36, 150, "12 events");
	assert_hides_at(w, 36, 150, "1 who:");
}

/* In a filter blanks are nothing; near spellings are told, and that an
 * expression was stopped. */
static void filtering(void **state)
{
	struct browser *w = *state;

	browser_type(w, "f Space Space Enter");
	assert_hides(w, "filter:");
	assert_hides(w, "1 who:");
	browser_type(w, "f kochanowa");
	assert_shows(w, "near: ");
	browser_type(w, "Esc f /(.+)+zzzz$/");
	browser_go_on(w);
	assert_shows(w, "it takes too long");
}

static void dates(void **state)
{
	struct browser *w = *state;

	browser_type(w, "g 2024-06 Enter");
	assert_shows(w, "▸      Jun");
	browser_type(w, "g g");
	assert_shows(w, "▸     1998");
	browser_type(w, "g 2030 Enter");
	assert_shows(w, "▸   20 Feb");
	browser_type(w, "g nonsense Enter");
	assert_shows(w, "go to: nonsense");
	browser_type(w, "Esc K");
	assert_shows(w, "▸   18 Feb");
	browser_type(w, "K");
	assert_shows(w, "▸   11 Nov");
	browser_type(w, "J");
	assert_shows(w, "▸   18 Feb");
	browser_type(w, "S-Left"); /* by the strip's period, a month */
	assert_shows(w, "▸   11 Nov");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(narrowing),
		BROWSER_TEST(searching),
		BROWSER_TEST(names),
		BROWSER_TEST(filtering),
		BROWSER_TEST(dates),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

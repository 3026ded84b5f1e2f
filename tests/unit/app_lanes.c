/* Lanes: what is shown regrouped, and going about in it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "support_browser.h"

/* KEYS lead to a screen with SHOWN and without HIDDEN. */
static const struct {
	const char *keys, *shown[3], *hidden;
} cases[] = {
	{ "L", { "lanes by person and body", " PEOPLE", " BODIES" },
	  "Lower Weir " },
	{ "L L", { "lanes by place", "Lower Weir ", "▸" }, " PEOPLE" },
	{ "L L L", { "lanes by kind", "Meeting ", "▸" }, " PEOPLE" },
	/* It has no series. */
	{ "L L L L", { "lanes by source", "[1] Diary", "▸" }, " PEOPLE" },
	{ "L L L L L", { "by month", "First survey", "/ find" }, "lanes" },
	{ "L L L L L L", { "lanes by person", "▸", "● one day" }, "/ find" },
	{ "L t", { "above the list, not above lanes", "lanes by", "●" },
	  "no room" },
	{ "S t", { "above the list, not above this", "[1]", "[2]" },
	  "no room" },
	{ "L Esc", { "First survey", "/ find", "by month" }, "lanes" },
	{ "L Tab", { "First survey", "/ find", "by month" }, "lanes" },
	{ "L L Esc L", { "lanes by place", "▸", "● one day" }, "/ find" },
	/* The event is one and the same here and there. */
	{ "g 11.11.2024 Enter L",
	  { "Lind receives Kochanova before the congress   Mon 11 November "
	    "2024 ^   Oldtown",
	    "▸  Ada Lind", "1 of 1 on this day" },
	  "/ find" },
	{ "g 11.11.2024 Enter L j l Esc",
	  { "▸   18 Feb", "Kochanova lays a wreath", "/ find" },
	  "lanes" },
	{ "g 11.11.2024 Enter L j l l l",
	  { "nothing later in this lane", "▸  N. Kochanova",
	    "The declaration of Oldtown   Thu" },
	  "/ find" },
	{ "L J h", { "nothing earlier in this lane", "▸", "founded   1998" },
	  "/ find" },
	{ "G L j Left", { "Kochanova lays a wreath   Tue", "▸", "N. Koch" },
	  "nothing" },
	{ "G L j Left Right",
	  { "The declaration of Oldtown   Thu", "▸", "1 of 1" },
	  "nothing" },
	/* From lane to lane the day stays, and comes back. */
	{ "g 11.11.2024 Enter L j",
	  { "▸  N. Kochanova", "Lind receives Kochanova", "1 of 1" },
	  "wreath" },
	{ "g 11.11.2024 Enter L j j",
	  { "▸  Boris Mark", "Meeting at the autumn fair   ", "▸" },
	  "of 1 on this day" },
	{ "g 11.11.2024 Enter L j j j",
	  { "▸  Celia Ortega", "Opening of the fish ladder", "1 of 1" },
	  "receives" },
	{ "g 11.11.2024 Enter L j j j k k",
	  { "▸  N. Kochanova", "Lind receives Kochanova", "▸" }, "wreath" },
	{ "L End", { "▸  River Commiss…", "▸", "● one day" }, "▸  Ada" },
	{ "L End Home", { "▸  Ada Lind", "▸", "● one day" },
	  "▸  River" },
	{ "L J", { "▸  River Commiss…", "▸", "● one day" }, "▸  Ada" },
	{ "L J K", { "▸  Ada Lind", "▸", "● one day" }, "▸  River" },
	/* Reading the event, and back. */
	{ "g 11.11.2024 Enter L Enter",
	  { "Lind receives Kochanova before the congress", "Host", "link" },
	  "lanes by" },
	{ "g 11.11.2024 Enter L Enter Esc",
	  { "lanes by person and body", "▸  Ada", "● one day" }, "/ find" },
	{ "g 11.11.2024 Enter L Enter Esc Esc",
	  { "/ find", "by month", "Kochanova" }, "lanes" },
	{ "L ? Esc", { "lanes by person and body", "▸", "● one day" },
	  "/ find" },
	/* They are of what is shown. */
	{ "L p koch Enter",
	  { "lanes by person and body   5 of 12 events",
	    "1 who:Natalia Kochanova", "N. Kochanova   5" },
	  "Celia Ortega   3" },
	{ "L p koch Enter u", { "lanes by person", "Boris Mark", "▸" },
	  "5 of 12" },
	{ "L p koch Enter d",
	  { "5 of 12 events, 7 dimmed", "Boris Mark", "▸" }, "Nothing" },
	{ "L f 1900 Enter", { "Nothing matches", "lanes by", "0 of 12" },
	  "▸" },
	/* What is looked for is found with its lane. */
	{ "L / koch Enter",
	  { "▸  N. Kochanova", "State visit of Natalia", "1 of" }, "nothing" },
	{ "G L / mark Enter", { "▸  Boris Mark", "1 of", "●" }, "▸  Ada" },
	{ "G L / mark", { "▸  Boris Mark", "/mark", "event" }, "▸  Ada" },
	{ "L L / weir Enter", { "▸  Lower Weir", "1 of", "●" }, "▸  Old" },
	/* The axis.  Opened far from all else, it is where most is. */
	{ "L", { "2024 to ", "founded   1998", "◂" }, "1998 to" },
	{ "L l", { "▸  River Commiss…", "2024", "●" }, "1998 to" },
	{ "g 11.11.2024 Enter L z",
	  { "October 2024 to December 2024", "18     25", "by week" },
	  "a month" },
	{ "g 11.11.2024 Enter L <",
	  { "May 2024 to November", "Lind receives", "▸" },
	  "nothing" },
	{ "G L >", { "there is nothing later", "Natalia", "▸" }, "/ find" },
	{ "G L S-Left",
	  { "July 2024 to January 2025", "Natalia", "declaration" },
	  "nothing" },
	{ "G L S-Left S-Right",
	  { "August 2024 to February 2025", "Natalia", "declaration" },
	  "nothing" },
};

static void keys(void **state)
{
	struct browser *w = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		browser_type(w, cases[i].keys);
		for (int k = 0; k < 3; k++)
			assert_shows(w, cases[i].shown[k]);
		assert_hides(w, cases[i].hidden);
		browser_restart(w);
	}
}

/* A move is no change of the view that could be undone. */
static void undone(void **state)
{
	struct browser *w = *state;

	browser_type(w, "p koch Enter L l j k h L J K < > u");
	assert_shows(w, "lanes by place");
	assert_hides(w, "5 of 12");
	browser_type(w, "u");
	assert_shows(w, "nothing to undo");
}

static void small(void **state)
{
	struct browser *w = *state;

	browser_screen(w, 24, 59);
	browser_type(w, "L");
	assert_shows_at(w, 24, 59, "lanes need 60 columns and 10 rows");
	browser_screen(w, 9, 80);
	browser_type(w, "L");
	assert_shows_at(w, 9, 80, "lanes need 60 columns and 10 rows");
	browser_screen(w, 10, 60);
	browser_type(w, "L");
	assert_shows_at(w, 10, 60, "lanes by person and body");
	/* A screen that gets too small has the list again. */
	assert_hides_at(w, 10, 59, "lanes");
	assert_shows_at(w, 24, 80, "First survey");
}

/* Another book: the lane is found again, by what it is called. */
static void renewed(void **state)
{
	struct browser *w = *state;
	struct book *b = browser_load(w, "tests/data/screens.yaml");

	browser_type(w, "g 7.6.2024 Enter L J");
	assert_shows(w, "▸  River Commiss…");
	browser_renew(w, b);
	assert_shows(w, "▸  River Commiss…");
	assert_shows(w, "lanes by person and body");
	browser_type(w, "l k");
	assert_shows(w, "▸  Celia Ortega");
	browser_renew(w, w->book);
	book_free(b);
}

/* Cities that act are no countries. */
static void cities(void **state)
{
	struct browser *w = *state;
	struct diags diags = { .arena = &w->arena };
	struct book *b = load_text(
		SV("places: {by: Belarus, m: {name: Minsk, in: by}}\n"
		   "events:\n"
		   "- {date: 2024-01-01, title: A, who: [by, m]}\n"),
		SV("t.yaml"), &diags);

	browser_renew(w, b);
	browser_type(w, "L");
	assert_shows(w, " COUNTRIES ");
	assert_shows(w, " PLACES ");
	browser_renew(w, w->book);
	book_free(b);
}

/* No two lanes look the same, however their names begin. */
static void alike(void **state)
{
	struct browser *w = *state;
	struct diags diags = { .arena = &w->arena };
	struct book *b = load_text(
		SV("people: {i: Ilham Aliyev-Mammadov, j: Ismail "
		   "Aliyev-Mammadov}\n"
		   "organisations:\n"
		   "  x: Joint commission of the towns on trade\n"
		   "  y: Joint commission of the towns on water\n"
		   "  z: Joint commission\nevents:\n"
		   "- {date: 2024-01-01, title: A, who: [i, j, x, y, z]}\n"),
		SV("t.yaml"), &diags);

	browser_renew(w, b);
	browser_type(w, "L");
	assert_shows_at(w, 36, 120, "  Ilham Aliyev-Mammad");
	assert_shows_at(w, 36, 120, "  Ismail Aliyev-Mamma");
	assert_shows_at(w, 36, 120, "  Joint commission    ");
	assert_shows_at(w, 36, 120, "  Joint commission…trade ");
	assert_shows_at(w, 36, 120, "  Joint commission…water ");
	assert_shows_at(w, 24, 80, "…trade ");
	assert_shows_at(w, 24, 80, "…water ");
	browser_renew(w, w->book);
	book_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(keys),
		BROWSER_TEST(undone),
		BROWSER_TEST(small),
		BROWSER_TEST(renewed),
		BROWSER_TEST(alike),
		BROWSER_TEST(cities),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

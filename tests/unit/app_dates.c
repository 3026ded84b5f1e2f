#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_book.h"
#include "support_browser.h"

/* Going to a date, and cutting time more or less finely. */

enum { ROWS = 24 };

/* Events with these dates, parted by blanks; each is its own title. */
static void begin(struct browser *w, const char *dates)
{
	browser_begin(w, book_of_dates(&w->arena, dates));
}

/* Row Y of the screen. */
static struct sv row(struct browser *w, int y)
{
	struct sv all = browser_screen(w, ROWS, 80), line = { 0 };

	for (int i = 0; i <= y; i++)
		line = sv_cut(&all, '\n');
	return line;
}

/* The row of the chosen event. */
static struct sv chosen(struct browser *w)
{
	struct sv all = browser_screen(w, ROWS, 80), line = { 0 };

	while (all.n > 0 && !sv_starts(line, SV("▸")))
		line = sv_cut(&all, '\n');
	return line;
}

/* What must lie within the date comes first, then what surely was going on,
 * then what could have been; else the next.  Events are called by their date,
 * of which the row shows what is behind the year first. */
static void going(void **state)
{
	static const char dates[] =
		"1998 20XX 2022/2025 2023-05-02 2024 2024-05 "
		"2024-05-15/2024-05-17 2024-05-20 2024-05-20 2024-22 "
		"2024-11-03 2026 2028-01-01";
	static const struct {
		const char *typed, *title, *said;
	} cases[] = {
		{ "2024-05-20", "2024-05-20", "/ find" },
		{ "2024-05", "2024-05 ", "/ find" },
		{ "2024", "2024 ", "/ find" },
		{ "2024-05-16", "2024-05-15/2024-05-17",
		  "this was going on then" },
		/* The closest of those that could have been. */
		{ "2024-05-08", "2024-05 ", "this could have been then" },
		{ "2024-07-07", "2024-22", "this could have been then" },
		/* One known by the year, with others in it: the next. */
		{ "2024-02-03", "2024-05 ",
		  "nothing then: this is the next event" },
		{ "2024-10-03", "2024-11-03",
		  "nothing then: this is the next event" },
		/* With none in the rest of it: that one. */
		{ "2026-07", "2026 ", "this could have been then" },
		{ "2025-03-04", "2022/2025", "this could have been then" },
		{ "2023", "2023-05-02", "/ find" },
		{ "1998-03", "1998 ", "this could have been then" },
		{ "2027", "2028-01-01",
		  "nothing then: this is the next event" },
		{ "1990", "1998 ",
		  "nothing that early: this is the first event" },
		{ "2099-05", "20XX", "this could have been then" },
		{ "2101", "2028-01-01",
		  "nothing that late: this is the last event" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct browser w = { 0 };
		struct build title = { .arena = &w.arena };
		struct sv line;

		begin(&w, dates);
		browser_type(&w, "g");
		browser_type(&w, cases[i].typed);
		browser_type(&w, "Enter");
		line = chosen(&w);
		build_str(&title, "E  ");
		build_str(&title, cases[i].title);
		if (sv_find(line, build_view(&title), 0) == SV_NONE)
			fail_msg("%s: %.*s", cases[i].typed, SV_ARG(line));
		line = sv_trim(row(&w, ROWS - 1));
		if (!sv_starts(line, sv_of(cases[i].said)))
			fail_msg("%s: %.*s", cases[i].typed, SV_ARG(line));
		browser_end(&w);
	}
}

/* The period that the strip names, at the end of its first row. */
static bool strip_by(struct browser *w, const char *unit)
{
	struct sv line = row(w, 1), name = sv_of(unit);

	return line.n > name.n &&
	       sv_eq(sv_slice(line, line.n - name.n, line.n), name);
}

static void zooming(void **state)
{
	static const char *const finer[] = { "week", "day", "day" };
	static const char *const coarser[] = { "week", "month", "quarter",
					       "year", "decade", "century",
					       "century" };
	struct browser w = { 0 };

	(void)state;
	begin(&w, "2023-01-02 2023-05-06 2024-07-08 2024-12-24 2025-01-02");
	assert_true(strip_by(&w, " month"));
	assert_true(sv_find(row(&w, 4), SV("month JFMAMJJASOND"), 0) !=
		    SV_NONE);
	for (size_t i = 0; i < 3; i++) {
		browser_type(&w, "z");
		assert_true(strip_by(&w, finer[i]));
	}
	assert_true(sv_starts(sv_trim(row(&w, ROWS - 1)),
			      SV("there is no shorter period than a day")));
	assert_true(sv_find(row(&w, 4), SV("day MTWTFSS"), 0) != SV_NONE);
	for (size_t i = 0; i < 7; i++) {
		browser_type(&w, "Z");
		assert_true(strip_by(&w, coarser[i]));
	}
	assert_true(sv_starts(sv_trim(row(&w, ROWS - 1)),
			      SV("there is no longer period than a century")));
	browser_type(&w, "u");
	assert_true(strip_by(&w, "decade"));
	assert_true(sv_find(row(&w, 4), SV("decade 0123456789"), 0) !=
		    SV_NONE);
	browser_type(&w, "U");
	assert_true(strip_by(&w, "century"));
	browser_end(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(going),
		cmocka_unit_test(zooming),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

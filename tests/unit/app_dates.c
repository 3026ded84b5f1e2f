/* Going to a date, and cutting time more or less finely. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/build.h"
#include "load/load.h"
#include "support_book.h"
#include "support_browser.h"

enum { ROWS = 24 };

/* Events with these dates, separated by blanks; each is its own title. */
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
 * of which the row shows what is after the year first. */
static void going(void **state)
{
	static const char dates[] =
		"1998 20XX 2022/2025 2023-05-02 2024 2024-05 "
		"2024-05-15/2024-05-17 2024-05-20 2024-05-20 2024-22 "
		"2024-11-03 2026 2028-01-01";
	static const struct {
		const char *typed, *title, *said;
	} cases[] = {
		{ "2024-05-20", "2024-05-20", "Event" },
		{ "2024-05", "2024-05", "Event" },
		{ "2024", "2024", "Event" },
		{ "2024-05-16", "2024-05-15/2024-05-17",
		  "this was going on then" },
		/* The closest of those that could have been. */
		{ "2024-05-08", "2024-05", "this could have been then" },
		{ "2024-07-07", "2024-22", "this could have been then" },
		/* One known by the year, with others in it: the next. */
		{ "2024-02-03", "2024-05",
		  "nothing then: this is the next event" },
		{ "2024-10-03", "2024-11-03",
		  "nothing then: this is the next event" },
		/* With none in the rest of it: that one. */
		{ "2026-07", "2026", "this could have been then" },
		{ "2025-03-04", "2022/2025", "this could have been then" },
		{ "2023", "2023-05-02", "Event" },
		{ "1998-03", "1998", "this could have been then" },
		{ "2027", "2028-01-01",
		  "nothing then: this is the next event" },
		{ "1990", "1998",
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
		build_str(&title, "  ");
		build_str(&title, cases[i].title);
		if (!sv_ends(line, build_view(&title)))
			fail_msg("%s: %.*s", cases[i].typed, SV_ARG(line));
		line = sv_trim(row(&w, ROWS - 2));
		if (!sv_starts(line, sv_of(cases[i].said)))
			fail_msg("%s: %.*s", cases[i].typed, SV_ARG(line));
		browser_end(&w);
	}
}

/* What the first line says from when to when, after the number. */
static void title(void **state)
{
	static const struct {
		const char *dates, *shown;
	} cases[] = {
		{ "197X 2021-05-01", "2 events, the 1970s to 2021" },
		{ "1850 197X", "2 events, 1850 to the 1970s" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct browser w = { 0 };

		begin(&w, cases[i].dates);
		assert_shows(&w, cases[i].shown);
		browser_end(&w);
	}
}

/* A part may be dated first and stands below its whole all the same. */
static void going_to_wholes(void **state)
{
	static const char yaml[] =
		"- {id: years, date: 2021/2024, title: Years}\n"
		"- {date: 2024-03, part_of: years, title: Of years}\n"
		"- {id: trip, date: 2024-05, part_of: talks, title: Trip}\n"
		"- {id: talks, date: 2024-05-15/2024-05-17, part_of: visit,\n"
		"   title: Talks}\n"
		"- {id: visit, date: 2024-05-14/2024-05-20, title: Visit}\n"
		"- {date: 2024-05-16, part_of: talks, title: Deed}\n"
		"- {id: stay, as_of: 2024-06-03, title: Stay}\n"
		"- {date: 2024-06-03, part_of: stay, title: Meeting}\n";
	static const struct {
		const char *typed, *title;
	} cases[] = {
		{ "2024-05", "Visit" },
		{ "2024-05-16", "Deed" },
		/* Its whole is of more than that. */
		{ "2024-03", "Of years" },
		/* It is only known to hold. */
		{ "2024-06", "Meeting" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct browser w = { 0 };
		struct diags diags = { .arena = &w.arena };

		browser_begin(&w, load_text(sv_of(yaml), SV("t.yaml"),
					    &diags));
		browser_type(&w, "g");
		browser_type(&w, cases[i].typed);
		browser_type(&w, "Enter");
		if (!sv_ends(chosen(&w), sv_of(cases[i].title)))
			fail_msg("%s: %.*s", cases[i].typed,
				 SV_ARG(chosen(&w)));
		browser_end(&w);
	}
}

/* From the event of 10 February 2024; NULL where it cannot be read. */
static const struct {
	const char *tag, *typed, *title;
} goals[] = {
	{ "en", "2024-05-17", "2024-05-17" },
	{ "en", "17.5.2024", "2024-05-17" },
	{ "en", "17/5/2024", "2024-05-17" },
	{ "en-US", "5/17/2024", "2024-05-17" },
	{ "en", "17 May 2024", "2024-05-17" },
	{ "en-US", "May 17, 2024", "2024-05-17" },
	{ "en", "2024-05", "2024-05-15/2024-05-17" },
	{ "en", "5/2024", "2024-05-15/2024-05-17" },
	{ "en", "May 2024", "2024-05-15/2024-05-17" },
	{ "en", "2024-05-15/2024-05-17", "2024-05-15/2024-05-17" },
	{ "en", "[1667,1668]", "1667-03-01" },
	{ "en", "2004-06~", "2004-06-11" },
	{ "en", "autumn 2024", "2024-09-30" },
	{ "en-US", "fall 2024", "2024-09-30" },
	{ "en", "today", "2024-09-30" },
	{ "en", "+3m", "2024-05-15/2024-05-17" },
	{ "en", "-5m", "2023-10-01" },
	{ "en", "+97d", "2024-05-17" },
	{ "en", "17 May", "2024-05-17" },
	{ "ru", "17.5.2024", "2024-05-17" },
	{ "ru", "17 мая 2024 г.", "2024-05-17" },
	{ "ru", "май 2024", "2024-05-15/2024-05-17" },
	{ "ru", "осень 2024", "2024-09-30" },
	{ "ru", "сегодня", "2024-09-30" },
	{ "be", "17 мая 2024 г.", "2024-05-17" },
	{ "be", "май 2024", "2024-05-15/2024-05-17" },
	{ "be", "восень 2024", "2024-09-30" },
	{ "be", "сёння", "2024-09-30" },
	{ "az", "17 may 2024", "2024-05-17" },
	{ "az", "may 2024", "2024-05-15/2024-05-17" },
	{ "az", "2024-cü ilin payızı", "2024-09-30" },
	{ "az", "payız 2024", "2024-09-30" },
	{ "az", "bu gün", "2024-09-30" },
	{ "de", "17. Mai 2024", "2024-05-17" },
	{ "de", "Mai 2024", "2024-05-15/2024-05-17" },
	{ "de", "Herbst 2024", "2024-09-30" },
	{ "de", "heute", "2024-09-30" },
};

/* Types TEXT, blanks too, where a date is asked for. */
static void go_to(struct browser *w, const char *text)
{
	struct build keys = { .arena = &w->arena };
	struct sv rest = sv_of(text);

	build_str(&keys, "g ");
	while (rest.n > 0) {
		build_sv(&keys, sv_cut(&rest, ' '));
		build_str(&keys, rest.n > 0 ? " Space " : " Enter");
	}
	browser_type(w, arena_cstr(&w->arena, build_view(&keys)));
}

/* Whatever names a date goes to it: EDTF, numbers, words of the reader's
 * language, steps from the chosen event. */
static void typing(void **state)
{
	static const char dates[] =
		"1667-03-01 2004-06-11 2023-10-01 2024-02-10 "
		"2024-05-15/2024-05-17 2024-05-17 2024-09-30 2024-11-02";

	(void)state;
	for (size_t i = 0; i < sizeof(goals) / sizeof(goals[0]); i++) {
		struct browser w = { .today = date_day_number(2024, 9, 30) };
		struct build title = { .arena = &w.arena };
		struct sv line;

		browser_begin_in(&w, book_of_dates(&w.arena, dates),
				 goals[i].tag);
		browser_type(&w, "g 2024-02-10 Enter");
		assert_true(sv_ends(chosen(&w), SV("2024-02-10")));
		go_to(&w, goals[i].typed);
		line = chosen(&w);
		build_fmt(&title, "  %s",
			  goals[i].title ? goals[i].title : "2024-02-10");
		if (!sv_ends(line, build_view(&title)))
			fail_msg("%s: %.*s", goals[i].typed, SV_ARG(line));
		/* What cannot be read says what can, and stays to be mended. */
		line = row(&w, ROWS - 2);
		if (!goals[i].title &&
		    sv_find(line, SV("May 2024, today"), 0) == SV_NONE)
			fail_msg("%s: %.*s", goals[i].typed, SV_ARG(line));
		browser_end(&w);
	}
}

/* Whether the strip names its period so, beside its bars or its axis. */
static bool strip_by(struct browser *w, const char *unit)
{
	return sv_find(row(w, 1), sv_of(unit), 0) != SV_NONE ||
	       sv_find(row(w, 2), sv_of(unit), 0) != SV_NONE;
}

static void zooming(void **state)
{
	static const char *const finer[] = { "by week", "by day", "by day" };
	static const char *const coarser[] = {
		"by week", "by month", "by quarter", "by year", "by decade",
		"by century", "by century",
	};
	struct browser w = { 0 };

	(void)state;
	begin(&w, "2023-01-02 2023-05-06 2024-07-08 2024-12-24 2025-01-02");
	assert_true(strip_by(&w, "by month"));
	for (size_t i = 0; i < 3; i++) {
		browser_type(&w, "z");
		assert_true(strip_by(&w, finer[i]));
	}
	assert_true(sv_starts(sv_trim(row(&w, ROWS - 2)),
			      SV("there is no shorter period than a day")));
	for (size_t i = 0; i < 7; i++) {
		browser_type(&w, "Z");
		assert_true(strip_by(&w, coarser[i]));
	}
	assert_true(sv_starts(sv_trim(row(&w, ROWS - 2)),
			      SV("there is no longer period than a century")));
	browser_type(&w, "u");
	assert_true(strip_by(&w, "by decade"));
	browser_type(&w, "U");
	assert_true(strip_by(&w, "by century"));
	browser_end(&w);
}

/* What is said of a bar is what it shows, and what Enter leaves where that is
 * more: what is longer than the axis, or known less closely. */
static void counting(void **state)
{
	static const struct {
		const char *keys, *said, *left;
	} cases[] = {
		{ "", "before January – March 2022: 1 event",
		  "1 of 9 events   1 to:2021-12" },
		{ "Right Left", "before January – March 2022: 1 event",
		  "1 of 9 events   1 to:2021-12" },
		{ "Right Right",
		  "April – June 2022: perhaps 1 event; Enter shows 2, with "
		  "longer ones",
		  "2 of 9 events" },
		{ "Right Right Right Right Right",
		  "January – March 2023: 1 event; Enter shows 2, with "
		  "longer ones",
		  "2 of 9 events" },
		{ "Right Right Right Right Right Right Right Right Right Right",
		  "April – June 2024: 3 events, perhaps 1 more; Enter "
		  "shows 5, with longer ones",
		  "5 of 9 events" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct browser w = { 0 };
		struct sv line;

		begin(&w, "20XX 2022/2025 2024 2024-05-01 2024-06-07 "
			  "2024-08 2024-09-02 2024-10-03 2024-11-04");
		browser_type(&w, "t");
		browser_type(&w, cases[i].keys);
		line = sv_trim(row(&w, ROWS - 2));
		if (!sv_starts(line, sv_of(cases[i].said)))
			fail_msg("%s: %.*s", cases[i].keys, SV_ARG(line));
		browser_type(&w, "Enter");
		line = row(&w, 0);
		if (sv_find(line, sv_of(cases[i].left), 0) == SV_NONE)
			fail_msg("%s: %.*s", cases[i].keys, SV_ARG(line));
		browser_end(&w);
	}
}

/* It is said in the reader's language. */
static void counting_in_languages(void **state)
{
	static const struct {
		const char *tag, *beyond, *here;
	} cases[] = {
		{ "de", "vor Januar–März 2022: 1 Ereignis",
		  "April–Juni 2024: 3 Ereignisse, vielleicht noch 1; "
		  "Enter: 5, mit längeren" },
		{ "ru", "раньше, чем январь – март 2022 г.: 1 событие",
		  "апрель – июнь 2024 г.: 3 события, возможно, ещё 1; "
		  "Enter: 5, вместе" },
		{ "be", "раней, чым студзень–сакавік 2022 г.: 1 падзея",
		  "красавік–чэрвень 2024 г.: 3 падзеі, магчыма, яшчэ 1; "
		  "Enter: 5, разам" },
		{ "az", "yanvar–mart 2022 tarixindən əvvəl: 1 hadisə",
		  "aprel–iyun 2024: 3 hadisə, bəlkə daha 1; Enter: 5, daha "
		  "uzunlarla" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct browser w = { 0 };
		struct sv line;

		browser_begin_in(&w, book_of_dates(&w.arena, "20XX 2022/2025 "
				 "2024 2024-05-01 2024-06-07 2024-08 "
				 "2024-09-02 2024-10-03 2024-11-04"),
				 cases[i].tag);
		browser_type(&w, "t");
		line = sv_trim(row(&w, ROWS - 2));
		if (!sv_starts(line, sv_of(cases[i].beyond)))
			fail_msg("%s: %.*s", cases[i].tag, SV_ARG(line));
		browser_type(&w, "Right Right Right Right Right");
		browser_type(&w, "Right Right Right Right Right");
		line = sv_trim(row(&w, ROWS - 2));
		if (!sv_starts(line, sv_of(cases[i].here)))
			fail_msg("%s: %.*s", cases[i].tag, SV_ARG(line));
		browser_end(&w);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(going),
		cmocka_unit_test(title),
		cmocka_unit_test(going_to_wholes),
		cmocka_unit_test(typing),
		cmocka_unit_test(counting),
		cmocka_unit_test(counting_in_languages),
		cmocka_unit_test(zooming),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

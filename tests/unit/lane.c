/* What the lane of a row shows of its date. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_book.h"
#include "view/lane.h"

enum { CELLS = LANE_CELLS_MOST + 2 }; /* with a mark at either edge */

/* The lane of DATE by periods of UNIT, without blanks at its end. */
static struct sv lane_text(struct arena *a, const char *date,
			   enum period unit, bool ascii)
{
	struct book *b = book_of_dates(a, date);
	struct frame f = frame_new(a, 1, CELLS, ascii);
	struct build text = { .arena = a };
	struct sv line;

	lane_draw(b, 0, unit, false, &f, (struct rect){ 0, 0, 1, CELLS }, 0,
		  1);
	frame_text(&f, &text, false);
	line = build_view(&text);
	book_free(b);
	return sv_cut(&line, '\n');
}

static void drawn(void **state)
{
	static const struct {
		const char *date;
		enum period unit;
		const char *text, *ascii;
	} cases[] = {
		/* Certain days, and a window of doubt. */
		{ "2024-05-16", PERIOD_MONTH, "     ━", "     =" },
		{ "2024-05-15/2024-07-02", PERIOD_MONTH, "     ━━━",
		  "     ===" },
		{ "2024-05-16~", PERIOD_MONTH, "     ░", "     :" },
		{ "2024-05-XX", PERIOD_MONTH, "     ░", "     :" },
		{ "2024-22", PERIOD_MONTH, "      ░░░", "      :::" },
		{ "2024-22/2024-10-05", PERIOD_MONTH, "      ░░░━━",
		  "      :::==" },
		/* Not between the days that it may be. */
		{ "[2024-02-01,2024-05-01]", PERIOD_MONTH, "  ░  ░",
		  "  :  :" },
		{ "2024-XX-31", PERIOD_MONTH, " ░ ░ ░ ░░ ░ ░",
		  " : : : :: : :" },
		/* Beyond the year. */
		{ "2024-24", PERIOD_MONTH, "            ░›", "            :>" },
		{ "../2024-02", PERIOD_MONTH, "‹━░", "<=:" },
		/* The year that an estimate names, in the years around it. */
		{ "1950S2", PERIOD_DECADE, " ░░░░░▒░░░░", " :::::+::::" },
		{ "1953S2", PERIOD_YEAR, "‹░░░▒░░░░░░›", "<:::+::::::>" },
		{ "1953S3", PERIOD_YEAR, " ░░░▒░░░░░░", " :::+::::::" },
		{ "195X", PERIOD_YEAR, " ░░░░░░░░░░", " ::::::::::" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *const want[] = { cases[i].text, cases[i].ascii };

		for (int ascii = 0; ascii < 2; ascii++) {
			struct arena a = { 0 };
			struct sv text = lane_text(&a, cases[i].date,
						   cases[i].unit, ascii);

			if (!sv_eq(text, sv_of(want[ascii])))
				fail_msg("%s: '%.*s'", cases[i].date,
					 SV_ARG(text));
			arena_free(&a);
		}
	}
}

/* Days have their names by a calendar that was in use. */
static void named(void **state)
{
	static const struct {
		const char *date;
		enum period unit;
		const char *text;
	} cases[] = {
		{ "2024-05-16", PERIOD_DAY, " MTWTFSS" },
		{ "1582-10-18", PERIOD_DAY, " MTWTFSS" },
		{ "1582-10-14", PERIOD_DAY, "" },
		{ "1066-10-14", PERIOD_DAY, "" },
		{ "1066-10-14", PERIOD_MONTH, " JFMAMJJASOND" },
	};
	struct arena a = { 0 };
	struct locale locale;
	struct err err;

	(void)state;
	assert_true(locale_open(&a, "en", &locale, NULL, &err));
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct book *b = book_of_dates(&a, cases[i].date);
		struct frame f = frame_new(&a, 1, CELLS, false);
		struct build text = { .arena = &a };
		struct sv line;

		lane_head(b, 0, &locale, cases[i].unit, &f,
			  (struct rect){ 0, 0, 1, CELLS }, 0, 1);
		frame_text(&f, &text, false);
		line = build_view(&text);
		line = sv_cut(&line, '\n');
		if (!sv_eq(line, sv_of(cases[i].text)))
			fail_msg("%s: '%.*s'", cases[i].date, SV_ARG(line));
		book_free(b);
	}
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(drawn),
		cmocka_unit_test(named),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Lanes: what stands in the cells of an axis, against a look at each day. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_book.h"
#include "time/days.h"
#include "time/lane.h"

enum { CELLS_MOST = 256 };

/* The cells of the events of DATES on X, a letter each. */
static const char *lane_text(const char *dates, const struct axis *x)
{
	static char text[CELLS_MOST];
	static const char signs[] = {
		[LANE_NOTHING] = ' ', [LANE_SOME] = '.', [LANE_BEFORE] = '<',
		[LANE_ON] = '>',      [LANE_SPAN] = '=', [LANE_DAY] = 'o',
		[LANE_SPAN_BEFORE] = '{', [LANE_SPAN_ON] = '}',
	};
	struct lane_cell cells[CELLS_MOST];
	struct arena a = { 0 };
	struct book *b = book_of_dates(&a, dates);
	struct lane_scale s = lane_scale(&a, x);

	assert_in_range(s.n, 0, CELLS_MOST - 1);
	lane_fill(cells, &a, &s, b, every_event(&a, b));
	for (int c = 0; c < s.n; c++)
		text[c] = cells[c].days > 1 ? (char)('0' + cells[c].days)
					    : signs[cells[c].sign];
	text[s.n] = '\0';
	book_free(b);
	arena_free(&a);
	return text;
}

/* The number of the period in which a day of the year lies, by months from
 * January. */
static int64_t month(int year, int number)
{
	return (int64_t)year * 12 + number - 1;
}

static void signs(void **state)
{
	static const struct {
		const char *dates, *cells; /* of April to June, 8 a month */
	} cases[] = {
		{ "2024-05-01", "        o               " },
		{ "2024-05-31", "               o        " },
		{ "2024-05-15/2024-05-17", "           ==           " },
		{ "2024-05", "        ........        " },
		{ "2024-05-15 2024-05-15 2024-05", "        ...2....        " },
		/* Days of a cell count together. */
		{ "2024-05-02 2024-05-03", "        2               " },
		/* It may have begun, and ended, on any day of the months. */
		{ "2024-04/2024-06", ".......==========......." },
		{ "2024-04-01/2024-06-30", "========================" },
		{ "2023-05-01/2025-06-30", "{======================}" },
		{ "2024-04-01/2024-07-01", "=======================}" },
		{ "2024-03-31/2024-06-30", "{=======================" },
		{ "2024-05-31/2025-06-30 2007/..", "<..............========}" },
		/* What goes on, or began at some time, has one end alone. */
		{ "2024-05-16/..", "           ............>" },
		{ "2024-05-16/", "           ............>" },
		{ "../2024-05-16", "<...........            " },
		{ "2007/..", "<......................>" },
		{ "2024", "<......................>" },
		{ "2024 2024-04-01 2024-06-30", "o......................o" },
		/* One of some days is not between them. */
		{ "[2024-04-01,2024-06-30]", ".                      ." },
		/* Elsewhere. */
		{ "2023 2024-03-31 2024-07-01 2025/..",
		  "<                      >" },
		{ "2023 2024-05-20", "<           o           " },
		{ "2024-05-20~", "            o           " },
	};
	struct axis x = { .unit = PERIOD_MONTH, .from = month(2024, 4),
			  .count = 3, .cells = 8 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(lane_text(cases[i].dates, &x),
				    cases[i].cells);
}

/* Days have as many cells as there are, and begin in the first. */
static void many_cells(void **state)
{
	struct axis x = { .unit = PERIOD_DAY, .count = 4, .cells = 3 };

	(void)state;
	x.from = date_day_number(2024, 5, 15);
	assert_string_equal(lane_text("2024-05-16/2024-05-17", &x),
			    "   ======   ");
	assert_string_equal(lane_text("2024-05-16", &x), "   o        ");
	x = (struct axis){ .unit = PERIOD_WEEK, .count = 2, .cells = 7 };
	x.from = period_of(PERIOD_WEEK, date_day_number(2024, 5, 15));
	assert_string_equal(lane_text("2024-05-15 2024-05-19/2024-05-20", &x),
			    "  o   ==      ");
}

/* No cell, and days without a number, are nowhere. */
static void empty(void **state)
{
	struct axis none = { .unit = PERIOD_DAY }, far = none;

	(void)state;
	assert_string_equal(lane_text("2024", &none), "");
	far = (struct axis){ .unit = PERIOD_MILLENNIUM, .from = INT64_MAX - 4,
			     .count = 2, .cells = 10 };
	assert_string_equal(lane_text("2024 2025-01-01", &far),
			    "<                   ");
}

/* Each cell is what a look at each of its days says. */
static void day_by_day(void **state)
{
	static const char dates[] =
		"2023-11-05 2023-12/2024-02 2024-01-31 2024-02-29 2024-03-01/"
		"2024-03-02 [2024-02-03,2024-03-09] 2024-23 2024-01~ 202X "
		"2024-02-10/2024-02-20 2023/2024 ../2024-01-20 2024-03-20/..";
	struct axis x = { .unit = PERIOD_MONTH, .from = month(2024, 1),
			  .count = 3 };
	struct arena a = { 0 };
	struct book *b = book_of_dates(&a, dates);
	struct hits all = every_event(&a, b);

	(void)state;
	for (x.cells = 1; x.cells < 40; x.cells++) {
		struct lane_scale s = lane_scale(&a, &x);
		struct lane_cell *cells =
			ARENA_NEW(&a, (size_t)s.n, struct lane_cell);
		bool *some = ARENA_NEW(&a, (size_t)s.n, bool);
		bool *lasts = ARENA_NEW(&a, (size_t)s.n, bool);
		uint32_t *days = ARENA_NEW(&a, (size_t)s.n, uint32_t);

		lane_fill(cells, &a, &s, b, all);
		for (int64_t day = s.starts[0]; day < s.starts[s.n]; day++)
			for (size_t i = 0; i < all.n; i++) {
				event_no ev = all.v[i];
				int at = lane_cell(&s, day);
				int64_t begun, ended;

				days_turns(b, ev, &begun, &ended);
				if (book_first(b, ev) == book_last(b, ev))
					days[at] += book_first(b, ev) == day;
				else
					some[at] |= days_touches(b, ev, day,
								 day);
				lasts[at] |= begun <= day && day <= ended &&
					     begun < ended &&
					     book_first(b, ev) != INT64_MIN &&
					     book_last(b, ev) != INT64_MAX;
			}
		for (int c = 0; c < s.n; c++) {
			/* Of a day's cells the first one was looked at. */
			if (c > 0 && s.starts[c - 1] == s.starts[c])
				continue;
			assert_int_equal(cells[c].days, days[c]);
			assert_int_equal(cells[c].sign == LANE_DAY,
					 days[c] > 0);
			if (days[c] == 0)
				assert_int_equal(cells[c].sign >= LANE_SPAN,
						 lasts[c]);
			if (days[c] == 0 && !lasts[c])
				assert_int_equal(cells[c].sign != LANE_NOTHING,
						 some[c]);
		}
	}
	book_free(b);
	arena_free(&a);
}

/* The axis of lanes: as many periods of LEAST cells as there is room for,
 * around a day. */
static void axes(void **state)
{
	static const struct {
		int room;
		int64_t from;
		int count, cells;
	} cases[] = {
		{ 89, 2024 * 12 + 3, 11, 8 }, /* to the last event */
		{ 57, 2024 * 12 + 7, 7, 8 },
		{ 400, 2023 * 12 + 4, 22, 16 }, /* all of it */
		{ 3, 2024 * 12 + 10, 1, 3 },
	};
	struct arena a = { 0 };
	struct book *b = book_of_dates(&a, "2023-05 2024-05-16 2024-11-11 "
					   "2025-02");
	struct hits all = every_event(&a, b);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct axis x;

		assert_true(axis_wide(&x, b, all, PERIOD_MONTH,
				      date_day_number(2024, 11, 11),
				      cases[i].room, 8));
		assert_int_equal(x.from, cases[i].from);
		assert_int_equal(x.count, cases[i].count);
		assert_int_equal(x.cells, cases[i].cells);
	}
	book_free(b);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(signs),      cmocka_unit_test(many_cells),
		cmocka_unit_test(empty),      cmocka_unit_test(day_by_day),
		cmocka_unit_test(axes),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Which stretch of time is drawn, in periods of which size. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "date/part.h"
#include "support_book.h"
#include "time/axis.h"

/* Every day is in the period that it is said to be in. */
static void periods(void **state)
{
	static const int64_t days[] = {
		-9000000000000000000, -1000000000, -719528, -719529, -30000,
		-4, -3, -1, 0, 3, 4, 10, 19722, 1000000000, 9000000000000000000,
	};
	static const char *const names[PERIODS] = {
		"day", "week", "month", "quarter", "year", "5 years",
		"decade", "century", "millennium",
	};

	(void)state;
	for (int p = 0; p < PERIODS; p++) {
		enum period unit = (enum period)p;

		assert_true(sv_eq(period_name(unit), sv_of(names[p])));
		for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
			int64_t at = period_of(unit, days[i]);

			assert_true(period_start(unit, at) <= days[i]);
			assert_true(period_start(unit, at + 1) > days[i]);
		}
	}
	/* 2024-01-01 was a Monday. */
	assert_int_equal(period_start(PERIOD_WEEK,
				      period_of(PERIOD_WEEK, 19727)),
			 19723);
	assert_int_equal(period_of(PERIOD_CENTURY, 19723), 20);
	assert_int_equal(period_of(PERIOD_QUARTER, 19723), 2024 * 4);
}

/* "month 2023-05-01 22 <5 >0" */
static struct sv axis_text(struct arena *a, const struct axis *x)
{
	struct build b = { .arena = a };

	build_sv(&b, period_name(x->unit));
	build_char(&b, ' ');
	date_print_day(&b, period_start(x->unit, x->from));
	build_fmt(&b, " %d <%zu >%zu", x->count, x->earlier, x->later);
	return build_view(&b);
}

/* What began long before the days of interest, or goes on, lends none. */
static void axes_within(void **state)
{
	struct axis_days days = { date_day_number(2024, 5, 1),
				  date_day_number(2024, 11, 30) };
	struct dated f = { 0 };
	struct axis x;

	(void)state;
	dated_open(&f, "2007/2025 2019/.. 2024-06-07 2024-10-12");
	assert_true(axis_fit(&x, f.book, f.all, &days, 60));
	assert_true(axis_first(&x) >= days.first - 7);
	assert_true(axis_last(&x) <= days.last + 7);
	assert_true(axis_fit(&x, f.book, f.all, NULL, 60));
	assert_true(axis_first(&x) < date_day_number(2008, 1, 1));
	dated_close(&f);
}

/* What may as well have begun on the axis stands at neither side of it. */
static void beside(void **state)
{
	struct axis_days days = { date_day_number(2023, 5, 1),
				  date_day_number(2023, 5, 31) };
	struct dated f = { 0 };
	struct axis x;

	(void)state;
	dated_open(&f, "2007/.. 2021/2024 [2019-01..2024-11] 2023-05 2023-06 "
		  "[..2024-11] 2024-01/..");
	assert_true(axis_fit(&x, f.book, f.all, &days, 60));
	assert_true(sv_eq(axis_text(&f.arena, &x),
			  SV("day 2023-05-01 31 <2 >2")));
	dated_close(&f);
}

/* A period that is asked for has parts, however vague the dates in it are. */
static void axes_of_a_period(void **state)
{
	static const struct {
		int from[3], to[3];
		const char *axis;
	} cases[] = {
		{ { 2024, 10, 1 }, { 2024, 10, 31 },
		  "day 2024-10-01 31 <0 >0" },
		{ { 2024, 1, 1 }, { 2024, 12, 31 },
		  "month 2024-01-01 12 <0 >0" },
		{ { 2020, 1, 1 }, { 2029, 12, 31 },
		  "year 2020-01-01 10 <0 >0" },
	};
	struct dated f = { 0 };

	(void)state;
	dated_open(&f, "2020/2029 2020/2029 2020/2029 2024");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const int *a = cases[i].from, *z = cases[i].to;
		struct axis_days days = { date_day_number(a[0], a[1], a[2]),
					  date_day_number(z[0], z[1], z[2]) };
		struct arena text = { 0 };
		struct axis x;

		assert_true(axis_fit(&x, f.book, f.all, &days, 60));
		x.earlier = x.later = 0;
		assert_true(sv_eq(axis_text(&text, &x), sv_of(cases[i].axis)));
		arena_free(&text);
	}
	dated_close(&f);
}

/* The bulk of the events decides, not what is far from it. */
static const struct {
	const char *dates;
	int room;
	const char *axis;
} fits[] = {
	{ "2024-05-16", 60, "day 2024-05-16 1 <0 >0" },
	{ "2024-05-01 2024-05-31", 60, "day 2024-05-01 31 <0 >0" },
	{ "2024-05-01 2024-08-31", 60, "week 2024-04-29 18 <0 >0" },
	{ "2023-05 2025-02", 60, "month 2023-01-01 26 <0 >0" },
	{ "2023-05 2025-02", 21, "quarter 2023-01-01 9 <0 >0" },
	{ "2023 2025", 1, "decade 2020-01-01 1 <0 >0" },
	/* They end where events do. */
	{ "2024", 60, "year 2024-01-01 1 <0 >0" },
	{ "2019/2024 2021-03-04 2021-03-05", 60,
	  "quarter 2019-01-01 24 <0 >0" },
	{ "2024-03-05/.. 2024-05-01", 60, "day 2024-03-05 58 <0 >0" },
	/* No finer than events are dated. */
	{ "2024-05 2024-06 2024-07-01", 60,
	  "month 2024-01-01 7 <0 >0" },
	/* Few events: none is left off. */
	{ "1800 2024-01 2024-02", 60, "decade 1800-01-01 23 <0 >0" },
	/* One of a few is. */
	{ "Y-83000 2024-01 2024-02 2024-11", 60,
	  "month 2024-01-01 11 <1 >0" },
	{ "2024-01 2024-02 2024-11 Y1E400", 60,
	  "month 2024-01-01 11 <0 >1" },
	{ "Y-1E400 2024-01 2024-02 2024-11", 60,
	  "month 2024-01-01 11 <1 >0" },
	/* Two are not: there is nothing coarser. */
	{ "Y-83000 2024-01 2024-02 2024-11 Y83000", 60,
	  "millennium 54000-01-01 30 <4 >0" },
	/* What is not far is taken back. */
	{ "1500 2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 "
	  "2024-07 2024-08 2024-09 2024-10 2024-10 2024-11 2024-12 "
	  "2025-01 2025-02 2025-03 2025-04 2025-05 2025-06 2025-09",
	  66, "month 2024-01-01 21 <1 >0" },
	/* What is known by the century does not say how long it is. */
	{ "19XX 1951-03 1951-05 1952-01 1952-05", 60,
	  "month 1951-03-01 15 <1 >0" },
	{ "19XX 18XX 20XX 1951-03 1952-05", 60,
	  "century 1800-01-01 3 <0 >0" },
	/* Nothing is far from events that lie evenly. */
	{ "1950 1955 1960 1965 1970 1975 1980 1985 1990 1995", 66,
	  "year 1950-01-01 46 <0 >0" },
};

static void axes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(fits) / sizeof(fits[0]); i++) {
		struct dated f = { 0 };
		struct axis x;
		struct sv text;

		dated_open(&f, fits[i].dates);
		assert_true(axis_fit(&x, f.book, f.all, NULL, fits[i].room));
		assert_true(x.count <= fits[i].room);
		text = axis_text(&f.arena, &x);
		if (!sv_eq(text, sv_of(fits[i].axis)))
			fail_msg("%s: %.*s", fits[i].dates, SV_ARG(text));
		assert_false(axis_fit(&x, f.book, f.all, NULL, 0));
		dated_close(&f);
	}
}

/* The chosen event is in the middle of an axis that has not room for all. */
static void around(void **state)
{
	struct dated f = { 0 };
	struct axis x;
	enum { ROOM = 12, CELLS_EACH = 2 };

	(void)state;
	dated_open(&f, "2020-01 2020-02 2021-03 2022-04 2022-05 2023-06 "
		       "2024-12");
	for (event_no ev = 0; ev < f.all.n; ev++) {
		int64_t at = period_of(PERIOD_MONTH, book_first(f.book, ev));

		assert_true(axis_around(&x, f.book, f.all, PERIOD_MONTH, ev,
					NULL, CELLS_EACH * ROOM));
		assert_int_equal(x.count, ROOM);
		assert_in_range(at - x.from, 0, ROOM - 1);
		if (ev > 1 && ev + 1 < f.all.n)
			assert_in_range(at - x.from, ROOM / 4, ROOM * 3 / 4);
	}
	assert_true(axis_around(&x, f.book, f.all, PERIOD_YEAR, 3,
				NULL, CELLS_EACH * ROOM));
	assert_int_equal(x.count, 5);
	dated_close(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(periods),
		cmocka_unit_test(axes_within),
		cmocka_unit_test(beside),
		cmocka_unit_test(axes_of_a_period),
		cmocka_unit_test(axes),
		cmocka_unit_test(around),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* How dates compare: order, containment, equality. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_date.h"

static const struct {
	const char *date, *period;
	enum date_answer answer;
} periods[] = {
	{ "2024-05-16", "2024-05", ANSWER_MUST },
	{ "2024-05", "2024-05-16", ANSWER_COULD },
	{ "2024-05", "2024-06", ANSWER_CANNOT },
	{ "2024", "2024", ANSWER_MUST },
	{ "2007/..", "2010", ANSWER_COULD },
	{ "2007/..", "2006", ANSWER_CANNOT },
	{ "2007/..", "2006/..", ANSWER_MUST },
	{ "2007/", "2006/..", ANSWER_MUST },
	{ "2007/", "2006/2030", ANSWER_COULD },
	{ "/1985", "../1990", ANSWER_MUST },
	{ "/1985", "/1990", ANSWER_COULD },
	{ "../1985", "/1990", ANSWER_COULD },
	{ "../1985", "1986/..", ANSWER_CANNOT },
	{ "201X", "2015", ANSWER_COULD },
	{ "201X", "20XX", ANSWER_MUST },
	/* Beyond the calendar only the side is known. */
	{ "Y1E400", "2024", ANSWER_CANNOT },
	{ "Y-1E400", "2024", ANSWER_CANNOT },
	{ "2024", "Y1E400", ANSWER_CANNOT },
	{ "2024", "Y-1E400", ANSWER_CANNOT },
	{ "Y-1E400", "Y1E400", ANSWER_CANNOT },
	{ "Y1E400", "Y1E400", ANSWER_COULD },
	{ "Y-1E400", "Y-1E401", ANSWER_COULD },
	{ "Y1E400", "2000/..", ANSWER_MUST },
	{ "Y1E400", "../2000", ANSWER_CANNOT },
	{ "Y1E400/", "2024", ANSWER_CANNOT },
	{ "/Y-1E400", "2024", ANSWER_CANNOT },
	{ "2024", "Y-1E400/Y1E400", ANSWER_MUST },
	{ "2024", "/Y1E400", ANSWER_COULD },
	{ "1999", "[Y1E400,2000]", ANSWER_CANNOT },
	{ "[Y1E400,2000]", "1999", ANSWER_CANNOT },
	{ "[Y1E400,2000]", "2000", ANSWER_COULD },
	{ "[Y1E400,2000]", "2000/..", ANSWER_MUST },
	/* Sets, member by member. */
	{ "[1667,1760]", "1700", ANSWER_CANNOT },
	{ "[1667,1760]", "1667", ANSWER_COULD },
	{ "[1667,1760]", "1667/1760", ANSWER_MUST },
	{ "[1667,1760]", "1600/1700", ANSWER_COULD },
	{ "{1667,1760}", "1667", ANSWER_COULD },
	{ "{1667,1760}", "1700", ANSWER_CANNOT },
	{ "[1667..1760]", "1700", ANSWER_COULD },
	{ "[1600,1667..1760]", "1650", ANSWER_CANNOT },
	{ "[1600,1667..1760]", "1700", ANSWER_COULD },
	{ "[..1667,1760]", "1500", ANSWER_COULD },
	{ "[..1667,1760]", "1700", ANSWER_CANNOT },
	{ "[1667,1760..]", "2024", ANSWER_COULD },
	{ "[1667,1760..]", "1700", ANSWER_CANNOT },
	{ "[1667]", "1667", ANSWER_MUST },
	{ "1700", "[1667,1760]", ANSWER_CANNOT },
	{ "1667-05", "[1667,1760]", ANSWER_COULD },
	{ "1667-05", "[1667,1667-05]", ANSWER_MUST },
	{ "1667-05", "{1667,1760}", ANSWER_MUST },
	{ "1667/1760", "{1667,1760}", ANSWER_COULD },
	{ "1700", "{1667,1760}", ANSWER_CANNOT },
	{ "[1667-05,1760-05]", "{1667,1760}", ANSWER_MUST },
	{ "[1667-05,1700]", "{1667,1760}", ANSWER_COULD },
	{ "[1668,1700]", "{1667,1760}", ANSWER_CANNOT },
	{ "2024-24", "2025-02", ANSWER_COULD },
	/* An X: the days that its digits fit, and none between. */
	{ "2004-XX-01", "2004-02-02/2004-02-28", ANSWER_CANNOT },
	{ "2004-XX-01", "2004-02-02/2004-03-01", ANSWER_COULD },
	{ "2004-XX-01", "2004-01-01/2004-12-01", ANSWER_MUST },
	{ "2004-XX-01", "2004-01-02/..", ANSWER_COULD },
	{ "2004-XX-01", "2004-12-02/..", ANSWER_CANNOT },
	{ "2004-XX-01", "/2004-01-31", ANSWER_COULD },
	{ "2004-XX-31", "2004-06", ANSWER_CANNOT },
	{ "2004-XX-3X", "2004-02", ANSWER_CANNOT },
	{ "2004-XX-X0", "2004-02", ANSWER_COULD },
	{ "2004-X1", "2004-02/2004-10", ANSWER_CANNOT },
	{ "2004-X1", "2004-11", ANSWER_COULD },
	{ "2004-1X-31", "2004-11", ANSWER_CANNOT },
	{ "199X-05", "1995-06/1996-04", ANSWER_CANNOT },
	{ "199X-05", "1995-06/1996-05-01", ANSWER_COULD },
	{ "199X-05", "199X", ANSWER_MUST },
	{ "199X-05-XX", "1995", ANSWER_COULD },
	{ "199X-24", "1995-03/1995-11", ANSWER_CANNOT },
	{ "199X-24", "2000-02", ANSWER_COULD },
	{ "199X-24", "1990-12/2000-02", ANSWER_MUST },
	{ "199X-24", "2000-12", ANSWER_CANNOT },
	{ "1X90", "1300/1380", ANSWER_CANNOT },
	{ "1X90", "1300/1400", ANSWER_COULD },
	/* Of this winter the December does not fit, but what follows it. */
	{ "1X09-24", "1X1X", ANSWER_COULD },
	{ "1X09-24", "1X0X", ANSWER_COULD },
	{ "1X08-24", "1X0X", ANSWER_MUST },
	{ "XXXX-02-29", "1897/1903", ANSWER_CANNOT },
	{ "XXXX-02-29", "1896/1903", ANSWER_COULD },
	{ "-0043-XX-15", "-0043-03-16/-0043-04-14", ANSWER_CANNOT },
	{ "-0043-XX-15", "-0043-03-16/..", ANSWER_COULD },
	{ "-0043-XX-15", "../-0043-03-16", ANSWER_COULD },
	{ "-0043-XX-15", "-0043-12-16/..", ANSWER_CANNOT },
	{ "2004-03-01", "2004-XX-01", ANSWER_MUST },
	{ "2004-03-02", "2004-XX-01", ANSWER_CANNOT },
	{ "2004-03", "2004-XX-01", ANSWER_COULD },
	{ "2004-03-11/2004-03-18", "2004-XX-1X", ANSWER_MUST },
	{ "2004-03-11/2004-03-20", "2004-XX-1X", ANSWER_COULD },
	{ "2004-03-30/2004-04-01", "2004-XX-3X", ANSWER_COULD },
	{ "2004-03-30/2004-03-31", "2004-XX-3X", ANSWER_MUST },
	{ "2004-05-31/2004-06-30", "2004-XX-3X", ANSWER_COULD },
	{ "2004-03-11/..", "2004-XX-1X", ANSWER_COULD },
	{ "/2004-03-11", "2004-XX-1X", ANSWER_COULD },
	{ "1120/1160", "X1XX", ANSWER_MUST },
	{ "1120/1200", "X1XX", ANSWER_COULD },
	{ "1995-01", "199X-24", ANSWER_MUST },
	{ "1990-01", "199X-24", ANSWER_CANNOT },
	{ "199X-24", "199X-24", ANSWER_MUST },
	{ "199X-24", "19XX-24", ANSWER_MUST },
	{ "19XX-24", "199X-24", ANSWER_COULD },
	{ "199X-24", "XXXX-1X", ANSWER_COULD },
	{ "199X-23", "199X-24", ANSWER_CANNOT },
	{ "2004-XX-01", "2004-XX-1X", ANSWER_CANNOT },
	{ "2004-XX-11", "2004-XX-1X", ANSWER_MUST },
	{ "2004-XX-X1", "2004-XX-1X", ANSWER_COULD },
	{ "2004-XX-01", "XXXX-XX-X1", ANSWER_MUST },
	{ "XXX1-XX-X1", "XXX2-XX-X1", ANSWER_CANNOT },
	{ "XXXX-XX-X1", "XXXX-XX-X2", ANSWER_CANNOT },
	{ "XXXX-XX-X1", "XXXX-XX-X1", ANSWER_MUST },
	{ "2004-XX-01", "[2004-05,2004-06]", ANSWER_COULD },
	{ "2004-XX-01", "[2004-05-02..2004-05-31]", ANSWER_CANNOT },
	{ "[2004-XX-01,2004-XX-02]", "2004-03-02", ANSWER_COULD },
	{ "[2004-XX-01,2004-XX-02]", "2004-03-03", ANSWER_CANNOT },
	{ "2004-03-01", "{2004-XX-01,2004-XX-02}", ANSWER_MUST },
	{ "2004-03-03", "{2004-XX-01,2004-XX-02}", ANSWER_CANNOT },
	/* The sides of an interval: all between counts. */
	{ "2004-XX-01/2004-12-05", "2004-12-02", ANSWER_COULD },
};

static void within_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(periods) / sizeof(periods[0]); i++) {
		struct date a = date_of(periods[i].date);
		struct date p = date_of(periods[i].period);

		if (date_within(&a, &p) != periods[i].answer)
			fail_msg("%s in %s: %d, not %d", periods[i].date,
				 periods[i].period, date_within(&a, &p),
				 periods[i].answer);
	}
}

static int sign_of(int n)
{
	return (n > 0) - (n < 0);
}

static void order_of_a_chronology(void **state)
{
	/* Each before the next; "=" is of one span with the one before. */
	static const char *const order[] = {
		"../Y-1E400",	"Y-1E400/2000",	"Y-1E400",
		"Y-26E15",	"[Y-20000,Y1E400]",
		"Y-20000",	"-0044",	"../-0044",
		"1984",		"=1984-XX",	"1984-01",
		"1984-01-01",	"1984-01-01T00:00:00",
		"1984-01-01T12:00:00",		"1984-01-02",
		"../1984-12-31",		"/1984-12-31",
		"1984-12-31",	"2024/..",	"2024/",
		"2024/2026",	"2024/2025",	"2024",
		"[Y1E400,Y20000]",
		"Y20000",	"..2004/..",	"/Y1E400",
		"Y26E15",	"Y1E400",
	};
	size_t n = sizeof(order) / sizeof(order[0]);
	struct date none = { 0 }, d[sizeof(order) / sizeof(order[0])];
	int rank[sizeof(order) / sizeof(order[0])];

	(void)state;
	for (size_t i = 0; i < n; i++) {
		bool tie = order[i][0] == '=';

		d[i] = date_of(order[i] + tie);
		rank[i] = i ? rank[i - 1] + !tie : 0;
	}
	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < n; j++) {
			int want = (rank[i] > rank[j]) - (rank[i] < rank[j]);
			int got = sign_of(date_compare(&d[i], &d[j]));

			if (got != want)
				fail_msg("%s and %s: %d, not %d", order[i],
					 order[j], got, want);
		}
		assert_true(date_compare(&d[i], &none) < 0);
		assert_true(date_compare(&none, &d[i]) > 0);
	}
}

/* Equal means written as the same thing, not merely on the same days. */
static void equality(void **state)
{
	static const char *const same[][2] = {
		{ "?1984", "1984?" },
		{ "?2004-?06-?11", "2004-06-11?" },
		{ "1985-04-12T23:20:30+00", "1985-04-12T23:20:30Z" },
		{ "Y100000000000000000000", "Y100000000000000000E3" },
	};
	static const char *const different[][2] = {
		{ "1984", "1984-XX" },	{ "1984", "1984?" },
		{ "1984", "[1984]" },	{ "[1984]", "{1984}" },
		{ "1984", "1984/1984" }, { "1984/..", "1984/" },
		{ "Y17E7", "Y170000000" }, { "2001-21", "2001-25" },
		{ "1984-01-01", "1984-01-01T00:00:00" },
		{ "2016-12-31T23:59:60", "2016-12-31T23:59:59" },
		{ "[1984,1985]", "[1984..1985]" },
		{ "[1984,1985]", "[1984,1985,1986]" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		struct date a = date_of(same[i][0]), b = date_of(same[i][1]);

		assert_true(date_equal(&a, &b));
	}
	for (size_t i = 0; i < sizeof(different) / sizeof(different[0]); i++) {
		struct date a = date_of(different[i][0]);
		struct date b = date_of(different[i][1]);

		assert_false(date_equal(&a, &b));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(within_cases),
		cmocka_unit_test(order_of_a_chronology),
		cmocka_unit_test(equality),
	};

	return cmocka_run_group_tests(tests, NULL, date_teardown);
}

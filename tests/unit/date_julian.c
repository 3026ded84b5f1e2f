/* Days of the Julian calendar, against days that are known of both. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/build.h"
#include "date/date.h"

static const struct {
	const char *julian, *gregorian; /* null: no day */
} cases[] = {
	{ "1917-10-25", "1917-11-07" }, { "1582-10-04", "1582-10-14" },
	{ "1582-10-05", "1582-10-15" }, { "1066-10-14", "1066-10-20" },
	{ "0325-05-20", "0325-05-21" }, { "1700-02-28", "1700-03-10" },
	{ "1700-02-29", "1700-03-11" }, { "1900-02-29", "1900-03-13" },
	{ "0000-02-29", "0000-02-27" }, { "-0043-03-15", "-0043-03-13" },
	{ "-4712-01-01", "-4713-11-24" }, { "2000-01-01", "2000-01-14" },
	{ "1917-10", NULL },		{ "1917", NULL },
	{ "1917-10-25?", NULL },	{ "1917-02-29", NULL },
	{ "1917-13-01", NULL },		{ "1917-04-31\n", NULL },
	{ "-0000-01-01", NULL },	{ "1917-10-25/1917-10-26", NULL },
	{ "", NULL },			{ "17-10-25", NULL },
};

static void test_days(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a = { 0 };
		struct build got = { .arena = &a };
		struct date_part part;
		int64_t day;

		if (date_julian(sv_of(cases[i].julian), &part, &day))
			date_print_day(&got, day);
		if (!sv_eq(build_view(&got), cases[i].gregorian
						     ? sv_of(cases[i].gregorian)
						     : SV("")))
			fail_msg("%s: %.*s", cases[i].julian,
				 SV_ARG(build_view(&got)));
		arena_free(&a);
	}
}

/* A part of a day is none, whatever stands after it. */
static void test_part(void **state)
{
	static const char text[] = "0988-05-01";
	struct date_part part;
	int64_t number;

	(void)state;
	for (size_t n = 0; n < sizeof(text); n++)
		assert_int_equal(date_julian((struct sv){ text, n }, &part,
					     &number),
				 n == sizeof(text) - 1);
}

/* Each month has as many days as it has, February each fourth year one more. */
static void test_months(void **state)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	int64_t next = date_day_number(1897, 1, 13);

	(void)state;
	for (int i = 0; i < 12 * 8; i++) {
		int year = 1897 + i / 12, month = i % 12;
		int last = days[month] + (month == 1 && year % 4 == 0);

		for (int day = 0; day <= last + 1; day++) {
			struct arena a = { 0 };
			struct build text = { .arena = &a };
			struct date_part part;
			int64_t number;
			bool is;

			build_fmt(&text, "%04d-%02d-%02d", year, month + 1,
				  day);
			is = date_julian(build_view(&text), &part, &number);
			assert_int_equal(is, day >= 1 && day <= last);
			assert_true(!is || number == next++);
			arena_free(&a);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_part),
		cmocka_unit_test(test_months),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* How far a date in doubt reaches, and what is sure in spite of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_date.h"

static void reaches(void **state)
{
	static const struct {
		const char *date, *reach;
	} cases[] = {
		{ "1850", "1850-01-01 1850-12-31" },
		{ "2024-05-17~", "2024-05-12 2024-05-22" },
		{ "2024-05-17?", "2024-05-12 2024-05-22" },
		{ "2024-05%", "2024-04-01 2024-06-30" },
		{ "1850~", "1845-01-02 1855-12-30" },
		{ "185X~", "1840-01-03 1869-12-29" },
		{ "18XX?", "1700-01-02 1999-12-30" },
		{ "2024-22~", "2024-03-02 2024-11-30" },
		/* Only the year, or the month, is in doubt. */
		{ "1850?-05-17", "1845-05-18 1855-05-16" },
		{ "1850-05?-17", "1850-04-17 1850-06-16" },
		{ "1850-05-?17", "1850-05-12 1850-05-22" },
		/* A side is moved where it is in doubt, a set at both ends. */
		{ "1850~/1860", "1845-01-02 1860-12-31" },
		{ "1850/1860-05-17~", "1850-01-01 1860-05-22" },
		{ "[1850,1860-05-17~]", "1849-12-27 1860-05-22" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct date d = date_of(cases[i].date), loose = date_loosen(&d);
		struct build b = { .arena = &date_arena };

		assert_int_equal(loose.form,
				 loose.parts ? d.form : DATE_INTERVAL);
		date_print_day(&b, loose.first);
		build_char(&b, ' ');
		date_print_day(&b, loose.last);
		if (!sv_eq(build_view(&b), sv_of(cases[i].reach)))
			fail_msg("%s: %.*s", cases[i].date, (int)b.n, b.s);
	}
}

static void sure(void **state)
{
	static const struct {
		const char *date, *other;
		bool before, apart;
	} cases[] = {
		{ "1850", "1851", true, true },
		{ "1850~", "1851", false, false },
		{ "1850", "1855?", false, false },
		{ "1850~", "1856", true, true },
		{ "1850~", "1860~", false, false },
		{ "1850~", "1861~", true, true },
		{ "1850", "1850", false, false },
		{ "../1850", "1851", true, true },
		{ "1850/..", "1851", false, false },
		{ "Y-1E400", "1851~", true, true },
		{ "1850~", "Y1E400", true, true },
		{ "1850~/..", "1840", false, true },
		/* Each month but February has a 30th. */
		{ "2024-XX-30", "2024-02", false, true },
		{ "2024-XX-30~", "2024-02", false, false },
		{ "Y9000000000000000S1~", "Y9999999999999999", false, false },
	};
	const struct date none = { .form = DATE_NONE };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct date d = date_of(cases[i].date);
		struct date other = date_of(cases[i].other);

		if (date_surely_before(&d, &other) != cases[i].before ||
		    date_surely_before(&other, &d) !=
			    (cases[i].apart && !cases[i].before &&
			     d.first > other.last) ||
		    date_surely_apart(&d, &other) != cases[i].apart ||
		    date_surely_apart(&other, &d) != cases[i].apart)
			fail_msg("%s, %s", cases[i].date, cases[i].other);
		assert_false(date_surely_before(&d, &none));
		assert_false(date_surely_before(&none, &d));
		assert_false(date_surely_apart(&d, &none));
	}
}

/* Intervals that cannot be the time of one thing. */
static void shifted(void **state)
{
	static const struct {
		const char *date, *other;
		bool shifted;
	} cases[] = {
		{ "2024-05-15/2024-05-17", "2024-05-16/2024-05-18", true },
		{ "2024-05-15/2024-05-17", "2024-05-20/2024-05-21", true },
		{ "2024-05-15/2024-05-17", "2024-05-14/2024-05-18", false },
		{ "2024-05-15/2024-05-17", "2024-05-15/2024-05-18", false },
		{ "2024-05-15/2024-05-17", "2024-05-14/2024-05-17", false },
		{ "2024-05/2024-06", "2024-05-20/2024-07", false },
		{ "2024-04/2024-06", "2024-05-20/2024-07", true },
		{ "1941/1943", "1942/1945", true },
		{ "1941/1943?", "1942/1945", false },
		{ "1941/..", "1942/1945", false },
		{ "1941/", "1942/1945", false },
		{ "../1943", "1942/1945", false },
		{ "/1943", "1942/1945", false },
		{ "1941/1943", "1942/..", false },
		{ "1941/1943", "../1945", false },
		{ "1942", "1942/1945", false },
		{ "[1941..1943]", "1942/1945", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct date d = date_of(cases[i].date);
		struct date other = date_of(cases[i].other);

		if (date_surely_shifted(&d, &other) != cases[i].shifted ||
		    date_surely_shifted(&other, &d) != cases[i].shifted)
			fail_msg("%s, %s", cases[i].date, cases[i].other);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reaches),
		cmocka_unit_test(sure),
		cmocka_unit_test(shifted),
	};

	return cmocka_run_group_tests(tests, NULL, date_teardown);
}

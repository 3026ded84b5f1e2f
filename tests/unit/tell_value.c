/* The values of figures as words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tell/value.h"
#include "report/writer.h"

static void test_values(void **state)
{
	static const char *const cases[][2] = {
		{ "0", "0" },
		{ "20", "20" },
		{ "2024", "2,024" },
		{ "14000", "14,000" },
		{ "1234567.891", "1,234,567.891" },
		{ "356e6", "356\u00a0million" },
		{ "1.5e9", "1.5\u00a0billion" },
		{ "15e8", "1,500\u00a0million" },
		{ "2E12", "2\u00a0trillion" },
		{ "1.25e3", "1,250" },
		{ "1.23456e4", "12,345.6" },
		{ "0.5e3", "500" },
		{ "-41", "\u221241" },
		{ "007", "007" },
		{ "0044", "0044" },
		{ "00.5", "00.5" },
		{ "0.5", "0.5" },
		{ "1e-3", "1e-3" },
		{ "1e99", "1e99" },
		{ "1e", "1e" },
		{ "1.", "1." },
		{ ".5", ".5" },
		{ "-", "-" },
		{ "", "" },
		{ "14 000", "14 000" },
		{ "half a billion", "half a billion" },
		{ "1234567890123456789012345678901",
		  "1234567890123456789012345678901" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = { 0 };
		struct build b = { .arena = &a };
		struct locale l;
		struct err err;

		assert_true(locale_open(&a, "en", &l, NULL, &err));
		value_words(&b, &l, sv_of(cases[i][0]));
		assert_string_equal(b.n ? b.s : "", cases[i][1]);
		arena_free(&a);
	}
}

/* Groups, points and powers by language; de-CH for a region of its own. */
static void test_languages(void **state)
{
	static const char *const cases[][4] = {
		{ "az", "14.000", "1.234,5", "356\u00a0milyon" },
		{ "be", "14\u00a0000", "1\u00a0234,5", "356\u00a0млн" },
		{ "ru", "14\u00a0000", "1\u00a0234,5", "356\u00a0млн" },
		{ "de", "14.000", "1.234,5", "356\u00a0Mio." },
		{ "de-CH", "14’000", "1’234.5", "356\u00a0Mio." },
	};
	static const char *const values[] = { "14000", "1234.5", "356e6" };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = { 0 };
		struct locale l;
		struct err err;

		assert_true(locale_open(&a, cases[i][0], &l, NULL, &err));
		for (size_t k = 0; k < 3; k++) {
			struct build b = { .arena = &a };

			value_words(&b, &l, sv_of(values[k]));
			assert_string_equal(b.s, cases[i][k + 1]);
		}
		arena_free(&a);
	}
}

static void test_formats(void **state)
{
	size_t n;
	const struct report_help *formats = report_formats(&n);
	enum report_format format;

	(void)state;
	assert_int_equal(n, REPORT_FORMATS);
	for (size_t i = 0; i < n; i++) {
		assert_true(report_find(formats[i].name, &format));
		assert_int_equal(format, i);
		assert_true(formats[i].help.n && formats[i].extension.n);
	}
	assert_true(report_find(SV("txt"), &format)); /* its ending */
	assert_true(sv_eq(formats[format].name, SV("text")));
	assert_false(report_find(SV("text/plain"), &format));
	assert_false(report_find(SV(""), &format));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_languages),
		cmocka_unit_test(test_formats),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

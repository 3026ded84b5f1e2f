#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "wording/date_words.h"
#include "support_arena.h"
#include "support_locale.h"

/* What readers type at a prompt, on Friday, 31 May 2024. */

static int64_t today;

static int setup(void **state)
{
	today = date_day_number(2024, 5, 31);
	return locales_setup(state);
}

/* TEXT as EDTF, or its fault. */
static const char *read_typed(const char *tag, struct sv text, int64_t from,
			      bool *good)
{
	struct build b = { .arena = &arena };
	struct date_fault fault = { 0 };
	struct date d;

	*good = date_read_typed(&arena, text, locale_of(tag), today, from, &d,
				&fault);
	build_str(&b, "");
	if (*good) {
		date_print(&b, &d);
		return b.s;
	}
	assert_in_range(fault.column, 1, utf8_count(text) + 1);
	build_str(&b, fault.message);
	assert_true(b.n > 0);
	return b.s;
}

/* From the day 2024-01-29. */
static const struct {
	const char *tag, *text, *edtf;
} typed[] = {
	{ "en", "2024", "2024" },
	{ "en", " 2024-05 ", "2024-05" },
	{ "en", "2021/2024", "2021/2024" },
	{ "en", "2004-06~", "2004-06~" },
	{ "en", "[1667, 1668]", "[1667,1668]" },
	{ "en", "17.5.2024", "2024-05-17" },
	{ "en", "17.05.2024", "2024-05-17" },
	{ "en", "17/5/2024", "2024-05-17" },
	{ "en", "5/6/2024", "2024-06-05" },
	{ "en-US", "5/6/2024", "2024-05-06" },
	{ "en-US", "5.6.2024", "2024-06-05" },
	{ "en", "5/17/2024", "2024-05-17" },
	{ "en-US", "17/5/2024", "2024-05-17" },
	{ "en", "5-17-2024", "2024-05-17" },
	{ "en", "2024/05/17", "2024-05-17" },
	{ "en", "2024.5.17", "2024-05-17" },
	{ "en", "2024-5-1", "2024-05-01" },
	{ "en", "5/2024", "2024-05" },
	{ "en", "05.2024", "2024-05" },
	{ "en", "05-17", "2024-05-17" },
	{ "en", "17.5.", "2024-05-17" },
	{ "en", "17/5", "2024-05-17" },
	{ "en-US", "5/17", "2024-05-17" },
	{ "en", "May 2024", "2024-05" },
	{ "en", "MAY 2024", "2024-05" },
	{ "en", "sep 2024", "2024-09" },
	{ "en", "Sept. 2024", "2024-09" },
	{ "en", "17 May 2024", "2024-05-17" },
	{ "en", "17th of May, 2024", "2024-05-17" },
	{ "en", "May 17, 2024", "2024-05-17" },
	{ "en", "2024 May 17", "2024-05-17" },
	{ "en", "17 May", "2024-05-17" },
	{ "en", "may", "2024-05" },
	{ "en", "17 May 0044", "0044-05-17" },
	{ "en", "autumn 2023", "2023-23" },
	{ "en", "fall 2023", "2023-23" },
	{ "en-US", "autumn 2023", "2023-23" },
	{ "en", "winter", "2024-24" },
	{ "en", "today", "2024-05-31" },
	{ "en", "Yesterday", "2024-05-30" },
	{ "en", "tomorrow", "2024-06-01" },
	{ "ru", "today", "2024-05-31" },
	{ "en", "+3m", "2024-04-29" },
	{ "en", "-10d", "2024-01-19" },
	{ "en", "+2w", "2024-02-12" },
	{ "en", "+1y", "2025-01-29" },
	{ "en", "+1m", "2024-02-29" },
	{ "en", "+13m", "2025-02-28" },
	{ "en", "-11m", "2023-02-28" },
	{ "en", "- 1 y", "2023-01-29" },
	{ "en", "-2024y", "0000-01-29" },
	{ "en", "-2025y", "-0001-01-29" },
	{ "en", "+0d", "2024-01-29" },
	{ "ru", "17 мая 2024 г.", "2024-05-17" },
	{ "ru", "17 МАЯ 2024", "2024-05-17" },
	{ "ru", "май 2024 года", "2024-05" },
	{ "ru", "июн 2024", "2024-06" },
	{ "ru", "2024 г.", "2024" },
	{ "ru", "Осень 2024", "2024-23" },
	{ "ru", "сегодня", "2024-05-31" },
	{ "ru", "Вчера", "2024-05-30" },
	{ "be", "17 чэрвеня 2024 г.", "2024-06-17" },
	{ "be", "май 2024", "2024-05" },
	{ "be", "зіма 2024", "2024-24" },
	{ "be", "сёння", "2024-05-31" },
	{ "be", "СЁННЯ", "2024-05-31" },
	{ "az", "17 may 2024", "2024-05-17" },
	{ "az", "İyun 2024", "2024-06" },
	{ "az", "IYUN 2024", "2024-06" },
	{ "az", "payız 2024", "2024-23" },
	{ "az", "PAYIZ 2024", "2024-23" },
	{ "az", "may 2024-cü il", "2024-05" },
	{ "az", "2024-cü il", "2024" },
	{ "az", "bu gün", "2024-05-31" },
	{ "az", "Dünən", "2024-05-30" },
	{ "de", "17. Mai 2024", "2024-05-17" },
	{ "de", "MÄRZ 2024", "2024-03" },
	{ "de", "Frühling 2024", "2024-21" },
	{ "de", "heute", "2024-05-31" },
	{ "de", "Morgen", "2024-06-01" },
};

static void good_ones(void **state)
{
	int64_t from = date_day_number(2024, 1, 29);

	(void)state;
	for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++) {
		bool good;
		struct sv text = sv_of(typed[i].text);
		const char *got = read_typed(typed[i].tag, text, from, &good);

		if (!good || strcmp(got, typed[i].edtf) != 0)
			fail_msg("%s: %s: %s", typed[i].tag, typed[i].text,
				 got);
	}
}

static void bad_ones(void **state)
{
	static const char remedy[] =
		"type 2024-05-17, 17.5.2024, May 2024, today or +3m";
	static const struct {
		const char *tag, *text, *message;
	} cases[] = {
		{ "en", "", remedy },
		{ "en", "   ", remedy },
		{ "en", "next week", remedy },
		{ "en", "ma 2024", remedy },
		{ "en", "ju 3", remedy },
		{ "en", "de 2024", remedy },
		{ "az", "iyu 2024", remedy },
		{ "ru", "ию 2024", remedy },
		{ "en", "мая 2024", remedy },
		{ "en", "May May", remedy },
		{ "en", "May autumn", remedy },
		{ "en", "17 18 May", remedy },
		{ "en", "17 autumn 2024", remedy },
		{ "en", "17 May 44", remedy },
		{ "en", "1.1.24", remedy },
		{ "en", "3m", remedy },
		{ "en", "\xff\xfe", remedy },
		{ "en", "31 April", "no 31 April: it has 30 days" },
		{ "en", "31.4.2024", "no 31 April: it has 30 days" },
		{ "en", "29 Feb 2023",
		  "no 29 February in 2023, which is not a leap year" },
		{ "en", "+999999y", "that is beyond the years -9999 to 9999" },
		{ "en", "-999999m", "that is beyond the years -9999 to 9999" },
		{ "en", "2024-02-30", "no 30 February: it has 29 days" },
		{ "en", "1985/1984",
		  "the interval ends on 1984-12-31, before it starts on "
		  "1985-01-01: swap the two" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		bool good;
		const char *got = read_typed(cases[i].tag,
					     sv_of(cases[i].text), today,
					     &good);

		if (good || strcmp(got, cases[i].message) != 0)
			fail_msg("%s: %s: %s", cases[i].tag, cases[i].text,
				 got);
	}
}

/* The words of a plain date can be typed back, in every language. */
static void words_back(void **state)
{
	static const char *const dates[] = { "2024-01-01", "2024-02-29",
					     "2023-12-31", "0944-07-03",
					     "2024-23",	   "2023-21",
					     "2022",	   "0044" };

	(void)state;
	for (int i = 0; i < LOCALES; i++)
		for (size_t k = 0; k < 8 + 12; k++) {
			struct build b = { .arena = &arena }, edtf = b;
			struct date_fault fault;
			struct date d;
			bool good;
			const char *got;

			if (k < 8)
				build_str(&edtf, dates[k]);
			else
				build_fmt(&edtf, "2024-%02zu", k - 7);
			assert_true(date_parse(&arena, build_view(&edtf),
					       DATE_STRICT, &d, NULL, &fault));
			date_words(&b, &locales[i], &d);
			got = read_typed(locale_tags[i], build_view(&b), today,
					 &good);
			/* A bare 44 is no year that may be typed. */
			if (strcmp(edtf.s, "0044") == 0)
				continue;
			if (strcmp(got, edtf.s) != 0)
				fail_msg("%s: %s: %s", locale_tags[i], b.s,
					 got);
		}
}

/* Days far off do not overflow. */
static void far_days(void **state)
{
	static const int64_t days[] = { INT64_MIN, INT64_MAX, -4371588,
					2932896, 0 };
	static const char *const steps[] = { "+1d", "-1d", "+1m", "-1m",
					     "+999999w", "-999999y", "17 May",
					     "today" };

	(void)state;
	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
		for (size_t k = 0; k < sizeof(steps) / sizeof(steps[0]); k++) {
			bool good;

			read_typed("en", sv_of(steps[k]), days[i], &good);
			today = days[i];
			read_typed("en", SV("tomorrow"), 0, &good);
			today = date_day_number(2024, 5, 31);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(good_ones),
		cmocka_unit_test(bad_ones),
		cmocka_unit_test(words_back),
		cmocka_unit_test(far_days),
	};

	return cmocka_run_group_tests(tests, setup, locales_teardown);
}

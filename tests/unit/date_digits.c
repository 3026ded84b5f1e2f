#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support_date.h"

/*
 * Containment of dates with X against all days one by one: date_within() on
 * random pairs must say what a calendar of the years 1880 to 2119 says.
 */

enum { FIRST_YEAR = 1880, YEARS = 240, DAYS = YEARS * 366, ROUNDS = 2000 };

/* A date as text, and its days from 1 January 1880 on. */
struct sample {
	char text[24];
	bool days[DAYS];
};

static bool fits(const char *pattern, int value, int digits)
{
	for (int i = digits; i-- > 0; value /= 10)
		if (pattern[i] != 'X' && pattern[i] != '0' + value % 10)
			return false;
	return true;
}

/* Whether the months of SEASON, 21 to 24, of a year hold MONTH of the year
 * that is LATER. */
static bool in_season(int season, int later, int month)
{
	if (season == 24)
		return later ? month <= 2 : month == 12;
	return !later && month / 3 == season - 20;
}

/* Whether S has a day, by nothing but its text. */
static bool has_day(const char *s, int year, int month, int day)
{
	size_t n = strlen(s);

	if (n > 4 && s[5] == '2') {
		int season = 20 + s[6] - '0';

		return (fits(s, year, 4) && in_season(season, 0, month)) ||
		       (fits(s, year - 1, 4) && in_season(season, 1, month));
	}
	return fits(s, year, 4) && (n < 7 || fits(s + 5, month, 2)) &&
	       (n < 10 || fits(s + 8, day, 2));
}

/* Of an interval the days between its bounds; else by the text. */
static void fill_days(struct sample *s, const struct date *date)
{
	int64_t start = date_day_number(FIRST_YEAR, 1, 1);
	size_t at = 0;

	memset(s->days, 0, sizeof(s->days));
	for (int y = FIRST_YEAR; y < FIRST_YEAR + YEARS; y++)
		for (int m = 1; m <= 12; m++)
			for (int d = 1; d <= date_month_days(y, m); d++, at++)
				s->days[at] = date->form == DATE_INTERVAL
					? start + (int64_t)at >= date->first &&
					  start + (int64_t)at <= date->last
					: has_day(s->text, y, m, d);
}

/* Appends two digits, the first below TENS; with X some are X. */
static void random_two(struct build *b, uint32_t tens, bool x)
{
	build_char(b, x && random_below(2) ? 'X' :
		      (char)('0' + random_below(tens)));
	build_char(b, x && random_below(2) ? 'X' :
		      (char)('0' + random_below(10)));
}

/* Appends a plain date, or one with some X. */
static void random_part(struct build *b, bool x)
{
	static const char *const years[] = { "199X", "19XX", "20XX", "200X",
					     "20X0", "19X4", "20X4", "1900",
					     "1995", "2000", "1996", "2004" };
	uint32_t shape = random_below(8);

	build_str(b, years[x ? random_below(12) : 8 + random_below(4)]);
	if (shape == 1)
		build_fmt(b, "-2%u", 1 + random_below(4));
	if (shape < 2)
		return;
	build_char(b, '-');
	random_two(b, 2, x);
	if (shape == 2)
		return;
	build_char(b, '-');
	random_two(b, 4, x);
}

/* Sets S and D to a random date of any kind. */
static void random_sample(struct sample *s, struct date *d)
{
	struct build b = { .arena = &date_arena };
	struct date_fault fault;

	do {
		bool x = random_below(4) > 0;

		build_cut(&b, 0);
		random_part(&b, x);
		if (!x && random_below(2)) {
			build_char(&b, '/');
			random_part(&b, false);
		}
	} while (!date_of_text(build_view(&b), d, &fault));
	snprintf(s->text, sizeof(s->text), "%s", b.s);
	fill_days(s, d);
}

static void within_by_days(void **state)
{
	static struct sample a, p;
	int seen[3] = { 0 };

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		enum date_answer want;
		struct date da, dp;
		bool could = false, must = true;

		/* A new period now and then: the days of one cost most. */
		if (i % 20 == 0)
			random_sample(&p, &dp);
		else
			dp = date_of(p.text);
		random_sample(&a, &da);
		for (size_t k = 0; k < DAYS; k++) {
			could |= a.days[k] && p.days[k];
			must &= !a.days[k] || p.days[k];
		}
		want = must ? ANSWER_MUST : could ? ANSWER_COULD :
						    ANSWER_CANNOT;
		seen[want]++;
		if (date_within(&da, &dp) != want)
			fail_msg("%s in %s: %d, not %d", a.text, p.text,
				 date_within(&da, &dp), want);
		arena_reset(&date_arena);
	}
	assert_true(seen[0] > 300 && seen[1] > 300 && seen[2] > 30);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(within_by_days),
	};

	return cmocka_run_group_tests(tests, NULL, date_teardown);
}

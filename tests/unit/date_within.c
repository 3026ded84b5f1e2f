/* date_within() on random pairs, against trying all that they may be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support_date.h"
#include "support_random.h"

enum { ROUNDS = 5000, CHOICES = 22 };

/* What an end may be: its day, without limit, or anywhere on its side. */
static int choices(enum date_end end, int64_t day, int sign, int64_t *out)
{

	*out = end == END_OPEN ? sign * INT64_C(1000) : day;
	if (end == END_EARLIER || end == END_LATER) {
		/* Anywhere beyond all days, but short of what is open. */
		out[0] = end == END_LATER ? 500 : -500;
		out[1] = end == END_LATER ? 501 : -501;
		return 2;
	}
	if (end != END_UNKNOWN)
		return 1;
	for (int i = 0; i < CHOICES; i++)
		out[i] = i == 0 ? -600 : i == CHOICES - 1 ? 600 : i - 8;
	return CHOICES;
}

/* date_within() by trying all that unknown ends may be. */
static enum date_answer within_by_trial(const struct date *a,
					const struct date *p)
{
	int64_t af[CHOICES], al[CHOICES], pf[CHOICES], pl[CHOICES];
	int naf = choices(a->first_end, a->first, -1, af);
	int nal = choices(a->last_end, a->last, 1, al);
	int npf = choices(p->first_end, p->first, -1, pf);
	int npl = choices(p->last_end, p->last, 1, pl);
	bool always = p->first_end != END_UNKNOWN && p->last_end != END_UNKNOWN;
	bool ever = false;

	for (int i = 0; i < naf * nal * npf * npl; i++) {
		int64_t f = af[i % naf], l = al[i / naf % nal];
		int64_t from = pf[i / naf / nal % npf];
		int64_t to = pl[i / naf / nal / npf];

		if (f > l || from > to)
			continue;
		always &= f >= from && l <= to;
		ever |= f <= to && l >= from;
	}
	return always ? ANSWER_MUST : ever ? ANSWER_COULD : ANSWER_CANNOT;
}

static struct date random_span(void)
{
	struct date d = { .form = DATE_INTERVAL };

	d.first_end = (uint8_t)(random_below(2) ? 0 : random_below(3));
	d.last_end = (uint8_t)(random_below(2) ? 0 : random_below(3));
	d.first = (int64_t)random_below(12) - 5;
	d.last = d.first + random_below(6);
	if (random_below(6) == 0)
		d.first_end = END_EARLIER;
	if (random_below(6) == 0)
		d.last_end = END_LATER;
	if (random_below(12) == 0)
		d.first_end = d.last_end = END_EARLIER;
	if (random_below(12) == 0)
		d.first_end = d.last_end = END_LATER;
	return d;
}

static void within_agrees(void **state)
{
	struct date none = { 0 }, year = date_of("2024");
	int seen[3] = { 0 };

	(void)state;
	assert_int_equal(date_within(&none, &year), ANSWER_CANNOT);
	assert_int_equal(date_within(&year, &none), ANSWER_CANNOT);
	for (int i = 0; i < ROUNDS; i++) {
		struct date a = random_span(), p = random_span();
		enum date_answer want = within_by_trial(&a, &p);

		seen[want]++;
		if (date_within(&a, &p) != want)
			fail_msg("[%d %d] [%d %d] in [%d %d] [%d %d]: %d, "
				 "not %d", (int)a.first, a.first_end,
				 (int)a.last, a.last_end, (int)p.first,
				 p.first_end, (int)p.last, p.last_end,
				 date_within(&a, &p), want);
	}
	assert_true(seen[0] > 100 && seen[1] > 100 && seen[2] > 100);
}

/* A set lies in a year as its members do. */
static void sets_within(void **state)
{
	int seen[3] = { 0 };

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		uint32_t from[3], to[3], year = 2000 + random_below(12);
		struct build b = { .arena = &date_arena };
		bool must = true, could = false;
		struct date set, period;

		build_char(&b, '[');
		for (int k = 0; k < 3; k++) {
			from[k] = 2000 + random_below(12);
			to[k] = from[k] + random_below(3);
			build_fmt(&b, k ? ",%u..%u" : "%u..%u", from[k], to[k]);
			must &= from[k] == year && to[k] == year;
			could |= from[k] <= year && to[k] >= year;
		}
		build_char(&b, ']');
		set = date_of(b.s);
		build_cut(&b, 0);
		build_fmt(&b, "%u", year);
		period = date_of(b.s);
		seen[date_within(&set, &period)]++;
		assert_int_equal(date_within(&set, &period),
				 must ? ANSWER_MUST : could ? ANSWER_COULD :
							      ANSWER_CANNOT);
		arena_reset(&date_arena);
	}
	assert_true(seen[0] > 100 && seen[1] > 100);
}

/* ---- dates with X, by a calendar of the years 1880 to 2119 ---- */

enum { FIRST_YEAR = 1880, YEARS = 240, DAYS = YEARS * 366, PAIRS = 2000 };

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
	for (unsigned i = 0; i < random_rounds(800); i++) {
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
	assert_true(seen[0] > 50 && seen[1] > 50 && seen[2] > 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(within_agrees),
		cmocka_unit_test(sets_within),
		cmocka_unit_test(within_by_days),
	};

	return cmocka_run_group_tests(tests, NULL, date_teardown);
}

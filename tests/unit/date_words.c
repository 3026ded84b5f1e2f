/*
 * Dates in words and in the timeline's column against date_words.tsv, from
 * the root of the tree or named by ANNALS_DATE_WORDS_TSV; what a locale holds.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "wording/date_words.h"
#include "support_arena.h"
#include "support_locale.h"

enum { LINE_MAX_BYTES = 512, FIELDS = 3 };

static struct date date_of(const char *text)
{
	struct date_fault fault;
	struct date d;

	if (!date_parse(&arena, sv_of(text), DATE_STRICT, &d, NULL, &fault))
		fail_msg("%s: column %zu: %s", text, fault.column,
			 fault.message);
	return d;
}

/* The year that D stands under in a list. */
static int64_t year_of(const struct date *d)
{
	int64_t day = date_anchor(d), year;
	int month, of_month;

	if (day == INT64_MIN || day == INT64_MAX)
		return DATE_NO_YEAR;
	date_from_day(day, &year, &month, &of_month);
	return year;
}

static const char *written(const char *kind, const struct date *d)
{
	struct build b = { .arena = &arena };
	struct locale l = locales[0];

	build_str(&b, "");
	for (int i = 0; i < LOCALES; i++)
		if (strcmp(kind, locale_tags[i]) == 0)
			l = locales[i];
	l.ascii = strcmp(kind, "ascii") == 0 ||
		  strcmp(kind, "short-ascii") == 0;
	if (strncmp(kind, "short", 5) == 0) {
		struct date_place at = { .year = DATE_NO_YEAR };

		at.holds = strcmp(kind, "short-holds") == 0;
		at.julian = strcmp(kind, "short-julian") == 0;
		for (int i = 0; i < LOCALES && kind[5]; i++)
			if (strcmp(kind + 6, locale_tags[i]) == 0)
				l = locales[i];
		if (strcmp(kind, "short-dated") != 0)
			at.year = year_of(d);
		date_short(&b, &l, d, &at);
	} else {
		date_words(&b, &l, d);
	}
	return b.s;
}

static void table(void **state)
{
	const char *path = getenv("ANNALS_DATE_WORDS_TSV");
	FILE *f = fopen(path ? path : "tests/unit/date_words.tsv", "r");
	char line[LINE_MAX_BYTES];
	int lines = 0, rows = 0;

	(void)state;
	if (!f)
		fail_msg("no tests/unit/date_words.tsv here: run this from "
			 "the root of the tree");
	while (fgets(line, sizeof(line), f)) {
		char *field[FIELDS] = { 0 }, *at = line;
		struct date d;

		lines++;
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '\0' || line[0] == '#')
			continue;
		for (int i = 0; i < FIELDS; i++)
			field[i] = strsep(&at, "\t");
		assert_non_null(field[2]);
		d = date_of(field[1]);
		if (strcmp(written(field[0], &d), field[2]) != 0)
			fail_msg("date_words.tsv:%d: %s is %s", lines, field[1],
				 written(field[0], &d));
		rows++;
		arena_reset(&arena);
	}
	fclose(f);
	assert_true(rows >= 400);
}

/* What any words of any date must be. */
static void check_words(const char *text, const char *words)
{
	struct sv v = sv_of(words);

	if (v.n == 0 || utf8_invalid(v) != SV_NONE || strpbrk(words, "{}"))
		fail_msg("%s is '%s'", text, words);
	for (size_t i = 0; i < v.n; i++)
		if ((unsigned char)v.s[i] < ' ')
			fail_msg("%s has a control byte", text);
	if (v.s[0] == ' ' || v.s[v.n - 1] == ' ' || strstr(words, "  "))
		fail_msg("%s has blanks to spare: '%s'", text, words);
}

/* Every date of the other table has words in every language and fits. */
static void every_date(void **state)
{
	const char *path = getenv("ANNALS_DATE_TSV");
	FILE *f = fopen(path ? path : "tests/unit/date.tsv", "r");
	char line[LINE_MAX_BYTES];

	(void)state;
	assert_non_null(f);
	while (fgets(line, sizeof(line), f)) {
		const char *kinds[] = {
			"short",    "short-ru",	   "short-ascii", "short-de",
			"short-az", "short-holds", "short-dated",
			"short-julian",
		};
		struct date_fault fault;
		struct date d;
		size_t n = strcspn(line, "\t");

		line[n] = '\0';
		if (!date_parse(&arena, (struct sv){ line, n }, DATE_STRICT, &d,
				NULL, &fault))
			continue;
		for (int i = 0; i < LOCALES; i++)
			check_words(line, written(locale_tags[i], &d));
		assert_null(strstr(written("ascii", &d), "–"));
		for (int i = 0; i < 8; i++) {
			const char *text = written(kinds[i], &d);

			check_words(line, text);
			if (utf8_count(sv_of(text)) > DATE_SHORT_CELLS)
				fail_msg("%s is %s", line, text);
		}
		arena_reset(&arena);
	}
	fclose(f);
}

static void nothing_for_none(void **state)
{
	struct date none = { 0 };

	(void)state;
	for (int i = 0; i < LOCALES; i++)
		assert_string_equal(written(locale_tags[i], &none), "");
	assert_string_equal(written("short", &none), "");
}

/* A set of any length has words of some length. */
static void long_sets(void **state)
{
	struct build b = { .arena = &arena };
	struct date d;

	(void)state;
	build_str(&b, "[1984?");
	for (int i = 0; i < 20000; i++)
		build_fmt(&b, ",%d..%d", 1000 + i % 999, 2000 + i % 999);
	build_char(&b, ']');
	d = date_of(b.s);
	for (int i = 0; i < LOCALES; i++)
		assert_in_range(strlen(written(locale_tags[i], &d)), 100, 4000);
	assert_non_null(strstr(written("en", &d),
			       ", 1047–2047, … or 1019–2019"));
	assert_non_null(strstr(written("ascii", &d),
			       ", 1047-2047, ... or 1019-2019"));
	arena_reset(&arena);
}

/* Text is appended, and only what is appended loses its dashes. */
static void appends(void **state)
{
	struct build b = { .arena = &arena };
	struct locale l = locales[0];
	struct date d = date_of("2021/2024");

	(void)state;
	l.ascii = true;
	build_str(&b, "1–2: ");
	date_words(&b, &l, &d);
	build_char(&b, ' ');
	date_short(&b, &l, &d, &(struct date_place){ .year = 2021 });
	assert_string_equal(b.s, "1–2: 2021-2024 2021-2024");
}

static void languages(void **state)
{
	static const struct {
		const char *tag, *taken;
		bool fell_back, other_script;
		const char *may, *autumn;
	} cases[] = {
		{ "en", "en", false, false, "May", "autumn" },
		{ "en-US", "en-US", false, false, "May", "fall" },
		{ "en_US.UTF-8", "en-US", false, false, "May", "fall" },
		{ "EN-gb", "en-GB", false, false, "May", "autumn" },
		{ "ru_RU.UTF-8", "ru-RU", false, false, "мая", "осень" },
		{ "ru-BY", "ru-BY", false, false, "мая", "осень" },
		{ "az_AZ.UTF-8@cyrillic", "az-AZ", false, true, "may",
		  "payız" },
		{ "az_AZ.UTF-8@latin", "az-AZ", false, false, "may",
		  "payız" },
		{ "ru-Cyrl", "ru", false, false, "мая", "осень" },
		{ "be", "be", false, false, "мая", "восень" },
		{ "be_BY.UTF-8@latin", "be-BY", false, true, "мая", "восень" },
		{ "az-Latn-AZ", "az-AZ", false, false, "may", "payız" },
		{ "az-Cyrl-AZ", "az-AZ", false, true, "may", "payız" },
		{ "de_DE@euro", "de-DE", false, false, "Mai", "Herbst" },
		{ "de", "de", false, false, "Mai", "Herbst" },
		{ "C", "en", false, false, "May", "autumn" },
		{ "C.UTF-8", "en", false, false, "May", "autumn" },
		{ "POSIX", "en", false, false, "May", "autumn" },
		{ "", "en", false, false, "May", "autumn" },
		{ NULL, "en", false, false, "May", "autumn" },
		{ "fr", "en", true, false, "May", "autumn" },
		{ "eng", "en", true, false, "May", "autumn" },
		{ "xx-US", "en", true, false, "May", "autumn" },
		{ "az_Cyrl", "az", false, true, "may", "payız" },
		{ "be-Latn-BY", "be-BY", false, true, "мая", "восень" },
		{ "../../etc", "en", true, false, "May", "autumn" },
		{ "\xff\xfe", "en", true, false, "May", "autumn" },
		{ ".UTF-8", "en", true, false, "May", "autumn" },
		{ "-US", "en", true, false, "May", "autumn" },
		{ "9", "en", true, false, "May", "autumn" },
		{ "en-@;calendar=buddhist", "en", false, false,
		  "May", "autumn" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct locale l;
		struct err err;
		bool fell_back;

		assert_true(locale_open(&arena, cases[i].tag, &l, &fell_back,
					&err));
		assert_true(sv_eq(l.tag, sv_of(cases[i].taken)));
		assert_int_equal(fell_back, cases[i].fell_back);
		assert_int_equal(l.other_script, cases[i].other_script);
		assert_true(sv_eq(l.months[4], sv_of(cases[i].may)));
		assert_true(sv_eq(l.seasons[2], sv_of(cases[i].autumn)));
		assert_true(locale_open(&arena, cases[i].tag, &l, NULL, &err));
	}
}

/* Every text is there, and holds no blank but a plain one. */
static void check_text(struct sv v)
{
	assert_true(v.n > 0);
	assert_int_equal(utf8_invalid(v), SV_NONE);
	for (size_t at = 0; at < v.n;) {
		uint32_t c = utf8_next(v, &at);

		assert_true(c != 0xA0 && c != 0x202F &&
			    !(c >= 0x2000 && c <= 0x200F));
		assert_true(c >= 0x20 || (c > 0 && c <= FIELD_LAST));
	}
}

static void whole_locales(void **state)
{
	(void)state;
	for (int i = 0; i < LOCALES; i++) {
		const struct locale *l = &locales[i];

		for (int m = 0; m < 12; m++) {
			check_text(l->months[m]);
			check_text(l->months_alone[m]);
			check_text(l->short_months[m]);
		}
		for (int d = 0; d < 7; d++) {
			check_text(l->weekdays[d]);
			check_text(l->short_weekdays[d]);
		}
		for (int q = 0; q < 4; q++) {
			check_text(l->quarters[q]);
			check_text(l->short_quarters[q]);
			check_text(l->seasons[q]);
		}
		for (int p = 0; p < PATTERNS; p++)
			check_text(l->patterns[p]);
		check_text(l->bc);
		check_text(l->ad);
		check_text(locale_dash(l, DASH_DAYS));
		check_text(locale_dash(l, DASH_MONTHS));
		check_text(locale_dash(l, DASH_YEARS));
		check_text(l->dash);
		assert_int_equal(l->month_first, i == 1);
		assert_false(l->ascii);
	}
	assert_true(sv_eq(locales[0].weekdays[0], SV("Monday")));
	assert_true(sv_eq(locales[0].weekdays[6], SV("Sunday")));
	assert_true(sv_eq(locales[4].months_alone[4], SV("май")));
	assert_true(sv_eq(locales[4].short_weekdays[0], SV("пн")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table),
		cmocka_unit_test(every_date),
		cmocka_unit_test(nothing_for_none),
		cmocka_unit_test(appends),
		cmocka_unit_test(long_sets),
		cmocka_unit_test(languages),
		cmocka_unit_test(whole_locales),
	};

	return cmocka_run_group_tests(tests, locales_setup, locales_teardown);
}

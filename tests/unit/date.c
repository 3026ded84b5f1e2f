/*
 * Dates against a table of strings: date.tsv, from the root of the tree or
 * named by ANNALS_DATE_TSV.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support_date.h"

enum { LINE_MAX_BYTES = 512, FIELDS = 6 };

static const char *end_text(enum date_end end, int64_t day)
{
	struct build b = { .arena = &date_arena };

	if (end == END_KNOWN)
		date_print_day(&b, day);
	else
		build_str(&b, end == END_OPEN ? ".." : "?");
	return b.s;
}

/* Replaces \t \n \\ \xHH in FIELD, which it overwrites. */
static struct sv unescape(char *field)
{
	char *to = field;

	for (const char *s = field; *s; s++) {
		char hex[3] = { 0 };

		if (*s != '\\') {
			*to++ = *s;
			continue;
		}
		switch (*++s) {
		case 't':
			*to++ = '\t';
			break;
		case 'n':
			*to++ = '\n';
			break;
		case 'x':
			memcpy(hex, s + 1, 2);
			*to++ = (char)strtol(hex, NULL, 16);
			s += 2;
			break;
		default:
			*to++ = *s;
		}
	}
	return (struct sv){ field, (size_t)(to - field) };
}

static void check_row(int line, char **field, size_t n)
{
	static const char *const precisions[] = {
		"time", "day",	  "month",   "season",
		"year", "decade", "century", "millennium"
	};
	char written[LINE_MAX_BYTES];
	struct date_fault fault;
	struct date d, again;
	struct sv text;
	bool good;

	snprintf(written, sizeof(written), "%s", field[0]);
	text = unescape(field[0]);
	good = date_of_text(text, &d, &fault);
	if (!good)
		date_check_fault(text, &fault);
	if (good != (strcmp(field[1], "invalid") != 0))
		fail_msg("date.tsv:%d: %s: %s", line, written,
			 good ? "was accepted" : fault.message);
	if (!good) {
		assert_int_equal(d.form, DATE_NONE);
		if (strtoul(field[2], NULL, 10) != fault.column ||
		    strcmp(field[3], fault.message) != 0)
			fail_msg("date.tsv:%d: %s: %zu: %s", line, written,
				 fault.column, fault.message);
		return;
	}
	if (d.level != field[1][0] - '0' ||
	    strcmp(end_text(d.first_end, d.first), field[2]) != 0 ||
	    strcmp(end_text(d.last_end, d.last), field[3]) != 0 ||
	    strcmp(precisions[d.precision], field[4]) != 0)
		fail_msg("date.tsv:%d: %s: level %d, %s, %s, %s", line, written,
			 d.level, end_text(d.first_end, d.first),
			 end_text(d.last_end, d.last), precisions[d.precision]);
	if (strcmp(date_printed(&d), n > 5 ? field[5] : written) != 0)
		fail_msg("date.tsv:%d: %s prints as %s", line, written,
			 date_printed(&d));
	again = date_of(date_printed(&d));
	assert_true(date_equal(&d, &again));
}

static FILE *open_table(void)
{
	const char *path = getenv("ANNALS_DATE_TSV");
	FILE *f = fopen(path ? path : "tests/unit/date.tsv", "r");

	if (!f)
		fail_msg("no tests/unit/date.tsv here: run this from the root "
			 "of the tree");
	return f;
}

static void table(void **state)
{
	char line[LINE_MAX_BYTES];
	int lines = 0, rows = 0;
	FILE *f = open_table();

	(void)state;
	while (fgets(line, sizeof(line), f)) {
		char *field[FIELDS], *at = line;
		size_t n = 0;

		lines++;
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '\0' || strncmp(line, "# ", 2) == 0)
			continue;
		while (at && n < FIELDS)
			field[n++] = strsep(&at, "\t");
		assert_in_range(n, 4, FIELDS);
		check_row(lines, field, n);
		rows++;
		arena_reset(&date_arena);
	}
	fclose(f);
	assert_true(rows >= 400);
}

/* Blanks in a set, which people type, and nowhere else. */
static void blanks_in_sets(void **state)
{
	static const struct {
		const char *text, *print;
		bool blanks;
	} good[] = {
		{ "[1667,1668]", "[1667,1668]", false },
		{ "[1667, 1668]", "[1667,1668]", true },
		{ "{ 1667 ,\t1668 }", "{1667,1668}", true },
		{ "[1667 .. 1668]", "[1667..1668]", true },
		{ "[.. 1668]", "[..1668]", true },
		{ "[1668 .. ]", "[1668..]", true },
		{ "2024", "2024", false },
	};
	static const char *const bad[] = { "[16 67]",	  "[1667,1668] ",
					   " [1667]",	  "2024 -05",
					   "[1667, ]",	  "[1667 1668]",
					   "[1667 . .1668]", "1984 / 1985" };

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		struct date_fault fault;
		bool blanks;
		struct date d;

		assert_true(date_parse(&date_arena, sv_of(good[i].text),
				       DATE_LENIENT, &d, &blanks, &fault));
		assert_int_equal(blanks, good[i].blanks);
		assert_string_equal(date_printed(&d), good[i].print);
		assert_int_equal(date_of_text(sv_of(good[i].text), &d, &fault),
				 !good[i].blanks);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct date_fault fault;
		struct date d;

		assert_false(date_parse(&date_arena, sv_of(bad[i]),
					DATE_LENIENT, &d, NULL, &fault));
		date_check_fault(sv_of(bad[i]), &fault);
	}
}

/* What a fault is about, for who can say more of it. */
static void abouts(void **state)
{
	static const struct {
		const char *text;
		enum date_about about;
	} cases[] = {
		{ "2024-05-", ABOUT_RULE },	{ "", ABOUT_RULE },
		{ "2O24", ABOUT_SIGN },		{ "202x", ABOUT_SIGN },
		{ "2024 05", ABOUT_SIGN },	{ "2024-05-1x", ABOUT_SIGN },
		{ "May", ABOUT_SIGN },		{ "24", ABOUT_DIGITS },
		{ "202", ABOUT_DIGITS },	{ "2", ABOUT_DIGITS },
		{ "-44", ABOUT_DIGITS },	{ "2024-13", ABOUT_CALENDAR },
		{ "2024-02-30", ABOUT_CALENDAR },
		{ "2023-02-29", ABOUT_CALENDAR },
		{ "2024-21-01", ABOUT_CALENDAR },
		{ "2024-4X", ABOUT_CALENDAR },	{ "2025/2024", ABOUT_ORDER },
		{ "Y1E400/2024", ABOUT_ORDER },	{ "[2025..2024]", ABOUT_ORDER },
		{ "2024/2025/2026", ABOUT_RULE },
		{ "2024-05-01T25:00:00", ABOUT_RULE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct date_fault fault = { .about = ABOUT_DOUBT };
		struct date d;

		assert_false(date_of_text(sv_of(cases[i].text), &d, &fault));
		if (fault.about != cases[i].about)
			fail_msg("%s: about %d: %s", cases[i].text,
				 (int)fault.about, fault.message);
	}
}

static void doubt_per_component(void **state)
{
	static const struct {
		const char *text;
		unsigned uncertain, approximate, doubt;
	} cases[] = {
		{ "2004-06-11", 0, 0, 0 },     { "2004-06-11?", 7, 0, 1 },
		{ "2004-06-11~", 0, 7, 2 },    { "2004-06-11%", 7, 7, 3 },
		{ "2004-06?", 3, 0, 1 },       { "2004?", 1, 0, 1 },
		{ "2004-06~-11", 0, 3, 2 },    { "2004?-06-11", 1, 0, 1 },
		{ "?2004-06-~11", 1, 4, 3 },   { "2004-%06-11", 2, 2, 3 },
		{ "2004-~06-11?", 7, 2, 3 },   { "2004?-06~", 1, 3, 3 },
		{ "2001-?21", 2, 0, 1 },       { "Y17000~", 0, 1, 2 },
		{ "1950S2%", 1, 1, 3 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct date d = date_of(cases[i].text);

		assert_int_equal(d.parts[0].uncertain, cases[i].uncertain);
		assert_int_equal(d.parts[0].approximate, cases[i].approximate);
		assert_int_equal(d.doubt, cases[i].doubt);
	}
	assert_int_equal(date_of("1984?/2004~").doubt, 3);
	assert_int_equal(date_of("[1984,1985~]").doubt, 2);
}

static void day_numbers(void **state)
{
	static const int64_t far[] = { INT64_MIN, INT64_MIN + 1, INT64_MAX,
				       INT64_MAX - 1, 0, -1 };
	int64_t day = date_day_number(-401, 1, 1);
	int64_t year, y;
	int month, m, d;

	(void)state;
	assert_int_equal(date_day_number(1970, 1, 1), 0);
	assert_int_equal(date_day_number(2000, 3, 1), 11017);
	assert_int_equal(date_day_number(1969, 12, 31), -1);
	assert_int_equal(date_day_number(0, 1, 1), -719528);
	assert_int_equal(date_weekday(0), 4);
	assert_int_equal(date_weekday(-1), 3);
	assert_int_equal(date_weekday(date_day_number(2024, 5, 13)), 1);
	assert_int_equal(date_weekday(date_day_number(-43, 3, 15)), 5);
	assert_true(date_is_gregorian(date_day_number(1582, 10, 15)));
	assert_false(date_is_gregorian(date_day_number(1582, 10, 14)));
	assert_false(date_is_gregorian(date_day_number(1581, 12, 31)));
	for (int i = 0; i < 12 * 2500; i++) {
		year = i / 12 - 401;
		month = i % 12 + 1;
		for (int k = 1; k <= date_month_days(year, month); k++) {
			assert_int_equal(day, date_day_number(year, month, k));
			date_from_day(day++, &y, &m, &d);
			assert_true(y == year && m == month && d == k);
		}
	}
	for (size_t i = 0; i < sizeof(far) / sizeof(far[0]); i++) {
		date_from_day(far[i], &y, &m, &d);
		assert_in_range(m, 1, 12);
		assert_in_range(d, 1, 31);
		assert_in_range(date_weekday(far[i]), 1, 7);
	}
	for (int sign = -1; sign <= 1; sign += 2) {
		day = date_day_number(sign * DATE_YEAR_MAX, 12, 31);
		date_from_day(day, &y, &m, &d);
		assert_true(y == sign * DATE_YEAR_MAX && m == 12 && d == 31);
	}
}

/* How an end is known that the table shows as a question mark. */
static void beyond_the_calendar(void **state)
{
	static const struct {
		const char *text;
		enum date_end first, last;
	} cases[] = {
		{ "Y1E400", END_LATER, END_LATER },
		{ "Y-1E400", END_EARLIER, END_EARLIER },
		{ "Y26E15", END_LATER, END_LATER },
		{ "Y24E15S1", END_KNOWN, END_LATER },
		{ "Y-24E15S1", END_EARLIER, END_KNOWN },
		{ "Y1234567890123456789", END_LATER, END_LATER },
		{ "Y-1234567890123456789", END_EARLIER, END_EARLIER },
		{ "Y1E1000000000", END_LATER, END_LATER },
		{ "2000/Y1E400", END_KNOWN, END_LATER },
		{ "Y-1E400/Y1E400", END_EARLIER, END_LATER },
		{ "/Y-1E400", END_UNKNOWN, END_EARLIER },
		{ "../Y1E400", END_OPEN, END_LATER },
		{ "[Y1E400,2000]", END_KNOWN, END_LATER },
		{ "[..Y1E400]", END_OPEN, END_LATER },
		{ "1984", END_KNOWN, END_KNOWN },
		{ "1984/", END_KNOWN, END_UNKNOWN },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct date d = date_of(cases[i].text);

		assert_int_equal(d.first_end, cases[i].first);
		assert_int_equal(d.last_end, cases[i].last);
	}
	assert_int_equal(date_of("[Y1E400,2000]").first,
			 date_day_number(2000, 1, 1));
	arena_reset(&date_arena);
}

/* Long input: time and memory in proportion, no stack. */
static void long_text(void **state)
{
	enum { MEMBERS = 200000 };
	struct build b = { .arena = &date_arena };
	struct date_fault fault;
	struct date d;

	(void)state;
	build_char(&b, '[');
	for (int i = 0; i < MEMBERS; i++)
		build_fmt(&b, "%s%04d..%04d", i ? "," : "", i % 9000,
			  i % 9000 + 999);
	assert_false(date_of_text(build_view(&b), &d, &fault));
	build_char(&b, ']');
	assert_true(date_of_text(build_view(&b), &d, &fault));
	assert_int_equal(d.nparts, 2 * MEMBERS);
	build_cut(&b, 0);
	build_fill(&b, '[', 1000000);
	assert_false(date_of_text(build_view(&b), &d, &fault));
	build_cut(&b, 0);
	build_char(&b, 'Y');
	build_fill(&b, '1', 18);
	build_fill(&b, '0', 1000000);
	assert_true(date_of_text(build_view(&b), &d, &fault));
	assert_int_equal(d.first_end, END_LATER);
	assert_int_equal(d.last_end, END_LATER);
	assert_string_equal(date_printed(&d), "Y111111111111111111E1000000");
	build_fill(&b, '7', 1000000);
	build_str(&b, "E99999999999999999999");
	assert_true(date_of_text(build_view(&b), &d, &fault));
	assert_string_equal(date_printed(&d),
			    "Y111111111111111111E4294967295");
	arena_reset(&date_arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table),
		cmocka_unit_test(blanks_in_sets),
		cmocka_unit_test(abouts),
		cmocka_unit_test(doubt_per_component),
		cmocka_unit_test(day_numbers),
		cmocka_unit_test(beyond_the_calendar),
		cmocka_unit_test(long_text),
	};

	return cmocka_run_group_tests(tests, NULL, date_teardown);
}

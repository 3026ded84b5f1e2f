/* How long one time is after another, by the calendar and in few cells. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_date.h"
#include "text/width.h"
#include "time/since.h"

enum { CELLS = 12 };

static int64_t day_of(const char *text)
{
	return date_of(text).first;
}

/* Months end where there is no day of that number, leap years have one more
 * day, and a year 0 is between 1 BC and 1 AD. */
static void calendar(void **state)
{
	static const struct {
		const char *from, *to;
		struct since_parts parts;
	} cases[] = {
		{ "2024-05-16", "2024-05-16", { 0, 0, 0 } },
		{ "2024-05-16", "2024-06-15", { 0, 0, 30 } },
		{ "2024-05-16", "2024-06-16", { 0, 1, 0 } },
		{ "2024-08-03", "2024-11-11", { 0, 3, 8 } },
		{ "2024-01-31", "2024-02-28", { 0, 0, 28 } },
		{ "2024-01-31", "2024-02-29", { 0, 1, 0 } },
		{ "2024-01-31", "2024-03-01", { 0, 1, 1 } },
		{ "2023-01-31", "2023-02-28", { 0, 1, 0 } },
		{ "2023-01-30", "2023-03-30", { 0, 2, 0 } },
		{ "2024-02-29", "2025-02-28", { 1, 0, 0 } },
		{ "2024-02-29", "2028-02-29", { 4, 0, 0 } },
		{ "2023-02-28", "2024-02-29", { 1, 0, 1 } },
		{ "1899-12-31", "1900-03-01", { 0, 2, 1 } },
		{ "2023-12-31", "2024-01-01", { 0, 0, 1 } },
		/* 44 BC to AD 14. */
		{ "-0043-03-15", "0014-08-19", { 57, 5, 4 } },
		{ "-0001-02-28", "0000-02-29", { 1, 0, 1 } },
		{ "0000-02-29", "0001-02-28", { 1, 0, 0 } },
		{ "-0400-01-01", "-0399-12-31", { 1, 11, 30 } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct since_parts p = since_between(day_of(cases[i].from),
						     day_of(cases[i].to));

		if (p.years != cases[i].parts.years ||
		    p.months != cases[i].parts.months ||
		    p.days != cases[i].parts.days)
			fail_msg("%s to %s: %d y %d m %d d", cases[i].from,
				 cases[i].to, (int)p.years, p.months, p.days);
	}
}

/* From any day on it grows from day to day: no day is told as an earlier one,
 * and no month has more days than there are. */
static void grows(void **state)
{
	(void)state;
	for (int64_t from = day_of("2023-12-25"); from < day_of("2024-04-05");
	     from++) {
		struct since_parts was = since_between(from, from);

		for (int64_t to = from + 1; to < from + 800; to++) {
			struct since_parts p = since_between(from, to);

			assert_in_range(p.days, 0, 30);
			assert_in_range(p.months, 0, 11);
			assert_true(p.years > was.years ||
				    p.months > was.months ||
				    p.days > was.days);
			was = p;
		}
	}
}

static const struct {
	const char *from, *to, *text;
} told[] = {
	{ "2024-05-16", "2024-05-16", "0 d" },
	{ "2024-05-16", "2024-05-17", "+1 d" },
	{ "2024-05-17", "2024-05-16", "−1 d" },
	{ "2024-05-16", "2024-08-14", "+90 d" },
	{ "2024-05-16", "2024-08-15", "+2 m 30 d" },
	{ "2024-08-03", "2024-11-11", "+3 m 8 d" },
	{ "2024-11-11", "2024-08-03", "−3 m 8 d" },
	{ "2024-05-16", "2025-05-16", "+1 y" },
	{ "2024-05-16", "2025-05-18", "+1 y 2 d" },
	{ "2024-05-16", "2025-08-24", "+1 y 3 m 8 d" },
	/* More than the column holds. */
	{ "2000-05-16", "2024-08-24", "+24 y 3 m" },
	{ "2000-05-16", "2024-05-24", "+24 y 8 d" },
	{ "-0043-03-15", "0014-08-19", "+57 y 5 m" },
	/* Not known to the day. */
	{ "2024-05-01", "2024-05-10/2024-05-12", "+9 d" },
	{ "2024-05-01", "[2024-05-10..2024-05-12]", "+9…11 d" },
	{ "2024-02-01", "[2024-05-10..2024-05-12]", "+3 m 9…11 d" },
	{ "2024-02-01", "[2024-04-29..2024-05-03]", "+88…92 d" },
	{ "2023-02-01", "[2024-04-29..2024-05-03]", "+1 y 2…3 m" },
	{ "2024-02-01", "2024-05", "~+3 m" },
	{ "2024-02-15", "2024-05", "+2…3 m" },
	{ "2024-05", "2024-02-15", "−2…3 m" },
	{ "2024-05", "2024-08", "+2…3 m" },
	{ "2024-02-15", "2024-02", "±1 m" },
	{ "2024-02-15", "2024-03", "+0…1 m" },
	{ "2024-02-15", "[2024-02-10..2024-02-16]", "±5 d" },
	{ "2024-02-15", "2024", "±1 y" },
	{ "2024-02-15", "2027", "+2…3 y" },
	{ "2024-01-01", "2027", "~+3 y" },
	{ "2024-02-15", "201X", "−4…14 y" },
	{ "2024-02-15", "2026-21", "+2 y 0…3 m" },
	{ "2020-02-15", "2026-22", "+6 y 3…6 m" },
	{ "2024", "2024", "±1 y" },
	/* In doubt. */
	{ "2024-05-16", "2024-05-20~", "~+4 d" },
	{ "2024-05-16?", "2024-05-20", "~+4 d" },
	/* From the beginning of what lasts. */
	{ "2024-05-16", "2007/..", "−16…17 y" },
	{ "2024-05-16", "2024-05-20/", "+4 d" },
	{ "2024-05-16", "../2024-05-20", "" },
	{ "2024-05-16", "[..2024-05-20]", "" },
	{ "2024-05-16", "Y-13800000000", "" },
	{ "2024-05-16", "Y-17000000", "" },
};

static void words(void **state)
{
	struct locale en;
	struct err err;

	(void)state;
	assert_true(locale_open(&date_arena, "en", &en, NULL, &err));
	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++) {
		struct date x = date_of(told[i].from);
		struct date y = date_of(told[i].to);
		struct since from = since_date(&x), to = since_date(&y);
		struct build b = { .arena = &date_arena };
		bool any = since_print(&b, &en, &from, &to, CELLS);

		if (!sv_eq(build_view(&b), sv_of(told[i].text)))
			fail_msg("%s to %s: %.*s", told[i].from, told[i].to,
				 SV_ARG(build_view(&b)));
		assert_int_equal(any, b.n > 0);
		assert_true(width_text(build_view(&b)) <= CELLS);
	}
}

/* A day of the Julian calendar is the day that it is by ours. */
static void julian(void **state)
{
	struct diags diags = { .arena = &date_arena };
	struct book *b = load_text(
		SV("- {date: 1917-10-25, calendar: julian, title: x, "
		   "sources: s}\n"
		   "- {date: 1917-11-08, title: y, sources: s}\n"),
		SV("t"), &diags);
	struct since x = since_event(b, 0), y = since_event(b, 1);
	struct build text = { .arena = &date_arena };
	struct locale en;
	struct err err;

	(void)state;
	assert_true(locale_open(&date_arena, "en", &en, NULL, &err));
	assert_true(since_print(&text, &en, &x, &y, CELLS));
	assert_true(sv_eq(build_view(&text), SV("+1 d")));
	book_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(calendar),
		cmocka_unit_test(grows),
		cmocka_unit_test(words),
		cmocka_unit_test(julian),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

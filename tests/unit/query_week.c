/* The same week of every year: which days are read as its middle, and which
 * events touch it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/query.h"
#include "query/week.h"
#include "support_book.h"

/* What is a day of some year, and what is none. */
static void test_read(void **state)
{
	static const struct {
		const char *text;
		int month, day; /* 0: none */
	} rows[] = {
		{ "05-16", 5, 16 },  { "01-01", 1, 1 },   { "12-31", 12, 31 },
		{ "02-29", 2, 29 },  { "09-09", 9, 9 },   { "10-10", 10, 10 },
		{ "00-10", 0, 0 },   { "13-10", 0, 0 },   { "01-00", 0, 0 },
		{ "01-32", 0, 0 },   { "02-30", 0, 0 },   { "04-31", 0, 0 },
		{ "12-32", 0, 0 },   { "5-16", 0, 0 },    { "05-160", 0, 0 },
		{ "05/16", 0, 0 },   { "a5-16", 0, 0 },   { "0a-16", 0, 0 },
		{ "05-a6", 0, 0 },   { "05-1a", 0, 0 },   { "", 0, 0 },
		{ "0/-16", 0, 0 },   { "0:-16", 0, 0 },   { "05-1:", 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct week w;
		bool is = week_read(sv_of(rows[i].text), &w);

		if (is != (rows[i].day > 0) ||
		    (is && (w.month != rows[i].month ||
			    w.day != rows[i].day)))
			fail_msg("%s", rows[i].text);
	}
}

/* Three days before and after, over the turn of the year too; nothing that
 * lasts longer than a month, or has no beginning or end. */
static void test_touches(void **state)
{
	static const char dates[] =
		"2022-12-28 2022-12-29 2023-01-04 2023-01-05 "
		"2023-02-24 2023-02-25 2023-03-03 2023-03-04 "
		"2024-02-25 2024-02-26 2024-03-03 2024-03-04 "
		"2024-05-12 2024-05-13 2024-05-19 2024-05-20 "
		"2024-12-27 2024-12-28 2025-01-03 2025-01-04 "
		"2026-05-13/2026-06-12 2026-05-13/2026-06-13 "
		"2027-04-13/2027-05-13 2027-04-12/2027-05-12 "
		"2028-05 2028-07 2033-05-1X 2034-02 2029 2030-05-16/.. "
		"2031-05-16/ "
		"../2032-05-16 Y1E17";
	static const struct {
		const char *week, *found;
	} rows[] = {
		{ "week:01-01", "2022-12-29 2023-01-04 2025-01-03 "
				"2025-01-04" },
		{ "week:02-29", "2023-02-25 2023-03-03 2024-02-26 "
				"2024-03-03 2034-02" },
		{ "week:05-16", "2024-05-13 2024-05-19 2026-05-13/2026-06-12 "
				"2027-04-13/2027-05-13 2028-05 2033-05-1X" },
		{ "week:12-31", "2022-12-28 2022-12-29 2024-12-28 "
				"2025-01-03" },
		{ "week:07-16", "2028-07" },
	};
	struct arena a = { 0 };
	struct book *b = book_of_dates(&a, dates);
	struct corpus c = { b, index_new(b) };
	bool ok = true;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct build found = { .arena = &a };
		struct query_fault fault;
		struct hits hits = query_run(
			&a, &c, query_parse(&a, sv_of(rows[i].week), &fault),
			NULL);

		build_str(&found, "");
		for (size_t k = 0; k < hits.n; k++) {
			build_str(&found, k ? " " : "");
			build_sv(&found, book_title(b, hits.v[k]));
		}
		if (sv_eq(build_view(&found), sv_of(rows[i].found)))
			continue;
		print_error("%s: %s\n", rows[i].week, found.s);
		ok = false;
	}
	assert_true(ok);
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_touches),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

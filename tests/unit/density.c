/* How many events there are in each period of an axis. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_book.h"
#include "time/density.h"

/* "1 0:2": how many are surely there, and what could be. */
static struct sv tally_text(struct arena *a, const struct density *t, int n)
{
	struct build b = { .arena = a };

	for (int i = 0; i < n; i++) {
		build_fmt(&b, "%s%zu", i ? " " : "", t->sure[i]);
		if (t->could[i] > 0)
			build_fmt(&b, ":%zu", t->could[i]);
	}
	return build_view(&b);
}

/* The months of 2024, whatever else there is. */
static void counts(void **state)
{
	static const struct {
		const char *dates, *months;
	} cases[] = {
		{ "2024-05-16 2024-05 2024-05-XX 2024-06~",
		  "0 0 0 0 3 1 0 0 0 0 0 0" },
		/* Could be in each of its months, and in no other. */
		{ "2024-22", "0 0 0 0 0 0:1 0:1 0:1 0 0 0 0" },
		{ "2024-0X",
		  "0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0 0 0" },
		/* In those of its members, not between. */
		{ "[2024-02-01,2024-04-01]", "0 0:1 0 0:1 0 0 0 0 0 0 0 0" },
		{ "{2024-02-01,2024-04-01}", "0 1 0 1 0 0 0 0 0 0 0 0" },
		{ "[2024-02,2024-05..2024-06]",
		  "0 0:1 0 0 0:1 0:1 0 0 0 0 0 0" },
		{ "2024-0X-31/2024-08",
		  "0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0 0 0 0" },
		/* What lasts is in all that it surely touches. */
		{ "2024-05-15/2024-07-02", "0 0 0 0 1 1 1 0 0 0 0 0" },
		{ "2024-05/2024-07", "0 0 0 0 1 1 1 0 0 0 0 0" },
		{ "2024-33/2024-05", "0:1 0:1 1 1 1 0 0 0 0 0 0 0" },
		{ "2024-01/2024-12", "1 1 1 1 1 1 1 1 1 1 1 1" },
		{ "2024", "0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1" },
		/* Beyond the axis: clipped. */
		{ "2023-12-20/2024-02-03", "1 1 0 0 0 0 0 0 0 0 0 0" },
		{ "2024-24", "0 0 0 0 0 0 0 0 0 0 0 0:1" },
		{ "2023-05 2025-05", "0 0 0 0 0 0 0 0 0 0 0 0" },
		{ "2023-08-01/2024-06-30", "1 1 1 1 1 1 0 0 0 0 0 0" },
		/* What is as long as the axis, where it stands. */
		{ "20XX", "0 0 0 0 0 0 0 0 0 0 0 0" },
		{ "../2024-03", "0 0 0:1 0 0 0 0 0 0 0 0 0" },
		{ "2023-01-01/2024-06-30", "0 0 0 0 0 0 0 0 0 0 0 0" },
		{ "2024-03-05/..", "0 0 1 0 0 0 0 0 0 0 0 0" },
		{ "2024-03/2026", "0 0 1 0 0 0 0 0 0 0 0 0" },
		{ "2024/2026", "0:1 0 0 0 0 0 0 0 0 0 0 0" },
		{ "Y-1E400 Y1E400", "0 0 0 0 0 0 0 0 0 0 0 0" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct dated f = { 0 };
		struct axis x = { .unit = PERIOD_MONTH,
				  .from = 2024 * 12,
				  .count = 12 };
		struct density t;
		struct sv text;

		dated_open(&f, cases[i].dates);
		density_count(&t, &f.arena, f.book, f.all, &x);
		text = tally_text(&f.arena, &t, x.count);
		if (!sv_eq(text, sv_of(cases[i].months)))
			fail_msg("%s: %.*s", cases[i].dates, SV_ARG(text));
		dated_close(&f);
	}
}

/* Where the axis is of days asked for, what may have begun on it is in each
 * period that it may lie in, however long it is. */
static void loose(void **state)
{
	static const struct {
		const char *date, *months;
	} cases[] = {
		{ "20XX", "0:1 0:1 0:1" },
		{ "[..2024-06]", "0:1 0:1 0:1" },
		{ "[2019-01..2024-02]", "0:1 0:1 0" },
		{ "[2019-01,2024-03..2025-01]", "0 0 0:1" },
		/* Counted, or begun before it. */
		{ "2024-02-03", "0 1 0" },
		{ "2024-02/2026", "0 1 0" },
		{ "2007/..", "0 0 0" },
		{ "../2024-06", "0 0 0" },
		{ "2023-01-01/2024-06-30", "0 0 0" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct dated f = { 0 };
		struct axis x = { .unit = PERIOD_MONTH,
				  .from = 2024 * 12,
				  .count = 3 };
		struct density t;
		struct sv text;

		dated_open(&f, cases[i].date);
		density_count(&t, &f.arena, f.book, f.all, &x);
		density_add_loose(&t, f.book, f.all, &x,
				  &(struct axis_days){ 0, INT64_MAX });
		text = tally_text(&f.arena, &t, x.count);
		if (!sv_eq(text, sv_of(cases[i].months)))
			fail_msg("%s: %.*s", cases[i].date, SV_ARG(text));
		/* On no day that nobody asked for. */
		density_count(&t, &f.arena, f.book, f.all, &x);
		density_add_loose(&t, f.book, f.all, &x,
				  &(struct axis_days){
					  period_start(x.unit, x.from + 2),
					  INT64_MAX });
		if (t.could[0] + t.could[1] > 0)
			fail_msg("%s is in January", cases[i].date);
		dated_close(&f);
	}
}

/* Together they count as each alone. */
static void sums(void **state)
{
	static const char *const dates[] = {
		"2024-05-16", "2024-22", "2023-11/2024-02-03",
		"2024-05/2024-07", "2024-33/2024-05", "2024-24", "../2024-03",
		"2023-12-01/2024-01-15", "2024", "2024-03-05/..",
		"2024-12-31/2025-01-01",
	};
	enum { N = sizeof(dates) / sizeof(dates[0]), MONTHS = 12 };
	struct axis x = { .unit = PERIOD_MONTH, .from = 2024 * 12,
			  .count = MONTHS };
	size_t sure[MONTHS] = { 0 }, could[MONTHS] = { 0 };
	struct build all = { 0 };
	struct dated f = { 0 };
	struct density t;

	(void)state;
	all.arena = &f.arena;
	for (size_t i = 0; i < N; i++) {
		struct dated one = { 0 };

		build_fmt(&all, "%s%s", i ? " " : "", dates[i]);
		dated_open(&one, dates[i]);
		density_count(&t, &one.arena, one.book, one.all, &x);
		for (int k = 0; k < MONTHS; k++) {
			sure[k] += t.sure[k];
			could[k] += t.could[k];
		}
		dated_close(&one);
	}
	dated_open(&f, arena_cstr(&f.arena, build_view(&all)));
	density_count(&t, &f.arena, f.book, f.all, &x);
	for (int k = 0; k < MONTHS; k++) {
		assert_int_equal(t.sure[k], sure[k]);
		assert_int_equal(t.could[k], could[k]);
	}
	dated_close(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts),
		cmocka_unit_test(loose),
		cmocka_unit_test(sums),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

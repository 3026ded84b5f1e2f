/* By when a date has surely begun, and from when on it may be over. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_date.h"

static void put_day(struct build *b, int64_t day)
{
	if (day == INT64_MIN)
		build_str(b, "before");
	else if (day == INT64_MAX)
		build_str(b, "after");
	else
		date_print_day(b, day);
}

static void turns(void **state)
{
	static const struct {
		const char *date, *turns;
	} cases[] = {
		{ "2024-05-16", "2024-05-16 2024-05-16" },
		{ "2024-05-16~", "2024-05-16 2024-05-16" },
		/* Some time in it: it may be over as soon as it may begin. */
		{ "2024-05", "2024-05-31 2024-05-01" },
		{ "19XX", "1999-12-31 1900-01-01" },
		{ "[2024-01,2024-03]", "2024-03-31 2024-01-01" },
		{ "{2024-01,2024-03}", "2024-03-31 2024-01-01" },
		{ "2024-05-15/2024-05-17", "2024-05-15 2024-05-17" },
		{ "2024-05/2024-08", "2024-05-31 2024-08-01" },
		{ "2024-05/2024-08-10", "2024-05-31 2024-08-10" },
		/* It cannot begin after it is over. */
		{ "2024/2024-02", "2024-02-29 2024-02-01" },
		{ "2024-11/2024", "2024-11-30 2024-11-01" },
		/* An open end is never over, an unknown one may be at once. */
		{ "2007/..", "2007-12-31 after" },
		{ "2007/", "2007-12-31 2007-01-01" },
		{ "../2007", "before 2007-01-01" },
		{ "/2007", "2007-12-31 2007-01-01" },
		{ "Y1E400", "after after" },
		{ "[..2007]", "2007-12-31 before" },
		{ "[2007..]", "after 2007-01-01" },
		{ "Y-1E400", "before before" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct date d = date_of(cases[i].date);
		struct build b = { .arena = &date_arena };
		int64_t begun, ended;

		date_turns(&d, &begun, &ended);
		put_day(&b, begun);
		build_char(&b, ' ');
		put_day(&b, ended);
		if (!sv_eq(build_view(&b), sv_of(cases[i].turns)))
			fail_msg("%s: %.*s", cases[i].date,
				 SV_ARG(build_view(&b)));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(turns) };

	return cmocka_run_group_tests(tests, NULL, date_teardown);
}

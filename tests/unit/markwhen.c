/* Dates of Markwhen, written and counted. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "import/markwhen_date.h"
#include "support_arena.h"

/* The events that the cases count from. */
static const struct {
	const char *id, *date;
} known[] = {
	{ "day", "2024-01-31" },
	{ "friday", "2022-07-15" },
	{ "month", "2023-12" },
	{ "year", "1999" },
	{ "span", "2021-03-05/2023-06" },
	{ "open", "2020/now" },
	{ "evening", "2024-05-10T18:30:00Z" },
	{ "about", "1888~" },
	{ "season", "2024-21" },
	{ "decade", "199X" },
	{ "bc", "-0043-03-15" },
	{ "far", "Y-20000" },
	{ "lost", "after !nobody 2 days" },
	{ "last", "2010-10-10" },
};

struct test_case {
	const char *text;
	const char *date, *end; /* or null and why not */
};

static const struct test_case cases[] = {
	/* After an event, for so long. */
	{ "after !day 3 days", "2024-02-01/2024-02-03", NULL },
	{ "After !day plus 3 days", "2024-02-01/2024-02-03", NULL },
	{ "!day 1 day", "2024-02-01", NULL },
	{ "!day + 2 weeks", "2024-02-01/2024-02-14", NULL },
	{ "after !day 1 month", "2024-02-01/2024-02-29", NULL },
	{ "after !day 1 year, 1 month 1 day", "2024-02-01/2025-03-01", NULL },
	{ "1 d", "2010-10-11", NULL },
	{ "after 2 Months", "2010-10-11/2010-12-10", NULL },
	{ "after !month 2 months", "2024-01/2024-02", NULL },
	{ "after !month 1 year", "2024-01/2024-12", NULL },
	{ "after !year 2y", "2000/2001", NULL },
	{ "after !span 1 month", "2023-07", NULL },
	{ "after !bc 10 days", "-0043-03-16/-0043-03-25", NULL },
	{ "after !far 5 years", "Y-19999/Y-19995", NULL },
	{ "after !about 2 years", "1889~/1890~", NULL },
	{ "after !evening 90 minutes", "2024-05-10T18:30:00Z",
	  "2024-05-10T20:00:00Z" },
	{ "after !evening 1 day", "2024-05-10T18:30:00Z",
	  "2024-05-11T18:30:00Z" },
	/* Days on which one works. */
	{ "after !friday 1 weekday", "2022-07-16/2022-07-18", NULL },
	{ "2022-07-13 - 5 week days", "2022-07-13/2022-07-19", NULL },
	{ "2022-07-13 - 10 business days", "2022-07-13/2022-07-26", NULL },
	{ "before !friday 6 work days", "2022-07-07/2022-07-14", NULL },
	/* Before it. */
	{ "before !day 1 month", "2023-12-31/2024-01-30", NULL },
	{ "by !day 1 day", "2024-01-30", NULL },
	{ "before !month 1 year", "2022-12/2023-11", NULL },
	{ "before !span 4 days", "2021-03-01/2021-03-04", NULL },
	{ "before !day 1 week - 1 month", "2023-12-24/2024-01-23", NULL },
	/* At an end of it. */
	{ "!span.start", "2021-03-05", NULL },
	{ "!span.end", "2023-06", NULL },
	{ ".end", "2010-10-10", NULL },
	{ "!evening.start", "2024-05-10T18:30:00Z", "2024-05-10T18:30:00Z" },
	{ "after !span.start 2 days", "2021-03-05/2021-03-06", NULL },
	{ "before !span.end 1 month", "2023-06", NULL },
	/* From here to there. */
	{ "after !day -3 days", "2024-02-01/2024-02-03", NULL },
	{ "5 days - 3 days", "2010-10-16/2010-10-18", NULL },
	{ "5 days to 3 days", "2010-10-16/2010-10-18", NULL },
	{ "5 days/3 days", "2010-10-16/2010-10-18", NULL },
	{ "2024-05-01 / 10 days", "2024-05-01/2024-05-10", NULL },
	{ "2024-01-31 – 1 month", "2024-01-31/2024-02-28", NULL },
	{ "2018-01/6 months", "2018-01/2018-06", NULL },
	{ "2018 - 2 years", "2018/2019", NULL },
	{ "1990-05 / !day.end", "1990-05/2024-01-31", NULL },
	{ "1990-05 / !day", "1990-05/2024-01-30", NULL },
	{ "!year.start / !month.end", "1999/2023-12", NULL },
	{ "!day.end / now", "2024-02-01/..", NULL },
	{ "3 days - now", "2010-10-14/..", NULL },
	{ "2 days - 2011", "2010-10-13/2011", NULL },
	/* Written out. */
	{ "2024-05-06", "2024-05-06", NULL },
	{ "5/6/2024", "2024-06-05", NULL },
	{ "5/6/2024-7/6/2024", "2024-06-05/2024-06-07", NULL },
	{ "5/6/2024 - 3 days", "2024-06-05/2024-06-07", NULL },
	{ "5/6/2024 to now", "2024-06-05/..", NULL },
	{ "5/1776 - 6/1777", "1776-05/1777-06", NULL },
	{ "476", "0476", NULL },
	{ "12000", "Y12000", NULL },
	{ "5/6/2024 8am to 5/6/2024 9am", "2024-06-05T08:00:00",
	  "2024-06-05T09:00:00" },
	{ "2001/2002-05", "2001/2002-05", NULL },
	/* What cannot be known. */
	{ "after !year 1 month", NULL, "which is not known finely enough" },
	{ "after !month 3 days", NULL, "which is not known finely enough" },
	{ "after !day 2 hours", NULL, "which is not known finely enough" },
	{ "after !season 1 year", NULL, "which is not known finely enough" },
	{ "after !decade 1 year", NULL, "which is not known finely enough" },
	{ "2018/6 months", NULL, "its own start, which is not known" },
	{ "after !open 1 year", NULL, "“open”, 2020/.., which goes on" },
	{ "after !lost 1 year", NULL, "“lost”, after !nobody 2 days, which "
				      "has no date here" },
	{ "after !later 1 day", NULL, "no event above has !later" },
	{ "after !day", NULL, "says not how long after" },
	{ "now", NULL, "now is whenever it is read" },
	{ "now - 10 years", NULL, "now is whenever it is read" },
	{ "-3 days", NULL, "before it starts" },
	{ "before !day 2 days - 2025", NULL, "one side says how long before" },
	{ "2024-05-01 / !span.start", NULL, "before it starts" },
};

static const char *const none[] = {
	"Notes", "after all", "by the sea", "before", "3 men", "1 dozen",
	"in 3 days", "see !day", "after ! 3 days", "3 days and more", "",
	"8", "3 seas",
};

static struct markwhen_dates dates_of(const struct locale *l)
{
	struct markwhen_dates m = { .arena = &arena,
				    .locale = l,
				    .day_first = true };

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
		struct markwhen_when when =
			markwhen_date(&m, sv_of(known[i].date));

		if (when.why.n > 0)
			when.date = sv_of(known[i].date);
		markwhen_know(&m, sv_of(known[i].id), sv_of(known[i].id),
			      &when);
	}
	return m;
}

/* What is wrong with WHEN as C has it; empty for nothing. */
static struct sv fault_of(const struct markwhen_when *when,
			  const struct test_case *c)
{
	struct build b = { .arena = &arena };
	bool good = c->date ? when->why.n == 0 &&
				      sv_eq(when->date, sv_of(c->date)) &&
				      sv_eq(when->end, sv_of(c->end)) :
			      sv_find(when->why, sv_of(c->end), 0) != SV_NONE;

	if (!good)
		build_fmt(&b, "%s: %.*s %.*s: %.*s", c->text,
			  SV_ARG(when->date), SV_ARG(when->end),
			  SV_ARG(when->why));
	return build_view(&b);
}

static void test_dates(void **state)
{
	struct locale l;
	struct err err;
	struct markwhen_dates m;
	struct build faults = { .arena = &arena };

	(void)state;
	assert_true(locale_open(&arena, "en", &l, NULL, &err));
	m = dates_of(&l);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct markwhen_when when =
			markwhen_date(&m, sv_of(cases[i].text));
		struct sv fault = fault_of(&when, &cases[i]);

		if (fault.n > 0)
			build_fmt(&faults, "\n%.*s", SV_ARG(fault));
	}
	if (faults.n > 0)
		fail_msg("%s", faults.s);
	markwhen_free(&m);
}

static void test_none(void **state)
{
	struct locale l;
	struct err err;
	struct markwhen_dates m;

	(void)state;
	assert_true(locale_open(&arena, "en", &l, NULL, &err));
	m = dates_of(&l);
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		if (markwhen_is_date(&m, sv_of(none[i])))
			fail_msg("%s is a date", none[i]);
	markwhen_free(&m);
}

/* What is said of where a date comes from. */
static void test_counted(void **state)
{
	static const char *const rows[][2] = {
		{ "after !day 3 days", "counted from “day”, 2024-01-31" },
		{ "2018 - 2 years", "counted from its own start" },
		{ "5 days - 3 days", "counted from “last”, 2010-10-10" },
		{ "!span.start / !span.end",
		  "counted from “span”, 2021-03-05/2023-06" },
		{ "!year.start / !day.end",
		  "counted from “year”, 1999 and “day”, 2024-01-31" },
		{ "2018 - 2019", "" },
	};
	struct locale l;
	struct err err;
	struct markwhen_dates m;

	(void)state;
	assert_true(locale_open(&arena, "en", &l, NULL, &err));
	m = dates_of(&l);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct markwhen_when when =
			markwhen_date(&m, sv_of(rows[i][0]));

		if (!sv_eq(build_view(&when.counted), sv_of(rows[i][1])))
			fail_msg("%s: %.*s", rows[i][0],
				 SV_ARG(build_view(&when.counted)));
	}
	markwhen_free(&m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_dates, arena_teardown),
		cmocka_unit_test_teardown(test_none, arena_teardown),
		cmocka_unit_test_teardown(test_counted, arena_teardown),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

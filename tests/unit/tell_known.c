/* What is worked out of an event knows no more than its date: the offices of
 * those who took part, the day of the week, and what is near it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "load/load.h"
#include "report/writer.h"
#include "support_text.h"
#include "tell/tell.h"

/* The event of YAML that has the title "T", told as in the event pane. */
static struct sv told(struct arena *a, struct sv yaml)
{
	struct diags diags = { .arena = a };
	struct report_layout layout = { .width = 200 };
	struct build out = { .arena = a };
	struct sink_text to = sink_to_text(&out);
	struct locale locale;
	struct tell_options options = { .locale = &locale };
	struct book *b = load_text(yaml, SV("t.yaml"), &diags);
	struct corpus c = { b, index_new(b) };
	struct hits all = { ARENA_NEW(a, book_events(b), event_no), 0 };
	event_no ev = NO_EVENT;
	struct err err;

	if (diags.errors)
		fail_msg("%.*s", SV_ARG(yaml));
	assert_true(locale_open(a, "en", &locale, NULL, &err));
	for (; all.n < book_events(b); all.n++) {
		all.v[all.n] = (event_no)all.n;
		if (sv_eq(book_title(b, all.v[all.n]), SV("T")))
			ev = all.v[all.n];
	}
	options.near = all;
	assert_true(report_write(&to.sink, REPORT_TEXT,
				 tell_events(a, &c, (struct hits){ &ev, 1 },
					     &options),
				 &layout));
	index_free(c.x);
	book_free(b);
	return build_view(&out);
}

/* The rest of the first line of TEXT that begins with LABEL; blanks between
 * them do not count. */
static struct sv line_of(struct sv text, const char *label)
{
	while (text.n) {
		struct sv line = sv_trim(sv_cut(&text, '\n'));

		if (sv_starts(line, sv_of(label)))
			return sv_trim(sv_slice(line, sv_of(label).n, line.n));
	}
	return (struct sv){ 0 };
}

/* EVENT is its date and what else it has; OFFICES are those of its guest. */
static const struct {
	const char *event, *offices, *text;
} offices[] = {
	/* all that must have been held */
	{ "date: 2021", "{title: Mayor, dates: 2020/..}", "Ann, Mayor" },
	{ "date: 2020-05",
	  "{title: Mayor, dates: 2010/2022}, {title: Poet, dates: 2015/..}",
	  "Ann, Mayor; Poet" },
	{ "date: 2024-11-11",
	  "{title: Mayor, as_of: 2024-11-11}, {title: Poet, as_of: 2024-11-11}",
	  "Ann, Mayor; Poet" },
	{ "date: 2011-01-01", "{title: Mayor, dates: 2010/2020}",
	  "Ann, Mayor" },
	{ "date: 2019-12-31/2020-01-01", "{title: Mayor, dates: 2010/2020}",
	  "Ann, Mayor" },
	{ "date: 2010-12-31", "{title: Mayor, dates: 2010/2020}",
	  "Ann, Mayor" },
	{ "date: 2010-06-01", "{title: Mayor, dates: 2010-06-01/2020}",
	  "Ann, Mayor" },
	{ "date: 2024",
	  "{title: Member, dates: 2020/.., of: X}, "
	  "{title: Member, dates: 2020/.., of: Y}",
	  "Ann, Member, X; Member, Y" },
	{ "date: 2004",
	  "{title: Mayor, dates: 1999/2005}, {title: Mayor, dates: 2003/2008}",
	  "Ann, Mayor" },
	{ "date: 2024-21",
	  "{title: Mayor, dates: 2024-02/2024-06}, {title: Poet, dates: "
	  "2023/..}",
	  "Ann, Mayor; Poet" },
	{ "date: -0043",
	  "{title: Consul, dates: -0043}, {title: Poet, dates: -0050/0010}",
	  "Ann, Poet" },
	{ "date: '[..2024-11]'",
	  "{title: Mayor, dates: 2020/..}, {title: Poet, dates: ../2030}",
	  "Ann, Poet" },
	/* what only could have been is not told beside them */
	{ "date: 2020-05",
	  "{title: Poet, dates: 2020-05-10/..}, {title: Mayor, dates: "
	  "2010/2022}",
	  "Ann, Mayor" },
	{ "date: 2024-11",
	  "{title: Mayor}, {title: Poet, dates: 2000/..}, {title: Judge, "
	  "as_of: 2010}",
	  "Ann, Poet" },
	{ "date: 2024-11?",
	  "{title: Poet, dates: 2020~/..}, {title: Mayor, dates: 2020/..}",
	  "Ann, Mayor" },
	/* without one, all that could have been, with when: what is told to the
	 * month or the year began and ended on some day of it */
	{ "date: 2010-06-01", "{title: Mayor, dates: 2010/2020}",
	  "Ann, perhaps Mayor (2010–2020)" },
	{ "date: 2020-06-01", "{title: Mayor, dates: 2010/2020}",
	  "Ann, perhaps Mayor (2010–2020)" },
	{ "date: 2020-01-02", "{title: Mayor, dates: 2010/2020}",
	  "Ann, perhaps Mayor (2010–2020)" },
	{ "date: 2020", "{title: Mayor, dates: 2020/..}",
	  "Ann, perhaps Mayor (since 2020)" },
	{ "date: 2020-06-01", "{title: Mayor, dates: 2020}",
	  "Ann, perhaps Mayor (2020)" },
	{ "date: 2004",
	  "{title: Mayor, dates: 2000/2004}, {title: Mayor, dates: 2004/2008}",
	  "Ann, perhaps Mayor (2000–2004); perhaps Mayor (2004–2008)" },
	{ "date: 2024-11-05",
	  "{title: Mayor, as_of: 2024-11}, {title: Poet, as_of: 2024-11}",
	  "Ann, Mayor (as of November 2024); Poet (as of November 2024)" },
	{ "date: 2024-11", "{title: Mayor, as_of: 2024-11}",
	  "Ann, Mayor (as of November 2024)" },
	{ "date: 2024-11-11", "{title: Mayor, as_of: 2024-11-11~}",
	  "Ann, Mayor (as of about 11 November 2024)" },
	{ "date: 2020", "{title: Mayor, dates: 2020-12-31/..}",
	  "Ann, perhaps Mayor (since 31 December 2020)" },
	{ "date: 2024",
	  "{title: Mayor, dates: 2020/}, {title: Poet, dates: /2030}",
	  "Ann, perhaps Mayor (from 2020, end unknown); perhaps Poet (until "
	  "some time in 2030, start unknown)" },
	{ "date: 2024-11",
	  "{title: Mayor, dates: 2020?/..}, {title: Poet, dates: 2020~/..}",
	  "Ann, perhaps Mayor (since perhaps 2020); perhaps Poet (since about "
	  "2020)" },
	{ "date: 1999/2001",
	  "{title: Mayor, dates: 1990/2000}, {title: Poet, dates: 2000/2010}",
	  "Ann, perhaps Mayor (1990–2000); perhaps Poet (2000–2010)" },
	/* where nobody knows of the time, what is known at all */
	{ "date: 2007/..", "{title: Mayor, as_of: 2024-11}",
	  "Ann, Mayor (as of November 2024)" },
	{ "date: 2024-11", "{title: Mayor}, {title: Poet}",
	  "Ann, Mayor (when is not known)" },
	{ "date: 2024-11",
	  "{title: Poet, dates: 2000/2010}, {title: Mayor, as_of: 2015}",
	  "Ann, Mayor (as of 2015)" },
	{ "date: 1990",
	  "{title: Mayor, dates: 2020/..}, {title: Poet, dates: 1991/..}",
	  "Ann" },
	{ "date: 1990", "{title: Mayor, dates: ../1989}", "Ann" },
};

static void test_offices(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(offices) / sizeof(offices[0]); i++) {
		struct arena a = { 0 };
		struct build yaml = { .arena = &a };
		struct sv got;

		build_fmt(&yaml,
			  "people: {ann: {name: Ann, offices: [%s]}}\n"
			  "events: [{%s, title: T, who: {guest: ann}}]\n",
			  offices[i].offices, offices[i].event);
		got = line_of(told(&a, build_view(&yaml)), "Guest");
		if (!sv_eq(got, sv_of(offices[i].text)))
			fail_msg("%s %s: %.*s", offices[i].event,
				 offices[i].offices, SV_ARG(got));
		arena_free(&a);
	}
}

/* DATES are those of the event, and what it is told as. */
static const struct {
	const char *date, *text;
} days[] = {
	{ "date: 2024-05-15", "Wednesday, 15 May 2024" },
	{ "date: 1582-10-15", "Friday, 15 October 1582" },
	{ "date: 1900-02-28", "Wednesday, 28 February 1900" },
	{ "date: 2024-05-15T23:59:59Z",
	  "Wednesday, 15 May 2024, 23:59:59 UTC" },
	/* by the Julian calendar in the sources */
	{ "date: 1582-10-14", "14 October 1582" },
	{ "date: 1582-10-04", "4 October 1582" },
	{ "date: 1066-10-14", "14 October 1066" },
	{ "date: 1066-10-14T09:00:00", "14 October 1066, 09:00" },
	{ "date: -0043-03-15", "15 March 44 BC" },
	/* of one day alone, and that one sure */
	{ "date: 2024-05-15~", "about 15 May 2024" },
	{ "date: 2024-05-15?", "perhaps 15 May 2024" },
	{ "date: 2024-05-1X", "some day of 10–19 May 2024" },
	{ "date: 2024-05-XX", "some day in May 2024" },
	{ "date: 2024-05-15/2024-05-15", "15 May 2024" },
	{ "date: 2024-05", "May 2024" },
	{ "date: '[2024-05-15]'", "15 May 2024" },
	{ "as_of: 2024-05-15", "as of 15 May 2024" },
	{ "part_of: day", "2 May 2024" },
	{ "part_of: month", "within May 2024" },
	/* a part of what only holds then */
	{ "part_of: state", "as of June 2024" },
	{ "part_of: substate", "as of June 2024" },
};

static void test_days(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
		struct arena a = { 0 };
		struct build yaml = { .arena = &a };
		struct sv got;

		build_fmt(&yaml,
			  "- {%s, title: T}\n"
			  "- {id: day, date: 2024-05-02, title: D}\n"
			  "- {id: month, date: 2024-05, title: M}\n"
			  "- {id: state, as_of: 2024-06, title: S}\n"
			  "- {id: substate, part_of: state, title: U}\n",
			  days[i].date);
		got = line_of(told(&a, build_view(&yaml)), "");
		if (!sv_eq(got, sv_of(days[i].text)))
			fail_msg("%s: %.*s", days[i].date, SV_ARG(got));
		arena_free(&a);
	}
}

/* How far the event of the second date says that the first one is. */
static const struct {
	const char *other, *date, *text;
} nears[] = {
	{ "date: 2024-05-15", "date: 2024-05-15", "same day: O" },
	{ "date: 2024-05-14", "date: 2024-05-15", "1 day earlier: O" },
	{ "date: 2024-05-16", "date: 2024-05-15", "1 day later: O" },
	{ "date: 2024-05-15/2024-05-17", "date: 2024-05-16",
	  "at the same time: O" },
	{ "date: 2024-05-10/2024-05-12", "date: 2024-05-16",
	  "6 days earlier: O" },
	{ "date: 2024-05-18/2024-05-20", "date: 2024-05-16",
	  "2 days later: O" },
	{ "date: 2024-05-18", "date: 2024-05-15/2024-05-16",
	  "3 days later: O" },
	/* one of them may be on either side of the other */
	{ "date: 1900", "date: 1900-03-15", "about then: O" },
	{ "date: 1900-03-15", "date: 1900", "about then: O" },
	{ "date: 1900", "date: 1900", "about then: O" },
	{ "date: 1900-03", "date: 1900-03-15", "about then: O" },
	{ "date: 1900-21", "date: 1900-04", "about then: O" },
	{ "date: 190X", "date: 1905", "about then: O" },
	{ "date: 19XX", "date: 1900-01-01", "about then: O" },
	{ "date: '[1900,1902]'", "date: 1901", "about then: O" },
	{ "date: 1900-03-15~", "date: 1900-03-15", "about then: O" },
	{ "date: 1900-03-15?", "date: 1900-03-15", "about then: O" },
	{ "as_of: 1900-03", "date: 1900-03-15", "about then: O" },
	{ "date: -0500", "date: -0500-05-05", "about then: O" },
	/* as little and as much as may lie between their beginnings */
	{ "date: 1900-03", "date: 1900-04", "1 to 60 days earlier: O" },
	{ "date: 1900", "date: 1901-01-01", "0 to 12 months earlier: O" },
	/* nobody knows how far */
	{ "date: '[..1890]'", "date: 1900-03-15", "" },
	{ "date: ../1910", "date: 1920-03-15", "" },
	{ "date: 1910-03-15/..", "date: 1900-03-15", "10 years later: O" },
};

static void test_near(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(nears) / sizeof(nears[0]); i++) {
		struct arena a = { 0 };
		struct build yaml = { .arena = &a };
		struct sv got;

		build_fmt(&yaml, "- {%s, title: O}\n- {%s, title: T}\n",
			  nears[i].other, nears[i].date);
		got = line_of(told(&a, build_view(&yaml)), "Near");
		if (!sv_eq(got, sv_of(nears[i].text)))
			fail_msg("%s of %s: %.*s", nears[i].other,
				 nears[i].date, SV_ARG(got));
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_offices),
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_near),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

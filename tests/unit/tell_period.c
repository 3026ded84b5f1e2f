/* The period of a report knows no more than the dates that it is made of. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_text.h"
#include "tell/tell.h"

static const struct {
	const char *dates[4];
	const char *words, *edtf;
} cases[] = {
	{ { "2024-05-16" }, "16 May 2024", "2024-05-16" },
	{ { "2024-05", "2025-02-18" }, "May 2024 – 18 February 2025",
	  "2024-05/2025-02-18" },
	/* what has no end has none */
	{ { "2020", "2023-02-24/.." }, "since 2020", "2020/.." },
	{ { "2024-06-06", "2024-10/.." }, "since 6 June 2024",
	  "2024-06-06/.." },
	{ { "../1985", "1990", "2024-06-01" }, "until 1 June 2024",
	  "../2024-06-01" },
	{ { "2007/", "2010" }, "from 2007, end unknown", "2007/" },
	{ { "../1985", "1990" }, "until some time in 1990", "../1990" },
	{ { "{..1985}", "1990" }, "until some time in 1990", "../1990" },
	{ { "1985/.." }, "since 1985", "1985/.." },
	{ { "/1985", "1990" }, "until some time in 1990, start unknown",
	  "/1990" },
	{ { "2024-05-15/..", "2023-01-01/.." }, "since 1 January 2023",
	  "2023-01-01/.." },
	/* then at the latest, or at the earliest, is not without an end */
	{ { "[..2024-11~]" }, "until about November 2024, start unknown",
	  "/2024-11~" },
	{ { "[..2024-11~]", "2007", "2025-02" },
	  "2007 – February 2025 (one event perhaps earlier)",
	  "2007/2025-02 (one event perhaps earlier)" },
	{ { "[..2024-11]", "2024-12", "2025-02" },
	  "until some time in February 2025, start unknown", "/2025-02" },
	{ { "[..1950]", "[..1960]", "1940" },
	  "1940–1960 (2 events perhaps earlier)",
	  "1940/1960 (2 events perhaps earlier)" },
	{ { "[..1950]", "../1940" }, "until some time in 1950", "../1950" },
	{ { "[1985..]" }, "from 1985, end unknown", "1985/" },
	{ { "[1985..]", "1980", "1990" },
	  "1980–1990 (one event perhaps later)",
	  "1980/1990 (one event perhaps later)" },
	{ { "[1985..]", "1970", "1984" }, "from 1970, end unknown", "1970/" },
	{ { "[1985..]", "[..1970]", "1960/1990", "XXXX" },
	  "1960–1990 (one event perhaps earlier) (one event perhaps later) "
	  "(and one event of unknown year)",
	  "1960/1990 (one event perhaps earlier) (one event perhaps later) "
	  "(and one event of unknown year)" },
	/* nor is a span that ends then or later */
	{ { "1914/1918.." }, "from 1914, end unknown", "1914/" },
	{ { "1914/1918..", "1920" }, "1914–1920 (one event perhaps later)",
	  "1914/1920 (one event perhaps later)" },
	{ { "..1913/1918", "1910" },
	  "1910–1918 (one event perhaps earlier)",
	  "1910/1918 (one event perhaps earlier)" },
	{ { "..1913/1918..", "1914/1915" },
	  "1913–1918 (one event perhaps earlier) (one event perhaps later)",
	  "1913/1918 (one event perhaps earlier) (one event perhaps later)" },
	{ { "../2009", "2007/.." }, "without beginning or end",
	  "without beginning or end" },
	/* an end that is unknown has a day at the other: "/.." is no date */
	{ { "/1067", "1067/.." }, "since 1067 (one event perhaps earlier)",
	  "1067/.. (one event perhaps earlier)" },
	{ { "../1067", "1080/", "1090/" },
	  "until some time in 1090 (2 events perhaps later)",
	  "../1090 (2 events perhaps later)" },
	{ { "/1067", "1050/" },
	  "1050–1067 (one event perhaps earlier) (one event perhaps later)",
	  "1050/1067 (one event perhaps earlier) (one event perhaps later)" },
	{ { "/1040-05-05", "[..1045]", "1050/.." },
	  "since 5 May 1040 (2 events perhaps earlier)",
	  "1040-05-05/.. (2 events perhaps earlier)" },
	{ { "XXXX/1940", "1950/.." },
	  "since 1940 (one event perhaps earlier)",
	  "1940/.. (one event perhaps earlier)" },
	/* no days that nobody gave */
	{ { "-0500" }, "501 BC", "-0500" },
	{ { "-0049", "0060" }, "50 BC – AD 60", "-0049/0060" },
	{ { "19XX", "203X" }, "1900–2039", "1900/2039" },
	{ { "19XX", "2024-21" }, "1900 – spring 2024", "1900/2024-21" },
	{ { "19XX", "2024-21", "2024-22" }, "1900 – summer 2024",
	  "1900/2024-22" },
	{ { "2024-21", "2024-22" }, "spring – summer 2024",
	  "2024-21/2024-22" },
	{ { "2004-02-XX", "2004-03-01" }, "February 2004 – 1 March 2004",
	  "2004-02/2004-03-01" },
	{ { "2004-XX-XX", "2004-05" }, "2004", "2004" },
	{ { "2004-XX-01", "2004-12-01" }, "2004", "2004" },
	{ { "201X", "2015-05-05" }, "2010–2019", "2010/2019" },
	{ { "2024-05-01", "2024-05-31" }, "1–31 May 2024",
	  "2024-05-01/2024-05-31" },
	{ { "2024-05-15T10:00:00Z", "2024-05-15T12:30:00Z" }, "15 May 2024",
	  "2024-05-15" },
	{ { "0000", "0001" }, "1 BC – AD 1", "0000/0001" },
	{ { "Y12000", "Y13000" }, "AD 12000 – AD 13000", "Y12000/Y13000" },
	{ { "Y-1E5", "2000" }, "100001 BC – AD 2000", "Y-1E5/2000" },
	{ { "2024-22", "2024-06-30" }, "summer 2024", "2024-22" },
	{ { "[2021,2022]" }, "2021–2022", "2021/2022" },
	{ { "1950S2" }, "1900–1999", "1900/1999" },
	{ { "Y-12000", "-0500" }, "12001 BC – 501 BC", "Y-12000/-0500" },
	{ { "2010", "Y1E400" }, "2010 – AD 1E400", "2010/Y1E400" },
	{ { "XXXX-33", "Y1E400", "Y1E30" },
	  "AD 1E30 – AD 1E400 (and one event of unknown year)",
	  "Y1E30/Y1E400 (and one event of unknown year)" },
	/* what has no year is said */
	{ { "XXXX", "1998", "2003" },
	  "1998–2003 (and one event of unknown year)",
	  "1998/2003 (and one event of unknown year)" },
	{ { "XXXX-12-25", "XXXX", "1998" },
	  "1998 (and 2 events of unknown year)",
	  "1998 (and 2 events of unknown year)" },
	{ { "XXXX/2003", "1998" },
	  "until some time in 2003, start unknown", "/2003" },
	{ { "XXXX" }, "one event of unknown year",
	  "one event of unknown year" },
	/* doubt is kept, but where one without it says as much */
	{ { "2024-06?", "2024-07" }, "June 2024 (uncertain) – July 2024",
	  "2024-06?/2024-07" },
	{ { "2024-06~", "2024-06" }, "June 2024", "2024-06" },
	/* J: a day of the Julian calendar stands as the day that it is */
	{ { "J1066-10-14" }, "20 October 1066", "1066-10-20" },
	{ { "J1917-10-25", "1917-11-07" }, "7 November 1917", "1917-11-07" },
	{ { "J1917-12-25", "1918-02" }, "7 January 1918 – February 1918",
	  "1918-01-07/1918-02" },
	{ { "1916", "J1916-12-31" }, "1916 – 13 January 1917",
	  "1916/1917-01-13" },
};

static void try_case(size_t k, bool iso)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct build yaml = { .arena = &a };
	struct locale locale;
	struct tell_options options = { .locale = &locale, .iso = iso };
	struct hits hits = { ARENA_NEW(&a, 4, event_no), 0 };
	struct book *b;
	struct corpus c;
	struct err err;
	struct sv got;

	assert_true(locale_open(&a, "en", &locale, NULL, &err));
	for (size_t i = 0; i < 4 && cases[k].dates[i]; i++) {
		bool julian = cases[k].dates[i][0] == 'J';

		build_fmt(&yaml, "- {date: '%s', title: T%zu%s}\n",
			  cases[k].dates[i] + julian, i,
			  julian ? ", calendar: julian" : "");
	}
	b = load_text(build_view(&yaml), SV("t.yaml"), &diags);
	assert_int_equal(diags.errors, 0);
	for (; hits.n < book_events(b); hits.n++)
		hits.v[hits.n] = (event_no)hits.n;
	c = (struct corpus){ b, index_new(b) };
	got = tell_chronicle(&a, &c, hits, &options)->head.subtitle;
	assert_true(sv_starts(got, SV("A chronology, ")));
	got = sv_slice(got, strlen("A chronology, "), got.n);
	if (!sv_eq(got, sv_of(iso ? cases[k].edtf : cases[k].words)))
		fail_msg("%s ...: %.*s", cases[k].dates[0], SV_ARG(got));
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

static void test_periods(void **state)
{
	(void)state;
	for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
		try_case(k, false);
		try_case(k, true);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_periods),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

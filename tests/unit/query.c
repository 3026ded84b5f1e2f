/* The query language alone: reading, printing, building; no book. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "query/node.h"
#include "query/query.h"

static struct sv printed(struct arena *a, const struct query *q)
{
	struct build b = { .arena = a };

	query_print(&b, q);
	return build_view(&b);
}

static void check_print(struct arena *a, const struct query *q,
			const char *text)
{
	struct sv got = printed(a, q);

	if (!sv_eq(got, sv_of(text)))
		fail_msg("printed %.*s, not %s", SV_ARG(got), text);
}

/* What is typed, and how it prints. */
static const struct {
	const char *text, *print;
} good[] = {
	{ "", "" },
	{ "  \t\n", "" },
	{ "\"\"", "" },
	{ "kochanova", "kochanova" },
	{ "  Kochanova   visit ", "Kochanova visit" },
	{ "\"state visit\"", "\"state visit\"" },
	{ "\"visit\"", "visit" },
	{ "'exact \u0130'", "'exact \u0130'" },
	{ "o'brien", "o'brien" },
	{ "'it\\'s'", "'it\\'s'" },
	{ "\"a\\\"b\\\\c\"", "\"a\\\"b\\\\c\"" },
	{ "a\\b", "a\\b" },
	{ "\"a\\b\"", "a\\b" },
	{ "a\"b\"c", "a b c" },
	{ "azerbaijan-belarus", "azerbaijan-belarus" },
	{ "14", "14" },
	{ "1990s", "199X" },
	{ "\"1990s\"", "\"1990s\"" },
	{ "12345", "12345" },
	{ "10:30", "10:30" },
	{ "..", ".." },
	{ "a..b", "a..b" },
	{ "\xff\xfe", "\xff\xfe" },
	/* fields */
	{ "who:aliyev", "who:aliyev" },
	{ "WHO:Aliyev", "who:Aliyev" },
	{ "who:\"n. kochanova\"", "who:\"n. kochanova\"" },
	{ "who:\"aliyev\"", "who:aliyev" },
	{ "who:'Ilham Aliyev'", "who:'Ilham Aliyev'" },
	{ "host:aliyev guest:lukashenko",
	  "host:aliyev guest:lukashenko" },
	{ "co-chair:x", "co-chair:x" },
	{ "date:May 1992", "1992-05" },
	{ "at:May 1992", "at:May 1992" },
	{ "at:azerbaijan", "at:azerbaijan" },
	{ "kind:signing series:igc tag:x src:segodnya",
	  "kind:signing series:igc tag:x src:segodnya" },
	{ "status:Planned", "status:planned" },
	{ "status:'held'", "status:held" },
	{ "id:visit-2024-05", "id:visit-2024-05" },
	{ "id:2024-05-15/a", "id:2024-05-15/a" },
	{ "prec:month has:figures src:none",
	  "prec:month has:figures src:none" },
	{ "who:=x", "who:=x" },
	{ "who:-x", "who:-x" },
	{ "who:a:b", "who:a:b" },
	{ "\"who:aliyev\"", "\"who:aliyev\"" },
	/* dates */
	{ "2024", "2024" },
	{ "\"2024\"", "\"2024\"" },
	{ "date:2024", "2024" },
	{ "date:\"2024\"", "2024" },
	{ "2024-05", "2024-05" },
	{ "2024\u20132025", "date:2024/2025" },
	{ "May 2024", "2024-05" },
	{ "visit may 2024 minsk", "visit 2024-05 minsk" },
	{ "15 мая 2024 г.", "2024-05-15" },
	{ "autumn 2024 -x", "2024-23 -x" },
	{ "15-17 May 2024", "date:2024-05-15/2024-05-17" },
	{ "2003 - 2005", "date:2003/2005" },
	{ "May 2024 - June 2024", "date:2024-05/2024-06" },
	{ "500 BC", "-0499" },
	{ "-(May 2024)", "-2024-05" },
	{ "date:\"May 2024\"", "2024-05" },
	{ "date:\"May 2024..June 2024\"", "2024-05..2024-06" },
	{ "\"May 2024\"", "\"May 2024\"" },
	{ "may", "may" },
	{ "about 2024", "2024~" },
	{ "\"about\" 2024", "\"about\" 2024" },
	{ "\"may\" 2024", "\"may\" 2024" },
	{ "\"early\" 2024", "\"early\" 2024" },
	{ "end of war", "end of war" },
	{ "last day of May 2020", "2020-05-31" },
	{ "some time since 2007", "date:[2007..]" },
	{ "2024 \"may\" x", "2024 \"may\" x" },
	{ "-\"may\" 2024", "-\"may\" 2024" },
	{ "a \"to\" 2024", "a \"to\" 2024" },
	{ "2024 -may", "2024 -may" },
	{ "may -2024", "may -2024" },
	{ "-since 2024", "-date:2024/.." },
	{ "a since 2024 b", "a date:2024/.. b" },
	{ "1914 or 1918", "date:[1914,1918]" },
	{ "1914 to 1918", "date:1914/1918" },
	{ "May 2024..June 2024", "2024-05..2024-06" },
	{ "May 2024..", "2024-05.." },
	{ "..May 2024", "..2024-05" },
	{ "=May 2024", "=2024-05" },
	{ "15.05.2024", "2024-05-15" },
	{ "15.05.2024..", "2024-05-15.." },
	{ "may-2024", "2024-05" },
	{ "44BC..5AD", "-0043..0005" },
	{ "2024,", "2024" },
	{ "5 2024", "5 2024" },
	{ "25 5 2024", "2024-05-25" },
	{ "2024 5 6 a", "2024-05-06 a" },
	{ "5 2024 6", "5 2024 6" },
	{ "5 125 2024", "5 125 2024" },
	{ "20240515", "20240515" },
	{ "covid-2019", "covid-2019" },
	{ "800-900", "800-900" },
	{ "2024-05..11", "date:2024-05/2024-11" },
	{ "2024-05-15..17", "date:2024-05-15/2024-05-17" },
	{ "2024..25", "date:2024/2025" },
	/* fields by other names */
	{ "where:baku", "at:baku" },
	{ "Place:'Baku'", "at:'Baku'" },
	{ "country:x", "at:x" },
	{ "person:a people:b", "who:a who:b" },
	{ "type:visit source:none", "kind:visit src:none" },
	{ "from:2024 to:2024-05", "2024.. ..2024-05" },
	{ "since:\"May 2024\"", "2024-05.." },
	{ "from:\"since 2007\"", "2007.." },
	{ "to:\"until 2007\"", "..2007" },
	{ "until:-0432", "..-0432" },
	{ "on:\"15 May 2024\"", "2024-05-15" },
	/* what joins elsewhere, as a word */
	{ "\"OR\"", "\"OR\"" },
	{ "OR", "\"OR\"" },
	{ "a or b and c", "a or b and c" },
	{ "x \"&\" y", "x \"&\" y" },
	{ "\"!x\"", "\"!x\"" },
	{ "\"who=x\" a=b", "\"who=x\" \"a=b\"" },
	{ "14 May", "14 May" },
	{ "=2024-05-16", "=2024-05-16" },
	{ "date:=2024", "=2024" },
	{ "2024-05..2024-11", "2024-05..2024-11" },
	{ "2024..", "2024.." },
	{ "..2007", "..2007" },
	{ "=..2007", "=..2007" },
	{ "date:2024-05/2024-11", "date:2024-05/2024-11" },
	{ "2024/2025", "date:2024/2025" },
	{ "date:/2010", "date:/2010" },
	{ "date:=2007/..", "date:=2007/.." },
	{ "date:-0044..0014", "-0044..0014" },
	{ "-0044", "-0044" },
	{ "-0044-03-15", "-0044-03-15" },
	{ "..-0044", "..-0044" },
	{ "-0044..", "-0044.." },
	{ "-0499..-0400", "-0499..-0400" },
	{ "-1200..-1100", "-1200..-1100" },
	{ "=-0044", "=-0044" },
	{ "date:-1200", "date:-1200" },
	{ "date:-1200..", "date:-1200.." },
	{ "..-1200", "..-1200" },
	{ "-1200..", "-1200.." },
	{ "-(0432)", "-(0432)" },
	{ "-(0432..0500)", "-(0432..0500)" },
	{ "-(=0432)", "-=0432" },
	{ "-(-0432)", "-(-0432)" },
	{ "date:[1667,1668..1670]", "date:[1667,1668..1670]" },
	{ "date:Y17E7", "date:Y17E7" },
	{ "201X 2024-23 2004-06~", "201X 2024-23 2004-06~" },
	{ "-2024", "-2024" },
	{ "-..2007", "-..2007" },
	/* not, or, grouping */
	{ "-kind:visit", "-kind:visit" },
	{ "-\"state visit\"", "-\"state visit\"" },
	{ "\"-x\"", "\"-x\"" },
	{ "-(-x)", "x" },
	{ "-(x)", "-x" },
	{ "-(a b)", "-(a b)" },
	{ "-(a|b)", "-(a | b)" },
	{ "-\"\"", "-\"\"" },
	{ "a|b", "a | b" },
	{ "a b|c d", "a b | c d" },
	{ "a (b|c) d", "a (b | c) d" },
	{ "((a))", "a" },
	{ "(a b) c", "a b c" },
	{ "(a|b)|c", "a | b | c" },
	{ "a(b|c)", "a (b | c)" },
	{ "a | \"\"", "a | \"\"" },
	{ "a \"\"", "a" },
	/* regular expressions */
	{ "/ab+c/", "/ab+c/" },
	{ "/a b|c/ x", "/a b|c/ x" },
	{ "/a\\/b/", "/a\\/b/" },
	{ "-/x/", "-/x/" },
	{ "(/x/)", "/x/" },
	{ "a/b", "a/b" },
	{ "\"/x/\"", "\"/x/\"" },
};

static void read_and_print(void **state)
{
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		struct query_fault fault;
		const struct query *q =
			query_parse(&a, sv_of(good[i].text), &fault);

		if (!q)
			fail_msg("%s: %zu: %s", good[i].text, fault.column,
				 fault.message);
		check_print(&a, q, good[i].print);
		assert_true(query_equal(
			q, query_parse(&a, printed(&a, q), &fault)));
	}
	arena_free(&a);
}

/* Faults: the column, and a part of the message. */
static const struct {
	const char *text;
	size_t column;
	const char *message;
} bad[] = {
	{ "\"state", 1, "no closing \"" },
	{ "ab 'state", 4, "no closing '" },
	{ "\u0130\u0131 \"x", 4, "no closing \"" },
	{ "''", 1, "nothing between the quotes" },
	{ "a (b", 3, "no closing )" },
	{ "a (", 4, "missing here, and a closing )" },
	{ "()", 2, "missing here" },
	{ "a )", 3, "no (" },
	{ ")", 1, "no (" },
	{ "a | ", 4, "missing here" },
	{ "| a", 1, "missing here" },
	{ "a | | b", 5, "missing here" },
	{ "-", 1, "write -word" },
	{ "a - b", 3, "write -word" },
	{ "--a", 1, "write -word" },
	{ "(-)", 2, "write -word" },
	{ "who:", 5, "right after it" },
	{ "who: x", 5, "right after it" },
	{ "who:\"\"", 5, "right after it" },
	{ "whi:x", 1, "did you mean who:" },
	{ "Kidn:x", 1, "did you mean kind:" },
	{ "persom:x", 1, "did you mean person:" },
	{ "a guets:x", 3, "did you mean guest:" },
	{ "http://x", 1, "goes in double quotes" },
	{ "ROLE:x", 1, "write the role itself" },
	{ "xyzzy:x", 1, "no such field or role" },
	{ "name:x", 1, "who: asks for people" },
	{ "after:2024", 1, "write from:DATE" },
	{ "to:2024-13", 9, "" },
	{ "from:2024-13", 11, "" },
	/* dates that are doubtful, and no words */
	{ "early 2024", 1, "EDTF cannot say \"early\": type 2024, or 2024-01" },
	{ "x end of 2024 y", 3, "EDTF cannot say \"end\"" },
	{ "начало XIX века", 1, "EDTF cannot say" },
	{ "since May\u2013June 2020", 1, "may be said of either" },
	{ "until 1990 or 2024", 1, "may be said of either" },
	{ "a 1900s", 7, "190X for the decade, 19XX for the century" },
	{ "since 31 April 2024", 1, "no 31 April" },
	{ "spring of the 19th century", 1, "\"spring\" does not go" },
	{ "Monday 15 May 2024", 1, "\"Monday\" does not go" },
	{ "a OR b", 3, "write | for OR" },
	{ "a AND b", 3, "leave AND out" },
	{ "a & b", 3, "leave & out" },
	{ "a && b", 3, "leave && out" },
	{ "a || b", 4, "one | is enough" },
	{ "NOT a", 1, "write - for NOT" },
	{ "not at:minsk", 1, "write - for NOT, as in -kind:visit" },
	{ "a not (b | c)", 3, "write - for NOT" },
	{ "a (b OR c)", 6, "write | for OR" },
	{ "a !b", 3, "write - for not" },
	{ "who=aliyev", 1, "write who:aliyev" },
	{ "where=baku", 1, "write where:baku" },
	{ ">2024", 1, "write 2024.. for" },
	{ "date:>=2024", 6, "write 2024.. for" },
	{ "5 6 2024", 1, "write 2024-06-05 for day first" },
	{ "a <=2024-05", 3, "..2024 for 2024 or earlier" },
	{ "kind:(a | b)", 6, "write (kind:A | kind:B)" },
	{ "31.02.2024", 1, "no 31 February" },
	{ "5/6/2024", 1, "write 2024-06-05" },
	{ "is:markd", 4, "did you mean marked?" },
	{ "a saved:mine", 9, "no search was saved by this name" },
	{ "status:canceled", 8, "did you mean cancelled?" },
	{ "status:xyzzy", 8, "one of planned held postponed" },
	{ "prec:moth", 6, "did you mean month?" },
	{ "has:nothing", 5, "takes one of figures" },
	{ "=", 1, "no date after =" },
	{ "a =b", 4, "" },
	{ "2024-13", 6, "" },
	{ "x 2024-05-32", 11, "" },
	{ "2024..2024-13", 12, "" },
	{ "..2024-13", 8, "" },
	{ "=2024-13", 7, "" },
	{ "date:2024-13", 11, "" },
	{ "date:x", 6, "" },
	{ "2025..2024", 7, "swap" },
	{ "/a", 1, "no closing /" },
	{ "//", 1, "nothing between the slashes" },
	{ "/a/b", 4, "a blank belongs" },
	{ "x /a(b/", 7, "parenthesis" },
	{ "/[a/", 4, "" },
	{ "/a{2,1}/", 8, "below its start" },
};

static void faults(void **state)
{
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct query_fault fault = { 0 };

		if (query_parse(&a, sv_of(bad[i].text), &fault))
			fail_msg("%s was taken", bad[i].text);
		if (fault.column != bad[i].column ||
		    !strstr(fault.message, bad[i].message))
			print_error("%s: %zu: %s\n", bad[i].text,
				    fault.column, fault.message);
		assert_int_equal(fault.column, bad[i].column);
		assert_non_null(strstr(fault.message, bad[i].message));
		for (const char *c = fault.message; *c; c++)
			assert_true(*c >= ' ' && *c < 0x7F);
	}
	arena_free(&a);
}

static void nesting(void **state)
{
	struct arena a = { 0 };
	struct query_fault fault;
	struct build b = { .arena = &a };

	(void)state;
	build_fill(&b, '(', 50);
	build_char(&b, 'x');
	build_fill(&b, ')', 50);
	check_print(&a, query_parse(&a, build_view(&b), &fault), "x");

	b = (struct build){ .arena = &a };
	build_fill(&b, '(', 100000);
	assert_null(query_parse(&a, build_view(&b), &fault));
	assert_int_equal(fault.column, 51);
	arena_free(&a);
}

/* TEXT N times, between BEFORE and AFTER, as a query; null where it is
 * refused. */
static const struct query *repeated(struct arena *a, const char *before,
				    const char *text, int n, const char *after,
				    struct query_fault *fault)
{
	struct build b = { .arena = a };

	build_str(&b, before);
	for (int i = 0; i < n; i++)
		build_str(&b, text);
	build_str(&b, after);
	return query_parse(a, build_view(&b), fault);
}

/* So many words and constraints, and words of a phrase; letters as many as one
 * likes, and what is in parentheses counts once. */
static void limits(void **state)
{
	enum { MOST = 256 };
	static const struct {
		const char *before, *text, *after;
		int n; /* of them that TEXT has */
		size_t column; /* of one too many */
	} rows[] = {
		{ "", "a ", "", 1, 2 * MOST + 1 },
		{ "", "-(b) ", "", 1, 5 * MOST + 3 },
		{ "", "(a|who:b) ", "", 2, 10 * MOST / 2 + 2 },
		{ "a ", "c ", "'d'", 1, 0 },
		{ "\"", "a ", "\"", 1, 1 },
		{ "\"", "\u0448, ", "\"", 1, 1 },
		{ "\"", "7/b ", "\"", 2, 1 },
		{ "y \"", "a.", "\"", 1, 3 },
	};
	struct arena a = { 0 };
	struct query_fault fault = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		int n = MOST / rows[i].n;

		if (rows[i].column == 0)
			n -= 2;
		if (!repeated(&a, rows[i].before, rows[i].text, n,
			      rows[i].after, &fault))
			fail_msg("%s: %s", rows[i].text, fault.message);
		assert_null(repeated(&a, rows[i].before, rows[i].text, n + 1,
				     rows[i].after, &fault));
		assert_non_null(strstr(fault.message, "more than 256 words"));
		if (rows[i].column > 0)
			assert_int_equal(fault.column, rows[i].column);
	}
	assert_non_null(repeated(&a, "date:[", "0001,", 198, "0009]", &fault));
	assert_null(repeated(&a, "date:[", "0001,", 199, "0009]", &fault));
	assert_non_null(strstr(fault.message, "at most 1000 bytes"));
	assert_non_null(repeated(&a, "a ", "/c/ ", 16, "b", &fault));
	assert_null(repeated(&a, "a ", "/c/ ", 17, "b", &fault));
	assert_non_null(strstr(fault.message, "16 regular expressions"));
	assert_int_equal(fault.column, 3 + 16 * 4);
	assert_non_null(repeated(&a, "\"", "abc1\u0448", 300, "\"", &fault));
	assert_non_null(repeated(&a, "\"", "\u0440", 300, "\"", &fault));
	assert_non_null(repeated(&a, "", "ab1", 300, "", &fault));
	arena_free(&a);
}

static void built(void **state)
{
	struct arena a = { 0 };
	struct query_fault fault;
	const struct query *who =
		query_field(&a, SV("who"), SV("Ilham Aliyev"));
	const struct query *at = query_field(&a, SV("AT"), SV("baku"));
	const struct query *or_ = query_parse(&a, SV("a | b"), &fault);
	const struct query *all = query_and(&a, NULL, NULL);

	(void)state;
	check_print(&a, who, "who:\"Ilham Aliyev\"");
	check_print(&a, query_field_exact(&a, SV("who"), SV("A")), "who:'A'");
	check_print(&a, query_field(&a, SV("status"), SV("HELD")),
		    "status:held");
	check_print(&a, query_field(&a, SV("godfather"), SV("x")),
		    "godfather:x");
	check_print(&a, query_field(&a, SV("who"), SV("")), "");
	check_print(&a, all, "");
	check_print(&a, NULL, "");
	check_print(&a, query_and(&a, at, NULL), "at:baku");
	check_print(&a, query_and(&a, at, or_), "at:baku (a | b)");
	check_print(&a, query_and(&a, query_and(&a, at, or_), at),
		    "at:baku (a | b) at:baku");
	check_print(&a, query_not(&a, or_), "-(a | b)");
	check_print(&a, query_not(&a, query_not(&a, or_)), "a | b");
	check_print(&a, query_not(&a, NULL), "-\"\"");

	assert_int_equal(query_count(NULL), 0);
	assert_int_equal(query_count(all), 0);
	assert_int_equal(query_count(or_), 1);
	assert_ptr_equal(query_at(or_, 0), or_);
	assert_int_equal(query_count(query_and(&a, at, or_)), 2);
	assert_ptr_equal(query_at(query_and(&a, at, or_), 1), or_);
	assert_false(query_equal(at, who));
	assert_true(query_equal(NULL, all));
	arena_free(&a);
}

static const struct {
	const char *from, *to, *print; /* or null for a fault */
	size_t column;
} spans[] = {
	{ "", "", "", 0 },
	{ "2024", "", "2024..", 0 },
	{ "", "2024-05", "..2024-05", 0 },
	{ "2023", "2024-05", "2023..2024-05", 0 },
	{ "-0044", "0014", "-0044..0014", 0 },
	{ "5th century BC", "", "-0499..", 0 },
	{ "", "5th century BC", "..-0400", 0 },
	{ "490s BC", "490s BC", "-0498..-0489", 0 },
	{ "2nd millennium BC", "", "date:-1999..", 0 },
	{ "18th century", "18th century", "17XX..17XX", 0 },
	{ "1990s", "1990s", "199X..199X", 0 },
	{ "winter 2023", "winter 2023", "2023-24..2023-24", 0 },
	{ "", "Q2 2020", "..2020-34", 0 },
	{ "first half of 2020", "", "2020-40..", 0 },
	{ "2024-W20", "2024-W20", "2024-05-13..2024-05-19", 0 },
	{ "500-401 BC", "", "-0499..", 0 },
	/* of what is open on the other side its own */
	{ "[2024-05..]", "", "2024-05..", 0 },
	{ "{2024..}", "2025", "2024..2025", 0 },
	{ "since May 2024", "", "2024-05..", 0 },
	{ "May 2024 or later", "", "2024-05..", 0 },
	{ "2024/..", "2025", "2024..2025", 0 },
	{ "", "[..2024-05]", "..2024-05", 0 },
	{ "", "until May 2024", "..2024-05", 0 },
	{ "", "../2024", "..2024", 0 },
	{ "[..2024-05]", "", NULL, 1 },
	{ "", "[2024-05..]", NULL, 1 },
	{ "../2024", "", NULL, 1 },
	{ "", "2024/..", NULL, 1 },
	{ "[2023,2024]", "", NULL, 1 },
	{ "2023/2024", "", NULL, 1 },
	{ "500-400 BC", "", NULL, 1 },
	{ "2024-13", "", NULL, 6 },
	{ "2023", "2024-13", NULL, 6 },
	{ "May", "", NULL, 1 },
	{ "2025", "2024", NULL, 7 },
};

static void periods(void **state)
{
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(spans) / sizeof(*spans); i++) {
		struct query_fault fault = { 0 };
		const struct query *q =
			query_period(&a, NULL, sv_of(spans[i].from),
				     sv_of(spans[i].to), &fault);

		if (spans[i].print && !q)
			fail_msg("%s..%s: %s", spans[i].from, spans[i].to,
				 fault.message);
		if (spans[i].print)
			check_print(&a, q, spans[i].print);
		else
			assert_null(q);
		if (!q)
			assert_int_equal(fault.column, spans[i].column);
	}
	arena_free(&a);
}

static void fields(void **state)
{
	size_t n;
	const struct query_field_help *help = query_fields(&n);

	(void)state;
	assert_true(n >= 12);
	for (size_t i = 0; i < n; i++)
		assert_true(help[i].name.n && help[i].argument.n &&
			    help[i].help.n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(read_and_print),
		cmocka_unit_test(faults),
		cmocka_unit_test(nesting),
		cmocka_unit_test(limits),
		cmocka_unit_test(built),
		cmocka_unit_test(periods),
		cmocka_unit_test(fields),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

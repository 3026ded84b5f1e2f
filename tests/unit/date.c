#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "model/date.h"

/*
 * Dates against a table of strings (date.tsv, from the root of the tree or
 * named by ANNALS_DATE_TSV) and against properties on random ones.
 */

enum { LINE_MAX_BYTES = 512, FIELDS = 6, ROUNDS = 20000, POOL = 400,
       CHOICES = 22 };

static struct arena arena;

static int teardown(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* xorshift64*: the same numbers on every machine. */
static uint64_t seed = 88172645463325252U;

static uint32_t random_below(uint32_t n)
{
	seed ^= seed >> 12;
	seed ^= seed << 25;
	seed ^= seed >> 27;
	return (uint32_t)((seed * 2685821657736338717U) >> 33) % n;
}

static bool parse(struct sv text, struct date *d, struct date_fault *fault)
{
	return date_parse(&arena, text, DATE_STRICT, d, NULL, fault);
}

static struct date date_of(const char *text)
{
	struct date_fault fault;
	struct date d;

	if (!parse(sv_of(text), &d, &fault))
		fail_msg("%s: column %zu: %s", text, fault.column,
			 fault.message);
	return d;
}

static const char *printed(const struct date *d)
{
	struct build b = { .arena = &arena };

	build_str(&b, "");
	date_print(&b, d);
	return b.s;
}

static const char *end_text(enum date_end end, int64_t day)
{
	struct build b = { .arena = &arena };

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

/* What a fault may look like, whatever the text. */
static void check_fault(struct sv text, const struct date_fault *fault)
{
	size_t n = strlen(fault->message);

	assert_in_range(n, 1, sizeof(fault->message) - 2);
	for (size_t i = 0; i < n; i++)
		assert_in_range(fault->message[i], ' ', '~');
	assert_in_range(fault->column, 1, utf8_count(text) + 1);
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
	good = parse(text, &d, &fault);
	if (!good)
		check_fault(text, &fault);
	if (good != (strcmp(field[1], "invalid") != 0))
		fail_msg("date.tsv:%d: %s: %s", line, written,
			 good ? "was accepted" : fault.message);
	if (!good) {
		assert_int_equal(d.form, DATE_NONE);
		if ((size_t)atol(field[2]) != fault.column ||
		    strcmp(field[3], fault.message) != 0)
			fail_msg("date.tsv:%d: %s: %zu: %s", line, written,
				 fault.column, fault.message);
		return;
	}
	if (d.level != atoi(field[1]) ||
	    strcmp(end_text(d.first_end, d.first), field[2]) != 0 ||
	    strcmp(end_text(d.last_end, d.last), field[3]) != 0 ||
	    strcmp(precisions[d.precision], field[4]) != 0)
		fail_msg("date.tsv:%d: %s: level %d, %s, %s, %s", line, written,
			 d.level, end_text(d.first_end, d.first),
			 end_text(d.last_end, d.last), precisions[d.precision]);
	if (strcmp(printed(&d), n > 5 ? field[5] : written) != 0)
		fail_msg("date.tsv:%d: %s prints as %s", line, written,
			 printed(&d));
	again = date_of(printed(&d));
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
		arena_reset(&arena);
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

		assert_true(date_parse(&arena, sv_of(good[i].text),
				       DATE_LENIENT, &d, &blanks, &fault));
		assert_int_equal(blanks, good[i].blanks);
		assert_string_equal(printed(&d), good[i].print);
		assert_int_equal(parse(sv_of(good[i].text), &d, &fault),
				 !good[i].blanks);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct date_fault fault;
		struct date d;

		assert_false(date_parse(&arena, sv_of(bad[i]), DATE_LENIENT,
					&d, NULL, &fault));
		check_fault(sv_of(bad[i]), &fault);
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
	for (year = -401; year <= 2101; year++)
		for (month = 1; month <= 12; month++)
			for (int i = 1; i <= date_month_days(year, month); i++) {
				assert_int_equal(day, date_day_number(year,
								      month, i));
				date_from_day(day++, &y, &m, &d);
				assert_true(y == year && m == month && d == i);
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

/* Appends one random plain date, usually a valid one. */
static void random_part(struct build *b)
{
	static const char *const doubts[] = { "?", "~", "%" };
	bool marks = random_below(4) == 0;

#define MARK() (marks && !random_below(3) ? doubts[random_below(3)] : "")
	if (random_below(12) == 0) {
		build_fmt(b, "Y%s%u", random_below(2) ? "-" : "",
			  1 + random_below(99999999));
		if (random_below(2))
			build_fmt(b, "E%u", 1 + random_below(20));
		if (random_below(2))
			build_fmt(b, "S%u", 1 + random_below(6));
		build_str(b, MARK());
		return;
	}
	build_str(b, MARK());
	if (random_below(8) == 0)
		build_char(b, '-');
	for (int i = 0; i < 4; i++)
		build_char(b, random_below(12) == 0 ?
			   'X' : (char)('0' + random_below(i ? 10 : 3)));
	if (random_below(20) == 0)
		build_fmt(b, "S%u", 1 + random_below(4));
	for (int i = 0; i < 2 && random_below(4); i++) {
		build_str(b, MARK());
		build_char(b, '-');
		build_str(b, MARK());
		build_char(b, random_below(12) == 0 ?
			   'X' : (char)('0' + random_below(i ? 4 : 2)));
		build_char(b, random_below(12) == 0 ?
			   'X' : (char)('0' + random_below(i ? 10 : 4)));
	}
	build_str(b, MARK());
#undef MARK
}

static void random_side(struct build *b)
{
	switch (random_below(10)) {
	case 0:
		build_str(b, "..");
		break;
	case 1:
		break;
	case 2:
		build_str(b, "..");
		random_part(b);
		break;
	case 3:
		random_part(b);
		build_str(b, "..");
		break;
	default:
		random_part(b);
	}
}

static struct sv random_text(void)
{
	struct build b = { .arena = &arena };
	uint32_t kind = random_below(10);
	bool set = kind < 2;

	build_str(&b, set ? kind ? "[" : "{" : "");
	if (set) {
		for (uint32_t i = 0, n = 1 + random_below(4); i < n; i++) {
			build_str(&b, i ? "," : random_below(4) ? "" : "..");
			random_part(&b);
			if (random_below(5) == 0) {
				build_str(&b, "..");
				if (random_below(2))
					random_part(&b);
			}
		}
		build_str(&b, kind ? "]" : "}");
	} else if (kind < 5) {
		random_side(&b);
		build_char(&b, '/');
		random_side(&b);
	} else {
		random_part(&b);
		if (random_below(6) == 0)
			build_fmt(&b, "T%02u:%02u:%02u%s", random_below(25),
				  random_below(60), random_below(62),
				  random_below(2) ? "" : "+04:30");
	}
	return build_view(&b);
}

static void parse_of_print(void **state)
{
	size_t good = 0;

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		struct sv text = random_text();
		struct date_fault fault;
		struct date d, again;

		if (!parse(text, &d, &fault)) {
			check_fault(text, &fault);
			arena_reset(&arena);
			continue;
		}
		good++;
		again = date_of(printed(&d));
		if (!date_equal(&d, &again) || d.first != again.first ||
		    d.last != again.last || d.first_end != again.first_end ||
		    d.last_end != again.last_end || again.level > d.level ||
		    date_compare(&d, &again) != 0)
			fail_msg("%.*s prints as %s, another date",
				 SV_ARG(text), printed(&d));
		assert_string_equal(printed(&d), printed(&again));
		if (d.first_end == END_KNOWN && d.last_end == END_KNOWN)
			assert_true(d.first <= d.last);
		arena_reset(&arena);
	}
	assert_true(good > ROUNDS / 4);
}

/* A byte of a good date changed: refused with a fault, or a date that prints. */
static void broken_text(void **state)
{
	static const char bytes[] = "0123456789-/.,?~%XYESTZ+:[]{} \n\xE2\x80";

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		struct sv text = random_text();
		char *copy = arena_bytes(&arena, text.n + 1);
		struct date_fault fault;
		struct date d, again;

		memcpy(copy, text.s, text.n);
		copy[random_below((uint32_t)text.n)] =
			bytes[random_below(sizeof(bytes))];
		text.s = copy;
		if (!parse(text, &d, &fault)) {
			check_fault(text, &fault);
		} else {
			again = date_of(printed(&d));
			assert_true(date_equal(&d, &again));
		}
		arena_reset(&arena);
	}
}

static bool fits(const char *pattern, int value, int digits)
{
	for (int i = digits; i-- > 0; value /= 10)
		if (pattern[i] != 'X' && pattern[i] != '0' + value % 10)
			return false;
	return true;
}

/* Bounds are the earliest and latest day whose digits fit, found by trying. */
static void bounds_by_trial(void **state)
{
	(void)state;
	for (int i = 0; i < 1500; i++) {
		char text[11] = "2004-02-29";
		int64_t first = INT64_MAX, last = INT64_MIN;
		struct date_fault fault;
		struct date d;

		for (int at = 0; at < 10; at++)
			if (text[at] != '-')
				text[at] = (char)('0' + random_below(
					at == 5 ? 2 : at == 8 ? 4 : 10));
		for (int at = 2; at < 10; at++)
			if (text[at] != '-' && random_below(3) == 0)
				text[at] = 'X';
		for (int y = 0; y < 10000; y++)
			for (int m = 1; m <= 12 && fits(text, y, 4); m++)
				for (int day = 1;
				     fits(text + 5, m, 2) &&
				     day <= date_month_days(y, m);
				     day++) {
					int64_t n = date_day_number(y, m, day);

					if (!fits(text + 8, day, 2))
						continue;
					first = n < first ? n : first;
					last = n > last ? n : last;
				}
		if (parse(sv_of(text), &d, &fault) != (first <= last))
			fail_msg("%s: %s", text, first <= last ?
				 fault.message : "was accepted");
		if (first <= last && (d.first != first || d.last != last))
			fail_msg("%s: %s to %s", text,
				 end_text(END_KNOWN, d.first),
				 end_text(END_KNOWN, d.last));
	}
}

/* What an end may be: its day, without limit, or anywhere on its side. */
static int choices(enum date_end end, int64_t day, int sign, int64_t *out)
{

	if (end == END_KNOWN)
		*out = day;
	else if (end == END_OPEN)
		*out = sign * INT64_C(1000);
	if (end != END_UNKNOWN)
		return 1;
	for (int i = 0; i < CHOICES; i++)
		out[i] = i == 0 ? -99 : i == CHOICES - 1 ? 99 : i - 8;
	return CHOICES;
}

/* date_within() by trying all that unknown ends may be. */
static enum date_answer within_by_trial(const struct date *a,
					const struct date *p)
{
	int64_t af[CHOICES], al[CHOICES], pf[CHOICES], pl[CHOICES];
	int naf = choices(a->first_end, a->first, -1, af);
	int nal = choices(a->last_end, a->last, 1, al);
	int npf = choices(p->first_end, p->first, -1, pf);
	int npl = choices(p->last_end, p->last, 1, pl);
	bool always = p->first_end != END_UNKNOWN && p->last_end != END_UNKNOWN;
	bool ever = false;

	for (int i = 0; i < naf * nal * npf * npl; i++) {
		int64_t f = af[i % naf], l = al[i / naf % nal];
		int64_t from = pf[i / naf / nal % npf];
		int64_t to = pl[i / naf / nal / npf];

		if (f > l || from > to)
			continue;
		always &= f >= from && l <= to;
		ever |= f <= to && l >= from;
	}
	return always ? ANSWER_MUST : ever ? ANSWER_COULD : ANSWER_CANNOT;
}

static struct date random_span(void)
{
	struct date d = { .form = DATE_INTERVAL };

	d.first_end = (uint8_t)(random_below(2) ? 0 : random_below(3));
	d.last_end = (uint8_t)(random_below(2) ? 0 : random_below(3));
	d.first = (int64_t)random_below(12) - 5;
	d.last = d.first + random_below(6);
	return d;
}

static void within_agrees(void **state)
{
	struct date none = { 0 }, year = date_of("2024");
	int seen[3] = { 0 };

	(void)state;
	assert_int_equal(date_within(&none, &year), ANSWER_CANNOT);
	assert_int_equal(date_within(&year, &none), ANSWER_CANNOT);
	for (int i = 0; i < ROUNDS / 4; i++) {
		struct date a = random_span(), p = random_span();
		enum date_answer want = within_by_trial(&a, &p);

		seen[want]++;
		if (date_within(&a, &p) != want)
			fail_msg("[%d %d] [%d %d] in [%d %d] [%d %d]: %d, "
				 "not %d", (int)a.first, a.first_end,
				 (int)a.last, a.last_end, (int)p.first,
				 p.first_end, (int)p.last, p.last_end,
				 date_within(&a, &p), want);
	}
	assert_true(seen[0] > 100 && seen[1] > 100 && seen[2] > 100);
}

static void within_cases(void **state)
{
	static const struct {
		const char *date, *period;
		enum date_answer answer;
	} cases[] = {
		{ "2024-05-16", "2024-05", ANSWER_MUST },
		{ "2024-05", "2024-05-16", ANSWER_COULD },
		{ "2024-05", "2024-06", ANSWER_CANNOT },
		{ "2024", "2024", ANSWER_MUST },
		{ "2007/..", "2010", ANSWER_COULD },
		{ "2007/..", "2006", ANSWER_CANNOT },
		{ "2007/..", "2006/..", ANSWER_MUST },
		{ "2007/", "2006/..", ANSWER_MUST },
		{ "2007/", "2006/2030", ANSWER_COULD },
		{ "/1985", "../1990", ANSWER_MUST },
		{ "/1985", "/1990", ANSWER_COULD },
		{ "../1985", "/1990", ANSWER_COULD },
		{ "../1985", "1986/..", ANSWER_CANNOT },
		{ "201X", "2015", ANSWER_COULD },
		{ "201X", "20XX", ANSWER_MUST },
		{ "Y1E400", "2024", ANSWER_COULD },
		{ "2024-24", "2025-02", ANSWER_COULD },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct date a = date_of(cases[i].date);
		struct date p = date_of(cases[i].period);

		assert_int_equal(date_within(&a, &p), cases[i].answer);
	}
}

static int sign_of(int n)
{
	return (n > 0) - (n < 0);
}

static void order_of_a_chronology(void **state)
{
	/* Each before the next; "=" is of one span with the one before. */
	static const char *const order[] = {
		"Y-20000",	"-0044",	"../-0044",
		"1984",		"=1984-XX",	"1984-01",
		"1984-01-01",	"1984-01-01T00:00:00",
		"1984-01-01T12:00:00",		"1984-01-02",
		"../1984-12-31",		"/1984-12-31",
		"1984-12-31",	"2024/..",	"2024/",
		"2024/2026",	"2024/2025",	"2024",
		"Y20000",	"Y1E400",
	};
	size_t n = sizeof(order) / sizeof(order[0]);
	struct date none = { 0 }, d[sizeof(order) / sizeof(order[0])];
	int rank[sizeof(order) / sizeof(order[0])];

	(void)state;
	for (size_t i = 0; i < n; i++) {
		bool tie = order[i][0] == '=';

		d[i] = date_of(order[i] + tie);
		rank[i] = i ? rank[i - 1] + !tie : 0;
	}
	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < n; j++) {
			int want = (rank[i] > rank[j]) - (rank[i] < rank[j]);
			int got = sign_of(date_compare(&d[i], &d[j]));

			if (got != want)
				fail_msg("%s and %s: %d, not %d", order[i],
					 order[j], got, want);
		}
		assert_true(date_compare(&d[i], &none) < 0);
		assert_true(date_compare(&none, &d[i]) > 0);
	}
}

static void order_is_total(void **state)
{
	static struct date pool[POOL];
	size_t n = 0;

	(void)state;
	pool[n++] = (struct date){ 0 };
	while (n < POOL) {
		struct date_fault fault;
		struct sv text = random_text();

		if (parse(text, &pool[n], &fault))
			n++;
	}
	for (size_t i = 0; i < POOL; i++) {
		assert_int_equal(date_compare(&pool[i], &pool[i]), 0);
		for (size_t j = 0; j < POOL; j++) {
			int ij = date_compare(&pool[i], &pool[j]);

			assert_int_equal(sign_of(ij),
					 -sign_of(date_compare(&pool[j],
							       &pool[i])));
			if (ij <= 0)
				assert_true(date_anchor(&pool[i]) <=
					    date_anchor(&pool[j]));
			for (size_t k = 0; k < POOL; k += 7)
				if (ij <= 0 &&
				    date_compare(&pool[j], &pool[k]) <= 0)
					assert_true(date_compare(
						&pool[i], &pool[k]) <= 0);
		}
	}
}

/* Equal means written as the same thing, not merely on the same days. */
static void equality(void **state)
{
	static const char *const same[][2] = {
		{ "?1984", "1984?" },
		{ "?2004-?06-?11", "2004-06-11?" },
		{ "1985-04-12T23:20:30+00", "1985-04-12T23:20:30Z" },
		{ "Y100000000000000000000", "Y100000000000000000E3" },
	};
	static const char *const different[][2] = {
		{ "1984", "1984-XX" },	{ "1984", "1984?" },
		{ "1984", "[1984]" },	{ "[1984]", "{1984}" },
		{ "1984", "1984/1984" }, { "1984/..", "1984/" },
		{ "Y17E7", "Y170000000" }, { "2001-21", "2001-25" },
		{ "1984-01-01", "1984-01-01T00:00:00" },
		{ "2016-12-31T23:59:60", "2016-12-31T23:59:59" },
		{ "[1984,1985]", "[1984..1985]" },
		{ "[1984,1985]", "[1984,1985,1986]" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		struct date a = date_of(same[i][0]), b = date_of(same[i][1]);

		assert_true(date_equal(&a, &b));
	}
	for (size_t i = 0; i < sizeof(different) / sizeof(different[0]); i++) {
		struct date a = date_of(different[i][0]);
		struct date b = date_of(different[i][1]);

		assert_false(date_equal(&a, &b));
	}
}

/* Long input: time and memory in proportion, no stack. */
static void long_text(void **state)
{
	enum { MEMBERS = 200000 };
	struct build b = { .arena = &arena };
	struct date_fault fault;
	struct date d;

	(void)state;
	build_char(&b, '[');
	for (int i = 0; i < MEMBERS; i++)
		build_fmt(&b, "%s%04d..%04d", i ? "," : "", i % 9000,
			  i % 9000 + 999);
	assert_false(parse(build_view(&b), &d, &fault));
	build_char(&b, ']');
	assert_true(parse(build_view(&b), &d, &fault));
	assert_int_equal(d.nparts, 2 * MEMBERS);
	build_cut(&b, 0);
	build_fill(&b, '[', 1000000);
	assert_false(parse(build_view(&b), &d, &fault));
	build_cut(&b, 0);
	build_char(&b, 'Y');
	build_fill(&b, '1', 18);
	build_fill(&b, '0', 1000000);
	assert_true(parse(build_view(&b), &d, &fault));
	assert_int_equal(d.first_end, END_UNKNOWN);
	assert_string_equal(printed(&d), "Y111111111111111111E1000000");
	arena_reset(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table),
		cmocka_unit_test(blanks_in_sets),
		cmocka_unit_test(doubt_per_component),
		cmocka_unit_test(day_numbers),
		cmocka_unit_test(parse_of_print),
		cmocka_unit_test(broken_text),
		cmocka_unit_test(bounds_by_trial),
		cmocka_unit_test(within_agrees),
		cmocka_unit_test(within_cases),
		cmocka_unit_test(order_of_a_chronology),
		cmocka_unit_test(order_is_total),
		cmocka_unit_test(equality),
		cmocka_unit_test(long_text),
	};

	return cmocka_run_group_tests(tests, NULL, teardown);
}

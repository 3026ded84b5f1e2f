/*
 * What people type as a date, against date_read.tsv, from the root of the tree
 * or named by ANNALS_DATE_READ_TSV; and whatever date_words() prints, which is
 * read back.
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
#include "support_locale.h"
#include "support_random.h"
#include "wording/date_read.h"
#include "wording/date_words.h"

enum { LINE_MAX_BYTES = 512, FIELDS = 3,
       DATE_BYTES = 16 };

static FILE *open_table(const char *variable, const char *path)
{
	const char *named = getenv(variable);
	FILE *f = fopen(named ? named : path, "r");

	if (!f)
		fail_msg("no %s here: run this from the root of the tree",
			 path);
	return f;
}

/* TEXT as the hint of a file, or as read at a prompt or on a command line. */
static const char *result_of(const char *who, struct sv text)
{
	char tag[8] = { 0 };
	bool prompt = strchr(who, '+') != NULL;
	struct date_context typed = { .relative = prompt };
	struct date_fault fault = { 0 };
	struct date d;

	if (strcmp(who, "hint") == 0) {
		assert_false(date_of_text(text, &d, &fault));
		date_read_hint(text, &fault);
		date_check_fault(text, &fault);
		return arena_cstr(&date_arena, sv_of(fault.message));
	}
	memcpy(tag, who, strcspn(who, "+") < 8 ? strcspn(who, "+") : 7);
	typed.locale = locale_of(tag);
	typed.today = date_day_number(2024, 5, 31);
	typed.from = date_day_number(2024, 1, 29);
	if (date_read(&date_arena, text, &typed, &d, &fault))
		return date_printed(&d);
	date_check_fault(text, &fault);
	return arena_cstr(&date_arena, sv_of(fault.message));
}

static void table(void **state)
{
	FILE *f = open_table("ANNALS_DATE_READ_TSV",
			     "tests/unit/date_read.tsv");
	char line[LINE_MAX_BYTES];
	int lines = 0, rows = 0;

	(void)state;
	while (fgets(line, sizeof(line), f)) {
		char *field[FIELDS] = { 0 }, *at = line;
		const char *got;

		lines++;
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '\0' || line[0] == '#')
			continue;
		for (int i = 0; i < FIELDS; i++)
			field[i] = strsep(&at, "\t");
		assert_non_null(field[2]);
		got = result_of(field[0], sv_of(field[1]));
		if (strcmp(got, field[2]) != 0)
			fail_msg("date_read.tsv:%d: %s: %s", lines, field[1],
				 got);
		rows++;
		arena_reset(&date_arena);
	}
	fclose(f);
	assert_true(rows >= 400);
}

/* What is read of the words of D in locale I; DATE_NONE for nothing. */
static struct date read_back(const struct date *d, int i, struct sv *words)
{
	struct build b = { .arena = &date_arena };
	struct date_context typed = { .locale = &locales[i] };
	struct date_fault fault;
	struct date again;

	date_words(&b, &locales[i], d);
	*words = build_view(&b);
	if (!date_read(&date_arena, *words, &typed, &again, &fault))
		return (struct date){ 0 };
	return again;
}

/* Whether two dates may touch the same days, first and last. */
static bool same_days(const struct date *a, const struct date *b)
{
	return b->form != DATE_NONE && a->first_end == b->first_end &&
	       a->last_end == b->last_end &&
	       (a->first_end != END_KNOWN || a->first == b->first) &&
	       (a->last_end != END_KNOWN || a->last == b->last);
}

/* Whether the words of D are read back in locale I: the days are the same, and
 * the words again. */
static void check_back(const struct date *d, int i, struct sv text)
{
	struct sv words, others;
	struct date again = read_back(d, i, &words);

	if (!same_days(d, &again))
		fail_msg("%s: %.*s: %.*s is read as %s", locale_tags[i],
			 SV_ARG(text), SV_ARG(words), date_printed(&again));
	read_back(&again, i, &others);
	if (!sv_eq(words, others))
		fail_msg("%s: %.*s: %.*s becomes %.*s", locale_tags[i],
			 SV_ARG(text), SV_ARG(words), SV_ARG(others));
}

/* The words of every form of EDTF are read back, in every language. */
static void words_back(void **state)
{
	FILE *f = open_table("ANNALS_DATE_TSV", "tests/unit/date.tsv");
	char line[LINE_MAX_BYTES];
	int rows = 0;

	(void)state;
	while (fgets(line, sizeof(line), f)) {
		size_t n = strcspn(line, "\t");
		struct date_fault fault;
		struct date d;

		line[n] = '\0';
		if (!date_of_text(sv_of(line), &d, &fault))
			continue;
		for (int i = 0; i < LOCALES; i++)
			check_back(&d, i, sv_of(line));
		rows++;
		arena_reset(&date_arena);
	}
	fclose(f);
	assert_true(rows >= 400);
}

/* What one side of a span or one member of a set says is not taken for what
 * another says, in any language. */
static void apart_back(void **state)
{
	static const char *const texts[] = {
		"-0009-05-1X/191X",   "0000-01-1X/118X%",
		"-0489-05-1X~/099X",  "00XX/0031-01-14~",
		"0XXX?/0012-34%",     "0012S2/0012",
		"0990S3%/0990%",      "[..1999?,199X]",
		"{..1574?,199X..}",   "[..2024-33?,158X,1600-05]",
		"{2024,1040-07-11,199X~}", "{160X~,1582,1000-XX,199X%}",
		"{1990..1999,199X}",  "[0XXX,-9999-XX,2001]",
		"{00XX,1990-XX~,1600-38%..}", "{20XX,2001-32%,1XXX}",
		"[2000,2001-24,1990]", "2000-04-3X/2000-11-22",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct date d = date_of(texts[i]);

		for (int l = 0; l < LOCALES; l++)
			check_back(&d, l, sv_of(texts[i]));
		arena_reset(&date_arena);
	}
}

/* What is printed of each unit of years of every era, with each qualifier,
 * alone and within each form of a span or a set, is read back. */
static void cross_back(void **state)
{
	static const struct {
		int bytes; /* of the year */
		const char *rest;
	} units[] = {
		{ 5, "" },    { 5, "-05" }, { 5, "-05-15" }, { 5, "-21" },
		{ 5, "-24" }, { 5, "-33" }, { 5, "-37" },    { 5, "-40" },
		{ 3, "X" },   { 2, "XX" },  { 1, "XXX" },    { 5, "-XX" },
		{ 5, "-05-XX" },
	};
	static const char *const years[][2] = {
		{ "-0499", "-0399" }, { "0000", "0012" }, { "0309", "1250" },
		{ "1914", "1918" },
	};
	static const char *const marks[] = { "", "?", "%" };
	/* 1 for the first, 2 for the second date */
	static const char *const spans[] = {
		"1", "1/2", "1/..", "../1", "1/", "/1", "-0500/2", "[1..]",
		"[..1]", "[1,2]", "{1,2}", "[1..2]", "{1..}", "{..1}",
	};
	enum { UNITS = sizeof(units) / sizeof(*units),
	       YEARS = sizeof(years) / sizeof(*years),
	       MARKS = sizeof(marks) / sizeof(*marks),
	       SPANS = sizeof(spans) / sizeof(*spans) };
	int good = 0;

	(void)state;
	for (int i = 0; i < UNITS * YEARS * MARKS * SPANS; i++) {
		const char *const *year = years[i / UNITS % YEARS];
		const char *mark = marks[i / UNITS / YEARS % MARKS];
		struct build text = { .arena = &date_arena };
		char part[2][DATE_BYTES];
		struct date_fault fault;
		struct date d;

		for (int k = 0; k < 2; k++)
			snprintf(part[k], DATE_BYTES, "%.*s%s",
				 units[i % UNITS].bytes, year[k],
				 units[i % UNITS].rest);
		for (const char *at = spans[i / UNITS / YEARS / MARKS]; *at;
		     at++)
			if (*at == '1' || *at == '2')
				build_fmt(&text, "%s%s", part[*at - '1'],
					  mark);
			else
				build_char(&text, *at);
		if (date_of_text(build_view(&text), &d, &fault)) {
			good++;
			/* Each unit in each language: UNITS is a prime. */
			check_back(&d, i % LOCALES, build_view(&text));
		}
		arena_reset(&date_arena);
	}
	assert_true(good > 1200);
}

/* What is printed of two years of which as much is known or less is read back,
 * in every language. */
static void years_back(void **state)
{
	static const char *const years[] = {
		"-0499", "-0043", "0001", "0012", "001X", "0044", "009X",
		"00XX", "010X", "01XX", "0309", "034X", "03XX", "040X", "044X",
		"04XX", "050X", "05XX", "060X", "099X", "0XXX", "1001", "100X",
		"10XX", "1904", "190X", "199X", "19XX", "1XXX", "200X", "2024",
		"20XX", "2XXX", "1000", "1990", "1900?", "1950S3",
		"0985S3", "XXXX-09",
	};
	static const char *const forms[] = { "%s/%s", "[%s,%s]", "{%s,%s}" };
	enum { YEARS = sizeof(years) / sizeof(*years),
	       FORMS = sizeof(forms) / sizeof(*forms) };
	int good = 0;

	(void)state;
	for (int i = 0; i < YEARS * YEARS * FORMS; i++) {
		struct build text = { .arena = &date_arena };
		const char *form = forms[i / YEARS / YEARS];
		struct date_fault fault;
		struct date d;

		for (int n = 0; *form; form++)
			if (*form == 's')
				build_str(&text, years[n++ ? i / YEARS % YEARS :
							     i % YEARS]);
			else if (*form != '%')
				build_char(&text, *form);
		for (int k = 0; k < LOCALES &&
				date_of_text(build_view(&text), &d, &fault);
		     k++, good++)
			check_back(&d, k, build_view(&text));
		arena_reset(&date_arena);
	}
	assert_true(good > 10000);
}

/* What is read of a row of the table is told in its language so that it is read
 * again. */
static void typed_back(void **state)
{
	FILE *f = open_table("ANNALS_DATE_READ_TSV",
			     "tests/unit/date_read.tsv");
	char line[LINE_MAX_BYTES];
	int rows = 0;

	(void)state;
	while (fgets(line, sizeof(line), f)) {
		char *text = strchr(line, '\t');
		struct date_context typed = { .relative = false };
		struct date_fault fault;
		struct date d;

		if (line[0] == '#' || !text || strchr(line, '+') ||
		    strncmp(line, "hint", 4) == 0)
			continue;
		*text++ = '\0';
		text[strcspn(text, "\t")] = '\0';
		typed.locale = locale_of(line);
		if (date_read(&date_arena, sv_of(text), &typed, &d, &fault)) {
			rows++;
			for (int l = 0; l < LOCALES; l++)
				if (locale_of(line) == &locales[l])
					check_back(&d, l, sv_of(text));
		}
		arena_reset(&date_arena);
	}
	fclose(f);
	assert_true(rows >= 250);
}

/* What is printed of any date is read back, in every language. */
static void any_back(void **state)
{
	const unsigned rounds = random_rounds(1500);
	unsigned good = 0;

	(void)state;
	for (unsigned i = 0; i < rounds; i++) {
		struct sv text = date_any_text();
		struct date_fault fault;
		struct date d;

		if (date_of_text(text, &d, &fault)) {
			good++;
			for (int l = 0; l < LOCALES; l++)
				check_back(&d, l, text);
		}
		arena_reset(&date_arena);
	}
	assert_true(good > rounds / 2);
}

/* Whatever the words, one reading or a fault; what is read is EDTF, and a
 * hint that names one date names that which is read. */
static void random_words(void **state)
{
	static const char *const words[] = {
		"15",	  "5",	    "2024",   "1914",	 "18",	   "May",
		"мая",	  "Mai",    "may",    "spring",	 "зима",   "Q1",
		"BC",	  "AD",	    "v. Chr.", "до н. э.", "e.ə.", "c.",
		"около",  "about",  "since",  "bis",	 "до",	   "-",
		"–",	  " – ",    "/",      "..",	 ".",	   ",",
		"(",	  ")",	    "or",     "and",	 "between", "1990s",
		"century", "20th",  "X",      "XX",	 "20XX",   "XIX",
		"г.",	  "ilin",   "some day in", "some month in", "?", "~",
		"T12:00", "14:30Z", "[",      "]",	 "today",  "unknown",
		"0",	  "00",	    "1e9",    "-0044",	 "10000",  "s",
		"early",  "mid-",   "конца",  "second",	 "half",   "until",
		"декада", "first",  "ten days", "week",	 "KW",	   "at least",
		"n.d.",	  "ночь",   "на",     "'87",	 "87",	   "So.",
		"ff",	  "500",    "before", "after",	 "last",   "г. и",
	};
	enum { WORDS = sizeof(words) / sizeof(*words) };
	const unsigned rounds = random_rounds(8000);
	unsigned good = 0;

	(void)state;
	for (unsigned i = 0; i < rounds; i++) {
		struct build b = { .arena = &date_arena };
		struct date_fault fault, hint;
		struct date d, again;
		char due[LINE_MAX_BYTES];

		for (uint32_t n = 1 + random_below(6); n > 0; n--) {
			build_str(&b, words[random_below(WORDS)]);
			build_str(&b, random_below(3) ? " " : "");
		}
		if (!date_read(&date_arena, build_view(&b), NULL, &d, &fault)) {
			date_check_fault(build_view(&b), &fault);
		} else if (!date_of_text(build_view(&b), &again, &hint)) {
			good++;
			date_read_hint(build_view(&b), &hint);
			snprintf(due, sizeof(due), "write %s",
				 date_printed(&d));
			if (strncmp(hint.message, due,
				    strlen(due) < 150 ? strlen(due) : 150))
				fail_msg("%s: %s, not %s", b.s, hint.message,
					 due);
			again = date_of(date_printed(&d));
			assert_true(date_equal(&d, &again));
		}
		arena_reset(&date_arena);
	}
	assert_true(good > rounds / 100);
}

/* Days far off do not overflow. */
static void far_days(void **state)
{
	static const int64_t days[] = { INT64_MIN, INT64_MAX, -4371588,
					2932896, 0 };
	static const char *const steps[] = { "+1d", "-1d", "+1m", "-1m",
					     "+999999w", "-999999y", "17 May",
					     "today", "tomorrow" };

	(void)state;
	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
		for (size_t k = 0; k < sizeof(steps) / sizeof(steps[0]); k++) {
			struct date_context typed = { .relative = true,
						      .today = days[i],
						      .from = days[i] };
			struct date_fault fault;
			struct date d;

			date_read(&date_arena, sv_of(steps[k]), &typed, &d,
				  &fault);
		}
}

/* Of our languages only German has a word for a date that begins with g. */
static void first_letters(void **state)
{
	(void)state;
	for (int i = 0; i < LOCALES; i++)
		assert_int_equal(date_read_begins(&locales[i], 'g'),
				 strcmp(locale_tags[i], "de") == 0);
	assert_true(date_read_begins(locale_of("en"), 'm'));
	assert_true(date_read_begins(locale_of("az"), 'q'));
	assert_false(date_read_begins(locale_of("en"), 'z'));
}

static int teardown(void **state)
{
	locales_teardown(state);
	return date_teardown(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table),	cmocka_unit_test(words_back),
		cmocka_unit_test(any_back),	cmocka_unit_test(random_words),
		cmocka_unit_test(cross_back),	cmocka_unit_test(typed_back),
		cmocka_unit_test(far_days),	cmocka_unit_test(first_letters),
		cmocka_unit_test(years_back),	cmocka_unit_test(apart_back),
	};

	return cmocka_run_group_tests(tests, locales_setup, teardown);
}

/* What small texts of the format mean: numbers, choices, places in a source,
 * and what is told of a value in words. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "load/meaning.h"
#include "support_text.h"

static void test_numbers(void **state)
{
	static const char *const good[] = {
		"0", "7", "-1", "+1", "1 000", "1_000", "14 000 000", "1.5",
		"-0.25", "356e6", "1E-6", "1.5e+3", "1e10", "14 000.5",
		"1.000 5", "1_0 0", NULL,
	};
	static const char *const bad[] = {
		"", "-", "+", "--1", "x", "1x", "x1", " 1", "1 ", "1  000",
		"1_ 000", "1 _000", "1__0", "_1", "1_", "- 1", "-_1", ".5",
		"1.", "1. 5", "1 .5", "1.5.5", "1.x", "1e", "1e+", "1e-",
		"1e 5", "e5", "1e5.5", "1ee5", "1e--5", "1,000", "1/2", "1:2",
		"\u0661", NULL,
	};

	/* A part of a text is what it is alone. */
	static const struct {
		struct sv text;
		bool good;
	} parts[] = {
		{ { "1e5", 1 }, true },	   { { "1e5", 2 }, false },
		{ { "1.5e-3", 1 }, true }, { { "1.5e-3", 2 }, false },
		{ { "1.5e-3", 3 }, true }, { { "1.5e-3", 5 }, false },
		{ { "12 000", 2 }, true }, { { "12 000", 3 }, false },
		{ { "12_5", 2 }, true },   { { "-1", 1 }, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (meaning_number(parts[i].text) != parts[i].good)
			fail_msg("%.*s", SV_ARG(parts[i].text));
	for (size_t i = 0; good[i]; i++)
		if (!meaning_number(sv_of(good[i])))
			fail_msg("%s is refused", good[i]);
	for (size_t i = 0; bad[i]; i++)
		if (meaning_number(sv_of(bad[i])))
			fail_msg("%s is taken", bad[i]);
}

static void test_yes(void **state)
{
	static const char *const words[] = { "yes",  "no",  "true", "false",
					     "Yes",  "No",  "True", "False" };
	static const char *const others[] = { "", "y", "YES", "on", "off",
					      "yes ", "NO", "1", "truefalse" };
	bool yes;

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		yes = i % 2;
		assert_true(meaning_yes(sv_of(words[i]), &yes));
		assert_int_equal(yes, i % 2 == 0);
	}
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (meaning_yes(sv_of(others[i]), &yes))
			fail_msg("%s is taken", others[i]);
}

static void test_choice(void **state)
{
	static const struct sv phrases = SV_INIT("exactly|at least|at most");
	static const struct sv words = SV_INIT("high medium low");

	(void)state;
	assert_int_equal(meaning_choice(words, ' ', SV("high")), 1);
	assert_int_equal(meaning_choice(words, ' ', SV("low")), 3);
	assert_int_equal(meaning_choice(words, ' ', SV("lo")), 0);
	assert_int_equal(meaning_choice(words, ' ', SV("")), 0);
	assert_int_equal(meaning_choice(phrases, '|', SV("at least")), 2);
	assert_int_equal(meaning_choice(phrases, '|', SV("at")), 0);
}

/* SOURCE#PLACE, where a number follows the one #. */
static void test_source(void **state)
{
	static const struct {
		const char *text, *source, *at;
	} rows[] = {
		{ "a#5", "a", "5" },
		{ "a#0x", "a", "0x" },
		{ "a#5, 7", "a", "5, 7" },
		{ "a#5, 7, 9", "a", "5, 7, 9" },
		{ "a b#5", "a b", "5" },
		{ "a", "a", "" },
		{ "", "", "" },
		{ "#", "#", "" },
		{ "#5", "#5", "" },
		{ "a#", "a#", "" },
		{ "a#x", "a#x", "" },
		{ "a#/", "a#/", "" },
		{ "a#:", "a#:", "" },
		{ "a#5 7", "a#5 7", "" },
		{ "a#5, x", "a#5, x", "" },
		{ "a#1#2", "a#1#2", "" },
		{ "a## 5", "a## 5", "" },
		{ "C# 5", "C# 5", "" },
		{ " 5", " 5", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct sv at = SV("?");

		assert_sv(meaning_source(sv_of(rows[i].text), &at),
			  sv_of(rows[i].source));
		assert_sv(at, sv_of(rows[i].at));
	}
}

/* A paragraph is its number alone; a number after words is of them. */
static void test_place(void **state)
{
	static const struct {
		const char *text, *place;
	} rows[] = {
		{ "", "" },
		{ "5", "5" },
		{ " 5 ", "5" },
		{ "\u00b65", "5" },
		{ "\u00b6 5", "5" },
		{ "\u00b6\u00a05", "5" },
		{ "\u00b6\u00b65", "5" },
		{ "#5", "5" },
		{ "\u00b6", "\u00b6" },
		{ "\u00b6x", "\u00b6x" },
		{ "#x", "#x" },
		{ "par. 5", "5" },
		{ "par. x", "par. x" },
		{ "5, 7", "5, 7" },
		{ "5,7", "5,7" },
		{ "\u00b65, \u00b67", "5, 7" },
		{ "\u00b65,\u00b67", "5, 7" },
		{ "p. 12", "p. 12" },
		{ "pp. 12, 14", "pp. 12, 14" },
		{ "p. 12, \u00b63", "p. 12, #3" },
		{ "p. 12, \u00b63, 4", "p. 12, #3, 4" },
		{ "p. 12, 14, \u00b63", "p. 12, 14, #3" },
		{ "\u00b63, p. 12", "3, p. 12" },
		{ "\u00b63, p. 12, 14", "3, p. 12, 14" },
		{ "5, pp. 12, 14, \u00b63", "5, pp. 12, 14, #3" },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct build b = { .arena = &a };

		meaning_place(&b, sv_of(rows[i].text));
		assert_sv(build_view(&b), sv_of(rows[i].place));
	}
	arena_free(&a);
}

/* What a key x- of an event says, as a reader is told it. */
static void test_words(void **state)
{
	static const struct {
		const char *value, *words;
	} rows[] = {
		{ "a", "a" },
		{ "[]", "" },
		{ "[a]", "a" },
		{ "[a, b, c]", "a, b, c" },
		{ "{k: v}", "k: v" },
		{ "{k: v, l: w}", "k: v, l: w" },
		{ "{k: [a, b], l: [c]}", "k: a, b, l: c" },
		{ "{note: n, k: v}", "k: v" },
		{ "{k: v, source: s, x-k: w}", "k: v" },
		{ "[{name: a, as: b}, {group: c}]", "a, c" },
		{ "[{name: a, group: c}]", "a" },
		{ "[{k: v, note: n, l: w}, a]", "k: v, l: w, a" },
		{ "[{k: [v], l: w}]", "l: w" },
		{ "[[a], b]", ", b" },
		{ "{k: {l: w, m: {n: o}, p: q}}", "k: l: w, p: q" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		struct build yaml = { .arena = &a };
		struct book *b;

		build_fmt(&yaml, "- {date: 2024, title: A, x-k: %s}\n",
			  rows[i].value);
		b = load_text(build_view(&yaml), SV("a.yaml"), &diags);
		assert_int_equal(diags.n, 0);
		assert_sv(book_fact(b, 0, FACT_X, SV("x-k")),
			  sv_of(rows[i].words));
		book_free(b);
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers), cmocka_unit_test(test_yes),
		cmocka_unit_test(test_choice),	cmocka_unit_test(test_source),
		cmocka_unit_test(test_place),	cmocka_unit_test(test_words),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

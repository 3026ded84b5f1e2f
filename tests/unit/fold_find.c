/* What a fold finds in a text, and how far two words are apart. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "support_arena.h"
#include "support_text.h"
#include "text/fold.h"
#include "text/width.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* TEXT with its ranges in brackets. */
static struct sv marked(struct sv text, const struct fold_range *r, size_t n)
{
	struct build b = { .arena = &arena };
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		assert_true(r[i].from >= at && r[i].from < r[i].to);
		assert_true(r[i].to <= text.n);
		build_sv(&b, sv_slice(text, at, r[i].from));
		build_char(&b, '[');
		build_sv(&b, sv_slice(text, r[i].from, r[i].to));
		build_char(&b, ']');
		at = r[i].to;
	}
	build_sv(&b, sv_slice(text, at, text.n));
	return build_view(&b);
}

enum { ANY, START };

static const struct {
	struct sv text, needle;
	enum fold_tier tier;
	int where;
	struct sv found;
} finds[] = {
	{ SV_INIT("abc"), SV_INIT(""), FOLD_EXACT, ANY, SV_INIT("abc") },
	{ SV_INIT("abc"), SV_INIT("--"), FOLD_EXACT, ANY,
	  SV_INIT("abc") },
	{ SV_INIT(""), SV_INIT("a"), FOLD_EXACT, ANY, SV_INIT("") },
	{ SV_INIT("abcabc"), SV_INIT("bc"), FOLD_EXACT, ANY,
	  SV_INIT("a[bc]a[bc]") },
	{ SV_INIT("aaaa"), SV_INIT("aa"), FOLD_EXACT, ANY,
	  SV_INIT("[aa][aa]") },
	{ SV_INIT("On Bülbül Street"), SV_INIT("BULBUL"), FOLD_EXACT,
	  ANY, SV_INIT("On [Bülbül] Street") },
	{ SV_INIT("bu\u0308lbu\u0308l\u0301\u0316x"), SV_INIT("bulbul"),
	  FOLD_EXACT, ANY,
	  SV_INIT("[bu\u0308lbu\u0308l\u0301\u0316]x") },
	{ SV_INIT("u\u0308ber"), SV_INIT("ber"), FOLD_EXACT, ANY,
	  SV_INIT("u\u0308[ber]") },
	{ SV_INIT("Щучин"), SV_INIT("ch"), FOLD_EXACT, ANY,
	  SV_INIT("[Щ]у[ч]ин") },
	{ SV_INIT("Гомель, Гомеля"), SV_INIT("gomel"), FOLD_EXACT, ANY,
	  SV_INIT("[Гомель], [Гомел]я") },
	{ SV_INIT("Aliyev’s"), SV_INIT("aliyev"), FOLD_EXACT, ANY,
	  SV_INIT("[Aliyev]’s") },
	{ SV_INIT("O'Neill"), SV_INIT("oneill"), FOLD_EXACT, ANY,
	  SV_INIT("[O'Neill]") },
	{ SV_INIT("Андреи\u0306!"), SV_INIT("andrey"), FOLD_EXACT, ANY,
	  SV_INIT("[Андреи\u0306]!") },
	{ SV_INIT("state  -  visit"), SV_INIT("state visit"),
	  FOLD_EXACT, ANY, SV_INIT("[state  -  visit]") },
	{ SV_INIT("ﬁﬁ"), SV_INIT("f"), FOLD_EXACT, ANY,
	  SV_INIT("[ﬁ][ﬁ]") },
	{ SV_INIT("ﬀ"), SV_INIT("f"), FOLD_EXACT, ANY, SV_INIT("[ﬀ]") },
	{ SV_INIT("한글"), SV_INIT("한"), FOLD_EXACT, ANY,
	  SV_INIT("[한]글") },
	{ SV_INIT("\xff" "a\xff" "a"), SV_INIT("a"), FOLD_EXACT, START,
	  SV_INIT("\xff[a]\xff[a]") },
	{ SV_INIT("Iranian, man"), SV_INIT("an"), FOLD_EXACT, START,
	  SV_INIT("Iranian, man") },
	{ SV_INIT("Anna, man an"), SV_INIT("an"), FOLD_EXACT, START,
	  SV_INIT("[An]na, man [an]") },
	{ SV_INIT("a a a a"), SV_INIT("a a"), FOLD_EXACT, START,
	  SV_INIT("[a a] [a a]") },
	{ SV_INIT("Лукашэнка у Лукашенко’s"), SV_INIT("lukaşenko"),
	  FOLD_BLIND, ANY, SV_INIT("[Лукашэнка] у [Лукашенко]’s") },
	{ SV_INIT("Heydər Əliyev, 2024"), SV_INIT("aliev"), FOLD_BLIND,
	  START, SV_INIT("Heydər [Əliyev], 2024") },
	{ SV_INIT("Khojaly, Xocalı, Ходжалы"), SV_INIT("hojali"),
	  FOLD_BLIND, ANY, SV_INIT("[Khojaly], [Xocalı], [Ходжалы]") },
	{ SV_INIT("Hussein"), SV_INIT("huseyn"), FOLD_BLIND, ANY,
	  SV_INIT("[Hussein]") },
	{ SV_INIT("Shusha shssh"), SV_INIT("s"), FOLD_BLIND, ANY,
	  SV_INIT("[Sh]u[sh]a [shssh]") },
	{ SV_INIT("Gəncə"), SV_INIT("ganja"), FOLD_EXACT, ANY,
	  SV_INIT("Gəncə") },
};

static void test_find(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(finds); i++) {
		struct fold_range found[8];
		size_t n = fold_find(&arena, finds[i].text, finds[i].needle,
				     finds[i].tier, finds[i].where == START,
				     found, COUNT(found));
		struct sv got = marked(finds[i].text, found, n);

		if (!sv_eq(got, finds[i].found))
			fail_msg("%zu: '%.*s', not '%.*s'", i, SV_ARG(got),
				 SV_ARG(finds[i].found));
	}
}

static void test_find_max(void **state)
{
	struct fold_range found[3] = { { 9, 9 }, { 9, 9 }, { 9, 9 } };

	(void)state;
	assert_int_equal(fold_find(&arena, SV("a a a"), SV("a"), FOLD_EXACT,
				   false, found, 0),
			 0);
	assert_int_equal(found[0].to, 9);
	assert_int_equal(fold_find(&arena, SV("a a a"), SV("a"), FOLD_EXACT,
				   false, found, 2),
			 2);
	assert_int_equal(found[1].from, 2);
	assert_int_equal(found[2].to, 9);
}

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/*
 * On any text: what is found is whole graphemes, and the fold of the text has
 * the needle exactly when something is found.
 */
static void test_find_random(void **state)
{
	static const char *const parts[] = {
		"a", "e", "o", "s", "h", "k", "y", "j", "d", "z", "'", "-",
		" ", "щ", "ə", "\u0301", "и", "\u0306", "ﬀ", "\xff", "👨‍👩", "ь",
	};
	uint32_t seed = 3;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct build text = { .arena = &arena };
		struct build needle = { .arena = &arena };
		enum fold_tier tier = round % 2 ? FOLD_EXACT : FOLD_BLIND;
		struct fold_range found[64];
		struct sv v, fold, part;
		size_t n, at = 0;

		for (uint32_t i = next_random(&seed) % 16; i > 0; i--)
			build_str(&text,
				  parts[next_random(&seed) % COUNT(parts)]);
		for (uint32_t i = next_random(&seed) % 3; i > 0; i--)
			build_str(&needle,
				  parts[next_random(&seed) % COUNT(parts)]);
		v = build_view(&text);
		n = fold_find(&arena, v, build_view(&needle), tier, false,
			      found, COUNT(found));
		fold = fold_copy(&arena, v, tier);
		part = fold_copy(&arena, build_view(&needle), tier);
		assert_int_equal(n > 0, part.n > 0 && sv_find(fold, part, 0) !=
							      SV_NONE);
		for (size_t i = 0; i < n; i++) {
			while (at < found[i].from)
				at = grapheme_end(v, at);
			assert_int_equal(at, found[i].from);
			while (at < found[i].to)
				at = grapheme_end(v, at);
			assert_int_equal(at, found[i].to);
		}
		arena_reset(&arena);
	}
}

static void test_distance(void **state)
{
	static const struct {
		struct sv a, b;
		int limit, edits;
	} cases[] = {
		{ SV_INIT(""), SV_INIT(""), 0, 0 },
		{ SV_INIT(""), SV_INIT("ab"), 2, 2 },
		{ SV_INIT(""), SV_INIT("ab"), 1, 2 },
		{ SV_INIT("kochanva"), SV_INIT("kochanova"), 1, 1 },
		{ SV_INIT("kochanvoa"), SV_INIT("kochanova"), 1, 1 },
		{ SV_INIT("kochanowa"), SV_INIT("kochanova"), 1, 1 },
		{ SV_INIT("ca"), SV_INIT("abc"), 5, 3 },
		{ SV_INIT("abcd"), SV_INIT("badc"), 2, 2 },
		{ SV_INIT("abcd"), SV_INIT("badc"), 1, 2 },
		{ SV_INIT("abc"), SV_INIT("abc"), -1, 0 },
		/* Letters count, not bytes. */
		{ SV_INIT("თბილისი"), SV_INIT("თბლისი"), 2, 1 },
		{ SV_INIT("სოხუმი"), SV_INIT("სოხიმუ"), 2, 2 },
		{ SV_INIT("սարգսյան"), SV_INIT("սարգյան"), 1, 1 },
		{ SV_INIT("ירושלים"), SV_INIT("ירושילם"), 1, 1 },
		{ SV_INIT("القاهره"), SV_INIT("القهره"), 1, 1 },
		{ SV_INIT("平壌"), SV_INIT("平"), 1, 1 },
		{ SV_INIT("平壌"), SV_INIT("x"), 1, 2 },
	};
	char word[65];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
			fold_distance(cases[i].a, cases[i].b, cases[i].limit),
			cases[i].edits);
		assert_int_equal(
			fold_distance(cases[i].b, cases[i].a, cases[i].limit),
			cases[i].edits);
	}
	memset(word, 'a', sizeof(word));
	assert_int_equal(fold_distance((struct sv){ word, 64 },
				       (struct sv){ word, 64 }, 2),
			 0);
	assert_int_equal(fold_distance((struct sv){ word, 65 },
				       (struct sv){ word, 65 }, 2),
			 3);
	assert_int_equal(fold_distance((struct sv){ word, 65 },
				       (struct sv){ word, 64 }, 2),
			 3);
	assert_int_equal(fold_distance((struct sv){ word, 64 }, SV(""), 1000),
			 64);
}

/* What may have been meant: a word of three letters with one slip, a longer one
 * with two; of those as near the first. */
static void test_nearest(void **state)
{
	static const struct sv words[] = {
		SV_INIT("date"), SV_INIT("title"), SV_INIT("place"),
		SV_INIT("plate"), SV_INIT("who"),
	};
	static const struct {
		const char *text, *near;
	} cases[] = {
		{ "date", "date" },   { "dat", "date" },
		{ "who", "who" },     { "wha", "who" },
		{ "wxa", "" },	      { "dxtx", "date" },
		{ "dxxx", "" },	      { "title", "title" },
		{ "tilte", "title" }, { "txtxe", "title" },
		{ "plabe", "place" }, { "plat", "plate" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_sv(fold_nearest(sv_of(cases[i].text), words,
				       COUNT(words)),
			  sv_of(cases[i].near));
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* The definition, with the whole table, of letters that are a byte each. */
static int whole_distance(struct sv a, struct sv b)
{
	int t[10][10];

	for (size_t i = 0; i <= a.n; i++) {
		for (size_t j = 0; j <= b.n; j++) {
			if (i == 0 || j == 0) {
				t[i][j] = (int)(i + j);
				continue;
			}
			t[i][j] = least(t[i - 1][j], t[i][j - 1]) + 1;
			t[i][j] = least(t[i][j],
					t[i - 1][j - 1] +
						(a.s[i - 1] != b.s[j - 1]));
			if (i > 1 && j > 1 && a.s[i - 1] == b.s[j - 2] &&
			    a.s[i - 2] == b.s[j - 1])
				t[i][j] = least(t[i][j], t[i - 2][j - 2] + 1);
		}
	}
	return t[a.n][b.n];
}

/* WORD with another letter for each of its own: of one byte, two and three. */
static struct sv widened(char wide[27], struct sv word)
{
	static const uint32_t letters[] = { 'a', 0x561, 0x10D0 };
	size_t n = 0;

	for (size_t i = 0; i < word.n; i++)
		n += utf8_encode(letters[word.s[i] - 'a'], wide + n);
	return (struct sv){ wide, n };
}

static void test_distance_random(void **state)
{
	uint32_t seed = 5;

	(void)state;
	for (int round = 0; round < 200000; round++) {
		char s[2][9], wide[2][27];
		struct sv a = { s[0], next_random(&seed) % 10 };
		struct sv b = { s[1], next_random(&seed) % 10 };
		int limit = (int)(next_random(&seed) % 5), want;

		for (size_t i = 0; i < 18; i++)
			s[i / 9][i % 9] = (char)('a' + next_random(&seed) % 3);
		want = least(whole_distance(a, b), limit + 1);
		assert_int_equal(fold_distance(a, b, limit), want);
		assert_int_equal(fold_distance(widened(wide[0], a),
					       widened(wide[1], b), limit),
				 want);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_find),
		cmocka_unit_test(test_find_max),
		cmocka_unit_test(test_find_random),
		cmocka_unit_test(test_distance),
		cmocka_unit_test(test_nearest),
		cmocka_unit_test(test_distance_random),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}

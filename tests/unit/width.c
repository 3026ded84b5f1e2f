/* How wide texts are and where they may break. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/utf8.h"
#include "support_arena.h"
#include "support_breaks.h"
#include "text/width.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static int setup(void **state)
{
	(void)state;
	setlocale(LC_ALL, "C.UTF-8");
	return 0;
}

static void test_width(void **state)
{
	static const struct {
		struct sv text;
		int cells;
	} cases[] = {
		{ SV_INIT(""), 0 },
		{ SV_INIT("Baku"), 4 },
		{ SV_INIT("Əliyev"), 6 },
		{ SV_INIT("bu\u0308l"), 3 },
		{ SV_INIT("東京"), 4 },
		{ SV_INIT("ｆ"), 2 },
		{ SV_INIT("می\u200Cخواهم"), 7 },
		{ SV_INIT("\xff\xc3"), 2 },
		{ SV_INIT("\x1b\x7f\xc2\x9b"), 3 },
		{ SV_INIT("👨"), 2 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(width_text(cases[i].text), cases[i].cells);
	for (uint32_t cp = 0; cp < 0x110000; cp++)
		assert_in_range(width_codepoint(cp), 0, 2);
	assert_int_equal(width_codepoint(UTF8_BAD | 0x9B), 1);
}

static void test_cut(void **state)
{
	static const struct {
		struct sv text;
		int cells, used;
		struct sv head;
	} cases[] = {
		{ SV_INIT(""), 3, 0, SV_INIT("") },
		{ SV_INIT("abc"), 3, 3, SV_INIT("abc") },
		{ SV_INIT("abcd"), 3, 3, SV_INIT("abc") },
		{ SV_INIT("abc"), 0, 0, SV_INIT("") },
		{ SV_INIT("abc"), -1, 0, SV_INIT("") },
		{ SV_INIT("東京"), 3, 2, SV_INIT("東") },
		{ SV_INIT("abe\u0301\u0316c"), 3, 3,
		  SV_INIT("abe\u0301\u0316") },
		{ SV_INIT("a\r\nb"), 2, 1, SV_INIT("a") },
		{ SV_INIT("x\xff\xffy"), 2, 2, SV_INIT("x\xff") },
		{ SV_INIT("🇦🇿🇧🇾"), 3, 2, SV_INIT("🇦🇿") },
		{ SV_INIT("👨‍👩‍👧"), 5, 0, SV_INIT("") },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		int used = -1;
		struct sv head =
			width_cut(cases[i].text, cases[i].cells, &used);

		if (!sv_eq(head, cases[i].head) || used != cases[i].used)
			fail_msg("%zu: %d cells, '%.*s'", i, used,
				 SV_ARG(head));
		assert_int_equal(
			width_cut(cases[i].text, cases[i].cells, NULL).n,
			head.n);
	}
}

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/*
 * A code point for each value of PROPERTY, and a few that a rule names, so
 * that texts drawn from them meet all rules often.
 */
static size_t one_of_each(UProperty property, uint32_t *points)
{
	static const uint32_t named[] = { 'a',	   0x1F468, 0xA9,   0x200D,
					  0x1F1E6, 0x1100,  0xAC00, 0xAC01,
					  0x308,   0x600 };
	uint64_t seen = 0;
	size_t n = 0;

	for (uint32_t cp = 0x20; cp < 0x110000; cp++) {
		int value = u_getIntPropertyValue((UChar32)cp, property);

		if (seen >> value & 1 || (cp >= 0xD800 && cp < 0xE000))
			continue;
		seen |= UINT64_C(1) << value;
		points[n++] = cp;
	}
	for (size_t i = 0; i < COUNT(named); i++)
		points[n++] = named[i];
	return n;
}

enum { POINTS = 80, TEXT_POINTS = 12, TEXT_BYTES = 4 * TEXT_POINTS };

/* The offsets in bytes at which ICU's iterator OF breaks TEXT, as bits. */
static uint64_t icu_breaks(UBreakIterator *of, struct sv text)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar units[2 * TEXT_BYTES];
	int32_t n = 0, bytes = 0;
	uint64_t breaks = 0;

	u_strFromUTF8(units, COUNT(units), &n, text.s, (int32_t)text.n,
		      &status);
	ubrk_setText(of, units, n, &status);
	assert_true(U_SUCCESS(status));
	for (int32_t at = ubrk_first(of); at != UBRK_DONE; at = ubrk_next(of)) {
		u_strToUTF8(NULL, 0, &bytes, units, at, &status);
		status = U_ZERO_ERROR;
		breaks |= UINT64_C(1) << bytes;
	}
	return breaks;
}

static uint64_t our_graphemes(struct sv text)
{
	uint64_t breaks = 1;

	for (size_t at = 0; at < text.n;) {
		size_t end = grapheme_end(text, at);

		assert_true(end > at && end <= text.n);
		at = end;
		breaks |= UINT64_C(1) << at;
	}
	return breaks;
}

static void print_points(struct sv text)
{
	for (size_t at = 0; at < text.n;)
		print_error("U+%04X ", utf8_next(text, &at));
}

static void compare(UBreakIteratorType type, UProperty property, int rounds,
		    uint64_t (*ours)(struct sv))
{
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *icu = ubrk_open(type, "", NULL, 0, &status);
	uint32_t points[POINTS], seed = 11;
	size_t npoints = one_of_each(property, points);

	points[npoints++] = 0x915; /* a consonant, and what joins it */
	points[npoints++] = 0x94D;
	assert_true(U_SUCCESS(status));
	for (int round = 0; round < rounds; round++) {
		struct build b = { .arena = &arena };
		uint64_t want, got;

		for (uint32_t i = next_random(&seed) % TEXT_POINTS; i > 0; i--)
			build_codepoint(&b,
					points[next_random(&seed) % npoints]);
		want = icu_breaks(icu, build_view(&b));
		got = ours(build_view(&b));
		for (size_t at = 0; at < b.n; at++)
			if ((got ^ want) >> at & 1 &&
			    !breaks_named(type, build_view(&b), at)) {
				print_points(build_view(&b));
				fail_msg("breaks %llx, not %llx",
					 (unsigned long long)got,
					 (unsigned long long)want);
			}
		arena_reset(&arena);
	}
	ubrk_close(icu);
	breaks_met(type);
}

static void test_graphemes_icu(void **state)
{
	(void)state;
	compare(UBRK_CHARACTER, UCHAR_GRAPHEME_CLUSTER_BREAK, 200000,
		our_graphemes);
}

static void test_graphemes(void **state)
{
	static const struct {
		struct sv text;
		size_t end;
	} cases[] = {
		{ SV_INIT("a"), 1 },
		{ SV_INIT("ab"), 1 },
		{ SV_INIT("a\u0301\u0301b"), 5 },
		{ SV_INIT("\r\nx"), 2 },
		{ SV_INIT("\n\u0301"), 1 },
		{ SV_INIT("\xff\u0301"), 1 },
		{ SV_INIT("\xe2\x80"), 1 },
		{ SV_INIT("a\xcc"), 1 },
		{ SV_INIT("\0\u0301"), 1 },
		{ SV_INIT("👨‍👩‍👧x"), 18 },
		{ SV_INIT("🇦🇿🇧🇾"), 8 },
		{ SV_INIT("한글"), 3 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(grapheme_end(cases[i].text, 0), cases[i].end);
}

static void test_line(void **state)
{
	static const struct {
		struct sv text;
		int cells;
		const char *lines[6];
	} cases[] = {
		{ SV_INIT(""), 5, { NULL } },
		{ SV_INIT("one two three"), 7, { "one two ", "three" } },
		{ SV_INIT("one two three"), 8, { "one two ", "three" } },
		{ SV_INIT("one two"), 3, { "one ", "two" } },
		{ SV_INIT("one   two"), 3, { "one   ", "two" } },
		{ SV_INIT("abcdefg"), 3, { "abc", "def", "g" } },
		{ SV_INIT("abc"), 0, { "a", "b", "c" } },
		{ SV_INIT("ab \u0301c"), 2, { "ab", " \u0301c" } }, /* seen */
		{ SV_INIT("a\n\nb\n"), 5, { "a", "", "b" } },
		{ SV_INIT("ab\ncd"), 2, { "ab", "cd" } },
		{ SV_INIT("state-run firm"), 8, { "state-", "run firm" } },
		{ SV_INIT("on 2024-05-16 in"),
		  9,
		  { "on ", "2024-05-1", "6 in" } },
		{ SV_INIT("1994–2024 visits"),
		  8,
		  { "1994–", "2024 ", "visits" } },
		{ SV_INIT("he said “no way” (again)."),
		  12,
		  { "he said “no ", "way” ", "(again)." } },
		{ SV_INIT("10\u00A0km away"),
		  4,
		  { "10\u00A0k", "m ", "away" } },
		{ SV_INIT("see 10\u00A0km"), 8, { "see ", "10\u00A0km" } },
		{ SV_INIT("東京都、大阪"), 6, { "東京", "都、大", "阪" } },
		{ SV_INIT("東京"), 1, { "東", "京" } },
		{ SV_INIT("e\u0301e\u0301 e\u0301"),
		  1,
		  { "e\u0301", "e\u0301 ", "e\u0301" } },
		{ SV_INIT("$100 50% №5 A.B. $5"),
		  6,
		  { "$100 ", "50% №5 ", "A.B. ", "$5" } },
		{ SV_INIT("\xff\xff \xff"), 2, { "\xff\xff ", "\xff" } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct sv text = cases[i].text;
		size_t n = 0;

		for (; text.n > 0; n++) {
			size_t next = 0;
			struct sv line =
				width_line(text, cases[i].cells, &next);

			assert_true(n < 6);
			if (!cases[i].lines[n] ||
			    !sv_eq(line, sv_of(cases[i].lines[n])))
				fail_msg("%zu, line %zu: '%.*s'", i, n,
					 SV_ARG(line));
			text = sv_slice(text, next, text.n);
		}
		assert_true(n == 6 || !cases[i].lines[n]);
	}
}

/* Marks of Thai stand on what is before them: a line may end after both. */
static void test_line_thai(void **state)
{
	struct sv text = SV("ab-\u0E48cd");
	size_t next = 0;

	(void)state;
	assert_true(sv_eq(width_line(text, 4, &next), SV("ab-\u0E48")));
	assert_int_equal(next, 6);
}

/* What is not broken within a word where it fits on a line of its own. */
static void test_line_whole(void **state)
{
	static const struct {
		struct sv text;
		int cells;
		size_t next;
	} cases[] = {
		{ SV_INIT("see 4\u20135 ff."), 6, 4 },
		{ SV_INIT("see 4\u20135 ff."), 9, 10 },
		{ SV_INIT("1994\u20132024"), 6, 7 }, /* it never fits */
		{ SV_INIT("at x\u20135 ff."), 5, 7 },
		{ SV_INIT("at https://a.b/c x"), 13, 3 },
		{ SV_INIT("at http://a.b/c x"), 12, 3 },
		{ SV_INIT("at https://a.b/c"), 12, 11 },
		{ SV_INIT("at and/or more"), 8, 7 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t next = 0;

		width_line(cases[i].text, cases[i].cells, &next);
		if (next != cases[i].next)
			fail_msg("%zu: %zu", i, next);
	}
}

/* width_line(), but with the breaks that ICU allows as bits in BREAKS. */
static size_t line_by(struct sv text, uint64_t breaks, int cells)
{
	size_t last = 0, end;
	int used = 0;

	for (size_t at = 0; at < text.n; at = end) {
		if (at > 0 && breaks >> at & 1)
			last = at;
		end = grapheme_end(text, at);
		used += width_text(sv_slice(text, at, end));
		if (used > cells && (text.s[at] != ' ' || end > at + 1))
			return last ? last : at ? at : end;
	}
	return text.n;
}

/* A text of code points of all classes but those that the rules leave out. */
static struct sv random_text(const uint32_t *points, size_t n, uint32_t *seed)
{
	struct build b = { .arena = &arena };
	bool signs = false; /* there is one that a parenthesis may belong to */

	for (uint32_t i = next_random(seed) % TEXT_POINTS; i > 0;) {
		uint32_t cp = points[next_random(seed) % n];
		int class =
			u_getIntPropertyValue((UChar32)cp, UCHAR_LINE_BREAK);

		signs |= class == U_LB_PREFIX_NUMERIC ||
			 class == U_LB_POSTFIX_NUMERIC;
		switch (class) {
		case U_LB_OPEN_PUNCTUATION:
			if (!signs)
				break;
			continue;
		case U_LB_INFIX_NUMERIC:
			if (b.n == 0 || b.s[b.n - 1] != ' ')
				break;
			continue;
		case U_LB_COMPLEX_CONTEXT:
		case U_LB_QUOTATION:
		case U_LB_MANDATORY_BREAK:
		case U_LB_CARRIAGE_RETURN:
		case U_LB_LINE_FEED:
		case U_LB_NEXT_LINE:
			continue;
		default:
			break;
		}
		build_codepoint(&b, cp);
		i--;
	}
	return build_view(&b);
}

/* Fails where a line of TEXT that has CELLS ends otherwise than by ICU's. */
static void check_line(UBreakIterator *icu, struct sv text, int cells)
{
	size_t next = 0, want = line_by(text, icu_breaks(icu, text), cells);

	width_line(text, cells, &next);
	if (next != want && !breaks_named(UBRK_LINE, text, next) &&
	    !breaks_named(UBRK_LINE, text, want)) {
		print_points(text);
		fail_msg("%d cells: ends at %zu, not %zu", cells, next, want);
	}
}

/* Flags stand in pairs, over marks and from each blank anew. */
static void test_line_flags(void **state)
{
	static const uint32_t points[] = { 0x1F1E6, ' ', 0x308, 'a' };
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *icu = ubrk_open(UBRK_LINE, "", NULL, 0, &status);
	enum { LENGTH = 7, TEXTS = 1 << 2 * LENGTH };

	(void)state;
	assert_true(U_SUCCESS(status));
	for (unsigned text = 0; text < TEXTS; text++) {
		struct build b = { .arena = &arena };

		for (unsigned i = 0; i < LENGTH; i++)
			build_codepoint(&b, points[text >> 2 * i & 3]);
		for (int cells = 1; cells < LENGTH; cells++)
			check_line(icu, build_view(&b), cells);
		arena_reset(&arena);
	}
	ubrk_close(icu);
}

static void test_line_icu(void **state)
{
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *icu = ubrk_open(UBRK_LINE, "", NULL, 0, &status);
	uint32_t points[POINTS], seed = 13;
	size_t n = one_of_each(UCHAR_LINE_BREAK, points);

	(void)state;
	assert_true(U_SUCCESS(status));
	for (int round = 0; round < 200000; round++) {
		struct sv v = random_text(points, n, &seed);

		check_line(icu, v, 1 + (int)(next_random(&seed) % 16));
		arena_reset(&arena);
	}
	ubrk_close(icu);
	breaks_met(UBRK_LINE);
}

static void test_letters(void **state)
{
	(void)state;
	for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
		int line = u_getIntPropertyValue((UChar32)cp,
						 UCHAR_LINE_BREAK);

		if (!grapheme_is_letter(cp))
			continue;
		assert_true(line == U_LB_ALPHABETIC || line == U_LB_AMBIGUOUS);
		assert_int_equal(u_getIntPropertyValue(
					 (UChar32)cp,
					 UCHAR_GRAPHEME_CLUSTER_BREAK),
				 U_GCB_OTHER);
	}
	assert_true(grapheme_is_letter('a') && !grapheme_is_letter(' '));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_graphemes),
		cmocka_unit_test(test_graphemes_icu),
		cmocka_unit_test(test_line),
		cmocka_unit_test(test_line_thai),
		cmocka_unit_test(test_line_whole),
		cmocka_unit_test(test_line_icu),
		cmocka_unit_test(test_line_flags),
		cmocka_unit_test(test_letters),
	};

	return cmocka_run_group_tests(tests, setup, arena_teardown);
}

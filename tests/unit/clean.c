/* Texts made safe to show: no control byte is left. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "support_arena.h"
#include "support_text.h"
#include "text/clean.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

typedef void cleaner(struct build *b, struct sv text);

static void check(cleaner *clean, struct sv text, struct sv want)
{
	struct build b = { .arena = &arena };
	struct sv got;

	clean(&b, text);
	got = build_view(&b);
	if (!sv_eq(got, want))
		fail_msg("got '%.*s', not '%.*s'", SV_ARG(got), SV_ARG(want));
}

static void test_line(void **state)
{
	static const struct {
		struct sv text, clean;
	} cases[] = {
		{ SV_INIT(""), SV_INIT("") },
		{ SV_INIT("Şuşa, Шуша, 東京"), SV_INIT("Şuşa, Шуша, 東京") },
		{ SV_INIT("a\nb\tc\r\nd\re"), SV_INIT("a b c d e") },
		{ SV_INIT("\x1b[31mred\x1b[0m"),
		  SV_INIT("<U+001B>[31mred<U+001B>[0m") },
		{ SV_INIT("\x1b]0;title\a"),
		  SV_INIT("<U+001B>]0;title<U+0007>") },
		{ SV_INIT("\x1b]8;;http://x\x1b\\y"),
		  SV_INIT("<U+001B>]8;;http://x<U+001B>\\y") },
		{ SV_INIT("\xc2\x9b"
			  "31m\xc2\x9d"),
		  SV_INIT("<U+009B>31m<U+009D>") },
		{ SV_INIT("\x9b"
			  "31m\xff"),
		  SV_INIT("<0x9B>31m<0xFF>") },
		/* a letter cut short */
		{ SV_INIT("\xc3"), SV_INIT("<0xC3>") },
		{ SV_INIT("\xc3" "a"), SV_INIT("<0xC3>a") },
		{ SV_INIT("\xc9\x1b["), SV_INIT("<0xC9><U+001B>[") },
		{ SV_INIT("\xd0\xd0\xb0"), SV_INIT("<0xD0>\xd0\xb0") },
		{ SV_INIT("\xd1\xc2\x9b"), SV_INIT("<0xD1><U+009B>") },
		{ SV_INIT("\u00e9\xc3\n\xd0"), SV_INIT("\u00e9<0xC3> <0xD0>") },
		{ SV_INIT("\xe2\x80"), SV_INIT("<0xE2><0x80>") },
		{ SV_INIT("\xe2\x80" "a"), SV_INIT("<0xE2><0x80>a") },
		{ SV_INIT("\xf0\x9f\x98 "), SV_INIT("<0xF0><0x9F><0x98> ") },
		{ SV_INIT("a\0b\x7f"), SV_INIT("a<U+0000>b<U+007F>") },
		{ SV_INIT("a\vb\f\b"), SV_INIT("a<U+000B>b<U+000C><U+0008>") },
		{ SV_INIT("x\u202Ey\u2066z\u200E\u061C\uFEFF"),
		  SV_INIT("x<U+202E>y<U+2066>z<U+200E><U+061C><U+FEFF>") },
		{ SV_INIT("\u2028\u2029\xc2\x85"),
		  SV_INIT("<U+2028><U+2029><U+0085>") },
		{ SV_INIT("\uFFF9\U000E0041\uE000\u0378\U0010FFFF"),
		  SV_INIT("<U+FFF9><U+E0041><U+E000><U+0378><U+10FFFF>") },
		{ SV_INIT("\u00AD\u200B\u2060\u3164"),
		  SV_INIT("<U+00AD><U+200B><U+2060><U+3164>") },
		{ SV_INIT("\u115F\u1160\uFFA0"),
		  SV_INIT("<U+115F><U+1160><U+FFA0>") },
		{ SV_INIT("\xed\xa0\x80\xc0\xaf\xf4\x90\x80\x80"),
		  SV_INIT("<0xED><0xA0><0x80><0xC0><0xAF>"
			  "<0xF4><0x90><0x80><0x80>") },
		{ SV_INIT("می‌خواهم مُحَمَّد ابجد"),
		  SV_INIT("می‌خواهم مُحَمَّد ابجد") },
		{ SV_INIT("שלום"), SV_INIT("שלום") },
		{ SV_INIT("👨‍👩‍👧 🇦🇿 ❤️"),
		  SV_INIT("👨‍👩‍👧 🇦🇿 ❤️") },
		{ SV_INIT("10\u00A0km\u3000\uFFFD"),
		  SV_INIT("10\u00A0km\u3000\uFFFD") },
		{ SV_INIT("\\e[31m %s %n"), SV_INIT("\\e[31m %s %n") },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		check(clean_line, cases[i].text, cases[i].clean);
}

/* Signs before a number are format characters, but seen. */
static void test_number_signs(void **state)
{
	static const struct sv signs =
		SV_INIT("\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u070F"
			"\u0890\u0891\u08E2\U000110BD\U000110CD");

	(void)state;
	check(clean_line, signs, signs);
}

/* What stands after a text is none of it. */
static void test_part(void **state)
{
	static const struct {
		struct sv text;
		const char *clean;
	} cases[] = {
		{ { "\u00e9", 1 }, "<0xC3>" },
		{ { "a\u0431", 2 }, "a<0xD0>" },
		{ { "\u20ac", 2 }, "<0xE2><0x82>" },
		{ { "\r\n", 1 }, " " },
		{ { "\n", 0 }, "" },
	};
	struct build id = { .arena = &arena };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		check(clean_line, cases[i].text, sv_of(cases[i].clean));
	clean_id(&id, (struct sv){ "a b", 2 }, true);
	assert_sv(build_view(&id), SV("a "));
	assert_false(clean_shows((struct sv){ "\r\n", 1 }));
	assert_false(clean_shows((struct sv){ "\u00e9", 1 }));
}

static void test_text(void **state)
{
	static const struct {
		struct sv text, clean;
	} cases[] = {
		{ SV_INIT("a\nb\r\nc\n"), SV_INIT("a\nb\nc\n") },
		{ SV_INIT("a\tb\rc"), SV_INIT("a b<U+000D>c") },
		{ SV_INIT("\r\r\n\n"), SV_INIT("<U+000D>\n\n") },
		{ SV_INIT("\x1b" "c\xc2\x85\u2028"),
		  SV_INIT("<U+001B>c<U+0085><U+2028>") },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		check(clean_text, cases[i].text, cases[i].clean);
}

static void test_ascii(void **state)
{
	static const struct {
		struct sv text, ascii;
	} cases[] = {
		{ SV_INIT("Əliyev, Şuşa, Bülbül"),
		  SV_INIT("Eliyev, Susa, Bulbul") },
		{ SV_INIT("bu\u0308l İ ı ß Æ Łódź"),
		  SV_INIT("bul I i ss Ae Lodz") },
		{ SV_INIT("Лукашенко ЛУКАШЕНКО Щукин"),
		  SV_INIT("Lukashenko LUKASHENKO Shchukin") },
		{ SV_INIT("ПЛАЩ Плащ"), SV_INIT("PLASHCH Plashch") },
		{ SV_INIT("Юрий Жук, Щ и Я"),
		  SV_INIT("Yuriy Zhuk, Shch i Ya") },
		{ SV_INIT("Наталья, объезд"), SV_INIT("Natalya, obezd") },
		{ SV_INIT("Андреи\u0306 Αθήνα"), SV_INIT("Andrey Athina") },
		{ SV_INIT("≠ ≤ ≥ ≈"), SV_INIT("!= <= >= ~") },
		{ SV_INIT("1994–2024 — “yes” ‘no’ «da» …"),
		  SV_INIT("1994-2024 - \"yes\" 'no' \"da\" ...") },
		{ SV_INIT("O’Neill 10\u00A0km² ½ №5 20 €"),
		  SV_INIT("O'Neill 10 km2 1/2 No.5 20 EUR") },
		{ SV_INIT("東京 👨‍👩 مح ☢"),
		  SV_INIT("?? ?? ?? ?") },
		{ SV_INIT("a\tb\x1b\xc2\x9b\x9b\u202E"),
		  SV_INIT("a b<U+001B><U+009B><0x9B><U+202E>") },
		{ SV_INIT("١٢٣ Ⅳ ǅ"), SV_INIT("123 IV Dz") },
		{ SV_INIT("٠٩ ａｚ"), SV_INIT("09 az") },
		{ SV_INIT("~!\\"), SV_INIT("~!\\") },
		/*  A sign that is seen, and folds to nothing. */
		{ SV_INIT("a\u02C2b"), SV_INIT("a?b") },
		{ SV_INIT("AЩ aЩ ЩA Щa Щ"),
		  SV_INIT("ASHCH aShch SHCHA Shcha Shch") },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		check(clean_ascii, cases[i].text, cases[i].ascii);
}

/* Marks on one base: thirty stay, more go, and the next base starts anew. */
static void test_marks(void **state)
{
	static const char *const marks[] = { "\u0301", "\u200D", "\u20DD" };

	(void)state;
	for (size_t i = 0; i < COUNT(marks); i++) {
		struct build text = { .arena = &arena };
		struct build want = { .arena = &arena };

		build_str(&text, "x");
		build_str(&want, "x");
		for (int j = 0; j < 100000; j++)
			build_str(&text, marks[i]);
		for (int j = 0; j < 30; j++)
			build_str(&want, marks[i]);
		for (int j = 0; j < 2; j++) {
			build_str(&text, "y\u0301ə\u0301");
			build_str(&want, "y\u0301ə\u0301");
		}
		check(clean_line, build_view(&text), build_view(&want));
		check(clean_text, build_view(&text), build_view(&want));
		check(clean_ascii, build_view(&text), SV("xyeye"));
	}
}

/* More than thirty are not all shown, and are told as not shown. */
static void test_marks_told(void **state)
{
	struct build text = { .arena = &arena };

	(void)state;
	for (int base = 0; base < 3; base++) {
		build_str(&text, base ? "x" : "");
		for (int i = 0; i < 15; i++)
			build_str(&text, "\u0301\u200D");
		assert_true(clean_shows(build_view(&text)));
		check(clean_line, build_view(&text), build_view(&text));
	}
	build_str(&text, "\u0301");
	assert_false(clean_shows(build_view(&text)));
	check(clean_line, build_view(&text),
	      sv_slice(build_view(&text), 0, text.n - 2));
}

/* Ids are as they are, or so that they can be typed. */
static void test_id(void **state)
{
	static const struct {
		struct sv id, shown, ascii;
	} cases[] = {
		{ SV_INIT(""), SV_INIT(""), SV_INIT("") },
		{ SV_INIT("visit-1"), SV_INIT("visit-1"), SV_INIT("visit-1") },
		{ SV_INIT("a !~"), SV_INIT("a !~"), SV_INIT("a !~") },
		{ SV_INIT("a\u0259"), SV_INIT("a\u0259"),
		  SV_INIT("a%C9%99") },
		{ SV_INIT("a b\u0259 %"), SV_INIT("a b\u0259 %"),
		  SV_INIT("a%20b%C9%99%20%25") },
		{ SV_INIT("a\nb"), SV_INIT("a%0Ab"), SV_INIT("a%0Ab") },
		{ SV_INIT("a\x7F"), SV_INIT("a%7F"), SV_INIT("a%7F") },
		{ SV_INIT("\x1B[1m"), SV_INIT("%1B[1m"), SV_INIT("%1B[1m") },
		{ SV_INIT("\u202Ea"), SV_INIT("%E2%80%AEa"),
		  SV_INIT("%E2%80%AEa") },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		for (int ascii = 0; ascii < 2; ascii++) {
			struct build b = { .arena = &arena };
			struct sv want = ascii ? cases[i].ascii :
						 cases[i].shown;

			build_str(&b, "id ");
			clean_id(&b, cases[i].id, ascii);
			assert_true(sv_starts(build_view(&b), SV("id ")));
			assert_sv(sv_slice(build_view(&b), 3, b.n), want);
		}
}

/* As many signs and letters as there are, which stand on nothing. */
static void test_runs(void **state)
{
	static const char *const signs[] = { "\u2014", "\u6771", "\u0663",
					     "\U0001f600", "\u201c", "\u05d0" };
	enum { MANY = 200 };

	(void)state;
	for (size_t i = 0; i < COUNT(signs); i++) {
		struct build b = { .arena = &arena };

		for (int n = 0; n < MANY; n++)
			build_str(&b, signs[i]);
		check(clean_line, build_view(&b), build_view(&b));
	}
}

/* What is allowed is text by its category; nothing else gets through. */
static void test_all(void **state)
{
	(void)state;
	for (uint32_t cp = 0; cp < 0x110000; cp++) {
		struct build b = { .arena = &arena };
		char bytes[UTF8_MAX];
		struct sv one = { bytes, utf8_encode(cp, bytes) }, shown;
		int type = u_charType((UChar32)cp);
		bool hidden =
			type == U_CONTROL_CHAR || type == U_SURROGATE ||
			type == U_PRIVATE_USE_CHAR || type == U_UNASSIGNED ||
			type == U_LINE_SEPARATOR ||
			type == U_PARAGRAPH_SEPARATOR ||
			u_hasBinaryProperty((UChar32)cp, UCHAR_BIDI_CONTROL);

		if (cp >= 0xD800 && cp < 0xE000)
			continue;
		assert_false(hidden && clean_allows(cp));
		clean_line(&b, one);
		shown = build_view(&b);
		if (cp == '\n' || cp == '\t' || cp == '\r')
			assert_true(sv_eq(shown, SV(" ")));
		else
			assert_int_equal(sv_eq(shown, one), clean_allows(cp));
		assert_int_equal(clean_shows(one), clean_allows(cp) ||
						   cp == '\n' || cp == '\t');
		build_cut(&b, 0);
		clean_ascii(&b, one);
		for (size_t i = 0; i < b.n; i++)
			assert_in_range(b.s[i], ' ', '~');
		arena_reset(&arena);
	}
	assert_false(clean_allows(UTF8_BAD | 'a'));
	assert_false(clean_allows(0x110000));
}

/* TEXT with one sort of line ends, and blanks for tabs. */
static struct sv plain(struct sv text)
{
	struct build b = { .arena = &arena };

	for (size_t i = 0; i < text.n; i++)
		if (!sv_starts(sv_slice(text, i, text.n), SV("\r\n")))
			build_char(&b, text.s[i] == '\t' ? ' ' : text.s[i]);
	return build_view(&b);
}

/* Clean text stays as it is, whatever it was made of; what that was shows as it
 * is where nothing else was made of it. */
static void test_again(void **state)
{
	static const char bytes[] =
		"a\n\r\t \x1b\x9b\xc2\xcc\x81\xe2\x80\xae\xf0\xc3\xd0\xc9";
	uint32_t seed = 17;

	(void)state;
	for (int round = 0; round < 50000; round++) {
		struct build once = { .arena = &arena };
		char text[24];

		for (size_t i = 0; i < sizeof(text); i++) {
			seed = seed * 1664525 + 1013904223;
			text[i] = bytes[(seed >> 8) % (sizeof(bytes) - 1)];
		}
		clean_text(&once, (struct sv){ text, sizeof(text) });
		for (size_t n = 0; n <= sizeof(text) && round < 2000; n++) {
			struct build part = { .arena = &arena };
			struct sv some = { text, n };

			clean_text(&part, some);
			assert_int_equal(clean_shows(some),
					 sv_eq(build_view(&part), plain(some)));
		}
		check(clean_text, build_view(&once), build_view(&once));
		assert_int_equal(utf8_invalid(build_view(&once)), SV_NONE);
		arena_reset(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_line),  cmocka_unit_test(test_text),
		cmocka_unit_test(test_ascii), cmocka_unit_test(test_marks),
		cmocka_unit_test(test_all),   cmocka_unit_test(test_again),
		cmocka_unit_test(test_runs),  cmocka_unit_test(test_marks_told),
		cmocka_unit_test(test_id),    cmocka_unit_test(test_part),
		cmocka_unit_test(test_number_signs),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}

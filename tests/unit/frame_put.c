/* Text that is put into a frame. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_arena.h"
#include "support_frame.h"

static const struct {
	const char *why;
	struct rect r;
	int y, x;
	struct sv text;
	int end;          /* what frame_put() returns */
	const char *rows; /* of a frame 3 x 8 full of dots */
} put_cases[] = {
	{ "plain", { 0, 0, 3, 8 }, 0, 0, SV_INIT("annals"), 6,
	  "annals..\n........\n........\n" },
	{ "nothing", { 0, 0, 3, 8 }, 0, 3, SV_INIT(""), 3,
	  "........\n........\n........\n" },
	{ "an exact fit", { 0, 0, 3, 8 }, 1, 0, SV_INIT("12345678"), 8,
	  "........\n12345678\n........\n" },
	{ "clipped by the frame", { 0, 0, 3, 8 }, 2, 4, SV_INIT("annals"), 9,
	  "........\n........\n....anna\n" },
	{ "clipped by the rectangle", { 1, 2, 1, 3 }, 0, 1,
	  SV_INIT("annals"), 4, "........\n...an...\n........\n" },
	{ "clipped on the left", { 1, 2, 1, 4 }, 0, -2, SV_INIT("annals"), 4,
	  "........\n..nals..\n........\n" },
	{ "the rectangle leaves the frame", { 2, 6, 9, 9 }, 0, 0,
	  SV_INIT("annals"), 6, "........\n........\n......an\n" },
	{ "the rectangle begins before it", { -1, -3, 3, 6 }, 1, 0,
	  SV_INIT("annals"), 6, "als.....\n........\n........\n" },
	{ "a row above", { 1, 0, 1, 8 }, -1, 0, SV_INIT("annals"), 6,
	  "........\n........\n........\n" },
	{ "a row below", { 1, 0, 1, 8 }, 1, 0, SV_INIT("annals"), 6,
	  "........\n........\n........\n" },
	{ "past the edge", { 0, 0, 3, 8 }, 0, 9, SV_INIT("annals"), 10,
	  "........\n........\n........\n" },
	{ "an empty rectangle", { 0, 0, 0, 0 }, 0, 0, SV_INIT("annals"), 1,
	  "........\n........\n........\n" },
	{ "wide", { 0, 0, 3, 8 }, 0, 1, SV_INIT("日本語"), 7,
	  ".日本語.\n........\n........\n" },
	{ "wide straddles the right edge", { 0, 0, 3, 8 }, 0, 1,
	  SV_INIT("日本語日"), 9, ".日本語\n........\n........\n" },
	{ "and no later mark rides on the blank", { 0, 0, 1, 3 }, 0, 0,
	  SV_INIT("日本\xcc\x81"), 4, "日 .....\n........\n........\n" },
	{ "wide straddles the left edge", { 0, 2, 1, 4 }, 0, -1,
	  SV_INIT("日本"), 3, ".. 本...\n........\n........\n" },
	{ "marks", { 0, 0, 3, 8 }, 0, 0, SV_INIT("e\xcc\x81t\xcc\x81"), 2,
	  "e\xcc\x81t\xcc\x81......\n........\n........\n" },
	{ "at most four marks", { 0, 0, 3, 8 }, 0, 0,
	  SV_INIT("a\xcc\x80\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85z"), 2,
	  "a\xcc\x80\xcc\x81\xcc\x82\xcc\x83z......\n........\n........\n" },
	{ "a mark on a clipped letter", { 0, 0, 1, 2 }, 0, 0,
	  SV_INIT("abc\xcc\x81"), 3, "ab......\n........\n........\n" },
	{ "a mark on the last letter", { 0, 0, 1, 2 }, 0, 0,
	  SV_INIT("ab\xcc\x81"), 2, "ab\xcc\x81......\n........\n........\n" },
	{ "a mark on nothing", { 0, 0, 3, 8 }, 0, 1, SV_INIT("\xcc\x81z"), 2,
	  ".z......\n........\n........\n" },
	{ "a family stands apart", { 0, 0, 3, 8 }, 0, 0,
	  SV_INIT("👨\xe2\x80\x8d👩"), 4, "👨👩....\n........\n........\n" },
	{ "a skin tone is blank", { 0, 0, 3, 8 }, 0, 0, SV_INIT("👍🏽!"), 5,
	  "👍  !...\n........\n........\n" },
	{ "a variation selector is left out", { 0, 0, 3, 8 }, 0, 0,
	  SV_INIT("❤\xef\xb8\x8f!"), 2, "❤!......\n........\n........\n" },
	{ "a flag is two letters", { 0, 0, 3, 8 }, 0, 0, SV_INIT("🇦🇿!"), 3,
	  "🇦🇿!.....\n........\n........\n" },
};

static void put(void **state)
{
	struct rect all = { 0, 0, 3, 8 };

	(void)state;
	for (size_t i = 0; i < sizeof(put_cases) / sizeof(put_cases[0]); i++) {
		struct frame f = frame_new(&arena, 3, 8, false);
		int end;

		for (int y = 0; y < 3; y++)
			frame_put(&f, all, y, 0, SV("........"), STYLE_TEXT);
		end = frame_put(&f, put_cases[i].r, put_cases[i].y,
				put_cases[i].x, put_cases[i].text, STYLE_DATE);
		if (end != put_cases[i].end)
			fail_msg("%s: ends at %d", put_cases[i].why, end);
		frame_assert(&f, put_cases[i].rows);
	}
}

/* A wide character never loses one half only. */
static void overwritten_halves(void **state)
{
	struct rect all = { 0, 0, 1, 6 };
	struct frame f = frame_new(&arena, 1, 6, false);

	(void)state;
	frame_put(&f, all, 0, 0, SV("日本語"), STYLE_TEXT);
	frame_put(&f, all, 0, 1, SV("x"), STYLE_TEXT);
	frame_assert(&f, " x本語\n");
	frame_put(&f, all, 0, 2, SV("y"), STYLE_TEXT);
	frame_assert(&f, " xy 語\n");
	frame_put(&f, all, 0, 3, SV("日"), STYLE_TEXT);
	frame_assert(&f, " xy日\n");
	frame_rule(&f, all, 0, 0, 6, SV("─"), SV("-"), STYLE_DIM);
	frame_assert(&f, "──────\n");
}

/* Nothing from data may move the cursor, hide or turn text. */
static void hostile(void **state)
{
	static const struct sv texts[] = {
		SV_INIT("\x1b[2J"),	 SV_INIT("\x1b]0;t\x07"),
		SV_INIT("\x9b" "2J"),	 SV_INIT("\xc2\x9b" "2J"),
		SV_INIT("a\0b"),	 SV_INIT("\xe2\x80\xae" "cba"),
		SV_INIT("\xe2\x81\xa6x"), SV_INIT("\r\n\t\b\x7f"),
		SV_INIT("\xff\xc3\x28\xed\xa0\x80"),
		SV_INIT("\xf3\xa0\x81\x81"), SV_INIT("\xe2\x80\xa8"),
		SV_INIT("\xe2\x80"),	 SV_INIT("\xf0\x9f"),
	};

	(void)state;
	for (size_t i = 0; i < 2 * sizeof(texts) / sizeof(texts[0]); i++) {
		struct frame f = frame_new(&arena, 2, 60, i % 2);
		struct rect all = { 0, 0, 2, 60 };
		struct build b = { .arena = &arena };

		frame_put(&f, all, 0, 0, texts[i / 2], STYLE_TEXT);
		frame_put_cut(&f, all, 1, 0, 7, texts[i / 2], STYLE_TEXT);
		frame_check(&f);
		frame_text(&f, &b, false);
		assert_null(strstr(b.s, "\xc2\x9b"));
		assert_null(strstr(b.s, "\xe2\x80\xae"));
		assert_null(strstr(b.s, "\xe2\x81\xa6"));
	}
	struct frame f = frame_new(&arena, 1, 40, false);

	frame_put(&f, (struct rect){ 0, 0, 1, 40 }, 0, 0, SV("a\x1b[2Jz"),
		  STYLE_TEXT);
	frame_assert(&f, "a<U+001B>[2Jz\n");
}

/* However long the text, and wherever it is cut into pieces, it is the same. */
static void long_text(void **state)
{
	enum { TIMES = 5000 };
	static const struct sv parts[] = {
		SV_INIT("Əliyev "), SV_INIT("日"), SV_INIT("e\xcc\x81"),
		SV_INIT("\xc2\x9b"), SV_INIT("й"),
	};
	struct rect all = { 0, 0, 1, 300 };

	(void)state;
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct build in = { .arena = &arena };
		struct build out = { .arena = &arena };
		struct frame f = frame_new(&arena, 1, 300, false);
		struct frame g = frame_new(&arena, 1, 300, false);

		for (int n = 0; n < TIMES; n++)
			build_sv(&in, parts[i]);
		assert_true(frame_put(&f, all, 0, 0, build_view(&in),
				      STYLE_TEXT) > 300);
		frame_check(&f);
		for (int x = 0; x < 300;)
			x = frame_put(&g, all, 0, x, parts[i], STYLE_TEXT);
		frame_text(&f, &in, false);
		in = (struct build){ .arena = &arena };
		frame_text(&f, &in, false);
		frame_text(&g, &out, false);
		assert_string_equal(in.s, out.s);
	}
}

static void cut(void **state)
{
	static const struct {
		int x, cells;
		const char *text;
		bool ascii;
		int end;
		const char *row; /* of ten cells */
	} cases[] = {
		{ 0, 10, "Baku", false, 4, "Baku\n" },
		{ 0, 4, "Baku", false, 4, "Baku\n" },
		{ 0, 3, "Baku", false, 3, "Ba…\n" },
		{ 0, 1, "Baku", false, 1, "…\n" },
		{ 0, 0, "Baku", false, 0, "\n" },
		{ 5, -1, "Baku", false, 5, "\n" },
		{ 0, 3, "Baku", true, 3, "B..\n" },
		{ 0, 2, "Baku", true, 2, "..\n" },
		{ 0, 1, "Baku", true, 1, ".\n" },
		{ 0, 3, "日本", false, 3, "日…\n" },
		{ 0, 2, "日本", false, 1, "…\n" },
		{ 0, 4, "日本", false, 4, "日本\n" },
		{ 0, 2, "be\xcc\x81te\xcc\x81", false, 2, "b…\n" },
		{ 7, 5, "Lukashenko", false, 12, "       Luk\n" },
		{ 0, 5, "", false, 0, "\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct frame f = frame_new(&arena, 1, 10, cases[i].ascii);

		assert_int_equal(frame_put_cut(&f, (struct rect){ 0, 0, 1, 10 },
					       0, cases[i].x, cases[i].cells,
					       sv_of(cases[i].text),
					       STYLE_TEXT),
				 cases[i].end);
		frame_assert(&f, cases[i].row);
	}
}

static void ascii(void **state)
{
	struct rect all = { 0, 0, 2, 20 };
	struct frame f = frame_new(&arena, 2, 20, true);
	struct frame g = frame_new(&arena, 2, 20, false);

	(void)state;
	frame_put_alt(&f, all, 0, 0, SV("05-··"), SV("05-.."), STYLE_DATE);
	frame_rule(&f, all, 1, 2, 3, SV("─"), SV("-"), STYLE_DIM);
	frame_assert(&f, "05-..\n  ---\n");
	frame_put_alt(&g, all, 0, 0, SV("05-··"), SV("05-.."), STYLE_DATE);
	frame_rule(&g, all, 1, 2, 3, SV("─"), SV("-"), STYLE_DIM);
	frame_assert(&g, "05-··\n  ───\n");
	frame_put(&f, all, 0, 0, SV("Bülbül əliyev 日"), STYLE_TEXT);
	frame_check(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(put),
		cmocka_unit_test(overwritten_halves),
		cmocka_unit_test(hostile),
		cmocka_unit_test(long_text),
		cmocka_unit_test(cut),
		cmocka_unit_test(ascii),
	};

	return cmocka_run_group_tests_name("frame_put", tests, frame_setup,
					   arena_teardown);
}

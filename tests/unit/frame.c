#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "view/frame.h"

static struct arena arena;

static int setup(void **state)
{
	(void)state;
	setlocale(LC_ALL, "C.UTF-8");
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* No cell may break what the terminal's side relies on. */
static void check_cells(const struct frame *f)
{
	for (int y = 0; y < f->rows; y++) {
		for (int x = 0; x < f->cols; x++) {
			const struct cell *c = &f->cells[y * f->cols + x];

			assert_true(c->length <= CELL_BYTES);
			assert_true(c->style < STYLE_COUNT);
			for (int i = c->length; i < CELL_BYTES; i++)
				assert_int_equal(c->text[i], 0);
			for (int i = 0; i < c->length; i++) {
				unsigned char b = (unsigned char)c->text[i];

				assert_true(b >= 0x20 && b != 0x7F);
				if (f->ascii)
					assert_true(b < 0x7F);
			}
			if (c->width == 0) {
				assert_int_equal(c->length, 0);
				assert_true(x > 0);
				assert_int_equal((c - 1)->width, 2);
			} else {
				assert_true(c->length > 0);
			}
			if (c->width == 2) {
				assert_true(x + 1 < f->cols);
				assert_int_equal((c + 1)->width, 0);
			}
		}
	}
}

static void assert_frame(const struct frame *f, const char *text)
{
	struct build b = { .arena = &arena };

	check_cells(f);
	frame_text(f, &b, false);
	assert_string_equal(build_view(&b).s, text);
}

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
	{ "behind the edge", { 0, 0, 3, 8 }, 0, 9, SV_INIT("annals"), 10,
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
		assert_frame(&f, put_cases[i].rows);
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
	assert_frame(&f, " x本語\n");
	frame_put(&f, all, 0, 2, SV("y"), STYLE_TEXT);
	assert_frame(&f, " xy 語\n");
	frame_put(&f, all, 0, 3, SV("日"), STYLE_TEXT);
	assert_frame(&f, " xy日\n");
	frame_rule(&f, all, 0, 0, 6, SV("─"), SV("-"), STYLE_DIM);
	assert_frame(&f, "──────\n");
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
		check_cells(&f);
		frame_text(&f, &b, false);
		assert_null(strstr(b.s, "\xc2\x9b"));
		assert_null(strstr(b.s, "\xe2\x80\xae"));
		assert_null(strstr(b.s, "\xe2\x81\xa6"));
	}
	struct frame f = frame_new(&arena, 1, 40, false);

	frame_put(&f, (struct rect){ 0, 0, 1, 40 }, 0, 0, SV("a\x1b[2Jz"),
		  STYLE_TEXT);
	assert_frame(&f, "a<U+001B>[2Jz\n");
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
		check_cells(&f);
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
		assert_frame(&f, cases[i].row);
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
	assert_frame(&f, "05-..\n  ---\n");
	frame_put_alt(&g, all, 0, 0, SV("05-··"), SV("05-.."), STYLE_DATE);
	frame_rule(&g, all, 1, 2, 3, SV("─"), SV("-"), STYLE_DIM);
	assert_frame(&g, "05-··\n  ───\n");
	frame_put(&f, all, 0, 0, SV("Bülbül əliyev 日"), STYLE_TEXT);
	check_cells(&f);
}

/* The second lane: styles, the chosen row, the cursor. */
static void styles(void **state)
{
	struct frame f = frame_new(&arena, 3, 12, false);
	struct rect all = { 0, 0, 3, 12 };
	struct rect pane = { 0, 2, 3, 5 };
	struct build b = { .arena = &arena };

	(void)state;
	frame_put(&f, all, 0, 0, SV("05-17 text"), STYLE_DATE);
	frame_style(&f, all, 0, 6, 99, STYLE_TEXT);
	frame_put(&f, pane, 1, 0, SV("日b x"), STYLE_NAME);
	frame_style(&f, pane, 1, 2, 3, STYLE_HIT);
	frame_mark_row(&f, pane, 1);
	frame_mark_row(&f, pane, 3);
	frame_cursor(&f, pane, 1, 0, true);
	frame_cursor(&f, pane, 1, 5, false);
	frame_cursor(&f, pane, -1, 0, false);
	frame_text(&f, &b, true);
	assert_string_equal(build_view(&b).s, "05-17 text\n"
					      "  日b x\n"
					      "\n"
					      "--\n"
					      "ddddd\n"
					      "  nn* n<\n"
					      "\n"
					      "cursor 1 2 shown\n");
	for (int x = 0; x < 12; x++)
		assert_int_equal(f.cells[12 + x].marks,
				 x >= 2 && x < 7 ? MARK_CURSOR : 0);
	/* Text put afterwards keeps the mark. */
	frame_put(&f, pane, 1, 0, SV("abc"), STYLE_TEXT);
	assert_int_equal(f.cells[12 + 2].marks, MARK_CURSOR);
	check_cells(&f);
}

static void clip(void **state)
{
	static const struct {
		struct rect in, out;
	} cases[] = {
		{ { 0, 0, 3, 8 }, { 0, 0, 3, 8 } },
		{ { 1, 2, 9, 9 }, { 1, 2, 2, 6 } },
		{ { -1, -2, 3, 4 }, { 0, 0, 2, 2 } },
		{ { 3, 0, 1, 1 }, { 3, 0, 0, 1 } },
		{ { 0, 8, 1, 1 }, { 0, 8, 1, 0 } },
		{ { 0, 0, 0, 0 }, { 0, 0, 0, 0 } },
		{ { 2147483647, 2147483647, 2147483647, 2147483647 },
		  { 1073741823, 1073741823, 0, 0 } },
	};
	struct frame f = frame_new(&arena, 3, 8, false);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct rect r = frame_clip(&f, cases[i].in);

		assert_memory_equal(&r, &cases[i].out, sizeof(r));
	}
}

/* Draws everything there is, half of it off the frame. */
static void draw_all(struct frame *f, struct rect r)
{
	static const int at[] = { -2147483647 - 1, -300, -3, -1, 0, 1, 2, 7, 39,
				  130, 2147483647 };
	enum { N = sizeof(at) / sizeof(at[0]) };

	for (int y = -1; y <= r.height; y++) {
		for (int i = 0; i < N; i++) {
			int x = at[i];

			frame_put(f, r, y, x, SV("x日e\xcc\x81\x1b""𝒳"),
				  STYLE_DATE);
			frame_put_cut(f, r, y, x, at[(i + 3) % N],
				      SV("日本語日本語 text"), STYLE_NAME);
			frame_rule(f, r, y, x, at[(i + 5) % N], SV("━"),
				   SV("="), STYLE_BAR);
			frame_style(f, r, y, x, at[(i + 4) % N], STYLE_HIT);
			frame_cursor(f, r, y, x, y % 2 == 0);
		}
		frame_mark_row(f, r, y);
	}
}

static void every_size(void **state)
{
	(void)state;
	for (int rows = 0; rows <= 40; rows++) {
		for (int cols = 0; cols <= 130; cols += cols < 24 ? 1 : 7) {
			struct frame f = frame_new(&arena, rows, cols,
						   (rows + cols) % 2 == 0);
			struct rect all = { 0, 0, rows, cols };
			struct rect odd = { -2, cols / 3, 4, cols };
			struct rect far = { 2147483647, 5, 2147483647, 3 };
			struct build b = { .arena = &arena };

			draw_all(&f, odd);
			draw_all(&f, (struct rect){ far.row, far.col, 3, 3 });
			draw_all(&f, rows < 6 ? all : odd);
			check_cells(&f);
			assert_true(f.cursor_row >= 0 && f.cursor_col >= 0);
			assert_true(rows == 0 || f.cursor_row < rows);
			assert_true(cols == 0 || f.cursor_col < cols);
			frame_text(&f, &b, true);
			arena_reset(&arena);
		}
	}
	struct frame f = frame_new(&arena, -1, -5, false);

	assert_int_equal(f.rows, 0);
	assert_int_equal(f.cols, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(put),	   cmocka_unit_test(overwritten_halves),
		cmocka_unit_test(hostile), cmocka_unit_test(long_text),
		cmocka_unit_test(cut),	   cmocka_unit_test(ascii),
		cmocka_unit_test(styles),  cmocka_unit_test(clip),
		cmocka_unit_test(every_size),
	};

	return cmocka_run_group_tests_name("frame", tests, setup, teardown);
}

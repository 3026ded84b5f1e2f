/* A frame's size, rectangles, styles and cursor. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_arena.h"
#include "support_frame.h"

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
	frame_cursor(&f, pane, 1, 0);
	frame_cursor(&f, pane, 1, 5);
	frame_cursor(&f, pane, -1, 0);
	frame_text(&f, &b, true);
	assert_string_equal(build_view(&b).s, "05-17 text\n"
					      "  日b x\n"
					      "\n"
					      "--\n"
					      "ddddd\n"
					      "  nn* n<\n"
					      "\n"
					      "cursor 1 2\n");
	for (int x = 0; x < 12; x++)
		assert_int_equal(f.cells[12 + x].marks,
				 x >= 2 && x < 7 ? MARK_CURSOR : 0);
	/* Text put afterwards keeps the mark. */
	frame_put(&f, pane, 1, 0, SV("abc"), STYLE_TEXT);
	assert_int_equal(f.cells[12 + 2].marks, MARK_CURSOR);
	frame_check(&f);
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
			frame_cursor(f, r, y, x);
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
			frame_check(&f);
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
		cmocka_unit_test(styles),
		cmocka_unit_test(clip),
		cmocka_unit_test(every_size),
	};

	return cmocka_run_group_tests_name("frame", tests, frame_setup,
					   arena_teardown);
}

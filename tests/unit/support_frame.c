/* A frame of cells as text and styles. */
#include "support_frame.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_arena.h"

int frame_setup(void **state)
{
	(void)state;
	setlocale(LC_ALL, "C.UTF-8");
	return 0;
}

void frame_check(const struct frame *f)
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

void frame_assert(const struct frame *f, const char *text)
{
	struct build b = { .arena = &arena };

	frame_check(f);
	frame_text(f, &b, false);
	assert_string_equal(build_view(&b).s, text);
}

/* The parts of the screen at every size. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "view/layout.h"

enum { ROWS = 70, COLS = 230, PARTS = 9 };

static void parts(const struct layout *l, struct rect out[PARTS])
{
	const struct rect all[PARTS] = {
		l->title,    l->chips,	l->strip,   l->names, l->timeline,
		l->event,   l->summary, l->command, l->foot,
	};

	memcpy(out, all, sizeof(all));
}

/* No part reaches beyond the screen or into another one or a rule. */
static void check(int rows, int cols, struct layout_want want)
{
	static unsigned char taken[ROWS][COLS];
	struct layout l = layout_of(rows, cols, want);
	struct rect all[PARTS];
	const int rules[] = { l.rule_top, l.rule_middle, l.rule_bottom };

	memset(taken, 0, sizeof(taken));
	for (int i = 0; i < 3; i++) {
		assert_in_range(rules[i] + 1, 0, rows > 0 ? rows : 0);
		if (rules[i] >= 0)
			memset(taken[rules[i]], 1, COLS);
	}
	parts(&l, all);
	for (int i = 0; i < PARTS; i++) {
		struct rect r = all[i];

		assert_true(r.height >= 0 && r.width >= 0);
		assert_true(r.row >= 0 && r.col >= 0);
		assert_true(r.row + r.height <= (rows > 0 ? rows : 0));
		assert_true(r.col + r.width <= (cols > 0 ? cols : 0));
		for (int y = r.row; y < r.row + r.height; y++)
			for (int x = r.col; x < r.col + r.width; x++)
				assert_int_equal(taken[y][x]++, 0);
	}
	for (int i = 0; i < 2; i++)
		for (int y = l.timeline.row;
		     l.border[i] >= 0 && y < l.timeline.row + l.timeline.height;
		     y++)
			assert_int_equal(taken[y][l.border[i]], 0);
}

static void total(void **state)
{
	(void)state;
	for (int rows = -1; rows < ROWS; rows++)
		for (int cols = -1; cols < COLS; cols++)
			for (int bits = 0; bits < 16; bits++)
				check(rows, cols,
				      (struct layout_want){
					      .chips = bits & 1,
					      .event = bits & 2,
					      .names = bits & 4,
					      .name_cells = bits & 8 ? 60
									: 0 });
}

static void chosen(void **state)
{
	static const struct {
		int cols, rows;
		enum layout_kind kind;
	} cases[] = {
		{ 120, 36, LAYOUT_WIDE },   { 200, 60, LAYOUT_WIDE },
		{ 120, 30, LAYOUT_WIDE },   { 120, 29, LAYOUT_BESIDE },
		{ 119, 36, LAYOUT_BESIDE }, { 90, 24, LAYOUT_BESIDE },
		{ 89, 24, LAYOUT_ABOVE },   { 80, 24, LAYOUT_ABOVE },
		{ 60, 16, LAYOUT_ABOVE },   { 60, 15, LAYOUT_SINGLE },
		{ 59, 40, LAYOUT_SINGLE },  { 40, 10, LAYOUT_SINGLE },
		{ 20, 5, LAYOUT_SINGLE },   { 20, 4, LAYOUT_SINGLE },
		{ 19, 24, LAYOUT_LINE },    { 20, 3, LAYOUT_LINE },
		{ 1, 1, LAYOUT_LINE },	    { 0, 0, LAYOUT_LINE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(layout_of(cases[i].rows, cases[i].cols,
					   (struct layout_want){ 0 })
					 .kind,
				 cases[i].kind);
}

/* Wherever there are panes, the timeline has room for some rows. */
static void timeline_has_room(void **state)
{
	(void)state;
	for (int rows = 4; rows < ROWS; rows++)
		for (int cols = 20; cols < COLS; cols++) {
			struct layout l = layout_of(
				rows, cols,
				(struct layout_want){ .chips = true });

			assert_true(l.timeline.height >= 3);
			assert_true(l.timeline.width >= 20);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(total),
		cmocka_unit_test(chosen),
		cmocka_unit_test(timeline_has_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

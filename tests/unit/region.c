/* Rows of the screen that move together: found where that spares much. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_random.h"
#include "tty/region.h"

enum { COLS = 60, ROWS = 16, LIST = 3, END = 12, MARGIN = 2 };

typedef struct cell screen[ROWS][COLS];

static void put_row(struct cell *row, int from, int to, struct random *r)
{
	for (int x = from; x < to; x++)
		row[x] = (struct cell){
			{ (char)('a' + random_pick(r, 20)) }, 1, 0, 0, 1
		};
}

static void random_screen(screen s, struct random *r)
{
	for (int y = 0; y < ROWS; y++)
		put_row(s[y], 0, COLS, r);
}

static struct region found(screen was, screen now)
{
	return region_find((struct region_cells){ was[0], COLS },
			   (struct region_cells){ now[0], COLS }, ROWS, COLS);
}

/* A list that goes up or down, its chosen row another, and what is written
 * below it anew: its rows stand right once moved, and no row is lost that is
 * not told to be. */
static void lists(void **state)
{
	struct random r = { .state = 3 };

	(void)state;
	for (unsigned i = 0; i < random_rounds(300); i++) {
		int by = 1 + (int)random_pick(&r, 4);
		screen was, now, moved;
		struct region got;

		random_screen(was, &r);
		memcpy(now, was, sizeof(now));
		by = random_chance(&r, 50) ? by : -by;
		for (int y = LIST; y < END; y++)
			if (y + by >= LIST && y + by < END)
				memcpy(now[y], was[y + by], sizeof(now[y]));
			else
				put_row(now[y], 0, COLS, &r);
		put_row(now[END], 0, COLS, &r);
		put_row(was[LIST + 2], 0, MARGIN, &r); /* the chosen one */
		got = found(was, now);
		assert_int_equal(got.by, by);
		assert_int_equal(got.top, LIST);
		assert_int_equal(got.end, END);
		memcpy(moved, was, sizeof(moved));
		region_move(moved[0], COLS, got);
		for (int y = 0; y < ROWS; y++) {
			bool in = y >= got.top && y < got.end;
			bool left = in && (y + by < got.top ||
					   y + by >= got.end);

			for (int x = 0; x < COLS; x++)
				assert_int_equal(moved[y][x].text[0],
						 left ? ' ' :
						 in   ? was[y + by][x].text[0] :
							was[y][x].text[0]);
		}
	}
}

/* Nothing moves where nothing did, nor the first row, nor where more stands
 * beside the list, and stays, than moves. */
static void none(void **state)
{
	struct random r = { .state = 5 };
	screen was, now;

	(void)state;
	random_screen(was, &r);
	assert_int_equal(found(was, was).by, 0);
	random_screen(now, &r);
	assert_int_equal(found(was, now).by, 0);
	for (int y = 0; y + 1 < ROWS; y++)
		memcpy(now[y], was[y + 1], sizeof(now[y]));
	assert_int_equal(found(was, now).top, 1);
	memcpy(now, was, sizeof(now));
	for (int y = LIST; y + 1 < END; y++)
		memcpy(now[y], was[y + 1],
		       COLS / 2 * sizeof(struct cell));
	assert_int_equal(found(was, now).by, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists),
		cmocka_unit_test(none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

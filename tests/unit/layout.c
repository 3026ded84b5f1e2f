/* The parts of the screen at every size. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support_random.h"
#include "view/layout.h"

enum { ROWS = 70, COLS = 230, PARTS = 12 };

static void parts(const struct layout *l, struct rect out[PARTS])
{
	const struct rect all[PARTS] = {
		l->title,    l->chips,	l->strip,   l->names, l->timeline,
		l->event,   l->chosen,  l->words,   l->heads,
		l->hints,    l->lanes,  l->legend,
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

static struct layout_want want_of(int bits)
{
	return (struct layout_want){ .chips = bits & 1,
				     .event = bits & 2,
				     .names = bits & 4,
				     .lanes = bits & 8,
				     .title = bits * 8 };
}

static void total(void **state)
{
	(void)state;
	for (int rows = -1; rows < ROWS; rows++)
		for (int cols = -1; cols < COLS; cols++)
			for (int bits = 0; bits < 16; bits++)
				if (random_tries((unsigned)(rows + cols + bits +
							    2), 3))
					check(rows, cols, want_of(bits));
}

static void chosen(void **state)
{
	static const struct {
		int cols, rows;
		enum layout_kind kind;
	} cases[] = {
		{ 200, 60, LAYOUT_WIDE },   { 140, 30, LAYOUT_WIDE },
		{ 140, 29, LAYOUT_BESIDE }, { 139, 36, LAYOUT_BESIDE },
		{ 100, 16, LAYOUT_BESIDE }, { 100, 15, LAYOUT_SINGLE },
		{ 99, 24, LAYOUT_ABOVE },   { 80, 24, LAYOUT_ABOVE },
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
			assert_int_equal(l.timeline.col, 0);
		}
}

/* The cells that a title has, from the widths that columns take. */
static int title_cells(const struct layout *l)
{
	enum { BEFORE = 17, AFTER = 1, GAP = 2 };
	const int columns[] = { l->columns.place, l->columns.kind,
				l->columns.who };
	int cells = l->timeline.width - BEFORE - AFTER;

	for (int i = 0; i < 3; i++)
		cells -= columns[i] > 0 ? columns[i] + GAP : 0;
	return cells;
}

/* As the pages of the design have them: columns of the list and of what is
 * beside it, and 44 cells of title wherever the list is beside anything. */
static void widths(void **state)
{
	static const struct {
		int cols, list, event, names, place, kind, who, rows;
	} cases[] = {
		{ 200, 116, 52, 30, 14, 12, 22, 36 },
		{ 180, 92, 56, 30, 14, 12, 0, 36 },
		{ 170, 92, 46, 30, 14, 12, 0, 36 },
		{ 140, 76, 36, 26, 12, 0, 0, 36 },
		{ 139, 76, 62, 0, 12, 0, 0, 36 },
		{ 120, 76, 43, 0, 12, 0, 0, 36 },
		{ 114, 76, 37, 0, 12, 0, 0, 36 },
		{ 113, 62, 50, 0, 0, 0, 0, 36 },
		{ 100, 62, 37, 0, 0, 0, 0, 36 },
		{ 99, 99, 99, 0, 20, 0, 0, 36 },
		{ 80, 80, 80, 0, 16, 0, 0, 36 },
		{ 69, 69, 69, 0, 5, 0, 0, 36 },
		{ 68, 68, 68, 0, 0, 0, 0, 36 },
		/* as long as the names have a place of their own */
		{ 200, 116, 52, 30, 14, 12, 22, 30 },
		{ 170, 92, 46, 30, 14, 12, 0, 30 },
		{ 140, 76, 36, 26, 12, 0, 0, 30 },
		{ 200, 116, 83, 0, 14, 12, 22, 29 },
		{ 170, 92, 77, 0, 14, 12, 0, 29 },
		{ 140, 76, 63, 0, 12, 0, 0, 29 },
		{ 200, 116, 83, 0, 14, 12, 22, 16 },
		{ 199, 92, 106, 0, 14, 12, 0, 16 },
		{ 169, 76, 92, 0, 12, 0, 0, 16 },
		{ 113, 62, 50, 0, 0, 0, 0, 16 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct layout l = layout_of(cases[i].rows, cases[i].cols,
					    (struct layout_want){ 0 });

		assert_int_equal(l.timeline.width, cases[i].list);
		assert_int_equal(l.event.width, cases[i].event);
		assert_int_equal(l.names.width, cases[i].names);
		assert_int_equal(l.columns.place, cases[i].place);
		assert_int_equal(l.columns.kind, cases[i].kind);
		assert_int_equal(l.columns.who, cases[i].who);
		if (cases[i].cols > 68)
			assert_true(title_cells(&l) >= 44);
	}
}

/* The rows of each part, where the rules are, and the rows of a pane that has
 * the screen alone. */
static void shares(void **state)
{
	static const struct {
		int cols, rows;
		const char *parts; /* as they are put together below */
	} cases[] = {
		{ 220, 60, "1 1 3 51 51 51 0 1 0 1, 5 -1 57, 57" },
		{ 170, 34, "1 1 3 25 25 25 0 1 0 1, 5 -1 31, 31" },
		{ 80, 34, "1 1 3 10 12 0 0 1 2 1, 5 16 29, 31" },
		{ 120, 34, "1 1 3 23 23 0 0 1 2 1, 5 -1 29, 31" },
		{ 100, 34, "1 1 3 23 23 0 0 1 2 1, 5 -1 29, 31" },
		{ 100, 33, "1 1 2 23 23 0 0 1 2 1, 4 -1 28, 30" },
		{ 140, 33, "1 1 2 25 25 25 0 1 0 1, 4 -1 30, 30" },
		{ 80, 33, "1 1 2 10 12 0 0 1 2 1, 4 15 28, 30" },
		{ 200, 30, "1 1 2 22 22 22 0 1 0 1, 4 -1 27, 27" },
		{ 140, 30, "1 1 2 22 22 22 0 1 0 1, 4 -1 27, 27" },
		{ 120, 30, "1 1 2 20 20 0 0 1 2 1, 4 -1 25, 27" },
		{ 80, 30, "1 1 2 7 12 0 0 1 2 1, 4 12 25, 27" },
		{ 113, 29, "1 1 2 21 21 0 0 1 0 1, 4 -1 26, 26" },
		{ 80, 29, "1 1 2 13 7 0 0 1 0 1, 4 18 26, 26" },
		{ 80, 20, "1 1 2 4 7 0 0 1 0 1, 4 9 17, 17" },
		{ 80, 19, "1 1 0 6 7 0 0 1 0 1, -1 8 16, 16" },
		{ 100, 16, "1 1 2 8 8 0 0 1 0 1, 4 -1 13, 13" },
		{ 60, 16, "1 1 0 3 7 0 0 1 0 1, -1 5 13, 13" },
		{ 60, 15, "1 1 0 10 0 0 0 1 0 1, -1 -1 12, 12" },
		{ 60, 14, "1 1 0 9 0 0 0 1 0 1, -1 -1 11, 11" },
		{ 60, 13, "1 0 0 9 0 0 0 1 0 1, -1 -1 10, 10" },
		{ 59, 14, "1 1 0 8 0 0 2 1 0 1, -1 -1 -1, 11" },
		{ 59, 13, "1 0 0 8 0 0 2 1 0 1, -1 -1 -1, 10" },
		{ 40, 10, "1 0 0 6 0 0 1 1 0 1, -1 -1 -1, 7" },
		{ 60, 8, "1 0 0 4 0 0 0 1 0 1, -1 -1 5, 5" },
		{ 60, 7, "1 0 0 4 0 0 0 1 0 1, -1 -1 -1, 4" },
		{ 40, 7, "1 0 0 3 0 0 1 1 0 1, -1 -1 -1, 4" },
		{ 60, 6, "1 0 0 3 0 0 0 1 0 1, -1 -1 -1, 3" },
		{ 40, 6, "1 0 0 3 0 0 0 1 0 1, -1 -1 -1, 3" },
		{ 60, 5, "1 0 0 3 0 0 0 1 0 0, -1 -1 -1, 2" },
		{ 40, 5, "1 0 0 3 0 0 0 1 0 0, -1 -1 -1, 2" },
		{ 60, 4, "0 0 0 3 0 0 0 1 0 0, -1 -1 -1, 1" },
		{ 40, 4, "0 0 0 3 0 0 0 1 0 0, -1 -1 -1, 1" },
		{ 40, 3, "0 0 0 3 0 0 0 0 0 0, -1 -1 -1, 2" },
		{ 40, 2, "0 0 0 2 0 0 0 0 0 0, -1 -1 -1, 1" },
		{ 40, 1, "0 0 0 1 0 0 0 0 0 0, -1 -1 -1, 1" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct layout l = layout_of(
			cases[i].rows, cases[i].cols,
			(struct layout_want){ .chips = true, .title = 40 });
		char got[100];

		snprintf(got, sizeof(got),
			 "%d %d %d %d %d %d %d %d %d %d, %d %d %d, %d",
			 l.title.height, l.chips.height, l.strip.height,
			 l.timeline.height, l.event.height, l.names.height,
			 l.chosen.height, l.words.height, l.heads.height,
			 l.hints.height, l.rule_top, l.rule_middle,
			 l.rule_bottom, l.whole.height);
		assert_string_equal(got, cases[i].parts);
	}
}

/* The chosen title stands whole below a timeline that cuts it: a row more where
 * the longest needs that. */
static void long_titles(void **state)
{
	static const struct {
		int cols, rows, title, chosen;
	} cases[] = {
		{ 40, 10, 68, 1 }, { 40, 10, 69, 2 }, { 40, 12, 102, 2 },
		{ 40, 12, 103, 3 }, { 20, 7, 28, 1 }, { 20, 7, 29, 2 },
		{ 20, 6, 99, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct layout_want want = { .title = cases[i].title };

		assert_int_equal(layout_of(cases[i].rows, cases[i].cols, want)
					 .chosen.height,
				 cases[i].chosen);
	}
}

/* Beside a timeline that is wider for its titles the event keeps 36 cells: the
 * names are given up for that, then the place beside. */
static void wide_titles(void **state)
{
	static const struct {
		int cols, rows, title, timeline, names;
	} cases[] = {
		{ 120, 20, 59, 76, 0 },	 { 120, 20, 60, 78, 0 },
		{ 120, 20, 65, 83, 0 },	 { 120, 20, 66, 120, 0 },
		{ 160, 36, 63, 81, 26 }, { 160, 36, 78, 96, 26 },
		{ 160, 36, 79, 97, 0 },	 { 113, 20, 58, 76, 0 },
		{ 199, 20, 144, 162, 0 }, { 216, 20, 161, 179, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct layout_want want = { .title = cases[i].title };
		struct layout l =
			layout_of(cases[i].rows, cases[i].cols, want);

		assert_int_equal(l.timeline.width, cases[i].timeline);
		assert_int_equal(l.names.width, cases[i].names);
	}
}

/* The legend of lanes is given up on a low screen, and first the row above. */
static void legend(void **state)
{
	static const struct {
		int rows, legend;
	} cases[] = { { 15, 0 }, { 16, 1 }, { 29, 1 }, { 30, 2 } };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(layout_of(cases[i].rows, 80,
					   (struct layout_want){
						   .lanes = true })
					 .legend.height,
				 cases[i].legend);
}

/* Columns are left out, or wide enough to tell something; beside a timeline
 * that is wider for its titles the event has its room. */
static void no_thin_parts(void **state)
{
	(void)state;
	for (int cols = 1; cols < COLS; cols++)
		for (int title = 0; title < 120; title++) {
			struct layout l = layout_of(
				6 + title % 4 * 15 - 15, cols,
				(struct layout_want){ .title = title });
			const int columns[] = { l.columns.place, l.columns.kind,
						l.columns.who };

			for (int i = 0; i < 3; i++)
				assert_true(columns[i] == 0 || columns[i] > 4);
			assert_true(l.event.height == 0 || l.event.width > 35);
		}
}

/* What a pane that has the screen alone leaves to a title, a rule, and the last
 * line: nothing where that would be too much. */
static void alone(void **state)
{
	(void)state;
	for (int rows = 1; rows < ROWS; rows++) {
		struct layout l = layout_of(rows, 40,
					    (struct layout_want){ 0 });

		assert_int_equal(l.whole.row, rows > 3 ? 2 : 0);
		assert_int_equal(l.whole.col, 0);
		assert_int_equal(l.whole.width, 40);
		assert_int_equal(l.whole.height, rows > 3 ? rows - 3 :
						 rows > 1 ? rows - 1 : rows);
		assert_int_equal(l.whole_more.height, rows > 3);
	}
}

/* Columns of a timeline that are known later, such as of its widest names, are
 * given up from the last on where the title would not have 16 cells. */
static void columns_later(void **state)
{
	enum { GAP = 2, BESIDE = 18, TITLE = 16 };
	struct layout l = layout_of(24, 80, (struct layout_want){ 0 });
	int room = l.timeline.width - BESIDE - TITLE;
	const struct {
		int asked[LAYOUT_COLUMNS], given[LAYOUT_COLUMNS];
	} cases[] = {
		{ { 0, 0, 0 }, { 0, 0, 0 } },
		{ { 1, 1, 1 }, { 1, 1, 1 } },
		{ { room - GAP, 0, 0 }, { room - GAP, 0, 0 } },
		{ { room - GAP, 1, 1 }, { room - GAP, 0, 0 } },
		{ { room - GAP + 1, 1, 1 }, { 0, 1, 1 } },
		{ { 1, room - 2 * GAP - 1, 5 }, { 1, room - 2 * GAP - 1, 0 } },
		{ { 1, room - 2 * GAP, 5 }, { 1, 0, 5 } },
		{ { 0, room - GAP - 1, 1 }, { 0, room - GAP - 1, 0 } },
		{ { 4, 4, room - 3 * GAP - 8 }, { 4, 4, room - 3 * GAP - 8 } },
		{ { 4, 4, room - 3 * GAP - 7 }, { 4, 4, 0 } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const int *asked = cases[i].asked, *given = cases[i].given;

		layout_set_columns(&l, (struct layout_columns){
					       .place = asked[0],
					       .kind = asked[1],
					       .who = asked[2] });
		assert_int_equal(l.columns.place, given[0]);
		assert_int_equal(l.columns.kind, given[1]);
		assert_int_equal(l.columns.who, given[2]);
	}
}

/* Where the names stand instead of the event, what is left of them is told in
 * the rule below them. */
static void rules_tell(void **state)
{
	static const int sizes[][2] = { { 24, 80 }, { 24, 120 }, { 15, 70 } };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct layout l = layout_of(sizes[i][0], sizes[i][1],
					    (struct layout_want){
						    .names = true });

		assert_true(l.names_more.height == 1);
		assert_int_equal(l.event_more.row, l.names_more.row);
		assert_int_equal(l.event_more.height, 1);
		assert_int_equal(l.event_more.width, l.names.width);
	}
}

/* What is given up as the screen gets lower, in this order. */
static void given_up(void **state)
{
	int strip = 0, event = 0, hints = 0, title = 0;

	(void)state;
	for (int rows = 60; rows > 3; rows--) {
		struct layout l = layout_of(rows, 80,
					    (struct layout_want){ 0 });

		if (l.strip.height == 0 && strip == 0)
			strip = rows;
		if (l.event.height == 0 && event == 0)
			event = rows;
		if (l.hints.height == 0 && hints == 0)
			hints = rows;
		if (l.title.height == 0 && title == 0)
			title = rows;
		assert_int_equal(l.strip.height > 0, l.rule_top >= 0);
		assert_true(l.strip.height != 1);
	}
	assert_true(strip > event && event > hints && hints > title);
}

/* Wherever the names are gone through, they have a place. */
static void names_everywhere(void **state)
{
	(void)state;
	for (int rows = 4; rows < ROWS; rows++)
		for (int cols = 20; cols < COLS; cols++) {
			struct layout l = layout_of(
				rows, cols,
				(struct layout_want){ .names = true });

			assert_true(l.names.height >= 3);
			assert_true(l.names.width >= 20);
		}
}

/* Columns stand by their ranks, those of one rank by their numbers. */
static void columns_stand(void **state)
{
	(void)state;
	for (int ranks = 0; ranks < 27; ranks++) {
		struct layout_columns c = {
			.rank = { ranks % 3, ranks / 3 % 3, ranks / 9 },
		};
		int order[LAYOUT_COLUMNS];

		layout_order(&c, order);
		for (int i = 1; i < LAYOUT_COLUMNS; i++) {
			int before = c.rank[order[i - 1]] * 3 + order[i - 1];

			assert_true(before < c.rank[order[i]] * 3 + order[i]);
		}
	}
}

/* The first names stand below from 30 rows on, wherever the names have no pane;
 * a document has neither them nor a row for constraints. */
static void heads_and_chips(void **state)
{
	(void)state;
	for (int rows = 29; rows <= 31; rows++)
		for (int cols = 60; cols < COLS; cols++) {
			struct layout l = layout_of(
				rows, cols, (struct layout_want){ .chips = 1 });
			struct layout of = layout_of(
				rows, cols,
				(struct layout_want){
					.document = DOCUMENT_WHOLE,
					.more = true,
					.chips = true });

			if (l.kind != LAYOUT_WIDE)
				assert_int_equal(l.heads.height,
						 rows < 30 ? 0 : 2);
			assert_int_equal(l.chips.height, 1);
			assert_int_equal(of.heads.height, 0);
			assert_int_equal(of.words_more.height, rows > 29);
			assert_int_equal(of.chips.height, 0);
		}
}

/* A document that has the screen stands in the pane that is chosen. */
static void document_stands(void **state)
{
	(void)state;
	for (int pane = 0; pane < 3; pane++) {
		struct layout l = layout_of(
			24, 80,
			(struct layout_want){ .document = DOCUMENT_WHOLE,
					      .event = pane == 1,
					      .names = pane == 2 });

		assert_int_equal(l.document.height > 0, pane == 0);
		assert_int_equal(l.event.height > 0, pane == 1);
		assert_int_equal(l.names.height > 0, pane == 2);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(total),
		cmocka_unit_test(chosen),
		cmocka_unit_test(timeline_has_room),
		cmocka_unit_test(widths),
		cmocka_unit_test(shares),
		cmocka_unit_test(long_titles),
		cmocka_unit_test(wide_titles),
		cmocka_unit_test(legend),
		cmocka_unit_test(no_thin_parts),
		cmocka_unit_test(alone),
		cmocka_unit_test(columns_later),
		cmocka_unit_test(columns_stand),
		cmocka_unit_test(heads_and_chips),
		cmocka_unit_test(document_stands),
		cmocka_unit_test(rules_tell),
		cmocka_unit_test(given_up),
		cmocka_unit_test(names_everywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

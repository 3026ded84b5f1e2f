/* The rows of the timeline: years, silences, the chosen event. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "support_timeline.h"
#include "text/locale.h"
#include "view/timeline.h"

struct fixture {
	struct arena arena;
	struct book *book;
	struct locale locale;
	struct timeline t;
};

/* A timeline of events with these dates, separated by blanks. */
static void build_by(struct fixture *f, const char *dates, int64_t gap,
		     bool latest)
{
	struct err err;

	f->book = book_of_dates(&f->arena, dates);
	assert_true(locale_open(&f->arena, "en", &f->locale, NULL, &err));
	f->t = timeline_build(&f->arena, f->book,
			      every_event(&f->arena, f->book),
			      &(struct timeline_want){
				      .dates = { .locale = &f->locale },
				      .gap = gap,
				      .latest = latest });
}

static void build(struct fixture *f, const char *dates, int64_t gap)
{
	build_by(f, dates, gap, false);
}

static void drop(struct fixture *f)
{
	book_free(f->book);
	arena_free(&f->arena);
}

static const struct {
	const char *dates;
	int gap;
	const char *rows;
} row_cases[] = {
	{ "2024-01-01", 30, "Y2024 e0" },
	{ "2023-12-31 2024-01-01", 30, "Y2023 e0 Y2024 e1" },
	/* Both ends known: one number. */
	{ "2024-01-01 2024-03-01", 30, "Y2024 e0 S59-59 e1" },
	{ "2024-01-01 2024-02-01", 30, "Y2024 e0 e1" },
	{ "2024-01-01 2024-02-02", 30, "Y2024 e0 S31-31 e1" },
	/* June may have ended on the 30th; the 7th is sure, and so
	 * is the 12th of October. */
	{ "2024-06 2024-06-07 2024-10 2024-10-12", 30,
	  "Y2024 e0 e1 S92-126 e2 e3" },
	/* An interval lasts to its end. */
	{ "2024-05-15/2024-05-17 2024-07-17", 30,
	  "Y2024 e0 S60-60 e1" },
	/* A long one inside does not hide the silence, and what is
	 * known by the year alone breaks none. */
	{ "2020/2025 2024-01-01 2024-12-31", 30,
	  "e0 Y2024 e1 S364-364 e2" },
	{ "2024 2024-01-01 2024-12-31", 30,
	  "e0 Y2024 e1 S364-364? e2" },
	/* What could have begun in it, and what must have. */
	{ "2023-12-31 2024 2025-01-01", 30,
	  "Y2023 e0 e1 Y2025 S366-366! e2" },
	{ "2023-12-31 2024 2024-12-31", 30,
	  "Y2023 e0 e1 Y2024 S365-365? e2" },
	{ "2023-06-30 2023 2024-01-01", 30,
	  "e0 Y2023 e1 Y2024 S184-184? e2" },
	{ "2022-12-31 2023 2024-01-01 2024-12-31", 30,
	  "Y2022 e0 e1 Y2024 S365-365! e2 S364-364 e3" },
	{ "2023-01-01 2024 2024-01-01", 30,
	  "Y2023 e0 e1 Y2024 S364-364 e2" },
	{ "2023-01-01 20XX 2024-01-01", 30,
	  "e0 Y2023 e1 Y2024 S364-364? e2" },
	/* The days from the latest end to the earliest beginning, and
	 * the reverse. */
	{ "2024-01 2024-04", 30, "Y2024 e0 S60-119 e1" },
	{ "2024-01/2024-02 2024-05", 30, "Y2024 e0 S61-119 e1" },
	{ "2024-01-10/2024-02 2024-05/2024-06-03", 30,
	  "Y2024 e0 S61-119 e1" },
	{ "2024-01? 2024-04~", 30, "Y2024 e0 S60-119 e1" },
	/* What lasts for years happened when it began, if that is
	 * known. */
	{ "2020-03-01/2025 2020-06-01", 30, "Y2020 e0 S91-91 e1" },
	{ "2020-01-01 2020-03/.. 2020-06-01", 30,
	  "Y2020 e0 S59-89 e1 S61-91 e2" },
	{ "2020-01-01 2021/ 2022-06-01", 30,
	  "Y2020 e0 e1 Y2022 S881-881! e2" },
	{ "2020-01-01 ../2021 2022-06-01", 30,
	  "Y2020 e0 e1 Y2022 S881-881 e2" },
	/* An event within another's days does not end them early. */
	{ "2024-01-01/2024-03-01 2024-01-05 2024-04-15", 30,
	  "Y2024 e0 e1 S44-44 e2" },
	/* The silence stands below the heading of its end's year. */
	{ "2023-11-01 2024-02-01", 30, "Y2023 e0 Y2024 S91-91 e1" },
	/* No heading before what names its year, and none twice. */
	{ "2007/.. 2019/ 2023-05 2024 2024-01-01", 9999,
	  "e0 e1 Y2023 e2 e3 Y2024 e4" },
	/* As far apart as years can be. */
	{ "Y-25000000000000000 Y25000000000000000", 0,
	  "Y-2147483648 e0 Y2147483647 e1" },
	/* Years before the first. */
	{ "-0044-03-15", 30, "Y-44 e0" },
	/* Without a limit: three times the median, at least 30. */
	{ "2024-01-01 2024-01-10 2024-01-20 2024-03-05", 0,
	  "Y2024 e0 e1 e2 S44-44 e3" },
	{ "2024-01-01 2024-03-01 2024-05-01 2024-07-01 2025-03-01", 0,
	  "Y2024 e0 e1 e2 e3 Y2025 S242-242 e4" },
};

static void rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(row_cases) / sizeof(row_cases[0]); i++) {
		struct fixture f = { 0 };
		struct sv text;

		build(&f, row_cases[i].dates, row_cases[i].gap);
		text = timeline_text(&f.arena, &f.t);
		if (!sv_eq(text, sv_of(row_cases[i].rows)))
			fail_msg("%s: %.*s", row_cases[i].dates, SV_ARG(text));
		for (size_t k = 0; k < f.t.shown.n; k++) {
			size_t row = timeline_row_of(&f.t, k);

			assert_int_equal(timeline_row(&f.t, row).kind,
					 ROW_EVENT);
			assert_int_equal(timeline_row(&f.t, row).event, k);
		}
		drop(&f);
	}
}

static void nothing(void **state)
{
	struct fixture f = { 0 };
	struct timeline_pos pos = { 5, 9 };
	struct frame frame;

	(void)state;
	build(&f, "2024-01-01", 30);
	f.t = timeline_build(&f.arena, f.book, (struct hits){ 0 },
			     &(struct timeline_want){
				     .dates = { .locale = &f.locale } });
	assert_int_equal(timeline_rows(&f.t), 0);
	assert_int_equal(timeline_row(&f.t, 0).kind, ROW_NONE);
	pos = timeline_scroll(&f.t, pos, 10, false);
	assert_int_equal(pos.cursor, 0);
	assert_int_equal(pos.top, 0);
	frame = frame_new(&f.arena, 5, 40, false);
	timeline_draw(&f.t, &(struct timeline_look){ 0 }, pos, &frame,
		      (struct rect){ 0, 0, 5, 40 }, (struct rect){ 0 });
	drop(&f);
}

/* Wherever the reader goes and however small the pane, he sees where he is,
 * and what is around it; a second time nothing moves. */
static void scrolling(void **state)
{
	struct fixture f = { 0 };
	struct build dates = { 0 };

	(void)state;
	dates.arena = &f.arena;
	for (int i = 0; i < 60; i++)
		build_fmt(&dates, "%s%d-%02d-01", i ? " " : "",
			  2000 + i / 3, 1 + i % 3 * 4);
	build(&f, dates.s, 30);
	for (int height = 0; height < 30; height++) {
		struct timeline_pos pos = { 0 };
		size_t body = height > 0 ? (size_t)height : 1;
		size_t around = body > 6 ? 3 : body > 2 ? 1 : 0;
		size_t rows = timeline_rows(&f.t);

		for (int step = 0; step < 400; step++) {
			bool land = step % 3 == 0;
			size_t row, top;

			pos.cursor = (pos.cursor * 31 + (size_t)step * 7) % 60;
			pos = timeline_scroll(&f.t, pos, height, land);
			row = timeline_row_of(&f.t, pos.cursor);
			top = pos.top;
			assert_true(top == 0 || row >= top + around);
			assert_true(top + body >= rows ||
				    row + around < top + body);
			assert_true(row >= top && row < top + body);
			if (land && body > 6 && top > 0 &&
			    top + body + 1 < rows)
				assert_in_range(row - top, 3, 4);
			if (land && body > 4 && body <= 6 && top > 0 &&
			    top + body + 1 < rows)
				assert_in_range(row - top, 2, 3);
			/* Nor does a year stand above the next year. */
			if (body > 2 * around + 1 && top > 0 &&
			    top + body < rows)
				assert_true(
					timeline_row(&f.t, top).kind ==
						ROW_YEAR ||
					timeline_row(&f.t, top + 1).kind !=
						ROW_YEAR);
			pos = timeline_scroll(&f.t, pos, height, false);
			assert_int_equal(pos.top, top);
		}
	}
	drop(&f);
}

/* At an edge the rows move by half a pane, not one by one. */
static void half_a_pane(void **state)
{
	struct fixture f = { 0 };
	struct build dates = { 0 };
	struct timeline_pos pos = { 0 };
	int moves = 0;

	(void)state;
	dates.arena = &f.arena;
	for (int i = 0; i < 200; i++)
		build_fmt(&dates, "%s2024-01-%02d", i ? " " : "", 1 + i / 7);
	build(&f, dates.s, 30);
	for (pos.cursor = 0; pos.cursor < 199; pos.cursor++) {
		size_t top = pos.top;

		pos = timeline_scroll(&f.t, pos, 20, false);
		moves += pos.top != top;
	}
	assert_in_range(moves, 15, 30);
	drop(&f);
}

static void silences(void **state)
{
	struct fixture f = { 0 };

	(void)state;
	build(&f, "2024-01-01 2024-03-01 2024-03-02 2024-06-01", 30);
	assert_int_equal(timeline_silence(&f.t, 0, 1), 1);
	assert_int_equal(timeline_silence(&f.t, 1, 1), 3);
	assert_int_equal(timeline_silence(&f.t, 3, 1), 3);
	assert_int_equal(timeline_silence(&f.t, 3, -1), 1);
	assert_int_equal(timeline_silence(&f.t, 2, -1), 1);
	assert_int_equal(timeline_silence(&f.t, 1, -1), 1);
	drop(&f);
}

/* A whole and its part are no silence apart; two parts of it are, and what
 * stands beside them. */
static void silences_within(void **state)
{
	static const struct {
		const char *events, *rows;
	} cases[] = {
		{ "- {date: 2024-01-01/2024-12-31, title: A, id: a}\n"
		  "- {date: 2024-06-01, title: B, part_of: a}\n",
		  "Y2024 e0 e1" },
		{ "- {date: 2024-01-01, title: A, id: a}\n"
		  "- {date: 2024-03-01, title: B, id: b, part_of: a}\n"
		  "- {date: 2024-06-01, title: C, part_of: b}\n",
		  "Y2024 e0 e1 e2" },
		{ "- {date: 2024-01-01/2024-12-31, title: A, id: a}\n"
		  "- {date: 2024-01-02, title: B, part_of: a}\n"
		  "- {date: 2024-06-01, title: C, part_of: a}\n",
		  "Y2024 e0 e1 S150-150 e2" },
		{ "- {date: 2024-01-01/2024-12-31, title: A, id: a}\n"
		  "- {date: 2024-01-03, title: B}\n"
		  "- {date: 2024-06-01, title: C, part_of: a}\n",
		  "Y2024 e0 S149-149 e2 e1" },
		{ "- {date: 2024-01-01, title: A, part_of: b}\n"
		  "- {date: 2024-06-01/2024-06-30, title: B, id: b}\n",
		  "Y2024 e1 e0" },
		/* The first part, dated more coarsely, ends the silence: it is
		 * told above the whole. */
		{ "- {date: 2023-05-01, title: A}\n"
		  "- {date: 2024-05, title: B, part_of: c}\n"
		  "- {date: 2024-05-15, title: C, id: c}\n",
		  "Y2023 e0 Y2024 S365-379 e2 e1" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct fixture f = { 0 };
		struct diags diags = { .arena = &f.arena };
		struct err err;

		f.book = load_text(sv_of(cases[i].events), SV("t.yaml"),
				   &diags);
		assert_true(locale_open(&f.arena, "en", &f.locale, NULL,
					&err));
		f.t = timeline_build(&f.arena, f.book,
				     every_event(&f.arena, f.book),
				     &(struct timeline_want){
					     .dates = { .locale = &f.locale },
					     .gap = 30 });
		if (!sv_eq(timeline_text(&f.arena, &f.t),
			   sv_of(cases[i].rows)))
			fail_msg("%zu: %.*s", i,
				 SV_ARG(timeline_text(&f.arena, &f.t)));
		drop(&f);
	}
}

/* What only may have been long is told too, but not between two of one date. */
static void intervals(void **state)
{
	struct fixture f = { 0 };
	struct build b = { .arena = &f.arena };
	struct timeline_want want = { .gap = 30, .intervals = true };
	struct timeline_row row;
	struct sv text;

	(void)state;
	build(&f, "2024-05-17 2024-23 2024-23 2024-11-11", 30);
	want.dates = (struct brief_dates){ .locale = &f.locale };
	f.t = timeline_build(&f.arena, f.book, f.t.shown, &want);
	text = timeline_text(&f.arena, &f.t);
	if (!sv_eq(text, SV("Y2024 e0 S107-178 e1 e2 S0-71 e3")))
		fail_msg("%.*s", SV_ARG(text));
	for (size_t i = 0; i < timeline_rows(&f.t); i++) {
		row = timeline_row(&f.t, i);
		if (row.kind != ROW_SILENCE)
			continue;
		timeline_silence_words(&b, &f.t, row.at);
		build_char(&b, ';');
	}
	assert_string_equal(build_view(&b).s,
			    "4 to 6 months;up to 71 days;");
	drop(&f);
}

/* The same by latest first: years are headed, silences stand above the earlier
 * of the two, and further on is later all the same. */
static void latest_first(void **state)
{
	struct fixture f = { 0 };
	struct sv text;

	(void)state;
	build_by(&f, "2023-11-20 2024-01-01 2024-03-01 2024-03-02 2024-06-01",
		 30, true);
	text = timeline_text(&f.arena, &f.t);
	if (!sv_eq(text, SV("Y2024 e4 S90-90 e3 e2 S59-59 e1 Y2023 S41-41 "
			    "e0")))
		fail_msg("%.*s", SV_ARG(text));
	assert_int_equal(timeline_silence(&f.t, 1, 1), 2);
	assert_int_equal(timeline_silence(&f.t, 4, 1), 4);
	assert_int_equal(timeline_silence(&f.t, 4, -1), 2);
	assert_int_equal(timeline_step(&f.t, 4, 1), 3);
	for (size_t k = 0; k < f.t.shown.n; k++)
		assert_int_equal(
			timeline_row(&f.t, timeline_row_of(&f.t, k)).event, k);
	drop(&f);
}

/* The rectangle of the pane is all that is written, at any size. */
static void clipped(void **state)
{
	struct fixture f = { 0 };

	(void)state;
	build(&f, "2024-01-01 2024-03-01/2024-03-05 2024-23 2025", 30);
	for (int height = 0; height < 8; height++)
		for (int width = 0; width < 90; width += 1 + width / 20) {
			struct frame frame = frame_new(&f.arena, 10, 100,
						       false);
			struct rect r = { 1, 3, height, width };
			struct timeline_pos pos = timeline_scroll(
				&f.t, (struct timeline_pos){ 3, 0 }, height,
				false);

			timeline_draw(&f.t, &(struct timeline_look){ 0 }, pos,
				      &frame, r, (struct rect){ 0 });
			for (int i = 0; i < 1000; i++) {
				int y = i / 100 - r.row, x = i % 100 - r.col;
				bool in = y >= 0 && y < height && x >= 0 &&
					  x < width;

				assert_true(in ||
					    frame.cells[i].text[0] == ' ');
			}
		}
	drop(&f);
}

/* POS, scrolled to by rows alone in a pane of HEIGHT: another event is chosen
 * only where the chosen one is out of sight, and the rows then stay. */
static void check_nearest(const struct fixture *f, struct timeline_pos pos,
			  int height)
{
	size_t row = timeline_row_of(&f->t, pos.cursor), was = pos.cursor;
	struct timeline_pos then;

	if (pos.top + (size_t)height > timeline_rows(&f->t))
		return;
	pos.cursor = timeline_nearest(&f->t, pos, height);
	if (row >= pos.top + 4 && row + 4 < pos.top + (size_t)height)
		assert_int_equal(pos.cursor, was);
	then = timeline_scroll(&f->t, pos, height, false);
	row = timeline_row_of(&f->t, pos.cursor);
	assert_in_range(row, then.top, then.top + (size_t)height - 1);
	if (height > 8) /* a year may come into sight, or leave it */
		assert_in_range(then.top + 1, pos.top, pos.top + 2);
}

static void nearest(void **state)
{
	struct fixture f = { 0 };

	(void)state;
	build(&f, "2007/.. 2019-01 2019-02 2021 2023-01 2023-11 2024-01-01 "
		  "2024-01-02 2024-02 2024-02-03 2024-02-04 2024-03 2024-09 "
		  "2024-10-01 2025-01 2025-02-01 2025-02-02 2025-02-03", 30);
	for (int height = 1; height < 25; height++)
		for (size_t top = 0; top < timeline_rows(&f.t); top++)
			for (size_t at = 0; at < f.t.shown.n; at++)
				check_nearest(&f, (struct timeline_pos){
							  at, top }, height);
	drop(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows),	     cmocka_unit_test(nothing),
		cmocka_unit_test(scrolling), cmocka_unit_test(half_a_pane),
		cmocka_unit_test(silences),
		cmocka_unit_test(silences_within),
		cmocka_unit_test(intervals),
		cmocka_unit_test(latest_first),
		cmocka_unit_test(clipped),   cmocka_unit_test(nearest),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* How much of a title a timeline shows, on screens of all widths. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "text/locale.h"
#include "view/layout.h"
#include "view/timeline.h"

struct chronology {
	struct arena arena;
	struct book *book;
	struct locale locale;
	struct timeline t;
};

/* All of its events, nothing folded, dates in the words of LANG. */
static void show(struct chronology *f, const char *lang)
{
	struct err err;

	assert_true(locale_open(&f->arena, lang, &f->locale, NULL, &err));
	f->t = timeline_build(&f->arena, f->book,
			      every_event(&f->arena, f->book),
			      &(struct timeline_want){
				      .dates = { .locale = &f->locale },
				      .folds = { .way = FOLD_NONE } });
}

static void close_chronology(struct chronology *f)
{
	book_free(f->book);
	arena_free(&f->arena);
}

/* How many titles of a chronology stand whole on a screen of HEIGHT and COLS,
 * when all rows of its timeline are seen. */
static size_t whole_titles(const struct chronology *f, int height, int cols)
{
	struct layout_want want = {
		.title = timeline_titles(f->book, f->t.dates),
	};
	struct layout l = layout_of(height, cols, want);
	struct timeline_look look = { .columns = l.columns };
	struct arena arena = { 0 };
	int rows = (int)timeline_rows(&f->t);
	struct frame frame = frame_new(&arena, rows, cols, false);
	struct rect r = { 0, 0, rows, l.timeline.width };
	struct build text = { .arena = &arena };
	struct sv all;
	size_t n = 0;

	timeline_draw(&f->t, &look, (struct timeline_pos){ 0 }, &frame, r,
		      (struct rect){ 0 });
	frame_text(&frame, &text, false);
	all = build_view(&text);
	for (size_t row = 0; all.n > 0; row++) {
		struct sv line = sv_cut(&all, '\n');
		struct timeline_row at = timeline_row(&f->t, row);

		n += at.kind == ROW_EVENT &&
		     sv_find(line,
			     book_title(f->book, f->t.shown.v[at.event]),
			     0) != SV_NONE;
	}
	arena_free(&arena);
	return n;
}

static void check_titles(const char *lang, int height)
{
	const char *path = "data";
	struct chronology f = { 0 };
	struct diags diags = { .arena = &f.arena };
	size_t before = 0;

	f.book = load_book(&path, 1, &diags);
	assert_true(book_events(f.book) > 0);
	show(&f, lang);
	for (int cols = 20; cols <= 240; cols++) {
		size_t whole = whole_titles(&f, height, cols);

		if (whole < before)
			fail_msg("%s, %d columns: %zu titles are whole, with "
				 "one less %zu", lang, cols, whole, before);
		if (cols >= 60 && whole * 100 < f.t.shown.n * 95)
			fail_msg("%s, %d columns: %zu of %zu", lang, cols,
				 whole, f.t.shown.n);
		before = whole;
	}
	close_chronology(&f);
}

/* Those that are shipped, in each language, with a column of names and
 * without. */
static void titles_are_whole(void **state)
{
	static const char *const langs[] = { "en", "az", "be", "ru", "de" };

	(void)state;
	for (size_t i = 0; i < sizeof(langs) / sizeof(*langs); i++) {
		check_titles(langs[i], 24);
		check_titles(langs[i], 36);
	}
}

/* However long titles are, no width shows fewer of them whole than a narrower
 * one, and one that has room for a title and the rest shows it. */
static void long_titles_are_whole(void **state)
{
	(void)state;
	for (int cells = 10; cells <= 120; cells += 7) {
		struct chronology f = { 0 };
		struct build text = { .arena = &f.arena };
		struct diags diags = { .arena = &f.arena };
		size_t before = 0;

		/* Each a cell shorter than the one before; some are parts. */
		for (int i = 0; i < 9; i++) {
			build_fmt(&text, "- {date: 2024-05-%02d, id: e%d, "
					 "place: Oldtown, title: ", i + 1, i);
			build_fill(&text, (char)('a' + i),
				   (size_t)(cells - i));
			if (i % 3)
				build_fmt(&text, ", part_of: e%d", i - 1);
			build_str(&text, "}\n");
		}
		f.book = load_text(build_view(&text), SV("t"), &diags);
		assert_int_equal(book_events(f.book), 9);
		show(&f, "en");
		for (int cols = 30; cols <= 200; cols++) {
			size_t whole = whole_titles(&f, 36, cols);

			if (whole < before)
				fail_msg("titles of %d: %zu whole in %d "
					 "columns, %zu in one less",
					 cells, whole, cols, before);
			before = whole;
		}
		assert_int_equal(before, 9);
		close_chronology(&f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_are_whole),
		cmocka_unit_test(long_titles_are_whole),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

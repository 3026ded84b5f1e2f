#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "app/app.h"
#include "base/key.h"
#include "support_book.h"

/* Going to a date, and cutting time more or less finely. */

enum { ROWS = 24 };

struct fixture {
	struct arena arena, frame;
	struct book *book;
	struct locale locale;
	struct app *app;
};

/* Events with these dates, parted by blanks; each is its own title. */
static void build(struct fixture *f, const char *dates)
{
	struct app_options o = { .locale = &f->locale };
	struct err err;

	f->book = book_of_dates(&f->arena, dates);
	assert_true(locale_open(&f->arena, "en", &f->locale, NULL, &err));
	f->app = app_new(f->book, &o);
}

static void drop(struct fixture *f)
{
	app_free(f->app);
	book_free(f->book);
	arena_free(&f->frame);
	arena_free(&f->arena);
}

static void type(struct fixture *f, const char *text)
{
	struct sv rest = sv_of(text);

	for (size_t i = 0; i < rest.n; i++) {
		struct sv letter = sv_slice(rest, i, i + 1);

		app_key(f->app, sv_eq(letter, SV("\n")) ? key_parse(SV("Enter"))
				: sv_eq(letter, SV(" "))
					? key_parse(SV("Space"))
					: key_parse(letter));
	}
}

/* The screen as text. */
static struct sv screen(struct fixture *f)
{
	struct build b = { .arena = &f->arena };
	struct frame frame;

	arena_reset(&f->frame);
	frame = app_draw(f->app, &f->frame, ROWS, 80);
	frame_text(&frame, &b, false);
	return build_view(&b);
}

/* Row Y of the screen. */
static struct sv row(struct fixture *f, int y)
{
	struct sv all = screen(f), line = { 0 };

	for (int i = 0; i <= y; i++)
		line = sv_cut(&all, '\n');
	return line;
}

/* The row of the chosen event. */
static struct sv chosen(struct fixture *f)
{
	struct sv all = screen(f), line = { 0 };

	while (all.n > 0 && !sv_starts(line, SV("▸")))
		line = sv_cut(&all, '\n');
	return line;
}

/* What must lie within the date comes first, then what surely was going on,
 * then what could have been; else the next.  Events are called by their date,
 * of which the row shows what is behind the year first. */
static void going(void **state)
{
	static const char dates[] =
		"1998 20XX 2022/2025 2023-05-02 2024 2024-05 "
		"2024-05-15/2024-05-17 2024-05-20 2024-05-20 2024-22 "
		"2024-11-03 2026 2028-01-01";
	static const struct {
		const char *typed, *title, *said;
	} cases[] = {
		{ "2024-05-20", "2024-05-20", "/ find" },
		{ "2024-05", "2024-05 ", "/ find" },
		{ "2024", "2024 ", "/ find" },
		{ "2024-05-16", "2024-05-15/2024-05-17",
		  "this was going on then" },
		/* The closest of those that could have been. */
		{ "2024-05-08", "2024-05 ", "this could have been then" },
		{ "2024-07-07", "2024-22", "this could have been then" },
		/* One known by the year, with others in it: the next. */
		{ "2024-02-03", "2024-05 ",
		  "nothing then: this is the next event" },
		{ "2024-10-03", "2024-11-03",
		  "nothing then: this is the next event" },
		/* With none in the rest of it: that one. */
		{ "2026-07", "2026 ", "this could have been then" },
		{ "2025-03-04", "2022/2025", "this could have been then" },
		{ "2023", "2023-05-02", "/ find" },
		{ "1998-03", "1998 ", "this could have been then" },
		{ "2027", "2028-01-01",
		  "nothing then: this is the next event" },
		{ "1990", "1998 ",
		  "nothing that early: this is the first event" },
		{ "2099-05", "20XX", "this could have been then" },
		{ "2101", "2028-01-01",
		  "nothing that late: this is the last event" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct fixture f = { 0 };
		struct build title = { .arena = &f.arena };
		struct sv line;

		build(&f, dates);
		type(&f, "g");
		type(&f, cases[i].typed);
		type(&f, "\n");
		line = chosen(&f);
		build_str(&title, "E  ");
		build_str(&title, cases[i].title);
		if (sv_find(line, build_view(&title), 0) == SV_NONE)
			fail_msg("%s: %.*s", cases[i].typed, SV_ARG(line));
		line = sv_trim(row(&f, ROWS - 1));
		if (!sv_starts(line, sv_of(cases[i].said)))
			fail_msg("%s: %.*s", cases[i].typed, SV_ARG(line));
		drop(&f);
	}
}

/* The period that the strip names, at the end of its first row. */
static bool strip_by(struct fixture *f, const char *unit)
{
	struct sv line = row(f, 1), name = sv_of(unit);

	return line.n > name.n &&
	       sv_eq(sv_slice(line, line.n - name.n, line.n), name);
}

static void zooming(void **state)
{
	static const char *const finer[] = { "week", "day", "day" };
	static const char *const coarser[] = { "week", "month", "quarter",
					       "year", "decade", "century",
					       "century" };
	struct fixture f = { 0 };

	(void)state;
	build(&f, "2023-01-02 2023-05-06 2024-07-08 2024-12-24 2025-01-02");
	assert_true(strip_by(&f, " month"));
	assert_true(sv_find(row(&f, 4), SV("month JFMAMJJASOND"), 0) !=
		    SV_NONE);
	for (size_t i = 0; i < 3; i++) {
		type(&f, "z");
		assert_true(strip_by(&f, finer[i]));
	}
	assert_true(sv_starts(sv_trim(row(&f, ROWS - 1)),
			      SV("there is no shorter period than a day")));
	assert_true(sv_find(row(&f, 4), SV("day MTWTFSS"), 0) != SV_NONE);
	for (size_t i = 0; i < 7; i++) {
		type(&f, "Z");
		assert_true(strip_by(&f, coarser[i]));
	}
	assert_true(sv_starts(sv_trim(row(&f, ROWS - 1)),
			      SV("there is no longer period than a century")));
	type(&f, "u");
	assert_true(strip_by(&f, "decade"));
	assert_true(sv_find(row(&f, 4), SV("decade 0123456789"), 0) !=
		    SV_NONE);
	type(&f, "U");
	assert_true(strip_by(&f, "century"));
	drop(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(going),
		cmocka_unit_test(zooming),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What the density strip is drawn from: periods, axis and counts. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "date/part.h"
#include "support_book.h"
#include "view/strip.h"

struct fixture {
	struct arena arena;
	struct book *book;
	struct hits all;
};

/* A book of events with these dates, separated by blanks. */
static void build(struct fixture *f, const char *dates)
{
	f->book = book_of_dates(&f->arena, dates);
	f->all = every_event(&f->arena, f->book);
}

static void drop(struct fixture *f)
{
	book_free(f->book);
	arena_free(&f->arena);
}

/* Every day is in the period that it is said to be in. */
static void periods(void **state)
{
	static const int64_t days[] = {
		-9000000000000000000, -1000000000, -719528, -719529, -30000,
		-4, -3, -1, 0, 3, 4, 10, 19722, 1000000000, 9000000000000000000,
	};
	static const char *const names[PERIODS] = {
		"day", "week", "month", "quarter", "year", "5 years",
		"decade", "century", "millennium",
	};

	(void)state;
	for (int p = 0; p < PERIODS; p++) {
		enum period unit = (enum period)p;

		assert_true(sv_eq(period_name(unit), sv_of(names[p])));
		for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
			int64_t at = period_of(unit, days[i]);

			assert_true(period_start(unit, at) <= days[i]);
			assert_true(period_start(unit, at + 1) > days[i]);
		}
	}
	/* 2024-01-01 was a Monday. */
	assert_int_equal(period_start(PERIOD_WEEK,
				      period_of(PERIOD_WEEK, 19727)),
			 19723);
	assert_int_equal(period_of(PERIOD_CENTURY, 19723), 20);
	assert_int_equal(period_of(PERIOD_QUARTER, 19723), 2024 * 4);
}

/* "month 2023-05-01 22 <5 >0" */
static struct sv axis_text(struct arena *a, const struct axis *x)
{
	struct build b = { .arena = a };

	build_sv(&b, period_name(x->unit));
	build_char(&b, ' ');
	date_print_day(&b, period_start(x->unit, x->from));
	build_fmt(&b, " %d <%zu >%zu", x->count, x->earlier, x->later);
	return build_view(&b);
}

/* What began long before the days of interest, or goes on, lends none. */
static void axes_within(void **state)
{
	struct axis_days days = { date_day_number(2024, 5, 1),
				  date_day_number(2024, 11, 30) };
	struct fixture f = { 0 };
	struct axis x;

	(void)state;
	build(&f, "2007/2025 2019/.. 2024-06-07 2024-10-12");
	assert_true(axis_fit(&x, f.book, f.all, &days, 60));
	assert_true(axis_first(&x) >= days.first - 7);
	assert_true(axis_last(&x) <= days.last + 7);
	assert_true(axis_fit(&x, f.book, f.all, NULL, 60));
	assert_true(axis_first(&x) < date_day_number(2008, 1, 1));
	drop(&f);
}

/* What may as well have begun on the axis stands at neither side of it. */
static void beside(void **state)
{
	struct axis_days days = { date_day_number(2023, 5, 1),
				  date_day_number(2023, 5, 31) };
	struct fixture f = { 0 };
	struct axis x;

	(void)state;
	build(&f, "2007/.. 2021/2024 [2019-01..2024-11] 2023-05 2023-06 "
		  "[..2024-11] 2024-01/..");
	assert_true(axis_fit(&x, f.book, f.all, &days, 60));
	assert_true(sv_eq(axis_text(&f.arena, &x),
			  SV("day 2023-05-01 31 <2 >2")));
	drop(&f);
}

/* A period that is asked for has parts, however vague the dates in it are. */
static void axes_of_a_period(void **state)
{
	static const struct {
		int from[3], to[3];
		const char *axis;
	} cases[] = {
		{ { 2024, 10, 1 }, { 2024, 10, 31 },
		  "day 2024-10-01 31 <0 >0" },
		{ { 2024, 1, 1 }, { 2024, 12, 31 },
		  "month 2024-01-01 12 <0 >0" },
		{ { 2020, 1, 1 }, { 2029, 12, 31 },
		  "year 2020-01-01 10 <0 >0" },
	};
	struct fixture f = { 0 };

	(void)state;
	build(&f, "2020/2029 2020/2029 2020/2029 2024");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const int *a = cases[i].from, *z = cases[i].to;
		struct axis_days days = { date_day_number(a[0], a[1], a[2]),
					  date_day_number(z[0], z[1], z[2]) };
		struct arena text = { 0 };
		struct axis x;

		assert_true(axis_fit(&x, f.book, f.all, &days, 60));
		x.earlier = x.later = 0;
		assert_true(sv_eq(axis_text(&text, &x), sv_of(cases[i].axis)));
		arena_free(&text);
	}
	drop(&f);
}

/* The bulk of the events decides, not what is far from it. */
static const struct {
	const char *dates;
	int room;
	const char *axis;
} fits[] = {
	{ "2024-05-16", 60, "day 2024-05-16 1 <0 >0" },
	{ "2024-05-01 2024-05-31", 60, "day 2024-05-01 31 <0 >0" },
	{ "2024-05-01 2024-08-31", 60, "week 2024-04-29 18 <0 >0" },
	{ "2023-05 2025-02", 60, "month 2023-01-01 26 <0 >0" },
	{ "2023-05 2025-02", 21, "quarter 2023-01-01 9 <0 >0" },
	{ "2023 2025", 1, "decade 2020-01-01 1 <0 >0" },
	/* They end where events do. */
	{ "2024", 60, "year 2024-01-01 1 <0 >0" },
	{ "2019/2024 2021-03-04 2021-03-05", 60,
	  "quarter 2019-01-01 24 <0 >0" },
	{ "2024-03-05/.. 2024-05-01", 60, "day 2024-03-05 58 <0 >0" },
	/* No finer than events are dated. */
	{ "2024-05 2024-06 2024-07-01", 60,
	  "month 2024-01-01 7 <0 >0" },
	/* Few events: none is left off. */
	{ "1800 2024-01 2024-02", 60, "decade 1800-01-01 23 <0 >0" },
	/* One of a few is. */
	{ "Y-83000 2024-01 2024-02 2024-11", 60,
	  "month 2024-01-01 11 <1 >0" },
	{ "2024-01 2024-02 2024-11 Y1E400", 60,
	  "month 2024-01-01 11 <0 >1" },
	{ "Y-1E400 2024-01 2024-02 2024-11", 60,
	  "month 2024-01-01 11 <1 >0" },
	/* Two are not: there is nothing coarser. */
	{ "Y-83000 2024-01 2024-02 2024-11 Y83000", 60,
	  "millennium 54000-01-01 30 <4 >0" },
	/* What is not far is taken back. */
	{ "1500 2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 "
	  "2024-07 2024-08 2024-09 2024-10 2024-10 2024-11 2024-12 "
	  "2025-01 2025-02 2025-03 2025-04 2025-05 2025-06 2025-09",
	  66, "month 2024-01-01 21 <1 >0" },
	/* What is known by the century does not say how long it is. */
	{ "19XX 1951-03 1951-05 1952-01 1952-05", 60,
	  "month 1951-03-01 15 <0 >0" },
	{ "19XX 18XX 20XX 1951-03 1952-05", 60,
	  "century 1800-01-01 3 <0 >0" },
	/* Nothing is far from events that lie evenly. */
	{ "1950 1955 1960 1965 1970 1975 1980 1985 1990 1995", 66,
	  "year 1950-01-01 46 <0 >0" },
};

static void axes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(fits) / sizeof(fits[0]); i++) {
		struct fixture f = { 0 };
		struct axis x;
		struct sv text;

		build(&f, fits[i].dates);
		assert_true(axis_fit(&x, f.book, f.all, NULL, fits[i].room));
		assert_true(x.count <= fits[i].room);
		text = axis_text(&f.arena, &x);
		if (!sv_eq(text, sv_of(fits[i].axis)))
			fail_msg("%s: %.*s", fits[i].dates, SV_ARG(text));
		assert_false(axis_fit(&x, f.book, f.all, NULL, 0));
		drop(&f);
	}
}

/* The chosen event is in the middle of an axis that has not room for all. */
static void around(void **state)
{
	struct fixture f = { 0 };
	struct axis x;
	enum { ROOM = 12, CELLS_EACH = 2 };

	(void)state;
	build(&f, "2020-01 2020-02 2021-03 2022-04 2022-05 2023-06 2024-12");
	for (event_no ev = 0; ev < f.all.n; ev++) {
		int64_t at = period_of(PERIOD_MONTH, book_first(f.book, ev));

		assert_true(axis_around(&x, f.book, f.all, PERIOD_MONTH, ev,
					CELLS_EACH * ROOM));
		assert_int_equal(x.count, ROOM);
		assert_in_range(at - x.from, 0, ROOM - 1);
		if (ev > 1 && ev + 1 < f.all.n)
			assert_in_range(at - x.from, ROOM / 4, ROOM * 3 / 4);
	}
	assert_true(axis_around(&x, f.book, f.all, PERIOD_YEAR, 3,
				CELLS_EACH * ROOM));
	assert_int_equal(x.count, 5);
	drop(&f);
}

/* "1 0:2": how many are surely there, and what could be. */
static struct sv tally_text(struct arena *a, const struct density *t, int n)
{
	struct build b = { .arena = a };

	for (int i = 0; i < n; i++) {
		build_fmt(&b, "%s%zu", i ? " " : "", t->sure[i]);
		if (t->could[i] > 0)
			build_fmt(&b, ":%zu", t->could[i]);
	}
	return build_view(&b);
}

/* The months of 2024, whatever else there is. */
static void counts(void **state)
{
	static const struct {
		const char *dates, *months;
	} cases[] = {
		{ "2024-05-16 2024-05 2024-05-XX 2024-06~",
		  "0 0 0 0 3 1 0 0 0 0 0 0" },
		/* Could be in each of its months, and in no other. */
		{ "2024-22", "0 0 0 0 0 0:1 0:1 0:1 0 0 0 0" },
		{ "2024-0X",
		  "0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0 0 0" },
		/* In those of its members, not between. */
		{ "[2024-02-01,2024-04-01]", "0 0:1 0 0:1 0 0 0 0 0 0 0 0" },
		{ "{2024-02-01,2024-04-01}", "0 1 0 1 0 0 0 0 0 0 0 0" },
		{ "[2024-02,2024-05..2024-06]",
		  "0 0:1 0 0 0:1 0:1 0 0 0 0 0 0" },
		{ "2024-0X-31/2024-08",
		  "0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0 0 0 0" },
		/* What lasts is in all that it surely touches. */
		{ "2024-05-15/2024-07-02", "0 0 0 0 1 1 1 0 0 0 0 0" },
		{ "2024-05/2024-07", "0 0 0 0 1 1 1 0 0 0 0 0" },
		{ "2024-33/2024-05", "0:1 0:1 1 1 1 0 0 0 0 0 0 0" },
		{ "2024-01/2024-12", "1 1 1 1 1 1 1 1 1 1 1 1" },
		{ "2024", "0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1 0:1" },
		/* Beyond the axis: clipped. */
		{ "2023-12-20/2024-02-03", "1 1 0 0 0 0 0 0 0 0 0 0" },
		{ "2024-24", "0 0 0 0 0 0 0 0 0 0 0 0:1" },
		{ "2023-05 2025-05", "0 0 0 0 0 0 0 0 0 0 0 0" },
		{ "2023-08-01/2024-06-30", "1 1 1 1 1 1 0 0 0 0 0 0" },
		/* What is as long as the axis, where it stands. */
		{ "20XX", "0 0 0 0 0 0 0 0 0 0 0 0" },
		{ "../2024-03", "0 0 0:1 0 0 0 0 0 0 0 0 0" },
		{ "2023-01-01/2024-06-30", "0 0 0 0 0 0 0 0 0 0 0 0" },
		{ "2024-03-05/..", "0 0 1 0 0 0 0 0 0 0 0 0" },
		{ "2024-03/2026", "0 0 1 0 0 0 0 0 0 0 0 0" },
		{ "2024/2026", "0:1 0 0 0 0 0 0 0 0 0 0 0" },
		{ "Y-1E400 Y1E400", "0 0 0 0 0 0 0 0 0 0 0 0" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct fixture f = { 0 };
		struct axis x = { .unit = PERIOD_MONTH,
				  .from = 2024 * 12,
				  .count = 12 };
		struct density t;
		struct sv text;

		build(&f, cases[i].dates);
		density_count(&t, &f.arena, f.book, f.all, &x);
		text = tally_text(&f.arena, &t, x.count);
		if (!sv_eq(text, sv_of(cases[i].months)))
			fail_msg("%s: %.*s", cases[i].dates, SV_ARG(text));
		drop(&f);
	}
}

/* Where the axis is of days asked for, what may have begun on it is in each
 * period that it may lie in, however long it is. */
static void loose(void **state)
{
	static const struct {
		const char *date, *months;
	} cases[] = {
		{ "20XX", "0:1 0:1 0:1" },
		{ "[..2024-06]", "0:1 0:1 0:1" },
		{ "[2019-01..2024-02]", "0:1 0:1 0" },
		{ "[2019-01,2024-03..2025-01]", "0 0 0:1" },
		/* Counted, or begun before it. */
		{ "2024-02-03", "0 1 0" },
		{ "2024-02/2026", "0 1 0" },
		{ "2007/..", "0 0 0" },
		{ "../2024-06", "0 0 0" },
		{ "2023-01-01/2024-06-30", "0 0 0" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct fixture f = { 0 };
		struct axis x = { .unit = PERIOD_MONTH,
				  .from = 2024 * 12,
				  .count = 3 };
		struct density t;
		struct sv text;

		build(&f, cases[i].date);
		density_count(&t, &f.arena, f.book, f.all, &x);
		density_add_loose(&t, f.book, f.all, &x,
				  &(struct axis_days){ 0, INT64_MAX });
		text = tally_text(&f.arena, &t, x.count);
		if (!sv_eq(text, sv_of(cases[i].months)))
			fail_msg("%s: %.*s", cases[i].date, SV_ARG(text));
		/* On no day that nobody asked for. */
		density_count(&t, &f.arena, f.book, f.all, &x);
		density_add_loose(&t, f.book, f.all, &x,
				  &(struct axis_days){
					  period_start(x.unit, x.from + 2),
					  INT64_MAX });
		if (t.could[0] + t.could[1] > 0)
			fail_msg("%s is in January", cases[i].date);
		drop(&f);
	}
}

/* ---- what is drawn ---- */

enum { CELLS = 120, BEFORE_AXIS = 13 };

/* The sign of period I: a bar, a point or a blank. */
static char drawn(const struct frame *f, const struct axis *x, int i)
{
	const struct cell *c = &f->cells[BEFORE_AXIS + i * x->cells];

	return c->text[0] == '.' || c->text[0] == ' ' ? c->text[0] : '#';
}

/* Whether it goes beyond the axis and is as long: it is drawn where it
 * stands. */
static bool stands(const struct book *b, const struct axis *x)
{
	int64_t first = book_first(b, 0), last = book_last(b, 0);
	double length = (double)axis_last(x) - (double)axis_first(x);

	return (first < axis_first(x) || last > axis_last(x)) &&
	       (double)last - (double)first >= length;
}

/* Whether D, {..}, has a member that lies in PERIOD. */
static bool has_member(const struct date *d, const struct date *period)
{
	struct date_span span;

	for (uint32_t i = 0; d->form == DATE_ALL_OF && i < d->nparts; i++)
		if (!(d->parts[i].flags & (PART_FROM | PART_UNTIL)) &&
		    date_part_span(&d->parts[i], &span) &&
		    span.first >= period->first && span.last <= period->last)
			return true;
	return false;
}

/* Compares each period of the axis that is drawn for the only event of B with
 * what date_within() answers. */
static void compare(const struct frame *f, const struct axis *x,
		    const struct book *b, const char *text, size_t answers[3])
{
	struct date d = book_date(b, 0);
	int64_t begun, ended, at = book_order_day(b, 0);

	date_turns(&d, &begun, &ended);
	for (int i = 0; i < x->count; i++) {
		const struct date period = {
			.first = period_start(x->unit, x->from + i),
			.last = period_start(x->unit, x->from + i + 1) - 1,
			.form = DATE_INTERVAL,
		};
		enum date_answer answer = date_within(&d, &period);
		char sign = drawn(f, x, i);
		bool sure = has_member(&d, &period) ||
			    (begun <= period.last && ended >= period.first &&
			     begun <= ended);
		bool right = answer == ANSWER_CANNOT ? sign == ' ' :
			     answer == ANSWER_MUST   ? sign == '#' :
			     sure		       ? sign == '#' :
						       sign == '.';

		if (stands(b, x))
			right = (sign != ' ') ==
				(at >= period.first && at <= period.last);
		else
			answers[answer]++;
		if (!right)
			fail_msg("%s in %.*s %d of %d: '%c' for %d", text,
				 SV_ARG(period_name(x->unit)), i, x->count,
				 sign, (int)answer);
	}
}

/* What is drawn of a date in a period is what date_within() answers: a bar
 * where it must lie in it or surely touches it, a point where it could, nothing
 * where it cannot. */
static void as_within(void **state)
{
	static const char *const dates[] = {
		"2024-05-16", "2024-05", "2024-05-XX", "2024-22", "2024-24",
		"2024-06~", "2024-XX-31", "2024-0X-31", "2024-1X", "2023-1X-3X",
		"[2024-02-01,2024-04-01]", "{2024-02-01,2024-04-01}",
		"[2024-02,2024-05..2024-06]", "[2023-12,2024-02,2025-01]",
		"[2024-03-31..2024-05-01]", "2024-05-15/2024-05-17", "2023",
		"2024-03?/2024-04", "202X", "[2024-01-31,2024-02-01]",
		"2024-24/2025-21", "../2023-06", "2025-01/..", "1950S2",
		"-0043-03-15", "-0099/-0043", "2007/2019", "1066~/1087-09-09",
	};
	size_t answers[] = { 0, 0, 0 };
	struct locale locale;
	struct arena a = { 0 };
	struct err err;

	(void)state;
	assert_true(locale_open(&a, "en", &locale, NULL, &err));
	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
		for (int unit = 0; unit <= PERIODS; unit++) {
			struct fixture f = { 0 };
			struct strip s = { .unit = (enum period)unit,
					   .chosen = 0,
					   .first = 0,
					   .last = 0,
					   .locale = &locale };
			struct strip_memo memo = { 0 };
			struct rect r = { 0, 0, 1, CELLS };
			struct frame frame;

			build(&f, dates[i]);
			frame = frame_new(&f.arena, 1, CELLS, false);
			s.book = f.book;
			s.all = s.listed = s.hits = f.all;
			strip_count(&s, &memo, r);
			assert_true(memo.drawn);
			strip_draw(&s, &memo, &frame, r, (struct rect){ 0 });
			compare(&frame, &memo.axis, f.book, dates[i], answers);
			strip_forget(&memo);
			drop(&f);
		}
	for (int i = 0; i < 3; i++)
		assert_true(answers[i] >= 50);
	arena_free(&a);
}

/* Together they count as each alone. */
static void sums(void **state)
{
	static const char *const dates[] = {
		"2024-05-16", "2024-22", "2023-11/2024-02-03",
		"2024-05/2024-07", "2024-33/2024-05", "2024-24", "../2024-03",
		"2023-12-01/2024-01-15", "2024", "2024-03-05/..",
		"2024-12-31/2025-01-01",
	};
	enum { N = sizeof(dates) / sizeof(dates[0]), MONTHS = 12 };
	struct axis x = { .unit = PERIOD_MONTH, .from = 2024 * 12,
			  .count = MONTHS };
	size_t sure[MONTHS] = { 0 }, could[MONTHS] = { 0 };
	struct build all = { 0 };
	struct fixture f = { 0 };
	struct density t;

	(void)state;
	all.arena = &f.arena;
	for (size_t i = 0; i < N; i++) {
		struct fixture one = { 0 };

		build_fmt(&all, "%s%s", i ? " " : "", dates[i]);
		build(&one, dates[i]);
		density_count(&t, &one.arena, one.book, one.all, &x);
		for (int k = 0; k < MONTHS; k++) {
			sure[k] += t.sure[k];
			could[k] += t.could[k];
		}
		drop(&one);
	}
	build(&f, arena_cstr(&f.arena, build_view(&all)));
	density_count(&t, &f.arena, f.book, f.all, &x);
	for (int k = 0; k < MONTHS; k++) {
		assert_int_equal(t.sure[k], sure[k]);
		assert_int_equal(t.could[k], could[k]);
	}
	drop(&f);
}

/* Whatever the size and the chosen event, it stays within its rectangle and the
 * rule, and a memo of another size does not show through. */
static void check_clipped(struct fixture *f, const struct locale *locale)
{
	struct strip_memo kept = { 0 };

	for (int unit = 0; unit <= PERIODS; unit++)
		for (int width = 0; width < 190; width += 1 + width / 20) {
			int height = (width + unit) % 5;
			struct rect r = { 1, 3, height, width };
			struct rect rule = { 6, 3, 1, width };
			struct strip s = { .book = f->book,
					   .all = f->all,
					   .listed = f->all,
					   .hits = { f->all.v, f->all.n / 2 },
					   .first = 0,
					   .last = 5,
					   .chosen = (event_no)width % 6,
					   .unit = (enum period)unit,
					   .locale = locale };
			struct strip_memo fresh = { 0 };
			struct frame a = frame_new(&f->arena, 8, 200, unit % 2);
			struct frame b = frame_new(&f->arena, 8, 200, unit % 2);

			strip_count(&s, &kept, r);
			strip_draw(&s, &kept, &a, r, rule);
			strip_count(&s, &fresh, r);
			strip_draw(&s, &fresh, &b, r, rule);
			strip_forget(&fresh);
			for (int i = 0; i < 8 * 200; i++) {
				int y = i / 200 - r.row, x = i % 200 - r.col;

				assert_string_equal(a.cells[i].text,
						    b.cells[i].text);
				if (x < 0 || x >= width ||
				    ((y < 0 || y >= height) &&
				     y != rule.row - r.row))
					assert_string_equal(a.cells[i].text,
							    " ");
			}
		}
	strip_forget(&kept);
}

static void clipped(void **state)
{
	static const char *const dates[] = {
		"Y-83000 2020 2023-05 2024-05-15/2024-07-02 2024-22 2025-01",
		/* As far apart as days have numbers. */
		"Y-25000000000000000 Y-20000000000000000/Y20000000000000000 "
		"2001-01-01 2001-01-03/.. ../2001-01-04 Y25000000000000000",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
		struct fixture f = { 0 };
		struct locale locale;
		struct err err;

		assert_true(locale_open(&f.arena, "en", &locale, NULL, &err));
		build(&f, dates[i]);
		check_clipped(&f, &locale);
		drop(&f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(periods), cmocka_unit_test(axes),
		cmocka_unit_test(axes_within),
		cmocka_unit_test(beside),
		cmocka_unit_test(axes_of_a_period),
		cmocka_unit_test(around),  cmocka_unit_test(counts),
		cmocka_unit_test(loose),
		cmocka_unit_test(as_within),
		cmocka_unit_test(sums),	   cmocka_unit_test(clipped),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What the density strip draws: as dates are, each event once, and within its
 * rectangle. */
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
			struct dated f = { 0 };
			struct strip s = { .unit = (enum period)unit,
					   .chosen = 0,
					   .first = 0,
					   .last = 0,
					   .locale = &locale };
			struct strip_memo memo = { 0 };
			struct rect r = { 0, 0, 1, CELLS };
			struct frame frame;

			dated_open(&f, dates[i]);
			frame = frame_new(&f.arena, 1, CELLS, false);
			s.book = f.book;
			s.all = s.listed = s.hits = f.all;
			strip_count(&s, &memo, r);
			assert_true(memo.drawn);
			strip_draw(&s, &memo, &frame, r, (struct rect){ 0 });
			compare(&frame, &memo.axis, f.book, dates[i], answers);
			strip_forget(&memo);
			dated_close(&f);
		}
	for (int i = 0; i < 3; i++)
		assert_true(answers[i] >= 50);
	arena_free(&a);
}

/* How many events of F there are in the periods of X, each looked at alone. */
static size_t on_axis(struct dated *f, const struct axis *x,
		      const struct axis_days *within)
{
	size_t n = 0;

	for (size_t i = 0; i < f->all.n; i++) {
		struct hits one = { f->all.v + i, 1 };
		struct density t;
		bool any = false;

		density_count(&t, &f->arena, f->book, one, x);
		if (axis_is_asked(within))
			density_add_loose(&t, f->book, one, x, within);
		for (int k = 0; k < x->count; k++)
			any = any || t.sure[k] + t.could[k] > 0;
		n += any;
	}
	return n;
}

static void check_once(struct dated *f, const struct axis_days *within,
		       int unit, int width)
{
	struct strip s = { .book = f->book,
			   .all = f->all,
			   .listed = f->all,
			   .hits = f->all,
			   .within = within,
			   .first = NO_EVENT,
			   .last = NO_EVENT,
			   .chosen = (event_no)(width % (int)f->all.n),
			   .unit = (enum period)unit };
	struct strip_memo memo = { 0 };
	size_t on;

	strip_count(&s, &memo, (struct rect){ 0, 0, 2, width });
	if (!memo.drawn)
		return;
	on = on_axis(f, &memo.axis, within);
	if (memo.axis.earlier + on + memo.axis.later != f->all.n)
		fail_msg("%zu before, %zu on and %zu after %d x %.*s are not "
			 "%zu", memo.axis.earlier, on, memo.axis.later,
			 memo.axis.count, SV_ARG(period_name(memo.axis.unit)),
			 f->all.n);
	strip_forget(&memo);
}

/* Each event is on the bars, or counted before or after them, and only once. */
static void once(void **state)
{
	static const char dates[] =
		"Y-1E400 Y-83000 ../2023-06 [..2024-11] 20XX 2007/.. "
		"2007/2025 2019/.. 202X 2021/2024 [2019-01..2024-11] 2023 "
		"2023-11/2024-02 2023-12-20/2024-02-03 2024-01 2024-02-14 "
		"2024-22 2024-0X-31 [2024-02,2024-05..2024-06] "
		"2024-05-15/2024-07-02 2024-05-16 {2024-05-20,2025-04-01} "
		"2024-06~ 2024-06-30/2024-07-01 2024-10-31/2024-11-01 "
		"2024-11-11 2024-12-01/2025-01-15 2024-24 2025-01/.. 2025-02 "
		"2150-01-01 Y1E400";
	static const struct axis_days days[] = {
		{ INT64_MIN, INT64_MAX }, { 19723, 20088 }, { 19858, 19888 },
		{ 19844, INT64_MAX }, { INT64_MIN, 19858 },
	};
	enum { DAYS = sizeof(days) / sizeof(*days) };
	struct dated f = { 0 };

	(void)state;
	dated_open(&f, dates);
	for (int i = -1; i < DAYS; i++)
		for (int unit = 0; unit <= PERIODS; unit++)
			for (int width = 40; width < 180; width += 9)
				check_once(&f, i < 0 ? NULL : &days[i], unit,
					   width);
	dated_close(&f);
}

/* Whatever the size and the chosen event, it stays within its rectangle and the
 * rule, and a memo of another size does not show through. */
static void check_clipped(struct dated *f, const struct locale *locale)
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
		struct dated f = { 0 };
		struct locale locale;
		struct err err;

		assert_true(locale_open(&f.arena, "en", &locale, NULL, &err));
		dated_open(&f, dates[i]);
		check_clipped(&f, &locale);
		dated_close(&f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_within),
		cmocka_unit_test(once),
		cmocka_unit_test(clipped),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

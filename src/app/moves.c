#include "app/state.h"
#include "model/date.h"

/* By N events, stopping at either end. */
static void move(struct app *a, int64_t by)
{
	int64_t at = (int64_t)a->pos.cursor + by;
	int64_t last = (int64_t)a->shown.n - 1;

	at = at > last ? last : at;
	a->pos.cursor = (size_t)(at > 0 ? at : 0);
}

/* By N screens: the rows of a screen move, and what stands in them. */
static void page(struct app *a, int by)
{
	int body = timeline_body(a->layout.timeline.height);
	int64_t rows = body > 1 ? body - 1 : 1; /* one stays in sight */
	int64_t row = (int64_t)timeline_row_of(&a->timeline, a->pos.cursor);
	int64_t last = (int64_t)timeline_rows(&a->timeline) - 1;
	size_t old = a->pos.cursor;

	if (a->shown.n == 0)
		return;
	row += by * rows;
	row = row < 0 ? 0 : row > last ? last : row;
	a->pos.cursor = timeline_row(&a->timeline, (size_t)row).event;
	if (by < 0 && a->pos.cursor == old)
		move(a, -1);
	rows = (int64_t)a->pos.top + by * rows;
	a->pos.top = (size_t)(rows < 0 ? 0 : rows);
}

void do_next_event(struct app *a)
{
	move(a, 1);
}

void do_previous_event(struct app *a)
{
	move(a, -1);
}

void do_next_page(struct app *a)
{
	page(a, 1);
}

void do_previous_page(struct app *a)
{
	page(a, -1);
}

void do_first_event(struct app *a)
{
	a->pos = (struct timeline_pos){ 0 };
}

void do_last_event(struct app *a)
{
	a->pos.cursor = a->shown.n > 0 ? a->shown.n - 1 : 0;
}

static int64_t anchor(const struct app *a, size_t i)
{
	int64_t day = book_first(a->book, a->shown.v[i]);

	return day != INT64_MIN ? day : book_last(a->book, a->shown.v[i]);
}

/* The first event from DAY on; shown.n when there is none. */
static size_t from_day(const struct app *a, int64_t day)
{
	size_t low = 0, high = a->shown.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (anchor(a, mid) < day)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The first day of the period of MONTHS (1 or 12) in which DAY lies, BY such
 * periods later. */
static int64_t period_start(int64_t day, int months, int by)
{
	int64_t year, n;
	int month, d;

	date_from_day(day, &year, &month, &d);
	if (year + by > DATE_YEAR_MAX || year + by < -DATE_YEAR_MAX)
		return day;
	if (months == 12)
		return date_day_number(year + by, 1, 1);
	n = year * 12 + month - 1 + by;
	year = n >= 0 ? n / 12 : -((11 - n) / 12);
	return date_day_number(year, (int)(n - year * 12) + 1, 1);
}

/* To the first event of the next (DIR 1) or the previous period with one. */
static void go_period(struct app *a, int months, int dir)
{
	int64_t day;
	size_t at;

	if (a->shown.n == 0)
		return;
	day = anchor(a, a->pos.cursor);
	if (day == INT64_MAX) {
		move(a, dir);
		return;
	}
	if (dir > 0) {
		at = from_day(a, period_start(day, months, 1));
		a->pos.cursor = at < a->shown.n ? at : a->shown.n - 1;
		return;
	}
	at = from_day(a, period_start(day, months, 0));
	if (at == a->pos.cursor && at > 0)
		at = from_day(a, period_start(anchor(a, at - 1), months, 0));
	a->pos.cursor = at;
}

void do_next_month(struct app *a)
{
	go_period(a, 1, 1);
}

void do_previous_month(struct app *a)
{
	go_period(a, 1, -1);
}

void do_next_year(struct app *a)
{
	go_period(a, 12, 1);
}

void do_previous_year(struct app *a)
{
	go_period(a, 12, -1);
}

static void go_silence(struct app *a, int dir)
{
	size_t at = timeline_silence(&a->timeline, a->pos.cursor, dir);

	if (at == a->pos.cursor)
		say(a, STYLE_WARN, "no %s silence longer than %lld days",
		    dir > 0 ? "later" : "earlier",
		    (long long)a->timeline.limit);
	a->pos.cursor = at;
}

void do_next_silence(struct app *a)
{
	go_silence(a, 1);
}

void do_previous_silence(struct app *a)
{
	go_silence(a, -1);
}

int64_t moves_day(const struct app *a)
{
	int64_t day = a->shown.n > 0 ? anchor(a, a->pos.cursor) : INT64_MAX;

	return day != INT64_MAX ? day : a->options.today;
}

void moves_go_day(struct app *a, int64_t day, int64_t last)
{
	size_t at = from_day(a, day);

	if (a->shown.n == 0)
		return;
	undo_mark(a);
	a->pos.cursor = at < a->shown.n ? at : a->shown.n - 1;
	if (at == a->shown.n)
		say(a, STYLE_WARN, "nothing that late: this is the last event");
	else if (at == 0 && last < anchor(a, 0))
		say(a, STYLE_WARN,
		    "nothing that early: this is the first event");
}

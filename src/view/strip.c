#include "view/strip.h"

#include <inttypes.h>

#include "base/build.h"
#include "model/date.h"
#include "view/brief.h"
#include "view/marked.h"

enum {
	LEFT = 7,      /* cells for the rows' names */
	RIGHT = 12,    /* cells for what is told behind the axis */
	BUCKET_CELLS = 3, /* the widest a bucket is drawn */
	LOOK_AT = 64,  /* events of a bucket that are asked how certain */
	LEVELS = 8,    /* of a bar in one row */
};

/* Periods of the calendar, finest first: months, or days when MONTHS is 0. */
static const struct unit {
	struct sv name;
	int days, months;
} units[] = {
	{ SV_INIT("day"), 1, 0 },	{ SV_INIT("week"), 7, 0 },
	{ SV_INIT("month"), 0, 1 },	{ SV_INIT("quarter"), 0, 3 },
	{ SV_INIT("year"), 0, 12 },	{ SV_INIT("5 years"), 0, 60 },
	{ SV_INIT("decade"), 0, 120 },	{ SV_INIT("century"), 0, 1200 },
	{ SV_INIT("millennium"), 0, 12000 },
};

enum { UNITS = sizeof(units) / sizeof(units[0]), MONDAY_OFFSET = 3 };

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

/* The number of the period that DAY lies in, and the first day of period I. */
static int64_t period_of(const struct unit *u, int64_t day)
{
	int64_t year;
	int month, d;

	if (u->days > 0)
		return floor_div(day + (u->days == 7 ? MONDAY_OFFSET : 0),
				 u->days);
	date_from_day(day, &year, &month, &d);
	return floor_div(year * 12 + month - 1, u->months);
}

static int64_t period_start(const struct unit *u, int64_t i)
{
	int64_t month = i * u->months;
	int64_t year = floor_div(month, 12);

	if (u->days > 0)
		return i * u->days - (u->days == 7 ? MONDAY_OFFSET : 0);
	if (year > DATE_YEAR_MAX || year < -DATE_YEAR_MAX)
		return year > 0 ? INT64_MAX : INT64_MIN;
	return date_day_number(year, (int)(month - year * 12) + 1, 1);
}

/* The day an event is drawn at: date_anchor(). */
static int64_t anchor(const struct book *b, event_no ev)
{
	int64_t day = book_first(b, ev);

	return day != INT64_MIN ? day : book_last(b, ev);
}

/* How many of HITS are drawn before DAY. */
static size_t before(const struct book *b, struct hits hits, int64_t day)
{
	size_t low = 0, high = hits.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (anchor(b, hits.v[mid]) < day)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* What part of time is drawn, and how. */
struct axis {
	const struct unit *unit;
	int64_t from; /* the first period */
	int count;    /* periods */
	int cells;    /* of each */
	int x;        /* where the first begins */
	size_t earlier; /* events before it */
};

/* The events that have a place in time at all. */
static size_t dated(const struct strip *s)
{
	return before(s->book, s->all, INT64_MAX);
}

/* The axis of UNIT that ends with the last event. */
static void place_axis(struct axis *x, const struct strip *s, size_t n,
		       const struct unit *unit, int room)
{
	int64_t first = period_of(unit, anchor(s->book, s->all.v[0]));
	int64_t last = period_of(unit, anchor(s->book, s->all.v[n - 1]));
	int64_t most = brief_days(first, last) + 1;

	x->unit = unit;
	x->count = most < room ? (int)most : room;
	x->cells = room / x->count;
	x->cells = x->cells > BUCKET_CELLS ? BUCKET_CELLS : x->cells;
	x->from = last - x->count + 1;
	x->earlier = before(s->book, s->all, period_start(unit, x->from));
}

/*
 * The finest unit that has all events on its axis, or the coarsest; it does
 * not depend on where the reader is.  False without events.
 */
static bool axis_of(struct axis *x, const struct strip *s, int room)
{
	size_t n = dated(s);

	if (n == 0 || room < 1)
		return false;
	for (int i = 0; i < UNITS; i++) {
		place_axis(x, s, n, &units[i], room);
		if (x->earlier == 0)
			break;
	}
	return true;
}

/* Whether one of the events I to END is known at least as well as to the
 * unit. */
static bool any_certain(const struct axis *x, const struct strip *s,
			struct hits hits, size_t i, size_t end)
{
	for (size_t k = i; k < end && k - i < LOOK_AT; k++) {
		int64_t first = book_first(s->book, hits.v[k]);
		int64_t last = book_last(s->book, hits.v[k]);

		if (first != INT64_MIN && last != INT64_MAX &&
		    period_of(x->unit, first) == period_of(x->unit, last))
			return true;
	}
	return false;
}

/* A bar of COUNT events, where MOST is the highest: in row Y, and with TALL in
 * the one above it too. */
static void draw_bar(struct frame *f, struct rect r, int y, int x, size_t count,
		     size_t most, bool tall, enum style style)
{
	static const char bars[LEVELS][4] = { "▁", "▂", "▃", "▄",
					      "▅", "▆", "▇", "█" };
	static const char digits[] = "123456789";
	size_t levels = tall ? 2 * LEVELS : LEVELS;
	size_t level = most <= levels ? count - 1
				      : (count * levels - 1) / most;
	size_t low = level < LEVELS ? level : LEVELS - 1;

	frame_put_alt(f, r, y, x, sv_of(bars[low]),
		      count <= 9 ? (struct sv){ digits + count - 1, 1 }
				 : SV("#"),
		      style);
	if (level >= LEVELS && tall)
		frame_put_alt(f, r, y - 1, x, sv_of(bars[level - LEVELS]),
			      SV("#"), style);
}

/* The bars of HITS in row Y, and with TALL in the one above it. */
static void draw_bars(const struct axis *x, const struct strip *s,
		      struct hits hits, bool tall, struct frame *f,
		      struct rect r, int y)
{
	size_t most = 1;
	size_t at[2];

	for (int pass = 0; pass < 2; pass++) {
		at[0] = before(s->book, hits, period_start(x->unit, x->from));
		for (int i = 0; i < x->count; i++, at[0] = at[1]) {
			int col = x->x + i * x->cells + x->cells / 2;

			at[1] = before(s->book, hits,
				       period_start(x->unit, x->from + i + 1));
			if (pass == 0 && at[1] - at[0] > most)
				most = at[1] - at[0];
			if (pass == 0)
				continue;
			if (at[1] == at[0])
				frame_put_alt(f, r, y, col, SV("·"), SV("."),
					      STYLE_DIM);
			else
				draw_bar(f, r, y, col, at[1] - at[0], most,
					 tall,
					 any_certain(x, s, hits, at[0], at[1])
						 ? STYLE_BAR
						 : STYLE_DOUBT);
		}
	}
}

/* The years above the bars, as many as there is room for. */
static void draw_years(const struct axis *x, struct frame *f, struct rect r,
		       int y)
{
	int free = x->x;
	int room = r.width - 2 - marked_measure(f, x->unit->name);
	int64_t last = INT64_MIN;

	for (int i = 0; i < x->count; i++) {
		struct build b = { .arena = f->clean.arena };
		int col = x->x + i * x->cells;
		int64_t start, year;
		int month, day;

		start = period_start(x->unit, x->from + i);
		date_from_day(start, &year, &month, &day);
		if (year == last || start == INT64_MIN || start == INT64_MAX)
			continue;
		build_fmt(&b, "%" PRId64, year);
		if (col >= free && col + (int)b.n < room &&
		    (month == 1 || x->unit->days > 0 || i == 0) &&
		    (i > 0 || month <= 9))
			free = frame_put(f, r, y, col, build_view(&b),
					 STYLE_LABEL) + 1;
		last = year;
	}
	marked_put_right(f, r, y, r.width - RIGHT, RIGHT - 1, x->unit->name,
			 STYLE_DIM);
}

/* The column of EV's period, clipped to the axis. */
static int column_of(const struct axis *x, const struct book *b, event_no ev)
{
	int64_t day = anchor(b, ev), i;

	if (day == INT64_MAX)
		return x->x + x->count * x->cells - 1;
	i = period_of(x->unit, day) - x->from;
	i = i < 0 ? 0 : i >= x->count ? x->count - 1 : i;
	return x->x + (int)i * x->cells + x->cells / 2;
}

/* What part of time the timeline shows, and where the reader is. */
static void draw_window(const struct axis *x, const struct strip *s,
			struct frame *f, struct rect r, int y)
{
	int from, to;

	if (s->first == NO_EVENT || s->last == NO_EVENT)
		return;
	from = column_of(x, s->book, s->first);
	to = column_of(x, s->book, s->last);
	if (to > from) {
		frame_put_alt(f, r, y, from, SV("╰"), SV("["), STYLE_DIM);
		frame_rule(f, r, y, from + 1, to - from - 1, SV("─"), SV("-"),
			   STYLE_DIM);
		frame_put_alt(f, r, y, to, SV("╯"), SV("]"), STYLE_DIM);
	}
	if (s->chosen != NO_EVENT)
		frame_put_alt(f, r, y, column_of(x, s->book, s->chosen),
			      SV("▲"), SV("^"), STYLE_KEY);
}

/* "◂ 4 earlier" behind the bars. */
static void draw_beyond(const struct axis *x, struct frame *f, struct rect r,
			int y)
{
	struct build b = { .arena = f->clean.arena };

	if (x->earlier > 0)
		build_fmt(&b, "%s %zu earlier", f->ascii ? "<" : "◂",
			  x->earlier);
	marked_put_right(f, r, y, r.width - RIGHT, RIGHT - 1, build_view(&b),
			 STYLE_DIM);
}

void strip_draw(const struct strip *s, struct frame *f, struct rect r)
{
	int left = r.height > 2 ? LEFT : 1;
	int right = r.height > 1 ? RIGHT + 1 : 8;
	bool tall = r.height > 2 && s->shown.n == s->all.n;
	struct axis x = { .x = left };
	int y = 0;

	if (r.height < 1 || !axis_of(&x, s, r.width - left - right))
		return;
	if (r.height > 1)
		draw_years(&x, f, r, y++);
	else
		frame_put(f, r, y, x.x + x.count * x.cells + 1, x.unit->name,
			  STYLE_DIM);
	if (tall) {
		frame_put(f, r, ++y, 1, SV("all"), STYLE_LABEL);
	} else if (r.height > 2) {
		frame_put(f, r, y, 1, SV("all"), STYLE_LABEL);
		draw_bars(&x, s, s->all, false, f, r, y++);
		frame_put(f, r, y, 1, SV("shown"), STYLE_LABEL);
	}
	if (r.height > 1)
		draw_beyond(&x, f, r, y);
	draw_bars(&x, s, s->shown, tall, f, r, y++);
	if (r.height > 3)
		draw_window(&x, s, f, r, y);
	else if (s->chosen != NO_EVENT)
		frame_style(f, r, y - 1, column_of(&x, s->book, s->chosen),
			    column_of(&x, s->book, s->chosen) + 1, STYLE_HIT);
}

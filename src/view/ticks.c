/* Naming the periods of an axis, as many as there is room for. */
#include "view/ticks.h"

#include "base/build.h"
#include "date/date.h"
#include "text/grapheme.h"
#include "text/letter.h"
#include "view/brief.h"
#include "view/marked.h"

enum {
	ALL_CELLS = 3,  /* from here on each month has its initial, each day
			   its number */
	SPARSE = 3,     /* else one in so many */
	DAYS_APART = 5, /* of two that are numbered */
	MONTHS = 12,
};

struct tick {
	struct sv text;
	bool year;
};

/* The year, the month (from 1) and the day in which a period begins. */
struct begin {
	int64_t year;
	int month, day;
};

/* False where that is beyond the calendar. */
static bool begins(const struct axis *x, int64_t i, struct begin *out)
{
	int64_t start = period_start(x->unit, x->from + i);

	if (start == INT64_MIN || start == INT64_MAX)
		return false;
	date_from_day(start, &out->year, &out->month, &out->day);
	return true;
}

static struct sv year_text(struct arena *a, const struct locale *l,
			   int64_t year)
{
	struct build b = { .arena = a };

	brief_put_year(&b, l, year);
	return build_view(&b);
}

/* How many years lie between two that are named: a round number of them. */
static int64_t years_apart(const struct axis *x, const struct locale *l,
			   struct frame *f)
{
	static const int64_t round[] = { 1, 2, 5 };
	struct begin first, last;
	int64_t step = 1, length, cells;
	int a, b;

	if (!begins(x, 0, &first) || !begins(x, x->count - 1, &last))
		return 1;
	a = marked_measure(f, year_text(f->clean.arena, l, first.year));
	b = marked_measure(f, year_text(f->clean.arena, l, last.year));
	cells = (a > b ? a : b) + 1;
	length = x->count > 1 ? (last.year - first.year) / (x->count - 1) : 1;
	length = length > 0 ? length : 1;
	/* STEP years take STEP / LENGTH periods. */
	for (int64_t ten = 1;; ten *= 10)
		for (int i = 0; i < 3; i++) {
			step = round[i] * ten;
			if (step >= length &&
			    step / length * x->cells >= cells)
				return step;
		}
}

/* Of single years as people count, who have no year 0; of more by where their
 * periods begin. */
static bool is_round(const struct axis *x, int64_t year, int64_t step)
{
	return (year > 0 || x->unit > PERIOD_YEAR ? year : 1 - year) % step ==
	       0;
}

static struct sv initial(struct arena *a, const struct locale *l, int month)
{
	struct sv name = letter_own(a, l, l->months_alone[month - 1]);

	return sv_slice(name, 0, grapheme_end(name, 0));
}

/* "Feb", or where no year stands before it "Feb 2025". */
static struct sv month_text(struct arena *a, const struct locale *l,
			    const struct begin *at, bool with_year)
{
	struct build b = { .arena = a };

	build_sv(&b, l->short_months[at->month - 1]);
	if (with_year) {
		build_char(&b, ' ');
		brief_put_year(&b, l, at->year);
	}
	return build_view(&b);
}

/* Of days with less room than ALL_CELLS one in so many. */
static struct sv day_text(const struct axis *x, struct arena *a, int day)
{
	struct build b = { .arena = a };

	if (x->cells >= ALL_CELLS || day % DAYS_APART == 0)
		build_fmt(&b, "%d", day);
	return build_view(&b);
}

/* The first period after AT of X, of less than a month, that begins in another
 * month; X->COUNT: none. */
static int next_month(const struct axis *x, int at)
{
	struct begin first, next;

	if (!begins(x, at, &first))
		return x->count;
	for (int i = at + 1; i < x->count; i++)
		if (begins(x, i, &next) && next.month != first.month)
			return i;
	return x->count;
}

/* Whether the month and the year, CELLS of them, have room from the period AT
 * on before the next month. */
static bool has_room(const struct axis *x, int at, int cells)
{
	return at < x->count && (next_month(x, at) - at) * x->cells > cells;
}

/* The year in which X begins, with the month where it has room for both. */
static struct sv begin_text(const struct axis *x, const struct locale *l,
			    struct frame *f, const struct begin *at)
{
	struct arena *a = f->clean.arena;
	struct sv both = month_text(a, l, at, true);

	if (x->unit == PERIOD_DAY ||
	    (x->unit < PERIOD_MONTH && has_room(x, 0, marked_measure(f, both))))
		return both;
	return year_text(a, l, at->year);
}

/* What stands at period I, which begins AT; of years one in STEP is named.
 * FIRST: no year stands before it. */
static struct tick tick_of(const struct axis *x, const struct locale *l,
			   struct frame *f, int i, int64_t step, bool first)
{
	struct arena *a = f->clean.arena;
	struct begin at, before = { .month = 0 };
	bool any = i > 0 && begins(x, i - 1, &before);
	struct tick none = { { 0 }, false };

	if (!begins(x, i, &at))
		return none;
	if (x->unit >= PERIOD_YEAR)
		return is_round(x, at.year, step)
			       ? (struct tick){ year_text(a, l, at.year), true }
			       : none;
	if (any ? at.year != before.year
		: x->unit != PERIOD_DAY || (at.month == 1 && at.day == 1))
		return (struct tick){ i == 0 || x->unit == PERIOD_DAY ?
					      begin_text(x, l, f, &at) :
					      year_text(a, l, at.year),
				      true };
	if (x->unit == PERIOD_MONTH &&
	    (x->cells >= ALL_CELLS || at.month % SPARSE == 1))
		return (struct tick){ initial(a, l, at.month), false };
	if (x->unit >= PERIOD_MONTH)
		return none;
	if (at.month != before.month)
		return (struct tick){ month_text(a, l, &at, first), first };
	return x->unit == PERIOD_DAY
		       ? (struct tick){ day_text(x, a, at.day), false }
		       : none;
}

/* Whether the tick of the first period, CELLS wide, would only take the place
 * of another year or month: its own has begun before. */
static bool is_late(const struct axis *x, const struct locale *l,
		    struct frame *f, int64_t step, int cells)
{
	struct begin first, next;
	int month;

	if (x->unit >= PERIOD_YEAR || !begins(x, 0, &first))
		return false;
	month = x->unit == PERIOD_WEEK ? next_month(x, 0) : x->count;
	if (month * x->cells <= cells && begins(x, month, &next) &&
	    has_room(x, month,
		     marked_measure(f, month_text(f->clean.arena, l, &next,
						  true))))
		return true;
	for (int i = 1; i < x->count && i * x->cells <= cells; i++)
		if (begins(x, i, &next) &&
		    (next.year != first.year ||
		     (x->unit == PERIOD_DAY && next.month != first.month)) &&
		    tick_of(x, l, f, i, step, true).text.n > 0)
			return true;
	return false;
}

void ticks_draw(const struct axis *x, const struct locale *l, int64_t chosen,
		struct frame *f, struct rect r, int y, int at)
{
	int64_t step = years_apart(x, l, f);
	bool first = true;
	int free = at;

	for (int i = 0; i < x->count; i++) {
		struct tick t = tick_of(x, l, f, i, step, first);
		int col = at + i * x->cells, cells = marked_measure(f, t.text);

		if (col < free || t.text.n == 0 || col + cells > r.width ||
		    (i == 0 && is_late(x, l, f, step, cells)))
			continue;
		first = first && !t.year;
		free = 1 + frame_put(f, r, y, col, t.text,
				     t.year || i == chosen ? STYLE_HEADING
							   : STYLE_DIM);
	}
}

/* ---- in two rows ---- */

/* What stands above period I, which begins AT: nothing where that has begun
 * before. */
static struct sv upper(const struct axis *x, const struct locale *l,
		       struct arena *a, int i, const struct begin *at)
{
	struct begin before;
	bool any = i > 0 && begins(x, i - 1, &before);

	if (any && before.year == at->year &&
	    (x->unit >= PERIOD_MONTH || before.month == at->month))
		return (struct sv){ 0 };
	return x->unit >= PERIOD_MONTH ? year_text(a, l, at->year) :
					 month_text(a, l, at, true);
}

/* The month or the day that begins AT. */
static struct sv lower(const struct axis *x, const struct locale *l,
		       struct arena *a, const struct begin *at)
{
	struct build b = { .arena = a };

	if (x->unit >= PERIOD_MONTH)
		return month_text(a, l, at, false);
	if (x->unit == PERIOD_DAY)
		return day_text(x, a, at->day);
	build_fmt(&b, "%d", at->day);
	return build_view(&b);
}

void ticks_draw_two(const struct axis *x, const struct locale *l,
		    int64_t chosen, struct frame *f, struct rect r, int y,
		    int at)
{
	struct arena *a = f->clean.arena;
	int taken[2] = { r.width + 1, r.width + 1 };

	if (x->unit >= PERIOD_YEAR) {
		ticks_draw(x, l, chosen, f, r, y + 1, at);
		return;
	}
	/* From the right: what has begun before the axis gives way. */
	for (int i = x->count - 1; i >= 0; i--) {
		int col = at + i * x->cells;
		struct begin begin;
		struct sv text[2];

		if (!begins(x, i, &begin))
			continue;
		text[0] = upper(x, l, a, i, &begin);
		text[1] = lower(x, l, a, &begin);
		for (int row = 0; row < 2; row++) {
			int end = col + marked_measure(f, text[row]);

			if (text[row].n == 0 || end >= taken[row])
				continue;
			frame_put(f, r, y + row, col, text[row],
				  row == 0 || i == chosen ? STYLE_HEADING :
							    STYLE_DIM);
			taken[row] = col;
		}
	}
}

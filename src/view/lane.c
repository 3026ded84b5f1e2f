/* Drawing a lane, and choosing the period of its cells. */
#include "view/lane.h"

#include "book/when.h"
#include "date/date.h"
#include "text/width.h"
#include "view/brief.h"
#include "time/days.h"

enum {
	SAMPLE = 500,    /* events looked at to choose the period */
	ROWS_A_LANE = 2, /* as many events, or more, should share a lane */
	YEAR_DAYS = 365,
	TEN = 10,
};

/* What a lane of each period is cut from, finest first. */
static const struct lane {
	enum period unit, whole;
	int cells;
	int days;  /* of the whole, at least */
	int years; /* of a cell, or 0 */
} lanes[] = {
	{ PERIOD_DAY, PERIOD_WEEK, 7, 7, 0 },
	{ PERIOD_MONTH, PERIOD_YEAR, 12, YEAR_DAYS, 0 },
	{ PERIOD_YEAR, PERIOD_DECADE, TEN, 10 * YEAR_DAYS, 1 },
	{ PERIOD_DECADE, PERIOD_CENTURY, TEN, 100 * YEAR_DAYS, 10 },
	{ PERIOD_CENTURY, PERIOD_MILLENNIUM, TEN, 1000 * YEAR_DAYS, 100 },
};

enum { LANES = sizeof(lanes) / sizeof(lanes[0]) };

/* The coarsest lane whose cells are no longer than P. */
static const struct lane *lane_of(enum period p)
{
	int i = LANES - 1;

	while (i > 0 && lanes[i].unit > p)
		i--;
	return &lanes[i];
}

enum period lane_period(enum period p)
{
	return lane_of(p)->unit;
}

int lane_cells(enum period unit)
{
	return lane_of(unit)->cells;
}

/* Whether most events have the next one in the same stretch of DAYS, and are
 * known more closely than by that. */
static bool fits(const struct book *b, int days)
{
	uint32_t n = book_events(b), step = n / SAMPLE + 1;
	uint32_t seen = 0, near = 0, wide = 0;

	for (event_no ev = 0; ev + 1 < n; ev += step, seen++) {
		near += days_apart(book_order_day(b, ev),
				   book_order_day(b, ev + 1)) <=
			days / ROWS_A_LANE;
		wide += days_apart(book_first(b, ev), book_last(b, ev)) >=
			days - 1;
	}
	return near * 2 >= seen && wide * 2 <= seen;
}

enum period lane_fitting(const struct book *b)
{
	int i = 1; /* days of a week are for those who ask */

	while (i < LANES - 1 && !fits(b, lanes[i].days))
		i++;
	return lanes[i].unit;
}

/* The first cell of EV's lane, as a number of its period; false where the
 * event has no place in time. */
static bool begin(const struct book *b, event_no ev, const struct lane *lane,
		  int64_t *first)
{
	struct date d = book_date(b, ev);
	int64_t day = date_anchor(&d), start, end;

	date_estimate(&d, &day, &end);
	if (day == INT64_MAX || day == INT64_MIN)
		return false;
	start = period_start(lane->whole, period_of(lane->whole, day));
	if (start == INT64_MIN || start == INT64_MAX)
		return false;
	*first = period_of(lane->unit, start);
	return true;
}

/* The digit that tells the years from YEAR on, COUNT of them, from those
 * beside them: as people count, who have no year 0. */
static char digit(int64_t year, int count)
{
	if (year <= 0)
		year = count - year;
	return "0123456789"[year / count % TEN];
}

static struct sv first_letter(struct sv name)
{
	return sv_slice(name, 0, grapheme_end(name, 0));
}

void lane_head(const struct book *b, event_no ev, const struct locale *l,
	       enum period unit, struct frame *f, struct rect r, int y, int x)
{
	static const char months[] = "JFMAMJJASOND", days[] = "MTWTFSS";
	const struct lane *lane = lane_of(unit);
	int64_t first = 0;

	if (!begin(b, ev, lane, &first))
		first = 0;
	if (unit == PERIOD_DAY && !date_is_gregorian(first))
		return;
	for (int i = 0; i < lane->cells; i++) {
		char c = unit == PERIOD_DAY   ? days[i] :
			 unit == PERIOD_MONTH ? months[i] :
						digit((first + i) * lane->years,
						      lane->years);
		struct sv text = { &c, 1 };

		if (unit == PERIOD_DAY && !f->ascii)
			text = first_letter(l->short_weekdays[i]);
		else if (unit == PERIOD_MONTH && !f->ascii)
			text = first_letter(l->short_months[i]);
		frame_put_cut(f, r, y, x + i, 1, text, STYLE_DIM);
	}
}

void lane_draw(const struct book *b, event_no ev, enum period unit,
	       bool context, struct frame *f, struct rect r, int y, int x)
{
	const struct lane *lane = lane_of(unit);
	int64_t first = book_first(b, ev), last = book_last(b, ev);
	bool sure = book_date_sure(b, ev);
	int64_t cell, begun, ended, from = INT64_MIN, to = INT64_MIN;
	int64_t point = INT64_MAX, point_end = INT64_MIN;
	enum style doubt = context ? STYLE_DIM : STYLE_DOUBT;
	struct date d = book_date(b, ev);

	if (!begin(b, ev, lane, &cell))
		return;
	date_estimate(&d, &point, &point_end);
	days_turns(b, ev, &begun, &ended);
	for (int i = 0; i < lane->cells; i++, from = to + 1) {
		bool window;

		if (i == 0)
			from = period_start(unit, cell);
		to = period_start(unit, cell + i + 1) - 1;
		if (!days_touches(b, ev, from, to))
			continue;
		window = !sure || begun > ended ||
			 (first < begun && from < begun) ||
			 (last > ended && to > ended);
		if (point <= to && point_end >= from)
			frame_put_alt(f, r, y, x + i, SV("▒"), SV("+"), doubt);
		else if (window)
			frame_put_alt(f, r, y, x + i, SV("░"), SV(":"), doubt);
		else
			frame_put_alt(f, r, y, x + i, SV("━"), SV("="),
				      context ? STYLE_DIM : STYLE_BAR);
	}
	if (first < period_start(unit, cell))
		frame_put_alt(f, r, y, x - 1, SV("‹"), SV("<"), doubt);
	if (last > to)
		frame_put_alt(f, r, y, x + lane->cells, SV("›"), SV(">"),
			      doubt);
}

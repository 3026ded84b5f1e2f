/* Laying out the timeline: where years and silences stand between events. */
#include "view/timeline.h"

#include <string.h>

#include "book/called.h"
#include "date/date.h"
#include "text/width.h"
#include "view/brief.h"
#include "view/lane.h"
#include "time/quiet.h"
#include "time/days.h"

enum {
	GAP_LEAST = 30,    /* days */
	GAP_MEDIANS = 3,
	GAP_CLASSES = 512, /* days that are told apart for the median */
	DATE_SAMPLE = 5000,  /* events measured for the date column */
	ROW_SAMPLE = 2000,   /* and for the other columns */
	DATE_CELLS_LEAST = 5,
	DATE_CELLS_MOST = 22, /* 2024-05-15/2024-05-17? */
	MARGIN = 2, /* rows seen around the chosen one */
};

/* The latest day by which one of the events from I on had surely begun. */
static int64_t surely_begun(const struct book *b, struct hits shown, size_t i)
{
	int64_t day = INT64_MAX;

	for (; i < shown.n && book_order_day(b, shown.v[i]) < day; i++) {
		struct moment m;

		if (quiet_moment(&m, b, shown.v[i]) && m.begun < day)
			day = m.begun;
	}
	return day;
}

/* Three times the median distance of two events, or 30 days if that is more. */
static int64_t usual_gap(const struct book *b, struct hits shown)
{
	size_t counts[GAP_CLASSES] = { 0 };
	size_t total = 0, below = 0;
	struct quiet q = QUIET_NONE;

	for (size_t i = 0; i < shown.n; i++) {
		struct moment m;
		int64_t gap;

		if (!quiet_moment(&m, b, shown.v[i]))
			continue;
		if (q.any) {
			gap = days_apart(q.last, m.first) - 1;
			gap = gap < 0 ? 0 : gap;
			counts[gap < GAP_CLASSES ? gap : GAP_CLASSES - 1]++;
			total++;
		}
		quiet_add(&q, &m);
	}
	for (int64_t gap = 0; gap < GAP_CLASSES; gap++) {
		below += counts[gap];
		if (below * 2 >= total)
			return gap * GAP_MEDIANS > GAP_LEAST ? gap * GAP_MEDIANS
							    : GAP_LEAST;
	}
	return GAP_LEAST;
}

/* The year that events are in, and its days: most events need no calendar. */
struct year {
	bool any, dated;
	int32_t number;
	int64_t first, last;
};

/* Whether EV is not in the year of the event before it, which Y then is. */
static bool begins_year(struct year *y, const struct book *b, event_no ev)
{
	int64_t day = book_order_day(b, ev);
	int32_t number;
	bool dated;

	if (day >= y->first && day <= y->last)
		return false;
	number = book_year(b, ev);
	dated = book_has_date(b, ev);
	if (y->any && number == y->number && dated == y->dated)
		return false;
	*y = (struct year){ .any = true,
			    .dated = dated,
			    .number = number,
			    .last = INT64_MIN };
	if (number != INT32_MAX && number != INT32_MIN) {
		y->first = date_day_number(number, 1, 1);
		y->last = date_day_number(number, 12, 31);
	}
	return true;
}

static size_t silence_at(const struct timeline *t, size_t i, struct quiet *q,
			 int64_t first, struct timeline_break *out)
{
	int64_t least = days_apart(q->last, first) - 1;

	if (least <= t->limit)
		return 0;
	*out = (struct timeline_break){
		.before = i,
		.silence = true,
		.loose = quiet_loose(q, first),
		.least = least,
		.most = days_apart(q->until,
				   surely_begun(t->book, t->shown, i)) - 1,
	};
	return 1;
}

static void build_breaks(struct timeline *t, struct arena *a)
{
	size_t room = 64;
	struct timeline_break *list = ARENA_NEW(a, room, struct timeline_break);
	struct year year = { .last = INT64_MIN };
	struct quiet q = QUIET_NONE;

	for (size_t i = 0; i < t->shown.n; i++) {
		event_no ev = t->shown.v[i];
		struct moment m;

		if (t->nbreaks + 2 > room) {
			struct timeline_break *more;

			more = ARENA_NEW(a, room * 2, struct timeline_break);
			memcpy(more, list, t->nbreaks * sizeof(*list));
			list = more;
			room *= 2;
		}
		if (begins_year(&year, t->book, ev))
			list[t->nbreaks++] = (struct timeline_break){
				.before = i, .year = year.number
			};
		if (!quiet_moment(&m, t->book, ev)) {
			quiet_add_loose(&q, &m);
			continue;
		}
		if (q.any)
			t->nbreaks += silence_at(t, i, &q, m.first,
						 list + t->nbreaks);
		quiet_add(&q, &m);
	}
	t->breaks = list;
}

/* The cells of EV's date; of two marks after it one takes a place of the
 * date, so that the columns beside it stay in line. */
static int measure_date(const struct timeline *t, event_no ev,
			struct arena *scratch)
{
	struct sv mark = brief_date_mark(t->book, ev, false);

	return width_text(brief_date(scratch, t->dates, t->book, ev)) +
	       (mark.n > 0 ? width_text(mark) - 1 : 0);
}

/* At most DATE_SHORT_CELLS and a mark, or of EDTF two days.  Of very many
 * events not all are looked at. */
static int measure_dates(const struct timeline *t)
{
	struct arena scratch = { 0 };
	size_t step = t->shown.n / DATE_SAMPLE + 1;
	int widest = DATE_CELLS_LEAST;

	for (size_t i = 0; i < t->shown.n; i += step) {
		int cells = measure_date(t, t->shown.v[i], &scratch);

		widest = cells > widest ? cells : widest;
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	return widest < DATE_CELLS_MOST ? widest : DATE_CELLS_MOST;
}

/* Of very many events not all are looked at. */
static void measure_columns(struct timeline *t)
{
	uint32_t n = book_events(t->book);
	uint32_t step = (n + ROW_SAMPLE - 1) / ROW_SAMPLE;

	for (event_no ev = 0; ev < n; ev += step) {
		int title = width_text(
			called_title(t->book, ev, t->dates.locale));
		int place = width_text(
			brief_place(t->book, t->dates.locale, ev));
		size_t nwho;

		book_who(t->book, ev, &nwho);
		t->title_need = title > t->title_need ? title : t->title_need;
		t->place_need = place > t->place_need ? place : t->place_need;
		t->has_who = t->has_who || nwho > 0;
	}
}

enum period timeline_lane(const struct book *b, enum period unit)
{
	return unit < PERIODS ? lane_period(unit) : lane_fitting(b);
}

struct timeline timeline_build(struct arena *a, const struct book *b,
			       struct hits shown,
			       const struct timeline_want *want)
{
	struct timeline t = {
		.book = b,
		.dates = want->dates,
		.shown = shown,
		.filtered = shown.n < book_events(b),
		.lane = timeline_lane(b, want->unit),
	};

	t.limit = want->gap > 0 ? want->gap : usual_gap(b, shown);
	build_breaks(&t, a);
	t.date_cells = measure_dates(&t);
	measure_columns(&t);
	return t;
}

size_t timeline_rows(const struct timeline *t)
{
	return t->shown.n + t->nbreaks;
}

/* How many breaks stand above event I or at it. */
static size_t breaks_to(const struct timeline *t, size_t i)
{
	size_t low = 0, high = t->nbreaks;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (t->breaks[mid].before <= i)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

size_t timeline_row_of(const struct timeline *t, size_t i)
{
	return i + breaks_to(t, i);
}

struct timeline_row timeline_row(const struct timeline *t, size_t row)
{
	size_t low = 0, high = t->nbreaks;

	if (row >= timeline_rows(t))
		return (struct timeline_row){ .kind = ROW_NONE };
	/* The first break that stands below ROW: I is in row before + i. */
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (t->breaks[mid].before + mid <= row)
			low = mid + 1;
		else
			high = mid;
	}
	if (low > 0 && t->breaks[low - 1].before + low - 1 == row)
		return (struct timeline_row){
			.kind = t->breaks[low - 1].silence ? ROW_SILENCE
							  : ROW_YEAR,
			.event = t->breaks[low - 1].before,
			.at = &t->breaks[low - 1],
		};
	return (struct timeline_row){ .kind = ROW_EVENT, .event = row - low };
}

int timeline_body(int height)
{
	return height > 1 ? height - 1 : 1;
}

struct timeline_pos timeline_scroll(const struct timeline *t,
				    struct timeline_pos pos, int height)
{
	size_t body = (size_t)timeline_body(height);
	size_t rows = timeline_rows(t);
	size_t row, margin;

	if (t->shown.n == 0)
		return (struct timeline_pos){ 0 };
	if (pos.cursor >= t->shown.n)
		pos.cursor = t->shown.n - 1;
	row = timeline_row_of(t, pos.cursor);
	margin = body > 3 * MARGIN ? MARGIN : 0;
	if (pos.top + margin > row)
		pos.top = row > margin ? row - margin : 0;
	if (row + margin + 1 > pos.top + body)
		pos.top = row + margin + 1 - body;
	if (pos.top + body > rows)
		pos.top = rows > body ? rows - body : 0;
	/* The heading line tells the year already. */
	if (timeline_row(t, pos.top).kind == ROW_YEAR)
		pos.top++;
	return pos;
}

size_t timeline_find(struct hits shown, event_no ev)
{
	return hits_find(shown, ev);
}

size_t timeline_silence(const struct timeline *t, size_t i, int dir)
{
	size_t at = breaks_to(t, i);

	if (dir > 0) {
		for (; at < t->nbreaks; at++)
			if (t->breaks[at].silence)
				return t->breaks[at].before;
	} else {
		while (at-- > 0)
			if (t->breaks[at].silence && t->breaks[at].before < i)
				return t->breaks[at].before;
	}
	return i;
}

/* Laying out the timeline: where years and silences stand between events. */
#include "view/timeline.h"

#include <stdlib.h>
#include <string.h>

#include "date/date.h"
#include "text/width.h"
#include "time/days.h"
#include "time/quiet.h"
#include "wording/date_words.h"

enum {
	GAP_LEAST = 30,    /* days */
	GAP_MEDIANS = 3,
	GAP_CLASSES = 512, /* days that are told apart for the median */
	DATE_SAMPLE = 5000, /* events measured for the date column */
	DATE_CELLS_LEAST = 5,
	MARGIN = 3,     /* rows seen around the chosen one */
	MARGIN_LOW = 1, /* in a pane of few */
	FEW = 6,
	LANDING = 3,    /* rows above where a move leads */
	FOLD_LEAST = 4, /* things known to hold that are folded */
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

/* The year that is headed last, and its days: most events need no calendar. */
struct year {
	bool any, dated;
	int32_t number;
	int64_t first, last;
};

/* Whether EV is to have a heading, whose year Y then is: none of that year is
 * above it, and its own date does not tell it. */
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
	if (dated && number != INT32_MAX && number != INT32_MIN &&
	    brief_names_year(b, ev))
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

/* Breaks while they are added. */
struct breaks {
	struct arena *arena;
	struct timeline_break *v;
	size_t n, room;
};

static void add_break(struct breaks *l, struct timeline_break b)
{
	if (l->n == l->room) {
		struct timeline_break *more;

		l->room = l->room > 0 ? l->room * 2 : 64;
		more = ARENA_NEW(l->arena, l->room, struct timeline_break);
		if (l->n > 0)
			memcpy(more, l->v, l->n * sizeof(*more));
		l->v = more;
	}
	l->v[l->n++] = b;
}

/* The silence that event I, whose first day is FIRST, ends, if it is one. */
static void add_silence(const struct timeline *t, struct breaks *l, size_t i,
			struct quiet *q, int64_t first)
{
	int64_t least = days_apart(q->last, first) - 1;

	if (least <= t->limit)
		return;
	add_break(l, (struct timeline_break){
			     .before = outline_place(&t->outline, i),
			     .kind = ROW_SILENCE,
			     .loose = quiet_loose(q, first),
			     .least = least,
			     .most = days_apart(q->until,
						surely_begun(t->book, t->shown,
							     i)) - 1,
		     });
}

static int by_place(const void *x, const void *y)
{
	const struct timeline_break *a = x, *b = y;

	return (a->before > b->before) - (a->before < b->before);
}

/* All silences, by the places that they stand above. */
static struct breaks find_silences(const struct timeline *t, struct arena *a)
{
	struct breaks l = { .arena = a };
	struct quiet q = QUIET_NONE;

	for (size_t i = 0; i < t->shown.n; i++) {
		struct moment m;

		if (!quiet_moment(&m, t->book, t->shown.v[i])) {
			quiet_add_loose(&q, &m);
			continue;
		}
		if (q.any)
			add_silence(t, &l, i, &q, m.first);
		quiet_add(&q, &m);
	}
	if (t->outline.place && l.n > 0)
		qsort(l.v, l.n, sizeof(*l.v), by_place);
	return l;
}

static event_no event_at(const struct timeline *t, size_t place)
{
	return t->shown.v[outline_at(&t->outline, place)];
}

static unsigned level_at(const struct timeline *t, size_t place)
{
	return outline_level(&t->outline, place);
}

/* How many places from PLACE on are parts of the one before it, whose level
 * is LEVEL. */
static size_t parts_from(const struct timeline *t, size_t place,
			 unsigned level)
{
	size_t n = 0;

	while (place + n < t->shown.n && level_at(t, place + n) > level)
		n++;
	return n;
}

/* Whether PLACE is only known to hold at its time, and has no parts. */
static bool only_holds(const struct timeline *t, size_t place)
{
	return book_date_source(t->book, event_at(t, place)) == DATE_AS_OF &&
	       parts_from(t, place + 1, level_at(t, place)) == 0;
}

/* Whether the neighbours PLACE and PLACE + 1 are known to hold at one time. */
static bool hold_together(const struct timeline *t, size_t place)
{
	struct date a, b;

	if (place + 1 >= t->shown.n ||
	    level_at(t, place) != level_at(t, place + 1) ||
	    !only_holds(t, place) || !only_holds(t, place + 1))
		return false;
	a = book_date(t->book, event_at(t, place));
	b = book_date(t->book, event_at(t, place + 1));
	return date_equal(&a, &b);
}

/* How many from PLACE on are known to hold at one time; 0: too few to be
 * folded. */
static size_t group_from(const struct timeline *t, size_t place)
{
	size_t n = 1;

	while (hold_together(t, place + n - 1))
		n++;
	return n < FOLD_LEAST ? 0 : n;
}

/* Adds what of PLACE on is folded, and returns how many places that are. */
static size_t add_fold(const struct timeline *t, struct breaks *l,
		       const struct folds *folds, size_t place, size_t row)
{
	event_no ev = event_at(t, place);
	struct timeline_break b = { .before = place, .row = row };

	if (book_date_source(t->book, ev) == DATE_AS_OF) {
		b.hides = group_from(t, place);
		if (b.hides > 0 &&
		    fold_has_group(folds, ev,
				   event_at(t, place + b.hides - 1))) {
			b.kind = ROW_FOLD;
			add_break(l, b);
			return b.hides;
		}
	}
	b.hides = parts_from(t, place + 1, level_at(t, place));
	if (b.hides == 0 || !fold_has_whole(folds, ev))
		return 0;
	b.before++;
	b.row++;
	add_break(l, b);
	return 1 + b.hides;
}

static void build_breaks(struct timeline *t, struct arena *a,
			 const struct folds *folds)
{
	struct arena scratch = { 0 };
	struct breaks silences = find_silences(t, &scratch);
	struct breaks l = { .arena = a };
	struct year year = { .last = INT64_MIN };
	size_t next = 0, row = 0, taken, open = 0;

	for (size_t place = 0; place < t->shown.n; place += taken) {
		if (outline_level(&t->outline, place) == 0 &&
		    begins_year(&year, t->book, event_at(t, place)))
			add_break(&l, (struct timeline_break){
					      .before = place,
					      .row = row++,
					      .kind = ROW_YEAR,
					      .year = year.number });
		for (; next < silences.n && silences.v[next].before <= place;
		     next++) {
			/* Within what is folded none is told. */
			if (silences.v[next].before < place)
				continue;
			silences.v[next].row = row++;
			add_break(&l, silences.v[next]);
		}
		/* An open group is looked at once. */
		taken = place < open ? 0 :
				       add_fold(t, &l, folds, place, row);
		if (taken == 0 && place >= open &&
		    book_date_source(t->book, event_at(t, place)) ==
			    DATE_AS_OF)
			open = place + group_from(t, place);
		taken = taken > 0 ? taken : 1;
		row++;
	}
	t->breaks = l.v;
	t->nbreaks = l.n;
	t->nrows = row;
	arena_free(&scratch);
}

/* Of very many events not all are looked at. */
static int measure_dates(const struct timeline *t)
{
	struct arena scratch = { 0 };
	size_t step = t->shown.n / DATE_SAMPLE + 1;
	int widest = DATE_CELLS_LEAST;

	for (size_t i = 0; i < t->shown.n; i += step) {
		event_no ev = t->shown.v[i];
		int cells = width_text(brief_date(&scratch, t->dates, t->book,
						  ev, book_year(t->book, ev)));

		widest = cells > widest ? cells : widest;
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	return widest;
}

struct timeline timeline_build(struct arena *a, const struct book *b,
			       struct hits shown,
			       const struct timeline_want *want)
{
	struct timeline t = {
		.book = b,
		.dates = want->dates,
		.shown = shown,
		.outline = outline_build(a, b, shown),
		.filtered = shown.n < book_events(b),
	};

	t.limit = want->gap > 0 ? want->gap : usual_gap(b, shown);
	build_breaks(&t, a, &want->folds);
	t.date_cells = measure_dates(&t);
	return t;
}

size_t timeline_rows(const struct timeline *t)
{
	return t->nrows;
}

/* How many breaks stand above PLACE. */
static size_t breaks_to(const struct timeline *t, size_t place)
{
	size_t low = 0, high = t->nbreaks;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (t->breaks[mid].before <= place)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* How many breaks are in ROW or above it. */
static size_t breaks_in(const struct timeline *t, size_t row)
{
	size_t low = 0, high = t->nbreaks;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (t->breaks[mid].row <= row)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

size_t timeline_row_of(const struct timeline *t, size_t i)
{
	size_t place = outline_place(&t->outline, i);
	size_t n = breaks_to(t, place);
	const struct timeline_break *b;

	if (n == 0)
		return place;
	b = &t->breaks[n - 1];
	if (place < b->before + b->hides)
		return b->kind == ROW_FOLD ? b->row : b->row - 1;
	return b->row + (b->kind != ROW_NONE) + place - b->before - b->hides;
}

struct timeline_row timeline_row(const struct timeline *t, size_t row)
{
	struct timeline_row out = { .kind = ROW_EVENT, .place = row };
	const struct timeline_break *b;
	size_t n;

	if (row >= timeline_rows(t))
		return (struct timeline_row){ .kind = ROW_NONE };
	n = breaks_in(t, row);
	b = n > 0 ? &t->breaks[n - 1] : NULL;
	if (b && b->kind != ROW_NONE && b->row == row) {
		out.at = b;
		out.kind = b->kind;
		out.place = b->before;
	} else if (b) {
		out.place = b->before + b->hides + row - b->row -
			    (b->kind != ROW_NONE);
	}
	out.event = outline_at(&t->outline, out.place);
	return out;
}

const struct timeline_break *timeline_year(const struct timeline *t,
					   size_t row)
{
	size_t n = breaks_in(t, row);

	while (n > 0 && t->breaks[n - 1].kind != ROW_YEAR)
		n--;
	return n > 0 ? &t->breaks[n - 1] : NULL;
}

size_t timeline_step(const struct timeline *t, size_t i, int64_t by)
{
	size_t row = timeline_row_of(t, i), rows = timeline_rows(t);
	int dir = by < 0 ? -1 : 1;

	while (by != 0) {
		size_t at = row;

		do
			at += (size_t)dir; /* beyond row 0 it is too great */
		while (at < rows && timeline_row(t, at).kind < ROW_FOLD);
		if (at >= rows)
			break;
		row = at;
		by -= dir;
	}
	return timeline_row(t, row).event;
}

/* What PLACE is hidden by, or null. */
static const struct timeline_break *hiding(const struct timeline *t,
					   size_t place)
{
	size_t n = breaks_to(t, place);
	const struct timeline_break *b = n > 0 ? &t->breaks[n - 1] : NULL;

	return b && place < b->before + b->hides ? b : NULL;
}

/* What hides the parts of PLACE, or null. */
static const struct timeline_break *folded_below(const struct timeline *t,
						 size_t place)
{
	const struct timeline_break *b = place + 1 < t->shown.n ?
						 hiding(t, place + 1) :
						 NULL;

	return b && b->kind == ROW_NONE && b->before == place + 1 ? b : NULL;
}

/* The group that PLACE is in, which is open; false: none. */
static bool open_group(const struct timeline *t, size_t place,
		       struct timeline_unit *out)
{
	size_t first = place, n;

	if (!only_holds(t, place))
		return false;
	while (first > 0 && hold_together(t, first - 1))
		first--;
	n = group_from(t, first);
	if (n > 0)
		*out = (struct timeline_unit){
			.first = event_at(t, first),
			.last = event_at(t, first + n - 1)
		};
	return n > 0;
}

bool timeline_unit(const struct timeline *t, size_t i,
		   struct timeline_unit *out)
{
	size_t place = outline_place(&t->outline, i);
	const struct timeline_break *b = hiding(t, place);

	if (b && b->kind == ROW_FOLD) {
		*out = (struct timeline_unit){
			event_at(t, b->before),
			event_at(t, b->before + b->hides - 1), true, true
		};
		return true;
	}
	if (!b && !folded_below(t, place) && open_group(t, place, out))
		return true;
	*out = (struct timeline_unit){ .folded = b || folded_below(t, place),
				       .hides = b };
	if (b) {
		place = b->before - 1;
	} else if (parts_from(t, place + 1, level_at(t, place)) == 0) {
		unsigned level = level_at(t, place);

		if (level == 0)
			return false;
		while (level_at(t, place) >= level)
			place--;
	}
	out->first = out->last = event_at(t, place);
	return true;
}

size_t timeline_hidden(const struct timeline *t, size_t i)
{
	size_t place = outline_place(&t->outline, i);
	const struct timeline_break *b = hiding(t, place);

	b = b ? b : folded_below(t, place);
	return b ? b->hides : 0;
}

bool timeline_folded(const struct timeline *t)
{
	for (size_t i = 0; i < t->nbreaks; i++)
		if (t->breaks[i].hides > 0)
			return true;
	return false;
}

size_t timeline_parts(const struct timeline *t, size_t i)
{
	size_t place = outline_place(&t->outline, i), n = 0;
	unsigned level = outline_level(&t->outline, place);

	while (++place < t->shown.n &&
	       outline_level(&t->outline, place) > level)
		n += outline_level(&t->outline, place) == level + 1;
	return n;
}

static size_t less(size_t n, size_t by)
{
	return n > by ? n - by : 0;
}

struct timeline_pos timeline_scroll(const struct timeline *t,
				    struct timeline_pos pos, int height,
				    bool land)
{
	size_t body = height > 0 ? (size_t)height : 1;
	size_t rows = timeline_rows(t), row, margin;

	if (t->shown.n == 0)
		return (struct timeline_pos){ 0 };
	if (pos.cursor >= t->shown.n)
		pos.cursor = t->shown.n - 1;
	row = timeline_row_of(t, pos.cursor);
	margin = body > FEW ? MARGIN : body > 2 ? MARGIN_LOW : 0;
	if (land)
		pos.top = less(row, body > FEW ? LANDING : margin);
	else if (pos.top + margin > row || row + margin >= pos.top + body)
		pos.top = less(row, body / 2);
	if (pos.top + body > rows)
		pos.top = less(rows, body);
	return pos;
}

size_t timeline_silence(const struct timeline *t, size_t i, int dir)
{
	size_t place = outline_place(&t->outline, i);
	size_t at = breaks_to(t, place);

	if (dir > 0) {
		for (; at < t->nbreaks; at++)
			if (t->breaks[at].kind == ROW_SILENCE)
				return outline_at(&t->outline,
						  t->breaks[at].before);
	} else {
		while (at-- > 0)
			if (t->breaks[at].kind == ROW_SILENCE &&
			    t->breaks[at].before < place)
				return outline_at(&t->outline,
						  t->breaks[at].before);
	}
	return i;
}

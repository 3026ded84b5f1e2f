/* Laying out the timeline: where years and silences stand between events. */
#include "view/timeline_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/bisect.h"
#include "book/called.h"
#include "date/date.h"
#include "tell/year.h"
#include "text/width.h"
#include "wording/date_words.h"

enum {
	DATE_SAMPLE = 5000, /* events measured for the date column */
	TITLE_SAMPLE = 20000, /* and for that of the title */
	DATE_CELLS_LEAST = 5,
	INDENT = 2,
	DEEPEST = 255, /* as an outline has it */
	WIDE_FROM = 71, /* cells of a list that has room for a span as EDTF
			   and a title of 44 */
	WIDE_MORE = 9,  /* that its date then takes */
	BESIDE = 18,    /* before a title, and after */
	MARGIN = 3,     /* rows seen around the chosen one */
	MARGIN_LOW = 1, /* in a pane of few */
	FEW = 6,
	LANDING = 3,    /* rows above where a move leads */
	LANDING_LOW = 2, /* in a pane of few, but not of so few: */
	FEWER = 4,
};

/* The year that is headed last, and its days: most events need no calendar. */
struct year {
	bool any;
	struct tell_year at;
	int64_t first, last;
};

/* Whether EV is to have a heading, whose year Y then is: none of that year is
 * above it, and its own date does not tell it. */
static bool begins_year(struct year *y, const struct timeline *t, event_no ev)
{
	const struct book *b = t->book;
	int64_t day = book_order_day(b, ev);
	struct tell_year at;
	bool common; /* within the calendar */

	if (day >= y->first && day <= y->last && !t->anchor.set)
		return false;
	at = tell_year_of(b, ev);
	common = at.number != INT32_MAX && at.number != INT32_MIN;
	if (y->any && tell_year_equal(&at, &y->at))
		return false;
	if (at.dated && common && !t->anchor.set &&
	    (at.vague || brief_names_year(b, ev)))
		return false;
	*y = (struct year){ .any = true, .at = at, .last = INT64_MIN };
	if (common && !at.vague) {
		y->first = date_day_number(at.number, 1, 1);
		y->last = date_day_number(at.number, 12, 31);
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

static int by_place(const void *x, const void *y)
{
	const struct timeline_break *a = x, *b = y;

	return (a->before > b->before) - (a->before < b->before);
}

/* The place that a silence stands above which event I ends: that of the later
 * of the two between which it lies; where the latest come first, that of the
 * earlier one, which follows all that is part of I.  A part has its place
 * under its whole by its date in either order; for a whole that may have begun
 * later, or is only known to hold then, its first part stands. */
static size_t silence_place(const struct timeline *t, size_t i)
{
	size_t place = outline_place(&t->outline, i);

	while (outline_level(&t->outline, place) > 0 &&
	       outline_level(&t->outline, place - 1) <
		       outline_level(&t->outline, place) &&
	       (book_only_holds(t->book, timeline_event_at(t, place - 1)) ||
		outline_at(&t->outline, place - 1) > i))
		place--;
	if (!t->outline.latest || outline_level(&t->outline, place) > 0)
		return place;
	do
		place++;
	while (place < t->shown.n && outline_level(&t->outline, place) > 0);
	return place;
}

/* The silences of HITS as breaks by the places that they stand above, N of
 * them. */
static struct timeline_break *find_silences(const struct timeline *t,
					    struct arena *a, struct hits hits,
					    size_t *n)
{
	struct silences found;
	struct timeline_break *out;

	silence_find(&found, t->book, hits, t->limit, t->intervals);
	*n = found.list.n;
	out = ARENA_NEW(a, *n, struct timeline_break);
	for (size_t i = 0; i < *n; i++)
		out[i] = (struct timeline_break){
			.before = silence_place(
				t, hits_find(t->shown,
					     hits.v[found.list.v[i].end])),
			.kind = ROW_SILENCE,
			.silence = found.list.v[i],
		};
	VEC_FREE(&found.list);
	if ((t->outline.place || t->outline.latest) && *n > 0)
		qsort(out, *n, sizeof(*out), by_place);
	return out;
}

static void build_breaks(struct timeline *t, struct arena *a,
			 struct hits kept, const struct folds *folds)
{
	struct arena scratch = { 0 };
	struct breaks l = { .arena = a };
	struct year year = { .last = INT64_MIN };
	size_t next = 0, row = 0, taken, open = 0, nsilences;
	struct timeline_break *silences = find_silences(t, &scratch, kept,
							&nsilences);
	struct timeline_break fold;

	for (size_t place = 0; place < t->shown.n; place += taken) {
		event_no ev = timeline_event_at(t, place);

		if (outline_level(&t->outline, place) == 0 &&
		    begins_year(&year, t, ev))
			add_break(&l, (struct timeline_break){
					      .before = place,
					      .row = row++,
					      .kind = ROW_YEAR,
					      .year = year.at.vague ?
						      INT32_MAX :
						      year.at.number });
		for (; next < nsilences && silences[next].before <= place;
		     next++) {
			/* Within what is folded none is told. */
			if (silences[next].before < place)
				continue;
			silences[next].row = row++;
			add_break(&l, silences[next]);
		}
		/* An open group is looked at once. */
		taken = place < open ? 0 :
				       timeline_fold_at(t, folds, place, &fold);
		if (taken > 0) {
			fold.row += row;
			add_break(&l, fold);
		} else if (place >= open) {
			open = place + timeline_group(t, place);
		}
		taken = taken > 0 ? taken : 1;
		row++;
	}
	t->breaks = l.v;
	t->nbreaks = l.n;
	t->nrows = row;
	arena_free(&scratch);
}

bool timeline_is_wide(const struct timeline *t, int width)
{
	/* No title is cut by it that a narrower list, without it, shows. */
	return t->dates.iso && width >= WIDE_FROM &&
	       (width >= BESIDE + t->titles - 1 ||
		width - t->wide_cells >= WIDE_FROM - 1 - t->date_cells);
}

int timeline_date_cells(const struct timeline *t, int width)
{
	return timeline_is_wide(t, width) ? t->wide_cells : t->date_cells;
}

struct sv timeline_date(struct arena *a, const struct timeline *t, event_no ev,
			int64_t year, bool wide)
{
	const struct timeline_anchor *from = &t->anchor;
	struct brief_dates how = t->dates;
	struct build b = { .arena = a };

	if (from->set && ev != from->event) {
		struct since when = since_event(t->book, ev);

		if (since_print(&b, t->dates.locale, &from->when, &when,
				DATE_SHORT_CELLS))
			return build_view(&b);
	}
	how.wide = wide;
	return brief_date(a, how, t->book, ev, year);
}

/* Of very many events not all are looked at. */
static int measure_dates(const struct timeline *t, bool wide)
{
	struct arena scratch = { 0 };
	size_t step = t->shown.n / DATE_SAMPLE + 1;
	int widest = DATE_CELLS_LEAST;

	for (size_t i = 0; i < t->shown.n; i += step) {
		event_no ev = t->shown.v[i];
		int cells = width_text(timeline_date(&scratch, t, ev,
						     book_year(t->book, ev),
						     wide));

		widest = cells > widest ? cells : widest;
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	return widest;
}

int timeline_titles(const struct book *b, struct brief_dates dates)
{
	size_t n = book_events(b), step = n / TITLE_SAMPLE + 1;
	int widest = 0;

	for (size_t ev = 0; ev < n; ev += step) {
		struct sv title = called_title(b, (event_no)ev, dates.locale);
		event_no whole = book_parent(b, (event_no)ev);
		int cells = 0;

		for (int level = 0; whole != NO_EVENT && level < DEEPEST;
		     level++) {
			cells += INDENT;
			whole = book_parent(b, whole);
		}
		/* No text takes more cells than bytes. */
		if (title.n + (size_t)cells > (size_t)widest)
			cells += width_text(title);
		widest = cells > widest ? cells : widest;
	}
	return widest + (dates.iso ? WIDE_MORE : 0);
}

struct timeline timeline_build(struct arena *a, const struct book *b,
			       struct hits shown,
			       const struct timeline_want *want)
{
	struct hits kept = want->kept.n > 0 ? want->kept : shown;
	struct timeline t = {
		.book = b,
		.dates = want->dates,
		.anchor = want->anchor,
		.shown = shown,
		.outline = outline_build(a, b, shown, want->latest),
		.filtered = kept.n < book_events(b),
		.intervals = want->intervals,
	};

	t.limit = want->gap > 0 ? want->gap : silence_limit(b, kept);
	build_breaks(&t, a, kept, &want->folds);
	t.date_cells = t.wide_cells = measure_dates(&t, false);
	if (t.dates.iso)
		t.wide_cells = measure_dates(&t, true);
	return t;
}

size_t timeline_rows(const struct timeline *t)
{
	return t->nrows;
}

/* How many breaks stand above the place AT; with ROWS, are in the row AT or
 * above it. */
static size_t breaks_to(const struct timeline *t, size_t at, bool rows)
{
	struct bisect s = { .end = t->nbreaks };

	while (bisect_asks(&s)) {
		const struct timeline_break *b = &t->breaks[s.at];

		bisect_told(&s, (rows ? b->row : b->before) <= at);
	}
	return s.at;
}

const struct timeline_break *timeline_above(const struct timeline *t,
					    size_t place)
{
	size_t n = breaks_to(t, place, false);

	return n > 0 ? &t->breaks[n - 1] : NULL;
}

size_t timeline_row_of(const struct timeline *t, size_t i)
{
	size_t place = outline_place(&t->outline, i);
	const struct timeline_break *b = timeline_above(t, place);

	if (!b)
		return place;
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
	n = breaks_to(t, row, true);
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
	size_t n = breaks_to(t, row, true);

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

static size_t less(size_t n, size_t by)
{
	return n > by ? n - by : 0;
}

static bool is_year(const struct timeline *t, size_t row)
{
	return timeline_row(t, row).kind == ROW_YEAR;
}

/* TOP, or the row beside it that keeps the chosen ROW as far from the edges of
 * BODY rows as MARGIN: where the last row of a year is the first in sight, its
 * year would stand above the next year, and nothing between them. */
static size_t off_year(const struct timeline *t, size_t top, size_t row,
		       size_t body, size_t margin)
{
	if (is_year(t, top) || !is_year(t, top + 1) || !timeline_year(t, top))
		return top;
	if (row >= top + 1 + margin && top + 1 + body <= timeline_rows(t))
		return top + 1;
	return top > 0 && row + margin + 1 < top + body ? top - 1 : top;
}

/* Rows seen around the chosen one in a pane of BODY. */
static size_t margin_of(size_t body)
{
	return body > FEW ? MARGIN : body > 2 ? MARGIN_LOW : 0;
}

/* Rows above where a move leads. */
static size_t landing_of(size_t body)
{
	return body > FEW ? LANDING : body > FEWER ? LANDING_LOW :
						     margin_of(body);
}

size_t timeline_nearest(const struct timeline *t, struct timeline_pos pos,
			int height)
{
	size_t body = height > 0 ? (size_t)height : 1;
	size_t rows = timeline_rows(t), row, first, end;

	if (t->shown.n == 0)
		return pos.cursor;
	row = timeline_row_of(t, pos.cursor);
	first = pos.top > 0 ? pos.top + margin_of(body) : 0;
	end = pos.top + body < rows ? pos.top + body - margin_of(body) : rows;
	for (size_t at = first; row < first && at < end; at++)
		if (timeline_row(t, at).kind == ROW_EVENT)
			return timeline_row(t, at).event;
	for (size_t at = end; row >= end && at > first; at--)
		if (timeline_row(t, at - 1).kind == ROW_EVENT)
			return timeline_row(t, at - 1).event;
	return pos.cursor;
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
	margin = margin_of(body);
	if (land)
		pos.top = less(row, landing_of(body));
	else if (pos.top + margin > row || row + margin >= pos.top + body)
		pos.top = less(row, body / 2);
	if (pos.top + body > rows)
		pos.top = less(rows, body);
	pos.top = off_year(t, pos.top, row, body, margin);
	return pos;
}

size_t timeline_silence(const struct timeline *t, size_t i, int dir)
{
	size_t best = i;

	for (size_t at = 0; at < t->nbreaks; at++) {
		size_t end = t->breaks[at].silence.end;

		if (t->breaks[at].kind != ROW_SILENCE)
			continue;
		if (dir > 0 ? end > i && (best == i || end < best)
			    : end < i && (best == i || end > best))
			best = end;
	}
	return best;
}

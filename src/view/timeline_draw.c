/* Drawing the timeline: which columns have room, and a row of each sort. */
#include <limits.h>

#include "book/called.h"
#include "text/width.h"
#include "time/days.h"
#include "view/brief.h"
#include "view/lane.h"
#include "view/marked.h"
#include "wording/label.h"
#include "view/timeline.h"

enum {
	MARK_COL = 0,
	FOUND_COL = 1, /* for what was found, in the chosen row; for marked */
	DATE_COL = 2,
	NARROW = 60, /* cells of a pane in which blanks are spared */
	PLACE_MOST = 12,
	BROAD = 90,  /* from here on there is room for two days in a date */
	DAY_CELLS = 11, /* 2024-05-16? */
	WHO_CELLS = 16,
	WHO_MORE = 12, /* cells that titles do not need go to the people */
};

enum column { COL_LANE, COL_PLACE, COL_WHO, COL_SOURCE, COLUMNS };

/*
 * What a row has beside date, kind and title, what gives way last first;
 * TITLE is what the title must keep for it, unless it needs less.
 */
static const struct {
	enum label head; /* LABELS: it has none of its own */
	int title;
} columns[COLUMNS] = {
	[COL_LANE] = { LABELS, 24 },
	[COL_PLACE] = { LABEL_COLUMN_WHERE, 35 },
	[COL_WHO] = { LABEL_COLUMN_WHO, 44 },
	[COL_SOURCE] = { LABEL_COLUMN_SOURCE, 40 },
};

static struct sv head_of(const struct timeline *t, enum column c)
{
	return columns[c].head == LABELS ?
		       SV("") :
		       label_text(t->dates.locale, columns[c].head);
}

/* From left to right. */
static const enum column order[COLUMNS] = { COL_LANE, COL_WHO, COL_PLACE,
					    COL_SOURCE };

/* Where the columns of this pane are. */
struct plan {
	int date_cells, kind, title, title_cells;
	int at[COLUMNS]; /* 0: there is no room */
	int cells[COLUMNS];
	bool shared; /* titles go on to where the place's text begins */
};

/* The cells of column C, 0 when nothing would stand in it. */
static int column_cells(const struct timeline *t, enum column c)
{
	int head = width_text(head_of(t, COL_PLACE));
	int place = t->place_need < head ? head : t->place_need;

	switch (c) {
	case COL_PLACE:
		if (t->place_need == 0)
			return 0;
		return place < PLACE_MOST ? place : PLACE_MOST;
	case COL_SOURCE:
		return book_sources(t->book) > 0 ? 4 : 0;
	case COL_WHO:
		return t->has_who ? WHO_CELLS : 0;
	default:
		return lane_cells(t->lane);
	}
}

/*
 * Titles come first: a column is shown where they keep what they need, or
 * enough of it.
 */
static struct plan plan_of(const struct timeline *t, struct rect r)
{
	struct plan p = { .date_cells = t->date_cells };
	bool after = false; /* there is something after the lane */
	int left, x;

	if (r.width < BROAD && p.date_cells > DAY_CELLS)
		p.date_cells = DAY_CELLS;
	p.kind = DATE_COL + p.date_cells + 2;
	p.title = p.kind + (r.width < NARROW ? 2 : 3);
	left = r.width - p.title - 1; /* a blank at the right */
	for (enum column c = 0; c < COLUMNS; c++) {
		int cells = column_cells(t, c);
		int keep = columns[c].title;
		/* The mark at the lane's end needs a blank after it. */
		int gap = c != COL_LANE && p.cells[COL_LANE] > 0 && !after
				  ? 2
				  : 1;

		keep = t->title_need < keep ? t->title_need : keep;
		if (cells == 0 || left - cells - gap < keep)
			continue;
		left -= cells + gap;
		p.cells[c] = cells;
		after = after || c != COL_LANE;
	}
	if (p.cells[COL_WHO] > 0 && left > t->title_need) {
		int more = left - t->title_need;

		more = more < WHO_MORE ? more : WHO_MORE;
		p.cells[COL_WHO] += more;
		left -= more;
	}
	p.title_cells = left > 0 ? left : 0;
	x = p.title + p.title_cells + 1;
	for (int i = 0; i < COLUMNS; i++) {
		if (p.cells[order[i]] == 0)
			continue;
		p.at[order[i]] = x;
		x += p.cells[order[i]] + 1 + (order[i] == COL_LANE && after);
	}
	p.shared = p.at[COL_PLACE] > 0 &&
		   p.at[COL_PLACE] == p.title + p.title_cells + 1;
	return p;
}

/* The year of EV. */
static void draw_year(const struct timeline *t, event_no ev, struct frame *f,
		      struct rect r, int y)
{
	struct sv year = brief_year(f->clean.arena, t->dates.locale, t->book,
				    ev);

	frame_put(f, r, y, DATE_COL, year, STYLE_HEADING);
}

/* The names of the columns, and what a cell of the lane is in the row of EV. */
static void draw_heads(const struct timeline *t, const struct plan *p,
		       event_no ev, struct frame *f, struct rect r, int y)
{
	for (enum column c = 0; c < COLUMNS; c++) {
		int x = p->at[c];

		if (x == 0)
			continue;
		if (c == COL_PLACE && p->shared)
			marked_put_right(f, r, y, x, p->cells[c],
					 head_of(t, c), STYLE_DIM);
		else
			frame_put_cut(f, r, y, x, p->cells[c],
				      head_of(t, c), STYLE_DIM);
		if (c != COL_LANE)
			continue;
		marked_put_right(f, r, y, p->title, p->title_cells,
				 period_called(t->lane, t->dates.locale),
				 STYLE_DIM);
		lane_head(t->book, ev, t->dates.locale, t->lane, f, r, y, x);
	}
}

/* "92 to 115 days without an event", where the view is FILTERED "such an
 * event", and what is known of those that are dated loosely. */
static void draw_silence(const struct timeline *t,
			 const struct timeline_break *s, struct frame *f,
			 struct rect r, int y)
{
	static const enum label what[][2] = {
		[ANSWER_CANNOT] = { LABEL_WITHOUT_EVENT, LABEL_WITHOUT_SUCH },
		[ANSWER_COULD] = { LABEL_PERHAPS_WITHOUT,
				   LABEL_PERHAPS_WITHOUT_SUCH },
		[ANSWER_MUST] = { LABEL_WITHOUT_CLOSE, LABEL_WITHOUT_CLOSE },
	};
	struct build b = { .arena = f->clean.arena };
	struct build span = { .arena = f->clean.arena };
	int x = DATE_COL;

	days_span(&span, t->dates.locale, s->least, s->most);
	build_char(&b, ' ');
	label_fill(&b, t->dates.locale, what[s->loose][t->filtered],
		   build_view(&span));
	build_char(&b, ' ');
	frame_rule(f, r, y, x, 2, SV("┄"), SV("~"), STYLE_DIM);
	x = frame_put_cut(f, r, y, x + 2, r.width - x - 2, build_view(&b),
			  STYLE_DIM);
	if (x < r.width - 1)
		frame_rule(f, r, y, x, r.width - 1 - x, SV("┄"), SV("~"),
			   STYLE_DIM);
}

static bool has(struct hits hits, event_no ev)
{
	size_t i = timeline_find(hits, ev);

	return i < hits.n && hits.v[i] == ev;
}

/* What stands before the date: where the reader is, what he marked, what a
 * search found. */
static void draw_mark(const struct timeline_look *look, event_no ev,
		      bool chosen, bool context, struct frame *f,
		      struct rect r, int y)
{
	if (has(look->marked, ev))
		frame_put_alt(f, r, y, FOUND_COL, SV("★"), SV("#"),
			      STYLE_CHIP);
	if (chosen)
		frame_put_alt(f, r, y, MARK_COL, SV("▸"), SV(">"), STYLE_KEY);
	if (has(look->found, ev))
		frame_put_alt(f, r, y, chosen ? FOUND_COL : MARK_COL, SV("•"),
			      SV("*"), STYLE_CHIP);
	else if (context && !chosen)
		frame_put_alt(f, r, y, MARK_COL, SV("·"), SV("."), STYLE_DIM);
}

/* How far the place's text is pushed to the right, for the title's sake. */
static int place_off(const struct timeline *t, const struct plan *p,
		     event_no ev, struct frame *f)
{
	struct sv place = brief_place(t->book, t->dates.locale, ev);
	int cells = p->shared ? marked_measure(f, place) : INT_MAX;

	if (place.n == 0 && p->shared)
		return p->cells[COL_PLACE] + 1;
	return cells < p->cells[COL_PLACE] ? p->cells[COL_PLACE] - cells : 0;
}

/* The columns after the title. */
static void draw_rest(const struct timeline *t, const struct plan *p,
		      const struct timeline_look *look, event_no ev,
		      bool context, struct frame *f, struct rect r, int y)
{
	struct arena *a = f->clean.arena;
	const struct query *marks = look->marks;

	if (p->at[COL_WHO] > 0)
		marked_put_cut(f, r, y, p->at[COL_WHO], p->cells[COL_WHO],
			       brief_who(a, t->dates.locale, t->book, ev,
					 look->known,
					 p->cells[COL_WHO], f->ascii),
			       context ? STYLE_DIM : STYLE_NAME, marks);
	if (p->at[COL_PLACE] > 0)
		marked_put_cut(f, r, y,
			       p->at[COL_PLACE] + place_off(t, p, ev, f),
			       p->cells[COL_PLACE],
			       brief_place(t->book, t->dates.locale, ev),
			       context ? STYLE_DIM : STYLE_PLACE, marks);
	if (p->at[COL_SOURCE] > 0)
		frame_put_cut(f, r, y, p->at[COL_SOURCE],
			      p->cells[COL_SOURCE],
			      brief_source(a, t->book, ev, f->ascii),
			      context ? STYLE_DIM : STYLE_SOURCE);
	if (p->at[COL_LANE] > 0)
		lane_draw(t->book, ev, t->lane, context, f, r, y,
			  p->at[COL_LANE]);
}

/* EDTF may be as long as it likes: what is wider than its column is said in
 * short. */
static struct sv row_date(const struct timeline *t, const struct plan *p,
			  struct arena *a, event_no ev)
{
	struct sv date = brief_date(a, t->dates, t->book, ev);
	struct brief_dates brief = { .locale = t->dates.locale };

	return t->dates.iso && width_text(date) > p->date_cells
		       ? brief_date(a, brief, t->book, ev)
		       : date;
}

static void draw_event(const struct timeline *t, const struct plan *p,
		       const struct timeline_look *look, event_no ev,
		       bool chosen, struct frame *f, struct rect r, int y)
{
	size_t nkinds;
	kind_no kind = book_kinds(t->book, ev, &nkinds)[0];
	bool context = look->dim && !has(look->bright, ev);
	enum style plain = context ? STYLE_DIM : STYLE_TEXT;
	struct arena *a = f->clean.arena;
	int x, push, left;

	draw_mark(look, ev, chosen, context, f, r, y);
	x = frame_put(f, r, y, DATE_COL, row_date(t, p, a, ev),
		      context ? STYLE_DIM : brief_date_style(t->book, ev));
	x = frame_put(f, r, y, x, brief_date_mark(t->book, ev, f->ascii),
		      context ? STYLE_DIM : STYLE_DOUBT);
	push = x >= p->kind ? x + 1 - p->kind : 0;
	frame_put(f, r, y, p->kind + push, book_kind_glyph(t->book, kind),
		  context ? STYLE_DIM : STYLE_KIND);
	left = p->title_cells + place_off(t, p, ev, f) - push;
	if (left > 0)
		marked_put_cut(f, r, y, p->title + push, left,
			       called_title(t->book, ev, t->dates.locale),
			       plain,
			       look->marks);
	draw_rest(t, p, look, ev, context, f, r, y);
	if (!chosen)
		return;
	if (look->focus)
		frame_cursor(f, r, y, MARK_COL, false);
	frame_mark_row(f, r, y);
}

void timeline_draw(const struct timeline *t, const struct timeline_look *look,
		   struct timeline_pos pos, struct frame *f, struct rect r)
{
	struct plan p = plan_of(t, r);
	int body = timeline_body(r.height);
	int y = r.height > 1 ? 1 : 0;

	if (t->shown.n == 0 || r.height <= 0)
		return;
	if (y == 1) {
		event_no top = t->shown.v[timeline_row(t, pos.top).event];

		draw_year(t, top, f, r, 0);
		draw_heads(t, &p, t->shown.v[pos.cursor], f, r, 0);
	}
	for (int i = 0; i < body; i++, y++) {
		struct timeline_row row = timeline_row(t, pos.top + (size_t)i);

		if (row.kind == ROW_NONE)
			break;
		if (row.kind == ROW_YEAR)
			draw_year(t, t->shown.v[row.event], f, r, y);
		else if (row.kind == ROW_SILENCE)
			draw_silence(t, row.at, f, r, y);
		else
			draw_event(t, &p, look, t->shown.v[row.event],
				   row.event == pos.cursor, f, r, y);
	}
}

#include <inttypes.h>

#include "view/brief.h"
#include "view/lane.h"
#include "view/marked.h"
#include "view/timeline.h"

enum {
	MARK_COL = 0,
	DATE_COL = 2,
	NARROW = 60, /* cells of a pane in which blanks are spared */
	AMPLE = 54,  /* what a title has beyond it goes to the place ... */
	PLACE_MORE = 10, /* ... up to so many cells */
};

enum column { COL_PLACE, COL_WHO, COL_SOURCE, COL_LANE, COLUMNS };

/*
 * What a row has beside date, kind and title, in the order in which it comes
 * with more width; TITLE is what the title must keep for it.
 */
static const struct {
	struct sv head;
	int cells, title;
} columns[COLUMNS] = {
	[COL_PLACE] = { SV_INIT("where"), 9, 28 },
	[COL_WHO] = { SV_INIT("who"), 16, 32 },
	[COL_SOURCE] = { SV_INIT("src"), 4, 32 },
	[COL_LANE] = { SV_INIT("JFMAMJJASOND"), LANE_CELLS, 42 },
};

/* From left to right. */
static const enum column order[COLUMNS] = { COL_WHO, COL_PLACE, COL_SOURCE,
					    COL_LANE };

/* Where the columns of this pane are. */
struct plan {
	int kind, title, title_cells;
	int at[COLUMNS]; /* 0: there is no room */
	int cells[COLUMNS];
};

static struct plan plan_of(const struct timeline *t, struct rect r)
{
	struct plan p = { .kind = DATE_COL + t->date_cells + 2 };
	int left, more, x;
	bool shown[COLUMNS] = { false };

	p.title = p.kind + (r.width < NARROW ? 2 : 3);
	left = r.width - p.title - 1; /* a blank at the right */
	for (int i = 0; i < COLUMNS; i++) {
		if (left - columns[i].cells - 1 < columns[i].title)
			break;
		left -= columns[i].cells + 1;
		p.cells[i] = columns[i].cells;
		shown[i] = true;
	}
	if (shown[COL_PLACE] && left > AMPLE) {
		more = left - AMPLE < PLACE_MORE ? left - AMPLE : PLACE_MORE;
		p.cells[COL_PLACE] += more;
		left -= more;
	}
	p.title_cells = left > 0 ? left : 0;
	x = p.title + p.title_cells + 1;
	for (int i = 0; i < COLUMNS; i++) {
		if (!shown[order[i]])
			continue;
		p.at[order[i]] = x;
		x += p.cells[order[i]] + 1;
	}
	return p;
}

/* The year of EV as people write it: astronomical 0 is 1 BC. */
static struct sv year_text(struct arena *a, const struct book *book,
			   event_no ev)
{
	struct build b = { .arena = a };
	int32_t year = book_year(book, ev);

	if (year == INT32_MIN)
		return SV("long ago");
	if (year == INT32_MAX)
		return book_first(book, ev) == INT64_MIN &&
				       book_last(book, ev) == INT64_MAX
			       ? SV("no date")
			       : SV("far ahead");
	if (year > 0)
		build_fmt(&b, "%" PRId32, year);
	else
		build_fmt(&b, "%" PRId64 " BC", 1 - (int64_t)year);
	return build_view(&b);
}

static void draw_heading(const struct timeline *t, const struct plan *p,
			 size_t event, bool heads, struct frame *f,
			 struct rect r, int y)
{
	frame_put(f, r, y, DATE_COL,
		  year_text(f->clean.arena, t->book, t->shown.v[event]),
		  STYLE_HEADING);
	for (int i = 0; heads && i < COLUMNS; i++)
		if (p->at[i] > 0)
			frame_put_cut(f, r, y, p->at[i], p->cells[i],
				      columns[i].head, STYLE_DIM);
}

static void draw_silence(const struct timeline *t,
			 const struct timeline_break *s, struct frame *f,
			 struct rect r, int y)
{
	struct build b = { .arena = f->clean.arena };
	int x = DATE_COL;

	if (s->most > s->least)
		build_fmt(&b, " %" PRId64 " to %" PRId64 " days without ",
			  s->least, s->most);
	else
		build_fmt(&b, " %" PRId64 " days without ", s->least);
	build_str(&b, t->filtered ? "such an event " : "an event ");
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

/* What stands before the date: where the reader is, what a search found. */
static void draw_mark(const struct timeline_look *look, event_no ev,
		      bool chosen, bool context, struct frame *f,
		      struct rect r, int y)
{
	if (chosen)
		frame_put_alt(f, r, y, MARK_COL, SV("▸"), SV(">"), STYLE_KEY);
	else if (has(look->found, ev))
		frame_put_alt(f, r, y, MARK_COL, SV("•"), SV("*"), STYLE_CHIP);
	else if (context)
		frame_put_alt(f, r, y, MARK_COL, SV("·"), SV("."), STYLE_DIM);
}

/* The columns behind the title. */
static void draw_rest(const struct timeline *t, const struct plan *p,
		      const struct timeline_look *look, event_no ev,
		      bool context, struct frame *f, struct rect r, int y)
{
	struct arena *a = f->clean.arena;
	const struct query *marks = look->marks;

	if (p->at[COL_WHO] > 0)
		marked_put_cut(f, r, y, p->at[COL_WHO], p->cells[COL_WHO],
			       brief_who(a, t->book, ev,
					 p->cells[COL_WHO]),
			       context ? STYLE_DIM : STYLE_NAME, marks);
	if (p->at[COL_PLACE] > 0)
		marked_put_cut(f, r, y, p->at[COL_PLACE],
			       p->cells[COL_PLACE],
			       brief_place(t->book, ev),
			       context ? STYLE_DIM : STYLE_PLACE, marks);
	if (p->at[COL_SOURCE] > 0)
		frame_put_cut(f, r, y, p->at[COL_SOURCE],
			      p->cells[COL_SOURCE],
			      brief_source(a, t->book, ev, f->ascii),
			      context ? STYLE_DIM : STYLE_SOURCE);
	if (p->at[COL_LANE] > 0)
		lane_draw(t->book, ev, context, f, r, y, p->at[COL_LANE]);
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
	int x, push;

	draw_mark(look, ev, chosen, context, f, r, y);
	x = frame_put(f, r, y, DATE_COL, brief_date(a, t->locale, t->book, ev),
		      context ? STYLE_DIM : brief_date_style(t->book, ev));
	x = frame_put(f, r, y, x, brief_date_mark(t->book, ev, f->ascii),
		      context ? STYLE_DIM : STYLE_DOUBT);
	push = x >= p->kind ? x + 1 - p->kind : 0;
	frame_put(f, r, y, p->kind + push, book_kind_glyph(t->book, kind),
		  context ? STYLE_DIM : STYLE_KIND);
	if (p->title_cells > push)
		marked_put_cut(f, r, y, p->title + push, p->title_cells - push,
			       book_title(t->book, ev), plain,
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
	if (y == 1)
		draw_heading(t, &p, timeline_row(t, pos.top).event, true, f, r,
			     0);
	for (int i = 0; i < body; i++, y++) {
		struct timeline_row row = timeline_row(t, pos.top + (size_t)i);

		if (row.kind == ROW_NONE)
			break;
		if (row.kind == ROW_YEAR)
			draw_heading(t, &p, row.event, false, f, r, y);
		else if (row.kind == ROW_SILENCE)
			draw_silence(t, row.at, f, r, y);
		else
			draw_event(t, &p, look, t->shown.v[row.event],
				   row.event == pos.cursor, f, r, y);
	}
}

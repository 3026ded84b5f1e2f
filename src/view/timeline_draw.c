/* Drawing the timeline: a row of each sort. */
#include "base/build.h"
#include "book/called.h"
#include "text/width.h"
#include "time/days.h"
#include "view/marked.h"
#include "view/timeline_columns.h"
#include "view/timeline_parts.h"
#include "wording/date_words.h"
#include "wording/label.h"

enum {
	RULE_END = 2, /* cells of a rule beyond what it tells */
};

/* One event row as it is drawn. */
struct row {
	event_no event;
	size_t place;
	bool chosen, context; /* CONTEXT: it steps back */
	size_t folded; /* parts that have no rows, and how many of them */
	size_t found;  /* a search found */
	int64_t year; /* that is headed above it; or DATE_NO_YEAR */
	int y;
};

/* Right in the column of dates; left where the month comes first. */
static void put_date(const struct timeline *t, const struct plan *p,
		     struct frame *f, struct rect r, int y, struct sv text,
		     enum style style)
{
	if (t->dates.locale->month_first || p->tight)
		frame_put_cut(f, r, y, DATE_COL, p->date_cells, text, style);
	else
		marked_put_right(f, r, y, DATE_COL, p->date_cells, text,
				 style);
}

static void draw_year(const struct timeline *t, const struct plan *p,
		      const struct timeline_break *year, struct frame *f,
		      struct rect r, int y)
{
	event_no ev = t->shown.v[outline_at(&t->outline, year->before)];

	put_date(t, p, f, r, y,
		 brief_year(f->clean.arena, t->dates.locale, t->book, ev),
		 STYLE_HEADING);
}

void timeline_silence_words(struct build *b, const struct timeline *t,
			    const struct timeline_break *s)
{
	if (t->intervals)
		days_interval(b, t->dates.locale, s->silence.least,
			      s->silence.most);
	else
		silence_words(b, t->dates.locale, &s->silence, t->filtered);
}

static void draw_silence(const struct timeline *t, const struct plan *p,
			 const struct timeline_break *s, struct frame *f,
			 struct rect r, int y)
{
	struct build b = { .arena = f->clean.arena };

	timeline_silence_words(&b, t, s);
	put_date(t, p, f, r, y, f->ascii ? SV(":") : SV("⋮"), STYLE_DIM);
	frame_put_cut(f, r, y, p->title, r.width - p->title - 1,
		      build_view(&b), STYLE_DIM);
}

static bool has(struct hits hits, event_no ev)
{
	size_t i = hits_find(hits, ev);

	return i < hits.n && hits.v[i] == ev;
}

/* What the reader has to do with it: a document counts it, it is new to him, he
 * marked it, a search found it or what it holds, he tagged or remarked on it,
 * or constraints leave it out; or empty.  *STYLE is its look. */
static struct sv mine_of(const struct timeline_look *look,
			 const struct row *row, bool ascii, enum style *style)
{
	const struct {
		struct hits hits;
		bool too; /* whatever HITS has */
		struct sv utf8, ascii;
		enum style style;
	} signs[] = {
		{ look->counted, false, SV("●"), SV("o"), STYLE_ACCENT },
		{ look->added, false, SV("+"), SV("+"), STYLE_ACCENT },
		{ look->changed, false, SV("~"), SV("~"), STYLE_ACCENT },
		{ look->marked, false, SV("★"), SV("*"), STYLE_ACCENT },
		{ look->found, row->found > 0, SV("•"), SV("o"),
		  STYLE_ACCENT },
		{ look->noted, false, SV("☆"), SV("\""), STYLE_ACCENT },
		{ { 0 }, row->context, SV("·"), SV("."), STYLE_DIM },
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		if (!signs[i].too && !has(signs[i].hits, row->event))
			continue;
		*style = signs[i].style;
		return ascii ? signs[i].ascii : signs[i].utf8;
	}
	return (struct sv){ 0 };
}

static void draw_mine(const struct timeline_look *look, const struct plan *p,
		      const struct row *row, struct frame *f, struct rect r)
{
	enum style style = STYLE_TEXT;
	struct sv sign = mine_of(look, row, f->ascii, &style);

	frame_put(f, r, row->y, p->mine, sign, style);
}

/* The year that is told above a row of YEAR, which may be null. */
static int64_t headed(const struct timeline_break *year)
{
	return year && year->year != INT32_MAX && year->year != INT32_MIN ?
		       year->year :
		       DATE_NO_YEAR;
}

/* Whether ROW, a part under its whole, has no other date than that. */
static bool has_date_of_whole(const struct timeline *t, const struct row *row)
{
	struct date own, whole;

	if (outline_level(&t->outline, row->place) == 0)
		return false;
	if (book_date_source(t->book, row->event) == DATE_INHERITED)
		return true;
	own = book_date(t->book, row->event);
	whole = book_date(t->book, book_parent(t->book, row->event));
	return date_equal(&own, &whole);
}

/* Plain for what is certain to the day, both ends of what is counted. */
static enum style date_style(const struct timeline *t, event_no ev)
{
	const struct timeline_anchor *from = &t->anchor;
	bool sure = !from->set || ev == from->event ||
		    (from->when.first == from->when.last && !from->when.about);

	return sure ? brief_date_style(t->book, ev) : STYLE_DIM;
}

/* Its date, and what is doubtful about it. */
static void draw_date(const struct timeline *t, const struct plan *p,
		      const struct row *row, struct frame *f, struct rect r)
{
	struct arena *a = f->clean.arena;
	bool shown = row->chosen || !has_date_of_whole(t, row);
	enum style style;
	struct sv sign = brief_sign(a, t->book, row->event, f->ascii, &style);

	if (shown)
		put_date(t, p, f, r, row->y,
			 timeline_date(a, t, row->event, row->year, p->wide),
			 row->context ? STYLE_DIM : date_style(t, row->event));
	/* That the date is inferred is said where the date is. */
	if (shown || style == STYLE_DOUBT ||
	    book_date_source(t->book, row->event) != DATE_INHERITED)
		frame_put(f, r, row->y, p->sign, sign, style);
}

struct sv timeline_date_chosen(struct arena *a, const struct timeline *t,
			       size_t row, int width, int *col,
			       enum style *style)
{
	const struct timeline_row at = timeline_row(t, row);
	const struct row part = { .place = at.place,
				  .event = t->shown.v[at.event] };
	int cells = timeline_date_cells(t, width);
	struct sv text;

	*style = date_style(t, part.event);
	*col = DATE_COL;
	if (!has_date_of_whole(t, &part))
		return (struct sv){ 0 };
	text = timeline_date(a, t, part.event, headed(timeline_year(t, row)),
			     timeline_is_wide(t, width));
	if (!t->dates.locale->month_first && width_text(text) < cells)
		*col += cells - width_text(text);
	return text;
}

/* Of a row without a column of dates: its title begins after its own date and
 * signs, as far as it has them, and has no more cells than where there is one:
 * no title is whole that is cut on a wider screen. */
static struct plan tighten(const struct timeline *t,
			   const struct timeline_look *look, struct plan p,
			   const struct row *row, struct frame *f)
{
	struct arena *a = f->clean.arena;
	int end = p.title + p.title_cells;
	enum style style;
	struct sv date = { 0 };

	if (!p.tight)
		return p;
	if (row->chosen || !has_date_of_whole(t, row))
		date = timeline_date(a, t, row->event, row->year, p.wide);
	p.date_cells = marked_measure(f, date);
	p.sign = DATE_COL + p.date_cells + (date.n > 0);
	p.mine = p.sign +
		 (brief_sign(a, t->book, row->event, f->ascii, &style).n > 0);
	p.title = p.mine + (mine_of(look, row, f->ascii, &style).n > 0);
	p.title += p.title > p.sign;
	end = end < p.title + TITLE_LEAST ? end : p.title + TITLE_LEAST;
	p.title_cells = end > p.title ? end - p.title : 0;
	return p;
}

/* The column where the title at PLACE begins. */
static int title_col(const struct timeline *t, const struct plan *p,
		     size_t place)
{
	int x = p->title + p->indent * (int)outline_level(&t->outline, place);
	int deepest = p->title + p->title_cells / 2;

	return x < deepest ? x : deepest;
}

/* How many of the N places from FIRST on, which have no rows, a search
 * found. */
static size_t count_hits(const struct timeline *t,
			 const struct timeline_look *look, size_t first,
			 size_t n)
{
	size_t hits = 0;

	for (size_t i = 0; look->found.n > 0 && i < n; i++)
		hits += has(look->found,
			    t->shown.v[outline_at(&t->outline, first + i)]);
	return hits;
}

static void put_hits(const struct timeline *t, size_t hits, struct build *b)
{
	if (hits == 0)
		return;
	build_str(b, ", ");
	label_count(b, t->dates.locale, LABEL_FOLD_HITS, hits);
}

/* " ▸5, 2 hits", where parts of ROW are folded into it.  Hits come before the
 * end of the title, as long as they leave it the least that it has of CELLS; it
 * has a sign of them too. */
static struct sv folded_text(const struct timeline *t, const struct row *row,
			     int cells, struct frame *f)
{
	struct build b = { .arena = f->clean.arena };
	size_t brief;

	if (row->folded == 0)
		return (struct sv){ 0 };
	build_fmt(&b, f->ascii ? " >%zu" : " ▸%zu", row->folded);
	brief = b.n;
	put_hits(t, row->found, &b);
	if (marked_measure(f, build_view(&b)) > cells - TITLE_LEAST)
		b.n = brief;
	return build_view(&b);
}

/* The sign of the chosen row, and its bar. */
static void draw_chosen(const struct timeline_look *look, struct frame *f,
			struct rect r, int y)
{
	frame_put_alt(f, r, y, 0, SV("▸"), SV(">"), STYLE_TEXT);
	if (look->focus) {
		frame_cursor(f, r, y, 0);
		frame_mark_row(f, r, y);
	} else {
		frame_style(f, r, y, 0, r.width, STYLE_HEADING);
	}
}

/* "18 things known to hold ▸" */
static void draw_fold(const struct timeline *t,
		      const struct timeline_look *look, const struct plan *p,
		      const struct timeline_break *fold, const struct row *row,
		      struct frame *f, struct rect r)
{
	struct build b = { .arena = f->clean.arena };
	int x = title_col(t, p, fold->before);

	put_date(t, p, f, r, row->y,
		 timeline_date(f->clean.arena, t, row->event, row->year,
			       p->wide),
		 STYLE_DIM);
	label_count(&b, t->dates.locale, LABEL_FOLD_HOLDS, fold->hides);
	build_str(&b, f->ascii ? " >" : " ▸");
	put_hits(t, count_hits(t, look, fold->before, fold->hides), &b);
	frame_put_cut(f, r, row->y, x, r.width - x - 1, build_view(&b),
		      STYLE_DIM);
	if (row->chosen)
		draw_chosen(look, f, r, row->y);
}

static void draw_event(const struct timeline *t,
		       const struct timeline_look *look,
		       const struct plan *columns, const struct row *row,
		       struct frame *f, struct rect r)
{
	const struct plan own = tighten(t, look, *columns, row, f), *p = &own;
	struct sv title = called_title(t->book, row->event, t->dates.locale);
	int x = title_col(t, p, row->place);
	struct sv folded = folded_text(t, row, r.width - x, f);
	int after = marked_measure(f, folded);
	int room = timeline_title_room(p, f, r, x, title, after);

	draw_mine(look, p, row, f, r);
	draw_date(t, p, row, f, r);
	x = marked_put_cut(f, r, row->y, x, room - after, title,
			   row->context ? STYLE_DIM : STYLE_TEXT, look->marks);
	x = frame_put_cut(f, r, row->y, x, after, folded, STYLE_DIM);
	timeline_put_columns(t, look, p, row->event, row->y, x, f, r);
	if (row->chosen)
		draw_chosen(look, f, r, row->y);
}

/* "── 36 of 54 rows ──" */
static void draw_more(const struct timeline *t, struct timeline_pos pos,
		      struct frame *f, struct rect more)
{
	struct arena *a = f->clean.arena;
	struct build b = { .arena = a };

	build_char(&b, ' ');
	label_count_as(&b, t->dates.locale, LABEL_ROWS_OF, timeline_rows(t),
		       build_digits(a, timeline_row_of(t, pos.cursor) + 1),
		       build_digits(a, timeline_rows(t)));
	build_char(&b, ' ');
	frame_put_cut(f, more, 0, RULE_END, more.width - 2 * RULE_END,
		      build_view(&b), STYLE_DIM);
}

/* The row AT under the heading YEAR, which may be null. */
static void draw_row(const struct timeline *t,
		     const struct timeline_look *look, const struct plan *p,
		     const struct timeline_row *at,
		     const struct timeline_break *year, struct row row,
		     struct frame *f, struct rect r)
{
	if (at->kind == ROW_SILENCE) {
		draw_silence(t, p, at->at, f, r, row.y);
		return;
	}
	row.place = at->place;
	row.event = t->shown.v[at->event];
	row.context = look->dim && !has(look->bright, row.event);
	row.year = headed(year);
	if (at->kind == ROW_FOLD) {
		draw_fold(t, look, p, at->at, &row, f, r);
		return;
	}
	row.folded = timeline_hidden(t, at->event);
	row.found = count_hits(t, look, row.place + 1, row.folded);
	draw_event(t, look, p, &row, f, r);
}

static void draw_rows(const struct timeline *t,
		      const struct timeline_look *look, const struct plan *p,
		      struct timeline_pos pos, struct frame *f, struct rect r)
{
	const struct timeline_break *year = timeline_year(t, pos.top);
	size_t chosen = look->elsewhere ? SIZE_MAX :
					  timeline_row_of(t, pos.cursor);
	/* The year of the first row, but not right above the next one. */
	bool repeats = year && r.height > 2 &&
		       timeline_row(t, pos.top + 1).kind != ROW_YEAR;

	for (int y = 0; y < r.height; y++) {
		size_t no = pos.top + (size_t)y;
		struct timeline_row at = timeline_row(t, no);

		if (at.kind == ROW_NONE)
			return;
		if (at.kind == ROW_YEAR)
			year = at.at;
		if (at.kind == ROW_YEAR || (y == 0 && repeats))
			draw_year(t, p, year, f, r, y);
		else
			draw_row(t, look, p, &at, year,
				 (struct row){ .y = y,
					       .chosen = no == chosen },
				 f, r);
	}
}

void timeline_draw_row(const struct timeline *t,
		       const struct timeline_look *look, size_t row,
		       struct frame *f, struct rect r)
{
	struct plan p = timeline_plan(t, look, r);
	struct timeline_row at = timeline_row(t, row);

	if (at.kind == ROW_YEAR)
		draw_year(t, &p, at.at, f, r, 0);
	else if (at.kind != ROW_NONE)
		draw_row(t, look, &p, &at, timeline_year(t, row),
			 (struct row){ .y = 0 }, f, r);
}

void timeline_draw(const struct timeline *t, const struct timeline_look *look,
		   struct timeline_pos pos, struct frame *f, struct rect r,
		   struct rect more)
{
	struct plan p = timeline_plan(t, look, r);

	if (t->shown.n == 0 || r.height <= 0)
		return;
	draw_rows(t, look, &p, pos, f, r);
	if (more.height > 0)
		draw_more(t, pos, f, more);
}

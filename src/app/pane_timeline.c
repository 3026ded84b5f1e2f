/* The timeline pane: the events that are shown, and going about in them. */
#include "app/pane_timeline.h"

#include "app/news.h"
#include "app/overview.h"
#include "app/pane_document.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/rows.h"
#include "app/say.h"
#include "app/shown.h"
#include "view/timeline.h"

enum { NARROW = 60 }; /* columns, fewer than which have few hints */

enum {
	GONE_ROWS = 2,  /* below the list, where something is gone: a blank,
			   and that */
	GONE_LEAST = 5, /* rows of a pane that has them */
	GONE_SIGN = 3,  /* cells before the title: the sign stands there */
};

/* ---- what is gone ---- */

static bool has_gone(const struct app *a, struct rect r)
{
	return news_ngone(a) > 0 &&
	       (r.height >= GONE_LEAST || a->shown.n == 0);
}

/* The rows of R that events have. */
static struct rect list_of(const struct app *a, struct rect r)
{
	if (has_gone(a, r) && a->shown.n > 0)
		r.height -= GONE_ROWS;
	return r;
}

static void go_to_gone(const struct app *a, struct timeline_state *s,
		       bool there)
{
	s->at_gone = there;
	s->gone_at = a->at;
	s->gone_lists = a->lists;
}

/* "- 1 event gone: Visit of the deputies", in the row Y. */
static void draw_gone(const struct app *a, const struct timeline_state *s,
		      struct frame *f, struct rect r, int y)
{
	int x = 1 + s->lines.date_cells + GONE_SIGN - 1;

	frame_put(f, r, y, x, SV("-"), STYLE_ACCENT);
	frame_put_cut(f, r, y, x + 2, r.width - x - 3,
		      news_gone_line(a, f->clean.arena,
				     (size_t)r.width), STYLE_DIM);
	if (!rows_at_gone(a))
		return;
	frame_put_alt(f, r, y, 0, SV("▸"), SV(">"), STYLE_KEY);
	if (a->focus == PANE_timeline) {
		frame_cursor(f, r, y, 0);
		frame_mark_row(f, r, y);
	}
}

static void build(struct app *a, void *state, struct rect r)
{
	(void)state;
	(void)r;
	rows_make(a);
}

static struct timeline_pos pos_of(const struct app *a,
				  const struct timeline_state *s)
{
	return (struct timeline_pos){ .cursor = a->at, .top = s->top };
}

static void scroll(const struct app *a, void *state, struct rect r)
{
	struct timeline_state *s = state;

	if (r.height < 1)
		return;
	s->top = timeline_scroll(&s->lines, pos_of(a, s),
				 list_of(a, r).height, s->land)
			 .top;
	s->land = false;
}

static void draw(const struct app *a, const void *state, struct frame *f,
		 struct rect r)
{
	const struct timeline_state *s = state;
	struct query_news news = news_marks(a);
	struct timeline_look look = {
		.marks = a->marking,
		.found = a->found,
		.marked = a->marked,
		.noted = a->noted,
		.added = news.added,
		.changed = news.changed,
		.bright = a->kept,
		.dim = shown_dims(a),
		.focus = a->focus == PANE_timeline,
		.known = { a->known, a->nknown },
		.columns = a->layout.columns,
		.elsewhere = rows_at_gone(a),
	};
	struct rect list = list_of(a, r);
	size_t left = a->shown.n > 0 ? timeline_rows(&s->lines) - s->top : 0;

	if (r.height < 1 || r.width < 1)
		return;
	if (a->shown.n > 0)
		timeline_draw(&s->lines, &look, pos_of(a, s), f, list,
			      a->layout.timeline_more);
	else if (!has_gone(a, r))
		overview_nothing(a, f, r);
	if (has_gone(a, r))
		draw_gone(a, s, f, r,
			  a->shown.n == 0 ? 0 :
			  left < (size_t)list.height ?
					    (int)left + 1 :
					    list.height + 1);
}

/* By N events, stopping at either end. */
static void step(struct app *a, int64_t by)
{
	struct timeline_state *s = rows_state(a);
	size_t was = a->at;

	if (a->shown.n == 0)
		return;
	if (rows_at_gone(a)) {
		go_to_gone(a, s, by > 0);
		return;
	}
	shown_choose(a, timeline_step(&s->lines, a->at, by));
	if (by > 0 && a->at == was && news_ngone(a) > 0)
		go_to_gone(a, s, true);
}

/* By a screen: its rows move, and what stands in them. */
static void page(struct app *a, struct timeline_state *s, int height, int by)
{
	/* Of the old screen two stay, one of which may give way to a year. */
	int64_t rows = height > 3 ? height - 2 : 1;
	int64_t row = (int64_t)timeline_row_of(&s->lines, a->at);
	int64_t last = (int64_t)timeline_rows(&s->lines) - 1;
	size_t old = a->at;

	if (a->shown.n == 0)
		return;
	row += by * rows;
	row = row < 0 ? 0 : row > last ? last : row;
	shown_choose(a, timeline_row(&s->lines, (size_t)row).event);
	if (by < 0 && a->at == old)
		step(a, -1);
	rows = (int64_t)s->top + by * rows;
	s->top = (size_t)(rows < 0 ? 0 : rows);
}

/* To the row AT, of which the rows shown need not be others. */
static void jump(struct app *a, size_t at)
{
	const struct timeline_state *s = rows_state(a);
	size_t event;

	if (a->shown.n == 0)
		return;
	event = timeline_row(&s->lines, at).event;
	if (event != a->at)
		trail_leave(a);
	shown_choose(a, event);
}

static void move(struct app *a, void *state, struct rect r, enum move by)
{
	struct timeline_state *s = state;

	switch (by) {
	case MOVE_DOWN:
	case MOVE_UP:
		step(a, by == MOVE_DOWN ? 1 : -1);
		break;
	case MOVE_SCREEN_DOWN:
	case MOVE_SCREEN_UP:
		page(a, s, list_of(a, r).height,
		     by == MOVE_SCREEN_DOWN ? 1 : -1);
		break;
	case MOVE_START:
	case MOVE_END:
		jump(a, by == MOVE_START ? 0 : timeline_rows(&s->lines) - 1);
		break;
	}
}

static void wheel(struct app *a, void *state, struct rect r, int y, int x,
		  int by)
{
	struct timeline_state *s = state;
	int height = list_of(a, r).height;
	int64_t most = (int64_t)timeline_rows(&s->lines) - height;
	int64_t top = (int64_t)s->top + by;

	(void)y;
	(void)x;
	if (a->shown.n == 0 || height < 1)
		return;
	top = top > most ? most : top;
	s->top = top < 0 ? 0 : (size_t)top;
	shown_choose(a, timeline_nearest(&s->lines, pos_of(a, s), height));
}

static void click(struct app *a, void *state, struct rect r, int y,
		  int x)
{
	const struct timeline_state *s = state;
	size_t at = s->top + (size_t)y;
	struct timeline_row row;

	(void)x;
	(void)r;
	if (at >= timeline_rows(&s->lines))
		return;
	row = timeline_row(&s->lines, at);
	if (row.kind == ROW_EVENT)
		shown_choose(a, row.event);
}

static struct pane_hints hints_now(const struct app *a, const void *state)
{
	static const struct pane_hint plain[] = {
		PANE_HINT(search, "find"),    PANE_HINT(person, "person"),
		PANE_HINT(place, "place"),    PANE_HINT(open_event, "read"),
		PANE_HINT(next_pane, "pane"), PANE_HINT(go_to, "date"),
		PANE_HINT(filter, "filter"),  PANE_HINT(fold, "fold"),
		PANE_HINT(copy, "copy"),      PANE_HINT(report, "report"),
		PANE_HINT(help, "help"),      PANE_HINT(quit, "quit"),
	};
	static const struct pane_hint narrow[] = {
		PANE_HINT(search, "find"), PANE_HINT(open_event, "read"),
		PANE_HINT(help, "help"),   PANE_HINT(quit, "quit"),
	};
	static const struct pane_hint chips[] = {
		PANE_HINT(drop, "drop"),     PANE_HINT(invert, "invert"),
		PANE_HINT(shade, "hide/dim/off"), PANE_HINT(undo, "undo"),
		PANE_HINT(search, "find"),   PANE_HINT(person, "person"),
		PANE_HINT(place, "place"),   PANE_HINT(report, "report"),
		PANE_HINT(help, "help"),     PANE_HINT(quit, "quit"),
	};
	static const struct pane_hint found[] = {
		PANE_HINT(next_hit, "next hit"),
		PANE_HINT(previous_hit, "previous"),
		PANE_HINT(back, "no marks"), PANE_HINT(search, "find"),
		PANE_HINT(person, "person"), PANE_HINT(place, "place"),
		PANE_HINT(report, "report"), PANE_HINT(help, "help"),
		PANE_HINT(quit, "quit"),
	};
	static const struct pane_hint news[] = {
		PANE_HINT_TWO(next_hit, previous_hit, "next, previous"),
		PANE_HINT(whats_new, "since a day, revision, file"),
		PANE_HINT(palette, "seen all read"),
		PANE_HINT(drop, "drop"),
		PANE_HINT(undo, "undo"),
		PANE_HINT(open_event, "read"),
		PANE_HINT(help, "help"),
		PANE_HINT(quit, "quit"),
	};
	enum { HITS_ONLY = 2 }; /* the first of these ask for hits */
	struct pane_hints list = PANE_HINTS(found);

	(void)state;
	if (a->marks && a->found.n == 0 && !a->seeking) {
		list.v += HITS_ONLY;
		list.n -= HITS_ONLY;
	}
	return a->marks		 ? list :
	       news_shown(a)	 ? (struct pane_hints)PANE_HINTS(news) :
	       a->now.nchips > 0 ? (struct pane_hints)PANE_HINTS(chips) :
	       a->cols < NARROW	 ? (struct pane_hints)PANE_HINTS(narrow) :
				   (struct pane_hints)PANE_HINTS(plain);
}

static struct visit here(const struct app *a, const void *state)
{
	const struct timeline_state *s = state;

	(void)a;
	return (struct visit){ .top = s->top };
}

static void there(struct app *a, void *state, struct visit v)
{
	struct timeline_state *s = state;

	(void)a;
	s->top = v.top;
	s->land = false;
}

static void renew(struct app *a, void *state)
{
	struct timeline_state *s = state;

	(void)a;
	s->measured = s->whole.made = false;
}

static void close(void *state)
{
	struct timeline_state *s = state;

	arena_free(&s->arena);
	arena_free(&s->whole.arena);
	s->whole.made = false;
	s->lists = 0;
}

const struct pane_ops pane_timeline = {
	.state = sizeof(struct timeline_state),
	.room = offsetof(struct layout, timeline),
	.renew = renew,
	.build = build,
	.scroll = scroll,
	.draw = draw,
	.move = move,
	.wheel = wheel,
	.click = click,
	.hints_now = hints_now,
	.here = here,
	.there = there,
	.close = close,
};

void timeline_window(const struct app *a, event_no *first, event_no *last)
{
	const struct timeline_state *s = rows_state(a);
	int height = panes_room(a, PANE_timeline).height;

	*first = *last = NO_EVENT;
	if (a->shown.n == 0)
		return;
	for (int y = 0; y < height; y++) {
		struct timeline_row row = timeline_row(&s->lines,
						       s->top + (size_t)y);
		event_no ev;

		if (row.kind < ROW_FOLD)
			continue;
		ev = a->shown.v[row.event];
		*first = *first == NO_EVENT || ev < *first ? ev : *first;
		*last = *last == NO_EVENT || ev > *last ? ev : *last;
	}
}

/* In time, as J and K go in the list too. */
static void read_on(struct app *a, int by)
{
	if (document_now(a))
		document_step(a, by);
	else
		step(a, a->now.latest ? -by : by);
}

void do_read_next(struct app *a)
{
	read_on(a, 1);
}

void do_read_previous(struct app *a)
{
	read_on(a, -1);
}

void do_latest_first(struct app *a)
{
	struct choice next = a->now;

	next.latest = !next.latest;
	choice_change(a, &next, shown_here(a));
	rows_land(a);
	say_drawn(a, next.latest ? "the latest first" : "the earliest first");
}

static void go_silence(struct app *a, int dir)
{
	const struct timeline_state *s = rows_state(a);
	size_t at = timeline_silence(&s->lines, a->at, dir);

	if (at == a->at)
		say(a, STYLE_WARN, "no %s silence longer than %lld days",
		    dir > 0 ? "later" : "earlier",
		    (long long)s->lines.limit);
	shown_jump(a, at);
}

void do_next_silence(struct app *a)
{
	go_silence(a, 1);
}

void do_previous_silence(struct app *a)
{
	go_silence(a, -1);
}

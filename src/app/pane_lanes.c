/* The lanes pane: what is shown regrouped by people, places, kinds ..., a row
 * each, on one axis. */
#include "app/lanes.h"
#include "app/names.h"
#include "app/overview.h"
#include "app/pane_document.h"
#include "app/panes.h"
#include "app/say.h"
#include "app/shown.h"

enum {
	BLANKS_FROM = 30, /* rows of a screen that has some between groups */
	WIDE = 114, /* columns from which on hints are told at length */
};

static void fill(const struct app *a, struct lanes_state *s, size_t at,
		 struct lane *lane)
{
	struct arena scratch = { 0 };
	struct hits hits = lanes_events(a, s, &scratch, at);
	size_t cells = (size_t)s->v.scale.n;
	struct lane_cell *v = ARENA_NEW(&s->seen, cells, struct lane_cell);

	lane_fill(v, &scratch, &s->v.scale, a->corpus.b, hits);
	lane->cells = v;
	if (shown_dims(a)) {
		v = ARENA_NEW(&s->seen, cells, struct lane_cell);
		lane_fill(v, &scratch, &s->v.scale, a->corpus.b,
			  hits_within(&scratch, hits, a->kept));
		lane->bright = v;
	}
	arena_free(&scratch);
}

/* Whether that is what is laid out. */
static bool is_seen(const struct lanes_state *s, int height)
{
	const struct lanes_sight *was = &s->sight;

	return was->lists == s->lists && was->sort == s->sort &&
	       was->top == s->top && was->height == height &&
	       was->axis.unit == s->v.axis.unit &&
	       was->axis.from == s->v.axis.from &&
	       was->axis.count == s->v.axis.count &&
	       was->axis.cells == s->v.axis.cells;
}

/* Lays out the HEIGHT rows from TOP on. */
static void see(struct app *a, struct lanes_state *s, int height)
{
	struct lane *rows;

	if (is_seen(s, height))
		return;
	s->sight = (struct lanes_sight){ s->lists, s->sort, s->top, height,
					 s->v.axis };
	arena_reset(&s->seen);
	rows = ARENA_NEW(&s->seen, (size_t)height, struct lane);
	s->v.rows = rows;
	s->v.scale = lane_scale(&s->seen, &s->v.axis);
	s->v.n = 0;
	for (size_t at = s->top; at < s->n && s->v.n < height; at++) {
		struct lane *lane = &rows[s->v.n++];

		if (lanes_is(s, at)) {
			lane->name = names_row(a, &s->seen, lanes_class(s),
					       s->rows[at].no);
			lane->name.hit = s->rows[at].events;
			fill(a, s, at, lane);
			continue;
		}
		lane->name.heading = true;
		if (s->rows[at].head != LABELS)
			lane->name.text = label_text(a->options.locale,
						     s->rows[at].head);
	}
	s->v.below = 0;
	for (size_t at = s->top + (size_t)s->v.n; at < s->n; at++)
		s->v.below += lanes_is(s, at);
}

/* The cursor is in sight, half a screen from where it was not, and so is the
 * head of its group if it is the first. */
static void scroll_rows(struct lanes_state *s, int height)
{
	size_t rows = height > 0 ? (size_t)height : 1;

	if (s->top + rows > s->n)
		s->top = s->n > rows ? s->n - rows : 0;
	if (s->top > s->cursor)
		s->top = s->cursor > rows / 2 ? s->cursor - rows / 2 : 0;
	if (s->top > 0 && s->top == s->cursor && rows > 1 &&
	    !lanes_is(s, s->top - 1))
		s->top--;
	if (s->cursor - s->top >= rows)
		s->top = s->cursor - rows / 2;
	if (s->top + rows > s->n)
		s->top = s->n > rows ? s->n - rows : 0;
}

static void build(struct app *a, void *state, struct rect r)
{
	struct lanes_state *s = state;
	bool blanks = a->rows >= BLANKS_FROM;

	if (r.height < 1)
		return;
	if (s->lists != a->lists || s->blanks != blanks) {
		s->blanks = blanks;
		lanes_list(a, s);
		s->led = lanes_find(a, s) && s->led;
	}
	if (s->lists != a->lists || s->room != lanes_room(r))
		lanes_fit(a, s, lanes_room(r));
	s->room = lanes_room(r);
	s->lists = a->lists;
	if (shown_event(a) != NO_EVENT &&
	    (!s->led || s->event != shown_event(a)))
		lanes_follow(a, s, shown_event(a));
	s->event = shown_event(a);
	lanes_place(a, s, lanes_room(r));
	scroll_rows(s, lanes_rows(r));
	see(a, s, lanes_rows(r));
	lanes_count(a, s);
}

static void draw(const struct app *a, const void *state, struct frame *f,
		 struct rect r)
{
	const struct lanes_state *s = state;
	struct lanes v = s->v;

	if (r.height < 1 || r.width < 1)
		return;
	if (a->shown.n == 0) {
		overview_nothing(a, f, r);
		return;
	}
	v.corpus = &a->corpus;
	v.none = lanes_none(s);
	v.locale = a->options.locale;
	v.marks = a->marking;
	v.chosen = lanes_is(s, s->cursor) ? (int)(s->cursor - s->top) : -1;
	v.most = s->most;
	v.day = s->day;
	v.event = s->event;
	lanes_draw(&v, f, r, a->layout.legend);
}

/* ---- keys ---- */

static bool has(const struct app *a)
{
	return layout_has_lanes(a->rows, a->cols);
}

/* The lane BY lanes further, or the last one on the way. */
static size_t lanes_from(const struct lanes_state *s, int64_t by)
{
	size_t at = s->cursor, found = at;
	int64_t step = by < 0 ? -1 : 1;

	while (by != 0 && (at += (size_t)step) < s->n)
		if (lanes_is(s, at)) {
			found = at;
			by -= step;
		}
	return found;
}

static void move(struct app *a, void *state, struct rect r, enum move by)
{
	struct lanes_state *s = state;
	int rows = lanes_rows(r), screen = rows > 1 ? rows - 1 : 1;
	const int64_t far[] = {
		[MOVE_DOWN] = 1,
		[MOVE_UP] = -1,
		[MOVE_SCREEN_DOWN] = screen,
		[MOVE_SCREEN_UP] = -screen,
		[MOVE_START] = -(int64_t)s->n,
		[MOVE_END] = (int64_t)s->n,
	};

	lanes_go(a, s, lanes_from(s, far[by]));
}

/* To the first lane of the next group in direction DIR. */
static void go_group(struct app *a, int dir)
{
	struct lanes_state *s = lanes_state(a);
	size_t at = s->cursor, first = at;

	/* Back to the head of this one, and from there on. */
	while (dir < 0 && lanes_is(s, at - 1))
		at--;
	first = at;
	while ((at += (size_t)(int64_t)dir) < s->n)
		if (lanes_is(s, at) && !lanes_is(s, at - 1)) {
			first = at;
			break;
		}
	lanes_go(a, s, first);
}

void do_next_group(struct app *a)
{
	go_group(a, 1);
}

void do_previous_group(struct app *a)
{
	go_group(a, -1);
}

static void wheel(struct app *a, void *state, struct rect r, int y, int x,
		  int by)
{
	struct lanes_state *s = state;
	size_t rows = (size_t)lanes_rows(r), at = s->cursor;
	int64_t most = (int64_t)s->n - (int64_t)rows;
	int64_t top = (int64_t)s->top + by;

	(void)y;
	(void)x;
	if (s->n == 0 || rows == 0)
		return;
	top = top > most ? most : top;
	s->top = top < 0 ? 0 : (size_t)top;
	while (at < s->top || (at < s->n && !lanes_is(s, at)))
		at++;
	while (at >= s->top + rows || (at > s->top && !lanes_is(s, at)))
		at--;
	if (at != s->cursor && lanes_is(s, at))
		lanes_go(a, s, at);
}

static void click(struct app *a, void *state, struct rect r, int y,
		  int x)
{
	struct lanes_state *s = state;
	int row = lanes_row_at(r, y);

	(void)x;
	if (row >= 0)
		lanes_go(a, s, s->top + (size_t)row);
}

void do_lanes(struct app *a)
{
	struct lanes_state *s = lanes_state(a);

	if (!has(a)) {
		say(a, STYLE_WARN, "lanes need %d columns and %d rows",
		    LAYOUT_LANES_COLS, LAYOUT_LANES_ROWS);
		return;
	}
	if (a->focus != PANE_lanes) {
		document_leave(a);
		while (s->sort + 1 < LANES_SORTS && !lanes_has(a, s->sort))
			s->sort++;
		panes_go(a, PANE_lanes);
		s->opened = shown_event(a);
		return;
	}
	do
		s->sort = (s->sort + 1) % LANES_SORTS;
	while (s->sort > 0 && !lanes_has(a, s->sort));
	s->lists = 0;
	s->value = (struct sv){ 0 };
	s->led = false;
	if (s->sort == 0)
		panes_back(a);
}

void do_read_lane(struct app *a)
{
	do_open_event(a);
}

static struct pane_hints hints_now(const struct app *a, const void *state)
{
	enum { HINTS = 7 };
#define LIST(event, others)                                                    \
	{ PANE_HINT_TWO(previous_in_lane, next_in_lane, event),                \
	  PANE_HINT_TWO(down, up, "lane"),                                     \
	  PANE_HINT_TWO(zoom_in, zoom_out, "zoom"),                            \
	  PANE_HINT_TWO(pan_earlier, pan_later, "pan"),                        \
	  PANE_HINT(lanes, others), PANE_HINT(read_lane, "read"),              \
	  PANE_HINT(help, "help") }
	static const struct pane_hint lists[LANES_SORTS + 1][HINTS] = {
		LIST("event before, after", "by place, kind, series, source"),
		LIST("event before, after", "by kind, series, source"),
		LIST("event before, after", "by series, source"),
		LIST("event before, after", "by source"),
		LIST("event before, after", "list"),
		LIST("event", "other lanes"),
	};
#undef LIST
	const struct lanes_state *s = state;

	return (struct pane_hints){
		lists[a->cols < WIDE ? LANES_SORTS : s->sort], HINTS
	};
}

static struct visit here(const struct app *a, const void *state)
{
	const struct lanes_state *s = state;

	(void)a;
	return (struct visit){ .top = s->top, .cursor = s->cursor,
			       .of = s->sort, .day = s->wanted,
			       .pan = s->pan };
}

static void there(struct app *a, void *state, struct visit v)
{
	struct lanes_state *s = state;

	if (s->sort != (size_t)v.of || s->lists != a->lists)
		return; /* its rows are others */
	s->top = v.top;
	lanes_choose(a, s, v.cursor);
	lanes_return(a, s, v.day, v.pan);
}

static void renew(struct app *a, void *state)
{
	struct lanes_state *s = state;

	(void)a;
	s->lists = 0;
	s->n = s->cursor = 0;
	s->led = false;
}

static void close(void *state)
{
	struct lanes_state *s = state;

	arena_free(&s->arena);
	arena_free(&s->seen);
	arena_free(&s->kept);
	*s = (struct lanes_state){ .sort = s->sort, .opened = NO_EVENT };
}

const struct pane_ops pane_lanes = {
	.state = sizeof(struct lanes_state),
	.room = offsetof(struct layout, lanes),
	.has = has,
	.build = build,
	.draw = draw,
	.move = move,
	.wheel = wheel,
	.click = click,
	.hints_now = hints_now,
	.here = here,
	.there = there,
	.renew = renew,
	.close = close,
};

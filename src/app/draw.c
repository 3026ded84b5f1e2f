#include "app/state.h"
#include "base/build.h"
#include "tell/tell.h"
#include "view/doc_view.h"
#include "view/empty.h"
#include "view/foot.h"
#include "view/marked.h"
#include "view/summary.h"
#include "view/title.h"

/* The screen, put together from the panes. */

enum { NAME_CELLS_MOST = 40 }; /* where names are completed */

static struct title_view title_view(struct app *a, struct arena *arena)
{
	struct chip_view *chips = ARENA_NEW(arena, CHIP_MAX, struct chip_view);
	bool off = a->now.shade == SHADE_OFF;

	for (int i = 0; i < a->now.nchips; i++)
		chips[i] = (struct chip_view){
			.label = chip_label(arena, &a->now.chips[i]),
			.hides = a->all.n - a->chip_hits[i].n,
		};
	return (struct title_view){
		.name = a->options.name.n ? a->options.name
					  : book_heading(a->book),
		.shown = off ? a->all.n : a->kept.n,
		.total = a->all.n,
		.marked = a->marked.n,
		.dimmed = a->now.shade == SHADE_DIM,
		.off = off && a->now.nchips > 0,
		.chips = chips,
		.nchips = a->now.nchips,
		.found = search_place(a, arena),
		.faults = a->options.faults,
	};
}

static void draw_empty(struct app *a, const struct title_view *title,
		       struct frame *f, struct rect r)
{
	struct empty_view v = { .chips = title->chips,
				.without = a->without,
				.nchips = a->now.nchips,
				.faults = a->options.faults };

	empty_draw(&v, f, r);
}

static void draw_timeline(struct app *a, const struct title_view *title,
			  struct frame *f)
{
	struct timeline_look look = {
		.marks = a->marking,
		.found = a->found,
		.marked = a->marked,
		.bright = a->kept,
		.dim = a->now.shade == SHADE_DIM && a->now.nchips > 0,
		.focus = a->focus != FOCUS_NAMES,
		.known = { a->known, a->nknown },
	};
	struct rect r = a->layout.timeline;

	if (r.height == 0 || r.width == 0)
		return;
	if (a->shown.n == 0) {
		draw_empty(a, title, f, r);
		return;
	}
	a->pos = timeline_scroll(&a->timeline, a->pos, r.height);
	timeline_draw(&a->timeline, &look, a->pos, f, r);
}

/* How many lines of a text are below what is seen, in row Y of the screen
 * under or over the columns of R. */
static void draw_more(struct frame *f, struct rect r, int y, size_t lines)
{
	struct build b = { .arena = f->clean.arena };

	if (lines == 0 || y < 0)
		return;
	build_fmt(&b, " %zu more %s ", lines, f->ascii ? "v" : "▾");
	r.row = y;
	r.height = 1;
	marked_put_right(f, r, 0, 0, r.width, build_view(&b), STYLE_LABEL);
}

/* The rule beside the detail, or the line below it. */
static int more_row(const struct app *a)
{
	if (a->layout.rule_middle >= 0)
		return a->layout.rule_middle;
	if (a->layout.rule_bottom >= 0)
		return a->layout.rule_bottom;
	return a->layout.summary.height > 0 ? a->layout.summary.row : -1;
}

enum { CLOSE_ROWS = 12 }; /* of a pane where no line is left blank */

/* From which line on an event is shown: such that the first hit is. */
static size_t detail_start(const struct scroll *s, int height)
{
	enum { ABOVE = 2 }; /* lines before it */
	size_t hit = scroll_first_hit(s);

	if (hit == s->nlines || hit < (size_t)height)
		return 0;
	return height > ABOVE ? hit - ABOVE : hit;
}

static void draw_detail(struct app *a, const struct title_view *title,
			struct frame *f)
{
	struct rect r = a->layout.detail;
	struct tell_options options = { .locale = a->options.locale,
					.iso = a->options.iso,
					.private = true,
					.near = a->shown };
	struct doc_look look = { .marks = a->marking,
				 .book = a->book,
				 .close = r.height < CLOSE_ROWS,
				 .ascii = f->ascii };
	event_no ev = shown_event(a);
	struct scroll s;
	int rows;

	if (ev == NO_EVENT && r.height > 0 && a->layout.timeline.height == 0)
		draw_empty(a, title, f, r);
	if (r.height == 0 || r.width == 0 || ev == NO_EVENT)
		return;
	if (a->layout.kind != LAYOUT_SINGLE) {
		r.col++; /* a blank beside the border */
		r.width--;
	}
	s = doc_view(f->clean.arena,
		     tell_events(f->clean.arena, a->book,
				 (struct hits){ &ev, 1 }, &options),
		     r.width - 1, &look);
	if (ev != a->detail_of || a->searches != a->detail_search)
		a->detail_top = detail_start(&s, r.height);
	a->detail_of = ev;
	a->detail_search = a->searches;
	a->detail_top = scroll_clamp(&s, a->detail_top, r.height);
	rows = scroll_draw(&s, a->detail_top, f, r);
	draw_more(f, r, more_row(a), s.nlines - a->detail_top - (size_t)rows);
	if (a->layout.kind == LAYOUT_SINGLE)
		frame_cursor(f, r, 0, 0, false);
}

/* Whether the prompt has a list, even an empty one. */
static bool completing(const struct app *a)
{
	return a->prompt.kind == PROMPT_PERSON ||
	       a->prompt.kind == PROMPT_PLACE ||
	       a->prompt.kind == PROMPT_PALETTE || a->prompt.list.n > 0;
}

/* What is being looked for, as the names pane's first row. */
static bool draw_typed(struct app *a, struct frame *f, struct rect r)
{
	bool typing = (completing(a) && !a->prompt.list.plain) ||
		      a->prompt.kind == PROMPT_SEARCH;
	struct sv search = { a->now.search, a->now.nsearch };
	struct sv text = typing ? prompt_typed(a) : search;
	struct sv label = typing ? prompt_label(a) : SV("/");
	int x;

	if (!typing && a->nnarrow > 0) {
		text = (struct sv){ a->narrow, a->nnarrow };
		label = SV("names: ");
	} else if (!typing && !a->marks) {
		return false;
	}
	x = frame_put(f, r, 0, 1, label, STYLE_LABEL);
	frame_put_cut(f, r, 0, x, r.width - x, text, STYLE_PROMPT);
	if (a->marks && !completing(a) && (typing || a->nnarrow == 0)) {
		struct build b = { .arena = f->clean.arena };

		build_fmt(&b, " %zu ", a->found.n);
		marked_put_right(f, r, 0, 0, r.width, build_view(&b),
				 STYLE_HIT);
	}
	return true;
}

static void draw_search(struct app *a, struct frame *f)
{
	struct rect r = a->layout.names;
	bool names = completing(a) && !a->prompt.list.plain;
	struct names *v = names ? &a->prompt.list : &a->names;

	if (r.height == 0 || r.width == 0)
		return;
	if (!names)
		names_need(a);
	if (draw_typed(a, f, r)) {
		r.row++;
		r.height--;
	}
	v->focus = a->focus == FOCUS_NAMES && !names;
	v->chosen = v->focus || names;
	v->top = names_scroll(v, r.height);
	names_draw(v, f, r);
}

/* The completions above the prompt, where no pane has them or they are long. */
static void draw_completions(struct app *a, struct frame *f, struct rect foot)
{
	enum { MOST = 10, WIDTH = 52 };
	struct names *v = &a->prompt.list;
	int room = foot.row - 2;
	int height = v->n < MOST ? (int)v->n : MOST;
	struct rect r = { 0, 0, 0, f->cols };

	if (!completing(a) || (a->layout.names.height > 0 && !v->plain))
		return;
	height = height < room ? height : room;
	if (height < 1)
		return;
	r.row = foot.row - height - 1;
	r.height = height + 1;
	frame_rule(f, r, 0, 0, r.width, SV("─"), SV("-"), STYLE_DIM);
	r.row++;
	r.height--;
	for (int y = 0; y < r.height; y++)
		frame_rule(f, r, y, 0, r.width, SV(" "), SV(" "), STYLE_TEXT);
	if (r.width > WIDTH && !v->plain)
		r.width = WIDTH;
	v->top = names_scroll(v, r.height);
	names_draw(v, f, r);
}

static void draw_foot(struct app *a, struct frame *f)
{
	struct foot v = {
		.message = { a->message, a->nmessage },
		.message_style = a->message_style,
	};
	struct rect r = a->layout.foot;

	if (r.height == 0 && f->rows > 0 &&
	    (a->prompt.kind != PROMPT_NONE || a->nmessage > 0))
		r = (struct rect){ f->rows - 1, 0, 1, f->cols };
	if (r.height == 0)
		return;
	frame_rule(f, r, 0, 0, r.width, SV(" "), SV(" "), STYLE_TEXT);
	v.hints = draw_hints(a, f->clean.arena, &v.nhints);
	if (a->prompt.kind != PROMPT_NONE) {
		v.label = prompt_label(a);
		v.typed = prompt_typed(a);
		v.cursor = a->prompt.cursor;
		v.note = sv_of(a->prompt.note);
		v.note_style = a->prompt.note_style;
		draw_completions(a, f, r);
	}
	foot_draw(&v, f, r);
}

/* What part of the timeline the strip brackets. */
static void draw_strip(struct app *a, struct frame *f)
{
	struct strip v = { .book = a->book,
			   .all = a->all,
			   .shown = a->kept,
			   .first = NO_EVENT,
			   .last = NO_EVENT,
			   .chosen = shown_event(a),
			   .unit = a->now.unit,
			   .locale = a->options.locale };
	size_t body = (size_t)timeline_body(a->layout.timeline.height);
	size_t rows = timeline_rows(&a->timeline);
	size_t last = a->pos.top + body;

	if (a->now.shade == SHADE_OFF)
		v.shown = a->all;
	if (a->shown.n > 0 && a->layout.timeline.height > 0) {
		last = last < rows ? last : rows;
		v.first = a->shown.v[timeline_row(&a->timeline, a->pos.top)
					     .event];
		v.last = a->shown.v[timeline_row(&a->timeline, last - 1).event];
	}
	strip_draw(&v, &a->strip, f, a->layout.strip);
}

static void draw_panes(struct app *a, const struct title_view *title,
		       struct frame *f)
{
	static const enum layout_pane panes[] = {
		[FOCUS_TIMELINE] = PANE_TIMELINE,
		[FOCUS_NAMES] = PANE_NAMES,
		[FOCUS_DETAIL] = PANE_DETAIL,
	};
	event_no ev;

	title_draw(title, f, a->layout.title, a->layout.chips);
	draw_timeline(a, title, f);
	draw_strip(a, f);
	draw_search(a, f);
	layout_rules(&a->layout, panes[a->focus], f);
	draw_detail(a, title, f);
	ev = shown_event(a);
	if (a->layout.timeline.height > 0 && ev != NO_EVENT)
		summary_draw(a->book, ev, f, a->layout.summary);
	foot_command(chip_command(a, f->clean.arena), f, a->layout.command);
}

/* The chosen event in one line, in the first row. */
static void draw_line(struct app *a, struct frame *f)
{
	struct rect r = { 0, 0, f->rows, f->cols };
	event_no ev = shown_event(a);

	if (ev == NO_EVENT)
		frame_put_cut(f, r, 0, 0, r.width, SV("no event"), STYLE_DIM);
	else
		summary_line(a->book, app_dates(a), ev, f, r, 0);
	frame_mark_row(f, r, 0);
	frame_cursor(f, r, 0, 0, false);
}

/* Help or report: a title, the text in the middle, the hints. */
static void draw_pager(struct app *a, struct frame *f)
{
	bool report = a->screen == SCREEN_REPORT;
	struct rect all = { 0, 0, f->rows, f->cols };
	struct rect r = { f->rows > 3 ? 2 : 0, 0, f->rows - 3, f->cols };
	struct build b = { .arena = f->clean.arena };
	size_t n = a->now.shade == SHADE_OFF ? a->all.n : a->kept.n;
	int rows;

	if (!report)
		pager_fit(a);
	if (f->rows <= 3)
		r.height = f->rows > 1 ? f->rows - 1 : f->rows;
	if (r.width > a->text.width + 1)
		r.col = report ? (r.width - a->text.width) / 2 : 1;
	if (report)
		build_fmt(&b, "Report of %zu event%s", n, n == 1 ? "" : "s");
	else
		build_str(&b, "Help");
	if (f->rows > 3) {
		frame_put(f, all, 0, 1, build_view(&b), STYLE_TITLE);
		frame_rule(f, all, 1, 0, f->cols, SV("─"), SV("-"), STYLE_DIM);
	}
	a->text_top = scroll_clamp(&a->text, a->text_top, r.height);
	rows = scroll_draw(&a->text, a->text_top, f, r);
	r.col = 0;
	r.width = f->cols - 1;
	draw_more(f, r, f->rows > 3 ? 1 : -1,
		  a->text.nlines - a->text_top - (size_t)rows);
	frame_cursor(f, r, 0, 0, false);
}

void draw_screen(struct app *a, struct frame *f)
{
	struct title_view title = title_view(a, f->clean.arena);
	struct layout_want want = {
		.chips = a->now.nchips > 0 && !title_fits(&title, f, f->cols),
		.detail = a->focus == FOCUS_DETAIL,
		.names = a->focus == FOCUS_NAMES,
	};

	if (completing(a) && !a->prompt.list.plain) {
		int cells = names_cells(&a->prompt.list, f->rows,
					 NAME_CELLS_MOST);

		if (cells > a->prompt.list_cells)
			a->prompt.list_cells = cells;
		want.name_cells = a->prompt.list_cells;
	}
	a->layout = layout_of(f->rows, f->cols, want);
	if ((a->focus == FOCUS_NAMES && a->layout.names.height == 0) ||
	    (a->focus == FOCUS_DETAIL && a->layout.detail.height == 0))
		a->focus = FOCUS_TIMELINE;
	if (a->screen != SCREEN_MAIN)
		draw_pager(a, f);
	else if (a->layout.kind == LAYOUT_LINE)
		draw_line(a, f);
	else
		draw_panes(a, &title, f);
	if (a->screen != SCREEN_MAIN && a->layout.foot.height == 0 &&
	    f->rows > 1)
		a->layout.foot = (struct rect){ f->rows - 1, 0, 1, f->cols };
	draw_foot(a, f);
}

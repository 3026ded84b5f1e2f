/* The screen, put together from the panes. */
#include "app/screen.h"

#include "app/document.h"
#include "app/hints.h"
#include "app/names.h"
#include "app/news.h"
#include "app/overview.h"
#include "app/own.h"
#include "app/pane_message.h"
#include "app/pane_strip.h"
#include "app/pane_timeline.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/renew.h"
#include "app/rows.h"
#include "app/settle.h"
#include "app/shown.h"
#include "base/build.h"
#include "book/called.h"
#include "tell/year.h"
#include "text/letter.h"
#include "text/width.h"
#include "view/empty.h"
#include "view/foot.h"
#include "view/summary.h"
#include "view/title.h"

enum { LIST_CELLS_MOST = 52 };

static void draw_list(const struct app *a, struct frame *f)
{
	struct rect r = settle_list_room(a);
	struct rect rule = { r.row - 1, 0, 1, r.width };

	if (r.height < 1)
		return;
	frame_rule(f, rule, 0, 0, r.width, SV("─"), SV("-"), STYLE_DIM);
	for (int y = 0; y < r.height; y++)
		frame_rule(f, r, y, 0, r.width, SV(" "), SV(" "), STYLE_TEXT);
	if (r.width > LIST_CELLS_MOST && !a->prompt.list.plain)
		r.width = LIST_CELLS_MOST;
	names_draw(&a->prompt.list, f, r);
}

static size_t parts_of(const struct book *b, event_no ev)
{
	size_t n, parts = 0;
	const struct link *links;

	if (ev == NO_EVENT)
		return 0;
	links = book_links(b, ev, &n);
	for (size_t i = 0; i < n; i++)
		parts += links[i].kind == LINK_HAS_PART;
	return parts;
}

/* Whether the words are on the timeline's row, not on the event of it. */
static bool tells_row(const struct app *a)
{
	return !document_shown(a) &&
	       (a->focus == PANE_timeline || a->focus == PANE_strip);
}

static struct summary summary_of(const struct app *a, struct frame *f,
				 event_no ev)
{
	return (struct summary){
		.book = a->corpus.b,
		.locale = a->options.locale,
		.event = ev,
		.parts = document_shown(a) ? parts_of(a->corpus.b, ev) :
					     rows_parts_here(a),
		.news = news_words(a, f->clean.arena, ev),
		.changed = news_is(a, ev, true),
		.by = news_by(a, f->clean.arena, ev),
		.marked = hits_have(a->marked, ev),
		.tags = own_tags(a, f->clean.arena, ev),
		.remark = own_remark(a, ev).n > 0,
		.found = hits_have(a->found, ev),
		.outside = shown_dims(a) && !hits_have(a->kept, ev),
		.narrow = a->layout.columns.place == 0 &&
			  a->layout.kind == LAYOUT_SINGLE,
	};
}

void screen_words(const struct app *a, struct frame *f, struct rect r,
		  event_no ev)
{
	struct summary v = summary_of(a, f, ev);

	v.narrow = true; /* reasons are told with the event */
	v.words = true;
	summary_draw(&v, f, r);
}

/* What the bars have where the reader is in them. */
static void draw_bar_words(const struct app *a, struct frame *f, struct rect r)
{
	struct build b = { .arena = f->clean.arena };

	strip_words(a, &b);
	frame_put_cut(f, r, 0, 1, r.width - 2, build_view(&b), STYLE_TEXT);
}

/* What is told of the chosen row where its row has no room. */
static void draw_words(const struct app *a, struct frame *f, bool tell)
{
	event_no ev = panes_read(a);
	struct rect r = a->layout.words;
	struct summary v;

	if (tell && a->focus == PANE_names) {
		names_words(a, f, r);
		return;
	}
	if (tell && a->focus == PANE_strip && strip_counted(a)) {
		draw_bar_words(a, f, r);
		return;
	}
	if (tell && document_draw_words(a, f, r))
		return;
	if (ev == NO_EVENT)
		return;
	v = summary_of(a, f, ev);
	v.holds = tells_row(a) ? rows_holds_here(a) : 0;
	v.titled = a->layout.chosen.height > 0;
	/* Where there is no rule, how much there is more to read stands
	 * here. */
	if (!tell || (a->layout.rule_bottom < 0 &&
		      a->layout.timeline.height == 0 &&
		      a->layout.lanes.height == 0 &&
		      a->layout.document.height == 0))
		r.height = 0;
	if (settle_list_room(a).height < 1) /* it stands there */
		summary_title(&v, f, a->layout.chosen, &r);
	summary_draw(&v, f, r);
}

/* Takes the note out of V where its prompt, in R, leaves too little room, and
 * the row of hints has more: what is wrong can then be read. */
static struct sv spill(const struct app *a, struct foot *v, struct frame *f,
		       struct rect r)
{
	struct sv note = v->note;

	if (note.n == 0 || a->layout.hints.height < 1 ||
	    r.row == a->layout.hints.row || panes_whole(a, a->focus) ||
	    foot_has_room(v, f, r))
		return (struct sv){ 0 };
	v->note = (struct sv){ 0 };
	return note;
}

static void draw_foot(const struct app *a, struct frame *f)
{
	struct foot v = {
		.message = { a->message, a->nmessage },
		.message_style = a->message_style,
	};
	struct rect r = settle_foot_room(a);
	const struct hint *hints;
	struct sv below;
	bool told;
	size_t n;

	if (a->nmessage == 0)
		v.message = renew_told(a, f->clean.arena, &v.message_style);
	if (v.message.n == 0 && settle_tells_bar(a)) {
		v.message = renew_bar(a, f->clean.arena);
		v.message_style = STYLE_ERROR;
	}
	v.message = message_fit(a, f, v.message, r.width - 1);
	if (prompt_is_open(a)) {
		v.label = prompt_label(a);
		v.typed = prompt_typed(a);
		v.proposed = a->prompt.proposed;
		v.cursor = a->prompt.cursor;
		v.note = sv_of(a->prompt.note);
		v.note_style = a->prompt.note_style;
		draw_list(a, f);
	}
	below = spill(a, &v, f, r);
	told = foot_draw(&v, f, r);
	hints = hints_now(a, f->clean.arena, &n);
	if (panes_whole(a, a->focus)) {
		if (!told && r.height > 0)
			foot_hints(hints, n, f, r);
		return;
	}
	draw_words(a, f, !told || (r.row != a->layout.words.row &&
				   settle_list_room(a).height < 1));
	if (a->layout.hints.height < 1 ||
	    (told && r.row == a->layout.hints.row))
		return;
	if (below.n > 0)
		frame_put_cut(f, a->layout.hints, 0, 1,
			      a->layout.hints.width - 1, below, v.note_style);
	else
		foot_hints(hints, n, f, a->layout.hints);
}

static void draw_pane(const struct app *a, enum pane p, struct frame *f)
{
	a->panes[p].ops->draw(a, a->slots[p], f, panes_room(a, p));
}

/* The panes beside one another, and what is around them. */
static void draw_panes(const struct app *a, struct frame *f)
{
	struct title_view title = overview_title(a, f->clean.arena);

	if (document_shown(a))
		document_draw_title(a, f, a->layout.title);
	else
		title_draw(&title, f, a->layout.title, a->layout.chips);
	layout_rules(&a->layout, f);
	for (int p = 0; p < PANE_COUNT; p++)
		if (!panes_whole(a, (enum pane)p))
			draw_pane(a, (enum pane)p, f);
}

/* The chosen event in one line, in the first row. */
static void draw_line(const struct app *a, struct frame *f)
{
	struct rect r = { 0, 0, f->rows, f->cols };
	event_no ev = shown_event(a);

	if (ev == NO_EVENT)
		frame_put_cut(f, r, 0, 0, r.width, SV("no event"), STYLE_DIM);
	else
		summary_line(a->corpus.b, app_dates(a), ev, f, r, 0);
	frame_mark_row(f, r, 0);
	frame_cursor(f, r, 0, 0);
}

/* A pane that takes the whole screen, below its title. */
static void draw_whole(const struct app *a, struct frame *f)
{
	const struct pane_ops *ops = a->panes[a->focus].ops;
	struct rect all = { 0, 0, f->rows, f->cols };
	struct build b = { .arena = f->clean.arena };

	ops->title(a, a->slots[a->focus], &b);
	if (a->layout.whole.row > 0) {
		frame_put(f, all, 0, 1, build_view(&b), STYLE_TITLE);
		frame_rule(f, all, 1, 0, f->cols, SV("─"), SV("-"), STYLE_DIM);
	}
	draw_pane(a, a->focus, f);
	frame_cursor(f, a->layout.whole, 0, 0);
}

void screen_draw(const struct app *a, struct frame *f)
{
	if (panes_whole(a, a->focus))
		draw_whole(a, f);
	else if (a->layout.kind == LAYOUT_LINE)
		draw_line(a, f);
	else
		draw_panes(a, f);
	renew_draw_bar(a, f, settle_title_room(a));
	draw_foot(a, f);
}

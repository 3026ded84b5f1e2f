/* The event pane: everything that is known of the chosen event. */
#include "app/doc_pane.h"
#include "app/document_gone.h"
#include "app/lines.h"
#include "app/news.h"
#include "app/overview.h"
#include "app/own.h"
#include "app/pane_document.h"
#include "app/pane_timeline.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/rows.h"
#include "app/search.h"
#include "app/told_text.h"
#include "tell/tell.h"

struct event_state {
	struct doc_pane doc;
	uint64_t of; /* from 1: the event that DOC is about; 0: none; or see
		      GONE */
	uint32_t searches; /* whose hits TOP has followed */
	bool sought; /* built before all was found: what is marked as near was
		      not known */
	bool leads;  /* and TOP is to follow that */
	bool built;
	uint32_t lists; /* what it was made for */
	uint64_t own;   /* likewise: his tags and remarks */
	int width;
	bool close;
	bool only; /* what changed */
};

/* Rows of a pane with fewer than which no line is left blank; and where only
 * what changed is told. */
enum { CLOSE_ROWS = 12, CLOSE_ONLY = 6 };

/* Beside a border stands a blank. */
static struct rect text_room(struct rect r)
{
	if (r.col > 0 && r.width > 0) {
		r.col++;
		r.width--;
	}
	return r;
}

/* From which line on an event is shown: such that the first hit is. */
static size_t first_top(const struct scroll *s, int height)
{
	enum { ABOVE = 2 }; /* lines before it */
	size_t hit = scroll_hit(s, 0, 1);

	if (hit == s->nlines || hit < (size_t)height)
		return 0;
	return height > ABOVE ? hit - ABOVE : hit;
}

/* Instead of an event: what is gone is told of; or the line of the document
 * with that number, from 1. */
static const uint64_t GONE = UINT64_MAX, LINE = UINT64_C(1) << 32;

/* What it is about: see OF; 0: nothing. */
static uint64_t subject(const struct app *a)
{
	event_no ev = panes_read(a);

	if (ev != NO_EVENT)
		return (uint64_t)ev + 1;
	if (document_apart(a))
		return LINE + document_apart(a);
	return rows_at_gone(a) ? GONE : 0;
}

/* The lines about EV, of which only what changed where S says so. */
static struct doc_view lay(struct app *a, struct event_state *s, event_no ev,
			   struct tell_change *change, int width)
{
	struct arena *arena = &s->doc.arena;
	struct tell_options options = { .locale = a->options.locale,
					.iso = a->options.iso,
					.pane = true,
					.private = true,
					.near = a->shown,
					.change = change,
					.tags = own_tags(a, arena, ev),
					.remark = own_remark(a, ev) };
	struct doc_look look = { .marks = a->marking,
				 .corpus = &a->corpus,
				 .close = s->close,
				 .words = a->options.page > 0,
				 .ascii = a->options.ascii };

	if (s->of == GONE)
		return gone_view(a, arena, width, &look);
	if (s->of > LINE)
		return document_beside(a, arena, width, &look);
	return doc_view(arena,
			tell_events(arena, &a->corpus, (struct hits){ &ev, 1 },
				    &options),
			width, &look);
}

/* Has what was made before all was found made anew, if more is marked now. */
static void follow_found(const struct app *a, struct event_state *s)
{
	if (!s->sought || a->seeking)
		return;
	if (a->marking != a->marks) {
		s->built = false;
		s->searches = a->searches - s->leads;
	}
	s->sought = s->leads = false;
}

static void build(struct app *a, void *state, struct rect room)
{
	struct event_state *s = state;
	struct rect r = text_room(room);
	event_no ev = panes_read(a);
	uint64_t of = subject(a);
	struct tell_change change;
	bool changed = news_change(a, ev, &change), other;
	bool only = changed && a->focus != PANE_event;
	bool close = r.height < (only ? CLOSE_ONLY : CLOSE_ROWS);

	follow_found(a, s);
	other = s->of != of || s->searches != a->searches;
	if (of == 0) {
		s->doc.view = (struct doc_view){ 0 };
		s->built = false;
	}
	if (of == 0 || r.height < 1 || r.width < 1 ||
	    (!other && s->built && s->lists == a->lists &&
	     s->own == a->own_turn && s->width == r.width &&
	     s->close == close && s->only == only))
		return;
	if (s->of != of)
		s->doc.chosen = 0;
	s->of = of;
	s->built = true;
	s->lists = a->lists;
	s->own = a->own_turn;
	s->searches = a->searches;
	s->sought = a->seeking;
	s->leads = a->seeking && (other || s->leads);
	s->width = r.width;
	s->close = close;
	s->only = change.only = only;
	arena_reset(&s->doc.arena);
	s->doc.view = lay(a, s, ev, changed ? &change : NULL,
			  told_width(a, r.width - 1));
	if (other)
		s->doc.top = first_top(&s->doc.view.text, r.height);
}

static void scroll(const struct app *a, void *state, struct rect r)
{
	struct event_state *s = state;

	/* Of nothing, there is nothing to scroll, or to choose. */
	doc_pane_scroll(&s->doc, subject(a) ? r.height : 0);
}

static void draw(const struct app *a, const void *state, struct frame *f,
		 struct rect room)
{
	const struct event_state *s = state;
	struct rect r = text_room(room);

	if (r.height < 1 || r.width < 1)
		return;
	if (!subject(a)) {
		/* Where the timeline stands beside it, that says why. */
		if (a->layout.timeline.height == 0)
			overview_nothing(a, f, room);
		return;
	}
	doc_pane_draw(a, &s->doc, a->focus == PANE_event, f, r,
		      a->layout.event_more, LINES_RIGHT);
}

/* Before the reader goes on from TOP: whither it is to be led. */
static void lead(struct app *a, const struct event_state *s)
{
	if (s->leads && search_may_be_near(a))
		search_finish(a);
}

static void move(struct app *a, void *state, struct rect r, enum move by)
{
	struct event_state *s = state;

	lead(a, s);
	s->doc.top = lines_move(&s->doc.view.text, s->doc.top, r.height, by);
}

static void click(struct app *a, void *state, struct rect r, int y, int x)
{
	struct event_state *s = state;

	lead(a, s);
	if (subject(a))
		doc_pane_click(&s->doc, y, x - (text_room(r).col - r.col));
}

static bool has(const struct app *a)
{
	return a->layout.kind != LAYOUT_LINE;
}

static const struct pane_hint hints[] = {
	PANE_HINT(next_link, "link"),
	PANE_HINT(follow, "follow"),
	PANE_HINT(follow_number, "go there"),
	PANE_HINT(go_back, "back"),
	PANE_HINT(down, "down"),
	PANE_HINT(read_next, "next event"),
	PANE_HINT(read_previous, "previous"),
	PANE_HINT(quit, "list"),
	PANE_HINT(edit, "edit"),
	PANE_HINT(help, "help"),
};

static struct visit here(const struct app *a, const void *state)
{
	const struct event_state *s = state;

	/* "cursor": four times the chosen link, 2 when it is to follow what is
	 * near, and 1 when it has followed the hits that there are. */
	return (struct visit){ .top = s->doc.top, .of = s->of,
			       .cursor = 4 * (size_t)s->doc.chosen +
					 2 * s->leads +
					 (s->searches == a->searches) };
}

static void there(struct app *a, void *state, struct visit v)
{
	struct event_state *s = state;

	s->doc.top = v.top;
	s->doc.chosen = (uint32_t)(v.cursor / 4);
	s->of = v.of;
	s->sought = s->leads = v.cursor & 2;
	s->searches = a->searches - !(v.cursor & 1);
	s->built = false;
}

static void revisit(struct visit *v, const event_no *now)
{
	bool any = v->of > 0 && v->of <= NO_EVENT;
	event_no ev = any ? now[v->of - 1] : NO_EVENT;

	v->of = ev == NO_EVENT ? 0 : (uint64_t)ev + 1;
}

/* The same event, if it is there, by its new number. */
static void renew(struct app *a, void *state)
{
	struct event_state *s = state;

	s->of = subject(a);
	s->searches = a->searches;
	s->built = false;
}

static void close(void *state)
{
	struct event_state *s = state;

	arena_free(&s->doc.arena);
	s->built = false;
}

const struct pane_ops pane_event = {
	.state = sizeof(struct event_state),
	.room = offsetof(struct layout, event),
	.has = has,
	.build = build,
	.scroll = scroll,
	.draw = draw,
	.move = move,
	.click = click,
	.doc = true,
	.hints = PANE_HINTS(hints),
	.here = here,
	.there = there,
	.revisit = revisit,
	.renew = renew,
	.close = close,
};

void do_open_event(struct app *a)
{
	if (rows_at_gone(a))
		document_open(a, document_of(DOCUMENT_gone));
	else if (panes_read(a) != NO_EVENT)
		trail_open_event(a);
}

/* The document that stands in the timeline's place. */
#include "app/pane_document.h"

#include "app/doc_pane.h"
#include "app/find.h"
#include "app/lines.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/shown.h"
#include "app/told_text.h"

/* What was laid out is of what is no more. */
static void forget(struct document_state *s)
{
	s->built = false;
	s->doc.view = (struct doc_view){ 0 };
}

/* ---- opening and leaving ---- */

static void show(struct app *a, const struct document_place *p)
{
	struct document_state *s = document_state(a);

	s->open = p->document.which < DOCUMENTS;
	s->fresh = false;
	forget(s);
	s->event = p->event;
	find_close(&s->find);
	if (!s->open)
		return;
	s->of = p->document;
	s->doc.top = p->top;
	s->doc.chosen = p->chosen;
}

void document_there(struct app *a, const struct document_place *p)
{
	show(a, p);
}

void document_open(struct app *a, struct document d)
{
	struct document_place p = { .document = d, .event = NO_EVENT };
	struct document_state *s = document_state(a);

	if (!s->open || !document_same(&s->of, &d)) {
		trail_leave(a);
		show(a, &p);
		s->fresh = true;
	}
	a->focus = PANE_document;
}

void document_open_at(struct app *a, struct document d, uint32_t chosen)
{
	struct document_state *s = document_state(a);

	document_open(a, d);
	s->fresh = false;
	s->doc.chosen = chosen;
	s->seek = true;
}

bool document_leave(struct app *a)
{
	struct document_state *s = document_state(a);

	if (!s->open)
		return false;
	trail_leave(a);
	s->open = false;
	if (a->focus == PANE_document)
		a->focus = PANE_timeline;
	return true;
}

/* ---- another book ---- */

static bool renewed(const struct app *a, const struct news *n, enum class_no c,
		    uint32_t *no)
{
	if (c < CLASSES && *no != UINT32_MAX)
		*no = class_find(n->corpus->b, c,
				 class_value(a->corpus.b, c, *no));
	else
		return true;
	return *no != UINT32_MAX;
}

/* D of the next book; WHICH is DOCUMENTS when what it is about is gone. */
static struct document renew_one(const struct app *a, const struct news *n,
				 struct document d)
{
	bool there = renewed(a, n, d.class, &d.no) &&
		     renewed(a, n, d.class, &d.other);

	if (d.which < DOCUMENTS && there && d.event != NO_EVENT) {
		d.event = n->found.now[d.event];
		there = d.event != NO_EVENT;
	}
	return there ? d : document_of(DOCUMENTS);
}

bool document_renew(struct app *a, const struct news *n)
{
	struct document_state *s = document_state(a);
	struct trail *t = &a->trail;

	for (int i = 0; i < t->nback + t->nforth; i++) {
		struct place *p = &t->v[i];

		p->document.document = renew_one(a, n, p->document.document);
		if (p->document.event != NO_EVENT)
			p->document.event = n->found.now[p->document.event];
		if (p->document.document.which == DOCUMENTS &&
		    p->pane == PANE_document)
			p->pane = PANE_timeline;
	}
	if (!s->open)
		return true;
	s->of = renew_one(a, n, s->of);
	s->event = NO_EVENT;
	forget(s);
	find_close(&s->find); /* it may name a role that is gone */
	s->open = s->of.which < DOCUMENTS;
	if (!s->open && a->focus == PANE_document)
		a->focus = PANE_timeline;
	return s->open;
}

/* ---- the pane ---- */

static bool has(const struct app *a)
{
	return document_state(a)->open;
}

/* The event that K is of, or EV where it is of none. */
static event_no event_of(const struct app *a, const struct doc_link *k,
			 event_no ev)
{
	const struct figure *figures;
	size_t n;

	if (k->target.to == TARGET_EVENT)
		return k->target.no;
	if (k->target.to != TARGET_FIGURE)
		return k->row && document_ops_now(a)->beside ? NO_EVENT : ev;
	figures = book_all_figures(a->corpus.b, &n);
	return figures[k->target.no].event;
}

/* The event pane has one at any rate: that of the timeline, if it is in sight,
 * else the first.  Where the reader did not move yet its row is chosen, if it
 * is in sight. */
static void choose_first(struct app *a, struct document_state *s, int height)
{
	const struct doc_view *v = &s->doc.view;
	event_no here = shown_event(a);
	uint32_t first = 0, own = 0;

	for (uint32_t i = v->nlinks; i >= 1; i--) {
		const struct doc_link *k = &v->links[i - 1];

		if (!k->row)
			continue;
		first = i;
		own = event_of(a, k, NO_EVENT) == here ? i : own;
	}
	if (own && !doc_pane_sees(&s->doc, own, height))
		own = 0;
	own = own ? own : first;
	if (own)
		s->event = event_of(a, &v->links[own - 1], s->event);
	if (s->fresh && own && doc_pane_sees(&s->doc, own, height))
		s->doc.chosen = own;
	s->fresh = s->fresh && own == 0;
}

static void seek(struct document_state *s)
{
	enum { ABOVE = 3 }; /* lines */
	const struct doc_link *k = doc_link_at(&s->doc.view, s->doc.chosen);

	s->doc.top = k && k->line > ABOVE ? k->line - ABOVE : 0;
	s->seek = false;
}

static void lay_out(struct app *a, struct document_state *s, struct rect r)
{
	struct doc_look look = { .corpus = &a->corpus,
				 .marks = s->find.marks,
				 .ascii = a->options.ascii,
				 .words = a->options.page > 0 };

	bool laid = s->built && s->lists == a->lists;
	/* Where there is no room it has a title nevertheless. */
	bool hidden = r.height < 1 || r.width < 1;
	int width = hidden ? a->cols : r.width;

	if (!s->open || (laid && (hidden || s->width == width)))
		return;
	arena_reset(&s->doc.arena);
	s->doc.view = document_ops_now(a)->lay(a, &s->of, &s->doc.arena,
					  told_width(a, width), &look);
	s->built = true;
	s->lists = a->lists;
	s->width = width;
	if (s->fresh || (s->event == NO_EVENT && s->of.event == NO_EVENT))
		choose_first(a, s, r.height);
}

static void build(struct app *a, void *state, struct rect r)
{
	struct document_state *s = state;

	lay_out(a, s, r);
	if (s->built && s->seek)
		seek(s);
}

/* The event pane follows the chosen line. */
static void scroll(const struct app *a, void *state, struct rect r)
{
	struct document_state *s = state;
	const struct doc_link *k;

	if (!s->open || !s->built)
		return;
	doc_pane_scroll(&s->doc, r.height);
	k = doc_link_at(&s->doc.view, s->doc.chosen);
	if (k)
		s->event = event_of(a, k, s->event);
}

static void draw(const struct app *a, const void *state, struct frame *f,
		 struct rect r)
{
	const struct document_state *s = state;

	/* Beside an event it is told where the list tells of its rows. */
	bool beside = a->layout.event.height > 0;

	if (s->open && s->built && r.height > 0 && r.width > 0)
		doc_pane_draw(a, &s->doc, a->focus == PANE_document, f, r,
			      a->layout.timeline_more,
			      beside ? LINES_LEFT : LINES_RIGHT);
}

bool document_turn_part(struct app *a, int by)
{
	struct document_state *s = document_state(a);
	const struct document_ops *ops = document_ops_now(a);

	if (!ops->part || !ops->part(a, &s->of, by))
		return false;
	forget(s);
	s->doc.top = by > 0 ? 0 : SIZE_MAX;
	s->doc.chosen = 0;
	s->find.hit = SIZE_MAX;
	return true;
}

/* Where there is no more in the direction of BY there may be another part. */
static void move(struct app *a, void *state, struct rect r, enum move by)
{
	struct doc_pane *d = &((struct document_state *)state)->doc;
	size_t top = d->top;

	doc_pane_move(d, r.height, by);
	if (d->top != top)
		return;
	if (by == MOVE_DOWN || by == MOVE_SCREEN_DOWN)
		document_turn_part(a, 1);
	if (by == MOVE_UP || by == MOVE_SCREEN_UP)
		document_turn_part(a, -1);
}

static void wheel(struct app *a, void *state, struct rect r, int y, int x,
		  int by)
{
	(void)a;
	(void)y;
	(void)x;
	doc_pane_wheel(&((struct document_state *)state)->doc, r.height, by);
}

void document_step(struct app *a, int by)
{
	doc_pane_move(&document_state(a)->doc,
		      panes_room(a, PANE_document).height,
		      by > 0 ? MOVE_DOWN : MOVE_UP);
}

static void click(struct app *a, void *state, struct rect r, int y, int x)
{
	(void)a;
	(void)r;
	doc_pane_click(&((struct document_state *)state)->doc, y, x);
}

/* ---- finding words in it ---- */

static struct find_in find_in(const struct app *a, void *state)
{
	struct document_state *s = state;
	const struct document_ops *ops = document_ops_now(a);
	struct document d = s->of;

	return (struct find_in){
		.part = ops->part && (ops->part(a, &d, 1) ||
				      ops->part(a, &d, -1)),
		.find = &s->find,
		.text = &s->doc.view.text,
		.top = s->doc.top,
		.height = panes_room(a, PANE_document).height,
	};
}

static void find_made(struct app *a, void *state)
{
	struct document_state *s = state;

	s->built = false;
	build(a, s, panes_room(a, PANE_document));
}

static void find_go(void *state, size_t top)
{
	((struct document_state *)state)->doc.top = top;
}

static const struct find_ops find = { .in = find_in,
				      .made = find_made,
				      .go = find_go };

size_t document_hit(const struct app *a)
{
	return find_line(a, &document_state(a)->find);
}

static struct pane_hints hints_now(const struct app *a, const void *state)
{
	const struct document_state *s = state;
	const struct document_ops *ops = document_ops_now(a);

	return ops->hints_now ? ops->hints_now(a, &s->of) : ops->hints;
}

static event_no event(const struct app *a, const void *state)
{
	(void)state;
	return document_event(a);
}

static bool back(struct app *a, void *state)
{
	(void)state;
	return document_leave(a);
}

static void close(void *state)
{
	struct document_state *s = state;

	arena_free(&s->doc.arena);
	find_close(&s->find);
	s->built = false;
}

const struct pane_ops pane_document = {
	.state = sizeof(struct document_state),
	.room = offsetof(struct layout, document),
	.has = has,
	.build = build,
	.scroll = scroll,
	.draw = draw,
	.move = move,
	.wheel = wheel,
	.click = click,
	.find = &find,
	.doc = true,
	.hints_now = hints_now,
	.event = event,
	.back = back,
	.close = close,
};

bool document_turn_link(struct app *a, int by)
{
	struct document_state *s = document_state(a);
	uint32_t n = s->doc.view.nlinks, at = s->doc.chosen;

	if (n == 0)
		return false;
	if (by > 0)
		at = at < n ? at + 1 : 1;
	else
		at = at > 1 ? at - 1 : n;
	s->doc.chosen = at;
	doc_pane_show(&s->doc, s->doc.view.links[at - 1].line,
		      panes_room(a, PANE_document).height);
	return true;
}

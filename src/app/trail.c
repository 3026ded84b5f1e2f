/* Back and forth between places. */
#include "app/trail.h"

#include <string.h>

#include "app/pane_document.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"

static struct place place_now(const struct app *a)
{
	return (struct place){ .pane = a->focus,
			       .before = a->before[a->focus],
			       .document = document_here(a),
			       .stand = choice_stand(a) };
}

/* Whether nothing would be another there: Esc has led back already. */
static bool is_here(const struct app *a, const struct place *p)
{
	struct place here = place_now(a);
	const struct document_place *x = &here.document, *y = &p->document;

	return here.pane == p->pane && here.stand.event == p->stand.event &&
	       document_same(&x->document, &y->document) &&
	       (x->document.which == DOCUMENTS ||
		(x->top == y->top && x->chosen == y->chosen));
}

void trail_leave(struct app *a)
{
	struct trail *t = &a->trail;

	if (t->nback == TRAIL_MAX)
		memmove(t->v, t->v + 1, (size_t)--t->nback * sizeof(*t->v));
	t->v[t->nback++] = place_now(a);
	t->nforth = 0;
}

void trail_leave_for(struct app *a, event_no to)
{
	bool left = document_shown(a) && document_leave(a);

	if (!left && to != shown_here(a))
		trail_leave(a);
}

void trail_jump(struct app *a, event_no to)
{
	trail_leave_for(a, to);
	shown_go(a, to);
}

void trail_open_event(struct app *a)
{
	if (a->focus == PANE_event || !panes_has(a, PANE_event))
		return;
	if (document_now(a) || a->focus == PANE_lanes)
		trail_leave(a);
	panes_go(a, PANE_event);
}

/* Swaps where the reader is with the place at I. */
static void swap(struct app *a, int i)
{
	struct place other = a->trail.v[i];

	a->trail.v[i] = place_now(a);
	choice_return(a, &other.stand);
	document_there(a, &other.document);
	a->focus = other.pane;
	a->before[other.pane] = other.before;
	if (other.pane != PANE_document &&
	    shown_event(a) != other.stand.event)
		say(a, STYLE_WARN, "the event that was here is hidden");
}

void do_go_back(struct app *a)
{
	struct trail *t = &a->trail;

	while (t->nback > 0 && is_here(a, &t->v[t->nback - 1])) {
		memmove(t->v + t->nback - 1, t->v + t->nback,
			(size_t)t->nforth * sizeof(*t->v));
		t->nback--;
	}
	if (t->nback == 0) {
		say(a, STYLE_WARN, "there is nothing to go back to");
		return;
	}
	swap(a, --t->nback);
	t->nforth++;
}

void do_go_forth(struct app *a)
{
	struct trail *t = &a->trail;

	if (t->nforth == 0) {
		say(a, STYLE_WARN, "there is nothing to go forth to");
		return;
	}
	swap(a, t->nback++);
	t->nforth--;
}

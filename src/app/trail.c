/* Back and forth between places. */
#include "app/trail.h"

#include <string.h>

#include "app/pane_document.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"

static struct place place_now(const struct app *a)
{
	return (struct place){ .pane = a->focus,
			       .document = document_here(a),
			       .stand = choice_stand(a) };
}

void trail_leave(struct app *a)
{
	struct trail *t = &a->trail;

	if (t->nback == TRAIL_MAX)
		memmove(t->v, t->v + 1, (size_t)--t->nback * sizeof(*t->v));
	t->v[t->nback++] = place_now(a);
	t->nforth = 0;
}

/* Swaps where the reader is with the place at I. */
static void swap(struct app *a, int i)
{
	struct place other = a->trail.v[i];

	a->trail.v[i] = place_now(a);
	choice_return(a, &other.stand);
	document_there(a, &other.document);
	a->focus = other.pane;
	if (other.pane != PANE_document &&
	    shown_event(a) != other.stand.event)
		say(a, STYLE_WARN, "the event that was here is hidden");
}

void do_go_back(struct app *a)
{
	struct trail *t = &a->trail;

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

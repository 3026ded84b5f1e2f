/* The one door to the choice; undo and redo. */
#include "app/choice.h"

#include <string.h>

#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"

/* The number of WORD among LIST, or NONE. */
static size_t number_of(struct sv word, struct sv (*list)(size_t i),
			size_t none)
{
	for (size_t i = 0; list(i).n > 0; i++)
		if (sv_eq(list(i), word))
			return i;
	return none;
}

void choice_begin(struct choice *c, const struct app_options *o)
{
	c->latest = o->latest;
	c->shade = (enum shade)number_of(o->shade, shown_shade_word,
					 c->shade);
	c->context = (uint8_t)number_of(o->context, shown_context_word,
					c->context);
	c->unit = (enum period)number_of(o->zoom, period_word, c->unit);
}

static bool same_chips(const struct choice *x, const struct choice *y)
{
	bool same = x->nchips == y->nchips;

	for (int i = 0; same && i < x->nchips; i++)
		same = x->chips[i].inverted == y->chips[i].inverted &&
		       sv_eq(x->chips[i].field, y->chips[i].field) &&
		       query_equal(x->chips[i].query, y->chips[i].query);
	return same;
}

static bool same_anchor(const struct anchor *x, const struct anchor *y)
{
	return x->from.set == y->from.set &&
	       (!x->from.set || (x->from.event == y->from.event &&
				 x->from.when.first == y->from.when.first &&
				 x->from.when.last == y->from.when.last));
}

static bool same(const struct choice *x, const struct choice *y)
{
	return same_chips(x, y) && x->shade == y->shade &&
	       x->context == y->context && x->latest == y->latest &&
	       x->unit == y->unit && same_anchor(&x->anchor, &y->anchor) &&
	       fold_same(&x->folds, &y->folds) &&
	       sv_eq(x->since, y->since) &&
	       sv_eq(x->search, y->search);
}

struct stand choice_stand(const struct app *a)
{
	struct stand p = { .event = shown_here(a) };

	for (int i = 0; i < PANE_COUNT; i++)
		if (a->panes[i].ops->here)
			p.at[i] = a->panes[i].ops->here(a, a->slots[i]);
	return p;
}

void choice_return(struct app *a, const struct stand *p)
{
	shown_go(a, p->event);
	for (int i = 0; i < PANE_COUNT; i++)
		if (a->panes[i].ops->there)
			a->panes[i].ops->there(a, a->slots[i], p->at[i]);
}

/* Makes NEXT the choice, and what follows from it. */
static void become(struct app *a, const struct choice *next)
{
	struct choice was = a->now;

	a->now = *next;
	if (!same_chips(&was, next) || !sv_eq(was.since, next->since))
		shown_rebuild(a);
	else if (was.shade != next->shade || was.context != next->context)
		shown_refresh(a);
	else if (!sv_eq(was.search, next->search))
		shown_search(a);
}

bool choice_change(struct app *a, const struct choice *next, event_no to)
{
	struct undo *u = &a->undo;

	if (same(&a->now, next) && to == shown_here(a))
		return false;
	if (u->nundo == UNDO_MAX)
		memmove(u->v, u->v + 1, (size_t)--u->nundo * sizeof(*u->v));
	a->now.stand = choice_stand(a);
	u->v[u->nundo++] = a->now;
	u->nredo = 0;
	become(a, next);
	shown_go(a, to);
	return true;
}

/* Swaps what is now with what is remembered at I. */
static void swap(struct app *a, int i)
{
	struct choice other = a->undo.v[i];

	a->now.stand = choice_stand(a);
	a->undo.v[i] = a->now;
	become(a, &other);
	choice_return(a, &other.stand);
}

void do_undo(struct app *a)
{
	if (a->undo.nundo == 0) {
		say(a, STYLE_WARN, "nothing to undo");
		return;
	}
	swap(a, --a->undo.nundo);
	a->undo.nredo++;
	say(a, STYLE_GOOD, "undone; %.*s does it again",
	    SV_ARG(keymap_key(a->keymap, COMMAND_redo)));
}

void do_redo(struct app *a)
{
	if (a->undo.nredo == 0) {
		say(a, STYLE_WARN, "nothing to redo");
		return;
	}
	swap(a, a->undo.nundo++);
	a->undo.nredo--;
	say(a, STYLE_GOOD, "done again");
}

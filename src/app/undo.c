#include <string.h>

#include "app/state.h"

void undo_mark(struct app *a)
{
	if (a->nundo == UNDO_MAX) {
		memmove(a->undo, a->undo + 1,
			(UNDO_MAX - 1) * sizeof(*a->undo));
		a->nundo--;
	}
	a->now.at = shown_event(a);
	a->undo[a->nundo++] = a->now;
	a->nredo = 0;
}

/* Swaps what is now with what is remembered at I. */
static void swap(struct app *a, int i)
{
	struct choice other = a->undo[i];

	a->now.at = shown_event(a);
	a->undo[i] = a->now;
	a->now = other;
	shown_rebuild(a, other.at);
}

void do_undo(struct app *a)
{
	if (a->nundo == 0) {
		say(a, STYLE_WARN, "nothing to undo");
		return;
	}
	swap(a, --a->nundo);
	a->nredo++;
	say(a, STYLE_GOOD, "undone; %.*s does it again",
	    SV_ARG(command_key(COMMAND_redo)));
}

void do_redo(struct app *a)
{
	if (a->nredo == 0) {
		say(a, STYLE_WARN, "nothing to redo");
		return;
	}
	swap(a, a->nundo++);
	a->nredo--;
	say(a, STYLE_GOOD, "done again");
}

/* What was typed before, in prompts that keep it. */
#include "app/history.h"

#include <string.h>

#include "app/complete.h"
#include "app/parts.h"

/* The history that the prompt has, or HISTORIES. */
static enum history history_of(const struct app *a)
{
	switch (a->prompt.kind) {
	case PROMPT_SEARCH:
		return HISTORY_SEARCH;
	case PROMPT_FILTER:
		return HISTORY_FILTER;
	case PROMPT_PALETTE:
		return HISTORY_COMMAND;
	default:
		return HISTORIES;
	}
}

void history_remember(struct app *a)
{
	state_remember(a->state, history_of(a), prompt_typed(a));
}

static void show(struct app *a, struct sv text)
{
	struct prompt *p = &a->prompt;

	complete_end(a);
	p->n = text.n < TYPED_MAX ? text.n : 0;
	memmove(p->typed, text.s, p->n);
	p->cursor = p->n;
	prompt_changed(a);
}

/* Goes BY (1: older, -1: newer) in what was typed, to the next that begins
 * with what was typed when the prompt was left for it. */
static void walk(struct app *a, int by)
{
	struct prompt *p = &a->prompt;
	enum history kind = history_of(a);
	size_t at = p->back;
	struct sv draft = { p->draft, p->ndraft }, text;

	if (at == 0) {
		draft = prompt_typed(a);
		memcpy(p->draft, p->typed, p->n);
		p->ndraft = p->n;
		draft.s = p->draft;
	}
	do {
		at = by > 0 ? at + 1 : at - 1;
		text = at > 0 ? state_history(a->state, kind, at)
			      : (struct sv){ p->draft, p->ndraft };
	} while (at > 0 && text.n > 0 &&
		 (!sv_starts(text, draft) || sv_eq(text, prompt_typed(a))));
	if (at > 0 && text.n == 0) {
		prompt_note(a, STYLE_DIM, "nothing older begins so");
		return;
	}
	show(a, text);
	p->back = at;
}

void do_older(struct app *a)
{
	if (history_of(a) == HISTORIES)
		prompt_choose(a, -1);
	else
		walk(a, 1);
}

void do_newer(struct app *a)
{
	if (history_of(a) == HISTORIES)
		prompt_choose(a, 1);
	else if (a->prompt.back > 0)
		walk(a, -1);
}

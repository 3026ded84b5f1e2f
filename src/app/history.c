/* What was typed before, in prompts that keep it. */
#include "app/history.h"

#include <string.h>

#include "app/parts.h"

void history_remember(struct app *a)
{
	state_remember(a->state, a->prompt.row->history, prompt_typed(a));
}

/* Goes BY (1: older, -1: newer) in what was typed, to the next that begins
 * with what was typed when the prompt was left for it. */
static void walk(struct app *a, int by)
{
	struct prompt *p = &a->prompt;
	enum history kind = p->row->history;
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
		prompt_reply(a, STYLE_DIM, "nothing older begins so");
		return;
	}
	prompt_own_words(a);
	prompt_show(a, text);
	p->back = at;
}

void do_older(struct app *a)
{
	if (a->prompt.row->history == HISTORIES)
		prompt_choose(a, -1);
	else
		walk(a, 1);
}

void do_newer(struct app *a)
{
	if (a->prompt.row->history == HISTORIES)
		prompt_choose(a, 1);
	else if (a->prompt.back > 0)
		walk(a, -1);
}

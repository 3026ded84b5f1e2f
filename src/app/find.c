/* Finding words in panes of lines. */
#include "app/find.h"

#include "app/history.h"
#include "app/note.h"
#include "app/own.h"
#include "app/say.h"

enum {
	ABOVE = 2, /* lines before one that is gone to */
	LINES_A_SEARCH = 10000, /* set for it, for which a key may wait */
};

/* What is looked for in the pane that has the keys; false: nothing is. */
static bool find_here(const struct app *a, struct find_in *in)
{
	const struct find_ops *ops = a->panes[a->focus].ops->find;

	if (ops)
		*in = ops->in(a, a->slots[a->focus]);
	return ops;
}

/* Goes to the first hit from line FROM on in direction DIR.  Where there is
 * none says so, and why that may be. */
static void seek_from(struct app *a, size_t from, int dir)
{
	const struct find_ops *ops = a->panes[a->focus].ops->find;
	void *s = a->slots[a->focus];
	struct find_in in = ops->in(a, s);
	size_t most = in.text->nlines + LINES_A_SEARCH;
	size_t at = scroll_hit(in.text, from, dir), top = in.top;

	while (dir > 0 && at == in.text->nlines && in.more && at < most) {
		ops->more(a, s);
		in = ops->in(a, s);
		at = scroll_hit(in.text, at, dir);
	}
	if (at == in.text->nlines) {
		say(a, STYLE_WARN, "no hit %s%s", dir > 0 ? "below" : "above",
		    in.more && dir > 0 ? ", as far as it is set: G goes on" :
					 "");
	} else {
		in.find->hit = at;
		top = at > ABOVE ? at - ABOVE : 0;
	}
	ops->go(s, top);
}

size_t find_line(const struct app *a, const struct find *f)
{
	static const enum command leads[] = {
		COMMAND_find, COMMAND_next_found, COMMAND_previous_found,
		COMMAND_next_place, COMMAND_previous_place,
	};

	for (size_t i = 0; i < sizeof(leads) / sizeof(*leads); i++)
		if (a->did == leads[i] && f->marks)
			return f->hit;
	return SIZE_MAX;
}

void find_close(struct find *f)
{
	arena_free(&f->arena);
	*f = (struct find){ 0 };
}

/* ---- the prompt ---- */

static void changed(struct app *a)
{
	struct arena scratch = { 0 };
	struct query_fault fault;

	a->prompt.faulty = a->prompt.n > 0 &&
			   !own_parse(a, &scratch, prompt_typed(a), &fault);
	if (a->prompt.faulty)
		note_fault(a, &fault);
	else
		prompt_note(a, STYLE_DIM, "names and words, as in the "
					  "timeline");
	arena_free(&scratch);
}

static void accept(struct app *a)
{
	struct query_fault fault;
	struct find_in in;

	if (a->prompt.faulty || !find_here(a, &in))
		return; /* the note says why */
	arena_reset(&in.find->arena);
	in.find->hit = SIZE_MAX;
	in.find->marks = a->prompt.n == 0 ?
				 NULL :
				 own_parse(a, &in.find->arena, prompt_typed(a),
					   &fault);
	history_remember(a);
	prompt_close(a);
	a->panes[a->focus].ops->find->made(a, a->slots[a->focus]);
	if (in.find->marks)
		seek_from(a, in.top, 1);
}

const struct prompt_ops prompt_find = {
	.changed = changed,
	.accept = accept,
};

void do_find(struct app *a)
{
	if (a->panes[a->focus].ops->find)
		prompt_open(a, PROMPT_find, (struct sv){ 0 });
}

/* ---- from hit to hit ---- */

/* From the hit that was gone to last, if it is in sight. */
static void seek_next(struct app *a, int dir)
{
	struct find_in in;
	bool seen;

	if (!find_here(a, &in) || !in.find->marks) {
		say(a, STYLE_WARN, "no search yet: / begins one");
		return;
	}
	seen = in.find->hit >= in.top &&
	       in.find->hit < in.top + (size_t)in.height;
	seek_from(a, seen ? in.find->hit + (size_t)dir : in.top, dir);
}

void do_next_found(struct app *a)
{
	seek_next(a, 1);
}

void do_previous_found(struct app *a)
{
	seek_next(a, -1);
}

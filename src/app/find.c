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

/* "3 of 14", by lines, for the hit in line AT. */
static void say_rank(struct app *a, const struct find_in *in, size_t at,
		     bool wrapped)
{
	size_t rank = 0, total = 0, n = in->text->nlines;

	for (size_t i = scroll_hit(in->text, 0, 1); i < n;
	     i = scroll_hit(in->text, i + 1, 1)) {
		rank += i <= at;
		total++;
	}
	say(a, STYLE_GOOD, "%zu of %zu%s%s", rank, total,
	    in->more ? " so far" : in->part ? " in this part" : "",
	    wrapped ? ", wrapped" : "");
}

/* Goes to the first hit from line FROM on in direction DIR, or beyond the end
 * from the other.  Where there is none says so, and why that may be. */
static void seek_from(struct app *a, size_t from, int dir)
{
	const struct find_ops *ops = a->panes[a->focus].ops->find;
	void *s = a->slots[a->focus];
	struct find_in in = ops->in(a, s);
	size_t most = in.text->nlines + LINES_A_SEARCH;
	size_t at = scroll_hit(in.text, from, dir), top = in.top;
	bool wrapped = false;

	/* So that they can be counted, the first are set at any rate. */
	while (in.more &&
	       (in.text->nlines < LINES_A_SEARCH ||
		(dir > 0 && at == in.text->nlines && at < most))) {
		size_t was = in.text->nlines;

		ops->more(a, s);
		in = ops->in(a, s);
		if (at == was)
			at = dir > 0 ? scroll_hit(in.text, at, dir) :
				       in.text->nlines;
	}
	if (at == in.text->nlines && !in.more) {
		at = scroll_hit(in.text, dir > 0 ? 0 : at - 1, dir);
		wrapped = true;
	}
	if (at == in.text->nlines) {
		say(a, STYLE_WARN, "no hit%s",
		    in.part  ? " in this part" :
		    !in.more ? "" :
		    dir > 0  ? " below, as far as it is set: G goes on" :
			       " above");
	} else {
		in.find->hit = at;
		top = at > ABOVE ? at - ABOVE : 0;
		say_rank(a, &in, at, wrapped);
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

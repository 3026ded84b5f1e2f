/* Finding words in panes of lines. */
#include "app/find.h"

#include "app/history.h"
#include "app/note.h"
#include "app/own.h"
#include "app/say.h"

enum { ABOVE = 2 }; /* lines before one that is gone to */

/* Of the pane that has the keys, or null. */
static struct find *find_of(const struct app *a)
{
	const struct pane_ops *ops = a->panes[a->focus].ops;

	return ops->find ? ops->find(a->slots[a->focus]) : NULL;
}

size_t find_from(const struct find *f, size_t top, int height, int dir)
{
	bool seen = f->hit >= top && f->hit < top + (size_t)height;

	return seen ? f->hit + (size_t)dir : top;
}

void find_go(struct app *a, struct find *f, const struct scroll *text,
	     size_t from, int dir, const char *because, size_t *top)
{
	size_t at = scroll_hit(text, from, dir);

	if (at == text->nlines) {
		say(a, STYLE_WARN, "no hit %s%s", dir > 0 ? "below" : "above",
		    because);
		return;
	}
	f->hit = at;
	*top = at > ABOVE ? at - ABOVE : 0;
}

size_t find_line(const struct app *a, const struct find *f)
{
	bool led = a->did == COMMAND_find || a->did == COMMAND_next_found ||
		   a->did == COMMAND_previous_found;

	return led && f->marks ? f->hit : SIZE_MAX;
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
	struct find *f = find_of(a);
	struct query_fault fault;

	if (a->prompt.faulty)
		return; /* the note says why */
	arena_reset(&f->arena);
	f->hit = SIZE_MAX;
	f->marks = a->prompt.n == 0 ? NULL :
				      own_parse(a, &f->arena, prompt_typed(a),
						&fault);
	history_remember(a);
	prompt_close(a);
	a->panes[a->focus].ops->found(a, a->slots[a->focus]);
}

const struct prompt_ops prompt_find = {
	.changed = changed,
	.accept = accept,
};

void do_find(struct app *a)
{
	if (find_of(a))
		prompt_open(a, PROMPT_find, (struct sv){ 0 });
}

/* ---- from hit to hit ---- */

static void seek_next(struct app *a, int dir)
{
	const struct find *f = find_of(a);

	if (!f || !f->marks)
		say(a, STYLE_WARN, "no search yet: / begins one");
	else
		a->panes[a->focus].ops->seek(a, a->slots[a->focus], dir);
}

void do_next_found(struct app *a)
{
	seek_next(a, 1);
}

void do_previous_found(struct app *a)
{
	seek_next(a, -1);
}

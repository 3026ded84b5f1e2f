/* Finding what is wrong in the files, and the document of it (warnings.h). */
#include "app/warnings.h"

#include "app/pane_document.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/screen.h"
#include "base/mem.h"
#include "check/check.h"
#include "view/warnings_view.h"

enum { EVENTS = 4096 }; /* that are looked at in a step */

struct warnings {
	struct arena arena;
	struct diags all; /* those of reading first */
	struct check_with with;
	struct check *check; /* null: it is over */
	event_no *events; /* by number in ALL, when that is sorted: the event
			     that it is in, or NO_EVENT */
	event_no next; /* the next to be looked at */
	bool done;
};

/* ---- where they are ---- */

/* The first of ALL that is in FILE at LINE or after it. */
static size_t first_at(const struct diags *all, struct sv file, uint32_t line)
{
	size_t from = 0, to = all->n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;
		const struct diag *d = &all->v[middle];
		int order = sv_cmp(d->file, file);

		if (order < 0 || (order == 0 && d->line < line))
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static bool is_in(const struct book *b, event_no ev, const struct diag *d)
{
	struct origin at = book_origin(b, ev);

	return at.line <= d->line &&
	       sv_eq(book_file_name(b, at.file), d->file);
}

/* The last event that begins before a fault has it. */
static void find_one(struct warnings *w, const struct book *b, event_no ev)
{
	struct origin at = book_origin(b, ev);
	size_t i = first_at(&w->all, book_file_name(b, at.file), at.line);
	event_no *was;

	if (i == w->all.n || !is_in(b, ev, &w->all.v[i]))
		return;
	was = &w->events[i];
	if (*was == NO_EVENT || book_origin(b, *was).line < at.line)
		*was = ev;
}

/* Looks at some events; false when all faults have theirs. */
static bool find_some(struct warnings *w, const struct book *b)
{
	event_no n = book_events(b), last = NO_EVENT;

	for (int i = 0; i < EVENTS && w->next < n; i++)
		find_one(w, b, w->next++);
	if (w->next < n)
		return true;
	for (size_t i = 0; i < w->all.n; i++) {
		if (w->events[i] == NO_EVENT && last != NO_EVENT &&
		    is_in(b, last, &w->all.v[i]))
			w->events[i] = last;
		last = w->events[i] != NO_EVENT ? w->events[i] : last;
	}
	for (size_t i = 0; i < w->all.n; i++)
		if (fault_is_error(w->all.v[i].fault))
			w->events[i] = NO_EVENT; /* it may be left out */
	return false;
}

/* ---- finding them ---- */

static void begin(struct app *a)
{
	struct warnings *w = a->warnings;

	if (!w)
		w = a->warnings = MEM_NEW(1, struct warnings);
	w->all = (struct diags){ .arena = &w->arena };
	for (size_t i = 0; a->faults && i < a->faults->n; i++)
		diag_put(&w->all, a->faults->v[i]);
	check_know(&w->arena, &w->with);
	w->check = check_open(&a->corpus, &w->with, &w->all);
	w->events = NULL;
	w->next = 0;
	w->done = false;
}

static void end(struct warnings *w)
{
	check_close(w->check);
	w->check = NULL;
	w->all = (struct diags){ 0 };
	arena_reset(&w->arena);
}

static bool is_open(const struct app *a)
{
	const struct document *d = document_now(a);

	return d && d->which == DOCUMENT_warnings;
}

bool warnings_step(struct app *a, bool *show)
{
	struct warnings *w = a->warnings;

	if (!is_open(a) || (w && w->done))
		return false;
	if (!w || !w->all.arena) {
		begin(a);
		return true;
	}
	if (w->check && check_step(w->check))
		return true;
	if (w->check) {
		check_close(w->check);
		w->check = NULL;
		w->events = ARENA_NEW(&w->arena, w->all.n, event_no);
		for (size_t i = 0; i < w->all.n; i++)
			w->events[i] = NO_EVENT;
	}
	if (find_some(w, a->corpus.b))
		return true;
	w->done = true;
	a->lists++; /* the document is another */
	screen_settle(a);
	*show = true;
	return false;
}

void warnings_renew(struct app *a, const struct diags *faults)
{
	if (!faults)
		return;
	a->faults = faults;
	if (!a->warnings)
		return;
	end(a->warnings);
	a->warnings->done = false;
	a->lists++;
}

void warnings_close(struct app *a)
{
	if (!a->warnings)
		return;
	end(a->warnings);
	arena_free(&a->warnings->arena);
	mem_free(a->warnings);
}

bool warnings_at(const struct app *a, struct sv *file, uint32_t *line)
{
	const struct warnings *w = a->warnings;
	uint32_t chosen = document_here(a).chosen;

	if (!is_open(a) || a->focus != PANE_document || !w || !w->done ||
	    chosen == 0)
		return false;
	*file = w->all.v[chosen - 1].file;
	*line = w->all.v[chosen - 1].line;
	return true;
}

void warnings_hint(const struct app *a, struct build *b)
{
	struct sv key = keymap_key(a->keymap, COMMAND_warnings);

	if (key.n > 0)
		build_fmt(b, "   %.*s shows them", SV_ARG(key));
}

/* ---- the document ---- */

static void title(const struct app *a, const struct document *d,
		  struct build *b)
{
	const struct warnings *w = a->warnings;
	size_t warnings = w ? w->all.n - w->all.errors : 0;

	(void)d;
	if (!w || !w->done)
		build_str(b, "checking the files");
	else if (w->all.n == 0)
		build_str(b, "no faults");
	else
		build_fmt(b, "%zu error%s, %zu warning%s", w->all.errors,
			  w->all.errors == 1 ? "" : "s", warnings,
			  warnings == 1 ? "" : "s");
}

static struct doc_view lay(const struct app *a, const struct document *d,
			   struct arena *arena, int width,
			   const struct doc_look *look)
{
	const struct warnings *w = a->warnings;
	struct warnings_view v = { 0 };

	(void)d;
	v.known = w && w->done;
	if (v.known) {
		v.all = &w->all;
		v.events = w->events;
	}
	return warnings_view(arena, &v, width, look);
}

/* A line without an event leads nowhere. */
static bool follow(struct app *a, const struct document *d,
		   const struct doc_link *link)
{
	(void)d;
	if (link->target.to == TARGET_EVENT)
		return false;
	say(a, STYLE_WARN, "no event was made of that; %.*s edits the file "
			   "there",
	    SV_ARG(keymap_key(a->keymap, COMMAND_edit)));
	return true;
}

/* Of such a line there is nothing to tell besides. */
static bool tell_words(const struct app *a, const struct document *d,
		       const struct doc_link *chosen, struct build *b)
{
	(void)a;
	(void)d;
	(void)b;
	return !chosen || chosen->target.to != TARGET_EVENT;
}

static const struct pane_hint *hints(const struct app *a,
				     const struct document *d, size_t *n)
{
	static const struct pane_hint list[] = {
		PANE_HINT(follow, "read the event"),
		PANE_HINT(edit, "edit there"),
		PANE_HINT(down, "down"),
		PANE_HINT(help, "help"),
		PANE_HINT(back, "list"),
	};

	(void)a;
	(void)d;
	return PANE_HINTS(list, n);
}

const struct document_ops document_warnings = {
	.title = title,
	.lay = lay,
	.follow = follow,
	.words = tell_words,
	.hints = hints,
};

void do_warnings(struct app *a)
{
	document_open(a, document_of(DOCUMENT_warnings));
}

#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/build.h"

/* What the reader keeps between runs: history, saved searches, marks. */

static int by_number(const void *x, const void *y)
{
	event_no a = *(const event_no *)x, b = *(const event_no *)y;

	return (a > b) - (a < b);
}

/* Two keys may be of one event: its id, and what it was known by before. */
static struct hits marked_events(struct app *a)
{
	struct hits out = { .v = ARENA_NEW(&a->owned, a->own.nmarked + 1,
					   event_no) };
	size_t n = 0;

	for (size_t i = 0; i < a->own.nmarked; i++) {
		event_no ev = book_find_event(a->book, a->own.marked[i]);

		if (ev != NO_EVENT)
			out.v[n++] = ev;
	}
	qsort(out.v, n, sizeof(*out.v), by_number);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || out.v[i] != out.v[i - 1])
			out.v[out.n++] = out.v[i];
	return out;
}

void own_take(struct app *a)
{
	const struct state_saved *saved = state_saved(a->state,
						      &a->own.nsaved);
	struct query_saved *copy;

	arena_reset(&a->owned);
	copy = ARENA_NEW(&a->owned, a->own.nsaved, struct query_saved);
	for (size_t i = 0; i < a->own.nsaved; i++)
		copy[i] = (struct query_saved){ saved[i].name, saved[i].text };
	a->own.saved = copy;
	a->own.marked = state_marks(a->state, &a->own.nmarked);
	a->marked = marked_events(a);
}

const struct query *own_parse(struct app *a, struct arena *arena,
			      struct sv text, struct query_fault *fault)
{
	return query_parse_own(arena, a->book, &a->own, text, fault);
}

/* ---- history ---- */

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

void own_remember(struct app *a)
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

/* ---- marks ---- */

static bool is_marked(const struct app *a, event_no ev)
{
	size_t i = timeline_find(a->marked, ev);

	return i < a->marked.n && a->marked.v[i] == ev;
}

void do_mark(struct app *a)
{
	event_no ev = shown_event(a);
	struct sv key;
	bool mark;

	if (ev == NO_EVENT) {
		say(a, STYLE_WARN, "there is no event to mark");
		return;
	}
	mark = !is_marked(a, ev);
	key = book_key(a->book, ev);
	state_mark(a->state, key, mark);
	/* By its id as well, which may be another name of it. */
	if (!mark && book_id(a->book, ev).n > 0)
		state_mark(a->state, book_id(a->book, ev), false);
	own_take(a);
	say(a, STYLE_GOOD, "%s: %zu marked here",
	    mark ? "marked" : "not marked", a->marked.n);
	if (a->now.nchips > 0) /* one may ask for marks */
		shown_rebuild(a, ev);
}

void do_next_marked(struct app *a)
{
	struct arena scratch = { 0 };
	struct hits hits = hits_within(&scratch, a->marked, a->shown);
	event_no ev = shown_event(a);
	size_t at = timeline_find(hits, ev);
	bool on = at < hits.n && hits.v[at] == ev;

	at += on;
	if (hits.n == 0) {
		say(a, STYLE_WARN, "no event here is marked: m marks one");
	} else {
		bool wrapped = at == hits.n;

		at = wrapped ? 0 : at;
		shown_go(a, hits.v[at]);
		say(a, STYLE_GOOD, "marked: %zu of %zu%s", at + 1, hits.n,
		    wrapped ? ", wrapped" : "");
	}
	arena_free(&scratch);
}

/* ---- saved searches ---- */

/* All constraints as one query, or the search where there are none. */
static struct sv to_save(struct app *a, struct arena *arena)
{
	const struct query *all = NULL;
	struct build b = { .arena = arena };

	for (int i = 0; i < a->now.nchips; i++) {
		const struct query *q = a->now.chips[i].query;

		if (a->now.chips[i].inverted)
			q = query_not(arena, q);
		all = query_and(arena, all, q);
	}
	query_print(&b, all ? all : a->marks);
	return build_view(&b);
}

static struct sv saved_as(const struct app *a, struct sv name)
{
	for (size_t i = 0; i < a->own.nsaved; i++)
		if (sv_eq(a->own.saved[i].name, name))
			return a->own.saved[i].text;
	return (struct sv){ 0 };
}

/* What is saved as NAME must not ask for NAME. */
static bool try_saved(struct app *a, struct arena *arena, struct sv name)
{
	struct build b = { .arena = arena };
	struct query_fault fault;

	build_str(&b, "saved:\"");
	build_sv(&b, name);
	build_char(&b, '"');
	return own_parse(a, arena, build_view(&b), &fault);
}

static void save(struct app *a, struct arena *arena, struct sv name)
{
	struct sv text = to_save(a, arena);
	struct sv old = arena_copy(arena, saved_as(a, name));

	if (text.n == 0) {
		say(a, STYLE_WARN, "nothing to save yet: f, p, P or / first");
		return;
	}
	state_save(a->state, name, text);
	own_take(a);
	if (try_saved(a, arena, name)) {
		say(a, STYLE_GOOD, "%s saved:%.*s: %.*s",
		    old.n > 0 ? "replaced" : "this is now", SV_ARG(name),
		    SV_ARG(text));
		return;
	}
	if (old.n > 0)
		state_save(a->state, name, old);
	else
		state_unsave(a->state, name);
	own_take(a);
	say(a, STYLE_WARN, "%.*s cannot be saved as %.*s: it would ask for "
			   "itself", SV_ARG(text), SV_ARG(name));
}

void word_save(struct app *a, struct sv name)
{
	struct arena scratch = { 0 };

	if (state_is_name(name) &&
	    sv_find_char(name, '"', 0) == SV_NONE)
		save(a, &scratch, name);
	else
		say(a, STYLE_WARN, "a name is one word without quotes or a # "
				   "before it: save NAME");
	arena_free(&scratch);
}

void word_saved(struct app *a, struct sv name)
{
	struct build b = { .arena = &a->reply };

	build_str(&b, "saved:");
	build_sv(&b, name);
	if (a->own.nsaved == 0) {
		say(a, STYLE_WARN, "no search is saved yet: save NAME saves "
				   "the constraints");
		return;
	}
	prompt_open(a, PROMPT_FILTER, build_view(&b));
	if (name.n == 0)
		complete_list(a);
	else
		do_accept(a);
}

void word_unsave(struct app *a, struct sv name)
{
	bool gone = state_unsave(a->state, name);

	own_take(a);
	say(a, gone ? STYLE_GOOD : STYLE_WARN,
	    gone ? "%.*s is saved no more" : "no search was saved as %.*s",
	    SV_ARG(name));
}

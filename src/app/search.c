/* The search, and walking through what it found. */
#include "app/search.h"

#include "app/complete.h"
#include "app/finding.h"
#include "app/folding.h"
#include "app/history.h"
#include "app/keys.h"
#include "app/news.h"
#include "app/note.h"
#include "app/pane_timeline.h"
#include "app/parts.h"
#include "app/rows.h"
#include "app/say.h"
#include "app/settle.h"
#include "app/shown.h"
#include "query/look.h"
#include "view/timeline.h"

/* How many, which spellings of a name are one, and how many have no row. */
static void tell_found(struct app *a)
{
	struct arena scratch = { 0 };
	struct build hidden = { .arena = &scratch };
	size_t folded = timeline_hides(rows_now(a), a->found);

	build_str(&hidden, "");
	if (folded > 0)
		build_fmt(&hidden, ", %zu folded away", folded);
	prompt_note(a, STYLE_GOOD, "%zu event%s%s%s%.*s", a->found.n,
		    a->found.n == 1 ? "" : "s", hidden.s,
		    note_spelt(&a->found_by),
		    SV_ARG(note_folds(a, &scratch, a->marks, a->found)));
	arena_free(&scratch);
}

/* That not all of what was found is in sight, once it is kept. */
static void tell_folded(struct app *a)
{
	const struct timeline *lines = rows_now(a);
	size_t folded = lines ? timeline_hides(lines, a->found) : 0;

	if (folded > 0 && a->found_by.tier != MATCH_NEAR)
		say(a, STYLE_GOOD,
		    "%zu of the %zu found %s folded away; %.*s opens what "
		    "hides the next",
		    folded, a->found.n, folded == 1 ? "is" : "are",
		    SV_ARG(keymap_key(a->keymap, COMMAND_next_hit)));
}

/* To the first that was found, from where the reader was on. */
static void go_first(struct app *a)
{
	const struct outline *o = &rows_now(a)->outline;
	size_t at = hits_find(a->shown, a->prompt.origin.event);

	if (a->found.n == 0)
		return;
	at = at < a->shown.n ? outline_place(o, at) : 0;
	at = outline_seek(o, a->shown, a->found, at, 1);
	if (at == o->n)
		at = outline_seek(o, a->shown, a->found, 0, 1);
	shown_go(a, a->shown.v[outline_at(o, at)]);
}

/* All is found: leads the reader there, and tells him how many. */
static void tell(struct app *a)
{
	go_first(a);
	if (note_found(a, &a->found_by, a->found.n))
		return;
	if (a->found.n == 0)
		note_none(a, a->marks, shown_sought(a));
	else
		tell_found(a);
}

/* The place of the first that is found from FROM on, or the outline's N: it is
 * not near. */
static size_t seek(struct app *a, size_t from)
{
	enum { SOUGHT = 2048 }; /* events that are asked */
	const struct outline *o = &rows_now(a)->outline;
	size_t n = o->n < SOUGHT ? o->n : SOUGHT;

	for (size_t i = 0; i < n; i++) {
		size_t place = from + i < o->n ? from + i : from + i - o->n;

		if (query_look_at(a->look, a->shown.v[outline_at(o, place)]))
			return place;
	}
	return o->n;
}

/* While that is not done: leads the reader to the first that is found from the
 * event FROM on, if that is near and for certain. */
static void look(struct app *a, event_no from)
{
	const struct outline *o = &rows_now(a)->outline;
	size_t i = hits_find(a->shown, from), place;

	if (!a->look)
		return;
	place = seek(a, i < a->shown.n ? outline_place(o, i) : 0);
	if (place < o->n && query_look_is_sure(a->look))
		shown_go(a, a->shown.v[outline_at(o, place)]);
}

static void changed(struct app *a)
{
	struct query_fault fault;

	a->prompt.faulty = !(a->prompt.waits ? shown_mark : shown_find)(
		a, prompt_typed(a), &fault);
	choice_return(a, &a->prompt.origin);
	if (a->prompt.faulty) {
		note_fault(a, &fault);
		return;
	}
	if (a->prompt.n == 0) {
		prompt_note(a, STYLE_DIM, "names, words, who:NAME");
		return;
	}
	if (a->prompt.waits)
		return;
	if (a->seeking) {
		look(a, a->prompt.origin.event);
		prompt_note(a, STYLE_DIM, "counting");
	} else {
		tell(a);
	}
}

/* ---- all that is found ---- */

static bool is_typed(const struct app *a)
{
	return prompt_is_open(a) && a->prompt.row->ops == &prompt_search;
}

static bool find_rest(struct app *a, struct stop stop, bool *show)
{
	if (!a->seeking)
		return false;
	if (!finding_all(a, stop))
		return true;
	a->counts++;
	if (is_typed(a) && !a->prompt.faulty) { /* else its note says why */
		choice_return(a, &a->prompt.origin);
		tell(a);
	}
	settle_screen(a);
	*show = true;
	return false;
}

void search_finish(struct app *a)
{
	bool show = false;

	find_rest(a, finding_never(), &show);
}

bool search_step(struct app *a, bool *show)
{
	return find_rest(a, finding_while_quiet(a), show);
}

bool search_may_be_near(const struct app *a)
{
	return a->look && !query_look_is_sure(a->look);
}

/* Whether KEY goes on from where the event is read, which all that is found may
 * lead elsewhere. */
static bool reads_on(const struct app *a, uint32_t key)
{
	enum command c;

	if (a->focus != PANE_event || prompt_is_open(a) ||
	    !search_may_be_near(a))
		return false;
	c = keys_find(a, key);
	return c < COMMAND_COUNT && (commands[c].where == SCOPE_MOVE ||
				     commands[c].where == SCOPE_DOCUMENT);
}

bool search_holds(const struct app *a, uint32_t key)
{
	bool typed = prompt_is_open(a);
	bool search = !typed || is_typed(a);
	enum command c;

	if (a->pasting || !(search ? a->seeking : a->prompt.seeking))
		return false;
	if (reads_on(a, key))
		return true;
	c = typed ? keymap_find(a->keymap, key, SCOPE_PROMPT) :
		    keys_find(a, key);
	return typed ? c == COMMAND_accept :
		       c == COMMAND_next_hit || c == COMMAND_previous_hit;
}

/* ---- the prompt ---- */

/* A query that cannot be read stays in the prompt, and its note says why. */
static void accept(struct app *a)
{
	struct choice next = a->now;
	event_no here;

	if (a->prompt.faulty)
		return;
	search_finish(a); /* it leads to the first */
	here = shown_here(a);
	choice_return(a, &a->prompt.origin);
	trail_leave_for(a, here);
	next.search = arena_copy(&a->chosen, prompt_typed(a));
	choice_change(a, &next, here);
	history_remember(a);
	prompt_close(a);
	tell_folded(a);
}

static void cancel(struct app *a)
{
	shown_search(a);
	choice_return(a, &a->prompt.origin);
}

const struct prompt_ops prompt_search = {
	.list = complete_query,
	.changed = changed,
	.accept = accept,
	.cancel = cancel,
};

void do_search(struct app *a)
{
	prompt_open(a, PROMPT_search, (struct sv){ 0 });
}

/* What n and N walk: what a search found, else what is new, or what
 * constraints left. */
static struct hits walked(const struct app *a)
{
	if (a->marks)
		return a->found;
	return a->kept.n < a->shown.n || news_shown(a) ? a->kept :
							 (struct hits){ 0 };
}

static void walk(struct app *a, int dir)
{
	const struct outline *o = &rows_now(a)->outline;
	struct build said = { .arena = &a->reply };
	struct hits hits;
	size_t from, at, rank;
	bool on, wrapped;

	search_finish(a);
	hits = walked(a);
	if (hits.n == 0) {
		say(a, STYLE_WARN, a->marks ? "nothing was found"
					    : "no search yet: / begins one");
		return;
	}
	from = outline_place(o, a->at);
	on = hits_have(hits, shown_event(a)) && !rows_hidden(a);
	at = outline_seek(o, a->shown, hits,
			  dir > 0 ? from + on : from - 1, dir);
	wrapped = at == o->n;
	if (wrapped)
		at = outline_seek(o, a->shown, hits, dir > 0 ? 0 : o->n - 1,
				  dir);
	rank = outline_rank(o, a->shown, hits, at);
	if (rank < o->n)
		build_fmt(&said, "%zu", rank + 1);
	else
		build_str(&said, "one");
	build_fmt(&said, " of %zu%s", hits.n, wrapped ? ", wrapped" : "");
	trail_jump(a, a->shown.v[outline_at(o, at)]);
	folding_open(a);
	say(a, STYLE_GOOD, "%s", said.s);
}

void do_next_hit(struct app *a)
{
	walk(a, 1);
}

void do_previous_hit(struct app *a)
{
	walk(a, -1);
}

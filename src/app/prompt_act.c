/* What each prompt is for: a row a kind. */
#include <string.h>

#include "app/chips.h"
#include "app/history.h"
#include "app/moves.h"
#include "app/names.h"
#include "app/none.h"
#include "app/own.h"
#include "app/palette.h"
#include "app/pane_help.h"
#include "app/pane_names.h"
#include "app/pane_report.h"
#include "app/say.h"
#include "app/shown.h"
#include "view/timeline.h"
#include "wording/date_read.h"

/* Says that only near spellings were found, N events, or that not all was
 * searched; false when neither is so. */
static bool note_near(struct app *a, const struct match_note *note, size_t n)
{
	if (note->stopped) {
		prompt_note(a, STYLE_WARN,
			    "%zu so far: it takes too long, simplify it", n);
		return true;
	}
	if (note->tier != MATCH_NEAR)
		return false;
	prompt_note(a, STYLE_WARN, "no %.*s; near: %.*s (%zu)",
		    SV_ARG(note->missed), SV_ARG(note->near), n);
	return true;
}

/* What is said of spellings that differ by no more than languages do. */
static const char *otherwise(const struct match_note *note)
{
	return note->tier == MATCH_BLIND ? ", otherwise spelt" : "";
}

static void search_changed(struct app *a)
{
	struct query_fault fault;
	event_no from;
	size_t at;

	from = a->prompt.origin.event;
	a->prompt.faulty = !shown_find(a, prompt_typed(a), &fault);
	choice_return(a, &a->prompt.origin);
	if (a->prompt.faulty) {
		prompt_note(a, STYLE_WARN, "column %zu: %s", fault.column,
			    fault.message);
		return;
	}
	if (a->prompt.n == 0) {
		prompt_note(a, STYLE_DIM, "names, words, who:NAME; "
					  "Tab completes, Up recalls");
		return;
	}
	at = timeline_find(a->found, from);
	if (a->found.n > 0)
		shown_go(a, a->found.v[at < a->found.n ? at : 0]);
	if (note_near(a, &a->found_by, a->found.n))
		return;
	if (a->found.n == 0)
		none_note(a, a->marks, a->shown);
	else
		prompt_note(a, STYLE_GOOD, "%zu event%s%s", a->found.n,
			    a->found.n == 1 ? "" : "s",
			    otherwise(&a->found_by));
}

/* A query that cannot be read stays in the prompt, and its note says why. */
static void search_accept(struct app *a)
{
	struct choice next = a->now;
	event_no here = shown_place(a);

	if (a->prompt.faulty)
		return;
	choice_return(a, &a->prompt.origin);
	next.search = arena_copy(&a->life, prompt_typed(a));
	choice_change(a, &next, here);
	history_remember(a);
	prompt_close(a);
}

static void search_cancel(struct app *a)
{
	shown_search(a);
	choice_return(a, &a->prompt.origin);
}

static void name_list(struct app *a, enum class_no class)
{
	arena_reset(&a->prompt.arena);
	a->prompt.list = names_complete(a, &a->prompt.arena, class,
					prompt_typed(a), &a->prompt.inserts);
	prompt_chosen(a);
}

static void person_changed(struct app *a)
{
	name_list(a, CLASS_WHO);
}

static void place_changed(struct app *a)
{
	name_list(a, CLASS_WHERE);
}

void prompt_chosen(struct app *a)
{
	const struct names *list = &a->prompt.list;
	const struct names_row *row = &list->rows[list->cursor];

	if (list->n == 0)
		prompt_note(a, STYLE_WARN, "nobody and nothing is called that");
	else if (a->now.nchips > 0)
		prompt_note(a, row->hit > 0 ? STYLE_GOOD : STYLE_WARN,
			    "%.*s: %zu of %zu", SV_ARG(row->text), row->hit,
			    row->all);
	else
		prompt_note(a, STYLE_GOOD, "%.*s: %zu event%s",
			    SV_ARG(row->text), row->all,
			    row->all == 1 ? "" : "s");
}

static void name_accept(struct app *a)
{
	const struct names *list = &a->prompt.list;
	enum class_no class = a->prompt.kind == PROMPT_PERSON ? CLASS_WHO
							      : CLASS_WHERE;

	if (list->n == 0)
		return; /* the note says why */
	chip_set(a, class_of(class)->field, a->prompt.inserts[list->cursor],
		 false);
	prompt_close(a);
}

/* Counts what the query Q, which lives in FRESH, would leave. */
static void filter_count(struct app *a, struct arena *fresh,
			 const struct query *q, struct match_note *note)
{
	struct hits hits = query_run_cached(fresh, a->book, a->cache, q, note);

	arena_free(&a->prompt.arena);
	a->prompt.arena = *fresh;
	a->prompt.hits = a->kept.n < a->all.n ?
				 shown_within(&a->prompt.arena, a->kept, hits) :
				 hits;
	a->prompt.counts = true;
}

/*
 * TEXT is no query.  What stands before its last word may be one, to be
 * counted while that is typed; else what was counted last stays.
 */
static void filter_faulty(struct app *a, struct sv text)
{
	struct arena fresh = { 0 };
	struct query_fault fault;
	const struct query *q;

	while (text.n > 0 && text.s[text.n - 1] != ' ')
		text.n--;
	if (sv_trim(text).n == 0) {
		a->prompt.counts = false;
		return;
	}
	q = own_parse(a, &fresh, text, &fault);
	if (q)
		filter_count(a, &fresh, q, NULL);
	else
		arena_free(&fresh);
}

static void filter_changed(struct app *a)
{
	struct arena fresh = { 0 };
	struct match_note note = { 0 };
	struct query_fault fault;
	const struct query *q;

	a->names_stale = true;
	if (sv_trim(prompt_typed(a)).n == 0) {
		a->prompt.counts = false;
		prompt_note(a, STYLE_DIM,
			    "who:NAME 2024-05.. -NOT a|b; Tab completes, "
			    "Up recalls");
		return;
	}
	q = own_parse(a, &fresh, prompt_typed(a), &fault);
	if (!q) {
		prompt_note(a, STYLE_WARN, "column %zu: %s", fault.column,
			    fault.message);
		arena_free(&fresh);
		filter_faulty(a, prompt_typed(a));
		return;
	}
	filter_count(a, &fresh, q, &note);
	if (note_near(a, &note, a->prompt.hits.n))
		return;
	if (a->prompt.hits.n == 0)
		none_note(a, q, a->kept);
	else
		prompt_note(a, STYLE_GOOD, "%zu of %zu events%s",
			    a->prompt.hits.n, a->all.n, otherwise(&note));
}

static void filter_accept(struct app *a)
{
	struct query_fault fault;
	const struct query *q;

	if (sv_trim(prompt_typed(a)).n == 0) {
		prompt_close(a);
		return;
	}
	q = own_parse(a, &a->life, prompt_typed(a), &fault);
	if (!q)
		return; /* the note says why */
	history_remember(a);
	chip_add_query(a, prompt_typed(a), q);
	prompt_close(a);
}

/* One digit, at once: Enter takes the last chip. */
static void number_accept(struct app *a)
{
	bool drop = a->prompt.kind == PROMPT_DROP;
	int i = a->prompt.n > 0 ? a->prompt.typed[0] - '1'
				: a->now.nchips - 1;

	prompt_close(a);
	if (i < 0 || i >= a->now.nchips)
		say(a, STYLE_WARN, "there is no constraint of that number");
	else if (drop)
		chip_drop(a, i);
	else
		chip_invert(a, i);
}

static void number_changed(struct app *a)
{
	prompt_note(a, STYLE_DIM, "its number, 1 to %d", a->now.nchips);
	if (a->prompt.n > 0)
		number_accept(a);
}

static void go_to_changed(struct app *a)
{
	prompt_note(a, STYLE_DIM,
		    "2024, 2024-05, 16 May 2024, +3m; g: the first");
	if (!sv_eq(prompt_typed(a), SV("g")))
		return;
	moves_go_first(a);
	prompt_close(a);
}

static void go_to_accept(struct app *a)
{
	struct date_context typed = { .locale = a->options.locale,
				      .relative = true,
				      .today = a->options.today,
				      .from = moves_day(a) };
	struct date_fault fault = { .message = "it has no beginning" };
	struct date d;

	if (a->prompt.n > 0 &&
	    (!date_read(&a->prompt.arena, prompt_typed(a), &typed, &d,
			&fault) ||
	     date_anchor(&d) == INT64_MAX)) {
		prompt_note(a, STYLE_WARN, "%s", fault.message);
		return;
	}
	if (a->prompt.n > 0)
		moves_go_date(a, &d);
	prompt_close(a);
}

static void find_key_changed(struct app *a)
{
	help_find(a, prompt_typed(a));
}

static void find_key_cancel(struct app *a)
{
	help_find(a, (struct sv){ 0 });
}

static void write_request(struct app *a, bool replace)
{
	a->request.act = APP_WRITE;
	a->request.name = (struct sv){ a->file, a->nfile };
	a->request.text = report_text(a);
	a->request.replace = replace;
}

static void write_accept(struct app *a)
{
	memcpy(a->file, a->prompt.typed, a->prompt.n);
	a->nfile = a->prompt.n;
	if (a->nfile > 0)
		write_request(a, false);
	prompt_close(a);
}

/* The answer is one key. */
static void replace_changed(struct app *a)
{
	prompt_note(a, STYLE_WARN, "%.*s", (int)a->nfile, a->file);
	if (a->prompt.n == 0)
		return;
	if (a->prompt.typed[0] == 'y')
		write_request(a, true);
	else
		say(a, STYLE_GOOD, "nothing was written");
	prompt_close(a);
}

/* The names of the names pane, as they are typed. */
static void narrow_changed(struct app *a)
{
	memcpy(a->narrow, a->prompt.typed, a->prompt.n);
	a->nnarrow = a->prompt.n;
	a->names_stale = true;
	names_first(a);
	prompt_note(a, a->names.n > 0 ? STYLE_GOOD : STYLE_WARN,
		    a->names.n > 0 ? "Enter keeps these, Esc shows all"
				    : "no name begins so");
}

static void narrow_cancel(struct app *a)
{
	a->nnarrow = 0;
	a->names_stale = true;
}

static void close_only(struct app *a)
{
	prompt_close(a);
}

static void nothing(struct app *a)
{
	a->prompt.note[0] = '\0';
}

static const struct {
	struct sv label;
	void (*changed)(struct app *a);
	void (*accept)(struct app *a);
	void (*cancel)(struct app *a); /* before it is closed */
} prompts[PROMPT_KINDS] = {
	[PROMPT_NONE] = { SV_INIT(""), nothing, nothing, nothing },
	[PROMPT_SEARCH] = { SV_INIT("/"), search_changed, search_accept,
			    search_cancel },
	[PROMPT_PERSON] = { SV_INIT("who: "), person_changed, name_accept,
			    nothing },
	[PROMPT_PLACE] = { SV_INIT("where: "), place_changed, name_accept,
			   nothing },
	[PROMPT_FILTER] = { SV_INIT("filter: "), filter_changed, filter_accept,
			    nothing },
	[PROMPT_DROP] = { SV_INIT("drop: "), number_changed, number_accept,
			  nothing },
	[PROMPT_INVERT] = { SV_INIT("invert: "), number_changed, number_accept,
			    nothing },
	[PROMPT_GO_TO] = { SV_INIT("go to: "), go_to_changed, go_to_accept,
			   nothing },
	[PROMPT_FIND_KEY] = { SV_INIT("/"), find_key_changed, close_only,
			      find_key_cancel },
	[PROMPT_WRITE] = { SV_INIT("write to: "), nothing, write_accept,
			   nothing },
	[PROMPT_REPLACE] = { SV_INIT("it exists; replace it (y/n)? "),
			     replace_changed, close_only, nothing },
	[PROMPT_PALETTE] = { SV_INIT(":"), palette_changed, palette_accept,
			     nothing },
	[PROMPT_NARROW] = { SV_INIT("names: "), narrow_changed, close_only,
			    narrow_cancel },
};

struct sv prompt_label(const struct app *a)
{
	return prompts[a->prompt.kind].label;
}

void prompt_changed(struct app *a)
{
	a->prompt.note[0] = '\0';
	prompts[a->prompt.kind].changed(a);
}

void do_accept(struct app *a)
{
	prompts[a->prompt.kind].accept(a);
}

void do_cancel(struct app *a)
{
	prompts[a->prompt.kind].cancel(a);
	prompt_close(a);
}

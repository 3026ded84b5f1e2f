/* The filter: a query that becomes constraints. */
#include "app/chips.h"
#include "app/complete.h"
#include "app/history.h"
#include "app/note.h"
#include "app/own.h"
#include "app/shown.h"

/* Counts what the query Q, which lives in FRESH, would leave. */
static void count(struct app *a, struct arena *fresh,
			 const struct query *q, struct match_note *note)
{
	struct hits hits = query_run_cached(fresh, &a->corpus, a->cache, q,
					    note);

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
static void count_words(struct app *a, struct sv text)
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
		count(a, &fresh, q, NULL);
	else
		arena_free(&fresh);
}

/* How many, and which spellings of a name are one. */
static void tell_found(struct app *a, const struct query *q,
		       const struct match_note *note)
{
	struct arena scratch = { 0 };

	prompt_note(a, STYLE_GOOD, "%zu of %zu events%s%.*s", a->prompt.hits.n,
		    a->all.n, note_spelt(note),
		    SV_ARG(note_folds(a, &scratch, q, a->prompt.hits)));
	arena_free(&scratch);
}

static void changed(struct app *a)
{
	struct arena fresh = { 0 };
	struct match_note note = { 0 };
	struct query_fault fault;
	const struct query *q;

	a->counts++;
	if (a->prompt.waits) {
		a->prompt.counts = false;
		return;
	}
	if (sv_trim(prompt_typed(a)).n == 0) {
		a->prompt.counts = false;
		prompt_note(a, STYLE_DIM,
			    "who:NAME 2024-05.. -NOT a|b");
		return;
	}
	q = own_parse(a, &fresh, prompt_typed(a), &fault);
	if (!q) {
		note_fault(a, &fault);
		arena_free(&fresh);
		count_words(a, prompt_typed(a));
		return;
	}
	count(a, &fresh, q, &note);
	if (note_found(a, &note, a->prompt.hits.n))
		return;
	if (a->prompt.hits.n == 0)
		note_none(a, q, a->kept);
	else
		tell_found(a, q, &note);
}

/* Whether a value of Q is of no kind, series, tag or source: a constraint of
 * that would leave nothing.  The note says what to write. */
static bool is_unknown(struct app *a, const struct query *q)
{
	struct arena scratch = { 0 };
	struct match_note note = { 0 };
	struct hits hits = query_run_cached(&scratch, &a->corpus, a->cache, q,
					    &note);
	bool unknown = note.unknown.n > 0 && hits.n == 0;

	if (unknown)
		note_found(a, &note, 0);
	arena_free(&scratch);
	return unknown;
}

static void accept(struct app *a)
{
	struct query_fault fault;
	const struct query *q;

	if (sv_trim(prompt_typed(a)).n == 0) {
		prompt_close(a);
		return;
	}
	q = own_parse(a, &a->chosen, prompt_typed(a), &fault);
	if (!q || is_unknown(a, q))
		return; /* the note says why */
	history_remember(a);
	chip_add_query(a, prompt_typed(a), q);
	prompt_close(a);
}

const struct prompt_ops prompt_filter = {
	.list = complete_query,
	.changed = changed,
	.accept = accept,
};

void do_filter(struct app *a)
{
	prompt_open(a, PROMPT_filter, (struct sv){ 0 });
}

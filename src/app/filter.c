/* The filter: a query that becomes constraints. */
#include "app/chips.h"
#include "app/complete.h"
#include "app/filter.h"
#include "app/finding.h"
#include "app/history.h"
#include "app/note.h"
#include "app/own.h"
#include "app/settle.h"
#include "app/shown.h"

/* Counts what the query Q, which lives in FRESH, would leave; false, and FRESH
 * is no more, when STOP ends it. */
static bool count(struct app *a, struct arena *fresh, struct stop *stop,
		  const struct query *q, struct match_note *note)
{
	struct hits hits;

	if (!query_run_until(fresh, &a->corpus, a->cache, stop, q, &hits,
			     note)) {
		arena_free(fresh);
		return false;
	}
	arena_free(&a->prompt.arena);
	a->prompt.arena = *fresh;
	a->prompt.hits = a->kept.n < a->all.n ?
				 hits_within(&a->prompt.arena, a->kept, hits) :
				 hits;
	a->prompt.counts = true;
	return true;
}

/*
 * TEXT is no query.  What stands before its last word may be one, to be
 * counted while that is typed; else what was counted last stays.
 */
static bool count_words(struct app *a, struct sv text, struct stop *stop)
{
	struct arena fresh = { 0 };
	struct query_fault fault;
	const struct query *q;

	while (text.n > 0 && text.s[text.n - 1] != ' ')
		text.n--;
	if (sv_trim(text).n == 0) {
		a->prompt.counts = false;
		return true;
	}
	q = own_parse(a, &fresh, text, &fault);
	if (q)
		return count(a, &fresh, stop, q, NULL);
	arena_free(&fresh);
	return true;
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

/* Counts what is typed, and tells it; false when STOP ends it. */
static bool answer(struct app *a, struct stop *stop)
{
	struct arena fresh = { 0 };
	struct match_note note = { 0 };
	struct query_fault fault;
	const struct query *q =
		own_parse(a, &fresh, prompt_typed(a), &fault);

	a->counts++;
	if (!q) {
		note_fault(a, &fault);
		arena_free(&fresh);
		return count_words(a, prompt_typed(a), stop);
	}
	if (!count(a, &fresh, stop, q, &note))
		return false;
	if (note_found(a, &note, a->prompt.hits.n))
		return true;
	if (a->prompt.hits.n == 0)
		note_none(a, q, a->kept);
	else
		tell_found(a, q, &note);
	return true;
}

static void changed(struct app *a)
{
	struct stop stop = finding_at_once(a);

	a->prompt.seeking = false;
	if (a->prompt.waits || sv_trim(prompt_typed(a)).n == 0) {
		a->counts++;
		a->prompt.counts = false;
		if (!a->prompt.waits)
			prompt_note(a, STYLE_DIM,
				    "who:NAME 2024-05.. -NOT a|b");
		return;
	}
	a->prompt.seeking = !answer(a, &stop);
	if (a->prompt.seeking && !a->prompt.note[0])
		prompt_note(a, STYLE_DIM, "counting");
}

bool filter_step(struct app *a, bool *show)
{
	struct stop stop = finding_while_quiet(a);

	if (!a->prompt.seeking)
		return false;
	a->prompt.seeking = !answer(a, &stop);
	if (a->prompt.seeking)
		return true;
	settle_screen(a);
	*show = true;
	return false;
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

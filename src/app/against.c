/* Comparing with what the chronology was, or another one (against.h). */
#include "app/against.h"

#include <string.h>

#include "app/parts.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/numbers.h"
#include "session/past.h"
#include "wording/date_words.h"

struct against {
	struct past *past;
	struct sv what; /* in WORDS */
	struct sv since; /* past_name(), or empty; in WORDS */
	struct arena words;
	bool asked;   /* what is new is to be shown when it is compared */
	bool begun;   /* comparing; it is all read */
	bool known;   /* all is compared */
	struct arena arena; /* of the lists */
	struct past_lists lists;
	struct against *before; /* what was compared before, until this is */
};

static struct query_news news_of(const struct against *g)
{
	return (struct query_news){ g->lists.added, g->lists.changed,
				     g->since };
}

/* What is compared, or was before what is being so. */
static struct against *compared(const struct app *a)
{
	struct against *g = a->against;

	return g && !g->known && g->before ? g->before : g;
}

static void end_with(struct against *g)
{
	if (!g)
		return;
	end_with(g->before);
	past_close(g->past);
	arena_free(&g->arena);
	arena_free(&g->words);
	mem_free(g);
}

/* ---- beginning, and what came of it ---- */

void against_begin(struct app *a, struct sv what, bool asked)
{
	struct against *g = MEM_NEW(1, struct against);

	g->what = arena_copy(&g->words, what); /* it may be that of the last */
	if (a->against && a->against->known) {
		g->before = a->against;
	} else if (a->against) {
		g->before = a->against->before;
		a->against->before = NULL;
		end_with(a->against);
	}
	a->against = g;
	g->asked = asked;
	g->past = past_open(g->what, &a->own.typed, a->options.paths,
			    a->options.npaths);
}

void against_drop(struct app *a)
{
	struct against *g = a->against;

	a->against = g->before;
	g->before = NULL;
	end_with(g);
}

/* All is compared. */
static void take(const struct app *a, struct against *g)
{
	arena_reset(&g->arena);
	g->lists = past_lists(g->past, &g->arena);
	if (g->since.n == 0)
		g->since = past_name(g->past, &g->words, a->options.locale,
				     a->options.iso);
	g->known = true;
	end_with(g->before);
	g->before = NULL;
}

enum against_state against_go_on(struct app *a, struct err *err)
{
	struct against *g = a->against;

	if (!against_is_on(a))
		return AGAINST_IDLE;
	if (!g->begun && past_read(g->past))
		return AGAINST_ON;
	if (!g->begun && past_corpus(g->past, err)) {
		g->begun = true;
		past_compare(g->past, &a->corpus);
		return AGAINST_ON;
	}
	if (g->begun && past_step(g->past))
		return AGAINST_ON;
	if (!g->begun)
		return AGAINST_UNREAD;
	take(a, g);
	return AGAINST_KNOWN;
}

bool against_is_on(const struct app *a)
{
	return a->against && !a->against->known;
}

struct sv against_what(const struct app *a)
{
	return a->against ? a->against->what : (struct sv){ 0 };
}

bool against_asked(struct app *a)
{
	bool asked = a->against->asked;

	a->against->asked = false;
	return asked;
}

void against_told(const struct app *a, struct build *b)
{
	if (!against_is_on(a))
		return;
	build_str(b, "comparing with ");
	build_sv(b, against_what(a));
	build_str(b, ", Esc stops");
}

struct query_news against_news(struct app *a, struct sv what)
{
	if (compared(a) && sv_eq(compared(a)->what, what))
		return news_of(compared(a));
	if (!a->against || !sv_eq(a->against->what, what))
		against_begin(a, what, false);
	return news_of(a->against);
}

struct query_news against_marks(const struct app *a)
{
	const struct against *g = compared(a);

	if (!g || !sv_eq(g->what, a->now.since))
		return (struct query_news){ 0 };
	return news_of(g);
}

/* ---- what is told ---- */

/* "3 May", of a day that is YYYY-MM-DD. */
static void put_day(const struct app *a, struct build *b, struct sv text)
{
	struct date d;
	struct date_fault fault;

	if (date_parse(b->arena, text, DATE_STRICT, &d, NULL, &fault))
		date_words_day(b, a->options.locale, d.first,
			       a->options.today);
}

struct sv against_name(const struct app *a, struct arena *arena)
{
	const struct against *g = compared(a);
	struct build b = { .arena = arena };

	if (!g || !g->known)
		return (struct sv){ 0 };
	if (past_kind(g->past) == PAST_FILE)
		return file_last_part(g->what);
	build_sv(&b, g->what);
	if (past_kind(g->past) == PAST_REVISION) {
		build_str(&b, ", ");
		put_day(a, &b, past_day(g->past));
	}
	return build_view(&b);
}

struct hits against_gone(const struct app *a)
{
	return compared(a) ? compared(a)->lists.gone : (struct hits){ 0 };
}

event_no against_was(const struct app *a, event_no ev)
{
	const struct against *g = compared(a);

	return g && g->known ? past_was(g->past, ev) : NO_EVENT;
}

uint32_t against_fields(const struct app *a, event_no ev)
{
	event_no was = against_was(a, ev);

	return was == NO_EVENT ? 0 : past_found(compared(a)->past).fields[was];
}

const struct corpus *against_corpus(const struct app *a)
{
	struct err err;

	return compared(a) && compared(a)->begun ?
		       past_corpus(compared(a)->past, &err) :
		       NULL;
}

struct diags against_faults(const struct app *a)
{
	return compared(a) ? *past_faults(compared(a)->past) :
			     (struct diags){ 0 };
}

/* ---- another book ---- */

/* HITS of the book before by their numbers in the next one, in A. */
static struct hits renewed(struct arena *a, struct hits hits,
			   const event_no *now)
{
	event_no *v = ARENA_NEW(a, hits.n, event_no);
	size_t n = 0;

	for (size_t i = 0; i < hits.n; i++)
		if (now[hits.v[i]] != NO_EVENT)
			v[n++] = now[hits.v[i]];
	numbers_sort(v, n);
	return (struct hits){ v, n };
}

void against_renew(struct app *a, const struct news *n)
{
	struct against *g = a->against;
	struct past_lists *l;
	struct arena arena = { 0 };
	event_no *gone;

	if (!g)
		return;
	end_with(g->before); /* it has events of the book before */
	g->before = NULL;
	if (!g->begun)
		return;
	l = &g->lists;
	/* Until it is compared anew: what was new is so still. */
	l->added = renewed(&arena, l->added, n->found.now);
	l->changed = renewed(&arena, l->changed, n->found.now);
	gone = ARENA_NEW(&arena, l->gone.n, event_no);
	if (l->gone.n > 0)
		memcpy(gone, l->gone.v, l->gone.n * sizeof(*gone));
	l->gone.v = gone;
	arena_free(&g->arena);
	g->arena = arena;
	g->known = false;
	past_compare(g->past, n->corpus);
}

void against_close(struct app *a)
{
	end_with(a->against);
	a->against = NULL;
}

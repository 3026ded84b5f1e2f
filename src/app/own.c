/* What the reader keeps between runs, as queries and the panes take it. */
#include "app/own.h"

#include <stdlib.h>

#include "app/say.h"
#include "base/build.h"
#include "base/numbers.h"
#include "query/lex.h"

/* What was said of an event of this book. */
struct own_said {
	event_no event;
	struct sv text;
};

/* N events in order, each once. */
static struct hits as_hits(event_no *v, size_t n)
{
	return (struct hits){ v, numbers_unique(v, n) };
}

/* Two keys may be of one event: its id, and what it was known by before. */
static struct hits marked_events(struct app *a)
{
	event_no *v = ARENA_NEW(&a->owned, a->own.nmarked, event_no);
	size_t n = 0;

	for (size_t i = 0; i < a->own.nmarked; i++) {
		event_no ev = index_find_event(a->corpus.x, a->own.marked[i]);

		if (ev != NO_EVENT)
			v[n++] = ev;
	}
	return as_hits(v, n);
}

/* Those of N PAIRS that are of events of this book. */
static struct own_list said_here(struct app *a, const struct sv_pair *pairs,
				 size_t n)
{
	struct own_said *v = ARENA_NEW(&a->owned, n, struct own_said);
	struct own_list out = { .v = v };

	for (size_t i = 0; i < n; i++) {
		event_no ev = index_find_event(a->corpus.x, pairs[i].name);

		if (ev != NO_EVENT)
			v[out.n++] = (struct own_said){ ev, pairs[i].text };
	}
	return out;
}

static struct hits noted_events(struct app *a)
{
	event_no *v = ARENA_NEW(&a->owned, a->tags.n + a->remarks.n, event_no);
	size_t n = 0;

	for (size_t i = 0; i < a->tags.n; i++)
		v[n++] = a->tags.v[i].event;
	for (size_t i = 0; i < a->remarks.n; i++)
		v[n++] = a->remarks.v[i].event;
	return as_hits(v, n);
}

/* What PAIRS has of S, *N of them, copied: storing what is kept moves it. */
static const struct sv_pair *
take_pairs(struct app *a,
	   const struct sv_pair *(*pairs)(const struct state *s, size_t *n),
	   size_t *n)
{
	const struct sv_pair *v = pairs(a->state, n);
	struct sv_pair *out = ARENA_NEW(&a->owned, *n, struct sv_pair);

	for (size_t i = 0; i < *n; i++)
		out[i] = (struct sv_pair){ arena_copy(&a->owned, v[i].name),
					   arena_copy(&a->owned, v[i].text) };
	return out;
}

static const struct sv *take_marks(struct app *a, size_t *n)
{
	const struct sv *v = state_marks(a->state, n);
	struct sv *out = ARENA_NEW(&a->owned, *n, struct sv);

	for (size_t i = 0; i < *n; i++)
		out[i] = arena_copy(&a->owned, v[i]);
	return out;
}

void own_take(struct app *a)
{
	struct query_own *own = &a->own;

	a->own_turn = state_turn(a->state);
	arena_reset(&a->owned);
	own->saved = take_pairs(a, state_saved, &own->nsaved);
	own->tags = take_pairs(a, state_tags, &own->ntags);
	own->remarks = take_pairs(a, state_remarks, &own->nremarks);
	own->marked = take_marks(a, &own->nmarked);
	own->typed = (struct date_context){ .locale = a->options.locale,
					    .relative = true,
					    .today = a->options.today,
					    .from = a->options.today };
	a->marked = marked_events(a);
	a->tags = said_here(a, own->tags, own->ntags);
	a->remarks = said_here(a, own->remarks, own->nremarks);
	a->noted = noted_events(a);
}

const struct query *own_parse(struct app *a, struct arena *arena,
			      struct sv text, struct query_fault *fault)
{
	return query_parse_own(arena, a->corpus.b, &a->own, text, fault);
}

const struct query *own_parse_search(struct app *a, struct arena *arena,
				     struct sv text, struct query_fault *fault)
{
	return query_parse_search(arena, a->corpus.b, &a->own, text, fault);
}

/* ---- tags and remarks ---- */

bool own_is_word(struct sv word)
{
	return state_is_name(word) && lex_plain_value(word);
}

struct sv own_tags(const struct app *a, struct arena *arena, event_no ev)
{
	struct build b = { .arena = arena };

	for (size_t i = 0; i < a->tags.n; i++) {
		if (a->tags.v[i].event != ev)
			continue;
		build_str(&b, b.n > 0 ? ", " : "");
		build_sv(&b, a->tags.v[i].text);
	}
	return build_view(&b);
}

bool own_has_tag(const struct app *a, event_no ev, struct sv tag)
{
	for (size_t i = 0; i < a->tags.n; i++)
		if (a->tags.v[i].event == ev && sv_eq(a->tags.v[i].text, tag))
			return true;
	return false;
}

struct sv own_remark(const struct app *a, event_no ev)
{
	for (size_t i = 0; i < a->remarks.n; i++)
		if (a->remarks.v[i].event == ev)
			return a->remarks.v[i].text;
	return (struct sv){ 0 };
}

/* By bytes. */
static int by_text(const void *x, const void *y)
{
	return sv_cmp(*(const struct sv *)x, *(const struct sv *)y);
}

const struct sv *own_tags_used(struct app *a, struct arena *arena, size_t *n)
{
	struct sv *v = ARENA_NEW(arena, a->own.ntags, struct sv);

	for (size_t i = 0; i < a->own.ntags; i++)
		v[i] = a->own.tags[i].text;
	if (a->own.ntags > 0)
		qsort(v, a->own.ntags, sizeof(*v), by_text);
	*n = 0;
	for (size_t i = 0; i < a->own.ntags; i++)
		if (i == 0 || !sv_eq(v[i], v[*n - 1]))
			v[(*n)++] = v[i];
	return v;
}

void own_say_unkept(struct app *a, const char *otherwise)
{
	struct sv told = state_told(a->state);

	say(a, STYLE_WARN, "%.*s", SV_ARG(told.n ? told : sv_of(otherwise)));
}

/* ---- another book ---- */

/* The key under which what is kept under KEY is to be, or empty. */
typedef struct sv rekey_fn(struct app *a, struct sv key, const void *of);

struct renewal {
	struct index *next;
	const event_no *now;
};

/* The key of what EV of this book is in the next one, where it is there and
 * KEY, which knows it here, does not know it there; else empty. */
static struct sv next_key(struct app *a, struct sv key, const void *of)
{
	const struct renewal *r = of;
	event_no ev = index_find_event(a->corpus.x, key);

	if (ev == NO_EVENT || r->now[ev] == NO_EVENT ||
	    index_find_event(r->next, key) == r->now[ev])
		return (struct sv){ 0 };
	return index_key(r->next, r->now[ev]);
}

static struct sv moved_key(struct app *a, struct sv key, const void *seen)
{
	event_no ev = NO_EVENT;

	if (index_find_event(a->corpus.x, key) == NO_EVENT)
		ev = seen_moved(seen, key);
	return ev == NO_EVENT ? (struct sv){ 0 } : index_key(a->corpus.x, ev);
}

static bool has_remark(const struct query_own *own, struct sv key)
{
	for (size_t i = 0; i < own->nremarks; i++)
		if (sv_eq(own->remarks[i].name, key))
			return true;
	return false;
}

/* What has no room under its new key stays under the one that it has. */
static void rekey(struct app *a, rekey_fn *key_of, const void *of)
{
	const struct query_own *own = &a->own;
	struct sv key;

	for (size_t i = 0; i < own->nmarked; i++) {
		key = key_of(a, own->marked[i], of);
		if (key.n == 0)
			continue;
		if (state_mark(a->state, key, true))
			state_mark(a->state, own->marked[i], false);
	}
	for (size_t i = 0; i < own->ntags; i++) {
		const struct sv_pair *tag = &own->tags[i];

		key = key_of(a, tag->name, of);
		if (key.n == 0)
			continue;
		if (state_tag(a->state, key, tag->text, true))
			state_tag(a->state, tag->name, tag->text, false);
	}
	for (size_t i = 0; i < own->nremarks; i++) {
		const struct sv_pair *remark = &own->remarks[i];

		key = key_of(a, remark->name, of);
		/* What is there already is not lost for it. */
		if (key.n == 0 || has_remark(own, key))
			continue;
		if (state_remark(a->state, key, remark->text))
			state_remark(a->state, remark->name, (struct sv){ 0 });
	}
}

void own_renew(struct app *a, struct index *next, const event_no *now)
{
	own_take(a);
	rekey(a, next_key, &(struct renewal){ next, now });
}

void own_follow(struct app *a, const struct seen *seen)
{
	rekey(a, moved_key, seen);
}

#include <inttypes.h>
#include <string.h>

#include "app/state.h"
#include "base/build.h"

bool search_run(struct app *a, struct sv text, struct query_fault *fault)
{
	struct arena fresh = { 0 };
	const struct query *q;

	a->searches++;
	a->names_stale = true;
	if (text.n == 0) {
		arena_reset(&a->search);
		a->marks = a->marking = NULL;
		a->found = (struct hits){ 0 };
		return true;
	}
	q = own_parse(a, &fresh, text, fault);
	if (!q) {
		arena_free(&fresh);
		return false;
	}
	arena_free(&a->search);
	a->search = fresh;
	a->marks = q;
	a->found = query_run_cached(&a->search, a->book, a->cache, q,
				    &a->found_by);
	a->marking = query_marking(&a->search, q, &a->found_by);
	if (a->shown.n < a->all.n)
		a->found = hits_within(&a->search, a->found, a->shown);
	return true;
}

struct sv search_place(const struct app *a, struct arena *arena)
{
	struct build b = { .arena = arena };
	event_no ev = shown_event(a);
	size_t i = timeline_find(a->found, ev);

	if (!a->marks)
		return (struct sv){ 0 };
	if (i < a->found.n && a->found.v[i] == ev)
		build_fmt(&b, "%zu of %zu", i + 1, a->found.n);
	else if (a->found.n > 0)
		build_fmt(&b, "%zu found", a->found.n);
	else
		build_str(&b, "not found");
	if (a->found.n > 0 && a->found_by.tier == MATCH_NEAR)
		build_str(&b, ", near");
	return build_view(&b);
}

/* What n and N walk: what a search found, else what constraints left. */
static struct hits walked(const struct app *a)
{
	if (a->marks)
		return a->found;
	return a->now.nchips > 0 && a->now.shade != SHADE_HIDE
		       ? a->kept
		       : (struct hits){ 0 };
}

static void walk(struct app *a, int dir)
{
	struct hits hits = walked(a);
	event_no ev = shown_event(a);
	size_t at = timeline_find(hits, ev);
	bool on = at < hits.n && hits.v[at] == ev;
	bool wrapped;

	if (hits.n == 0) {
		say(a, STYLE_WARN, a->marks ? "nothing was found"
					    : "no search yet: / begins one");
		return;
	}
	if (dir > 0) {
		at += on;
		wrapped = at == hits.n;
		at = wrapped ? 0 : at;
	} else {
		wrapped = at == 0;
		at = wrapped ? hits.n - 1 : at - 1;
	}
	shown_go(a, hits.v[at]);
	say(a, STYLE_GOOD, "%zu of %zu%s", at + 1, hits.n,
	    wrapped ? ", wrapped" : "");
}

void do_next_hit(struct app *a)
{
	walk(a, 1);
}

void do_previous_hit(struct app *a)
{
	walk(a, -1);
}

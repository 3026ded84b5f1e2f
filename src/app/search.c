/* The search, and walking through what it found. */
#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"
#include "view/timeline.h"

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

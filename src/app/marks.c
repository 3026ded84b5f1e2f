/* Events that the reader marked. */
#include "app/folding.h"
#include "app/own.h"
#include "app/panes.h"
#include "app/say.h"
#include "app/shown.h"
#include "view/timeline.h"

static bool is_marked(const struct app *a, event_no ev)
{
	size_t i = hits_find(a->marked, ev);

	return i < a->marked.n && a->marked.v[i] == ev;
}

void do_mark(struct app *a)
{
	event_no ev = panes_event(a);
	struct sv key;
	bool mark;

	if (ev == NO_EVENT) {
		say(a, STYLE_WARN, "there is no event to mark");
		return;
	}
	mark = !is_marked(a, ev);
	key = index_key(a->corpus.x, ev);
	if (!state_mark(a->state, key, mark)) {
		own_say_unkept(a, "this event cannot be marked");
		return;
	}
	/* By its id as well, which may be another name of it. */
	if (!mark && book_id(a->corpus.b, ev).n > 0)
		state_mark(a->state, book_id(a->corpus.b, ev), false);
	shown_own(a);
	say(a, STYLE_GOOD, "%s: %zu marked here",
	    mark ? "marked" : "not marked", a->marked.n);
}

void do_next_marked(struct app *a)
{
	struct arena scratch = { 0 };
	struct hits hits = hits_within(&scratch, a->marked, a->shown);
	event_no ev = shown_event(a);
	size_t at = hits_find(hits, ev);
	bool on = at < hits.n && hits.v[at] == ev;

	at += on;
	if (hits.n == 0) {
		say(a, STYLE_WARN, "no event here is marked: m marks one");
	} else {
		bool wrapped = at == hits.n;

		at = wrapped ? 0 : at;
		trail_jump(a, hits.v[at]);
		folding_open(a);
		say(a, STYLE_GOOD, "marked: %zu of %zu%s", at + 1, hits.n,
		    wrapped ? ", wrapped" : "");
	}
	arena_free(&scratch);
}

/* What is new to the reader, until he has read it (unread.h). */
#include "app/unread.h"

#include "app/parts.h"
#include "app/say.h"
#include "diff/seen.h"
#include "wording/date_words.h"
#include "wording/label.h"

enum { AT_ONCE = 20000 }; /* events that keep nobody waiting: 0.1 s */

_Static_assert((int)STATE_SEEN_MAX > (int)SEEN_MOST * 96 + 64,
	       "what is kept of a visit has room");

/* Of HITS those that are not read. */
static struct hits unread_of(struct app *a, struct hits hits)
{
	struct hits out = { .v = ARENA_NEW(&a->unread.arena, hits.n,
					   event_no) };

	for (size_t i = 0; i < hits.n; i++)
		if (!seen_is_read(a->unread.seen, hits.v[i]))
			out.v[out.n++] = hits.v[i];
	return out;
}

static void list(struct app *a)
{
	arena_reset(&a->unread.arena);
	a->unread.added = unread_of(a, seen_added(a->unread.seen));
	a->unread.changed = unread_of(a, seen_changed(a->unread.seen));
	a->unread.known = true;
}

static void begin(struct app *a, const struct corpus *c, struct sv kept)
{
	a->unread.seen = seen_open(c, kept, a->options.today);
	a->unread.known = false;
}

/* Reads what was kept of the last visit, if that is not done. */
static void open(struct app *a)
{
	struct arena scratch = { 0 };

	if (!a->unread.seen)
		begin(a, &a->corpus,
		      state_seen(a->state, &scratch, a->options.place));
	arena_free(&scratch);
}

static void need(struct app *a)
{
	open(a);
	if (a->unread.known)
		return;
	seen_need(a->unread.seen);
	list(a);
}

bool unread_step(struct app *a, bool *show)
{
	if (a->options.place.n == 0 || a->unread.known)
		return false;
	open(a);
	if (seen_step(a->unread.seen))
		return true;
	list(a);
	*show = *show || a->unread.added.n + a->unread.changed.n > 0;
	return false;
}

struct query_news unread_news(void *of)
{
	struct app *a = of;

	if (a->options.place.n == 0)
		return (struct query_news){ 0 };
	need(a);
	return (struct query_news){ seen_added(a->unread.seen),
				    seen_changed(a->unread.seen) };
}

void unread_read(struct app *a, event_no ev)
{
	if (a->options.place.n == 0)
		return;
	open(a);
	if (seen_is_read(a->unread.seen, ev))
		return;
	seen_read(a->unread.seen, ev);
	if (unread_is(a, ev, false) || unread_is(a, ev, true))
		list(a);
}

bool unread_is(const struct app *a, event_no ev, bool changed)
{
	return hits_have(changed ? a->unread.changed : a->unread.added, ev);
}

struct sv unread_words(const struct app *a, struct arena *arena, event_no ev)
{
	const struct locale *l = a->options.locale;
	struct build day = { .arena = arena }, b = { .arena = arena };
	bool changed = unread_is(a, ev, true);

	if (!changed && !unread_is(a, ev, false))
		return (struct sv){ 0 };
	date_words_day(&day, l, seen_since(a->unread.seen, ev),
		       a->options.today);
	label_fill(&b, l, changed ? LABEL_WORDS_CHANGED : LABEL_WORDS_NEW,
		   build_view(&day));
	return build_view(&b);
}

/* ---- leaving, and another book ---- */

/* Whether all is known, or is so soon that one can wait for it. */
static bool can_wait(struct app *a)
{
	if (a->options.place.n == 0 ||
	    (!a->unread.known && book_events(a->corpus.b) > AT_ONCE))
		return false;
	need(a);
	return true;
}

void unread_keep(struct app *a)
{
	struct arena scratch = { 0 };
	struct build kept = { .arena = &scratch };

	if (can_wait(a)) {
		seen_print(a->unread.seen, &kept);
		state_see(a->state, a->options.place, build_view(&kept));
	}
	arena_free(&scratch);
}

void unread_renew(struct app *a, const struct corpus *c)
{
	struct arena scratch = { 0 };
	struct build kept = { .arena = &scratch };

	if (can_wait(a)) {
		seen_print(a->unread.seen, &kept);
		unread_close(a);
		begin(a, c, build_view(&kept));
	} else {
		unread_close(a);
	}
	arena_free(&scratch);
}

void unread_close(struct app *a)
{
	seen_close(a->unread.seen);
	arena_reset(&a->unread.arena);
	a->unread.seen = NULL;
	a->unread.added = a->unread.changed = (struct hits){ 0 };
	a->unread.known = false;
}

void word_seen(struct app *a, struct sv argument)
{
	size_t n;

	(void)argument;
	if (a->options.place.n == 0) {
		say(a, STYLE_WARN, "nothing is kept of what you read from "
				   "standard input");
		return;
	}
	need(a);
	n = a->unread.added.n + a->unread.changed.n;
	for (size_t i = 0; i < a->unread.added.n; i++)
		seen_read(a->unread.seen, a->unread.added.v[i]);
	for (size_t i = 0; i < a->unread.changed.n; i++)
		seen_read(a->unread.seen, a->unread.changed.v[i]);
	n += seen_ngone(a->unread.seen);
	seen_read_gone(a->unread.seen);
	list(a);
	if (n == 0)
		say(a, STYLE_GOOD, "nothing was new");
	else
		say(a, STYLE_GOOD, "all read: %zu", n);
}

/* What is new to the reader, until he has read it (unread.h). */
#include "app/unread.h"

#include "app/own.h"
#include "app/parts.h"
#include "diff/seen.h"
#include "wording/date_words.h"

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
	if (!a->unread.known)
		own_follow(a, a->unread.seen);
	a->unread.known = a->unread.visited = true;
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
	struct build b = { .arena = &scratch };
	struct sv told;

	if (a->unread.seen)
		return;
	begin(a, &a->corpus,
	      state_seen(a->state, &scratch, a->options.place, seen_is_sound));
	told = state_told(a->state);
	if (told.n > 0) {
		/* What was said of the other files stays. */
		build_sv(&b, (struct sv){ a->message, a->nmessage });
		build_str(&b, a->nmessage > 0 ? "; " : "");
		build_sv(&b, told);
		app_say(a, STYLE_WARN, build_view(&b));
	}
	arena_free(&scratch);
}

void unread_need(struct app *a)
{
	if (a->options.place.n == 0 || a->unread.known)
		return;
	open(a);
	seen_need(a->unread.seen);
	list(a);
}

bool unread_ready(struct app *a)
{
	if (a->options.place.n == 0)
		return false;
	if (book_events(a->corpus.b) <= AT_ONCE)
		unread_need(a);
	a->unread.asked = a->unread.asked || !a->unread.known;
	return a->unread.known;
}

void unread_wait(struct app *a)
{
	a->unread.due = true;
}

struct sv unread_day(const struct app *a, struct arena *arena, bool *any)
{
	struct build b = { .arena = arena };
	int64_t day;

	*any = seen_before(a->unread.seen, &day);
	if (*any)
		date_words_day(&b, a->options.locale, day, a->options.today);
	return build_view(&b);
}

bool unread_go_on(struct app *a)
{
	if (a->options.place.n == 0 || a->unread.known)
		return false;
	open(a);
	if (!seen_step(a->unread.seen))
		list(a);
	return true;
}

struct query_news unread_news(struct app *a)
{
	if (!a->unread.known)
		return (struct query_news){ 0 };
	return (struct query_news){ .added = seen_added(a->unread.seen),
				    .changed = seen_changed(a->unread.seen) };
}

void unread_read(struct app *a, event_no ev)
{
	if (a->options.place.n == 0)
		return;
	open(a);
	if (seen_is_read(a->unread.seen, ev))
		return;
	seen_read(a->unread.seen, ev);
	a->unread.visited = true;
	if (a->unread.known && (hits_have(a->unread.added, ev) ||
				hits_have(a->unread.changed, ev)))
		list(a);
}

size_t unread_read_all(struct app *a)
{
	struct hits added = a->unread.added, changed = a->unread.changed;
	size_t gone = seen_ngone(a->unread.seen);

	for (size_t i = 0; i < added.n; i++)
		seen_read(a->unread.seen, added.v[i]);
	for (size_t i = 0; i < changed.n; i++)
		seen_read(a->unread.seen, changed.v[i]);
	seen_read_gone(a->unread.seen);
	list(a);
	return added.n + changed.n + gone;
}

/* ---- leaving, and another book ---- */

/* Whether the reader leaves before anything was compared or read: that is no
 * visit, unless it is the first. */
static bool is_none(struct app *a)
{
	return !a->unread.visited &&
	       state_has_seen(a->state, a->options.place);
}

void unread_keep(struct app *a)
{
	struct arena scratch = { 0 };
	struct build kept = { .arena = &scratch };

	if (!is_none(a))
		unread_need(a); /* what was read of many, in haste, too */
	if (a->unread.known) {
		seen_print(a->unread.seen, &kept);
		state_see(a->state, a->options.place, build_view(&kept),
			  seen_is_sound);
	}
	arena_free(&scratch);
}

void unread_renew(struct app *a, const struct corpus *c)
{
	struct arena scratch = { 0 };
	struct build kept = { .arena = &scratch };

	if (unread_ready(a)) {
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

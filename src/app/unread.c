/* What is new to the reader, until he has read it (unread.h). */
#include "app/unread.h"

#include "app/chips.h"
#include "app/own.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"
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

/* "21 November": the last visit. */
static struct sv last_day(const struct app *a, struct arena *arena)
{
	struct build b = { .arena = arena };
	int64_t day;

	seen_before(a->unread.seen, &day);
	date_words_day(&b, a->options.locale, day, a->options.today);
	return build_view(&b);
}

static void put_number(struct build *b, size_t n, const char *what)
{
	if (n > 0)
		build_fmt(b, "%s%zu %s", b->n > 0 ? ", " : "", n, what);
}

/* "1 new, 2 changed, 1 gone"; empty when nothing is. */
static struct sv counts(const struct app *a, struct arena *arena)
{
	struct build b = { .arena = arena };

	put_number(&b, seen_added(a->unread.seen).n, "new");
	put_number(&b, seen_changed(a->unread.seen).n, "changed");
	put_number(&b, seen_ngone(a->unread.seen), "gone");
	return build_view(&b);
}

/* How much is new. */
static size_t counted(const struct app *a)
{
	return seen_added(a->unread.seen).n + seen_changed(a->unread.seen).n +
	       seen_ngone(a->unread.seen);
}

/* Tells that there is something new, where nothing else is told. */
static void tell(struct app *a)
{
	struct arena scratch = { 0 };
	size_t n = counted(a);
	struct sv key = keymap_key(a->keymap, COMMAND_whats_new);

	if (n > 0 && key.n > 0 && a->nmessage == 0 &&
	    !prompt_is_open(a) && a->bar.text.n == 0)
		say(a, STYLE_GOOD, "since your last visit, %.*s: %.*s   %.*s "
				   "shows %s",
		    SV_ARG(last_day(a, &scratch)),
		    SV_ARG(counts(a, &scratch)), SV_ARG(key),
		    n == 1 ? "it" : "them");
	arena_free(&scratch);
}

bool unread_step(struct app *a, bool *show)
{
	if (a->options.place.n == 0 || a->unread.known)
		return false;
	open(a);
	if (seen_step(a->unread.seen))
		return true;
	list(a);
	tell(a);
	*show = *show || counted(a) > 0;
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
	static const enum label names[SEEN_GROUPS] = {
		[SEEN_DATE] = LABEL_KEY_DATE, [SEEN_TITLE] = LABEL_KEY_TITLE,
		[SEEN_KIND] = LABEL_KEY_KIND, [SEEN_WHO] = LABEL_KEY_WHO,
		[SEEN_PLACE] = LABEL_KEY_PLACE,
		[SEEN_TEXT] = LABEL_KEY_SUMMARY,
		[SEEN_FIGURES] = LABEL_KEY_FIGURES,
		[SEEN_LINKS] = LABEL_KEY_LINKS,
		[SEEN_SOURCES] = LABEL_KEY_SOURCES,
		[SEEN_OTHER] = LABEL_KEY_OTHER,
	};
	const struct locale *l = a->options.locale;
	struct build day = { .arena = arena }, b = { .arena = arena };
	bool changed = unread_is(a, ev, true);
	const char *before = ": ";

	if (!changed && !unread_is(a, ev, false))
		return (struct sv){ 0 };
	date_words_day(&day, l, seen_since(a->unread.seen, ev),
		       a->options.today);
	label_fill(&b, l, changed ? LABEL_WORDS_CHANGED : LABEL_WORDS_NEW,
		   build_view(&day));
	for (int g = 0; changed && g < SEEN_GROUPS; g++) {
		if (!(seen_groups(a->unread.seen, ev) >> g & 1))
			continue;
		build_str(&b, before);
		build_sv(&b, label_text(l, names[g]));
		before = ", ";
	}
	return build_view(&b);
}

/* The constraint that D makes, or -1. */
static int chip_of_news(const struct app *a)
{
	int i = 0;

	while (i < a->now.nchips &&
	       (a->now.chips[i].inverted ||
		!sv_eq(a->now.chips[i].text, SV("is:new"))))
		i++;
	return i < a->now.nchips ? i : -1;
}

struct sv unread_since(const struct app *a, struct arena *arena)
{
	struct build b = { .arena = arena };

	if (!a->unread.known || chip_of_news(a) < 0)
		return (struct sv){ 0 };
	label_fill(&b, a->options.locale, LABEL_SINCE_VISIT,
		   last_day(a, arena));
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

/* ---- keys ---- */

/* "1 new, 2 changed, 1 gone: 2024-09-12 Visit of the deputies" */
static void tell_all(struct app *a, struct sv day)
{
	enum { GONE_MOST = 20 };
	struct arena scratch = { 0 };
	struct build b = { .arena = &scratch };
	uint32_t gone = seen_ngone(a->unread.seen);

	build_sv(&b, counts(a, &scratch));
	for (uint32_t i = 0; i < gone && i < GONE_MOST; i++) {
		build_str(&b, i > 0 ? "; " : ": ");
		build_sv(&b, seen_gone(a->unread.seen, i));
	}
	say(a, STYLE_GOOD, "since %.*s: %.*s", SV_ARG(day),
	    SV_ARG(build_view(&b)));
	arena_free(&scratch);
}

static void show_news(struct app *a)
{
	struct arena scratch = { 0 };
	struct sv day = last_day(a, &scratch);
	struct query_fault fault;
	size_t n = seen_added(a->unread.seen).n +
		   seen_changed(a->unread.seen).n;

	if (n > 0)
		chip_add_query(a, SV("is:new"),
			       own_parse(a, &a->life, SV("is:new"), &fault));
	if (n + seen_ngone(a->unread.seen) > 0)
		tell_all(a, day);
	else
		say(a, STYLE_GOOD, "nothing is new since your last visit, "
				   "%.*s", SV_ARG(day));
	arena_free(&scratch);
}

void do_whats_new(struct app *a)
{
	int64_t day;

	if (chip_of_news(a) >= 0) {
		chip_drop(a, chip_of_news(a));
		return;
	}
	if (a->options.place.n == 0) {
		say(a, STYLE_WARN, "of what is read from standard input "
				   "nothing is new");
		return;
	}
	need(a);
	if (seen_before(a->unread.seen, &day))
		show_news(a);
	else
		say(a, STYLE_GOOD, "this is your first visit: at the next one "
				   "what is new is shown here");
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

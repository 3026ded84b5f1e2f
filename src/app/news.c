/* What is new to the reader (news.h). */
#include "app/news.h"

#include "app/against.h"
#include "app/chips.h"
#include "app/own.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"
#include "app/unread.h"
#include "base/file.h"
#include "book/called.h"
#include "book/when.h"
#include "diff/seen.h"
#include "wording/date_words.h"
#include "wording/label.h"

static bool is_past(const struct app *a)
{
	return a->now.since.n > 0;
}

struct query_news news_query(void *of)
{
	struct app *a = of;

	if (is_past(a))
		return against_news(a, a->now.since);
	return unread_ready(a) ? unread_news(a) : (struct query_news){ 0 };
}

struct query_news news_marks(const struct app *a)
{
	if (is_past(a))
		return against_marks(a);
	return (struct query_news){ a->unread.added, a->unread.changed };
}

bool news_is(const struct app *a, event_no ev, bool changed)
{
	struct query_news marks = news_marks(a);

	return hits_have(changed ? marks.changed : marks.added, ev);
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

bool news_shown(const struct app *a)
{
	return chip_of_news(a) >= 0;
}

/* ---- what is told ---- */

/* The groups of fields in which EV, a changed one, says something else, a bit
 * each. */
static uint32_t groups_of(const struct app *a, event_no ev)
{
	uint32_t fields = against_fields(a, ev), groups = 0;

	if (!is_past(a))
		return seen_groups(a->unread.seen, ev);
	for (int f = 0; f < DIFF_FIELDS; f++)
		if (fields >> f & 1)
			groups |= UINT32_C(1)
				  << seen_group((enum diff_field)f);
	return groups;
}

/* "21 November", "HEAD~1, 3 May": since when EV is new, or all. */
static struct sv since_when(const struct app *a, struct arena *arena,
			    event_no ev)
{
	struct build day = { .arena = arena };

	if (is_past(a))
		return against_name(a, arena);
	date_words_day(&day, a->options.locale, seen_since(a->unread.seen, ev),
		       a->options.today);
	return build_view(&day);
}

struct sv news_words(const struct app *a, struct arena *arena, event_no ev)
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
	static const enum label news[2][2] = {
		{ LABEL_WORDS_NEW, LABEL_WORDS_CHANGED },
		{ LABEL_WORDS_NEW_SINCE, LABEL_WORDS_CHANGED_SINCE },
	};
	const struct locale *l = a->options.locale;
	struct build b = { .arena = arena };
	bool changed = news_is(a, ev, true);
	const char *before = ": ";

	if (!changed && !news_is(a, ev, false))
		return (struct sv){ 0 };
	label_fill(&b, l, news[is_past(a)][changed],
		   since_when(a, arena, ev));
	/* Where only what is new is shown the event pane tells it. */
	for (int g = 0; changed && !news_shown(a) && g < SEEN_GROUPS; g++) {
		if (!(groups_of(a, ev) >> g & 1))
			continue;
		build_str(&b, before);
		build_sv(&b, label_text(l, names[g]));
		before = ", ";
	}
	return build_view(&b);
}

struct sv news_by(const struct app *a, struct arena *arena, event_no ev)
{
	struct build b = { .arena = arena }, where = b;
	struct origin at;

	if (!news_shown(a) || ev == NO_EVENT)
		return (struct sv){ 0 };
	at = book_origin(a->corpus.b, ev);
	build_sv(&where,
		 file_last_part(book_file_name(a->corpus.b, at.file)));
	build_fmt(&where, ":%u", at.line);
	label_fill(&b, a->options.locale, LABEL_WORDS_BY, build_view(&where));
	return build_view(&b);
}

struct sv news_title(const struct app *a, struct arena *arena)
{
	struct build b = { .arena = arena };
	struct sv when = { 0 };
	bool any;

	if (is_past(a))
		when = against_name(a, arena);
	else if (a->unread.known && news_shown(a))
		when = unread_day(a, arena, &any);
	if (when.n > 0)
		label_fill(&b, a->options.locale,
			   is_past(a) ? LABEL_SINCE_PAST : LABEL_SINCE_VISIT,
			   when);
	return build_view(&b);
}

static void put_number(struct build *b, size_t n, const char *what)
{
	if (n > 0)
		build_fmt(b, "%s%zu %s", b->n > 0 ? ", " : "", n, what);
}

bool news_hint(struct app *a)
{
	struct arena scratch = { 0 };
	struct query_news news = unread_news(a);
	uint32_t gone = seen_ngone(a->unread.seen);
	size_t n = news.added.n + news.changed.n + gone;
	struct sv key = keymap_key(a->keymap, COMMAND_whats_new);
	struct build counts = { .arena = &scratch };
	bool any;

	put_number(&counts, news.added.n, "new");
	put_number(&counts, news.changed.n, "changed");
	put_number(&counts, gone, "gone");
	if (n > 0 && key.n > 0 && a->nmessage == 0 && !is_past(a) &&
	    !prompt_is_open(a) && a->bar.text.n == 0)
		say(a, STYLE_GOOD, "since your last visit, %.*s: %.*s   %.*s "
				   "shows %s",
		    SV_ARG(unread_day(a, &scratch, &any)),
		    SV_ARG(build_view(&counts)), SV_ARG(key),
		    n == 1 ? "it" : "them");
	arena_free(&scratch);
	return n > 0;
}

/* ---- what became of it ---- */

bool news_change(const struct app *a, event_no ev, struct tell_change *c)
{
	*c = (struct tell_change){ .was = NO_EVENT };
	if (!news_shown(a) || ev == NO_EVENT)
		return false;
	if (is_past(a)) {
		c->old = against_corpus(a);
		c->was = against_was(a, ev);
		c->fields = against_fields(a, ev);
	} else if (a->unread.known) {
		c->groups = seen_groups(a->unread.seen, ev);
	}
	return c->fields || c->groups;
}

size_t news_ngone(const struct app *a)
{
	if (!news_shown(a))
		return 0;
	if (is_past(a))
		return against_gone(a).n;
	return a->unread.known && !seen_is_gone_read(a->unread.seen) ?
		       seen_ngone(a->unread.seen) :
		       0;
}

struct news_gone news_gone(const struct app *a, struct arena *arena, size_t i)
{
	const struct locale *l = a->options.locale;
	struct build when = { .arena = arena };
	const struct book *b;
	struct news_gone gone = { 0 };
	struct date d;
	struct date_fault fault;
	event_no ev;

	if (is_past(a)) {
		b = against_corpus(a)->b;
		ev = against_gone(a).v[i];
		book_when(&when, b, ev, l, a->options.iso);
		gone.title = called_title(b, ev, l);
	} else {
		gone.title = seen_gone(a->unread.seen, (uint32_t)i);
		gone.date = sv_cut(&gone.title, ' ');
		if (a->options.iso ||
		    !date_parse(arena, gone.date, DATE_LENIENT, &d, NULL,
				&fault))
			return gone;
		date_words(&when, l, &d);
	}
	gone.date = build_view(&when);
	return gone;
}

struct sv news_gone_line(const struct app *a, struct arena *arena, size_t bytes)
{
	size_t n = news_ngone(a);
	struct build b = { .arena = arena };

	label_count(&b, a->options.locale, LABEL_GONE_EVENTS, n);
	for (size_t i = 0; i < n && b.n < bytes; i++) {
		build_str(&b, i > 0 ? ", " : ": ");
		build_sv(&b, news_gone(a, arena, i).title);
	}
	return build_view(&b);
}

/* ---- showing it ---- */

/* What the reader compares with is his last visit again, and what is new is not
 * all that he sees. */
static void leave_past(struct app *a)
{
	struct choice next = a->now;

	if (!is_past(a))
		return;
	next.since = (struct sv){ 0 };
	chip_leave_out(&next, chip_of_news(a));
	choice_change(a, &next, shown_here(a));
}

/* Nothing is new since SINCE: what is compared with from now on is the last
 * visit, and nothing is left of what else was. */
static void show_nothing(struct app *a, struct sv since)
{
	struct arena scratch = { 0 };
	bool any;
	struct sv when = since.n > 0 ? against_name(a, &scratch) :
				       unread_day(a, &scratch, &any);

	leave_past(a);
	say(a, STYLE_GOOD, "nothing is new since %s%.*s   %.*s again: since "
			   "when else",
	    since.n > 0 ? "" : "your last visit, ", SV_ARG(when),
	    SV_ARG(keymap_key(a->keymap, COMMAND_whats_new)));
	arena_free(&scratch);
}

void news_show(struct app *a, struct sv since)
{
	static const struct sv text = SV_INIT("is:new");
	struct query_fault fault;
	struct query_news news = since.n > 0 ? against_news(a, since) :
					       unread_news(a);
	size_t gone = since.n > 0 ? against_gone(a).n :
				    seen_ngone(a->unread.seen);
	struct diags faults = against_faults(a);
	struct build counts = { .arena = &a->chosen };

	if (news.added.n + news.changed.n + gone == 0) {
		show_nothing(a, since);
		return;
	}
	chip_since(a, since, text, own_parse(a, &a->chosen, text, &fault));
	if (since.n == 0 || faults.n == 0)
		return;
	diag_counts(&counts, faults.errors, faults.n - faults.errors);
	say(a, STYLE_WARN, "%.*s has %.*s; annals diff tells %s", SV_ARG(since),
	    SV_ARG(build_view(&counts)), faults.n == 1 ? "it" : "them");
}

/* ---- keys ---- */

void news_show_unread(struct app *a)
{
	struct arena scratch = { 0 };
	bool any = false;

	if (!unread_ready(a)) {
		unread_wait(a);
		say(a, STYLE_GOOD, "comparing with your last visit ...");
		return;
	}
	unread_day(a, &scratch, &any);
	if (any) {
		news_show(a, (struct sv){ 0 });
	} else {
		leave_past(a);
		say(a, STYLE_GOOD, "your first visit: the next one shows "
				   "what is new   %.*s again: since a day, a "
				   "revision or a file",
		    SV_ARG(keymap_key(a->keymap, COMMAND_whats_new)));
	}
	arena_free(&scratch);
}

void do_whats_new(struct app *a)
{
	if (a->options.place.n == 0)
		say(a, STYLE_WARN, "of what is read from standard input "
				   "nothing is new");
	else if (news_shown(a) || a->did == COMMAND_whats_new)
		news_ask(a);
	else if (is_past(a))
		against_show(a, a->now.since);
	else
		news_show_unread(a);
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
	if (is_past(a)) {
		news_show_unread(a);
		return;
	}
	unread_need(a);
	n = unread_read_all(a);
	if (n == 0)
		say(a, STYLE_GOOD, "nothing was new");
	else
		say(a, STYLE_GOOD, "all read: %zu", n);
}

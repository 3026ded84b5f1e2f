/* Showing what is new, once that is compared. */
#include "app/against.h"
#include "app/chips.h"
#include "app/news.h"
#include "app/own.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/settle.h"
#include "app/shown.h"
#include "app/unread.h"
#include "diff/seen.h"

/* What the reader compares with is his last visit again, and what is new is not
 * all that he sees. */
static void leave_past(struct app *a)
{
	struct choice next = a->now;

	if (!news_is_past(a))
		return;
	next.since = (struct sv){ 0 };
	chip_leave_out(&next, news_chip(a));
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

static void show_news(struct app *a, struct sv since)
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

/* Tells why nothing can be new, and what else is asked for so. */
static void tell_first(struct app *a)
{
	struct sv key = keymap_key(a->keymap, COMMAND_whats_new);
	const char *else_when = "again: since a day, a revision or a file";

	if (book_events(a->corpus.b) > SEEN_MOST)
		say(a, STYLE_WARN, "what you saw is kept of %d events at most"
				   "   %.*s %s",
		    SEEN_MOST, SV_ARG(key), else_when);
	else
		say(a, STYLE_GOOD, "your first visit: the next one shows "
				   "what is new   %.*s %s",
		    SV_ARG(key), else_when);
}

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
		show_news(a, (struct sv){ 0 });
	} else {
		leave_past(a);
		tell_first(a);
	}
	arena_free(&scratch);
}

static void put_number(struct build *b, size_t n, const char *what)
{
	if (n > 0)
		build_fmt(b, "%s%zu %s", b->n > 0 ? ", " : "", n, what);
}

/* Tells that something is new since the last visit, where nothing else is told;
 * whether anything is. */
static bool tell(struct app *a)
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
	if (n > 0 && key.n > 0 && a->nmessage == 0 && !news_is_past(a) &&
	    !prompt_is_open(a) && a->bar.text.n == 0)
		say(a, STYLE_GOOD, "since your last visit, %.*s: %.*s   %.*s "
				   "shows %s",
		    SV_ARG(unread_day(a, &scratch, &any)),
		    SV_ARG(build_view(&counts)), SV_ARG(key),
		    n == 1 ? "it" : "them");
	arena_free(&scratch);
	return n > 0;
}

void news_compare(struct app *a, struct sv what)
{
	if (!against_is_on(a) && sv_eq(against_what(a), what))
		show_news(a, against_what(a));
	else
		against_begin(a, what, true);
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
	if (news_is_past(a)) {
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

/* ---- between the keys ---- */

bool news_prepare(struct app *a, bool *show)
{
	size_t said = a->nmessage;
	bool asked, moved;

	if (!unread_go_on(a))
		return false;
	*show = *show || a->nmessage != said; /* what was kept is damaged */
	if (!a->unread.known)
		return true;
	/* What the reader keeps may have gone with events (own_follow()). */
	moved = state_turn(a->state) != a->own_turn;
	asked = a->unread.asked || moved;
	*show = tell(a) || asked || *show;
	if (asked)
		shown_own(a);
	if (a->unread.due)
		news_show_unread(a);
	if (asked || a->unread.due)
		settle_screen(a);
	a->unread.asked = a->unread.due = false;
	return false;
}

/* What is compared cannot be, and WHY. */
static void give_up(struct app *a, const char *why)
{
	bool used = sv_eq(a->now.since, against_what(a));

	say(a, STYLE_WARN, "%s", why);
	against_drop(a);
	if (!used)
		return;
	a->now.since = (struct sv){ 0 };
	shown_rebuild(a);
}

bool news_step(struct app *a, bool *show)
{
	struct err err;
	enum against_state state = against_go_on(a, &err);

	if (state == AGAINST_IDLE || state == AGAINST_ON)
		return state == AGAINST_ON;
	if (state == AGAINST_UNREAD) {
		give_up(a, err.text);
	} else {
		bool asked = against_asked(a);

		if (sv_eq(a->now.since, against_what(a)))
			shown_rebuild(a);
		if (asked)
			show_news(a, against_what(a));
	}
	settle_screen(a);
	*show = true;
	return false;
}

bool news_stop(struct app *a)
{
	if (!against_is_on(a))
		return false;
	give_up(a, "not compared");
	return true;
}

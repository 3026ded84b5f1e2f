/* Counting time from an event, or a date, in place of telling dates. */
#include "app/anchor.h"

#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"
#include "book/called.h"
#include "time/since.h"
#include "wording/date_read.h"
#include "wording/date_words.h"

static struct anchor of_event(struct app *a, struct arena *arena, event_no ev)
{
	const struct book *b = a->corpus.b;

	return (struct anchor){
		.from = { .set = true, .event = ev,
			  .when = since_event(b, ev) },
		.name = arena_copy(arena,
				   called_title(b, ev, a->options.locale)),
		.text = arena_copy(arena, index_key(a->corpus.x, ev)),
	};
}

static struct anchor of_date(struct app *a, const struct date *d)
{
	struct build name = { .arena = &a->chosen }, text = name;

	date_words(&name, a->options.locale, d);
	date_print(&text, d);
	return (struct anchor){
		.from = { .set = true, .event = NO_EVENT,
			  .when = since_date(d) },
		.name = build_view(&name),
		.text = build_view(&text),
	};
}

/* A date, or where EVENT is one, that. */
struct found {
	struct date date;
	event_no event;
	struct since when;
};

/* Whether TEXT is a date, or else the id of an event, that time can be counted
 * from: X.  If not, ERR is why. */
static bool find(struct arena *arena, const struct corpus *c,
		 const struct app_options *o, struct sv text, struct found *x,
		 struct err *err)
{
	struct date_context typed = { .locale = o->locale,
				      .relative = true,
				      .today = o->today,
				      .from = o->today };
	struct date_fault fault;

	x->event = NO_EVENT;
	if (date_read(arena, text, &typed, &x->date, &fault)) {
		x->when = since_date(&x->date);
	} else {
		x->event = index_find_event(c->x, text);
		if (x->event == NO_EVENT)
			return err_set(err, "no event has the id %.*s, nor is "
					    "it a date: %s",
				       SV_ARG(text), fault.message);
		x->when = since_event(c->b, x->event);
	}
	return since_known(&x->when) ||
	       err_set(err, "nobody knows when %.*s began", SV_ARG(text));
}

bool app_takes_anchor(const struct corpus *c, const struct app_options *o,
		      struct sv text, struct err *err)
{
	struct arena scratch = { 0 };
	struct found x;
	bool found = find(&scratch, c, o, text, &x, err);

	arena_free(&scratch);
	return found;
}

/* Whether TEXT is what time can be counted from, X; if not, ERR is why. */
static bool read_anchor(struct app *a, struct sv text, struct anchor *x,
			struct err *err)
{
	struct found found;

	if (!find(&a->reply, &a->corpus, &a->options, text, &found, err))
		return false;
	*x = found.event == NO_EVENT ? of_date(a, &found.date) :
				       of_event(a, &a->chosen, found.event);
	return true;
}

/* Time is counted from X, if that has a beginning. */
static bool count_from(struct app *a, const struct anchor *x)
{
	struct choice next = a->now;

	if (!since_known(&x->from.when)) {
		say(a, STYLE_WARN, "nobody knows when this began");
		return false;
	}
	next.anchor = *x;
	choice_change(a, &next, shown_here(a));
	return true;
}

void anchor_begin(struct app *a, struct sv text)
{
	struct err err;

	if (!read_anchor(a, text, &a->now.anchor, &err))
		say(a, STYLE_ERROR, "%s", err.text);
}

void word_anchor(struct app *a, struct sv text)
{
	struct anchor x;
	struct err err;

	if (!read_anchor(a, text, &x, &err))
		say(a, STYLE_WARN, "%s", err.text);
	else if (count_from(a, &x))
		say_drawn(a, "time is counted from then");
}

void do_anchor_event(struct app *a)
{
	event_no ev = panes_event(a);
	struct choice next = a->now;
	struct anchor x;

	if (ev == NO_EVENT) {
		say(a, STYLE_WARN, "no event is chosen");
		return;
	}
	if (a->now.anchor.from.set && a->now.anchor.from.event == ev) {
		next.anchor = (struct anchor){ 0 };
		choice_change(a, &next, shown_here(a));
		say(a, STYLE_GOOD, "dates again");
		return;
	}
	x = of_event(a, &a->chosen, ev);
	if (count_from(a, &x))
		say_drawn(a, "time is counted from this event");
}

struct sv anchor_name(const struct app *a, const struct anchor *x)
{
	return x->from.set && x->from.event != NO_EVENT ?
		       called_title(a->corpus.b, x->from.event,
				    a->options.locale) :
		       x->name;
}

void anchor_renew(struct app *a, const struct news *n, struct anchor *x)
{
	bool event = n && x->from.set && x->from.event != NO_EVENT;

	if (event)
		x->from.event = n->found.now[x->from.event];
	if (event && x->from.event != NO_EVENT) {
		*x = of_event(a, &a->chosen, x->from.event);
		/* It may have no beginning now. */
		x->from.set = since_known(&x->from.when);
	} else {
		x->name = arena_copy(&a->chosen, x->name);
		x->text = arena_copy(&a->chosen, x->text);
	}
}

/* Where in the lanes the reader is: from event to event, and from lane to
 * lane. */
#include "app/lanes.h"

#include "app/say.h"
#include "app/shown.h"
#include "time/days.h"

/* Whether what is looked for is what the lane AT is called. */
static bool is_found(const struct app *a, const struct lanes_state *s,
		     struct arena *scratch, size_t at)
{
	enum class_no c = lanes_class(s);
	uint32_t no = s->rows[at].no;
	struct fold_range range;

	if (!a->marking)
		return false;
	if (class_of(c)->rows->spelt)
		return query_meets_name(scratch, a->marking, &a->corpus, no);
	return query_marks(a->marking,
			   class_shown(scratch, a->corpus.b, c, no,
				       a->options.locale),
			   &range, 1) > 0;
}

/* Of the lanes that have the event counted in COUNT the one that is looked for,
 * else the reader's own, else the first. */
static size_t lane_of(const struct app *a, const struct lanes_state *s,
		      const struct count *count, struct arena *scratch)
{
	size_t found = s->n;

	for (size_t at = 0; at < s->n; at++) {
		if (!lanes_is(s, at) || count->events[s->rows[at].no] == 0)
			continue;
		if (is_found(a, s, scratch, at))
			return at;
		if (found == s->n || at == s->cursor)
			found = at;
	}
	return found;
}

void lanes_follow(struct app *a, struct lanes_state *s, event_no ev)
{
	struct arena scratch = { 0 };
	struct count count = class_count(&scratch, &a->corpus, lanes_class(s),
					 (struct hits){ &ev, 1 }, false);

	s->led = true;
	s->event = ev;
	s->day = s->wanted = axis_anchor(a->corpus.b, ev);
	s->pan = 0;
	lanes_choose(a, s, lane_of(a, s, &count, &scratch));
	arena_free(&scratch);
}

/* The reader goes to the event EV in his lane, by which his day is DAY. */
static void go(struct app *a, struct lanes_state *s, event_no ev, int64_t day)
{
	s->event = ev;
	s->day = day;
	shown_jump(a, hits_find(a->shown, ev));
}

/* How far EV is from DAY: 0 where it may have been then. */
static int64_t distance(const struct book *b, event_no ev, int64_t day)
{
	int64_t first = book_first(b, ev), last = book_last(b, ev);

	return day < first ? days_apart(day, first) :
	       day > last  ? days_apart(last, day) :
			     0;
}

/* The one of HITS, which are some, that is nearest to DAY, of those the most
 * closely dated; EV where it is among them. */
static event_no nearest(const struct book *b, struct hits hits, int64_t day,
			event_no ev)
{
	event_no best = hits.v[0];
	int64_t best_far = INT64_MAX, best_length = INT64_MAX;

	if (hits_have(hits, ev))
		return ev;
	for (size_t i = 0; i < hits.n; i++) {
		int64_t far = distance(b, hits.v[i], day);
		int64_t length = days_apart(book_first(b, hits.v[i]),
					    book_last(b, hits.v[i]));

		if (far > best_far || (far == best_far &&
				       length >= best_length))
			continue;
		best = hits.v[i];
		best_far = far;
		best_length = length;
	}
	return best;
}

/* The day of EV that is nearest to DAY. */
static int64_t day_within(const struct book *b, event_no ev, int64_t day)
{
	int64_t first = book_first(b, ev), last = book_last(b, ev);

	day = day < first ? first : day;
	return day > last ? last : day;
}

void lanes_return(const struct app *a, struct lanes_state *s, int64_t day,
		  int64_t pan)
{
	s->event = shown_event(a);
	s->led = hits_have(s->own, s->event);
	if (!s->led)
		return;
	s->wanted = day;
	s->day = day_within(a->corpus.b, s->event, day);
	s->pan = pan;
}

void lanes_go(struct app *a, struct lanes_state *s, size_t at)
{
	const struct book *b = a->corpus.b;
	event_no ev;

	if (!lanes_is(s, at) || at == s->cursor)
		return;
	lanes_choose(a, s, at);
	ev = nearest(b, s->own, s->wanted, s->event);
	go(a, s, ev, ev == s->event ? s->day : day_within(b, ev, s->wanted));
}

/* To the next event of the lane in direction DIR. */
static void go_event(struct app *a, int dir)
{
	struct lanes_state *s = lanes_state(a);
	struct hits hits = { .n = 0 };
	size_t at;

	if (lanes_is(s, s->cursor))
		hits = s->own;
	at = hits_find(hits, s->event);
	if (dir < 0)
		at--; /* from the first beyond all */
	else if (hits_have(hits, s->event))
		at++;
	if (at < hits.n) {
		s->pan = 0;
		s->wanted = axis_anchor(a->corpus.b, hits.v[at]);
		go(a, s, hits.v[at], s->wanted);
	} else {
		say(a, STYLE_WARN, "nothing %s in this lane",
		    dir > 0 ? "later" : "earlier");
	}
}

void do_next_in_lane(struct app *a)
{
	go_event(a, 1);
}

void do_previous_in_lane(struct app *a)
{
	go_event(a, -1);
}

void lanes_count(const struct app *a, struct lanes_state *s)
{
	const struct book *b = a->corpus.b;
	struct hits hits = s->own;

	s->v.which = s->v.of_day = 0;
	if (!lanes_is(s, s->cursor) || s->event == NO_EVENT ||
	    book_first(b, s->event) != book_last(b, s->event))
		return;
	for (size_t i = 0; i < hits.n; i++) {
		if (book_first(b, hits.v[i]) != s->day ||
		    book_last(b, hits.v[i]) != s->day)
			continue;
		s->v.of_day++;
		if (hits.v[i] == s->event)
			s->v.which = s->v.of_day;
	}
	if (s->v.which == 0)
		s->v.of_day = 0; /* it is not in this lane */
}

/* The strip: how many events a period has, how finely time is cut, and going
 * from period to period. */
#include "app/moves.h"
#include "app/lanes.h"
#include "app/pane_strip.h"
#include "app/pane_timeline.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/range.h"
#include "app/say.h"
#include "app/shown.h"
#include "time/density.h"
#include "view/strip.h"
#include "view/timeline.h"
#include "wording/label.h"

struct strip_state {
	struct strip_memo memo;
	uint32_t lists; /* what was counted; 0: nothing */
	bool is_whole;  /* MEMO is of all events; else WHOLE may be, to which
			   readers come back */
	struct strip_memo whole;
	/* Where the reader stepped, until the periods or the event are
	 * others. */
	bool stepped;
	enum period unit; /* PERIODS: what the axis will have, which is to be
			     made anew; he is at DAY then */
	int64_t at, day;
	event_no event;
	/* How many events Enter leaves at a period: all that touch it. */
	struct said {
		uint32_t lists;
		enum period unit;
		int64_t at, from; /* the period, and the axis' first one */
		size_t events;
	} said;
};

/* The period that the reader is at: where he stepped, or that of the event. */
static int64_t at_now(const struct app *a, const struct strip_state *s)
{
	const struct axis *x = &s->memo.axis;
	event_no ev = shown_event(a);
	int64_t day;

	if (s->stepped && s->unit == x->unit && s->event == ev)
		return s->at;
	day = ev == NO_EVENT ? INT64_MIN : axis_anchor(a->corpus.b, ev);
	return day == INT64_MIN	  ? x->from :
	       day == INT64_MAX ? x->from + x->count - 1 :
				    period_of(x->unit, day);
}

/* The period of the axis that is made anew where the reader stays: at DAY, or
 * next to it where that is not on it. */
static void stay(struct strip_state *s)
{
	const struct axis *x = &s->memo.axis;
	int64_t last = x->from + x->count - 1;

	s->unit = x->unit;
	s->at = period_of(x->unit, s->day);
	s->at = s->at < x->from ? x->from : s->at > last ? last : s->at;
}

static struct strip strip_now(const struct app *a)
{
	struct strip v = { .book = a->corpus.b,
			   .all = a->all,
			   .listed = a->shown,
			   .hits = shown_kept(a),
			   .chosen = shown_event(a),
			   .unit = a->now.unit,
			   .locale = a->options.locale };

	timeline_window(a, &v.first, &v.last);
	return v;
}

/* Where AT is: -1 before the axis, 1 after it, else 0. */
static int side_of(const struct axis *x, int64_t at)
{
	return at < x->from ? -1 : at >= x->from + x->count;
}

/* Counts what do_only_bar() would leave, unless that is done. */
static void count_said(struct app *a, struct strip_state *s)
{
	const struct axis *x = &s->memo.axis;
	int64_t at = at_now(a, s), from = INT64_MIN, to = INT64_MAX;
	int side = side_of(x, at);
	size_t sure, could;

	if (!s->memo.drawn || (s->said.lists == a->lists &&
			       s->said.unit == x->unit && s->said.at == at &&
			       s->said.from == x->from))
		return;
	if (side >= 0)
		from = period_start(x->unit, side > 0 ? x->from + x->count
						      : at);
	if (side <= 0)
		to = period_start(x->unit, side < 0 ? x->from : at + 1) - 1;
	density_within(a->corpus.b, shown_kept(a), from, to, &sure, &could);
	s->said = (struct said){ a->lists, x->unit, at, x->from,
				 sure + could };
}

/* The events are others. */
static void change(struct app *a, struct strip_state *s)
{
	bool is_whole = a->shown.n == a->all.n &&
			shown_kept(a).n == a->all.n;

	if (s->is_whole && !is_whole) {
		strip_forget(&s->whole);
		s->whole = s->memo;
		s->memo = (struct strip_memo){ .fitting = PERIODS };
	} else if (!s->is_whole && is_whole) {
		strip_forget(&s->memo);
		if (s->whole.counted)
			s->memo = s->whole;
		s->whole = (struct strip_memo){ .fitting = PERIODS };
	} else if (!is_whole) {
		strip_forget(&s->memo);
	}
	s->is_whole = is_whole;
	if (sums_of_all(a)) {
		strip_forget(&s->memo);
		s->memo = sums_of_all(a)->strip;
	}
	s->lists = a->lists;
}

static void build(struct app *a, void *state, struct rect r)
{
	struct strip_state *s = state;
	struct strip v = strip_now(a);
	struct axis_days days;

	v.within = range_now(a, &days);
	if (r.height < 1)
		strip_forget(&s->memo);
	if (s->lists != a->lists)
		change(a, s);
	strip_count(&v, &s->memo, r);
	if (s->stepped && s->unit == PERIODS && s->memo.drawn)
		stay(s);
	if (a->focus == PANE_strip)
		count_said(a, s);
}

static void draw(const struct app *a, const void *state, struct frame *f,
		 struct rect r)
{
	const struct strip_state *s = state;
	struct strip v = strip_now(a);
	int rule = a->layout.rule_top;

	v.focus = a->focus == PANE_strip;
	v.at = at_now(a, s);

	strip_draw(&v, &s->memo, f, r,
		   (struct rect){ rule, 0, rule >= 0 && r.height > 0,
				  f->cols });
}

static bool has(const struct app *a)
{
	return a->layout.strip.height > 0;
}

/* Without periods that could be gone to, event by event. */
static void move(struct app *a, void *state, struct rect r, enum move by)
{
	const struct pane_ops *list = a->panes[PANE_timeline].ops;

	(void)state;
	(void)r;
	list->move(a, a->slots[PANE_timeline], panes_room(a, PANE_timeline),
		   by);
}

static const struct pane_hint hints[] = {
	PANE_HINT(previous_bar, "before"),
	PANE_HINT(next_bar, "after"),
	PANE_HINT(only_bar, "only these"),
	PANE_HINT(range_from, "from here"),
	PANE_HINT(range_to, "to here"),
	PANE_HINT(zoom_in, "shorter"),
	PANE_HINT(zoom_out, "longer"),
	PANE_HINT(back, "back"),
};

static void forget(struct strip_state *s)
{
	strip_forget(&s->memo);
	strip_forget(&s->whole);
	s->is_whole = false;
	s->lists = 0;
}

static void renew(struct app *a, void *state)
{
	(void)a;
	forget(state);
}

static void close(void *state)
{
	forget(state);
}

const struct pane_ops pane_strip = {
	.state = sizeof(struct strip_state),
	.room = offsetof(struct layout, strip),
	.has = has,
	.renew = renew,
	.build = build,
	.draw = draw,
	.move = move,
	.hints = PANE_HINTS(hints),
	.close = close,
};

const struct strip_memo *strip_counted(const struct app *a)
{
	const struct strip_state *s = a->slots[PANE_strip];

	return s->memo.drawn && s->memo.counted ? &s->memo : NULL;
}

/* ---- zoom ---- */

/* Those that a reader steps through; the others are for what fits. */
static const enum period steps[] = {
	PERIOD_DAY,  PERIOD_WEEK,   PERIOD_MONTH,  PERIOD_QUARTER,
	PERIOD_YEAR, PERIOD_DECADE, PERIOD_CENTURY,
};

enum { STEPS = sizeof(steps) / sizeof(steps[0]) };

/* The period that fits what is shown; PERIODS: there is none. */
static enum period fitting(const struct app *a)
{
	const struct strip_state *s = a->slots[PANE_strip];

	return a->focus == PANE_lanes ? lanes_fitting(a) : s->memo.fitting;
}

/* The period that is on screen. */
static enum period unit_now(const struct app *a)
{
	const struct strip_state *s = a->slots[PANE_strip];

	if (a->now.unit < PERIODS)
		return a->now.unit;
	if (a->focus == PANE_lanes)
		return lanes_unit(a);
	return s->memo.fitting < PERIODS ? s->memo.axis.unit : PERIOD_MONTH;
}

/* To the next coarser step (DIR 1) or finer one (-1). */
static void zoom(struct app *a, int dir)
{
	enum period now = unit_now(a);
	struct choice next = a->now;
	int i = dir > 0 ? 0 : STEPS - 1;

	while (i >= 0 && i < STEPS &&
	       (dir > 0 ? steps[i] <= now : steps[i] >= now))
		i += dir;
	if (i < 0 || i >= STEPS) {
		say(a, STYLE_WARN, "there is no %s period than a %.*s",
		    dir > 0 ? "longer" : "shorter",
		    SV_ARG(period_name(now)));
		return;
	}
	next.unit = steps[i];
	if (fitting(a) == steps[i])
		next.unit = PERIODS;
	choice_change(a, &next, shown_here(a));
	say(a, STYLE_GOOD, "by %.*s%s", SV_ARG(period_name(steps[i])),
	    next.unit < PERIODS ? "" : ", which fits");
}

void do_zoom_in(struct app *a)
{
	zoom(a, -1);
}

void do_zoom_out(struct app *a)
{
	zoom(a, 1);
}

/* ---- from period to period ---- */

void do_strip(struct app *a)
{
	if (a->focus == PANE_strip)
		panes_back(a);
	else if (has(a))
		panes_go(a, PANE_strip);
	else
		say(a, STYLE_WARN, "%s",
		    a->focus == PANE_lanes ?
			    "the bars are above the list, not above lanes" :
		    a->layout.document.height > 0 ?
			    "the bars are above the list, not above this" :
			    "the screen has no room for the bars");
}

void do_next_period(struct app *a)
{
	moves_go_period(a, unit_now(a), 1);
}

void do_previous_period(struct app *a)
{
	moves_go_period(a, unit_now(a), -1);
}

/* What stands at the period that the reader is at, as the bars have it. */
static void here(const struct strip_state *s, int side, int64_t at,
		 size_t *sure, size_t *could)
{
	const struct strip_memo *m = &s->memo;

	*could = 0;
	if (side != 0) {
		*sure = side < 0 ? m->axis.earlier : m->axis.later;
		return;
	}
	*sure = m->hits.sure[at - m->axis.from];
	*could = m->hits.could[at - m->axis.from];
}

/* "before January 2023": the period AT, which is the first or the last of the
 * bars where SIDE is not 0. */
static void put_when(struct build *b, const struct locale *l, enum period unit,
		     int64_t at, int side)
{
	struct build when = { .arena = b->arena };

	range_words(&when, l, unit, at);
	if (side == 0)
		build_sv(b, build_view(&when));
	else
		label_fill(b, l, side < 0 ? LABEL_BEFORE_PERIOD :
					    LABEL_AFTER_PERIOD,
			   build_view(&when));
}

/* The bars count what is longer than they are once, in its place in the list;
 * Enter shows it, too. */
void strip_words(const struct app *a, struct build *b)
{
	const struct strip_state *s = a->slots[PANE_strip];
	const struct locale *l = a->options.locale;
	const struct axis *x = &s->memo.axis;
	int64_t at = at_now(a, s);
	int side = side_of(x, at);
	size_t sure, could, enter = s->said.events;

	here(s, side, at, &sure, &could);
	/* What is far from all else is beyond the bars. */
	if (side)
		at = side < 0 ? x->from : x->from + x->count - 1;
	put_when(b, l, x->unit, at, side);
	build_str(b, ": ");
	if (sure == 0 && could > 0)
		label_count(b, l, LABEL_PERHAPS_EVENTS, could);
	else
		label_count(b, l, LABEL_EVENTS_N, sure);
	if (sure > 0 && could > 0) {
		build_str(b, ", ");
		label_fill(b, l, LABEL_PERHAPS_MORE,
			   build_digits(b->arena, could));
	}
	if (enter > sure + could) {
		build_str(b, "; ");
		label_fill(b, l, LABEL_ENTER_SHOWS,
			   build_digits(b->arena, enter));
	}
}

/* To the next period (DIR 1) or the one before, and to its first event; beyond
 * the axis to the next one that has an event. */
static void step(struct app *a, int dir)
{
	struct strip_state *s = a->slots[PANE_strip];
	const struct axis *x = &s->memo.axis;
	int64_t at = at_now(a, s) + dir;
	bool on = s->memo.drawn && at >= x->from && at < x->from + x->count;
	size_t i;

	if (!s->memo.drawn || a->shown.n == 0)
		return;
	s->stepped = on;
	if (!on) {
		moves_go_period(a, x->unit, dir);
		return;
	}
	i = moves_from_day(a, period_start(x->unit, at));
	if (i < moves_from_day(a, period_start(x->unit, at + 1)))
		shown_jump(a, i);
	s->unit = x->unit;
	s->at = at;
	s->event = shown_event(a);
}

void do_next_bar(struct app *a)
{
	step(a, 1);
}

void do_previous_bar(struct app *a)
{
	step(a, -1);
}

void do_only_bar(struct app *a)
{
	const struct strip_state *s = a->slots[PANE_strip];
	const struct axis *x = &s->memo.axis;
	int64_t at = at_now(a, s);
	int side = side_of(x, at);

	if (!s->memo.drawn)
		return;
	if (side == 0)
		range_only(a, x->unit, at);
	else
		range_end_at(a, side > 0, x->unit,
			     side > 0 ? x->from + x->count : x->from - 1);
	panes_back(a);
}

/* Ends the range at the period of the bars, or at the event's date. */
static void end_range(struct app *a, bool from)
{
	struct strip_state *s = a->slots[PANE_strip];
	enum period unit = s->memo.axis.unit;
	int64_t at;

	if (a->focus != PANE_strip || !s->memo.drawn) {
		range_end(a, from, panes_event(a));
		return;
	}
	at = at_now(a, s);
	range_end_at(a, from, unit, at);
	/* There he stays, by whatever periods that is now. */
	s->stepped = true;
	s->unit = PERIODS;
	s->day = period_start(unit, from ? at : at + 1) - !from;
	s->event = shown_event(a);
}

void do_range_from(struct app *a)
{
	end_range(a, true);
}

void do_range_to(struct app *a)
{
	end_range(a, false);
}

void do_anniversary(struct app *a)
{
	range_week(a, panes_event(a));
}

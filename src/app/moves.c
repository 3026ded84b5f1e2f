/* Going about in time: months, years, dates. */
#include "app/moves.h"

#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"
#include "date/date.h"
#include "time/axis.h"
#include "time/days.h"

static int64_t anchor(const struct app *a, size_t i)
{
	return axis_anchor(a->corpus.b, a->shown.v[i]);
}

size_t moves_from_day(const struct app *a, int64_t day)
{
	return axis_before(a->corpus.b, a->shown, day);
}

/* The first day of the period UNIT in which DAY lies, BY periods later. */
static int64_t begin(enum period unit, int64_t day, int by)
{
	return period_start(unit, period_of(unit, day) + by);
}

void moves_go_period(struct app *a, enum period unit, int dir)
{
	int64_t day;
	size_t at;

	if (a->shown.n == 0)
		return;
	day = anchor(a, a->at);
	if (day == INT64_MAX) { /* without a date: event by event */
		shown_jump(a, dir > 0 ? a->at + 1 : a->at - (a->at > 0));
		return;
	}
	if (dir > 0) {
		at = moves_from_day(a, begin(unit, day, 1));
		shown_jump(a, at);
		return;
	}
	at = moves_from_day(a, begin(unit, day, 0));
	if (at == a->at && at > 0)
		at = moves_from_day(a, begin(unit, anchor(a, at - 1), 0));
	shown_jump(a, at);
}

void do_next_month(struct app *a)
{
	moves_go_period(a, PERIOD_MONTH, 1);
}

void do_previous_month(struct app *a)
{
	moves_go_period(a, PERIOD_MONTH, -1);
}

int64_t moves_day(const struct app *a)
{
	int64_t day = a->shown.n > 0 ? anchor(a, a->at) : INT64_MAX;

	return day != INT64_MAX ? day : a->options.today;
}

/* What an event has to do with a date: the last is the best. */
enum bond { BOND_NONE, BOND_COULD, BOND_LASTS, BOND_WITHIN };

struct found {
	enum bond bond;
	size_t at;
	int64_t days; /* its window */
};

static void day_bounds(const struct date *d, int64_t *first, int64_t *last)
{
	*first = d->first_end == END_KNOWN   ? d->first :
		 d->first_end == END_LATER ? INT64_MAX :
					     INT64_MIN;
	*last = d->last_end == END_KNOWN     ? d->last :
		d->last_end == END_EARLIER ? INT64_MIN :
					     INT64_MAX;
}

static enum bond bond_of(const struct book *b, event_no ev,
			 const struct date *d)
{
	struct date own = book_date(b, ev);
	enum date_answer answer = date_within(&own, d);
	int64_t begun, ended, first, last;

	if (answer != ANSWER_COULD)
		return answer == ANSWER_MUST ? BOND_WITHIN : BOND_NONE;
	day_bounds(d, &first, &last);
	days_turns(b, ev, &begun, &ended);
	return begun <= first && ended >= last ? BOND_LASTS : BOND_COULD;
}

static int64_t days_of(const struct book *b, event_no ev)
{
	return days_apart(book_first(b, ev), book_last(b, ev));
}

/*
 * The first event that must lie within D, else the most closely dated of those
 * that surely lasted over it, else of those that could lie in it.  What is
 * dated so loosely that NEXT, the day of the event after D, is in its window
 * is no answer to a reader who wants to be at that place of the list.
 */
static struct found find_date(const struct book *b, struct hits shown,
			      const struct date *d, int64_t next)
{
	struct found best = { BOND_NONE, 0, INT64_MAX };
	int64_t first, last;

	day_bounds(d, &first, &last);
	for (size_t i = 0; i < shown.n; i++) {
		event_no ev = shown.v[i];
		struct found here = { .at = i };
		int64_t end = book_last(b, ev);

		if (axis_anchor(b, ev) > last)
			break;
		if (end < first)
			continue;
		here.bond = bond_of(b, ev, d);
		here.days = days_of(b, ev);
		if (here.bond == BOND_WITHIN)
			return here;
		if (here.days > DAYS_LONG && end >= next)
			continue;
		if (here.bond > best.bond ||
		    (here.bond == best.bond && here.days < best.days))
			best = here;
	}
	return best;
}

/* The outermost whole of the AT-th of SHOWN that must lie within D too, is
 * shown, and is dated as closely, or AT: on the screen a part stands below its
 * whole, even when its date begins sooner. */
static size_t whole_within(const struct book *b, struct hits shown, size_t at,
			   const struct date *d)
{
	event_no ev = shown.v[at];
	int64_t days = days_of(b, ev);

	/* Events may be parts of one another in a circle. */
	for (size_t left = shown.n; left > 0; left--) {
		ev = book_parent(b, ev);
		if (ev == NO_EVENT)
			break;
		if (hits_have(shown, ev) && !book_only_holds(b, ev) &&
		    days_of(b, ev) <= days &&
		    bond_of(b, ev, d) == BOND_WITHIN)
			at = hits_find(shown, ev);
	}
	return at;
}

const char *moves_find(const struct book *b, struct hits shown,
		       const struct date *d, size_t *at, bool *none)
{
	size_t from = axis_before(b, shown, date_anchor(d));
	int64_t next = INT64_MAX, first, last;
	struct found found;

	*none = false;
	day_bounds(d, &first, &last);
	if (from < shown.n)
		next = axis_anchor(b, shown.v[from]);
	found = find_date(b, shown, d, next);
	*at = found.bond != BOND_NONE ? found.at :
	      from < shown.n	      ? from :
					shown.n - 1;
	if (found.bond == BOND_WITHIN)
		*at = whole_within(b, shown, found.at, d);
	if (found.bond == BOND_LASTS)
		return "this was going on then";
	if (found.bond == BOND_COULD)
		return "this could have been then";
	if (found.bond == BOND_WITHIN)
		return NULL;
	*none = true;
	if (from == shown.n)
		return "nothing that late: this is the last event";
	if (from == 0 && last < next)
		return "nothing that early: this is the first event";
	*none = false;
	return last < next ? "nothing then: this is the next event" : NULL;
}

void moves_go_first(struct app *a)
{
	if (a->shown.n > 0)
		trail_jump(a, a->shown.v[0]);
}

void moves_go_date(struct app *a, const struct date *d)
{
	const char *told;
	bool none;
	size_t at;

	if (a->shown.n == 0)
		return;
	told = moves_find(a->corpus.b, a->shown, d, &at, &none);
	trail_jump(a, a->shown.v[at]);
	if (told)
		say(a, none ? STYLE_WARN : STYLE_GOOD, "%s", told);
}

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

/* The first event from DAY on; shown.n when there is none. */
static size_t from_day(const struct app *a, int64_t day)
{
	size_t low = 0, high = a->shown.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (anchor(a, mid) < day)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The first day of the period UNIT in which DAY lies, BY periods later. */
static int64_t begin(enum period unit, int64_t day, int by)
{
	return period_start(unit, period_of(unit, day) + by);
}

/* To the first event of the next (DIR 1) or the previous period with one. */
static void go_period(struct app *a, enum period unit, int dir)
{
	int64_t day;
	size_t at;

	if (a->shown.n == 0)
		return;
	day = anchor(a, a->at);
	if (day == INT64_MAX) { /* without a date: event by event */
		shown_choose(a, dir > 0 ? a->at + 1 : a->at - (a->at > 0));
		return;
	}
	if (dir > 0) {
		at = from_day(a, begin(unit, day, 1));
		shown_choose(a, at);
		return;
	}
	at = from_day(a, begin(unit, day, 0));
	if (at == a->at && at > 0)
		at = from_day(a, begin(unit, anchor(a, at - 1), 0));
	shown_choose(a, at);
}

void do_next_month(struct app *a)
{
	go_period(a, PERIOD_MONTH, 1);
}

void do_previous_month(struct app *a)
{
	go_period(a, PERIOD_MONTH, -1);
}

void do_next_year(struct app *a)
{
	go_period(a, PERIOD_YEAR, 1);
}

void do_previous_year(struct app *a)
{
	go_period(a, PERIOD_YEAR, -1);
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

/*
 * The first event that must lie within D, else the most closely dated of those
 * that surely lasted over it, else of those that could lie in it.  What is
 * dated so loosely that NEXT, the day of the event after D, is in its window
 * is no answer to a reader who wants to be at that place of the list.
 */
static struct found find_date(const struct app *a, const struct date *d,
			      int64_t next)
{
	struct found best = { BOND_NONE, 0, INT64_MAX };
	int64_t first, last;

	day_bounds(d, &first, &last);
	for (size_t i = 0; i < a->shown.n && anchor(a, i) <= last; i++) {
		event_no ev = a->shown.v[i];
		struct found here = { .at = i };
		int64_t end = book_last(a->corpus.b, ev);

		if (end < first)
			continue;
		here.bond = bond_of(a->corpus.b, ev, d);
		here.days = days_apart(book_first(a->corpus.b, ev), end);
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

/* The reader chooses the I-th of those shown, as a change to be undone. */
static void go(struct app *a, size_t i)
{
	struct choice same = a->now;

	choice_change(a, &same, a->shown.v[i < a->shown.n ? i
							 : a->shown.n - 1]);
}

void moves_go_first(struct app *a)
{
	if (a->shown.n > 0)
		go(a, 0);
}

void moves_go_date(struct app *a, const struct date *d)
{
	size_t at = from_day(a, date_anchor(d));
	struct found found;
	int64_t first, last;

	if (a->shown.n == 0)
		return;
	day_bounds(d, &first, &last);
	found = find_date(a, d, at < a->shown.n ? anchor(a, at) : INT64_MAX);
	go(a, found.bond != BOND_NONE ? found.at : at);
	if (found.bond == BOND_LASTS || found.bond == BOND_COULD)
		say(a, STYLE_GOOD, "this %s then",
		    found.bond == BOND_LASTS ? "was going on"
					     : "could have been");
	else if (found.bond == BOND_WITHIN)
		return;
	else if (at == a->shown.n)
		say(a, STYLE_WARN, "nothing that late: this is the last event");
	else if (at == 0 && last < anchor(a, 0))
		say(a, STYLE_WARN,
		    "nothing that early: this is the first event");
	else if (last < anchor(a, at))
		say(a, STYLE_GOOD, "nothing then: this is the next event");
}

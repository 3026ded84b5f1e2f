/* The axis of the lanes: which time they show, and how finely. */
#include "app/lanes.h"

#include "app/panes.h"
#include "app/range.h"
#include "app/say.h"

/* The cells that a period has at least, so that its days are told apart. */
static int least_cells(enum period unit)
{
	static const int cells[PERIODS] = {
		[PERIOD_DAY] = 2,	 [PERIOD_WEEK] = 7,
		[PERIOD_MONTH] = 8,	 [PERIOD_QUARTER] = 9,
		[PERIOD_YEAR] = 12,	 [PERIOD_FIVE_YEARS] = 10,
		[PERIOD_DECADE] = 10,	 [PERIOD_CENTURY] = 10,
		[PERIOD_MILLENNIUM] = 10,
	};

	return cells[unit];
}

static bool axis_at(const struct app *a, const struct lanes_state *s,
		    int64_t day, int room, struct axis *x)
{
	enum period unit = a->now.unit < PERIODS ? a->now.unit : s->fitting;

	return unit < PERIODS &&
	       axis_wide(x, a->corpus.b, a->shown, unit, day, room,
			 least_cells(unit));
}

/* Whether the chosen event began long before most others, and goes on; or is
 * far from them, or does not end in X, and the lanes were opened at it. */
static bool is_apart(const struct app *a, const struct lanes_state *s,
		     const struct axis *x)
{
	int64_t end;

	if (s->event == NO_EVENT)
		return false;
	end = book_last(a->corpus.b, s->event);
	if (s->day >= s->first && s->day <= s->last)
		return s->event == s->opened && end > axis_last(x);
	return s->event == s->opened ||
	       (s->day < s->first && end >= s->first);
}

/* The period in which the stretch of X begins that most events are in; the
 * first of several. */
static int64_t busiest(const struct app *a, const struct axis *x)
{
	const struct book *b = a->corpus.b;
	struct hits hits = a->shown;
	size_t i = axis_before(b, hits, INT64_MIN + 1), k = i, most = 0;
	size_t end = axis_before(b, hits, INT64_MAX);
	int64_t best = x->from;

	for (; i < end; i++) {
		int64_t from = period_of(x->unit, axis_anchor(b, hits.v[i]));

		while (k < end && period_of(x->unit,
					    axis_anchor(b, hits.v[k])) <
					  from + x->count)
			k++;
		if (k - i > most) {
			most = k - i;
			best = from;
		}
	}
	return best;
}

void lanes_fit(const struct app *a, struct lanes_state *s, int room)
{
	struct axis_days days;
	struct axis x;

	s->fitting = PERIODS;
	if (!axis_fit(&x, a->corpus.b, a->shown, range_now(a, &days), room))
		return;
	s->fitting = x.unit;
	s->first = axis_first(&x);
	s->last = axis_last(&x);
}

void lanes_place(const struct app *a, struct lanes_state *s, int room)
{
	struct axis *x = &s->v.axis, first, last;
	bool apart;
	enum period unit = x->unit;
	int64_t from;

	if (!axis_at(a, s, s->day, room, x)) {
		*x = (struct axis){ .unit = PERIOD_DAY };
		return;
	}
	apart = is_apart(a, s, x);
	axis_at(a, s, INT64_MIN, room, &first);
	axis_at(a, s, INT64_MAX, room, &last);
	if (apart)
		x->from = busiest(a, x);
	if (x->unit != unit)
		s->pan = 0;
	from = x->from + s->pan;
	from = from > last.from ? last.from : from;
	from = from < first.from ? first.from : from;
	s->pan = from - x->from;
	x->from = from;
}

/* By so many periods. */
static void pan(struct app *a, int64_t by)
{
	struct lanes_state *s = lanes_state(a);
	int64_t was = s->pan;

	s->pan += by;
	lanes_place(a, s, lanes_room(panes_room(a, PANE_lanes)));
	if (s->pan == was)
		say(a, STYLE_WARN, "there is nothing %s",
		    by > 0 ? "later" : "earlier");
}

static int64_t half(const struct app *a)
{
	int count = lanes_state(a)->v.axis.count;

	return count > 1 ? count / 2 : 1;
}

void do_pan_later(struct app *a)
{
	pan(a, half(a));
}

void do_pan_earlier(struct app *a)
{
	pan(a, -half(a));
}

void do_pan_period(struct app *a)
{
	pan(a, 1);
}

void do_pan_period_back(struct app *a)
{
	pan(a, -1);
}

enum period lanes_unit(const struct app *a)
{
	return lanes_state(a)->v.axis.unit;
}

enum period lanes_fitting(const struct app *a)
{
	return lanes_state(a)->fitting;
}

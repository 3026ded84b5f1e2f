/* One date, as what is told of it makes EDTF of it. */
#include "wording/date_read_parts.h"

/* Whether F, which says that it is open, agrees with what R has of unknown
 * ends. */
static bool agrees(const struct read_all *r, const struct read_facts *f)
{
	bool start = f->until || f->before, end = f->since || f->after;

	return !(r->end_unknown && (start || r->start_unknown)) &&
	       !(r->start_unknown && end);
}

/* The component that P tells of most finely, or 0 for what is none. */
static unsigned finest(const struct date_part *p)
{
	if (p->year_x || p->month_x || p->day_x || p->month > 12)
		return 0;
	return p->day ? COMPONENT_DAY : p->month ? COMPONENT_MONTH :
						    COMPONENT_YEAR;
}

/* Adds one date which P is, or a LATER one, or an earlier one. */
static bool add_sometime(struct read_all *r, struct date_part p, bool later)
{
	if (r->end_unknown || r->start_unknown)
		return false;
	p.flags |= later ? PART_FROM : PART_UNTIL;
	return date_read_add(r, DATE_ONE_OF, &p, 1, "one of them");
}

/* Adds what F alone says. */
static bool add_one(struct read_all *r, const struct read_facts *f,
		    const char *how)
{
	struct date_part part[2], none = { .flags = PART_OPEN };
	int n = date_read_part_of(&r->t, f, part);
	struct read_facts one;

	if (n == 0 || !agrees(r, f))
		return false;
	if (f->beside) {
		if (n != 1 || f->beside != finest(&part[0]) ||
		    !date_read_step_over(&part[0], f->after ? 1 : -1))
			return false;
		one = *f;
		one.after = one.before = false;
		f = &one;
	}
	if (r->end_unknown || r->start_unknown)
		none.flags = PART_UNKNOWN;
	if (f->later || f->earlier) { /* of a century BC, too */
		part[0] = part[f->later ? 0 : n - 1];
		n = 1;
	}
	if (f->after || f->before) {
		part[0] = part[f->after ? n - 1 : 0];
		n = 1;
		if (!date_read_step_over(&part[0], f->after ? 1 : -1))
			return false;
		if (f->sometime)
			return add_sometime(r, part[0], f->after);
		if (f->since || f->until) /* since before 1890: ..1889/.. */
			part[0].flags |= f->after ? PART_FROM : PART_UNTIL;
		else if (f->after)
			return date_read_add_span(r, part[0], none, how);
		else
			return date_read_add_span(r, none, part[0], how);
	}
	if (f->sometime && (f->since || f->until))
		return add_sometime(r, part[f->since ? 0 : n - 1], f->since);
	if (f->since || r->end_unknown)
		return date_read_add_span(r, part[0], none, how);
	if (f->until || r->start_unknown)
		return date_read_add_span(r, none, part[n - 1], how);
	if (n == 2 && f->sometime) {
		part[0].flags |= PART_FROM;
		return date_read_add(r, DATE_ONE_OF, part, 2, how);
	}
	if (n == 2)
		return date_read_add_span(r, part[0], part[1], how);
	return date_read_add(r, f->later == 2 || f->earlier == 2 ? DATE_ALL_OF :
		      f->later || f->earlier	       ? DATE_ONE_OF :
							 DATE_SINGLE,
		   part, 1, how);
}

/* Adds what the one year of F may be that is said to be several: the years
 * 1990. */
static void add_years_of_one(struct read_all *r, struct read_facts *f)
{
	enum { YEAR_DIGITS = 4, CENTURY = 100, LATEST = 2100 };

	if (!date_read_is_round(f) || f->year_digits != YEAR_DIGITS ||
	    f->year.year > LATEST || f->since || f->until ||
	    date_read_is_beyond(f))
		return; /* 5000 years; since 1990 years */
	f->decade = true;
	add_one(r, f, "the decade");
	f->decade = false;
	f->hundred = f->year.year % CENTURY == 0;
	add_one(r, f, f->hundred ? "the century" : "the year");
}

void date_read_one(struct read_all *r, size_t from, size_t to)
{
	struct read_facts f, edges;

	if (!date_read_edges(r, &from, &to, &edges) ||
	    !date_read_facts(&r->t, from, to, &f) || !date_read_says(&f) ||
	    f.side)
		return;
	f.since |= edges.since;
	f.until |= edges.until;
	if (f.inclusive && !f.until && !f.earlier)
		return; /* 1990 inclusive */
	if (f.years && !f.decade && !f.hundred && !f.year.year_x) {
		add_years_of_one(r, &f);
		return;
	}
	if (date_read_asks(r, &f))
		return;
	if (f.or_before && f.until && !f.since) {
		add_one(r, &f, "until");
		f.before = true;
		f.until = false;
		add_one(r, &f, "before");
		return;
	}
	if (f.or_of && f.since && !f.until && !f.begun) {
		add_one(r, &f, "since");
		f.since = false;
		add_one(r, &f, "that time");
		return;
	}
	if (f.tens && !f.sometime && !f.since && !f.until &&
	    !date_read_is_beyond(&f)) {
		add_one(r, &f, "all these days");
		f.sometime = READ_NOTED;
		add_one(r, &f, "one of them");
		return;
	}
	add_one(r, &f,
		f.decade ? "the decade" :
		f.day	 ? "a day" :
		f.month	 ? "a month" :
			   "a year");
}

void date_read_ended(struct read_all *r)
{
	struct read_facts f;

	if (r->t.n < 2 || !date_read_mark(&r->t, 0, '=') ||
	    !date_read_facts(&r->t, 1, r->t.n, &f) || !date_read_says(&f) ||
	    f.side || f.since || f.until || f.after || f.before || f.today ||
	    date_read_asks(r, &f))
		return;
	f.until = true;
	add_one(r, &f, "what began earlier");
	r->start_unknown = true;
	add_one(r, &f, "a beginning that is not known");
}

void date_read_begun(struct read_all *r, size_t to)
{
	struct read_facts f;

	if (to == 0 || !(date_read_mark(&r->t, to, '-') ||
			 date_read_mark(&r->t, to, '=')) ||
	    !date_read_facts(&r->t, 0, to, &f) || !date_read_says(&f) ||
	    f.side || f.since || f.until || f.after || f.before || f.today)
		return;
	f.since = true;
	add_one(r, &f, "what goes on");
	r->end_unknown = true;
	add_one(r, &f, "an end that is not known");
}

/* The two dates of a span. */
#include "wording/date_read_parts.h"

bool date_read_is_turned(const struct date_part *from,
			 const struct date_part *to)
{
	struct date_span a, b;

	return date_part_span(from, &a) && date_part_span(to, &b) &&
	       a.first > b.last;
}

void date_read_add_between(struct read_all *r, struct date_part from,
			   struct date_part to, bool choice)
{
	struct date_part part[2] = { from, to };

	part[0].flags |= PART_FROM;
	if (choice)
		date_read_add(r, DATE_ONE_OF, part, 2, "one of these");
	else
		date_read_add_span(r, from, to, "a span");
}

/*
 * Adds what FROM to TO is over the end of a year, where that of one of them is
 * told: of the first with FIRST, so that the other is in the next one, else of
 * the last, which may as well be that of both.  False when they need no other
 * year.
 */
static bool add_over_years(struct read_all *r, struct date_part from,
			   struct date_part to, bool first)
{
	struct date_part before = from, next = to;

	if (!date_read_is_turned(&from, &to) || !from.month || !to.month ||
	    (from.day && to.day && from.month == to.month))
		return false;
	before.year--;
	next.year++;
	if (!first)
		date_read_add_span(r, before, to, "an end in that year");
	date_read_add_span(r, from, next, "a beginning in it");
	return true;
}

/* Adds the span from START to END, one of which is no date. */
static void add_half(struct read_all *r, const struct read_facts *start,
		     const struct read_facts *end)
{
	struct date_part part[2], none = { .flags = PART_OPEN };
	const struct read_facts *date = start->side ? end : start;
	const struct read_facts *side = start->side ? start : end;
	int n = date_read_part_of(&r->t, date, part);
	struct read_facts rest = *side;

	rest.side = false;
	if (date_read_says(&rest) || side->doubt || side->uncertain ||
	    side->approximate || side->some || side->later || side->earlier ||
	    side->time || side->era || side->sometime || side->calendar ||
	    side->weekday || (side->now && side == start))
		return; /* now, perhaps */
	if (side->unknown)
		none.flags = PART_UNKNOWN;
	if (n && !date->side && date == start)
		date_read_add_span(r, part[0], none, "a span");
	else if (n && !date->side)
		date_read_add_span(r, none, part[n - 1], "a span");
}

/* Whether one of the days, months or years of a span is meant by F, the side
 * of it that says so: not when that speaks of its own side alone. */
static bool is_choice(struct read_facts *f)
{
	bool month = f->month || f->season || f->quarter;
	unsigned finest = f->day ? COMPONENT_DAY :
			  month	 ? COMPONENT_MONTH :
				   COMPONENT_YEAR;
	bool choice = (f->some & finest) != 0;

	if (choice)
		f->some = 0;
	return choice;
}

/* Whether what START says of before or after may be said of the whole span. */
static bool may_be_beyond(const struct read_facts *start,
			  const struct read_facts *end)
{
	return end->close && !start->some && !start->since && !start->time &&
	       !start->nth && !start->weekday &&
	       !end->time && !end->later && !end->earlier && !end->uncertain &&
	       !end->approximate && end->doubt == start->doubt;
}

/* Adds what is AFTER, or else before, a span that ends or begins with P. */
static void add_beyond(struct read_all *r, struct date_part p, bool after)
{
	struct date_part none = { .flags = PART_OPEN };

	if (!date_read_step_over(&p, after ? 1 : -1))
		return;
	date_read_add_span(r, after ? p : none, after ? none : p, "a span");
}

/* Whether END is but the year of START: Q4/2024, winter 1999/2000; 15 May -
 * 2024. */
static bool is_its_year(const struct read_facts *start,
			const struct read_facts *end)
{
	bool winter = start->season == 4 && end->close &&
		      date_read_is_next(end, start->year.year);

	return date_read_is_year(end) && !date_read_is_year(start) &&
	       !start->has_written && (!start->has_year || winter) &&
	       !start->small_digits && !start->century && !start->no_year &&
	       !start->side;
}

/* Adds the one day that A, told by today's calendar, is by the Julian one,
 * which stands after it: 7 November/25 October 1917; false when it is
 * another. */
static bool add_turned_day(struct read_all *r, const struct date_part *a,
			   const struct date_part *b)
{
	return date_read_is_turned(a, b) && date_read_is_double_day(b, a) &&
	       date_read_add(r, DATE_SINGLE, a, 1, "one day by two calendars");
}

/* Whether T is all numbers with hyphens and slashes, as EDTF has them. */
static bool is_written(const struct read_text *t)
{
	bool written = true;

	for (size_t i = 0; i < t->n; i++)
		written &= (t->v[i].kind == READ_NUMBER &&
			    !t->v[i].plural && !t->v[i].ordinal) ||
			   t->v[i].kind == READ_EDTF ||
			   date_read_mark(t, i, '-') ||
			   date_read_mark(t, i, '/');
	return written;
}

/* Whether F is one year and nothing else. */
static bool is_one_year(const struct read_facts *f)
{
	return date_read_is_year(f) && !f->decade && !f->hundred &&
	       !f->year.year_x;
}

/* Whether a slash between START and END of T may as well part two dates, one
 * of which is meant: not that of two years, 1914/18, nor of EDTF. */
static bool may_be_either(const struct read_text *t,
			  const struct read_facts *start,
			  const struct read_facts *end)
{
	return !(is_one_year(start) && is_one_year(end)) && !is_written(t);
}

/* Adds the one date from A to B that a slash between them may mean; of what
 * has no days of its own, as of seasons, the two themselves. */
static void add_either(struct read_all *r, struct date_part a,
		       struct date_part b)
{
	struct date_part part[2] = { a, b };

	part[0].flags |= PART_FROM;
	if (date_read_add(r, DATE_ONE_OF, part, 2, "one of these"))
		return;
	part[0].flags = a.flags;
	date_read_add(r, DATE_ONE_OF, part, 2, "one of these");
}

/* Adds the span from A, the month or day of START, to that of the year of END
 * where token K joins but the two years: 10 May 1992–1993. */
static void add_alike(struct read_all *r, size_t k,
		      const struct read_facts *start,
		      const struct read_facts *end, const struct date_part *a)
{
	const struct read_token *last = &r->t.v[k - 1];
	struct date_part b = *a;

	b.year = end->year.year;
	if ((start->month || start->season) && end->close &&
	    !r->t.v[k + 1].blank && date_read_is_year(end) && !end->decade &&
	    !end->year.year_x && !end->era && !end->doubt &&
	    last->kind == READ_NUMBER && last->digits == 4)
		date_read_add_span(r, *a, b, start->day ? "one until that day" :
							  "one until then");
}

/* Adds the one day that A and B are by two calendars where A, which took its
 * month from the later day B, is of the one before it: 25/7 November 1917.
 * False when they are none. */
static bool add_double_month(struct read_all *r, struct date_part a,
			     const struct date_part *b)
{
	struct date_part last = *b;

	last.day = 0;
	if (!b->day || a.day <= b->day || a.month != b->month ||
	    !date_read_step_over(&last, -1))
		return false;
	last.day = a.day;
	return date_read_is_double_day(&last, b) &&
	       date_read_add(r, DATE_SINGLE, b, 1, "one day by two calendars");
}

/* Adds the one day that A and B are by two calendars about the end of a year,
 * which may be that of either: 19 December (1 January) 1914.  False when they
 * are none. */
static bool add_over_year(struct read_all *r, struct date_part a,
			  struct date_part b)
{
	if (a.month <= b.month)
		return false;
	a.year--;
	if (date_read_is_double_day(&a, &b))
		date_read_add(r, DATE_SINGLE, &b, 1, "the year of the later");
	a.year++;
	b.year++;
	if (date_read_is_double_day(&a, &b))
		date_read_add(r, DATE_SINGLE, &b, 1, "that of the earlier");
	return r->n > 0;
}

/* Adds the span or the choice from START to END, which token K separates; each
 * has now what only the other one says, and YEARS tells which had a year. */
static void add_shared(struct read_all *r, size_t k, struct read_facts *start,
		       struct read_facts *end, const bool years[2])
{
	enum { LAST_JULIAN = 1924 }; /* year of a state */
	bool line = years[0] && !years[1] && date_read_is_year(start) &&
		    !end->no_year;
	bool dots = date_read_mark(&r->t, k, 'R'), choice;
	bool slash = date_read_mark(&r->t, k, '/');
	struct date_part a[2], b[2];
	size_t before = r->n;
	int n;

	choice = is_choice(start) || start->sometime == READ_AHEAD;
	choice |= is_choice(end) || end->sometime == READ_NOTED;
	if ((start->some && end->close) || start->sometime == READ_NOTED ||
	    end->sometime == READ_AHEAD)
		return; /* some month in 1900-1910: of both? */
	n = date_read_part_of(&r->t, end, b);
	if (n == 0 || date_read_part_of(&r->t, start, a) == 0)
		return;
	if (start->bare && a[0].year <= LAST_JULIAN &&
	    (slash || date_read_mark(&r->t, k, 'P')) &&
	    add_double_month(r, a[0], &b[n - 1]))
		return;
	if (date_read_mark(&r->t, k, 'P')) {
		if (years[0] || !add_over_year(r, a[0], b[n - 1]))
			date_read_double_day(r, &a[0], &b[n - 1]);
		return;
	}
	if (date_read_is_beyond(start)) {
		if (date_read_is_turned(&a[0], &b[n - 1])) /* which is said */
			date_read_add_between(r, a[0], b[n - 1], false);
		else if (!start->sometime &&
			 date_part_has(&a[0]) == date_part_has(&b[n - 1]))
			add_beyond(r, start->after ? b[n - 1] : a[0],
				   start->after);
		return;
	}
	if (slash && a[0].year <= LAST_JULIAN && add_turned_day(r, &a[0], b))
		return;
	if (start->has_year && years[0] != years[1] && !choice &&
	    add_over_years(r, a[0], b[n - 1], years[0]))
		return;
	date_read_add_between(r, a[0], b[n - 1], choice);
	if (!choice && !slash)
		add_alike(r, k, start, end, &a[0]);
	if (line && n == 1 && b[0].month && !choice) /* 1924 – 5 May */
		date_read_add(r, DATE_SINGLE, b, 1, "that time in it");
	if (start->season == 4 && !end->marked &&
	    date_read_is_next(end, start->year.year))
		date_read_add(r, DATE_SINGLE, a, 1, "that winter");
	if (slash && a[0].year <= LAST_JULIAN &&
	    date_read_is_double_day(&a[0], &b[n - 1]))
		date_read_add(r, DATE_SINGLE, &b[n - 1], 1,
			      "one day by two calendars");
	else if (dots)
		date_read_add_between(r, a[0], b[n - 1], true);
	else if (slash && r->n > before && may_be_either(&r->t, start, end))
		add_either(r, a[0], b[n - 1]);
}

/* Whether END has the winter that is of both their years: 1914-1915-ci ilin
 * qışı. */
static bool is_one_winter(const struct read_facts *start,
			  const struct read_facts *end)
{
	return end->season == 4 && end->close && end->has_year && !end->era &&
	       date_read_is_year(start) && !start->decade &&
	       !start->year.year_x && end->year.year == start->year.year + 1;
}

/* Notes where the side is that makes the span which token K separates none:
 * the end, but for a day that its start has and no calendar. */
static void note_side(struct read_all *r, size_t from, size_t k)
{
	struct read_all start = { .t = r->t };
	struct date_part part[2];
	struct read_facts f;

	r->fault_at = r->t.v[k + 1].at;
	if (r->fault.about == ABOUT_CALENDAR &&
	    date_read_facts(&r->t, from, k, &f) &&
	    date_read_part_of(&r->t, &f, part) > 0 &&
	    !date_read_add(&start, DATE_SINGLE, part, 1, ""))
		r->fault_at = r->t.v[from].at;
}

/* Adds what goes on from before START until END, or after it, which token K
 * separates; where a dash does, it may as well be one time before or after. */
static void add_past(struct read_all *r, size_t k, struct read_facts *start,
		     struct read_facts *end)
{
	struct date_part a[2], b[2], parts[2];
	bool after = end->after;
	int n, m;

	start->before = end->after = start->since = false;
	if (!date_read_share(start, end))
		return;
	n = date_read_part_of(&r->t, start, a);
	m = date_read_part_of(&r->t, end, b);
	if (n == 0 || m == 0)
		return;
	parts[0] = a[0];
	parts[1] = b[m - 1];
	if (!date_read_step_over(&parts[0], -1) ||
	    (after && !date_read_step_over(&parts[1], 1)))
		return;
	parts[0].flags |= PART_UNTIL;
	parts[1].flags |= after ? PART_FROM : 0;
	date_read_add(r, DATE_INTERVAL, parts, 2, "what goes on");
	if (after && r->t.v[k].kind == READ_MARK)
		date_read_add(r, DATE_ONE_OF, parts, 2, "one time");
}

/* Whether START and END, which token K of T joins, are a year before 1000 and
 * its month, as EDTF has them, and not two years: 0044-03 BC. */
static bool is_month_of(const struct read_text *t, size_t k,
			const struct read_facts *start,
			const struct read_facts *end)
{
	enum { DIGITS = 4, PLAIN = 1000, MONTHS = 12 };

	return date_read_mark(t, k, '-') && start->year_digits == DIGITS &&
	       start->year.year < PLAIN && date_read_is_year(start) &&
	       end->era && end->year_digits == 2 &&
	       end->year.year <= MONTHS;
}

static void read_span(struct read_all *r, size_t from, size_t k, size_t to)
{
	const struct read_text *t = &r->t;
	bool slash = date_read_mark(t, k, '/'), years[2];
	struct read_facts start, end;

	if (!date_read_facts(t, from, k, &start) ||
	    !date_read_facts(t, k + 1, to, &end) || !date_read_says(&start) ||
	    !date_read_says(&end) || is_month_of(t, k, &start, &end))
		return;
	if (!date_read_settle_sides(r, k, &start, &end))
		return;
	end.marked = t->v[k].kind == READ_MARK;
	end.close = end.marked && !t->v[k].blank;
	if (is_its_year(&start, &end) || is_one_winter(&start, &end))
		return;
	if (end.today && end.offset == 0 && to == k + 2)
		end = (struct read_facts){ .side = true, .now = true };
	end.side |= end.today && end.offset == 0;
	if (start.side || end.side) {
		if (!start.until && !date_read_is_beyond(&start) &&
		    !end.since && !date_read_is_beyond(&end))
			add_half(r, &start, &end);
		return;
	}
	if ((start.ahead && !date_read_is_beyond(&start)) ||
	    (start.stays && end.marked))
		return; /* since either of the two? */
	if (end.marked && start.season != 4 &&
	    !(start.month && date_read_is_next(&end, start.year.year) &&
	      slash && start.year.year < 1753) &&
	    date_read_alike_years(r, k, &start, &end))
		return;
	if ((slash || end.small_digits) &&
	    date_read_double_year(r, k, &start, &end) &&
	    (slash || !end.small_digits))
		return;
	if (start.named && start.has_year && end.small_digits && end.marked &&
	    !(start.year_first && start.day) && !(start.figures && end.roman))
		return; /* 5 May 2020-05, but not 2020 May 5-7, 1992 V–VI */
	if (start.month && start.day && !start.named && end.named &&
	    !start.has_year && !start.has_written)
		return; /* 5-6/7 May 1924 */
	if (date_read_mark(t, k, 'P') && !start.calendar != !end.calendar)
		*(start.calendar ? &end : &start) = date_read_other_calendar(
			start.calendar ? &end : &start,
			start.calendar | end.calendar);
	if (start.before && !end.until && !end.since && !end.before &&
	    (end.after || start.begun || start.since)) {
		add_past(r, k, &start, &end);
		return;
	}
	start.bare = !start.month;
	years[0] = start.has_year || start.has_written;
	years[1] = end.has_year || end.has_written;
	if (date_read_share(&start, &end) && !start.until && !end.since &&
	    !end.until && !date_read_is_beyond(&end) &&
	    (!date_read_is_beyond(&start) || may_be_beyond(&start, &end)))
		add_shared(r, k, &start, &end, years);
}

void date_read_span(struct read_all *r, size_t from, size_t k, size_t to)
{
	bool before = r->fault.message[0];

	read_span(r, from, k, to);
	if (!before && r->fault.message[0])
		note_side(r, from, k);
}

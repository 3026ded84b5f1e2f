/* What the dates of two events say against what the file says of them. */
#include <stdlib.h>

#include "check/rules.h"

/* ---- parts and wholes ---- */

/*
 * A part cannot lie wholly outside of what it is a part of.  What is only
 * known to hold on some day may well reach further, so as_of says nothing.
 */
static void check_part(struct checking *c, event_no ev, event_no whole)
{
	const struct book *b = c->book;
	struct date d = book_date(b, ev), of = book_date(b, whole);

	if (d.form == DATE_NONE || of.form == DATE_NONE)
		return; /* a circle of parts, or a part of an undated one */
	if (book_date_source(b, ev) != DATE_OWN ||
	    book_date_source(b, whole) != DATE_OWN)
		return;
	if (date_within(&d, &of) != ANSWER_CANNOT)
		return;
	TELL(c, ev, FAULT_part_outside, check_event_place(c, ev),
	     check_event_title(c, ev), check_event_date(c, ev),
	     check_event_title(c, whole), check_event_date(c, whole));
	arena_reset(&c->scratch);
}

void check_wholes(struct checking *c)
{
	const struct book *b = c->book;

	for (event_no ev = 0; ev < book_events(b); ev++) {
		size_t n;
		const struct link *links = book_links(b, ev, &n);

		for (size_t i = 0; i < n; i++)
			if (links[i].kind == LINK_PART_OF)
				check_part(c, ev, links[i].to);
	}
}

/* ---- series ---- */

struct member {
	series_no series;
	unsigned long long number;
	event_no event;
};

static int by_number(const void *a, const void *b)
{
	const struct member *x = a, *y = b;

	if (x->series != y->series)
		return x->series < y->series ? -1 : 1;
	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	return (x->event > y->event) - (x->event < y->event);
}

/* Whether EV did not take place, so that its number may be another's. */
static bool is_off(const struct book *b, event_no ev)
{
	return book_status(b, ev) == STATUS_CANCELLED ||
	       book_status(b, ev) == STATUS_POSTPONED;
}

/* Two events of one number: the days of one session are parts of it. */
static void check_same(struct checking *c, event_no a, event_no ev)
{
	const struct book *b = c->book;
	event_no whole = book_parent(b, ev);

	if (check_related(b, a, ev) ||
	    (whole != NO_EVENT && whole == book_parent(b, a)))
		return;
	TELL(c, ev, FAULT_number_twice, check_event_place(c, ev),
	     check_event_title(c, ev), book_number(b, ev),
	     diag_excerpt(&c->scratch,
			  book_series_title(b, book_series(b, ev))),
	     check_event_title(c, a), check_aside(c, book_origin(b, a)));
	arena_reset(&c->scratch);
}

/* EV has a higher number than BEFORE. */
static void check_next(struct checking *c, event_no before, event_no ev)
{
	const struct book *b = c->book;

	if (check_must_precede(b, ev, before))
		TELL(c, ev, FAULT_number_order, check_event_place(c, ev),
		     check_event_title(c, ev), book_number(b, ev),
		     check_event_date(c, ev), book_number(b, before),
		     check_event_date(c, before),
		     check_aside(c, book_origin(b, before)));
	arena_reset(&c->scratch);
}

/* The N members of one series, by number: each against the one of a lower
 * number that began last. */
static void check_numbers(struct checking *c, const struct member *all,
			  size_t n)
{
	const struct book *b = c->book;
	event_no latest = NO_EVENT;

	for (size_t i = 0, same = 0; i < n; i++) {
		if (all[i].number == all[same].number && i > same)
			check_same(c, all[same].event, all[i].event);
		if (all[i].number == all[same].number)
			continue;
		for (; same < i; same++) {
			event_no ev = all[same].event;

			if (book_date_source(b, ev) != DATE_AS_OF &&
			    (latest == NO_EVENT ||
			     book_first(b, ev) > book_first(b, latest)))
				latest = ev;
		}
		/* All of this number come after all of lower ones. */
		for (size_t k = i; k < n && all[k].number == all[i].number; k++)
			if (latest != NO_EVENT)
				check_next(c, latest, all[k].event);
	}
}

void check_series(struct checking *c)
{
	const struct book *b = c->book;
	uint32_t n = book_events(b);
	struct member *all = ARENA_NEW(&c->arena, n, struct member);
	size_t count = 0;

	for (event_no ev = 0; ev < n; ev++) {
		struct member m = { book_series(b, ev), 0, ev };

		if (m.series != NO_SERIES && !is_off(b, ev) &&
		    sv_to_u64(book_number(b, ev), UINT64_MAX, &m.number))
			all[count++] = m;
	}
	if (count)
		qsort(all, count, sizeof(*all), by_number);
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from + 1;
		     to < count && all[to].series == all[from].series; to++)
			;
		check_numbers(c, all + from, to - from);
	}
}

/* ---- causes ---- */

/* What one end of a link tells of the time of the other. */
enum direction { ANY_TIME, BEFORE, AFTER };

static const struct {
	enum direction direction;
	struct sv verb;
} relations[LINK_KINDS] = {
	[LINK_LEADS_TO] = { BEFORE, SV_INIT("leads to") },
	[LINK_RESULTS_IN] = { BEFORE, SV_INIT("results in") },
	[LINK_FOLLOWS] = { AFTER, SV_INIT("follows") },
	[LINK_CANCELS] = { AFTER, SV_INIT("cancels") },
	[LINK_REPLACES] = { AFTER, SV_INIT("replaces") },
};

/* What is cancelled or replaced may be a plan, whose day is yet to come. */
static bool is_plan(const struct book *b, const struct link *link)
{
	return (link->kind == LINK_CANCELS || link->kind == LINK_REPLACES) &&
	       (is_off(b, link->to) ||
		book_status(b, link->to) == STATUS_PLANNED);
}

static void check_link(struct checking *c, event_no ev,
		       const struct link *link)
{
	const struct book *b = c->book;
	enum direction direction = relations[link->kind].direction;
	event_no first = direction == BEFORE ? ev : link->to;
	event_no second = direction == BEFORE ? link->to : ev;

	if (direction == ANY_TIME || is_plan(b, link) ||
	    !check_must_precede(b, second, first))
		return;
	TELL(c, ev, FAULT_result_before_cause, check_event_place(c, ev),
	     check_event_title(c, ev), check_event_date(c, ev),
	     relations[link->kind].verb,
	     check_event_title(c, link->to), check_event_date(c, link->to));
	arena_reset(&c->scratch);
}

void check_causes(struct checking *c)
{
	const struct book *b = c->book;

	for (event_no ev = 0; ev < book_events(b); ev++) {
		size_t n;
		const struct link *links = book_links(b, ev, &n);

		for (size_t i = 0; i < n; i++)
			check_link(c, ev, &links[i]);
	}
}

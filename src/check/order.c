/* What the dates of two events say against what the file says of them. */
#include "check/rules.h"

/* ---- parts and wholes ---- */

/* Whether a side or a member of D, which was on all of them, is surely before
 * or after OF. */
static bool goes_beyond(const struct date *d, const struct date *of)
{
	for (uint32_t i = 0; i < d->nparts; i++) {
		struct date one = check_one_part(d, i);

		if (one.form == DATE_SINGLE &&
		    (date_surely_before(&one, of) ||
		     date_surely_before(of, &one)))
			return true;
	}
	return false;
}

/* WHOLE, or the nearest that it is a part of and that has a date of its own,
 * within which it lies without one. */
static event_no dated_whole(const struct book *b, event_no whole)
{
	enum { DEEP = 64 }; /* they may be parts in a circle */

	for (int i = 0; i < DEEP; i++) {
		event_no next = book_parent(b, whole);

		if (next == NO_EVENT ||
		    book_date_source(b, whole) != DATE_INHERITED)
			break;
		whole = next;
	}
	return whole;
}

/*
 * A part cannot go beyond what it is a part of.  What is only known to hold on
 * some day may well reach further, so as_of says nothing.
 */
static void check_part(struct checking *c, event_no ev, event_no part_of)
{
	const struct book *b = c->book;
	event_no whole = dated_whole(b, part_of);
	struct date d = book_date(b, ev), of = book_date(b, whole);
	bool apart = date_surely_apart(&d, &of);

	if (book_date_source(b, ev) != DATE_OWN ||
	    book_date_source(b, whole) != DATE_OWN ||
	    (!apart && !goes_beyond(&d, &of)))
		return;
	TELL_PAIR(c, ev, whole, FAULT_part_outside, check_event_place(c, ev),
		  check_event_title(c, ev), check_event_date(c, ev),
		  apart ? SV("lies outside of") : SV("goes beyond"),
		  check_event_title(c, whole), check_event_date(c, whole));
	arena_reset(&c->scratch);
}

static void check_parts(void *checking, uint64_t at)
{
	struct checking *c = checking;
	event_no ev = (event_no)at;
	size_t n;
	const struct link *links = book_links(c->book, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (links[i].kind == LINK_PART_OF)
			check_part(c, ev, links[i].to);
}

static const struct course_stage whole_stages[] = {
	{ check_all_events, check_parts },
};

const struct check_rule check_wholes = { CHECK_STAGES(whole_stages), 0, NULL };

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

static bool is_off(const struct book *b, event_no ev)
{
	return book_status(b, ev) == STATUS_CANCELLED ||
	       book_status(b, ev) == STATUS_POSTPONED;
}

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
	TELL_PAIR(c, ev, link->to, FAULT_result_before_cause,
		  check_event_place(c, ev), check_event_title(c, ev),
		  check_event_date(c, ev), relations[link->kind].verb,
		  check_event_title(c, link->to),
		  check_event_date(c, link->to));
	arena_reset(&c->scratch);
}

static void check_relations(void *checking, uint64_t at)
{
	struct checking *c = checking;
	event_no ev = (event_no)at;
	size_t n;
	const struct link *links = book_links(c->book, ev, &n);

	for (size_t i = 0; i < n; i++)
		check_link(c, ev, &links[i]);
}

static const struct course_stage cause_stages[] = {
	{ check_all_events, check_relations },
};

const struct check_rule check_causes = { CHECK_STAGES(cause_stages), 0, NULL };

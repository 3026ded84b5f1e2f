/* What the dates of two events say against what the file says of them. */
#include "base/sorting.h"
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

	if (book_date_source(b, ev) != DATE_OWN ||
	    book_date_source(b, whole) != DATE_OWN ||
	    !date_surely_apart(&d, &of))
		return;
	TELL_PAIR(c, ev, whole, FAULT_part_outside, check_event_place(c, ev),
		  check_event_title(c, ev), check_event_date(c, ev),
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

/* ---- series ---- */

/* Those in series, by series and number. */
struct members {
	struct sorting all; /* a number that no 32 bits hold is a tie */
	/* While they are gone through: of lower numbers than that of RUN, the
	 * first of a number, and of that too, what began last. */
	event_no lower, latest, run;
};

static unsigned long long number_of(const struct book *b, event_no ev)
{
	unsigned long long n = 0;

	sv_to_u64(book_number(b, ev), UINT64_MAX, &n);
	return n;
}

static int by_number(uint32_t a, uint32_t other, const void *book)
{
	unsigned long long x = number_of(book, a), y = number_of(book, other);

	return (x > y) - (x < y);
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
	TELL_PAIR(c, ev, a, FAULT_number_twice, check_event_place(c, ev),
		  check_event_title(c, ev), book_number(b, ev),
		  diag_excerpt(&c->scratch,
			       book_series_title(b, book_series(b, ev))),
		  check_event_title(c, a),
		  check_aside(c, book_origin(b, a)));
	arena_reset(&c->scratch);
}

/* EV has a higher number than BEFORE. */
static void check_next(struct checking *c, event_no before, event_no ev)
{
	const struct book *b = c->book;

	if (check_must_precede(b, ev, before))
		TELL_PAIR(c, ev, before, FAULT_number_order,
			  check_event_place(c, ev), check_event_title(c, ev),
			  book_number(b, ev), check_event_date(c, ev),
			  book_number(b, before), check_event_date(c, before),
			  check_aside(c, book_origin(b, before)));
	arena_reset(&c->scratch);
}

static void begin_members(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct members *m = c->state;

	(void)at;
	m->all = sorting_new(book_events(c->book), by_number, c->book);
}

static void add_member(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct members *m = c->state;
	event_no ev = (event_no)at;
	series_no series = book_series(c->book, ev);
	unsigned long long n;

	if (series != NO_SERIES && !is_off(c->book, ev) &&
	    sv_to_u64(book_number(c->book, ev), UINT64_MAX, &n))
		sorting_add(&m->all,
			    (uint64_t)series << 32 |
				    (n < UINT32_MAX ? n : UINT32_MAX),
			    ev);
}

static uint64_t member_strides(const void *checking)
{
	const struct members *m = ((const struct checking *)checking)->state;

	return sorting_strides(&m->all);
}

static void sort_members(void *checking, uint64_t at)
{
	struct members *m = ((struct checking *)checking)->state;

	sorting_stride(&m->all, at);
}

static uint64_t all_members(const void *checking)
{
	return ((const struct members *)
			((const struct checking *)checking)->state)->all.n;
}

/* Each against the one of a lower number that began last: all of its number
 * come after all of lower ones. */
static void check_member(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct members *m = c->state;
	const struct book *b = c->book;
	event_no ev = m->all.v[at].no;

	if (at == 0 || book_series(b, ev) != book_series(b, m->run)) {
		m->lower = m->latest = NO_EVENT;
		m->run = ev;
	} else if (number_of(b, ev) == number_of(b, m->run)) {
		check_same(c, m->run, ev);
	} else {
		m->lower = m->latest;
		m->run = ev;
	}
	if (m->lower != NO_EVENT)
		check_next(c, m->lower, ev);
	if (book_date_source(b, ev) != DATE_AS_OF &&
	    (m->latest == NO_EVENT ||
	     check_first(b, ev) > check_first(b, m->latest)))
		m->latest = ev;
}

static void end_members(struct checking *c)
{
	sorting_free(&((struct members *)c->state)->all);
}

static const struct course_stage series_stages[] = {
	{ course_once, begin_members },
	{ check_all_events, add_member },
	{ member_strides, sort_members },
	{ all_members, check_member },
};

const struct check_rule check_series = {
	CHECK_STAGES(series_stages), sizeof(struct members), end_members
};

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

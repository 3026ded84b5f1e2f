/* The numbers of a series against its dates. */
#include "base/bisect.h"
#include "base/sorting.h"
#include "base/table.h"
#include "check/rules.h"

/*
 * Those in series, by series and number.  They are gone through three times: to
 * find the longest run of them whose dates go with the numbers, to keep that
 * from its end backwards, and to tell of the others, the fewest that do not.
 */
struct members {
	struct sorting all; /* a number that no 32 bits hold is a tie */
	struct member *v;   /* likewise */
	uint32_t *ends;	    /* of the runs so far of this series, by length: the
			       member that ends the earliest one */
	uint32_t n;	    /* of them */
	uint32_t top;	    /* member that ends the longest; from after, the
			       next one that is kept */
	event_no run;	    /* first of a number */
	event_no lower;	    /* of those that are kept, of lower numbers, what
			       began last */
	event_no higher;    /* of higher ones, what ended first */
};

struct member {
	uint32_t before; /* in the longest run that it ends */
	uint32_t top;	 /* what ends the longest run up to here */
	int64_t latest;	 /* day on which something in that run began last */
	event_no higher; /* as in struct members */
	bool kept;
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

static bool share_number(const struct book *b, event_no a, event_no other)
{
	return book_series(b, a) == book_series(b, other) &&
	       number_of(b, a) == number_of(b, other);
}

/* Whether A and EV have one number without a cause: the days of one session are
 * parts of it. */
static bool are_twice(const struct book *b, event_no a, event_no ev)
{
	event_no whole = book_parent(b, ev);

	return share_number(b, a, ev) && !check_related(b, a, ev) &&
	       (whole == NO_EVENT || whole != book_parent(b, a));
}

static void tell_twice(struct checking *c, event_no a, event_no ev)
{
	const struct book *b = c->book;

	TELL_PAIR(c, ev, a, FAULT_number_twice, check_event_place(c, ev),
		  check_event_title(c, ev), book_number(b, ev),
		  diag_excerpt(&c->scratch,
			       book_series_title(b, book_series(b, ev))),
		  check_event_title(c, a),
		  check_aside(c, book_origin(b, a)));
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


/* ---- the longest run ---- */

static void begin_runs(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct members *m = c->state;

	(void)at;
	m->v = ARENA_NEW(&c->arena, m->all.n + 1, struct member);
	m->ends = ARENA_NEW(&c->arena, m->all.n + 1, uint32_t);
}

/* Whether the date of what is AT says anything of its number: what has that of
 * another tells of it already. */
static bool is_dated(const struct book *b, const struct sorting *all,
		     uint64_t at)
{
	event_no ev = all->v[at].no;

	return book_date(b, ev).form != DATE_NONE &&
	       book_date_source(b, ev) != DATE_AS_OF &&
	       !(at > 0 && are_twice(b, all->v[at - 1].no, ev)) &&
	       !(at + 1 < all->n && are_twice(b, all->v[at + 1].no, ev));
}

/* Whether AT is of another series than what stands before it. */
static bool begins_series(const struct book *b, const struct sorting *all,
			  uint64_t at)
{
	return at == 0 || at == all->n ||
	       book_series(b, all->v[at].no) !=
		       book_series(b, all->v[at - 1].no);
}

/* Adds AT to the longest run in which nothing begins after it has ended. */
static void add_to_run(const struct book *b, struct members *m, uint32_t at)
{
	struct date d = book_date(b, m->all.v[at].no);
	struct member *v = m->v;
	struct bisect s = { .end = m->n };
	uint32_t from;
	int64_t last;

	d = date_loosen(&d);
	last = d.last_end == END_KNOWN ? d.last : INT64_MAX;
	while (bisect_asks(&s))
		bisect_told(&s, v[m->ends[s.at]].latest <= last);
	from = (uint32_t)s.at;
	v[at].latest = check_first(b, m->all.v[at].no);
	v[at].before = from > 0 ? m->ends[from - 1] : TABLE_NONE;
	if (from > 0 && v[v[at].before].latest > v[at].latest)
		v[at].latest = v[v[at].before].latest;
	m->ends[from] = at;
	if (from == m->n) {
		m->n++;
		m->top = at;
	}
}

/* The longest run so far. */
static void run_member(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct members *m = c->state;

	if (begins_series(c->book, &m->all, at)) {
		m->n = 0;
		m->top = TABLE_NONE;
	}
	if (is_dated(c->book, &m->all, at))
		add_to_run(c->book, m, (uint32_t)at);
	m->v[at].top = m->top;
}

/* What is kept, from the last one on. */
static void keep_member(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct members *m = c->state;
	const struct book *b = c->book;
	uint32_t i = m->all.n - 1 - (uint32_t)at;
	event_no ev = m->all.v[i].no;

	if (begins_series(b, &m->all, (uint64_t)i + 1)) {
		m->top = m->v[i].top;
		m->higher = NO_EVENT;
	}
	m->v[i].higher = m->higher;
	if (i != m->top)
		return;
	m->v[i].kept = true;
	m->top = m->v[i].before;
	if (m->higher == NO_EVENT || book_last(b, ev) < book_last(b, m->higher))
		m->higher = ev;
}

/* ---- what is not in it ---- */

/* Tells of EV when OTHER, of a number that differs, comes BEFORE it by that and
 * after it by date; or else the other way round. */
static bool tell_order(struct checking *c, event_no ev, event_no other,
		       bool before)
{
	const struct book *b = c->book;

	if (other == NO_EVENT || share_number(b, ev, other) ||
	    !(before ? check_must_precede(b, ev, other) :
		       check_must_precede(b, other, ev)))
		return false;
	TELL_PAIR(c, ev, other, FAULT_number_order, check_event_place(c, ev),
		  check_event_title(c, ev), book_number(b, ev),
		  check_event_date(c, ev), book_number(b, other),
		  check_event_date(c, other),
		  check_aside(c, book_origin(b, other)));
	return true;
}

static void check_member(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct members *m = c->state;
	const struct book *b = c->book;
	event_no ev = m->all.v[at].no;

	if (begins_series(b, &m->all, at)) {
		m->lower = NO_EVENT;
		m->run = ev;
	} else if (!share_number(b, m->run, ev)) {
		m->run = ev;
	} else if (are_twice(b, m->run, ev)) {
		tell_twice(c, m->run, ev);
	}
	if (m->v[at].kept) {
		if (m->lower == NO_EVENT ||
		    check_first(b, ev) > check_first(b, m->lower))
			m->lower = ev;
	} else if (is_dated(b, &m->all, at) &&
		   !tell_order(c, ev, m->lower, true)) {
		tell_order(c, ev, m->v[at].higher, false);
	}
	arena_reset(&c->scratch);
}

static void end_members(struct checking *c)
{
	sorting_free(&((struct members *)c->state)->all);
}

static const struct course_stage series_stages[] = {
	{ course_once, begin_members }, { check_all_events, add_member },
	{ member_strides, sort_members }, { course_once, begin_runs },
	{ all_members, run_member },	  { all_members, keep_member },
	{ all_members, check_member },
};

const struct check_rule check_series = {
	CHECK_STAGES(series_stages), sizeof(struct members), end_members
};

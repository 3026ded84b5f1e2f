/* Sources that are missing, that nothing uses, or that could not know. */
#include "book/each.h"
#include "check/rules.h"

struct state {
	uint32_t *without; /* by file: events without a source */
	event_no *first;   /* by file: the first of them */
	bool *used;    /* by source */
	int64_t *last; /* by source: its last_day() */
};

static void begin(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct state *s = c->state;
	uint32_t files = book_files(c->book), n = book_sources(c->book);

	(void)at;
	s->without = ARENA_NEW(&c->arena, files, uint32_t);
	s->first = ARENA_NEW(&c->arena, files, event_no);
	s->used = ARENA_NEW(&c->arena, n, bool);
	s->last = ARENA_NEW(&c->arena, n, int64_t);
}

/* ---- events without a source ---- */

static bool is_any(struct range cites, void *arg)
{
	(void)arg;
	return cites.count > 0;
}

/* Whether EV, or any single fact of it, has a source. */
static bool is_sourced(const struct book *b, event_no ev)
{
	return each_cites(b, ev, is_any, NULL);
}

/* Tells of FIRST, and that OTHERS of its file are without a source too. */
static void tell_missing(struct checking *c, event_no first, uint32_t others)
{
	struct build more = { .arena = &c->scratch };

	if (others)
		build_fmt(&more, ", nor %s %u other event%s of this file",
			  others > 1 ? "have" : "has", others,
			  others > 1 ? "s" : "");
	DIAG(c->diags, FAULT_source_missing, check_event_place(c, first),
	     check_event_title(c, first), build_view(&more));
	arena_reset(&c->scratch);
}

/* Notes each event without a source, or tells of it. */
static void check_event(void *checking, uint64_t at)
{
	struct checking *c = checking;
	const struct book *b = c->book;
	struct state *m = c->state;
	event_no ev = (event_no)at;
	struct origin origin = book_origin(b, ev);

	if (is_sourced(b, ev) || check_silenced(c, FAULT_source_missing, ev))
		return;
	if (c->with->each)
		tell_missing(c, ev, 0);
	if (m->without[origin.file]++ == 0 ||
	    check_origin_order(origin, book_origin(b, m->first[origin.file])) <
		    0)
		m->first[origin.file] = ev;
}

static uint64_t all_files(const void *checking)
{
	return book_files(((const struct checking *)checking)->book);
}

/* Tells of the first one of each file. */
static void check_file(void *checking, uint64_t at)
{
	struct checking *c = checking;
	const struct state *m = c->state;

	if (m->without[at] && !c->with->each)
		tell_missing(c, m->first[at], m->without[at] - 1);
}

/* ---- sources that nothing uses ---- */

static void use_cite(void *checking, uint64_t at)
{
	struct checking *c = checking;
	bool *used = ((struct state *)c->state)->used;
	size_t n;
	const struct cite *cite = &book_all_cites(c->book, &n)[at];
	const source_no *via = book_source_list(c->book, cite->via);

	used[cite->source] = true;
	for (uint32_t k = 0; k < cite->via.count; k++)
		used[via[k]] = true;
}

/* The last day on which S can have been written, as date_loosen() has it;
 * INT64_MAX when nobody can say, INT64_MIN when it has no date. */
static int64_t last_day(struct checking *c, source_no s)
{
	struct date d;

	arena_reset(&c->scratch);
	if (!check_read_date(c, book_source_field(c->book, s, SV("date")), &d))
		return INT64_MIN;
	d = date_loosen(&d);
	return d.last_end == END_KNOWN ? d.last : INT64_MAX;
}

static void check_source(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct state *state = c->state;
	source_no s = (source_no)at;

	if (!state->used[s])
		DIAG(c->diags, FAULT_source_unused,
		     check_locus(c, book_source_origin(c->book, s)),
		     diag_excerpt(&c->scratch, book_source_id(c->book, s)));
	state->last[s] = last_day(c, s);
}

/* ---- events after the source that reports them ---- */

/* The newest of an event's references to dated sources. */
struct newest {
	const struct book *book;
	const int64_t *last; /* by source: its last_day() */
	const struct cite *cite;
};

static bool take_newer(struct range cites, void *arg)
{
	struct newest *n = arg;
	const struct cite *cite = book_cites(n->book, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		int64_t day = n->last[cite[i].source];

		if (day > (n->cite ? n->last[n->cite->source] : INT64_MIN))
			n->cite = &cite[i];
	}
	return false;
}

/* Whether EV is told as something to come. */
static bool is_to_come(const struct book *b, event_no ev)
{
	return book_status(b, ev) == STATUS_PLANNED ||
	       book_status(b, ev) == STATUS_POSTPONED ||
	       book_status(b, ev) == STATUS_CANCELLED;
}

/*
 * An event that none of its sources can know of: each that has a date is
 * older.  One that is not shows that the others are of its background.
 */
static void check_after(void *checking, uint64_t at)
{
	struct checking *c = checking;
	const struct book *b = c->book;
	const int64_t *last = ((const struct state *)c->state)->last;
	struct newest own = { b, last, NULL }, any = own;
	event_no ev = (event_no)at;
	source_no s;

	if (is_to_come(b, ev) || book_date(b, ev).form == DATE_NONE)
		return;
	take_newer(book_own_cites(b, ev), &own);
	each_cites(b, ev, take_newer, &any);
	if (!own.cite || check_first(b, ev) <= last[any.cite->source])
		return;
	s = own.cite->source;
	TELL(c, ev, FAULT_event_after_source, check_locus(c, own.cite->origin),
	     check_event_title(c, ev), check_event_date(c, ev),
	     diag_excerpt(&c->scratch, book_source_id(b, s)),
	     book_source_field(b, s, SV("date")));
	arena_reset(&c->scratch);
}

static const struct course_stage stages[] = {
	{ course_once, begin },		 { check_all_events, check_event },
	{ all_files, check_file },	 { check_all_cites, use_cite },
	{ check_all_sources, check_source }, { check_all_events, check_after },
};

const struct check_rule check_sources = {
	CHECK_STAGES(stages), sizeof(struct state), NULL
};

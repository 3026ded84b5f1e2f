/* Sources that are missing, that nothing uses, or that could not know. */
#include "book/each.h"
#include "check/rules.h"

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

/* Tells of each event without a source, or of the first one of each file. */
static void check_events(struct checking *c)
{
	const struct book *b = c->book;
	uint32_t nfiles = book_files(b);
	uint32_t *without = ARENA_NEW(&c->arena, nfiles, uint32_t);
	event_no *first = ARENA_NEW(&c->arena, nfiles, event_no);

	for (event_no ev = 0; ev < book_events(b); ev++) {
		struct origin at = book_origin(b, ev);

		if (is_sourced(b, ev) ||
		    check_silenced(c, FAULT_source_missing, ev))
			continue;
		if (c->with->each)
			tell_missing(c, ev, 0);
		if (without[at.file]++ == 0 ||
		    check_origin_order(at, book_origin(b, first[at.file])) < 0)
			first[at.file] = ev;
	}
	for (file_no f = 0; f < nfiles && !c->with->each; f++)
		if (without[f])
			tell_missing(c, first[f], without[f] - 1);
}

/* ---- sources that nothing uses ---- */

static void check_unused(struct checking *c)
{
	const struct book *b = c->book;
	bool *used = ARENA_NEW(&c->arena, book_sources(b), bool);
	size_t n;
	const struct cite *cites = book_all_cites(b, &n);

	for (size_t i = 0; i < n; i++) {
		const source_no *via = book_source_list(b, cites[i].via);

		used[cites[i].source] = true;
		for (uint32_t k = 0; k < cites[i].via.count; k++)
			used[via[k]] = true;
	}
	for (source_no s = 0; s < book_sources(b); s++)
		if (!used[s])
			DIAG(c->diags, FAULT_source_unused,
			     check_locus(c, book_source_origin(b, s)),
			     diag_excerpt(&c->scratch, book_source_id(b, s)));
}

/* ---- events after the source that reports them ---- */

/* The last day on which S can have been written; INT64_MAX when nobody can
 * say, INT64_MIN when it has no date.  A date in doubt is given as long again
 * as it is wide. */
static int64_t last_day(struct checking *c, source_no s)
{
	int64_t width, last;
	struct date d;

	arena_reset(&c->scratch);
	if (!check_read_date(c, book_source_field(c->book, s, SV("date")), &d))
		return INT64_MIN;
	if (d.last_end != END_KNOWN)
		return INT64_MAX;
	if (!d.doubt)
		return d.last;
	if (d.first_end != END_KNOWN ||
	    __builtin_sub_overflow(d.last, d.first, &width) ||
	    __builtin_add_overflow(d.last, width, &last))
		return INT64_MAX;
	return last;
}

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
static void check_after(struct checking *c)
{
	const struct book *b = c->book;
	uint32_t n = book_sources(b);
	int64_t *last = ARENA_NEW(&c->arena, n, int64_t);

	for (source_no s = 0; s < n; s++)
		last[s] = last_day(c, s);
	for (event_no ev = 0; ev < book_events(b); ev++) {
		struct newest own = { b, last, NULL }, any = own;
		source_no s;

		if (is_to_come(b, ev) || book_date(b, ev).form == DATE_NONE)
			continue;
		take_newer(book_own_cites(b, ev), &own);
		each_cites(b, ev, take_newer, &any);
		if (!own.cite ||
		    book_first(b, ev) <= last[any.cite->source])
			continue;
		s = own.cite->source;
		TELL(c, ev, FAULT_event_after_source,
		     check_locus(c, own.cite->origin),
		     check_event_title(c, ev), check_event_date(c, ev),
		     diag_excerpt(&c->scratch, book_source_id(b, s)),
		     book_source_field(b, s, SV("date")));
		arena_reset(&c->scratch);
	}
}

void check_sources(struct checking *c)
{
	check_events(c);
	check_unused(c);
	check_after(c);
}

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

/* Tells of each event without a source, or once when all are. */
static void check_events(struct checking *c)
{
	const struct book *b = c->book;
	uint32_t n = book_events(b), without = 0;
	bool *sourced = ARENA_NEW(&c->arena, n, bool);

	for (event_no ev = 0; ev < n; ev++) {
		sourced[ev] = is_sourced(b, ev);
		without += !sourced[ev];
	}
	for (event_no ev = 0; ev < n; ev++) {
		if (sourced[ev])
			continue;
		DIAG(c->diags, FAULT_source_missing, check_event_place(c, ev),
		     check_event_title(c, ev),
		     without == n && n > 1 ? SV(", nor has any other event") :
					     SV(""));
		arena_reset(&c->scratch);
		if (without == n)
			return;
	}
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
 * say.  A date in doubt is given as long again as it is wide. */
static int64_t last_day(struct checking *c, source_no s)
{
	int64_t width, last;
	struct date d;

	arena_reset(&c->scratch);
	if (!check_read_date(c, book_source_field(c->book, s, SV("date")), &d))
		return INT64_MAX;
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

/* Whether EV is told as something to come. */
static bool is_to_come(const struct book *b, event_no ev)
{
	return book_status(b, ev) == STATUS_PLANNED ||
	       book_status(b, ev) == STATUS_POSTPONED ||
	       book_status(b, ev) == STATUS_CANCELLED;
}

static void check_after(struct checking *c)
{
	const struct book *b = c->book;
	uint32_t n = book_sources(b);
	int64_t *last = ARENA_NEW(&c->arena, n, int64_t);

	for (source_no s = 0; s < n; s++)
		last[s] = last_day(c, s);
	for (event_no ev = 0; ev < book_events(b); ev++) {
		size_t count;
		const struct cite *cites = book_sources_of(b, ev, &count);

		arena_reset(&c->scratch);
		if (is_to_come(b, ev) || book_date(b, ev).form == DATE_NONE)
			continue;
		for (size_t i = 0; i < count; i++) {
			source_no s = cites[i].source;

			if (book_first(b, ev) <= last[s])
				continue;
			DIAG(c->diags, FAULT_event_after_source,
			     check_locus(c, cites[i].origin),
			     check_event_title(c, ev), check_event_date(c, ev),
			     diag_excerpt(&c->scratch, book_source_id(b, s)),
			     book_source_field(b, s, SV("date")));
		}
	}
}

void check_sources(struct checking *c)
{
	check_events(c);
	check_unused(c);
	check_after(c);
}

/* Running a query: sets for all, and, or, not, periods and saved searches. */
#include "query/match.h"

#include "query/cache.h"
#include "query/match_names.h"

static struct bits match_all(struct match *m, const struct query *q)
{
	struct bits all = bits_new(m->arena, book_events(m->book));

	(void)q;
	bits_not(all);
	return all;
}

static struct bits match_and(struct match *m, const struct query *q)
{
	struct bits all = match_query(m, q->parts[0]);

	for (size_t i = 1; i < q->nparts; i++)
		bits_and(all, match_query(m, q->parts[i]));
	return all;
}

static struct bits match_or(struct match *m, const struct query *q)
{
	struct bits any = match_query(m, q->parts[0]);

	for (size_t i = 1; i < q->nparts; i++)
		bits_or(any, match_query(m, q->parts[i]));
	return any;
}

static struct bits match_not(struct match *m, const struct query *q)
{
	bool negated = m->negated;
	struct bits rest;

	m->negated = true;
	rest = match_query(m, q->parts[0]);
	m->negated = negated;
	bits_not(rest);
	return rest;
}

/*
 * An `as_of` is only known to hold then, not when it began or ended: it could
 * lie in a period, and never must.
 */
bool match_lies_in(const struct book *b, event_no ev, const struct query *q)
{
	struct date d = book_date(b, ev);
	enum date_answer answer = date_within(&d, &q->period);

	if (answer == ANSWER_MUST && book_only_holds(b, ev))
		answer = ANSWER_COULD;
	return answer >= (q->must ? ANSWER_MUST : ANSWER_COULD);
}

/* Whole years are passed over by their bounds, then events by theirs. */
static struct bits match_period(struct match *m, const struct query *q)
{
	const struct book *b = m->book;
	struct bits events = bits_new(m->arena, book_events(b));
	/* What is open or beyond the calendar rules nothing out. */
	int64_t first = q->period.first_end == END_KNOWN ? q->period.first
							 : INT64_MIN;
	int64_t last = q->period.last_end == END_KNOWN ? q->period.last
						       : INT64_MAX;
	size_t n;
	const struct year_run *years = index_years(m->corpus->x, &n);

	for (size_t i = 0; i < n; i++) {
		enum { EACH = 8 };
		struct range run = years[i].events;

		if (years[i].latest < first || years[i].earliest > last)
			continue;
		if (match_stops(m, (uint64_t)run.count * EACH))
			break;
		for (event_no ev = run.first; ev < run.first + run.count; ev++)
			if (book_last(b, ev) >= first &&
			    book_first(b, ev) <= last &&
			    match_lies_in(b, ev, q))
				bits_set(events, ev);
	}
	return events;
}

static struct bits match_saved(struct match *m, const struct query *q)
{
	return match_query(m, q->parts[0]);
}

/* What is made on the way to the events is given back after each word: a query
 * may have some hundred, and each as much to make as the book has names. */
static struct bits match_op(struct match *m, const struct query *q)
{
	static struct bits (*const how[QUERY_OPS])(struct match *,
						   const struct query *) = {
		[QUERY_ALL] = match_all,     [QUERY_AND] = match_and,
		[QUERY_OR] = match_or,       [QUERY_NOT] = match_not,
		[QUERY_TEXT] = match_text,   [QUERY_EXACT] = match_exact,
		[QUERY_REGEX] = match_regex, [QUERY_PERIOD] = match_period,
		[QUERY_FIELD] = match_field, [QUERY_SAVED] = match_saved,
	};

	struct arena *out = m->arena, scratch = { 0 };
	struct bits found;

	if (q->nparts > 0)
		return how[q->op](m, q);
	m->arena = &scratch;
	found = bits_copy(out, how[q->op](m, q));
	m->arena = out;
	arena_free(&scratch);
	return found;
}

/* Whether what Q finds follows from the book and Q alone, and has to be
 * sought for. */
static bool is_kept(const struct query *q)
{
	static const bool fields[FIELD_COUNT] = {
		[FIELD_WHO] = true,    [FIELD_ROLE] = true,
		[FIELD_AT] = true,     [FIELD_KIND] = true,
		[FIELD_SERIES] = true, [FIELD_TAG] = true,
		[FIELD_SRC] = true,    [FIELD_STATUS] = true,
		[FIELD_ID] = true,     [FIELD_PREC] = true,
		[FIELD_HAS] = true,    [FIELD_WEEK] = true,
	};

	if (q->op == QUERY_FIELD ? node_is_own(q) :
				   q->own && q->own->nremarks > 0)
		return false;
	return q->op == QUERY_TEXT || q->op == QUERY_EXACT ||
	       q->op == QUERY_REGEX || q->op == QUERY_PERIOD ||
	       (q->op == QUERY_FIELD && fields[q->field]);
}

/* Whether FOUND by Q says all.  What found nothing may be sought otherwise,
 * for within a not nothing near is tried; but an expression is near to none. */
static bool is_said(const struct query *q, const struct cache_events *found)
{
	return found->tier < MATCH_NEAR &&
	       (q->op == QUERY_REGEX || bits_any(found->events));
}

/* Within a not the tier is not noted. */
static struct bits match_kept(struct match *m, const struct query *q)
{
	struct build text = { .arena = m->arena };
	enum match_tier before = m->tier;
	bool stopped = m->stopped;
	struct cache_events found;

	query_print(&text, q);
	if (cache_find_events(m->cache, m->arena, build_view(&text), &found)) {
		match_met(m, found.tier);
		m->stopped |= found.stopped;
		return found.events;
	}
	m->tier = MATCH_EXACT;
	m->stopped = false;
	found.events = match_op(m, q);
	found.tier = m->tier;
	found.stopped = m->stopped;
	if (!m->negated && is_said(q, &found) && !match_stops(m, 0))
		cache_keep_events(m->cache, build_view(&text), found);
	m->stopped |= stopped;
	if (m->tier < before)
		m->tier = before;
	return found.events;
}

struct bits match_query(struct match *m, const struct query *q)
{
	if (match_stops(m, 0))
		return bits_new(m->arena, book_events(m->book));
	return m->cache && is_kept(q) ? match_kept(m, q) : match_op(m, q);
}

/* Notes what was told of the first word of Q that something is told of. */
static void note_told(struct match *m, const struct query *q)
{
	if (m->unknown.n == 0 && q->told.n)
		build_sv(&m->unknown, q->told);
	for (size_t i = 0; m->unknown.n == 0 && i < q->nparts; i++)
		note_told(m, q->parts[i]);
}

bool query_run_until(struct arena *a, const struct corpus *c,
		     struct query_cache *cache, struct stop *stop,
		     const struct query *q, struct hits *hits,
		     struct match_note *note)
{
	enum { EACH = 2 }; /* hits: their list is written */
	static const struct query everything = { .op = QUERY_ALL };
	struct match m = { .arena = a, .corpus = c, .book = c->b,
			   .cache = cache, .stop = stop,
			   .near = { .arena = a },
			   .missed = { .arena = a },
			   .unknown = { .arena = a } };
	struct bits events = match_query(&m, q ? q : &everything);

	*hits = (struct hits){ .n = bits_count(events) };
	if (match_stops(&m, EACH * hits->n)) {
		*hits = (struct hits){ 0 };
		return false;
	}
	if (q)
		note_told(&m, q);
	hits->v = ARENA_NEW(a, hits->n, event_no);
	bits_list(events, hits->v);
	if (note)
		*note = (struct match_note){ .tier = m.tier,
					     .near = build_view(&m.near),
					     .missed = build_view(&m.missed),
					     .unknown = build_view(&m.unknown),
					     .stopped = m.stopped };
	return true;
}

struct hits query_run_cached(struct arena *a, const struct corpus *c,
			     struct query_cache *cache, const struct query *q,
			     struct match_note *note)
{
	struct hits hits;

	query_run_until(a, c, cache, NULL, q, &hits, note);
	return hits;
}

struct hits query_run(struct arena *a, const struct corpus *c,
		      const struct query *q, struct match_note *note)
{
	return query_run_cached(a, c, NULL, q, note);
}

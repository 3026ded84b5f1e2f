#include "query/match.h"

void match_add_name(const struct match *m, struct bits events, name_no n)
{
	size_t count;
	const event_no *v = book_name_events(m->book, n, &count);

	for (size_t i = 0; i < count; i++)
		bits_set(events, v[i]);
}

void match_met(struct match *m, enum match_tier tier)
{
	if (!m->negated && tier > m->tier)
		m->tier = tier;
}

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
static struct bits match_period(struct match *m, const struct query *q)
{
	struct bits events = bits_new(m->arena, book_events(m->book));

	for (event_no ev = 0; ev < events.n; ev++) {
		struct date d = book_date(m->book, ev);
		enum date_answer answer = date_within(&d, &q->period);

		if (answer == ANSWER_MUST &&
		    book_date_source(m->book, ev) == DATE_AS_OF)
			answer = ANSWER_COULD;
		if (answer >= (q->must ? ANSWER_MUST : ANSWER_COULD))
			bits_set(events, ev);
	}
	return events;
}

static struct bits match_saved(struct match *m, const struct query *q)
{
	return match_query(m, q->parts[0]);
}

struct bits match_query(struct match *m, const struct query *q)
{
	static struct bits (*const how[QUERY_OPS])(struct match *,
						   const struct query *) = {
		[QUERY_ALL] = match_all,     [QUERY_AND] = match_and,
		[QUERY_OR] = match_or,       [QUERY_NOT] = match_not,
		[QUERY_TEXT] = match_text,   [QUERY_EXACT] = match_exact,
		[QUERY_REGEX] = match_regex, [QUERY_PERIOD] = match_period,
		[QUERY_FIELD] = match_field, [QUERY_SAVED] = match_saved,
	};

	return how[q->op](m, q);
}

struct hits query_run(struct arena *a, const struct book *b,
		      const struct query *q, struct match_note *note)
{
	static const struct query everything = { .op = QUERY_ALL };
	struct match m = { .arena = a, .book = b, .near = { .arena = a },
			   .missed = { .arena = a } };
	struct bits events = match_query(&m, q ? q : &everything);
	struct hits hits = { .n = bits_count(events) };

	hits.v = ARENA_NEW(a, hits.n, event_no);
	for (size_t i = 0, ev = bits_next(events, 0); i < hits.n; i++) {
		hits.v[i] = (event_no)ev;
		ev = bits_next(events, ev + 1);
	}
	if (note)
		*note = (struct match_note){ .tier = m.tier,
					     .near = build_view(&m.near),
					     .missed = build_view(&m.missed),
					     .stopped = m.stopped };
	return hits;
}

/* Which events belong to a name, source, kind, series, tag or year. */
#include "base/panic.h"
#include "base/table.h"
#include "book/each.h"
#include "index/columns.h"

/* ---- reading ---- */

static const event_no *events_of(struct index *x, enum index_part_no part,
				 const struct posting *p, uint32_t key,
				 size_t *n)
{
	const struct start *at;

	index_need(x, part);
	ENSURE(key + 1 < p->at.n);
	at = p->at.v + key;
	*n = at[1].at - at[0].at;
	return *n ? p->events.v + at[0].at : NULL;
}

const event_no *index_name_events(struct index *x, name_no name, size_t *n)
{
	return events_of(x, PART_NAMES, &x->of_names, name, n);
}

const event_no *index_source_events(struct index *x, source_no s, size_t *n)
{
	return events_of(x, PART_SOURCES, &x->of_sources, s, n);
}

const event_no *index_kind_events(struct index *x, kind_no k, size_t *n)
{
	return events_of(x, PART_KINDS, &x->of_kinds, k, n);
}

const event_no *index_series_events(struct index *x, series_no s, size_t *n)
{
	return events_of(x, PART_SERIES, &x->of_series, s, n);
}

const event_no *index_tag_events(struct index *x, tag_no t, size_t *n)
{
	return events_of(x, PART_TAGS, &x->of_tags, t, n);
}

const struct year_run *index_years(struct index *x, size_t *n)
{
	index_need(x, PART_YEARS);
	*n = x->years.n;
	return x->years.v;
}

/* ---- making ---- */

/* A pair (key, event), found while walking the events in order. */
struct found {
	uint32_t key;
	event_no event;
};

struct postings {
	struct index *x;
	struct posting *to;
	void (*post)(struct postings *p, event_no ev);
	uint32_t keys;
	event_no ev;        /* being walked */
	uint32_t *next;     /* by key: one above its last event; then where
			       the next one goes */
	VEC(struct found) found;
	struct table tags;
};

/* The event counts once for a key. */
static void post(struct postings *p, uint32_t key)
{
	if (key == UINT32_MAX || p->next[key] == p->ev + 1)
		return;
	p->next[key] = p->ev + 1;
	p->to->at.v[key + 1].at++;
	VEC_ADD(&p->found, (struct found){ key, p->ev });
}

static bool post_name(name_no name, void *arg)
{
	post(arg, name);
	return false;
}

static void post_names(struct postings *p, event_no ev)
{
	each_name(p->x->b, ev, post_name, p);
}

static bool post_cites(struct range cites, void *arg)
{
	struct postings *p = arg;
	const struct cite *v = book_cites(p->x->b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		const source_no *via = book_source_list(p->x->b, v[i].via);

		post(p, v[i].source);
		for (uint32_t k = 0; k < v[i].via.count; k++)
			post(p, via[k]);
	}
	return false;
}

static void post_sources(struct postings *p, event_no ev)
{
	each_cites(p->x->b, ev, post_cites, p);
}

static void post_kinds(struct postings *p, event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(p->x->b, ev, &n);

	for (size_t i = 0; i < n; i++)
		post(p, kinds[i]);
}

static void post_series(struct postings *p, event_no ev)
{
	post(p, book_series(p->x->b, ev));
}

static struct sv tag_text(const void *book, uint32_t tag)
{
	return book_tag(book, tag);
}

/* Tags are numbered as they are met, so that doing it again gives the same
 * numbers. */
static void post_tags(struct postings *p, event_no ev)
{
	const struct book *b = p->x->b;
	size_t n;
	const struct fact *facts = book_facts(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == FACT_TAG)
			post(p, table_number(&p->tags,
					     book_text(b, facts[i].value),
					     tag_text, b));
}

/* ---- by stages ---- */

static uint64_t count_events(const void *of)
{
	return book_events(((const struct postings *)of)->x->b);
}

static void post_event(void *of, uint64_t at)
{
	struct postings *p = of;

	p->ev = (event_no)at;
	p->post(p, p->ev);
}

static uint64_t count_keys(const void *of)
{
	return ((const struct postings *)of)->keys;
}

static void place_key(void *of, uint64_t key)
{
	struct postings *p = of;
	struct start *at = p->to->at.v + key;

	p->next[key] = at[0].at;
	at[1].at += at[0].at;
}

static void make_room(void *of, uint64_t at)
{
	struct postings *p = of;

	(void)at;
	VEC_NEW(&p->to->events, p->found.n);
}

static uint64_t count_found(const void *of)
{
	return ((const struct postings *)of)->found.n;
}

/* Events were met in their order, so that to count is to sort. */
static void place_event(void *of, uint64_t at)
{
	struct postings *p = of;
	const struct found *found = &p->found.v[at];

	p->to->events.v[p->next[found->key]++] = found->event;
}

static const struct course_stage stages[] = {
	{ count_events, post_event },
	{ count_keys, place_key },
	{ course_once, make_room },
	{ count_found, place_event },
};

static void close_postings(void *state)
{
	struct postings *p = state;

	mem_free(p->next);
	VEC_FREE(&p->found);
	table_free(&p->tags);
}

#define POSTINGS(name, count)                                                  \
	static void open_##name(struct index *x, void *state)                  \
	{                                                                      \
		struct postings *p = state;                                    \
									       \
		*p = (struct postings){ .x = x, .to = &x->of_##name,           \
					.post = post_##name,                   \
					.keys = count(x->b) };                 \
		p->next = MEM_NEW(p->keys, uint32_t);                          \
		VEC_NEW(&p->to->at, (size_t)p->keys + 1);                      \
	}                                                                      \
	const struct index_part part_of_##name = {                            \
		sizeof(struct postings), open_##name, stages,                  \
		sizeof(stages) / sizeof(*stages), close_postings,              \
	};
POSTINGS(names, book_names)
POSTINGS(sources, book_sources)
POSTINGS(kinds, book_kind_count)
POSTINGS(series, book_series_count)
POSTINGS(tags, book_tags)

/* ---- years ---- */

static void add_to_year(void *of, uint64_t at)
{
	struct postings *p = of;
	struct index *x = p->x;
	event_no ev = (event_no)at;
	int32_t year = book_year(x->b, ev);
	struct year_run *y;

	if (x->years.n == 0 || x->years.v[x->years.n - 1].year != year)
		VEC_ADD(&x->years, (struct year_run){ .year = year,
						      .events = { ev, 0 },
						      .earliest = INT64_MAX,
						      .latest = INT64_MIN });
	y = &x->years.v[x->years.n - 1];
	y->events.count++;
	if (book_first(x->b, ev) < y->earliest)
		y->earliest = book_first(x->b, ev);
	if (book_last(x->b, ev) > y->latest)
		y->latest = book_last(x->b, ev);
}

static const struct course_stage year_stages[] = {
	{ count_events, add_to_year },
};

static void open_years(struct index *x, void *state)
{
	((struct postings *)state)->x = x;
}

const struct index_part part_years = {
	sizeof(struct postings), open_years, year_stages, 1, close_postings,
};

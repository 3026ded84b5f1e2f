/*
 * Which events belong to a name, source, kind, series, tag or year.
 */
#include <stdlib.h>

#include "base/panic.h"
#include "base/table.h"
#include "book/columns.h"
#include "book/each.h"
#include "index/index.h"

/* A pair (key, event), found while walking the events in order. */
struct posting {
	uint32_t key;
	event_no event;
};

struct tally {
	uint32_t count; /* events; then where the next one goes */
	event_no last;  /* one above the last event; 0: none */
};

struct postings {
	VEC(struct posting) found;
	VEC(struct tally) tallies; /* by key */
};

/* An event counts once for a key. */
static void post(struct postings *p, uint32_t key, event_no ev)
{
	if (key == UINT32_MAX)
		return;
	while (key >= p->tallies.n)
		VEC_ADD(&p->tallies, (struct tally){ 0 });
	if (p->tallies.v[key].last == ev + 1)
		return;
	p->tallies.v[key].last = ev + 1;
	p->tallies.v[key].count++;
	VEC_ADD(&p->found, (struct posting){ key, ev });
}

/* What is posted of an event, and where the range of a key goes. */
struct sort_of_key {
	void (*post)(struct postings *p, const struct book *b, event_no ev);
	struct range *(*events)(struct book *b, uint32_t key);
};

/*
 * Moves the postings into the event list, a key's together.  Events were met
 * in their order, so that to count is to sort.
 */
static void settle(struct book *b, struct postings *p,
		   const struct sort_of_key *of)
{
	uint32_t at = b->event_list.n;

	VEC_ROOM(&b->event_list, p->found.n);
	for (uint32_t key = 0; key < p->tallies.n; key++) {
		uint32_t count = p->tallies.v[key].count;

		*of->events(b, key) = (struct range){ at, count };
		p->tallies.v[key].count = at;
		at += count;
	}
	for (uint32_t i = 0; i < p->found.n; i++) {
		const struct posting *found = &p->found.v[i];

		b->event_list.v[p->tallies.v[found->key].count++] =
			found->event;
	}
	b->event_list.n = at;
	VEC_FREE(&p->found);
	VEC_FREE(&p->tallies);
}

/* What is posted of the event that is being walked. */
struct posting_of {
	struct postings *p;
	const struct book *b;
	event_no ev;
};

static bool post_name(name_no name, void *arg)
{
	const struct posting_of *to = arg;

	post(to->p, name, to->ev);
	return false;
}

static void post_names(struct postings *p, const struct book *b, event_no ev)
{
	each_name(b, ev, post_name, &(struct posting_of){ p, b, ev });
}

static bool post_cites(struct range cites, void *arg)
{
	const struct posting_of *to = arg;
	const struct cite *v = book_cites(to->b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		const source_no *via = book_source_list(to->b, v[i].via);

		post(to->p, v[i].source, to->ev);
		for (uint32_t k = 0; k < v[i].via.count; k++)
			post(to->p, via[k], to->ev);
	}
	return false;
}

static void post_sources(struct postings *p, const struct book *b, event_no ev)
{
	each_cites(b, ev, post_cites, &(struct posting_of){ p, b, ev });
}

static void post_kinds(struct postings *p, const struct book *b, event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		post(p, kinds[i], ev);
}

static void post_series(struct postings *p, const struct book *b, event_no ev)
{
	post(p, book_series(b, ev), ev);
}

static struct range *name_events(struct book *b, uint32_t key)
{
	return &b->names.v[key].events;
}

static struct range *source_events(struct book *b, uint32_t key)
{
	return &b->sources.v[key].events;
}

static struct range *kind_events(struct book *b, uint32_t key)
{
	return &b->kinds.v[key].events;
}

static struct range *series_events(struct book *b, uint32_t key)
{
	return &b->series.v[key].events;
}

static struct range *tag_events(struct book *b, uint32_t key)
{
	return &b->tags.v[key].events;
}

/* ---- tags ---- */

static struct sv tag_text(const void *book, uint32_t tag)
{
	return book_tag(book, tag);
}

static void post_tags(struct book *b)
{
	static const struct sort_of_key of = { NULL, tag_events };
	struct postings p = { 0 };
	struct table table = { 0 };

	for (event_no ev = 0; ev < b->nevents; ev++) {
		size_t n;
		const struct fact *facts = book_facts(b, ev, &n);

		for (size_t i = 0; i < n; i++) {
			struct sv text = book_text(b, facts[i].value);
			uint32_t tag;

			if (facts[i].kind != FACT_TAG)
				continue;
			tag = table_number(&table, text, tag_text, b);
			if (tag == b->tags.n)
				VEC_ADD(&b->tags, (struct tag_row){
							  .name = facts[i].value });
			post(&p, tag, ev);
		}
	}
	settle(b, &p, &of);
	table_free(&table);
}

/* ---- years ---- */

static void add_years(struct book *b)
{
	for (event_no ev = 0; ev < b->nevents; ev++) {
		int32_t year = book_year(b, ev);
		struct year_run *y;

		if (b->years.n == 0 || b->years.v[b->years.n - 1].year != year)
			VEC_ADD(&b->years,
				(struct year_run){ .year = year,
					       .events = { ev, 0 },
					       .earliest = INT64_MAX,
					       .latest = INT64_MIN });
		y = &b->years.v[b->years.n - 1];
		y->events.count++;
		if (book_first(b, ev) < y->earliest)
			y->earliest = book_first(b, ev);
		if (book_last(b, ev) > y->latest)
			y->latest = book_last(b, ev);
	}
}

bool index_postings(struct book *b, uint32_t sort)
{
	static const struct sort_of_key all[] = {
		{ post_names, name_events },
		{ post_sources, source_events },
		{ post_kinds, kind_events },
		{ post_series, series_events },
	};
	struct postings p = { 0 };

	if (sort == sizeof(all) / sizeof(*all)) {
		post_tags(b);
		add_years(b);
		return false;
	}
	for (event_no ev = 0; ev < b->nevents; ev++)
		all[sort].post(&p, b, ev);
	settle(b, &p, &all[sort]);
	return true;
}

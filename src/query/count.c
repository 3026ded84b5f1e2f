#include "query/bitset.h"
#include "query/query.h"

/* Counts by the links of the hits, in one pass. */

/* The names of an event that count. */
typedef const name_no *names_fn(const struct book *b, event_no ev, size_t *n);

/* Adds BY to the counts of the names of EV. */
static inline void add_names(uint32_t *counts, const struct book *b,
			     event_no ev, names_fn *names, uint32_t by)
{
	size_t n;
	const name_no *v = names(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		counts[v[i]] += by;
}

/* Of more than half of the events those that are not among HITS are counted,
 * and taken away from ALL. */
static uint32_t *count_names(struct arena *a, const struct book *b,
			     struct hits hits, names_fn *names,
			     const uint32_t *all)
{
	uint32_t *counts = ARENA_NEW(a, book_names(b), uint32_t);
	size_t i = 0;

	if (hits.n <= book_events(b) / 2) {
		for (; i < hits.n; i++)
			add_names(counts, b, hits.v[i], names, 1);
		return counts;
	}
	for (name_no n = 0; n < book_names(b); n++)
		counts[n] = all[n];
	for (event_no ev = 0; ev < book_events(b); ev++) {
		if (i < hits.n && hits.v[i] == ev)
			i++;
		else
			add_names(counts, b, ev, names, (uint32_t)-1);
	}
	return counts;
}

uint32_t *query_count_who(struct arena *a, const struct book *b,
			  struct hits hits)
{
	return count_names(a, b, hits, book_participants,
			   book_participations(b));
}

uint32_t *query_count_where(struct arena *a, const struct book *b,
			    struct hits hits)
{
	return count_names(a, b, hits, book_places, book_occurrences(b));
}

/* Kinds while they are counted; what is counted at once has one STAMP. */
struct tally {
	const struct book *b;
	uint32_t *counts;
	size_t *last, stamp;
};

/* Counts K and all that it is BY times, up to what was counted with it. */
static void count_kind(struct tally *t, kind_no k, uint32_t by)
{
	for (; k != NO_KIND && t->last[k] != t->stamp;
	     k = book_kind_parent(t->b, k)) {
		t->last[k] = t->stamp;
		t->counts[k] += by;
	}
}

/* Most events have one kind: what those kinds are is counted in the end. */
uint32_t *query_count_kinds(struct arena *a, const struct book *b,
			    struct hits hits)
{
	uint32_t kinds = book_kind_count(b);
	uint32_t *alone = ARENA_NEW(a, kinds, uint32_t);
	struct tally t = { b, ARENA_NEW(a, kinds, uint32_t),
			   ARENA_NEW(a, kinds, size_t), 0 };

	for (size_t i = 0; i < hits.n; i++) {
		size_t n;
		const kind_no *v = book_kinds(b, hits.v[i], &n);

		if (n == 1) {
			alone[*v]++;
			continue;
		}
		t.stamp++;
		for (size_t k = 0; k < n; k++)
			count_kind(&t, v[k], 1);
	}
	for (kind_no k = 0; k < kinds; k++) {
		t.stamp++;
		count_kind(&t, k, alone[k]);
	}
	return t.counts;
}

/* By the events of each source, which are fewer than the links between. */
uint32_t *query_count_sources(struct arena *a, const struct book *b,
			      struct hits hits)
{
	uint32_t *counts = ARENA_NEW(a, book_sources(b), uint32_t);
	struct bits set = bits_new(a, book_events(b));

	for (size_t i = 0; i < hits.n; i++)
		bits_set(set, hits.v[i]);
	for (source_no s = 0; s < book_sources(b); s++) {
		size_t n;
		const event_no *v = book_source_events(b, s, &n);

		for (size_t i = 0; i < n; i++)
			counts[s] += bits_test(set, v[i]);
	}
	return counts;
}

uint32_t *query_count_precisions(struct arena *a, const struct book *b,
				 struct hits hits)
{
	uint32_t *counts = ARENA_NEW(a, PRECISION_MILLENNIUM + 1, uint32_t);

	for (size_t i = 0; i < hits.n; i++)
		if (book_has_date(b, hits.v[i]))
			counts[book_precision(b, hits.v[i])]++;
	return counts;
}

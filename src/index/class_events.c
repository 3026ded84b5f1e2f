/* The events of one of a class, as they are counted for it. */
#include "index/classes.h"

#include "base/numbers.h"

/* Those that are NO or, in any number of steps, are in it; to INNER, which has
 * room for all.  Returns how many. */
static uint32_t find_places(const struct book *b, uint32_t no, uint32_t *inner)
{
	uint32_t n = 0;

	for (name_no i = 0; i < book_names(b); i++)
		if (book_name_within(b, i, no))
			inner[n++] = i;
	return n;
}

/* What is known of a kind while it is asked whether it is one of another. */
enum known { KNOWN_NOT, KNOWN_ASKED, KNOWN_IN, KNOWN_OUT };

/* The same of kinds, each of which is asked once: of a long chain every one has
 * all above it.  Kinds that run in a circle are in none but those of it. */
static uint32_t find_kinds(struct arena *a, const struct book *b, kind_no no,
			   uint32_t *inner)
{
	uint8_t *known = ARENA_NEW(a, book_kind_count(b), uint8_t);
	uint32_t n = 0;

	known[no] = KNOWN_IN;
	for (kind_no k = 0; k < book_kind_count(b); k++) {
		kind_no up = k;
		uint8_t is;

		for (; up != NO_KIND && known[up] == KNOWN_NOT;
		     up = book_kind_parent(b, up))
			known[up] = KNOWN_ASKED;
		is = up != NO_KIND && known[up] == KNOWN_IN ? KNOWN_IN :
							      KNOWN_OUT;
		for (up = k; up != NO_KIND && known[up] == KNOWN_ASKED;
		     up = book_kind_parent(b, up))
			known[up] = is;
		if (known[k] == KNOWN_IN)
			inner[n++] = k;
	}
	return n;
}

static bool has(const name_no *v, size_t n, name_no name)
{
	size_t i = 0;

	while (i < n && v[i] != name)
		i++;
	return i < n;
}

/* Whether all N events that have something to do with NO alone count for it. */
static bool all_count(const struct corpus *of, enum class_no c, uint32_t no,
		      size_t n)
{
	return c == CLASS_WHO ? index_participations(of->x)[no] == n :
				c != CLASS_WHERE;
}

/* Whether EV, which has something to do with NO, counts for it. */
static bool counts(const struct corpus *of, enum class_no c, event_no ev,
		   uint32_t no)
{
	const name_no *v;
	size_t n;

	if (c == CLASS_WHO) {
		v = index_participants(of->x, ev, &n);
		return has(v, n, no);
	}
	v = index_places(of->x, ev, &n);
	return has(v, n, no);
}

/* Adds to HITS, which have room, the events that are known by NO itself. */
static void take(struct hits *hits, const struct corpus *of, enum class_no c,
		 uint32_t known_by, uint32_t no)
{
	size_t n;
	const event_no *v = class_of(c)->rows->events(of->x, known_by, &n);
	bool all = all_count(of, c, known_by, n);

	for (size_t i = 0; i < n; i++)
		if (all || counts(of, c, v[i], no))
			hits->v[hits->n++] = v[i];
}

struct hits class_events(struct arena *a, const struct corpus *of,
			 enum class_no c, uint32_t no)
{
	bool nested = c == CLASS_WHERE || c == CLASS_KINDS;
	uint32_t size = nested ? class_size(of->b, c) : 1, ninner = 0;
	uint32_t *inner = ARENA_NEW(a, size, uint32_t);
	struct hits hits = { .n = 0 };
	size_t most = 0;

	if (c == CLASS_WHERE)
		ninner = find_places(of->b, no, inner);
	else if (c == CLASS_KINDS)
		ninner = find_kinds(a, of->b, no, inner);
	else
		inner[ninner++] = no;
	for (uint32_t i = 0; i < ninner; i++) {
		size_t n;

		class_of(c)->rows->events(of->x, inner[i], &n);
		most += n;
	}
	hits.v = ARENA_NEW(a, most, event_no);
	for (uint32_t i = 0; i < ninner; i++)
		take(&hits, of, c, inner[i], no);
	if (ninner > 1)
		hits.n = numbers_unique(hits.v, hits.n);
	return hits;
}

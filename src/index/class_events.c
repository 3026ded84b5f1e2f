/* The events of one of a class, as they are counted for it. */
#include <stdlib.h>

#include "index/classes.h"

/* Whether A, of a class, is NO or, in any number of steps, is in it or is one
 * of it. */
typedef bool is_in_fn(const struct book *b, uint32_t a, uint32_t no);

static bool is_kind(const struct book *b, uint32_t a, uint32_t no)
{
	uint32_t left = book_kind_count(b); /* they may run in a circle */

	while (a != no && a != NO_KIND && left-- > 0)
		a = book_kind_parent(b, a);
	return a == no;
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

static int by_number(const void *x, const void *y)
{
	event_no a = *(const event_no *)x, b = *(const event_no *)y;

	return (a > b) - (a < b);
}

/* In order, each once. */
static void tidy(struct hits *hits)
{
	size_t n = 0;

	qsort(hits->v, hits->n, sizeof(*hits->v), by_number);
	for (size_t i = 0; i < hits->n; i++)
		if (n == 0 || hits->v[n - 1] != hits->v[i])
			hits->v[n++] = hits->v[i];
	hits->n = n;
}

struct hits class_events(struct arena *a, const struct corpus *of,
			 enum class_no c, uint32_t no)
{
	is_in_fn *is_in = c == CLASS_WHERE ? book_name_within :
			  c == CLASS_KINDS ? is_kind :
					     NULL;
	uint32_t size = class_size(of->b, c), ninner = 0;
	uint32_t *inner = ARENA_NEW(a, is_in ? size : 1, uint32_t);
	struct hits hits = { .n = 0 };
	size_t most = 0;

	for (uint32_t i = 0; is_in && i < size; i++)
		if (is_in(of->b, i, no))
			inner[ninner++] = i;
	if (!is_in)
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
		tidy(&hits);
	return hits;
}

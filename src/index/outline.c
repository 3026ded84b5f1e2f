/* Ordering events so that parts stand under their whole. */
#include "index/outline.h"

#include <string.h>

enum { DEEPEST = UINT8_MAX };

#define NONE UINT32_MAX

/* Who is part of what, by index. */
struct tree {
	uint32_t *whole, *first, *next;
	uint32_t *order, *place;
	uint8_t *level;
	size_t n, emitted;
};

/* The index of the whole of the I-th of SHOWN, or NONE. */
static uint32_t whole_of(const struct book *b, struct hits shown, size_t i)
{
	event_no whole = book_parent(b, shown.v[i]);
	size_t at;

	if (whole == NO_EVENT || whole == shown.v[i])
		return NONE;
	at = shown.n == book_events(b) ? whole : hits_find(shown, whole);
	return at < shown.n && shown.v[at] == whole ? (uint32_t)at : NONE;
}

/* From the last on, so that each list is by date.  False: there are no
 * parts. */
static bool link_parts(struct tree *t, const struct book *b, struct hits shown)
{
	bool any = false;

	for (size_t i = t->n; i-- > 0;)
		t->first[i] = t->place[i] = NONE;
	for (size_t i = t->n; i-- > 0;) {
		uint32_t whole = whole_of(b, shown, i);

		t->whole[i] = whole;
		t->next[i] = NONE;
		if (whole == NONE)
			continue;
		any = true;
		t->next[i] = t->first[whole];
		t->first[whole] = (uint32_t)i;
	}
	return any;
}

static void emit(struct tree *t, uint32_t i, unsigned level)
{
	t->place[i] = (uint32_t)t->emitted;
	t->level[t->emitted] = (uint8_t)(level < DEEPEST ? level : DEEPEST);
	t->order[t->emitted++] = i;
}

/* ROOT and what is part of it, at any depth. */
static void walk(struct tree *t, uint32_t root)
{
	uint32_t at = root, to;
	unsigned level = 0;

	emit(t, root, 0);
	to = t->first[root];
	for (;;) {
		/* In a circle one comes back to where one was. */
		while (to != NONE && t->place[to] != NONE)
			to = t->next[to];
		if (to != NONE) {
			emit(t, to, ++level);
			at = to;
			to = t->first[at];
		} else if (at != root) {
			to = t->next[at];
			at = t->whole[at];
			level--;
		} else {
			return;
		}
	}
}

/* Puts last what stands first: each whole with what is part of it. */
static void turn(struct tree *t, struct arena *scratch)
{
	uint32_t *order = ARENA_NEW(scratch, t->n, uint32_t);
	uint8_t *level = ARENA_NEW(scratch, t->n, uint8_t);

	memcpy(order, t->order, t->n * sizeof(*order));
	memcpy(level, t->level, t->n * sizeof(*level));
	t->emitted = 0;
	for (size_t end = t->n, at; end > 0; end = at) {
		for (at = end - 1; level[at] > 0;)
			at--;
		for (size_t i = at; i < end; i++)
			emit(t, order[i], level[i]);
	}
}

struct outline outline_build(struct arena *a, const struct book *b,
			     struct hits shown, bool latest)
{
	struct arena scratch = { 0 };
	struct tree t = { .n = shown.n };

	t.whole = ARENA_NEW(&scratch, t.n, uint32_t);
	t.first = ARENA_NEW(&scratch, t.n, uint32_t);
	t.next = ARENA_NEW(&scratch, t.n, uint32_t);
	t.place = ARENA_NEW(a, t.n, uint32_t);
	if (!link_parts(&t, b, shown)) {
		arena_free(&scratch);
		return (struct outline){ .n = t.n, .latest = latest };
	}
	t.order = ARENA_NEW(a, t.n, uint32_t);
	t.level = ARENA_NEW(a, t.n, uint8_t);
	for (size_t i = 0; i < t.n; i++)
		if (t.whole[i] == NONE)
			walk(&t, (uint32_t)i);
	for (size_t i = 0; i < t.n && t.emitted < t.n; i++)
		if (t.place[i] == NONE)
			walk(&t, (uint32_t)i);
	if (latest)
		turn(&t, &scratch);
	arena_free(&scratch);
	return (struct outline){ t.n, latest, t.order, t.place, t.level };
}

/* ---- some of them ---- */

enum { FEW = 1 << 16 }; /* all of which a key may look at */

/* The place of the I-th of FOUND. */
static size_t place_of(const struct outline *o, struct hits shown,
		       struct hits found, size_t i)
{
	event_no ev = found.v[i];
	bool all = ev < shown.n && shown.v[ev] == ev; /* before it, at least */

	return outline_place(o, all ? ev : hits_find(shown, ev));
}

size_t outline_seek(const struct outline *o, struct hits shown,
		    struct hits found, size_t place, int dir)
{
	size_t best = o->n;

	/* Stepping up from 0 wraps to SIZE_MAX, which ends the loop. */
	if (place >= o->n || found.n > FEW) {
		for (; place < o->n; place += (size_t)dir)
			if (hits_have(found, shown.v[outline_at(o, place)]))
				return place;
		return o->n;
	}
	for (size_t i = 0; i < found.n; i++) {
		size_t at = place_of(o, shown, found, i);

		if (dir > 0 ? at >= place && at < best :
			      at <= place && (best == o->n || at > best))
			best = at;
	}
	return best;
}

size_t outline_rank(const struct outline *o, struct hits shown,
		    struct hits found, size_t place)
{
	size_t n = 0;

	if (!o->order && place < o->n)
		n = hits_find(found, shown.v[outline_at(o, place)]);
	if (!o->order && o->latest && place < o->n)
		return found.n - n -
		       hits_have(found, shown.v[outline_at(o, place)]);
	if (!o->order)
		return n;
	if (found.n > FEW)
		return o->n;
	for (size_t i = 0; i < found.n; i++)
		n += place_of(o, shown, found, i) < place;
	return n;
}

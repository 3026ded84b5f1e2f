/* Which references stand together, and where in their source they are. */
#include "tell/chain.h"

#include <stdlib.h>

static struct sv key_text(const void *chain, uint32_t number)
{
	return ((const struct chain *)chain)->keys[number];
}

struct chain chain_of(struct arena *a, struct sv *keys, size_t n)
{
	struct chain c = { .keys = keys,
			   .next = ARENA_NEW(a, n, size_t),
			   .first = ARENA_NEW(a, n, bool) };
	size_t *last = ARENA_NEW(a, n, size_t), known = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t number = table_number(&c.seen, keys[i], key_text, &c);

		c.next[i] = n;
		c.first[i] = number == known;
		if (c.first[i])
			keys[known++] = keys[i];
		else
			c.next[last[number]] = i;
		last[number] = i;
	}
	table_free(&c.seen);
	return c;
}

/* Places in a source that stand together: "5", "p. 12". */
struct places {
	struct table seen; /* their numbers are places in V */
	struct sv *v;
	bool *paragraph;
	size_t n;
	bool numbers; /* no other */
};

static struct sv place_text(const void *places, uint32_t number)
{
	return ((const struct places *)places)->v[number];
}

static bool is_number(struct sv v)
{
	for (size_t i = 0; i < v.n; i++)
		if (v.s[i] < '0' || v.s[i] > '9')
			return false;
	return v.n > 0;
}

static int by_number(const void *x, const void *y)
{
	const struct sv *a = x, *b = y;

	return a->n != b->n ? (a->n > b->n) - (a->n < b->n) : sv_cmp(*a, *b);
}

/* Adds what AT names, each once. */
static void add_places(struct places *p, struct sv at)
{
	bool paragraph;

	while (at.n) {
		struct sv place = book_next_place(&at, &paragraph);

		if (place.n == 0 ||
		    table_number(&p->seen, place, place_text, p) < p->n)
			continue;
		p->numbers = p->numbers && is_number(place);
		p->paragraph[p->n] = paragraph;
		p->v[p->n++] = place;
	}
}

struct sv chain_places(struct teller *t, const struct cite *c, size_t i,
		       size_t n, const struct chain *chain)
{
	struct build joined = { .arena = t->m.arena };
	struct places places = { .numbers = true };
	bool words = false;
	size_t most = 0;

	for (size_t j = i; j < n; j = chain->next[j])
		most += c[j].at.length + 1;
	places.v = ARENA_NEW(t->m.arena, most, struct sv);
	places.paragraph = ARENA_NEW(t->m.arena, most, bool);
	for (size_t j = i; j < n; j = chain->next[j])
		add_places(&places, book_cite_at(t->m.arena, t->book, &c[j]));
	table_free(&places.seen);
	if (places.numbers && places.n)
		qsort(places.v, places.n, sizeof(*places.v), by_number);
	for (size_t j = 0; j < places.n; j++)
		book_add_place(&joined, places.v[j], places.paragraph[j],
			       &words);
	return build_view(&joined);
}

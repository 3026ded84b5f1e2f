/* The last few words and queries with what they found. */
#include "query/cache.h"

#include <string.h>

#include "base/mem.h"

enum {
	ENTRIES = 96, /* a letter takes three; the events of each a bit */
};

enum sort { WORDS_EXACT, WORDS_BLIND, EVENTS };

struct entry {
	struct arena arena; /* what this entry points to */
	uint64_t used;      /* when; 0: never */
	enum sort sort;
	struct sv key;
	struct word_list words;
	struct cache_events found;
};

struct query_cache {
	uint64_t now; /* counts what was asked */
	struct entry entries[ENTRIES];
};

struct query_cache *query_cache_new(void)
{
	return MEM_NEW(1, struct query_cache);
}

void query_cache_free(struct query_cache *c)
{
	if (!c)
		return;
	for (size_t i = 0; i < ENTRIES; i++)
		arena_free(&c->entries[i].arena);
	mem_free(c);
}

/* The entry of this key, or null. */
static struct entry *find(struct query_cache *c, enum sort sort, struct sv key)
{
	for (size_t i = 0; i < ENTRIES; i++) {
		struct entry *e = &c->entries[i];

		if (e->used && e->sort == sort && sv_eq(e->key, key))
			return e;
	}
	return NULL;
}

/* The entry for this key, emptied. */
static struct entry *renew(struct query_cache *c, enum sort sort,
			   struct sv key)
{
	struct entry *e = find(c, sort, key);

	if (!e) {
		e = &c->entries[0];
		for (size_t i = 1; i < ENTRIES; i++)
			if (c->entries[i].used < e->used)
				e = &c->entries[i];
	}
	arena_free(&e->arena);
	*e = (struct entry){ .used = ++c->now, .sort = sort };
	e->key = arena_copy(&e->arena, key);
	return e;
}

static enum sort sort_of(enum fold_tier tier)
{
	return tier == FOLD_EXACT ? WORDS_EXACT : WORDS_BLIND;
}

bool cache_find_words(struct query_cache *c, enum fold_tier tier,
		      struct sv pattern, struct word_list *list)
{
	struct entry *best = NULL;

	for (size_t i = 0; i < ENTRIES; i++) {
		struct entry *e = &c->entries[i];

		if (e->used && e->sort == sort_of(tier) &&
		    (!best || e->words.n < best->words.n) &&
		    sv_find(pattern, e->key, 0) != SV_NONE)
			best = e;
	}
	if (!best)
		return false;
	best->used = ++c->now;
	*list = best->words;
	return true;
}

void cache_keep_words(struct query_cache *c, enum fold_tier tier,
		      struct sv pattern, struct word_list list)
{
	struct entry *e = renew(c, sort_of(tier), pattern);
	word_no *v = ARENA_NEW(&e->arena, list.n, word_no);

	if (list.n)
		memcpy(v, list.v, list.n * sizeof(*v));
	e->words = (struct word_list){ v, list.n };
}

bool cache_find_events(struct query_cache *c, struct arena *a, struct sv text,
		       struct cache_events *found)
{
	struct entry *e = find(c, EVENTS, text);

	if (!e)
		return false;
	e->used = ++c->now;
	*found = e->found;
	found->events = bits_copy(a, found->events);
	return true;
}

void cache_keep_events(struct query_cache *c, struct sv text,
		       struct cache_events found)
{
	struct entry *e = renew(c, EVENTS, text);

	e->found = found;
	e->found.events = bits_copy(&e->arena, found.events);
}

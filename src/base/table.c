/* An open hash table, probed one slot after the other, at most half full. */
#include "base/table.h"

#include "base/hash.h"
#include "base/mem.h"

/* A part of the hash, so that most other texts are told apart unread. */
struct table_slot {
	uint32_t hash;
	uint32_t number; /* plus one; 0 is a free slot */
};

/* The slot among N of KEY, whose hash is HASH, or the free one where it would
 * be. */
static struct table_slot *slot_of(struct table_slot *slots, uint32_t n,
				  struct sv key, uint32_t hash,
				  table_text *text_of, const void *arg)
{
	uint32_t at = hash & (n - 1);

	for (; slots[at].number; at = (at + 1) & (n - 1))
		if (slots[at].hash == hash &&
		    sv_eq(text_of(arg, slots[at].number - 1), key))
			break;
	return &slots[at];
}

static void put(struct table *t, struct table_slot slot)
{
	uint32_t at = slot.hash & (t->nslots - 1);

	while (t->slots[at].number)
		at = (at + 1) & (t->nslots - 1);
	t->slots[at] = slot;
}

/* There is room for as many texts again as there are old slots, half of which
 * hold one: all are moved long before that is used. */
static void move_some(struct table *t)
{
	enum { AT_ONCE = 8 };
	uint32_t end = t->moved + AT_ONCE, n = t->nslots / 2;

	if (!t->old)
		return;
	for (; t->moved < n && t->moved < end; t->moved++)
		if (t->old[t->moved].number)
			put(t, t->old[t->moved]);
	if (t->moved < n)
		return;
	mem_free(t->old);
	t->old = NULL;
}

static void grow(struct table *t)
{
	t->old = t->slots;
	t->moved = 0;
	t->nslots = t->nslots ? 2 * t->nslots : 64;
	t->slots = MEM_NEW(t->nslots, struct table_slot);
}

/* The number of KEY plus one, or 0. */
static uint32_t find(const struct table *t, struct sv key, uint32_t hash,
		     table_text *text_of, const void *arg)
{
	const struct table_slot *slot =
		slot_of(t->slots, t->nslots, key, hash, text_of, arg);

	if (!slot->number && t->old)
		slot = slot_of(t->old, t->nslots / 2, key, hash, text_of, arg);
	return slot->number;
}

uint32_t table_hash(struct sv key)
{
	return (uint32_t)hash_text(key);
}

void table_fetch(const struct table *t, uint32_t hash)
{
	if (t->nslots)
		__builtin_prefetch(&t->slots[hash & (t->nslots - 1)]);
}

uint32_t table_likely(const struct table *t, uint32_t hash)
{
	const struct table_slot *slot;

	if (!t->nslots)
		return TABLE_NONE;
	slot = &t->slots[hash & (t->nslots - 1)];
	return slot->hash == hash ? slot->number - 1 : TABLE_NONE;
}

uint32_t table_number(struct table *t, struct sv key, table_text *text_of,
		      const void *arg)
{
	return table_hashed(t, key, table_hash(key), text_of, arg);
}

uint32_t table_hashed(struct table *t, struct sv key, uint32_t hash,
		      table_text *text_of, const void *arg)
{
	uint32_t number;

	if (t->n >= t->nslots / 2)
		grow(t);
	number = find(t, key, hash, text_of, arg);
	if (number)
		return number - 1;
	put(t, (struct table_slot){ hash, t->n + 1 });
	move_some(t);
	return t->n++;
}

uint32_t table_find(const struct table *t, struct sv key, table_text *text_of,
		    const void *arg)
{
	if (t->n == 0)
		return TABLE_NONE;
	return find(t, key, table_hash(key), text_of, arg) - 1;
}

static uint64_t detours(const struct table_slot *slots, uint32_t n)
{
	uint64_t sum = 0;

	for (uint32_t at = 0; at < n; at++)
		if (slots[at].number)
			sum += (at - slots[at].hash) & (n - 1);
	return sum;
}

uint64_t table_detours(const struct table *t)
{
	return detours(t->slots, t->nslots) +
	       (t->old ? detours(t->old, t->nslots / 2) : 0);
}

void table_free(struct table *t)
{
	mem_free(t->slots);
	mem_free(t->old);
	*t = (struct table){ 0 };
}

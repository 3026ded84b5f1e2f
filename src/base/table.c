/* An open hash table, probed one slot after the other, at most half full. */
#include "base/table.h"

#include "base/hash.h"
#include "base/mem.h"

/* A part of the hash, so that most other texts are told apart unread. */
struct table_slot {
	uint32_t hash;
	uint32_t number; /* plus one; 0 is a free slot */
};

static void grow(struct table *t)
{
	uint32_t nslots = t->nslots ? 2 * t->nslots : 64;
	struct table_slot *slots = MEM_NEW(nslots, struct table_slot);

	for (uint32_t i = 0; i < t->nslots; i++) {
		uint32_t at = t->slots[i].hash & (nslots - 1);

		if (!t->slots[i].number)
			continue;
		while (slots[at].number)
			at = (at + 1) & (nslots - 1);
		slots[at] = t->slots[i];
	}
	mem_free(t->slots);
	t->slots = slots;
	t->nslots = nslots;
}

/* The slot of KEY, whose hash is HASH, or the free one where it would be. */
static struct table_slot *slot_of(const struct table *t, struct sv key,
				  uint32_t hash, table_text *text_of,
				  const void *arg)
{
	uint32_t at = hash & (t->nslots - 1);

	for (; t->slots[at].number; at = (at + 1) & (t->nslots - 1))
		if (t->slots[at].hash == hash &&
		    sv_eq(text_of(arg, t->slots[at].number - 1), key))
			break;
	return &t->slots[at];
}

uint32_t table_number(struct table *t, struct sv key, table_text *text_of,
		      const void *arg)
{
	uint32_t hash = (uint32_t)hash_text(key);
	struct table_slot *slot;

	if (t->n >= t->nslots / 2)
		grow(t);
	slot = slot_of(t, key, hash, text_of, arg);
	if (!slot->number)
		*slot = (struct table_slot){ hash, ++t->n };
	return slot->number - 1;
}

uint32_t table_find(const struct table *t, struct sv key, table_text *text_of,
		    const void *arg)
{
	if (t->n == 0)
		return TABLE_NONE;
	return slot_of(t, key, (uint32_t)hash_text(key), text_of, arg)->number -
	       1;
}

uint64_t table_detours(const struct table *t)
{
	uint64_t sum = 0;

	for (uint32_t at = 0; at < t->nslots; at++)
		if (t->slots[at].number)
			sum += (at - t->slots[at].hash) & (t->nslots - 1);
	return sum;
}

void table_free(struct table *t)
{
	mem_free(t->slots);
	*t = (struct table){ 0 };
}

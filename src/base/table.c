#include "base/table.h"

#include <stdlib.h>

#include "base/panic.h"

/* A part of the hash, so that most other texts are told apart unread. */
struct table_slot {
	uint32_t hash;
	uint32_t number; /* plus one; 0 is a free slot */
};

static void grow(struct table *t)
{
	uint32_t nslots = t->nslots ? 2 * t->nslots : 64;
	struct table_slot *slots = calloc(nslots, sizeof(*slots));

	if (!slots)
		panic("out of memory");
	for (uint32_t i = 0; i < t->nslots; i++) {
		uint32_t at = t->slots[i].hash & (nslots - 1);

		if (!t->slots[i].number)
			continue;
		while (slots[at].number)
			at = (at + 1) & (nslots - 1);
		slots[at] = t->slots[i];
	}
	free(t->slots);
	t->slots = slots;
	t->nslots = nslots;
}

uint32_t table_number(struct table *t, struct sv key, table_text *text_of,
		      const void *arg)
{
	unsigned long long full = sv_hash(key);
	uint32_t hash = (uint32_t)(full ^ full >> 32), at;

	if (t->n >= t->nslots / 2)
		grow(t);
	at = hash & (t->nslots - 1);
	for (; t->slots[at].number; at = (at + 1) & (t->nslots - 1))
		if (t->slots[at].hash == hash &&
		    sv_eq(text_of(arg, t->slots[at].number - 1), key))
			return t->slots[at].number - 1;
	t->slots[at] = (struct table_slot){ hash, ++t->n };
	return t->n - 1;
}

void table_free(struct table *t)
{
	free(t->slots);
	*t = (struct table){ 0 };
}

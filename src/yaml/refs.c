#include "yaml/refs.h"

#include <stdlib.h>

#include "base/panic.h"

/* The slot where TEXT is or would be. */
static uint32_t *slot_of(const struct refs *r, struct sv text)
{
	uint32_t mask = r->nslots - 1;
	uint32_t at = (uint32_t)sv_hash(text) & mask;

	while (r->slots[at] && !sv_eq(r->v.v[r->slots[at] - 1].text, text))
		at = (at + 1) & mask;
	return &r->slots[at];
}

static void grow(struct refs *r)
{
	free(r->slots);
	r->nslots = r->nslots ? 2 * r->nslots : 256;
	r->slots = calloc(r->nslots, sizeof(*r->slots));
	if (!r->slots)
		panic("out of memory");
	for (uint32_t i = 0; i < r->v.n; i++)
		*slot_of(r, r->v.v[i].text) = i + 1;
}

uint32_t refs_add(struct refs *r, struct sv text, struct locus where,
		  uint32_t use)
{
	uint32_t *slot;

	if (2 * (r->v.n + 1) > r->nslots)
		grow(r);
	slot = slot_of(r, text);
	if (!*slot) {
		VEC_ADD(&r->v, (struct ref){ .text = arena_copy(r->arena, text),
					     .first = where,
					     .target = UINT32_MAX });
		*slot = r->v.n;
	}
	r->v.v[*slot - 1].uses |= use;
	return *slot - 1;
}

uint32_t refs_find(const struct refs *r, struct sv text)
{
	if (r->nslots == 0)
		return UINT32_MAX;
	return *slot_of(r, text) - 1;
}

uint32_t refs_target(const struct refs *ids, const struct refs *others,
		     struct sv text)
{
	uint32_t at = refs_find(ids, text);

	if (at != UINT32_MAX)
		return ids->v.v[at].target;
	at = refs_find(others, text);
	return at == UINT32_MAX ? at : others->v.v[at].target;
}

void refs_free(struct refs *r)
{
	VEC_FREE(&r->v);
	free(r->slots);
	r->slots = NULL;
	r->nslots = 0;
}

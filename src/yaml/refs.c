/* Numbering references, and finding what they stand for. */
#include "yaml/refs.h"

static struct sv text_of(const void *refs, uint32_t n)
{
	const struct refs *r = refs;

	return r->v.v[n].text;
}

uint32_t refs_add(struct refs *r, struct sv text, struct locus where,
		  uint32_t use)
{
	uint32_t n = table_number(&r->table, text, text_of, r);

	if (n == r->v.n)
		VEC_ADD(&r->v, (struct ref){ .text = arena_copy(r->arena, text),
					     .first = where,
					     .target = UINT32_MAX });
	r->v.v[n].uses |= use;
	r->v.v[n].count++;
	return n;
}

bool refs_new(struct refs *r, struct sv text)
{
	uint32_t n = r->v.n;

	return refs_add(r, text, (struct locus){ 0 }, 0) == n;
}

uint32_t refs_find(const struct refs *r, struct sv text)
{
	return table_find(&r->table, text, text_of, r);
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
	table_free(&r->table);
}

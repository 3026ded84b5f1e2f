/* Making a part of an index: some of it, or what is not made yet. */
#include "index/columns.h"

void index_end_part(struct index *x, enum index_part_no part)
{
	if (x->made[part].state)
		x->parts[part]->close(x->made[part].state);
	mem_free(x->made[part].state);
	x->made[part].state = NULL;
}

/* Whether PART is in the store, or may be. */
static bool take(struct index *x, enum index_part_no part, uint64_t items)
{
	enum stored found;

	if (!x->store || x->made[part].missing)
		return false;
	found = x->store->take(x->store, x, part, items);
	x->made[part].whole = found == STORED_TAKEN;
	x->made[part].missing = found == STORED_NOT;
	return found != STORED_NOT;
}

bool index_take(struct index *x, enum index_part_no part)
{
	while (!x->made[part].whole && !x->made[part].state &&
	       take(x, part, UINT64_MAX))
		continue;
	return x->made[part].whole;
}

void index_step_part(struct index *x, enum index_part_no part, uint64_t items)
{
	const struct index_part *p = x->parts[part];

	if (take(x, part, items))
		return;
	if (!x->made[part].state) {
		x->made[part].state = mem_new(1, p->size);
		p->open(x, x->made[part].state);
	}
	x->made[part].whole = !course_step(&x->made[part].course, p->stages,
					   p->nstages, x->made[part].state,
					   items);
	if (x->made[part].whole)
		index_end_part(x, part);
}

void index_tell(struct index *x, void (*tell)(void *of), void *of)
{
	x->tell = tell;
	x->told = of;
}

void index_finish(struct index *x, enum index_part_no part)
{
	enum { SOME = 1024 };

	while (!x->made[part].whole) {
		index_step_part(x, part, x->tell ? SOME : UINT64_MAX);
		if (x->tell)
			x->tell(x->told);
	}
}

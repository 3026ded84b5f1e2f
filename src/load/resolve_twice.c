/* Leaving out of an event who, or which place, it says twice by other words: by
 * the id and the name, or by two names. */
#include "base/bisect.h"
#include "load/resolve.h"

struct resolve_twice {
	struct load *load;
	uint64_t *last; /* by name: one above the number of its last item */
	uint64_t items; /* of the lists before; they are numbered from 0 */
};

/* An item of a list; what goes with others of their SORT says nothing else if
 * it is BARE. */
struct item {
	name_no name; /* or NO_NAME */
	uint32_t sort;
	bool bare, twice;
};

struct resolve_twice *resolve_twice_open(struct load *l)
{
	struct resolve_twice *x = MEM_NEW(1, struct resolve_twice);

	x->load = l;
	x->last = MEM_NEW(l->book->names.n, uint64_t);
	return x;
}

void resolve_twice_close(struct resolve_twice *x)
{
	if (!x)
		return;
	mem_free(x->last);
	mem_free(x);
}

static name_no target(const struct load *l, struct unresolved name)
{
	return name.ref == UINT32_MAX ? NO_NAME :
					l->names.v.v[name.ref].target;
}

/* Where ROW stands, of those that SAID has; null if it was taken from the book
 * before. */
static const struct said_place *find_place(const struct said_places *said,
					   uint32_t row)
{
	struct bisect s = { .end = said->n };

	while (bisect_asks(&s))
		bisect_told(&s, said->v[s.at].row < row);
	return s.at < said->n && said->v[s.at].row == row ? &said->v[s.at] :
							    NULL;
}

/* Tells that ROW is NAME, which KEY has twice; such rows of a chunk stand IN
 * bytes from where it begins. */
static void tell(struct load *l, const struct said_places *said, size_t in,
		 uint32_t row, struct sv key, struct unresolved name)
{
	const struct said_place *at = find_place(said, row);
	struct sv text = make_name_text(&l->names.v.v[name.ref]);

	if (!at) {
		l->reuse.doubt = true;
		return;
	}
	chunks_spoil(l, in, row);
	if (refs_find(&l->ids, text) != UINT32_MAX)
		text = book_name(l->book, target(l, name));
	DIAG(l->diags, FAULT_said_twice, resolve_locus(l, at->origin), key,
	     diag_excerpt(&l->scratch, text), SV("keep one"));
}

/* Marks those of the N items V that are there twice: of two that go together
 * the later one that is bare, else the one before, if that is. */
static bool mark_twice(struct resolve_twice *x, struct item *v, uint32_t n)
{
	uint64_t from = x->items;
	bool any = false;

	x->items += n;
	for (uint32_t i = 0; i < n; i++) {
		uint64_t *last = v[i].name == NO_NAME ? NULL :
							&x->last[v[i].name];
		struct item *before = last && *last > from ?
					      &v[*last - from - 1] :
					      NULL;
		bool together = before && before->sort == v[i].sort;

		v[i].twice = together && v[i].bare;
		if (together && !v[i].bare)
			before->twice = before->bare;
		if (last && !v[i].twice)
			*last = from + i + 1;
		any |= v[i].twice || (before && before->twice);
	}
	return any;
}

/* R, rows of who, without those that are there twice.  What is left is added
 * anew then, for a chunk has the rows as they were read (chunks.h). */
static struct range keep_who(struct resolve_twice *x, struct range r,
			     struct sv key)
{
	struct load *l = x->load;
	struct item *v = ARENA_NEW(&l->scratch, r.count, struct item);
	struct range kept = { l->draft.who.n, 0 };

	for (uint32_t i = 0; i < r.count; i++) {
		const struct draft_who *w = &l->draft.who.v[r.first + i];

		v[i].name = target(l, w->name);
		v[i].sort = w->role;
		v[i].bare = w->more == UINT32_MAX &&
			    !(w->flags & WHO_INFERRED);
	}
	if (!mark_twice(x, v, r.count))
		return r;
	for (uint32_t i = 0; i < r.count; i++) {
		struct draft_who w = l->draft.who.v[r.first + i];

		if (v[i].twice)
			tell(l, &l->said_who, offsetof(struct chunk, who),
			     r.first + i, key, w.name);
		else
			VEC_ADD(&l->draft.who, w);
		kept.count += !v[i].twice;
	}
	return kept;
}

/* The same of places. */
static struct range keep_where(struct resolve_twice *x, struct range r,
			       struct sv key)
{
	struct load *l = x->load;
	struct item *v = ARENA_NEW(&l->scratch, r.count, struct item);
	struct range kept = { l->draft.where.n, 0 };

	for (uint32_t i = 0; i < r.count; i++) {
		const struct draft_where *w = &l->draft.where.v[r.first + i];

		v[i].name = target(l, w->place);
		v[i].sort = w->flags & WHERE_ABOUT;
		v[i].bare = w->as.length == 0 && w->cites.count == 0 &&
			    !(w->flags & WHERE_INFERRED);
	}
	if (!mark_twice(x, v, r.count))
		return r;
	for (uint32_t i = 0; i < r.count; i++) {
		struct draft_where w = l->draft.where.v[r.first + i];

		if (v[i].twice)
			tell(l, &l->said_where, offsetof(struct chunk, where),
			     r.first + i, key, w.place);
		else
			VEC_ADD(&l->draft.where, w);
		kept.count += !v[i].twice;
	}
	return kept;
}

static void keep_both(struct resolve_twice *x, struct range *who,
		      struct range *where)
{
	if (who->count > 1)
		*who = keep_who(x, *who, SV("who"));
	if (where->count > 1)
		*where = keep_where(x, *where, SV("place"));
	arena_reset(&x->load->scratch);
}

void resolve_twice_event(struct resolve_twice *x, event_no ev)
{
	struct book *b = x->load->book;

	keep_both(x, &b->event_who[ev], &b->event_where[ev]);
}

void resolve_twice_variant(struct resolve_twice *x, uint32_t variant)
{
	struct variant *v = &x->load->book->variants.v[variant];

	keep_both(x, &v->who, &v->where);
}

/*
 * What names mean: an id, or any spelling of a declared name, folded, whose
 * marks and class do not forbid it; else they are new.
 */
#include <stdlib.h>

#include "load/name_index.h"
#include "load/resolve.h"
#include "load/spellings.h"
#include "load/validate.h"

enum { NONE = -1 }; /* no reference */

/* A spelling that files use of a name which does not declare it. */
struct merged {
	struct sv text;
	int64_t next; /* of the same name, or NONE */
};

struct resolve_names {
	struct load *load;
	struct name_index index;
	uint32_t declared; /* names */
	file_no file;      /* of the reference at hand */
	VEC(struct merged) merged;
	VEC(int64_t) merged_of; /* by name: the last, or NONE */
	struct refs countries; /* of resolve_both() */
	VEC(int64_t) next; /* by reference, if loose: the one before in its
			      group */
};

/* Whether each of C is declared. */
static bool are_declared(const struct book *b, const struct name_could *c)
{
	for (uint32_t i = 0; i < c->n; i++)
		if (!book_name_declared(b, c->v[i]))
			return false;
	return true;
}

/* Tells once of a group that REF could be any of C; where a place is due, with
 * the people who are called so, too. */
static void tell(struct resolve_names *x, struct name_group *g,
		 const struct ref *ref, const struct name_could *could)
{
	struct load *l = x->load;
	unsigned once = ref->uses & USE_PLACE ? TOLD_PLACE : TOLD_WHO;
	struct name_could who =
		name_index_could(&x->index, g, make_name_text(ref), USE_WHO);
	const struct name_could *c =
		who.n > could->n && are_declared(l->book, &who) ? &who : could;
	bool declared = are_declared(l->book, c);

	if (g->told & once || (!declared && g->told & TOLD_CLASH))
		return;
	g->told |= once;
	if (declared)
		DIAG(l->diags, FAULT_name_ambiguous, ref->first,
		     diag_excerpt(&l->scratch, make_name_text(ref)),
		     name_could_print(l, c, make_name_text(ref)));
	else
		DIAG(l->diags, FAULT_name_either, ref->first,
		     diag_excerpt(&l->scratch, make_name_text(ref)),
		     name_could_print(l, c, make_name_text(ref)));
}

static void add_merged(struct resolve_names *x, name_no name, struct sv text)
{
	struct merged m = { .text = text };

	while (x->merged_of.n <= name)
		VEC_ADD(&x->merged_of, NONE);
	m.next = x->merged_of.v[name];
	x->merged_of.v[name] = x->merged.n;
	VEC_ADD(&x->merged, m);
}

/* ---- names that no file declares ---- */

static int by_text(const void *x, const void *y)
{
	return sv_cmp((*(const struct ref *const *)x)->text,
		      (*(const struct ref *const *)y)->text);
}

/* The references of G that are loose, by what is written. */
static struct ref **loose_of(struct resolve_names *x,
			     const struct name_group *g, size_t *n)
{
	struct load *l = x->load;
	struct ref **refs;

	*n = 0;
	for (int64_t i = g->loose; i != NONE; i = x->next.v[i])
		++*n;
	refs = ARENA_NEW(&l->scratch, *n, struct ref *);
	*n = 0;
	for (int64_t i = g->loose; i != NONE; i = x->next.v[i])
		refs[(*n)++] = &l->names.v.v[i];
	qsort(refs, *n, sizeof(*refs), by_text);
	return refs;
}

/* The spellings of REFS, *N of them: one that is used in either way is one. */
static struct spelt *spellings_of(struct load *l, struct ref **refs,
				  size_t nrefs, size_t *n)
{
	struct spelt *v = ARENA_NEW(&l->scratch, nrefs, struct spelt);

	*n = 0;
	for (size_t i = 0; i < nrefs; i++) {
		struct sv text = make_name_text(refs[i]);

		if (*n == 0 || !sv_eq(v[*n - 1].text, text))
			v[(*n)++] = (struct spelt){ .text = text,
						    .refs = (uint32_t)i };
		v[*n - 1].count += refs[i]->count;
	}
	return v;
}

/* Makes NAMES rows, of which SHOWN are the spellings among V. */
static void add_names(struct book *b, const struct spelt *v, uint32_t names,
		      const uint32_t *shown)
{
	for (uint32_t i = 0; i < names; i++) {
		struct name_row row = {
			.name = book_add_text(b, v[shown[i]].text),
			.class = NAME_PERSON,
			.country = NO_NAME,
			.in = NO_NAME,
		};

		VEC_ADD(&b->names, row);
	}
}

/* Tells of the first of V, N spellings of REFS, that lacks the marks which
 * would say whose it is; the first of their names is FROM. */
static void tell_either(struct resolve_names *x, struct name_group *g,
			const struct spelt *v, size_t n, struct ref **refs,
			name_no from)
{
	uint32_t of[MEANINGS_MAX];
	struct name_could c = { .n = 0 };
	size_t first = n, count;

	for (size_t i = 0; i < n; i++)
		if (v[i].either &&
		    (first == n || refs[v[i].refs] < refs[v[first].refs]))
			first = i;
	if (first == n)
		return;
	count = spellings_could(v, n, first, of, MEANINGS_MAX);
	if (!v[first].neither)
		name_could_add(&c, from + v[first].of);
	for (size_t i = 0; i < count && i < MEANINGS_MAX; i++)
		name_could_add(&c, from + of[i]);
	tell(x, g, refs[v[first].refs], &c);
}

/* Makes the names of the loose references of a group; one use as a place makes
 * it one. */
static void name_loose(struct resolve_names *x, struct name_group *g)
{
	struct load *l = x->load;
	size_t nrefs, n;
	struct ref **refs = loose_of(x, g, &nrefs);
	struct spelt *v = spellings_of(l, refs, nrefs, &n);
	uint32_t names = spellings_part(&l->scratch, v, n);
	uint32_t *shown = ARENA_NEW(&l->scratch, names, uint32_t);
	name_no from = l->book->names.n;

	spellings_shown(v, n, shown);
	add_names(l->book, v, names, shown);
	for (size_t i = 0; i < n; i++) {
		name_no name = from + v[i].of;

		for (size_t r = v[i].refs; r < nrefs; r++) {
			if (!sv_eq(make_name_text(refs[r]), v[i].text))
				break;
			refs[r]->target = name;
			if (refs[r]->uses & USE_PLACE)
				l->book->names.v[name].class = NAME_PLACE;
		}
		if (g->nmeanings)
			name_index_add(&x->index, g, name, v[i].text);
		if (i != shown[v[i].of])
			add_merged(x, name, v[i].text);
	}
	tell_either(x, g, v, n, refs, from);
	resolve_both(&x->countries, l, refs, nrefs, from, names);
}

/* ---- references ---- */

/* The name whose id TEXT is, or NO_NAME. */
static name_no name_by_id(const struct resolve_names *x, struct sv text)
{
	uint32_t id = refs_find(&x->load->ids, text);

	return id == UINT32_MAX ? NO_NAME : x->load->ids.v.v[id].target;
}

/* A place is not called after somebody or some body without being told; nor
 * after the id of somebody, which is that of BY_ID, or NO_NAME. */
static void tell_clash(struct resolve_names *x, struct name_group *g,
		       const struct ref *ref, name_no by_id)
{
	struct load *l = x->load;
	struct name_could c =
		name_index_could(&x->index, g, make_name_text(ref), USE_WHO);

	if (by_id != NO_NAME)
		name_could_add(&c, by_id);
	if (c.n == 0 || g->told & TOLD_CLASH)
		return;
	g->told |= TOLD_CLASH;
	DIAG(l->diags, FAULT_name_clash, ref->first,
	     diag_excerpt(&l->scratch, make_name_text(ref)),
	     name_could_print(l, &c, make_name_text(ref)));
}

/* Gives the reference AT the name whose id it is, or leaves it to those of its
 * fold. */
static void sort_out(struct resolve_names *x, uint32_t at)
{
	struct load *l = x->load;
	struct ref *ref = &l->names.v.v[at];
	name_no by_id = name_by_id(x, make_name_text(ref));
	struct name_group *g;

	if (by_id != NO_NAME && name_fits(l->book, by_id, ref->uses)) {
		ref->target = by_id;
		return;
	}
	g = name_index_group(&x->index, make_name_text(ref));
	if (name_index_could(&x->index, g, make_name_text(ref), ref->uses).n)
		return;
	if (g->nmeanings || by_id != NO_NAME)
		tell_clash(x, g, ref, by_id);
	x->next.v[at] = g->loose;
	g->loose = at;
}

/* Whether NAME, meant by REF, is a body where a place is due, and does not
 * say where it lies, as a theatre may: MTZ may be a works or its town. */
static bool is_doubtful_place(struct resolve_names *x, const struct ref *ref,
			      name_no name)
{
	const struct book *b = x->load->book;

	return ref->uses & USE_PLACE &&
	       book_name_class(b, name) == NAME_ORGANISATION &&
	       book_name_in(b, name) == NO_NAME;
}

/* Whether somebody takes part as REF, written as it is called and not by its
 * id, which is the declared place NAME, and no country: those act. */
static bool is_doubtful_actor(struct resolve_names *x, const struct ref *ref,
			      name_no name)
{
	const struct book *b = x->load->book;

	return (ref->uses & USE_PART) && !(ref->uses & USE_PLACE) &&
	       book_name_class(b, name) == NAME_PLACE &&
	       book_name_declared(b, name) &&
	       !sv_eq(book_name_field(b, name, SV("kind")), SV("country")) &&
	       !resolve_is_country(&x->countries, x->load,
				   book_name(b, name));
}

/* Tells once of such a one: the place is taken for the one who acts. */
static void tell_actor(struct resolve_names *x, struct name_group *g,
		       const struct ref *ref, name_no place)
{
	struct load *l = x->load;
	struct name_could c = { .v = { place }, .n = 1 };

	if (g->told & TOLD_WHO)
		return;
	g->told |= TOLD_WHO;
	DIAG(l->diags, FAULT_name_acts, ref->first,
	     diag_excerpt(&l->scratch, make_name_text(ref)),
	     name_could_print(l, &c, make_name_text(ref)));
}

/* Whether all of C are declared and of one class: namesakes, whom nothing tells
 * apart. */
static bool are_namesakes(const struct book *b, const struct name_could *c)
{
	for (uint32_t i = 0; i < c->n; i++)
		if (!book_name_declared(b, c->v[i]) ||
		    book_name_class(b, c->v[i]) != book_name_class(b, c->v[0]))
			return false;
	return c->n > 1;
}

/* The name of its own that REF has, for it could be any of C: what happened to
 * one of them is said of none. */
static name_no own_name(struct resolve_names *x, struct name_group *g,
			const struct ref *ref, const struct name_could *c)
{
	struct book *b = x->load->book;
	struct sv text = make_name_text(ref);
	struct name_row row = {
		.class = (uint8_t)book_name_class(b, c->v[0]),
		.country = NO_NAME,
		.in = NO_NAME,
	};

	if (g->own == NO_NAME) {
		row.name = book_add_text(b, text);
		g->own = b->names.n;
		VEC_ADD(&b->names, row);
	} else if (!sv_eq(book_name(b, g->own), text)) {
		add_merged(x, g->own, text);
	}
	return g->own;
}

/* Gives REF, which is no id and not loose, the name that it means. */
static void resolve_declared(struct resolve_names *x, struct ref *ref)
{
	struct name_group *g = name_index_group(&x->index, make_name_text(ref));
	struct name_could c =
		name_index_could(&x->index, g, make_name_text(ref), ref->uses);

	ref->target = c.v[0];
	if (c.n > 1)
		tell(x, g, ref, &c);
	else if (is_doubtful_place(x, ref, ref->target))
		tell_clash(x, g, ref, NO_NAME);
	else if (is_doubtful_actor(x, ref, ref->target))
		tell_actor(x, g, ref, ref->target);
	if (are_namesakes(x->load->book, &c))
		ref->target = own_name(x, g, ref, &c);
	else if (!c.exact)
		add_merged(x, ref->target, make_name_text(ref));
}

/* ---- what was merged ---- */

static int by_spelling(const void *x, const void *y)
{
	return sv_cmp(*(const struct sv *)x, *(const struct sv *)y);
}

/* Those of NAME, each once, in order; how many in *N. */
static struct sv *merged_of(struct resolve_names *x, name_no name, size_t *n)
{
	int64_t first = name < x->merged_of.n ? x->merged_of.v[name] : NONE;
	size_t count = 0;
	struct sv *v;

	for (int64_t i = first; i != NONE; i = x->merged.v[i].next)
		count++;
	v = ARENA_NEW(&x->load->scratch, count, struct sv);
	for (int64_t i = first, k = 0; i != NONE; i = x->merged.v[i].next)
		v[k++] = x->merged.v[i].text;
	if (count)
		qsort(v, count, sizeof(*v), by_spelling);
	*n = 0;
	for (size_t i = 0; i < count; i++)
		if (i == 0 || !sv_eq(v[i], v[*n - 1]))
			v[(*n)++] = v[i];
	return v;
}

/* The spellings of a name stand together, so they move to the end. */
void resolve_names_settle(struct resolve_names *x, name_no name)
{
	struct book *b = x->load->book;
	struct range *r = &b->names.v[name].spellings;
	size_t n;
	struct sv *v = merged_of(x, name, &n);
	uint32_t from = b->spellings.n;

	if (n == 0)
		return;
	for (uint32_t i = 0; i < r->count; i++) {
		struct spelling s = b->spellings.v[r->first + i];

		VEC_ADD(&b->spellings, s);
	}
	for (size_t i = 0; i < n; i++) {
		struct spelling s = { .name = book_add_text(b, v[i]) };

		VEC_ADD(&b->spellings, s);
	}
	*r = (struct range){ from, b->spellings.n - from };
	arena_reset(&x->load->scratch);
}

/* ---- places that events describe ---- */

/* Those that say more first, as sources (resolve_source.c). */
static int by_words(const void *x, const void *y)
{
	const struct described_place *a = x, *b = y;
	uint32_t m = a->row.facts.count, n = b->row.facts.count;

	return m != n ? (m < n) - (m > n) : sv_cmp(a->words, b->words);
}

/* The place that TEXT names so far, or NO_NAME. */
static name_no find_known(struct resolve_names *x, struct sv text)
{
	name_no by_id = name_by_id(x, text);
	struct name_group *g;
	struct name_could c;

	if (by_id != NO_NAME && name_fits(x->load->book, by_id, USE_PLACE))
		return by_id;
	g = name_index_group(&x->index, text);
	c = name_index_could(&x->index, g, text, USE_PLACE);
	return c.n > 0 ? c.v[0] : NO_NAME;
}

/* A place that is described counts as declared, unless it is so already. */
void resolve_names_describe(struct resolve_names *x, uint32_t described)
{
	struct load *l = x->load;
	struct book *b = l->book;
	const struct described_place *d = &l->places_described.v[described];
	name_no known = find_known(x, make_name_text(&l->names.v.v[d->ref]));

	if (known == NO_NAME) {
		VEC_ADD(&b->names, d->row);
		VEC_ADD(&l->draft.names, d->refs);
		name_index_enter(&x->index, b->names.n - 1);
		x->declared++;
	} else if (resolve_differs(b, d->row.facts, b->names.v[known].facts)) {
		resolve_described_twice(l, d->row.origin, book_name(b, known),
					book_name_origin(b, known));
	}
	arena_reset(&l->scratch);
}

/* ---- by stages ---- */

struct resolve_names *resolve_names_open(struct load *l)
{
	struct resolve_names *x = MEM_NEW(1, struct resolve_names);

	x->load = l;
	x->index = name_index_open(l);
	x->countries.arena = &l->arena;
	x->declared = l->book->names.n;
	if (l->places_described.n)
		qsort(l->places_described.v, l->places_described.n,
		      sizeof(*l->places_described.v), by_words);
	return x;
}

void resolve_names_enter(struct resolve_names *x, name_no name)
{
	name_index_enter(&x->index, name);
	arena_reset(&x->load->scratch);
}

void resolve_names_look(struct resolve_names *x, uint32_t ref)
{
	VEC_ADD(&x->next, NONE);
	sort_out(x, ref);
	arena_reset(&x->load->scratch);
}

uint32_t resolve_names_groups(const struct resolve_names *x)
{
	return x->index.groups.n;
}

void resolve_names_make(struct resolve_names *x, uint32_t group)
{
	if (x->index.groups.v[group].loose != NONE)
		name_loose(x, &x->index.groups.v[group]);
	arena_reset(&x->load->scratch);
}

/* A new name stands where it was first used: references are in that order. */
void resolve_names_find(struct resolve_names *x, uint32_t at)
{
	struct ref *ref = &x->load->names.v.v[at];
	struct name_row *row;

	if (ref->target == UINT32_MAX)
		resolve_declared(x, ref);
	row = &x->load->book->names.v[ref->target];
	if (ref->target >= x->declared && row->origin.line == 0)
		row->origin = resolve_origin(x->load->book, ref, &x->file);
	arena_reset(&x->load->scratch);
}

name_no resolve_names_called(struct resolve_names *x, struct sv words)
{
	struct load *l = x->load;
	name_no by_id = name_by_id(x, words);
	const struct name_group *g;
	struct name_could c = { .n = 0 };

	if (by_id != NO_NAME)
		return by_id;
	g = name_index_find(&x->index, words);
	if (g)
		c = name_index_could(&x->index, g, words, USE_WHO);
	arena_reset(&l->scratch);
	return c.exact && c.n == 1 ? c.v[0] : NO_NAME;
}

void resolve_names_close(struct resolve_names *x)
{
	if (!x)
		return;
	name_index_close(&x->index);
	refs_free(&x->countries);
	VEC_FREE(&x->merged);
	VEC_FREE(&x->merged_of);
	VEC_FREE(&x->next);
	mem_free(x);
}

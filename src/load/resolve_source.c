/* What references to sources mean: an id, a title, an address, a description;
 * and where in the source they point. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/percent.h"
#include "load/code.h"
#include "load/meaning.h"
#include "load/resolve.h"

/* What a source can be known by besides its id. */
struct resolve_sources {
	struct load *load;
	struct refs titles;
	struct refs addresses; /* of url and doi, as address_of() has them */
	struct refs made; /* what ids were made of; count: the last one's ~ */
	struct sv *places; /* by reference: what stands after the source */
	file_no file;      /* of the reference at hand */
};

/* TEXT as an address that is the same however it is written; empty when it is
 * none. */
static struct sv address_of(struct load *l, struct sv text, bool doi)
{
	struct sv bare = code_doi_bare(text);
	struct build key = { .arena = &l->scratch };

	if (!doi && bare.n == text.n && code_doi(bare))
		return sv_starts(text, SV("http")) ? text : SV("");
	build_str(&key, "doi:");
	for (size_t i = 0; i < bare.n; i++)
		build_char(&key, bare.s[i] >= 'A' && bare.s[i] <= 'Z'
					 ? (char)(bare.s[i] - 'A' + 'a')
					 : bare.s[i]);
	return bare.n ? build_view(&key) : SV("");
}

/* The addresses of the source S. */
static void addresses_of(struct load *l, source_no s, struct sv address[2])
{
	struct sv url = book_source_field(l->book, s, SV("url"));
	struct sv doi = book_source_field(l->book, s, SV("doi"));

	address[0] = address_of(l, url, false);
	address[1] = doi.n ? address_of(l, doi, true) : SV("");
}

void resolve_sources_enter(struct resolve_sources *x, source_no s)
{
	struct sv address[2];

	addresses_of(x->load, s, address);
	resolve_enter(&x->titles, book_source_title(x->load->book, s), s);
	for (int i = 0; i < 2; i++)
		if (address[i].n)
			resolve_enter(&x->addresses, address[i], s);
	arena_reset(&x->load->scratch);
}

static source_no find_address(const struct resolve_sources *x,
			      struct sv address)
{
	uint32_t at = address.n ? refs_find(&x->addresses, address) :
				  UINT32_MAX;

	return at == UINT32_MAX ? at : x->addresses.v.v[at].target;
}

static source_no find_source(const struct resolve_sources *x, struct sv text)
{
	source_no s = refs_target(&x->load->source_ids, &x->titles, text);

	return s != NO_SOURCE ? s :
				find_address(x, address_of(x->load, text,
							   false));
}

/* ---- descriptions ---- */

/* An id of its own for a source that is described: its address, else its
 * title, with ~2 for a second. */
static struct text make_id(struct resolve_sources *x, source_no s)
{
	struct book *b = x->load->book;
	struct sv url = book_source_field(b, s, SV("url"));
	struct build id = { .arena = &x->load->scratch };
	struct sv base = url.n ? url : book_source_title(b, s);
	uint32_t made = refs_add(&x->made, base, (struct locus){ 0 }, 0);
	uint32_t *k = &x->made.v.v[made].count;

	build_sv(&id, base);
	if (*k > 1)
		build_fmt(&id, "~%u", *k);
	while (refs_find(&x->load->source_ids, build_view(&id)) != UINT32_MAX) {
		build_cut(&id, base.n);
		build_fmt(&id, "~%u", ++*k);
	}
	resolve_enter(&x->load->source_ids, build_view(&id), s);
	return book_add_text(b, build_view(&id));
}

/* The source that is known by an address of S, the last one; or by its title,
 * if that is all it has. */
static source_no known_as(const struct resolve_sources *x, source_no s)
{
	struct book *b = x->load->book;
	source_no known = NO_SOURCE;
	struct sv address[2];

	addresses_of(x->load, s, address);
	for (int i = 0; i < 2 && known == NO_SOURCE; i++)
		known = find_address(x, address[i]);
	if (known == NO_SOURCE && b->sources.v[s].facts.count == 1) {
		uint32_t at = refs_find(&x->titles, book_source_title(b, s));

		known = at == UINT32_MAX ? at : x->titles.v.v[at].target;
	}
	return known;
}

/* Those that say more first: which of several counts must not depend on the
 * order of files and events. */
static int by_words(const void *x, const void *y)
{
	const struct described_source *a = x, *b = y;
	uint32_t m = a->row.facts.count, n = b->row.facts.count;

	return m != n ? (m < n) - (m > n) : sv_cmp(a->words, b->words);
}

void resolve_sources_describe(struct resolve_sources *x, uint32_t described)
{
	struct load *l = x->load;
	const struct described_source *d = &l->sources_described.v[described];
	struct book *b = l->book;
	struct ref *ref = &l->sources.v.v[d->ref];
	source_no s = b->sources.n, known;

	VEC_ADD(&b->sources, d->row);
	known = known_as(x, s);
	ref->target = known == NO_SOURCE ? s : known;
	if (known == NO_SOURCE) {
		struct text id = make_id(x, s);

		b->sources.v[s].id = id;
		resolve_sources_enter(x, s);
		return;
	}
	b->sources.n--;
	if (resolve_differs(b, d->row.facts, b->sources.v[known].facts))
		resolve_described_twice(l, d->row.origin,
					book_source_title(b, known),
					book_source_origin(b, known));
}

/* ---- references ---- */

/* Sets PLACE to what stands after the # of TEXT before which a source is
 * named, the last such; returns that source.  Only the last few # are tried. */
static source_no find_before(const struct resolve_sources *x, struct sv text,
			     struct sv *place)
{
	enum { FEW = 16 };

	for (size_t i = text.n, n = 0; i-- > 1 && n < FEW;) {
		source_no s;

		if (text.s[i] != '#')
			continue;
		n++;
		s = find_source(x, sv_trim(sv_slice(text, 0, i)));
		*place = sv_trim(sv_slice(text, i + 1, text.n));
		if (s != NO_SOURCE)
			return s;
	}
	*place = (struct sv){ 0 };
	return NO_SOURCE;
}

/* `via` has no place, and whoever gives one there is told. */
static void tell_place(const struct resolve_sources *x, const struct ref *ref,
		       struct sv place)
{
	struct load *l = x->load;
	struct sv source = sv_slice(ref->text, 0,
				    (size_t)(place.s - ref->text.s));

	if (place.n == 0 || !(ref->uses & USE_VIA))
		return;
	while (source.s[source.n - 1] != '#')
		source.n--;
	source.n--;
	DIAG(l->diags, FAULT_via_paragraph, ref->first,
	     diag_excerpt(&l->scratch, ref->text),
	     diag_excerpt(&l->scratch, sv_trim(source)));
}

void resolve_sources_look(struct resolve_sources *x, uint32_t number)
{
	struct ref *ref = &x->load->sources.v.v[number];
	struct sv *place = &x->places[number];

	if (ref->target == NO_SOURCE) /* else it is a description */
		ref->target = find_source(x, ref->text);
	if (ref->target == NO_SOURCE)
		ref->target = find_before(x, ref->text, place);
	if (place->n)
		tell_place(x, ref, *place);
	arena_reset(&x->load->scratch);
}

/* TEXT, which no source is known by, without the PLACE that stands after it:
 * after a # in a DOI, which but may end in one, or with a blank in it, which no
 * address has. */
static struct sv part_source(struct sv text, struct sv *place)
{
	size_t at = sv_find_char(text, '#', 0);
	struct sv source = sv_trim(sv_slice(text, 0, at == SV_NONE ? 0 : at));
	struct sv rest = sv_trim(sv_slice(text, at == SV_NONE ? text.n : at + 1,
					  text.n));
	bool url = percent_is_web(source) &&
		   sv_find_char(rest, ' ', 0) != SV_NONE;

	if (rest.n == 0 || (code_doi(source) && !url))
		return meaning_source(text, place);
	*place = rest;
	return source;
}

static void make_undeclared(struct resolve_sources *x, struct ref *ref,
			    struct sv *place)
{
	struct book *b = x->load->book;
	struct sv text = part_source(ref->text, place);
	struct sv address = address_of(x->load, text, false);
	struct source_row row = {
		.id = book_add_text(b, text),
		.origin = resolve_origin(b, ref, &x->file),
	};

	ref->target = b->sources.n;
	VEC_ADD(&b->sources, row);
	resolve_enter(&x->titles, text, ref->target);
	if (address.n)
		resolve_enter(&x->addresses, address, ref->target);
	if (place->n)
		tell_place(x, ref, *place);
}

void resolve_sources_find(struct resolve_sources *x, uint32_t number,
			  bool placed)
{
	struct ref *ref = &x->load->sources.v.v[number];

	if (number == 0)
		x->file = 0;
	if (ref->target != NO_SOURCE ||
	    (sv_find_char(ref->text, '#', 0) != SV_NONE) != placed)
		return;
	resolve_sources_look(x, number);
	if (ref->target == NO_SOURCE)
		make_undeclared(x, ref, &x->places[number]);
}

void resolve_sources_place(struct resolve_sources *x, uint32_t number)
{
	struct load *l = x->load;
	struct draft_cite *cite = &l->draft.cites.v[number];
	struct sv place = x->places[cite->source.ref];
	struct build at = { .arena = &l->scratch };

	if (place.n == 0)
		return;
	chunks_spoil(l, offsetof(struct chunk, cites), number);
	meaning_place(&at, place);
	build_str(&at, cite->at.length ? "\n" : "");
	build_sv(&at, book_text(l->book, cite->at));
	cite->at = book_add_text(l->book, build_view(&at));
	arena_reset(&l->scratch);
}

/* ---- by stages ---- */

struct resolve_sources *resolve_sources_open(struct load *l)
{
	struct resolve_sources *x = MEM_NEW(1, struct resolve_sources);

	x->load = l;
	x->titles.arena = x->addresses.arena = x->made.arena = &l->arena;
	x->places = ARENA_NEW(&l->arena, l->sources.v.n, struct sv);
	if (l->sources_described.n)
		qsort(l->sources_described.v, l->sources_described.n,
		      sizeof(*l->sources_described.v), by_words);
	return x;
}

void resolve_sources_close(struct resolve_sources *x)
{
	if (!x)
		return;
	refs_free(&x->titles);
	refs_free(&x->addresses);
	refs_free(&x->made);
	mem_free(x);
}

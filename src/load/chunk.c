/* Noting the chunks that a file is read in (reuse.h). */
#include "base/hash.h"
#include "load/make.h"
#include "load/resolve.h"

enum {
	CHUNK_MOST = 1 << 13, /* bytes; then another one begins */
	CHUNK_LEAST = 512,    /* what is smaller is soon parsed */
};

/* Where reading is, which is known to be the beginning of an item. */
static struct reuse_spot spot_of(const struct load *l, struct node_spot at)
{
	const struct book *b = l->book;
	const struct draft *d = &l->draft;

	return (struct reuse_spot){
		.at = at.at,
		.rows = {
			.origin = { l->file, at.line + 1, at.column + 1 },
			.blob.first = b->blob.n,
			.parts.first = b->parts.n,
			.kind_list.first = b->kind_list.n,
			.called.first = b->called.n,
			.facts.first = b->facts.n,
			.figures.first = b->figures.n,
			.variants.first = b->variants.n,
			.who.first = d->who.n,
			.where.first = d->where.n,
			.cites.first = d->cites.n,
			.name_list.first = d->name_list.n,
			.source_list.first = d->source_list.n,
			.read.first = b->nevents,
		},
		.links = d->links.n,
		.faults = l->diags->n,
		.silences = l->silences.n,
		.sources = l->sources_described.n,
		.places = l->described,
		.counts = d->event_list.n,
	};
}

/* Whether nothing happened between X and Y that the rows do not tell. */
static bool is_plain(const struct reuse_spot *x, const struct reuse_spot *y)
{
	return x->faults == y->faults && x->silences == y->silences &&
	       x->sources == y->sources && x->places == y->places &&
	       x->counts == y->counts;
}

/* ---- what rows refer to ---- */

static void use_names(struct load *l, const struct chunk *c)
{
	struct book *b = l->book;
	const struct draft *d = &l->draft;

	for (uint32_t i = 0; i < c->who.count; i++)
		VEC_ADD(&b->used_names, d->who.v[c->who.first + i].name.ref);
	for (uint32_t i = 0; i < c->where.count; i++)
		VEC_ADD(&b->used_names,
			d->where.v[c->where.first + i].place.ref);
	for (uint32_t i = 0; i < c->name_list.count; i++)
		VEC_ADD(&b->used_names,
			d->name_list.v[c->name_list.first + i].ref);
}

static void use_sources(struct load *l, const struct chunk *c)
{
	struct book *b = l->book;
	const struct draft *d = &l->draft;

	for (uint32_t i = 0; i < c->cites.count; i++)
		VEC_ADD(&b->used_sources,
			d->cites.v[c->cites.first + i].source.ref);
	for (uint32_t i = 0; i < c->source_list.count; i++)
		VEC_ADD(&b->used_sources,
			d->source_list.v[c->source_list.first + i].ref);
}

/* The events themselves, their links and series. */
static void use_events(struct load *l, event_no first, uint32_t n)
{
	struct book *b = l->book;
	const struct draft *d = &l->draft;

	for (uint32_t k = 0; k < n; k++) {
		struct range links = b->event_links[first + k];

		VEC_ADD(&b->read, first + k);
		VEC_ADD(&b->used_series, d->event_series.v[first + k].ref);
		for (uint32_t i = links.first; i < links.first + links.count;
		     i++)
			VEC_ADD(&b->used_events, (struct used_event){
				k, d->links.v[i].kind, d->links.v[i].to.ref,
				l->link_places.v[i].line,
				l->link_places.v[i].column });
	}
}

static struct range used(uint32_t first, uint32_t end)
{
	return (struct range){ first, end - first };
}

/* ---- chunks ---- */

/* Adds what was read between two spots as a chunk. */
static void add_chunk(struct load *l, const struct reuse_spot *from,
		      const struct reuse_spot *end)
{
	struct book *b = l->book;
	struct sv text = l->course.scan.text;
	struct chunk c = from->rows;
	uint32_t names = b->used_names.n, sources = b->used_sources.n;
	uint32_t series = b->used_series.n, events = b->used_events.n;

	c.bytes = (uint32_t)(end->at - from->at);
	c.lines = end->rows.origin.line - c.origin.line;
	c.hash = hash_seeded(sv_slice(text, from->at, end->at), b->seed);
	c.head = hash_seeded(sv_slice(text, from->at, from->at + CHUNK_HEAD),
			     b->seed);
#define COUNT(column) c.column.count = end->rows.column.first - c.column.first
	COUNT(blob);
	COUNT(parts);
	COUNT(kind_list);
	COUNT(called);
	COUNT(facts);
	COUNT(figures);
	COUNT(variants);
	COUNT(who);
	COUNT(where);
	COUNT(cites);
	COUNT(name_list);
	COUNT(source_list);
	COUNT(read);
#undef COUNT
	use_names(l, &c);
	use_sources(l, &c);
	use_events(l, c.read.first, c.read.count);
	c.read.first = b->read.n - c.read.count;
	c.used_names = used(names, b->used_names.n);
	c.used_sources = used(sources, b->used_sources.n);
	c.used_series = used(series, b->used_series.n);
	c.used_events = used(events, b->used_events.n);
	VEC_ADD(&b->chunks, c);
}

/* What was noted is a chunk, unless it is too small. */
static void close_chunk(struct load *l)
{
	struct reuse *a = &l->reuse;

	if (a->open && a->end.at - a->from.at >= CHUNK_LEAST)
		add_chunk(l, &a->from, &a->end);
	a->open = false;
}

void reuse_end(struct load *l)
{
	close_chunk(l);
	l->reuse.listed = false;
}

static bool is_event(const struct record *record)
{
	return !record->whole && !record->key &&
	       (!record->section ||
		sv_eq(record->section->text, SV("events")));
}

void reuse_cut(struct load *l, struct node_spot at, bool good)
{
	struct reuse *a = &l->reuse;

	if (good && a->open)
		a->end = spot_of(l, at);
	close_chunk(l);
	a->from = a->end = spot_of(l, at);
	a->open = true;
}

/* An event was read, up to AT. */
static void go_on(struct load *l, struct node_spot at)
{
	struct reuse *a = &l->reuse;
	struct reuse_spot now = spot_of(l, at);
	bool good = a->open && is_plain(&a->end, &now);

	if (!good || now.at - a->from.at >= CHUNK_MOST)
		reuse_cut(l, at, good);
	else
		a->end = now;
}

void reuse_note(struct load *l, const struct record *record)
{
	struct reuse *a = &l->reuse;
	struct node_spot at;

	a->listed = is_event(record);
	a->sectioned = record->section;
	if (record->section)
		a->section = *record->section;
	if (a->listed && node_ahead(l->course.records, &at))
		go_on(l, at);
	else
		close_chunk(l);
}

const char *reuse_needs(const struct load *l, const char *at)
{
	const char *from = l->course.scan.text.s + l->reuse.from.at;

	return l->reuse.open && from < at ? from : at;
}

void reuse_placed(struct load *l, uint32_t cite)
{
	uint32_t from = 0, to = l->book->chunks.n;
	struct chunk *v = l->book->chunks.v;

	while (from < to) {
		uint32_t middle = from + (to - from) / 2;
		struct range cites = v[middle].cites;

		if (cites.first + cites.count <= cite)
			from = middle + 1;
		else
			to = middle;
	}
	if (from < l->book->chunks.n && v[from].cites.first <= cite)
		v[from].bytes = 0;
}

/* ---- references, once all is read ---- */

static struct ref_row row_of(struct load *l, const struct refs *refs,
			     uint64_t at)
{
	const struct ref *ref = &refs->v.v[at];

	if (at == 0)
		l->reuse.file = 0;
	return (struct ref_row){
		book_add_text(l->book, ref->text),
		resolve_origin(l->book, ref, &l->reuse.file),
	};
}

#define KEEP(sort, column)                                                     \
	static uint64_t count_##sort(const void *load)                         \
	{                                                                      \
		const struct load *l = load;                                   \
									       \
		return l->book->chunks.n ? l->sort.v.n : 0;                    \
	}                                                                      \
	static void keep_##sort(void *load, uint64_t at)                       \
	{                                                                      \
		struct load *l = load;                                         \
		struct ref_row row = row_of(l, &l->sort, at);                  \
									       \
		VEC_ADD(&l->book->column, row);                                \
	}
KEEP(names, name_refs)
KEEP(sources, source_refs)
KEEP(series, series_refs)
KEEP(events, event_refs)
#undef KEEP

bool reuse_keep(struct load *l)
{
	enum { ITEMS = 512 };
	static const struct course_stage stages[] = {
		{ count_names, keep_names },   { count_sources, keep_sources },
		{ count_series, keep_series }, { count_events, keep_events },
	};

	return course_step(&l->reuse.keeping, stages,
			   sizeof(stages) / sizeof(*stages), l, ITEMS);
}

void reuse_free(struct load *l)
{
	struct reuse *a = &l->reuse;

	VEC_FREE(&a->heads);
	mem_free(a->names);
	mem_free(a->sources);
	mem_free(a->series);
	mem_free(a->events);
	mem_free(a->kinds);
	mem_free(a->roles);
	*a = (struct reuse){ .before = a->before };
}

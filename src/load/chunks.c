/* Noting the chunks that a file is read in (chunks.h). */
#include <string.h>

#include "base/bisect.h"
#include "base/hash.h"
#include "load/make.h"
#include "load/resolve.h"

enum {
	/* Bytes; then another one begins.  An edit costs parsing so much, and a
	 * chunk its row, which is some hundredths of that. */
	CHUNK_MOST = 1 << 14,
	CHUNK_LEAST = 512,    /* what is smaller is soon parsed */
};

/* Where reading is, which is known to be the beginning of an item. */
static struct chunks_spot spot_of(const struct load *l, struct node_spot at)
{
	const struct book *b = l->book;
	const struct draft *d = &l->draft;

#define BOOK(type, column, to) .column.first = b->column.n,
#define DRAFT(type, column, to) .column.first = d->column.n,
	return (struct chunks_spot){
		.at = at.at,
		.rows = {
			.origin = { l->file, at.line + 1, at.column + 1 },
			CHUNK_ROWS(BOOK, DRAFT)
			.read.first = b->nevents,
		},
		.links = d->links.n,
		.faults = l->diags->n,
		.silences = l->silences.n,
		.sources = l->sources_described.n,
		.places = l->described,
		.counts = d->event_list.n,
	};
#undef BOOK
#undef DRAFT
}

/* Whether nothing happened between X and Y that the rows do not tell. */
static bool is_plain(const struct chunks_spot *x, const struct chunks_spot *y)
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
static void add_chunk(struct load *l, const struct chunks_spot *from,
		      const struct chunks_spot *end)
{
	struct book *b = l->book;
	struct sv text = l->course.scan.text;
	struct chunk c = from->rows;
	uint32_t names = b->used_names.n, sources = b->used_sources.n;
	uint32_t series = b->used_series.n, events = b->used_events.n;

	c.bytes = (uint32_t)(end->at - from->at);
	c.lines = end->rows.origin.line - c.origin.line;
	c.hash = hash_seeded(sv_slice(text, from->at, end->at), b->seed);
	c.head = (uint32_t)hash_seeded(
		sv_slice(text, from->at, from->at + CHUNK_HEAD), b->seed);
#define COUNT(type, column, to)                                                \
	c.column.count = end->rows.column.first - c.column.first;
	CHUNK_ROWS(COUNT, COUNT)
#undef COUNT
	c.read.count = end->rows.read.first - c.read.first;
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
	struct chunks *a = &l->chunks;

	if (a->open && a->end.at - a->from.at >= CHUNK_LEAST)
		add_chunk(l, &a->from, &a->end);
	a->open = false;
}

void chunks_begin(struct load *l)
{
	l->chunks.open = l->chunks.listed = false;
}

void chunks_end(struct load *l)
{
	close_chunk(l);
	l->chunks.listed = false;
}

static bool is_event(const struct record *record)
{
	return !record->whole && !record->key &&
	       (!record->section ||
		sv_eq(record->section->text, SV("events")));
}

void chunks_cut(struct load *l, struct node_spot at, bool good)
{
	struct chunks *a = &l->chunks;

	if (good && a->open)
		a->end = spot_of(l, at);
	close_chunk(l);
	a->from = a->end = spot_of(l, at);
	a->open = true;
}

/* An event was read, up to AT. */
static void go_on(struct load *l, struct node_spot at)
{
	struct chunks *a = &l->chunks;
	struct chunks_spot now = spot_of(l, at);
	bool good = a->open && is_plain(&a->end, &now);

	if (!good || now.at - a->from.at >= CHUNK_MOST)
		chunks_cut(l, at, good);
	else
		a->end = now;
}

void chunks_note(struct load *l, const struct record *record)
{
	struct chunks *a = &l->chunks;
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

const char *chunks_needs(const struct load *l, const char *at)
{
	const char *from = l->course.scan.text.s + l->chunks.from.at;

	return l->chunks.open && from < at ? from : at;
}

static struct range range_in(const struct chunk *c, size_t in)
{
	struct range r;

	memcpy(&r, (const char *)c + in, sizeof(r));
	return r;
}

void chunks_spoil(struct load *l, size_t in, uint32_t row)
{
	struct chunk *v = l->book->chunks.v;
	struct bisect b = { .end = l->book->chunks.n };

	while (bisect_asks(&b)) {
		struct range r = range_in(&v[b.at], in);

		bisect_told(&b, r.first + r.count <= row);
	}
	if (b.at < l->book->chunks.n && range_in(&v[b.at], in).first <= row)
		v[b.at].bytes = 0;
}

/* ---- references, once all is read ---- */

static struct ref_row row_of(struct load *l, const struct refs *refs,
			     uint64_t at)
{
	const struct ref *ref = &refs->v.v[at];

	if (at == 0)
		l->chunks.file = 0;
	return (struct ref_row){
		book_add_text(l->book, ref->text),
		resolve_origin(l->book, ref, &l->chunks.file),
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

bool chunks_keep(struct load *l)
{
	enum { ITEMS = 512 };
	static const struct course_stage stages[] = {
		{ count_names, keep_names },   { count_sources, keep_sources },
		{ count_series, keep_series }, { count_events, keep_events },
	};

	return course_step(&l->chunks.keeping, stages,
			   sizeof(stages) / sizeof(*stages), l, ITEMS);
}

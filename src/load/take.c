/* Rows of the book before as rows of this one (take.h). */
#include "load/take.h"

struct origin take_origin(const struct taking *t, struct origin o)
{
	return (struct origin){ t->to.origin.file,
				o.line - t->chunk->origin.line +
					t->to.origin.line,
				o.column };
}

/* A reference that is used once more. */
static struct unresolved use(const struct meaning_of *m, uint32_t was,
			     uint32_t uses)
{
	struct ref *ref;

	if (was == UINT32_MAX)
		return NO_REFERENCE;
	ref = &m->now->v.v[m->number[was] - 1];
	ref->uses |= uses;
	ref->count++;
	return (struct unresolved){ m->number[was] - 1 };
}

static uint32_t next_name(struct taking *t)
{
	return t->from->used_names.v[t->names++];
}

static uint32_t next_source(struct taking *t)
{
	return t->from->used_sources.v[t->sources++];
}

/* Where the N rows from FIRST on, which are among FROM, are in TO; where they
 * are not, the chunk is not what was noted. */
static uint32_t move(const struct taking *t, uint32_t first, uint32_t n,
		     struct range from, struct range to)
{
	uint32_t at = first - from.first;

	if (at <= from.count && n <= from.count - at)
		return to.first + at;
	t->l->reuse.doubt = true;
	return 0;
}

static struct text move_text(const struct taking *t, struct text v)
{
	if (v.length)
		v.offset = move(t, v.offset, v.length, t->chunk->blob,
				t->to.blob);
	return v;
}

static uint32_t move_more(const struct taking *t, uint32_t more)
{
	return more == UINT32_MAX ? more :
				    move(t, more, 1, t->chunk->who_more,
					 t->to.who_more);
}

static struct range move_range(const struct taking *t, struct range r,
			       struct range from, struct range to)
{
	r.first = r.count ? move(t, r.first, r.count, from, to) : 0;
	return r;
}

/* A value of a row, by what it refers to. */
#define MOVE_plain(v) (v)
#define MOVE_blob(v) move_text(t, v)
#define MOVE_files(v) take_origin(t, v)
#define MOVE_who_more(v) move_more(t, v)
#define MOVE_RANGE(v, column) move_range(t, v, t->chunk->column, t->to.column)
#define MOVE_parts(v) MOVE_RANGE(v, parts)
#define MOVE_kind_list(v) MOVE_RANGE(v, kind_list)
#define MOVE_who(v) MOVE_RANGE(v, who)
#define MOVE_where(v) MOVE_RANGE(v, where)
#define MOVE_cites(v) MOVE_RANGE(v, cites)
#define MOVE_called(v) MOVE_RANGE(v, called)
#define MOVE_facts(v) MOVE_RANGE(v, facts)
#define MOVE_figures(v) MOVE_RANGE(v, figures)
#define MOVE_variants(v) MOVE_RANGE(v, variants)
#define MOVE_name_list(v) MOVE_RANGE(v, name_list)
#define MOVE_source_list(v) MOVE_RANGE(v, source_list)
/* Set where it is known. */
#define MOVE_names(v) NO_REFERENCE
#define MOVE_sources(v) NO_REFERENCE
#define MOVE_roles(v) (v)
#define MOVE_links(v) ((struct range){ 0 })
#define MOVE_series(v) NO_SERIES
#define MOVE_events(v) NO_EVENT
#define MOVE_event_list(v) ((struct range){ 0 })
#define MOVE_FIELD(type, field, to) .field = MOVE_##to(row->field),

/* The rows of the chunk in COLUMN: as they are, or each by itself. */
#define AS_THEY_ARE(column)                                                    \
	static void take_##column(struct taking *t, const struct known *k)     \
	{                                                                      \
		struct range r = t->chunk->column;                             \
									       \
		(void)k;                                                       \
		VEC_APPEND(&t->l->book->column, t->from->column.v + r.first,   \
			   r.count);                                           \
	}
#define EACH(column, row)                                                      \
	static void take_##column(struct taking *t, const struct known *k)     \
	{                                                                      \
		struct range r = t->chunk->column;                             \
									       \
		for (uint32_t i = 0; i < r.count; i++)                         \
			row(t, k, &t->from->column.v[r.first + i]);            \
	}

/* Each row of the chunk in COLUMN with nothing but its values moved. */
#define MOVED(column, type, FIELDS)                                            \
	static void move_##type(struct taking *t, const struct known *k,       \
				const struct type *row)                        \
	{                                                                      \
		struct type moved = { FIELDS(MOVE_FIELD) };                    \
									       \
		(void)k;                                                       \
		VEC_ADD(&t->l->book->column, moved);                           \
	}                                                                      \
	EACH(column, move_##type)

AS_THEY_ARE(blob)
AS_THEY_ARE(parts)

static void take_kind(struct taking *t, const struct known *k,
		      const kind_no *kind)
{
	VEC_ADD(&t->l->book->kind_list, k->kinds.number[*kind] - 1);
}
EACH(kind_list, take_kind)

static void take_words(struct taking *t, const struct known *k,
		       const struct called *row)
{
	(void)k;
	VEC_ADD(&t->l->book->called,
		((struct called){ NO_NAME, move_text(t, row->words) }));
}
EACH(called, take_words)

MOVED(facts, fact, FACT_FIELDS)

/* Those of an event are together, in the order of events. */
static void take_figure(struct taking *t, const struct known *k,
			const struct figure *row)
{
	struct figure figure = { FIGURE_FIELDS(MOVE_FIELD) };
	const struct book *b = t->from;
	uint32_t first = t->chunk->read.first;
	uint32_t at = t->event - t->to.read.first;

	(void)k;
	while (at + 1 < t->chunk->read.count &&
	       b->read.v[first + at] != row->event)
		at++;
	t->l->reuse.doubt |= b->read.v[first + at] != row->event;
	t->event = t->to.read.first + at;
	figure.event = t->event;
	VEC_ADD(&t->l->book->figures, figure);
}
EACH(figures, take_figure)

MOVED(variants, variant, VARIANT_FIELDS)

MOVED(who_more, who_more, WHO_MORE_FIELDS)

static void take_one(struct taking *t, const struct known *k,
		     const struct who *row)
{
	struct draft_who who = { WHO_FIELDS(MOVE_FIELD) };

	who.role = k->roles.number[row->role] - 1;
	who.name = use(&k->names, next_name(t),
		       make_use_in(t->l->book, who.role));
	VEC_ADD(&t->l->draft.who, who);
}
EACH(who, take_one)

static void take_place(struct taking *t, const struct known *k,
		       const struct where *row)
{
	struct draft_where where = { WHERE_FIELDS(MOVE_FIELD) };

	where.place = use(&k->names, next_name(t), USE_PLACE);
	VEC_ADD(&t->l->draft.where, where);
}
EACH(where, take_place)

static void take_cite(struct taking *t, const struct known *k,
		      const struct cite *row)
{
	struct draft_cite cite = { CITE_FIELDS(MOVE_FIELD) };

	cite.source = use(&k->sources, next_source(t), 0);
	VEC_ADD(&t->l->draft.cites, cite);
}
EACH(cites, take_cite)

static void take_name(struct taking *t, const struct known *k,
		      const name_no *name)
{
	(void)name;
	VEC_ADD(&t->l->draft.name_list,
		use(&k->names, next_name(t), USE_WHO));
}
EACH(name_list, take_name)

static void take_source(struct taking *t, const struct known *k,
			const source_no *source)
{
	(void)source;
	VEC_ADD(&t->l->draft.source_list,
		use(&k->sources, next_source(t), USE_VIA));
}
EACH(source_list, take_source)

void take_rows(struct taking *t, const struct known *k)
{
#define TAKE(type, column, to) take_##column(t, k);
	CHUNK_ROWS(TAKE, TAKE)
#undef TAKE
}

/* ---- events ---- */

/* The date of an event that has none of its own is found anew. */
static void forget_date(struct event_row *row)
{
	row->first = INT64_MIN;
	row->last = INT64_MAX;
	row->date = (struct date_bits){ .first_end = END_UNKNOWN,
					.last_end = END_UNKNOWN };
	row->parts = (struct range){ 0 };
	row->edtf = (struct text){ 0 };
	row->state.date_source = DATE_OWN;
}

/* A date that is its parent's is forgotten before anything is moved: it need
 * not be of the chunk. */
static struct event_row row_of_event(const struct taking *t, event_no ev)
{
#define E(type, column, to) .column = t->from->event_##column[ev],
	struct event_row row = { BOOK_COLUMNS(E, COLUMN_NONE, COLUMN_NONE) };
#undef E

	if (row.state.date_source == DATE_INHERITED)
		forget_date(&row);
#define E(type, column, to) row.column = MOVE_##to(row.column);
	BOOK_COLUMNS(E, COLUMN_NONE, COLUMN_NONE)
#undef E
	return row;
}

static void take_id(const struct taking *t, struct text id)
{
	struct load *l = t->l;
	uint32_t n = l->event_ids.v.n, ref;

	if (id.length == 0)
		return;
	ref = refs_add(&l->event_ids, book_text(t->from, id),
		       (struct locus){ l->file_name, 0, 0 }, 0);
	l->event_ids.v.v[ref].target = l->book->nevents;
	if (ref < n)
		reuse_twice(l, book_text(t->from, id));
}

static void take_link(const struct taking *t, const struct known *k,
		      const struct used_event *row)
{
	struct load *l = t->l;
	struct draft_link link = { row->kind, use(&k->events, row->ref, 0) };
	const struct ref *ref = &l->events.v.v[link.to.ref];
	struct link_place at = {
		row->line - t->chunk->origin.line + t->to.origin.line,
		row->column,
	};

	VEC_ADD(&l->draft.links, link);
	VEC_ADD(&l->link_places, at);
	if (ref->count > 1)
		make_use_event(l, link.to,
			       (struct locus){ l->file_name, at.line,
					       at.column });
}

void take_events(const struct taking *t, const struct known *k)
{
	const struct book *b = t->from;
	const struct chunk *c = t->chunk;
	struct load *l = t->l;
	uint32_t link = c->used_events.first;
	uint32_t end = link + c->used_events.count;

	for (uint32_t i = 0; i < c->read.count; i++) {
		event_no ev = b->read.v[c->read.first + i];
		uint32_t series = b->used_series.v[c->used_series.first + i];
		struct event_row row = row_of_event(t, ev);

		take_id(t, b->event_id[ev]);
		row.links.first = l->draft.links.n;
		for (; link < end && b->used_events.v[link].of == i; link++)
			take_link(t, k, &b->used_events.v[link]);
		row.links.count = l->draft.links.n - row.links.first;
		VEC_ADD(&l->draft.event_series, use(&k->series, series, 0));
		book_add_event(l->book, &row);
	}
	l->reuse.doubt |= link < end;
}

/* Putting what references mean into the rows of the book. */
#include "load/draft.h"

static uint32_t target(const struct refs *refs, struct unresolved u)
{
	return u.ref == UINT32_MAX ? u.ref : refs->v.v[u.ref].target;
}

/* A drafted value as the book has it, by the column that it refers to. */
#define SETTLE_names(v) target(refs->names, v)
#define SETTLE_sources(v) target(refs->sources, v)
#define SETTLE_events(v) target(refs->events, v)
#define SETTLE_plain(v) v
#define SETTLE_blob(v) v
#define SETTLE_roles(v) v
#define SETTLE_files(v) v
#define SETTLE_name_list(v) v
#define SETTLE_source_list(v) v
#define SETTLE_cites(v) v

#define SETTLE_FIELD(type, field, to) .field = SETTLE_##to(from->field),
#define L(type, column, to)                                                    \
	static void settle_##column(struct draft *d,                           \
				    const struct draft_refs *refs,             \
				    struct book *b)                            \
	{                                                                      \
		VEC_ROOM(&b->column, d->column.n);                             \
		for (uint32_t i = 0; i < d->column.n; i++)                     \
			b->column.v[b->column.n++] =                           \
				SETTLE_##to(d->column.v[i]);                   \
		VEC_FREE(&d->column);                                          \
	}
#define R(row, column, fields)                                                 \
	static void settle_##column(struct draft *d,                           \
				    const struct draft_refs *refs,             \
				    struct book *b)                            \
	{                                                                      \
		VEC_ROOM(&b->column, d->column.n);                             \
		for (uint32_t i = 0; i < d->column.n; i++) {                   \
			const struct draft_##row *from = &d->column.v[i];      \
			b->column.v[b->column.n++] =                           \
				(struct row){ fields(SETTLE_FIELD) };          \
		}                                                              \
		VEC_FREE(&d->column);                                          \
	}
DRAFT_COLUMNS(L, R)
#undef L
#undef R

void draft_free(struct draft *d)
{
#define FREE(type, column, what) VEC_FREE(&d->column);
	DRAFT_COLUMNS(FREE, FREE)
#undef FREE
	VEC_FREE(&d->names);
	VEC_FREE(&d->bodies);
	VEC_FREE(&d->event_series);
}

void draft_settle(struct draft *d, const struct draft_refs *refs,
		  struct book *b)
{
#define SETTLE(type, column, what) settle_##column(d, refs, b);
	DRAFT_COLUMNS(SETTLE, SETTLE)
	for (name_no n = 0; n < d->names.n; n++) {
		b->names.v[n].country = target(refs->names,
					       d->names.v[n].country);
		b->names.v[n].in = target(refs->names, d->names.v[n].in);
	}
	for (series_no s = 0; s < d->bodies.n; s++)
		b->series.v[s].body = target(refs->names, d->bodies.v[s]);
	for (event_no ev = 0; ev < b->nevents; ev++)
		b->event_series[ev] = target(refs->series,
					     d->event_series.v[ev]);
	draft_free(d);
}

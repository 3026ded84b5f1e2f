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
#define SETTLE_who_more(v) v
#define SETTLE_files(v) v
#define SETTLE_name_list(v) v
#define SETTLE_source_list(v) v
#define SETTLE_cites(v) v
#define SETTLE_called(v) v
#define SETTLE_facts(v) v

#define SETTLE_FIELD(type, field, to) .field = SETTLE_##to(from->field),
/* What is moved where. */
struct settling {
	struct draft *draft;
	const struct draft_refs *refs;
	struct book *book;
};

/* A row goes, and with the last of them the column that they were in. */
#define ITEMS(column, ...)                                                     \
	static uint64_t count_##column(const void *of)                         \
	{                                                                      \
		return ((const struct settling *)of)->draft->column.n;         \
	}                                                                      \
	static void settle_##column(void *of, uint64_t i)                      \
	{                                                                      \
		const struct draft_refs *refs =                                \
			((const struct settling *)of)->refs;                   \
		struct draft *d = ((struct settling *)of)->draft;              \
		struct book *b = ((struct settling *)of)->book;                \
									       \
		(void)refs;                                                    \
		if (i == 0)                                                    \
			VEC_ROOM(&b->column, d->column.n);                     \
		b->column.v[b->column.n++] = __VA_ARGS__;                      \
		if (i + 1 == d->column.n)                                      \
			VEC_FREE(&d->column);                                  \
	}
#define L(type, column, to) ITEMS(column, SETTLE_##to(d->column.v[i]))
#define R(row, column, fields)                                                 \
	static struct row settled_##column(const struct draft_refs *refs,      \
					   const struct draft_##row *from)     \
	{                                                                      \
		(void)refs;                                                    \
		return (struct row){ fields(SETTLE_FIELD) };                   \
	}                                                                      \
	ITEMS(column, settled_##column(refs, &d->column.v[i]))
DRAFT_COLUMNS(L, R)
#undef L
#undef R

static uint64_t count_names(const void *of)
{
	return ((const struct settling *)of)->draft->names.n;
}

static void settle_name(void *of, uint64_t n)
{
	struct settling *s = of;
	const struct draft_name *from = &s->draft->names.v[n];

	s->book->names.v[n].country = target(s->refs->names, from->country);
	s->book->names.v[n].in = target(s->refs->names, from->in);
}

static uint64_t count_bodies(const void *of)
{
	return ((const struct settling *)of)->draft->bodies.n;
}

static void settle_body(void *of, uint64_t n)
{
	struct settling *s = of;

	s->book->series.v[n].body =
		target(s->refs->names, s->draft->bodies.v[n]);
}

static uint64_t count_events(const void *of)
{
	return ((const struct settling *)of)->book->nevents;
}

static void settle_series(void *of, uint64_t ev)
{
	struct settling *s = of;

	s->book->event_series[ev] =
		target(s->refs->series, s->draft->event_series.v[ev]);
}

void draft_free(struct draft *d)
{
#define FREE(type, column, what) VEC_FREE(&d->column);
	DRAFT_COLUMNS(FREE, FREE)
#undef FREE
	VEC_FREE(&d->names);
	VEC_FREE(&d->bodies);
	VEC_FREE(&d->event_series);
}

bool draft_settle(struct draft *d, const struct draft_refs *refs,
		  struct book *b, struct course *course, uint64_t items)
{
	static const struct course_stage stages[] = {
#define STAGE(type, column, what) { count_##column, settle_##column },
		DRAFT_COLUMNS(STAGE, STAGE)
#undef STAGE
		{ count_names, settle_name },
		{ count_bodies, settle_body },
		{ count_events, settle_series },
	};
	struct settling s = { d, refs, b };

	return course_step(course, stages, sizeof(stages) / sizeof(*stages),
			   &s, items);
}

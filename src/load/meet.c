/* What a chunk of the book before refers to, as it is numbered now (take.h). */
#include "load/take.h"

#include "base/numbers.h"

/* Whether O lies in the chunk. */
static bool is_within(const struct taking *t, struct origin o)
{
	struct origin from = t->chunk->origin;

	return o.file == from.file && o.line >= from.line &&
	       o.line - from.line < t->chunk->lines;
}

/* Whether O lies after the chunk. */
static bool is_behind(const struct taking *t, struct origin o)
{
	struct origin from = t->chunk->origin;

	return o.file > from.file ||
	       (o.file == from.file && o.line > from.line &&
		o.line - from.line >= t->chunk->lines);
}

/* Numbers of things that this load has not met, each once. */
struct unmet {
	uint32_t *v; /* as long as a record */
	uint32_t n, cap;
};

static void add_unmet(const struct taking *t, struct unmet *u,
		      uint32_t number)
{
	if (u->n == u->cap) {
		uint32_t cap = u->cap * 2 + 16;
		uint32_t *v = ARENA_NEW(&t->l->scratch, cap, uint32_t);

		for (uint32_t i = 0; i < u->n; i++)
			v[i] = u->v[i];
		u->v = v;
		u->cap = cap;
	}
	u->v[u->n++] = number;
}

/* Whether the reference REF is met; one that is new, but first in this chunk,
 * is added to UNMET. */
static bool meet(const struct taking *t, const struct meaning_of *m,
		 uint32_t ref, struct unmet *unmet)
{
	uint32_t now;

	if (ref == UINT32_MAX || m->number[ref])
		return true;
	now = refs_find(m->now, book_text(t->from, m->was[ref].text));
	if (now != UINT32_MAX) {
		m->number[ref] = now + 1;
		return true;
	}
	if (!is_within(t, m->was[ref].first))
		return false;
	add_unmet(t, unmet, ref);
	return true;
}

/* The same of those that the chunk uses, one after the other. */
#define MEET_USED(sort)                                                        \
	static bool meet_##sort(const struct taking *t,                        \
				const struct meaning_of *m,                    \
				struct unmet *unmet)                           \
	{                                                                      \
		struct range used = t->chunk->used_##sort;                     \
		const uint32_t *v = t->from->used_##sort.v + used.first;       \
									       \
		for (uint32_t i = 0; i < used.count; i++)                      \
			if (!meet(t, m, v[i], unmet))                          \
				return false;                                  \
		return true;                                                   \
	}
MEET_USED(names)
MEET_USED(sources)
MEET_USED(series)
#undef MEET_USED

/* The same of those that its links lead to. */
static bool meet_events(const struct taking *t, const struct meaning_of *m,
			struct unmet *unmet)
{
	struct range used = t->chunk->used_events;

	for (uint32_t i = 0; i < used.count; i++)
		if (!meet(t, m, t->from->used_events.v[used.first + i].ref,
			  unmet))
			return false;
	return true;
}

/* Adds those that are new in the order in which they were first used, which is
 * that of their numbers. */
static void add_refs(const struct taking *t, const struct meaning_of *m,
		     struct unmet *unmet)
{
	numbers_sort(unmet->v, unmet->n);
	for (uint32_t i = 0; i < unmet->n; i++) {
		uint32_t ref = unmet->v[i], now;
		struct origin first = take_origin(t, m->was[ref].first);

		if (m->number[ref])
			continue;
		now = refs_add(m->now, book_text(t->from, m->was[ref].text),
			       (struct locus){ t->l->file_name, first.line,
					       first.column }, 0);
		m->now->v.v[now].count = 0;
		m->number[ref] = now + 1;
	}
}

/* ---- kinds and roles ---- */

static struct vocab_row *row_of(struct book *b, const struct words_of *w,
				uint32_t no)
{
	uint32_t n;

	return (struct vocab_row *)book_rows(b, w->column, &n) + no;
}

/* As meet(): that it is written, and where first, is told of it too.  What was
 * first written after the chunk is not written in it. */
static bool meet_word(const struct taking *t, const struct words_of *w,
		      uint32_t no, struct unmet *unmet)
{
	const struct vocab_row *was = &w->was[no];
	uint32_t now = w->number[no] ? w->number[no] - 1 :
				       w->find(t->l->book,
					       book_text(t->from, was->id));

	if (now != UINT32_MAX &&
	    (was->used.line == 0 || is_behind(t, was->used) ||
	     row_of(t->l->book, w, now)->used.line)) {
		w->number[no] = now + 1;
		return true;
	}
	if (was->used.line == 0 || !is_within(t, was->used))
		return false;
	add_unmet(t, unmet, no);
	return true;
}

static bool meet_kinds(const struct taking *t, const struct words_of *w,
		       struct unmet *unmet)
{
	struct range r = t->chunk->kind_list;

	for (uint32_t i = 0; i < r.count; i++)
		if (!meet_word(t, w, t->from->kind_list.v[r.first + i], unmet))
			return false;
	return true;
}

static bool meet_roles(const struct taking *t, const struct words_of *w,
		       struct unmet *unmet)
{
	struct range r = t->chunk->who;

	for (uint32_t i = 0; i < r.count; i++)
		if (!meet_word(t, w, t->from->who.v[r.first + i].role, unmet))
			return false;
	return true;
}

static void add_word(const struct taking *t, const struct words_of *w,
		     uint32_t no)
{
	uint32_t now = w->make(t->l->book, book_text(t->from, w->was[no].id));
	struct vocab_row *row = row_of(t->l->book, w, now);

	if (row->used.line == 0)
		row->used = take_origin(t, w->was[no].used);
	w->number[no] = now + 1;
}

/* Adds those that are new, in the order in which they stand; a second time the
 * same one is found. */
static void add_words(const struct taking *t, const struct words_of *w,
		      const struct unmet *unmet)
{
	for (uint32_t i = 0; i < unmet->n; i++)
		add_word(t, w, unmet->v[i]);
}

/* ---- all of it ---- */

static uint32_t *numbers(uint32_t **v, uint32_t n)
{
	if (!*v)
		*v = MEM_NEW(n, uint32_t);
	return *v;
}

struct known known_of(struct load *l)
{
	struct reuse *a = &l->reuse;
	const struct book *b = a->before;

#define MEANING(sort, refs)                                                    \
	.sort = { &l->sort, b->refs.v, numbers(&a->sort, b->refs.n) },
#define WORDS(sort, word)                                                      \
	.sort = { b->sort.v, numbers(&a->sort, b->sort.n),                     \
		  book_find_##word, book_make_##word,                          \
		  COLUMN_##sort },
	return (struct known){ REUSE_REFS(MEANING) REUSE_WORDS(WORDS) };
#undef MEANING
#undef WORDS
}

bool meet_chunk(const struct taking *t, const struct known *k)
{
#define UNMET(sort, of) struct unmet sort;
#define MEET(sort, of) meet_##sort(t, &k->sort, &unmet.sort) &&
#define ADD_REFS(sort, of) add_refs(t, &k->sort, &unmet.sort);
#define ADD_WORDS(sort, of) add_words(t, &k->sort, &unmet.sort);
	struct {
		REUSE_REFS(UNMET)
		REUSE_WORDS(UNMET)
	} unmet = { 0 };

	if (!(REUSE_WORDS(MEET) REUSE_REFS(MEET) true))
		return false;
	REUSE_REFS(ADD_REFS)
	REUSE_WORDS(ADD_WORDS)
	return true;
#undef UNMET
#undef MEET
#undef ADD_REFS
#undef ADD_WORDS
}

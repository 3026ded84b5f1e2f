/* What a chunk of the book before refers to, as it is numbered now (take.h). */
#include <stdlib.h>

#include "load/take.h"

/* Whether O lies in the chunk. */
static bool is_within(const struct taking *t, struct origin o)
{
	struct origin from = t->chunk->origin;

	return o.file == from.file && o.line >= from.line &&
	       o.line - from.line < t->chunk->lines;
}

/* Whether O lies behind the chunk. */
static bool is_behind(const struct taking *t, struct origin o)
{
	struct origin from = t->chunk->origin;

	return o.file > from.file ||
	       (o.file == from.file && o.line > from.line &&
		o.line - from.line >= t->chunk->lines);
}

static int by_number(const void *x, const void *y)
{
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;

	return (a > b) - (a < b);
}

/* Numbers of things that this load has not met, each once. */
struct unmet {
	struct arena *arena;
	uint32_t *v;
	uint32_t n, cap;
};

static void add_unmet(struct unmet *u, uint32_t number)
{
	if (u->n == u->cap) {
		uint32_t cap = u->cap * 2 + 16;
		uint32_t *v = ARENA_NEW(u->arena, cap, uint32_t);

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
	add_unmet(unmet, ref);
	return true;
}

/* The same of the N from V on. */
static bool meet_all(const struct taking *t, const struct meaning_of *m,
		     const uint32_t *v, uint32_t n, struct unmet *unmet)
{
	for (uint32_t i = 0; i < n; i++)
		if (!meet(t, m, v[i], unmet))
			return false;
	return true;
}

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
	if (unmet->n)
		qsort(unmet->v, unmet->n, sizeof(*unmet->v), by_number);
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
	return w->roles ? &b->roles.v[no] : &b->kinds.v[no];
}

/* As meet(): that it is written, and where first, is told of it too.  What was
 * first written behind the chunk is not written in it. */
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
	add_unmet(unmet, no);
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

/* Adds those that are new in the order in which they stand. */
static void add_words(const struct taking *t, const struct words_of *w,
		      struct unmet *unmet)
{
	for (uint32_t i = 1; i < unmet->n; i++)
		for (uint32_t k = i; k > 0; k--) {
			struct origin x = w->was[unmet->v[k - 1]].used;
			struct origin y = w->was[unmet->v[k]].used;
			uint32_t swapped = unmet->v[k];

			if (x.line < y.line ||
			    (x.line == y.line && x.column <= y.column))
				break;
			unmet->v[k] = unmet->v[k - 1];
			unmet->v[k - 1] = swapped;
		}
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

	return (struct known){
		.names = { &l->names, b->name_refs.v,
			   numbers(&a->names, b->name_refs.n) },
		.sources = { &l->sources, b->source_refs.v,
			     numbers(&a->sources, b->source_refs.n) },
		.series = { &l->series, b->series_refs.v,
			    numbers(&a->series, b->series_refs.n) },
		.events = { &l->events, b->event_refs.v,
			    numbers(&a->events, b->event_refs.n) },
		.kinds = { b->kinds.v, numbers(&a->kinds, b->kinds.n),
			   book_find_kind, book_make_kind, false },
		.roles = { b->roles.v, numbers(&a->roles, b->roles.n),
			   book_find_role, book_make_role, true },
	};
}

bool meet_chunk(const struct taking *t, const struct known *k)
{
	const struct book *b = t->from;
	const struct chunk *c = t->chunk;
	struct unmet unmet[6];
	bool met = true;

	for (size_t i = 0; i < sizeof(unmet) / sizeof(*unmet); i++)
		unmet[i] = (struct unmet){ .arena = &t->l->scratch };
	for (uint32_t i = 0; met && i < c->kind_list.count; i++)
		met = meet_word(t, &k->kinds,
				b->kind_list.v[c->kind_list.first + i],
				&unmet[4]);
	for (uint32_t i = 0; met && i < c->who.count; i++)
		met = meet_word(t, &k->roles, b->who.v[c->who.first + i].role,
				&unmet[5]);
	if (!met ||
	    !meet_all(t, &k->names, b->used_names.v + c->used_names.first,
		      c->used_names.count, &unmet[0]) ||
	    !meet_all(t, &k->sources, b->used_sources.v + c->used_sources.first,
		      c->used_sources.count, &unmet[1]) ||
	    !meet_all(t, &k->series, b->used_series.v + c->used_series.first,
		      c->used_series.count, &unmet[2]) ||
	    !meet_events(t, &k->events, &unmet[3]))
		return false;
	add_refs(t, &k->names, &unmet[0]);
	add_refs(t, &k->sources, &unmet[1]);
	add_refs(t, &k->series, &unmet[2]);
	add_refs(t, &k->events, &unmet[3]);
	add_words(t, &k->kinds, &unmet[4]);
	add_words(t, &k->roles, &unmet[5]);
	return true;
}

/* Taking chunks that are as they were from the book before (reuse.h). */
#include "load/reuse.h"

#include <stdlib.h>

#include "base/bisect.h"
#include "base/hash.h"
#include "load/silence.h"
#include "load/take.h"

/* ---- finding it ---- */

static int by_head(const void *x, const void *y)
{
	const struct reuse_head *a = x, *b = y;

	if (a->head != b->head)
		return a->head < b->head ? -1 : 1;
	return (a->chunk > b->chunk) - (a->chunk < b->chunk);
}

/* What this file was in the book before, or as many as that has; most often
 * the one after the last. */
static file_no find_file(struct load *l)
{
	struct reuse *a = &l->reuse;
	uint32_t n = a->before->files.n;

	for (uint32_t i = 0; i < n; i++) {
		file_no file = (a->next_file + i) % n;

		if (sv_eq(book_file_name(a->before, file), l->file_name)) {
			a->next_file = file + 1;
			return file;
		}
	}
	return n;
}

/* The first chunk of FILE or of one after it. */
static uint32_t first_of(const struct book *b, file_no file)
{
	struct bisect s = { .end = b->chunks.n };

	while (bisect_asks(&s))
		bisect_told(&s, b->chunks.v[s.at].origin.file < file);
	return (uint32_t)s.at;
}

void reuse_begin(struct load *l)
{
	struct reuse *a = &l->reuse;
	const struct book *b = a->before;
	file_no file;

	a->heads.n = 0;
	if (!b)
		return;
	file = find_file(l);
	a->next = first_of(b, file);
	for (uint32_t i = a->next;
	     i < b->chunks.n && b->chunks.v[i].origin.file == file; i++)
		VEC_ADD(&a->heads,
			((struct reuse_head){ b->chunks.v[i].head, i }));
	if (a->heads.n > 0)
		qsort(a->heads.v, a->heads.n, sizeof(*a->heads.v), by_head);
}

/* Whether there is a reference for each of its rows that has one. */
static bool is_whole(const struct chunk *c)
{
	return c->read.count > 0 &&
	       c->used_names.count == (uint64_t)c->who.count + c->where.count +
					      c->name_list.count &&
	       c->used_sources.count ==
		       (uint64_t)c->cites.count + c->source_list.count &&
	       c->used_series.count == c->read.count;
}

/* Whether the text from AT on is chunk number I. */
static bool is_chunk(const struct load *l, struct node_spot at, uint32_t i)
{
	const struct chunk *c = &l->reuse.before->chunks.v[i];
	struct sv text = l->course.scan.text;

	return c->bytes > 0 && c->bytes < text.n - at.at &&
	       c->origin.column == at.column + 1 && is_whole(c) &&
	       hash_seeded(sv_slice(text, at.at, at.at + c->bytes),
			   l->reuse.before->seed) == c->hash;
}

/* The first of the heads that is HEAD or more. */
static uint32_t find_head(const struct reuse *a, uint32_t head)
{
	struct bisect b = { .end = a->heads.n };

	while (bisect_asks(&b))
		bisect_told(&b, a->heads.v[b.at].head < head);
	return (uint32_t)b.at;
}

/* The chunk that the text from AT on is, or null; most often it is the one
 * after the last, or after one that was edited. */
static const struct chunk *find(struct load *l, struct node_spot at)
{
	/* That are looked at first; and of those that begin alike. */
	enum { NEXT = 4, ALIKE = 8 };
	struct reuse *a = &l->reuse;
	const struct book *b = a->before;
	struct sv text = l->course.scan.text;
	uint32_t head, i, tries;

	if (text.n - at.at <= CHUNK_HEAD)
		return NULL;
	head = (uint32_t)hash_seeded(
		sv_slice(text, at.at, at.at + CHUNK_HEAD), b->seed);
	for (i = a->next; i < b->chunks.n && i - a->next < NEXT; i++)
		if (b->chunks.v[i].head == head && is_chunk(l, at, i))
			return &b->chunks.v[i];
	i = find_head(a, head);
	for (tries = 0; tries < ALIKE && i < a->heads.n; tries++, i++)
		if (a->heads.v[i].head != head)
			break;
		else if (is_chunk(l, at, a->heads.v[i].chunk))
			return &b->chunks.v[a->heads.v[i].chunk];
	return NULL;
}

/* ---- taking it ---- */

/* Silences that lasted until this event end. */
static void end_silences(struct load *l, struct node_spot at)
{
	const struct chunks *now = &l->chunks;
	struct locus to = { l->file_name, at.line + 1, at.column + 1 };

	silence_end(l, now->sectioned ? make_locus(l, &now->section) : to,
		    to);
}

static void take(struct load *l, const struct chunk *c, const struct known *k,
		 struct node_spot at)
{
	struct taking t = { .l = l, .from = l->reuse.before, .chunk = c };

	l->book->after = true;
	l->reuse.taken++;
	end_silences(l, at);
	chunks_cut(l, at, false);
	t.to = l->chunks.from.rows;
	t.names = c->used_names.first;
	t.sources = c->used_sources.first;
	t.event = t.to.read.first;
	take_rows(&t, k);
	take_events(&t, k);
	l->reuse.next = (uint32_t)(c - t.from->chunks.v) + 1;
}

/* Whether an event of C has an id that stands twice. */
static bool has_twice(const struct load *l, const struct chunk *c)
{
	const struct reuse *a = &l->reuse;
	const struct book *b = a->before;

	for (uint32_t i = 0; a->twice.n > 0 && i < c->read.count; i++) {
		event_no ev = b->read.v[c->read.first + i];
		uint64_t sum = hash_seeded(book_id(b, ev), b->seed);

		for (uint32_t k = 0; k < a->twice.n; k++)
			if (a->twice.v[k] == sum)
				return true;
	}
	return false;
}

bool reuse_take(struct load *l)
{
	struct reuse *a = &l->reuse;
	const struct chunk *c;
	struct node_spot at;
	struct known known;
	bool met;

	if (!a->heads.n || !l->chunks.listed ||
	    !node_ahead(l->course.records, &at))
		return false;
	c = find(l, at);
	if (!c || has_twice(l, c) ||
	    !node_may_pass(l->course.records, c->bytes))
		return false;
	known = known_of(l);
	met = meet_chunk(&(struct taking){ .l = l, .from = a->before,
					   .chunk = c,
					   .to.origin = { l->file, at.line + 1,
							  0 } }, &known);
	arena_reset(&l->scratch);
	if (!met)
		return false;
	take(l, c, &known, at);
	node_pass(l->course.records, c->bytes, c->lines);
	node_ahead(l->course.records, &at);
	chunks_cut(l, at, true);
	l->course.line = at.line;
	return true;
}

/* ---- reading anew ---- */

void reuse_twice(struct load *l, struct sv id)
{
	enum { MOST = 64 }; /* of more, looking for them takes too long */
	struct reuse *a = &l->reuse;

	if (a->anew || a->twice.n == MOST)
		a->doubt = true;
	else
		VEC_ADD(&a->twice, hash_seeded(id, a->before->seed));
}

bool reuse_fails(const struct load *l)
{
	return l->reuse.doubt || (!l->reuse.anew && l->reuse.twice.n > 0);
}

struct reuse reuse_anew(struct load *l)
{
	struct reuse *a = &l->reuse, next = { .anew = true };

	if (a->doubt)
		return next;
	next.before = a->before;
	next.twice.v = a->twice.v;
	next.twice.n = a->twice.n;
	next.twice.cap = a->twice.cap;
	a->twice.v = NULL;
	VEC_FREE(&a->twice);
	return next;
}

void reuse_free(struct load *l)
{
	struct reuse *a = &l->reuse;

	VEC_FREE(&a->heads);
	VEC_FREE(&a->twice);
#define FREE(sort, of) mem_free(a->sort);
	REUSE_REFS(FREE)
	REUSE_WORDS(FREE)
#undef FREE
	*a = (struct reuse){ .before = a->before };
}

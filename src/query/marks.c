/* Where the words of a query stand in a text, and which names it means. */
#include <stdlib.h>

#include "base/utf8.h"
#include "index/texts.h"
#include "query/needles.h"
#include "query/node.h"
#include "query/number.h"
#include "query/wanted.h"
#include "text/grapheme.h"
#include "text/regex.h"

/* The ranges of one text, in the order they are found. */
struct marks {
	struct arena *arena;
	struct sv text, also; /* and as it is read otherwise; or empty */
	/* Of either, by tier; of no bytes until a word is sought there. */
	struct fold_traced traced[2][FOLD_BLIND + 1];
	struct fold_range *v;
	size_t n;
	size_t max; /* of each term, and so of all */
	size_t cap;
};

static void add(struct marks *m, const struct fold_range *v, size_t n)
{
	if (m->n + n > m->cap) {
		size_t cap = 2 * (m->n + n);
		struct fold_range *all =
			ARENA_NEW(m->arena, cap, struct fold_range);

		for (size_t i = 0; i < m->n; i++)
			all[i] = m->v[i];
		m->v = all;
		m->cap = cap;
	}
	for (size_t i = 0; i < n; i++)
		m->v[m->n++] = v[i];
}

/* Marks WORD, folded by TIER, where it stands. */
static void mark_tier(struct marks *m, bool also, struct sv word,
		      enum fold_tier tier, bool word_start)
{
	struct fold_traced *t = &m->traced[also][tier];
	struct fold_range *found =
		ARENA_NEW(m->arena, m->max, struct fold_range);

	if (!t->n)
		*t = fold_trace(m->arena, also ? m->also : m->text, tier);
	add(m, found,
	    fold_find_traced(m->arena, t, word, word_start, found, m->max));
}

/* Marks WORD where it stands in the text of M, or the one that it is ALSO.  One
 * that has more than MAX marks has them all before the MAX-th of any one term,
 * so that no term needs more. */
static void mark_folded(struct marks *m, bool also, struct sv word,
			bool word_start)
{
	mark_tier(m, also, word, FOLD_EXACT, word_start);
	if (wanted_blind(fold_copy(m->arena, word, FOLD_BLIND)))
		mark_tier(m, also, word, FOLD_BLIND, word_start);
}

static void mark_written(struct marks *m, struct sv text)
{
	size_t at = sv_find(m->text, text, 0);

	for (size_t n = 0; at != SV_NONE && n < m->max; n++) {
		add(m, &(struct fold_range){ at, at + text.n }, 1);
		at = sv_find(m->text, text, at + text.n);
	}
}

static void mark_text(struct marks *m, const struct query *q)
{
	struct sv fold = fold_copy(m->arena, q->text, FOLD_EXACT);
	struct sv wanted[] = { q->text, fold_also_typed(m->arena, q->text),
			       number_other(m->arena, fold) };

	if (!fold.n)
		mark_written(m, q->text);
	for (size_t i = 0; fold.n && i < (m->also.n ? 2 : 1); i++)
		for (size_t k = 0; k < 3; k++)
			if (wanted[k].n)
				mark_folded(m, i == 1, wanted[k], false);
}

static void mark_exact(struct marks *m, const struct query *q)
{
	mark_written(m, q->text);
}

static void mark_regex(struct marks *m, const struct query *q)
{
	struct regex_fault fault;
	struct regex *r = regex_open(q->text, &fault);
	size_t at = 0, from = 0, to = 0;

	for (size_t n = 0; r && n < m->max && at <= m->text.n; n++) {
		if (regex_find(r, m->text, at, &from, &to) != REGEX_FOUND)
			break;
		if (to > from)
			add(m, &(struct fold_range){ from, to }, 1);
		at = to;
		if (to == from && at < m->text.n)
			utf8_next(m->text, &at);
		else if (to == from)
			break;
	}
	regex_close(r);
}

/* An initial only where nothing else was typed. */
static void mark_name(struct marks *m, bool also, const struct wanted *w)
{
	for (size_t i = 0; i < w->tiers[FOLD_EXACT].n; i++) {
		struct sv word = w->tiers[FOLD_EXACT].words[i];

		if (i == 0 || utf8_count(word) > 1)
			mark_folded(m, also, word, true);
	}
}

/* Names only, however they and the value are read. */
static void mark_field(struct marks *m, const struct query *q)
{
	struct wanted w;

	if (q->field != FIELD_WHO && q->field != FIELD_ROLE &&
	    q->field != FIELD_AT)
		return;
	w = wanted_new(m->arena, q->text, q->whole);
	if (q->whole || !w.tiers[FOLD_EXACT].n) {
		mark_written(m, q->text);
		return;
	}
	for (const struct wanted *r = &w; r; r = r->also) {
		mark_name(m, false, r);
		if (m->also.n)
			mark_name(m, true, r);
	}
}

static void mark(struct marks *m, const struct query *q);

static void mark_parts(struct marks *m, const struct query *q)
{
	for (size_t i = 0; i < q->nparts; i++)
		mark(m, q->parts[i]);
}

static void mark(struct marks *m, const struct query *q)
{
	static void (*const how[QUERY_OPS])(struct marks *,
					    const struct query *) = {
		[QUERY_AND] = mark_parts,     [QUERY_OR] = mark_parts,
		[QUERY_TEXT] = mark_text,     [QUERY_EXACT] = mark_exact,
		[QUERY_REGEX] = mark_regex,   [QUERY_FIELD] = mark_field,
		[QUERY_SAVED] = mark_parts,
	};

	if (how[q->op])
		how[q->op](m, q);
}

static int by_place(const void *x, const void *y)
{
	const struct fold_range *a = x, *b = y;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return (a->to > b->to) - (a->to < b->to);
}

/* Ranges, in order, become those of whole graphemes: what a reader typed as
 * written, or an expression, may end within one. */
static void take_whole(struct marks *m)
{
	size_t at = 0, end = 0;

	for (size_t i = 0; i < m->n; i++) {
		while (end <= m->v[i].from && end < m->text.n) {
			at = end;
			end = grapheme_end(m->text, at);
		}
		m->v[i].from = at;
		if (m->v[i].to < end)
			m->v[i].to = end;
		for (size_t to = end; to < m->v[i].to;) {
			to = grapheme_end(m->text, to);
			if (to > m->v[i].to)
				m->v[i].to = to;
		}
	}
}

size_t query_marks(const struct query *q, struct sv text,
		   struct fold_range *out, size_t max)
{
	/* Its own: many texts are marked of a long event. */
	struct arena scratch = { 0 };
	struct marks m = { .arena = &scratch, .text = text, .max = max };
	size_t count = 0;

	if (!q || max == 0 || text.n == 0)
		return 0;
	m.also = fold_also(&scratch, text);
	mark(&m, q);
	if (m.n)
		qsort(m.v, m.n, sizeof(*m.v), by_place);
	take_whole(&m);
	for (size_t i = 0; i < m.n; i++) {
		if (count && m.v[i].from < out[count - 1].to) {
			if (m.v[i].to > out[count - 1].to)
				out[count - 1].to = m.v[i].to;
			continue;
		}
		if (count == max)
			break;
		out[count++] = m.v[i];
	}
	arena_free(&scratch);
	return count;
}

const struct query *query_marking(struct arena *a, const struct query *q,
				  const struct match_note *note)
{
	struct node_list any = { .arena = a };
	struct sv near = note->near;

	if (!q || note->tier != MATCH_NEAR)
		return q;
	node_add(&any, q);
	while (near.n) {
		struct sv word = sv_trim(sv_cut(&near, ','));

		node_add(&any, node_new(a, (struct query){ .op = QUERY_TEXT,
							   .text = word }));
	}
	return node_join(&any, QUERY_OR);
}

/* ---- names ---- */

static bool has_written(struct sv text, void *arg)
{
	return sv_find(text, *(const struct sv *)arg, 0) != SV_NONE;
}

static bool text_meets(struct arena *scratch, const struct query *q,
		       const struct corpus *c, name_no n)
{
	struct needles needles = needles_of(scratch, q->text);

	for (size_t i = 0; i < needles.n; i++)
		if (sv_find(index_name_folded(c->x, n, needles.v[i].tier),
			    needles.v[i].fold, 0) != SV_NONE)
			return true;
	return false;
}

static bool field_meets(struct arena *scratch, const struct query *q,
			const struct corpus *c, name_no n)
{
	struct wanted w = wanted_new(scratch, q->text, q->whole);

	return (q->field == FIELD_WHO || q->field == FIELD_ROLE ||
		q->field == FIELD_AT) &&
	       (wanted_name(&w, c, n, FOLD_EXACT) ||
		wanted_name(&w, c, n, FOLD_BLIND));
}

bool query_meets_name(struct arena *scratch, const struct query *q,
		      const struct corpus *c, name_no n)
{
	struct sv text = q ? q->text : (struct sv){ 0 };

	if (!q)
		return false;
	if (q->op == QUERY_TEXT)
		return text_meets(scratch, q, c, n);
	if (q->op == QUERY_EXACT)
		return texts_of_name(c->b, n, has_written, &text);
	if (q->op == QUERY_FIELD)
		return field_meets(scratch, q, c, n);
	if (q->op != QUERY_NOT)
		for (size_t i = 0; i < q->nparts; i++)
			if (query_meets_name(scratch, q->parts[i], c, n))
				return true;
	return false;
}

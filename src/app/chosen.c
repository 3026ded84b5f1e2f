/* Giving up what no choice holds any more (chosen.h). */
#include "app/chosen.h"

#include "app/anchor.h"
#include "app/own.h"
#include "app/parts.h"

enum { SWEEP_AFTER = 1 << 17 }; /* bytes that came since, at least */

struct moving {
	struct app *a;
	const struct news *news;
	/* The choice that was moved last, before and afterwards: the next one
	 * shares most with it, and goes on doing so. */
	struct choice was, is;
};

/* TEXT, which is IS by now where it was WAS. */
static struct sv move_text(struct moving *m, struct sv text, struct sv was,
			   struct sv is)
{
	return text.s == was.s && text.n == was.n ?
		       is :
		       arena_copy(&m->a->chosen, text);
}

/* The query of C anew, which may name what is not there any more: then it
 * matches nothing. */
static const struct query *renew_query(struct app *a, const struct chip *c)
{
	struct query_fault fault;
	const struct query *q =
		c->exact ? query_field_exact(&a->chosen, c->field, c->value) :
			   own_parse(a, &a->chosen, c->text, &fault);

	return q ? q : query_field_exact(&a->chosen, SV("tag"), c->text);
}

static struct chip move_chip(struct moving *m, const struct chip *c)
{
	struct arena *to = &m->a->chosen;
	struct chip out = { .exact = c->exact, .inverted = c->inverted,
			    .near = c->near };

	for (int i = 0; i < m->was.nchips; i++) {
		const struct chip *was = &m->was.chips[i];

		if (was->query != c->query || was->text.s != c->text.s ||
		    was->value.s != c->value.s)
			continue;
		out = m->is.chips[i];
		out.inverted = c->inverted;
		return out;
	}
	out.field = arena_copy(to, c->field);
	out.value = arena_copy(to, c->value);
	out.name = arena_copy(to, c->name);
	out.text = arena_copy(to, c->text);
	out.query = m->news ? renew_query(m->a, &out) :
			      query_copy(to, c->query);
	return out;
}

static struct anchor move_anchor(struct moving *m, struct anchor x)
{
	const struct anchor *was = &m->was.anchor;

	if (x.from.set && was->from.set && x.text.s == was->text.s)
		return m->is.anchor;
	anchor_renew(m->a, m->news, &x);
	return x;
}

static struct folds move_folds(struct moving *m, const struct folds *f)
{
	const struct folds *was = &m->was.folds;

	if (f->v == was->v && f->n == was->n && f->way == was->way)
		return m->is.folds;
	return fold_renew(&m->a->chosen, f,
			  m->news ? m->news->found.now : NULL);
}

static void move(struct moving *m, struct choice *c)
{
	struct choice was = *c;

	for (int i = 0; i < c->nchips; i++)
		c->chips[i] = move_chip(m, &was.chips[i]);
	c->anchor = move_anchor(m, was.anchor);
	c->folds = move_folds(m, &was.folds);
	c->since = move_text(m, was.since, m->was.since, m->is.since);
	c->search = move_text(m, was.search, m->was.search, m->is.search);
	m->was = was;
	m->is = *c;
}

void chosen_move(struct app *a, const struct news *n)
{
	struct arena before = a->chosen;
	struct moving m = { .a = a, .news = n };

	a->chosen = (struct arena){ 0 };
	for (int i = 0; i < a->undo.nundo; i++)
		move(&m, &a->undo.v[i]);
	move(&m, &a->now);
	for (int i = 0; i < a->undo.nredo; i++)
		move(&m, &a->undo.v[a->undo.nundo + i]);
	arena_free(&before);
	a->chosen_least = a->chosen.total;
}

void chosen_sweep(struct app *a)
{
	if (a->chosen.total > 2 * a->chosen_least + SWEEP_AFTER)
		chosen_move(a, NULL);
}

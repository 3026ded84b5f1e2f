/* Whether single events meet a query: its parts, asked of each. */
#include "query/look.h"

#include "base/mem.h"
#include "index/docs.h"
#include "query/match_names.h"
#include "query/match_words.h"
#include "query/needles.h"
#include "query/wanted.h"

/* What was found out of things by their numbers. */
struct memo {
	struct bits known, yes;
};

/* A needle that is sought by the words of docs. */
struct phrase {
	enum fold_tier tier;
	const struct sv *words;
	size_t n;
	struct memo first, last; /* words that can begin and end it */
	struct memo others; /* docs that are no events, from the first on */
};

struct part {
	const struct query *q;
	bool (*has)(struct query_look *l, struct part *p, event_no ev);
	struct part *parts;
	struct bits set;    /* the events that it means, or */
	struct phrase phrases[NEEDLES_MOST]; /* N of them, or */
	size_t n;
	struct match_names names; /* or */
	bool (*is)(const struct book *b, event_no ev, uint8_t code);
	uint8_t code; /* or */
	struct memo others; /* docs that have it, but for events */
	bool open;  /* nothing has it yet, so that another may be sought */
};

struct query_look {
	struct arena arena;
	struct match match;
	struct part root;
};

static struct memo memo_new(struct arena *a, size_t n)
{
	return (struct memo){ bits_new(a, n), bits_new(a, n) };
}

/* Of docs that are no events. */
static struct memo others_new(struct query_look *l)
{
	return memo_new(&l->arena, index_docs(l->match.corpus->x) -
					   book_events(l->match.book));
}

/* Whether NO is known, and in *YES whether that is so. */
static bool memo_find(const struct memo *m, size_t no, bool *yes)
{
	*yes = bits_test(m->yes, no);
	return bits_test(m->known, no);
}

static bool memo_keep(const struct memo *m, size_t no, bool yes)
{
	bits_set(m->known, no);
	if (yes)
		bits_set(m->yes, no);
	return yes;
}

/* ---- words ---- */

/* Whether the word W can stand at the place I of S. */
static bool can_stand(struct query_look *l, const struct phrase *s, size_t i,
		      word_no w)
{
	struct index *x = l->match.corpus->x;
	const struct memo *m = i == 0 ? &s->first : &s->last;
	bool edge = i == 0 || i + 1 == s->n, yes;
	struct sv word, wanted = s->words[i];

	if (w == 0 || (edge && memo_find(m, w, &yes)))
		return w != 0 && yes;
	word = index_word(x, s->tier, w);
	if (!edge)
		return sv_eq(word, wanted);
	if (s->n == 1)
		yes = sv_find(word, wanted, 0) != SV_NONE;
	else
		yes = i == 0 ? sv_ends(word, wanted) : sv_starts(word, wanted);
	return memo_keep(m, w, yes);
}

static bool doc_has(struct query_look *l, const struct phrase *s, doc_no doc)
{
	struct words words = index_doc_words(l->match.corpus->x, doc);
	word_no w;

	while (words_next(&words, &w)) {
		struct words rest = words;
		size_t i = 0;

		while (can_stand(l, s, i, w) && ++i < s->n &&
		       words_next(&rest, &w))
			continue;
		if (i == s->n)
			return true;
	}
	return false;
}

/* The same of a doc that is no event. */
static bool other_has(struct query_look *l, const struct phrase *s, doc_no doc)
{
	size_t no = doc - book_events(l->match.book);
	bool yes;

	return memo_find(&s->others, no, &yes) ?
		       yes :
		       memo_keep(&s->others, no, doc_has(l, s, doc));
}

struct asking {
	struct query_look *look;
	const struct phrase *phrase;
};

static bool doc_of_event_has(doc_no doc, void *arg)
{
	const struct asking *s = arg;

	return other_has(s->look, s->phrase, doc);
}

/* Whether EV has S itself, or by its names, kinds, series or sources. */
static bool event_has(struct query_look *l, const struct phrase *s,
		      event_no ev)
{
	return doc_has(l, s, ev) ||
	       docs_of_event(l->match.book, ev, doc_of_event_has,
			     &(struct asking){ l, s });
}

static bool has_text(struct query_look *l, struct part *p, event_no ev)
{
	for (size_t i = 0; i < p->n; i++)
		if (event_has(l, &p->phrases[i], ev)) {
			p->open = false;
			return true;
		}
	return false;
}

static void add_phrase(struct query_look *l, struct part *p,
		       const struct needle *needle)
{
	struct arena *a = &l->arena;
	struct index *x = l->match.corpus->x;
	size_t words = (size_t)index_words(x) + 1;
	struct phrase *s = &p->phrases[p->n++];

	s->tier = needle->tier;
	s->words = wanted_words(a, needle->fold, &s->n);
	s->first = memo_new(a, words);
	s->last = s->n > 1 ? memo_new(a, words) : s->first;
	s->others = others_new(l);
}

static void open_text(struct query_look *l, struct part *p,
		      const struct needles *needles)
{
	p->has = has_text;
	p->open = !l->match.negated;
	for (size_t i = 0; i < needles->n; i++)
		add_phrase(l, p, &needles->v[i]);
}

/* ---- texts as they are written ---- */

struct writing {
	struct query_look *look;
	struct part *part;
};

static bool is_written(struct sv text, void *arg)
{
	const struct part *p = ((struct writing *)arg)->part;

	return sv_find(text, p->q->text, 0) != SV_NONE;
}

static bool other_is_written(doc_no doc, void *arg)
{
	struct writing *w = arg;
	const struct book *b = w->look->match.book;
	const struct memo *m = &w->part->others;
	size_t no = doc - book_events(b);
	bool yes;

	return memo_find(m, no, &yes) ?
		       yes :
		       memo_keep(m, no, texts_of_doc(b, doc, is_written, w));
}

static bool has_written(struct query_look *l, struct part *p, event_no ev)
{
	struct writing w = { l, p };

	return texts_of_own(l->match.book, ev, is_written, &w) ||
	       docs_of_event(l->match.book, ev, other_is_written, &w);
}

/* ---- the others ---- */

static bool has_set(struct query_look *l, struct part *p, event_no ev)
{
	(void)l;
	return bits_test(p->set, ev);
}

static bool has_names(struct query_look *l, struct part *p, event_no ev)
{
	return match_names_count(l->match.corpus, ev, &p->names);
}

static bool has_choice(struct query_look *l, struct part *p, event_no ev)
{
	return p->is(l->match.book, ev, p->code);
}

static bool has_period(struct query_look *l, struct part *p, event_no ev)
{
	return match_lies_in(l->match.book, ev, p->q);
}

static bool is_sure(const struct part *p)
{
	bool sure = !p->open;

	for (size_t i = 0; p->parts && sure && i < p->n; i++)
		sure = is_sure(&p->parts[i]);
	return sure;
}

/* One that has nothing more to say of all is asked only while that matters. */
static bool has_all(struct query_look *l, struct part *p, event_no ev)
{
	bool all = true;

	for (struct part *part = p->parts; part < p->parts + p->n; part++)
		if (all || !is_sure(part))
			all = part->has(l, part, ev) && all;
	return all;
}

static bool has_any(struct query_look *l, struct part *p, event_no ev)
{
	bool any = false;

	for (struct part *part = p->parts; part < p->parts + p->n; part++)
		if (!any || !is_sure(part))
			any = part->has(l, part, ev) || any;
	return any;
}

static bool has_none(struct query_look *l, struct part *p, event_no ev)
{
	return !has_any(l, p, ev);
}

static void open_part(struct query_look *l, struct part *p,
		      const struct query *q);

static void open_parts(struct query_look *l, struct part *p)
{
	bool negated = l->match.negated;

	l->match.negated = negated || p->q->op == QUERY_NOT;
	p->has = p->q->op == QUERY_NOT ? has_none :
		 p->q->op == QUERY_OR  ? has_any :
					 has_all;
	p->n = p->q->nparts;
	p->parts = ARENA_NEW(&l->arena, p->n, struct part);
	for (size_t i = 0; i < p->n; i++)
		open_part(l, &p->parts[i], p->q->parts[i]);
	l->match.negated = negated;
}

static void open_written(struct query_look *l, struct part *p)
{
	p->has = has_written;
	p->others = others_new(l);
}

/* Whether Q is to be run for all, for its texts are not of the book alone. */
static bool needs_set(const struct query *q)
{
	return (q->op == QUERY_TEXT || q->op == QUERY_EXACT) && q->own &&
	       q->own->nremarks > 0;
}

static void open_set(struct query_look *l, struct part *p)
{
	p->has = has_set;
	p->set = match_query(&l->match, p->q);
}

static void open_words(struct query_look *l, struct part *p)
{
	struct needles needles = needles_of(&l->arena, p->q->text);

	if (needles.n > 0)
		open_text(l, p, &needles);
	else
		open_written(l, p);
}

static void open_part(struct query_look *l, struct part *p,
		      const struct query *q)
{
	*p = (struct part){ .q = q };
	if (needs_set(q)) {
		open_set(l, p);
	} else if (q->nparts > 0 || q->op == QUERY_ALL) {
		open_parts(l, p);
	} else if (q->op == QUERY_TEXT) {
		open_words(l, p);
	} else if (q->op == QUERY_EXACT) {
		open_written(l, p);
	} else if (q->op == QUERY_PERIOD) {
		p->has = has_period;
	} else if (match_names_of(&l->match, q, &p->names)) {
		p->has = has_names;
	} else if ((p->is = match_choice_of(q, &p->code))) {
		p->has = has_choice;
	} else {
		open_set(l, p);
	}
}

static bool has_regex(const struct query *q)
{
	bool has = q->op == QUERY_REGEX;

	for (size_t i = 0; i < q->nparts && !has; i++)
		has = has_regex(q->parts[i]);
	return has;
}

struct query_look *query_look_new(const struct corpus *c,
				  struct query_cache *cache,
				  const struct query *q)
{
	struct query_look *l;
	struct arena *a;

	if (has_regex(q))
		return NULL;
	l = MEM_NEW(1, struct query_look);
	a = &l->arena;
	l->match = (struct match){ .arena = a,
				   .corpus = c,
				   .book = c->b,
				   .cache = cache,
				   .near = { .arena = a },
				   .missed = { .arena = a },
				   .unknown = { .arena = a } };
	open_part(l, &l->root, q);
	return l;
}

void query_look_free(struct query_look *l)
{
	if (!l)
		return;
	arena_free(&l->arena);
	mem_free(l);
}

bool query_look_at(struct query_look *l, event_no ev)
{
	return l->root.has(l, &l->root, ev);
}

bool query_look_is_sure(const struct query_look *l)
{
	return is_sure(&l->root);
}

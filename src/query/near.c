/* Looking for the nearest word of the book, and how the book writes it. */
#include "query/near.h"

#include "base/utf8.h"
#include "index/texts.h"
#include "query/match_words.h"
#include "query/wanted.h"
#include "text/fold.h"

static int edits_for(size_t letters)
{
	enum { SHORT = 4, LONG = 8 };

	return letters < SHORT ? 0 : letters < LONG ? 1 : 2;
}

/* A bit for each byte of WORD, by its low five bits. */
static uint32_t letters_of(struct sv word)
{
	uint32_t letters = 0;

	for (size_t i = 0; i < word.n; i++)
		letters |= UINT32_C(1) << (word.s[i] & 31);
	return letters;
}

/* The word to stand for one that was missed, while others are tried. */
struct nearest {
	struct sv word; /* the missed one */
	int limit;      /* edits that are not too many by now */
	uint32_t letters;
	struct sv best;
	size_t count;
};

/* Edits to OTHER, or more than the limit. */
static int edits_to(const struct nearest *c, struct sv other)
{
	uint32_t letters = letters_of(other);

	/* An edit brings no more than one letter that is not in both. */
	if (__builtin_popcount(letters & ~c->letters) > c->limit ||
	    __builtin_popcount(c->letters & ~letters) > c->limit)
		return c->limit + 1;
	return fold_distance(other, c->word, c->limit);
}

static void offer(struct nearest *c, struct sv other, int edits, size_t count)
{
	if (count == 0 ||
	    (c->best.n && edits == c->limit &&
	     (count < c->count ||
	      (count == c->count && sv_cmp(other, c->best) > 0))))
		return;
	c->best = other;
	c->count = count;
	c->limit = edits;
}

/* The word of the book nearest to WORD, or an empty view. */
static struct sv nearest(struct match *m, const struct near_how *how,
			 struct sv word, void *arg)
{
	struct nearest c = { .word = word,
			    .limit = edits_for(utf8_count(word)),
			    .letters = letters_of(word) };

	for (word_no w = 1; c.limit > 0 && w <= book_words(m->book); w++) {
		struct sv other = book_word(m->book, FOLD_BLIND, w);
		int edits = edits_to(&c, other);

		if (edits <= c.limit)
			offer(&c, other, edits, how->count(m, other, arg));
	}
	return c.best;
}

/* ---- how a folded word is written ---- */

struct spelt {
	struct arena *arena;
	struct sv word; /* blind fold */
	struct sv as;   /* the answer */
};

/* Looks for a word of TEXT that folds to the one sought. */
static bool spelt_in(struct sv text, void *arg)
{
	struct spelt *s = arg;
	struct fold_range at[8];
	size_t n = fold_find(s->arena, text, s->word, FOLD_BLIND, true, at, 8);

	for (size_t i = 0; i < n; i++) {
		struct sv rest = sv_slice(text, at[i].from, text.n);
		struct sv fold = fold_copy(s->arena, rest, FOLD_BLIND);

		/* Not the beginning of a longer word. */
		if (!sv_eq(sv_cut(&fold, ' '), s->word))
			continue;
		s->as = sv_slice(text, at[i].from, at[i].to);
		return true;
	}
	return false;
}

/* An event that has a doc of DOCS, which are not empty, or NO_EVENT. */
static event_no event_of(const struct book *b, struct bits docs)
{
	size_t n, doc = bits_next(docs, 0);
	const event_no *v;

	if (doc < book_events(b))
		return (event_no)doc;
	v = book_doc_events(b, (doc_no)doc, &n);
	return n ? *v : NO_EVENT;
}

/* WORD, a blind fold, as the book writes it first; else as it is. */
static struct sv spelling(struct match *m, struct sv word)
{
	struct spelt s = { .arena = m->arena, .word = word };
	const struct book *b = m->book;
	struct bits docs = words_docs(m, words_whole(m, FOLD_BLIND, word));
	event_no ev;

	for (size_t doc = bits_next(docs, book_events(b)); doc < docs.n;
	     doc = bits_next(docs, doc + 1)) {
		name_no n = book_doc_name(b, (doc_no)doc);

		if (n != NO_NAME && texts_of_name(b, n, spelt_in, &s))
			return s.as;
	}
	ev = bits_any(docs) ? event_of(b, docs) : NO_EVENT;
	return ev != NO_EVENT && texts_of_event(b, ev, spelt_in, &s) ? s.as :
								       word;
}

static void note(struct build *b, struct sv word)
{
	build_str(b, b->n ? ", " : "");
	build_sv(b, word);
}

struct sv near_replace(struct match *m, const struct near_how *how, void *arg,
		       struct sv text)
{
	struct build blind = { .arena = m->arena };
	size_t n, nexact, replaced = 0;
	struct sv *words = wanted_words(
		m->arena, fold_copy(m->arena, text, FOLD_BLIND), &n);
	struct sv *exact = wanted_words(
		m->arena, fold_copy(m->arena, text, FOLD_EXACT), &nexact);
	struct sv *instead = ARENA_NEW(m->arena, n, struct sv);

	if (n != nexact)
		return (struct sv){ 0 };
	for (size_t i = 0; i < n; i++) {
		struct sv word = words[i];

		if (!how->found(m, word, arg)) {
			word = nearest(m, how, word, arg);
			if (!word.n)
				return (struct sv){ 0 };
			instead[i] = word;
			replaced++;
		}
		build_str(&blind, i ? " " : "");
		build_sv(&blind, word);
	}
	if (!replaced)
		return (struct sv){ 0 };
	for (size_t i = 0; i < n; i++) {
		struct spelt typed = { .arena = m->arena, .word = words[i] };

		if (!instead[i].n)
			continue;
		spelt_in(text, &typed);
		note(&m->missed, typed.as.n ? typed.as : exact[i]);
		note(&m->near, spelling(m, instead[i]));
	}
	return build_view(&blind);
}

struct near_mark near_mark(const struct match *m)
{
	return (struct near_mark){ m->near.n, m->missed.n };
}

void near_forget(struct match *m, struct near_mark mark)
{
	build_cut(&m->near, mark.near);
	build_cut(&m->missed, mark.missed);
}

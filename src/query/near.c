#include "query/near.h"

#include <string.h>

#include "base/utf8.h"
#include "query/texts.h"
#include "query/wanted.h"
#include "text/fold.h"

struct near_word {
	struct sv word;
	size_t count;
};

/* The slot of WORD among CAP, a power of two: its own or an empty one. */
static struct near_word *find_slot(struct near_word *slots, size_t cap,
				   struct sv word)
{
	size_t at = (size_t)sv_hash(word) & (cap - 1);

	while (slots[at].word.n && !sv_eq(slots[at].word, word))
		at = (at + 1) & (cap - 1);
	return &slots[at];
}

static void grow(struct near *near)
{
	size_t cap = near->cap ? 2 * near->cap : 1024;
	struct near_word *slots = ARENA_NEW(near->arena, cap, struct near_word);

	for (size_t i = 0; i < near->cap; i++)
		if (near->slots[i].word.n)
			*find_slot(slots, cap, near->slots[i].word) =
				near->slots[i];
	near->slots = slots;
	near->cap = cap;
}

static void tell_word(struct near *near, struct sv word)
{
	struct near_word *slot;

	if (2 * near->n >= near->cap)
		grow(near);
	slot = find_slot(near->slots, near->cap, word);
	if (!slot->word.n) {
		slot->word = word;
		near->n++;
	}
	slot->count++;
}

void near_tell(struct near *near, struct sv folded)
{
	while (folded.n) {
		struct sv line = sv_cut(&folded, '\n');

		while (line.n) {
			struct sv word = sv_cut(&line, ' ');

			if (word.n)
				tell_word(near, word);
		}
	}
}

static int edits_for(size_t letters)
{
	enum { SHORT = 4, LONG = 8 };

	return letters < SHORT ? 0 : letters < LONG ? 1 : 2;
}

struct sv near_best(const struct near *near, struct sv word)
{
	int limit = edits_for(utf8_count(word));
	const struct near_word *best = NULL;

	if (limit == 0)
		return (struct sv){ 0 };
	for (size_t i = 0; i < near->cap; i++) {
		const struct near_word *at = &near->slots[i];
		size_t longer = at->word.n > word.n ? at->word.n : word.n;
		int edits;

		/* An edit takes four bytes at most. */
		if (!at->word.n ||
		    longer - (at->word.n + word.n - longer) > (size_t)limit * 4)
			continue;
		edits = fold_distance(at->word, word, limit);
		if (edits > limit)
			continue;
		if (best && edits == limit &&
		    (at->count < best->count ||
		     (at->count == best->count &&
		      sv_cmp(at->word, best->word) > 0)))
			continue;
		best = at;
		limit = edits;
	}
	return best ? best->word : (struct sv){ 0 };
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

/* WORD, a blind fold, as the book writes it first; else as it is. */
static struct sv spelling(struct match *m, struct sv word)
{
	struct spelt s = { .arena = m->arena, .word = word };
	const struct book *b = m->book;

	for (name_no n = 0; n < book_names(b); n++)
		if (sv_find(book_name_folded(b, n, FOLD_BLIND), word, 0) !=
			    SV_NONE &&
		    texts_of_name(b, n, spelt_in, &s))
			return s.as;
	for (event_no ev = 0; ev < book_events(b); ev++)
		if (sv_find(book_folded(b, ev, FOLD_BLIND), word, 0) !=
			    SV_NONE &&
		    texts_of_event(b, ev, spelt_in, &s))
			return s.as;
	return word;
}

static void note(struct build *b, struct sv word)
{
	build_str(b, b->n ? ", " : "");
	build_sv(b, word);
}

struct sv near_replace(struct match *m, const struct near *near, struct sv text,
		       bool (*found)(struct match *, struct sv word, void *),
		       void *arg)
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

		if (!found(m, word, arg)) {
			word = near_best(near, word);
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

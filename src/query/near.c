/* Looking for the nearest word of the book, and how the book writes it. */
#include "query/near.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "base/vec.h"
#include "index/docs.h"
#include "query/match_words.h"
#include "query/wanted.h"
#include "text/fold.h"
#include "text/sounds.h"

/* ---- the nearest word ---- */

enum {
	MOST = 2,  /* edits */
	WORDS = 16, /* of a query, each compared with all of the book */
	WORD = 40,  /* ns for that, roughly */
};

/* The edits that may be made in a word of so many LETTERS. */
static int edits_for(size_t letters)
{
	enum { SHORT = 4, LONG = 8 };

	return letters < SHORT ? 0 : letters < LONG ? 1 : MOST;
}

/* A word that is as near as others of its list. */
struct candidate {
	struct sv fold; /* the blind one */
	word_no word;
};

struct candidates {
	VEC(struct candidate) by[MOST + 1]; /* by how many edits away */
};

static int by_fold(const void *x, const void *y)
{
	const struct candidate *a = x, *b = y;
	int order = sv_cmp(a->fold, b->fold);

	return order ? order : (a->word > b->word) - (a->word < b->word);
}

/* Of N words as near as each other the fold that HOW counts most often; of
 * those the first in byte order.  Empty when it counts none. */
static struct sv most_frequent(struct match *m, const struct near_how *how,
			       struct candidate *v, size_t n, void *arg)
{
	struct sv best = { 0 };
	size_t most = 0, end;

	qsort(v, n, sizeof(*v), by_fold);
	for (size_t i = 0; i < n; i = end) {
		size_t count = 0;

		for (end = i; end < n && sv_eq(v[end].fold, v[i].fold); end++)
			count += how->count(m, v[end].word, arg);
		if (count <= most)
			continue;
		most = count;
		best = v[i].fold;
	}
	return best;
}

/*
 * The word of the book, a blind fold, nearest to WORD, both by their folds
 * FOLD, or an empty view, as for all words after the first WORDS.  All words
 * are read once, and the docs of those that are near: nothing that grows with
 * both.
 */
static struct sv nearest(struct match *m, const struct near_how *how,
			 enum fold_tier fold, struct sv word, void *arg)
{
	struct fold_letters letters;
	int limit = edits_for(fold_prepare(&letters, word));
	struct candidates near = { 0 };
	struct sv best = { 0 };

	if (++m->sought > WORDS)
		return best;
	for (word_no w = 1; limit > 0 && w <= index_words(m->corpus->x) &&
			    !match_stops(m, WORD);
	     w++) {
		struct candidate c = {
			index_word(m->corpus->x, FOLD_BLIND, w), w
		};
		int edits = fold_edits(
			&letters, index_word(m->corpus->x, fold, w), limit);

		if (edits <= limit)
			VEC_ADD(&near.by[edits], c);
	}
	for (int edits = 0; edits <= limit; edits++) {
		if (!best.n && near.by[edits].n)
			best = most_frequent(m, how, near.by[edits].v,
					     near.by[edits].n, arg);
		VEC_FREE(&near.by[edits]);
	}
	return best;
}

/* ---- other spellings of a sound ---- */

/* How a word is read besides: with those sounds; j as y, as German and Polish
 * have it; and a letter, at the beginning alone or everywhere, as another.
 * Russian writes г for h: Гейдар, Гельмут. */
static const struct way {
	bool sounds, j, first;
	struct sv letter, other;
} ways[] = {
	{ .sounds = true },
	{ .sounds = true, .j = true },
	{ true, false, true, SV_INIT("h"), SV_INIT("g") },
	{ true, false, false, SV_INIT("h"), SV_INIT("g") },
	{ true, true, true, SV_INIT("h"), SV_INIT("g") },
	{ true, true, true, SV_INIT("ch"), SV_INIT("kh") },
	{ false, false, true, SV_INIT("g"), SV_INIT("h") },
	{ false, false, false, SV_INIT("g"), SV_INIT("h") },
	{ false, false, false, SV_INIT("ks"), SV_INIT("x") },
};

/* Appends to B what stands in WORD at I, read in WAY; returns its bytes. */
static size_t read_sound(struct build *b, const struct way *way, struct sv word,
			 size_t i)
{
	struct sv rest = sv_slice(word, i, word.n), as;
	size_t spelt = way->sounds ? sounds_spelt(rest, &as) : 0;
	bool digraph = i > 0 && sv_eq(way->letter, SV("h")) &&
		       sv_find_char(SV("cgksz"), word.s[i - 1], 0) != SV_NONE;

	if (spelt) {
		build_sv(b, as);
		return spelt;
	}
	/* What ends in ks is more likely a plural. */
	if (way->letter.n && sv_starts(rest, way->letter) && !digraph &&
	    (i == 0 || !way->first) &&
	    (way->letter.n == 1 || rest.n > way->letter.n)) {
		build_sv(b, way->other);
		return way->letter.n;
	}
	build_char(b, way->j && *rest.s == 'j' ? 'y' : *rest.s);
	return 1;
}

/*
 * WORD, an exact fold, as it is written in another language or script: nikson
 * for nixon, lukashenko for lukaschenko, geydar for heydar, in M's arena as a
 * blind fold.  Empty where HOW finds no such word; then *LAST is what is looked
 * for the nearest to, khrushchov for chruschtschow, or empty.
 */
static struct sv respell(struct match *m, const struct near_how *how,
			 struct sv word, void *arg, struct sv *last)
{
	*last = (struct sv){ 0 };
	for (size_t k = 0; k < sizeof(ways) / sizeof(*ways); k++) {
		struct build b = { .arena = m->arena };
		struct sv fold;

		for (size_t i = 0; i < word.n;)
			i += read_sound(&b, &ways[k], word, i);
		if (sv_eq(build_view(&b), word))
			continue;
		fold = fold_copy(m->arena, build_view(&b), FOLD_BLIND);
		if (edits_for(utf8_count(fold)) > 0 && how->found(m, fold, arg))
			return fold;
		if (ways[k].sounds && !sv_eq(ways[k].letter, SV("h")))
			*last = fold;
	}
	return (struct sv){ 0 };
}

enum { LEAST = 2 }; /* letters of a word that is divided or joined */

/* The two words of the book that WORD, a blind fold, is together, jean paul of
 * jeanpaul; empty for none. */
static struct sv divide(struct match *m, const struct near_how *how,
			struct sv word, void *arg)
{
	struct build two = { .arena = m->arena };

	size_t at = 0, letters = utf8_count(word);

	for (size_t n = 1; n + LEAST <= letters; n++) {
		struct sv first, rest;

		utf8_next(word, &at);
		first = sv_slice(word, 0, at);
		rest = sv_slice(word, at, word.n);
		if (n < LEAST ||
		    !bits_any(words_docs(m, words_whole(m, FOLD_BLIND,
							first))) ||
		    !how->found(m, rest, arg))
			continue;
		build_fmt(&two, "%.*s %.*s", SV_ARG(first), SV_ARG(rest));
		return build_view(&two);
	}
	return (struct sv){ 0 };
}

/* The word of the book that FIRST and SECOND are together, macdonald of mac
 * donald; empty for none. */
static struct sv join(struct match *m, const struct near_how *how,
		      struct sv first, struct sv second, void *arg)
{
	struct build one = { .arena = m->arena };
	struct sv word;

	if (utf8_count(first) < LEAST || utf8_count(second) < LEAST)
		return (struct sv){ 0 };
	build_fmt(&one, "%.*s%.*s", SV_ARG(first), SV_ARG(second));
	word = build_view(&one);
	return how->found(m, word, arg) ? word : (struct sv){ 0 };
}

/* The word of the book, a blind fold, that is taken for one that HOW does not
 * find, BLIND and EXACT by its folds; empty for none, and for one so long that
 * it is never near, which must not be read again at each of its letters. */
static struct sv instead_of(struct match *m, const struct near_how *how,
			    struct sv blind, struct sv exact, void *arg)
{
	struct sv last, word;

	if (utf8_count(exact) > FOLD_NEAR_MAX)
		return (struct sv){ 0 };
	word = respell(m, how, exact, arg, &last);
	if (!word.n)
		word = divide(m, how, blind, arg);
	if (!word.n)
		word = nearest(m, how, FOLD_BLIND, blind, arg);
	if (!word.n && last.n)
		word = nearest(m, how, FOLD_BLIND, last, arg);
	/* A blind fold takes an o at the end for an a: osol is no nearer. */
	if (!word.n && edits_for(utf8_count(blind)) > 0)
		word = nearest(m, how, FOLD_EXACT, exact, arg);
	return word;
}

/* ---- how a folded word is written ---- */

struct spelt {
	struct arena *arena;
	struct sv word; /* blind fold */
	struct sv as;   /* the answer */
};

/* Whether what stands in TEXT AT a place is all of the word sought, and not the
 * beginning of a longer one. */
static bool is_whole(const struct spelt *s, struct sv text,
		     struct fold_range at)
{
	enum { MORE = 64 }; /* bytes, which tell whether it goes on */
	struct sv fold = fold_copy(s->arena,
				   sv_slice(text, at.from, at.to + MORE),
				   FOLD_BLIND);

	return sv_eq(sv_cut(&fold, ' '), s->word);
}

/* Looks for a word of TEXT that folds to the one sought. */
static bool spelt_in(struct sv text, void *arg)
{
	enum { FEW = 8 };
	struct spelt *s = arg;
	size_t seen = 0;

	for (size_t most = FEW;; most *= FEW) {
		struct fold_range *at = ARENA_NEW(s->arena, most,
						  struct fold_range);
		size_t n = fold_find(s->arena, text, s->word, FOLD_BLIND, true,
				     at, most);

		for (; seen < n; seen++)
			if (is_whole(s, text, at[seen])) {
				s->as = sv_slice(text, at[seen].from,
						 at[seen].to);
				return true;
			}
		if (n < most)
			return false;
	}
}

/* WORD, a blind fold, as the book writes it first, in a name if there is one;
 * else as it is. */
static struct sv spelling(struct match *m, struct sv word)
{
	struct spelt s = { .arena = m->arena, .word = word };
	const struct book *b = m->book;
	struct bits docs = words_docs(m, words_whole(m, FOLD_BLIND, word));

	for (size_t doc = bits_next(docs, book_events(b)); doc < docs.n;
	     doc = bits_next(docs, doc + 1)) {
		name_no n = index_doc_name(m->corpus->x, (doc_no)doc);

		if (n != NO_NAME && texts_of_name(b, n, spelt_in, &s))
			return s.as;
	}
	if (bits_any(docs))
		texts_of_doc(b, (doc_no)bits_next(docs, 0), spelt_in, &s);
	return s.as.n ? s.as : word;
}

static void note(struct build *b, struct sv word)
{
	build_str(b, b->n ? ", " : "");
	build_sv(b, word);
}

/* Notes WORD, a blind fold of one word or two, as the book writes it. */
static void note_spelling(struct match *m, struct sv words)
{
	const char *before = m->near.n ? ", " : "";

	for (; words.n; before = " ") {
		struct sv word = sv_cut(&words, ' ');

		build_str(&m->near, before);
		build_sv(&m->near, spelling(m, word));
	}
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
		struct sv joined = i + 1 < n ?
			join(m, how, word, words[i + 1], arg) : SV("");

		if (joined.n) {
			build_fmt(&blind, "%s%.*s", i ? " " : "",
				  SV_ARG(joined));
			instead[++i] = joined;
			replaced++;
			continue;
		}
		if (!how->found(m, word, arg)) {
			word = instead_of(m, how, words[i], exact[i], arg);
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
		note_spelling(m, instead[i]);
	}
	return build_view(&blind);
}

struct sv near_sounds(struct match *m, const struct near_how *how, void *arg,
		      struct sv text)
{
	struct build b = { .arena = m->arena };
	size_t n, others = 0;
	struct sv last, *words = wanted_words(
		m->arena, fold_copy(m->arena, text, FOLD_EXACT), &n);

	for (size_t i = 0; i < n; i++) {
		struct sv word = respell(m, how, words[i], arg, &last);

		others += word.n > 0;
		build_str(&b, i ? " " : "");
		build_sv(&b, word.n ? word : words[i]);
	}
	return others ? build_view(&b) : (struct sv){ 0 };
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

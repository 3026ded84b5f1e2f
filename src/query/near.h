#ifndef QUERY_NEAR_H
#define QUERY_NEAR_H

#include "query/match.h"

/*
 * Near spellings, for a word that is nowhere.  A word of 4 to 7 letters may be
 * one edit off, a longer one two, a shorter one none; distances are taken
 * between blind folds.
 */

/* Words to choose from, each once, with how often it was told. */
struct near {
	struct arena *arena;
	struct near_word *slots; /* by hash */
	size_t n, cap;
};

/* Tells the words of FOLDED, a blind fold; they are borrowed. */
void near_tell(struct near *near, struct sv folded);

/*
 * The word nearest to WORD, a blind fold: of several the most frequent, then
 * the first in byte order.  Empty when none is near enough.
 */
struct sv near_best(const struct near *near, struct sv word);

/*
 * Makes a blind fold in which every word of TEXT that FOUND denies is the one
 * of NEAR nearest to it.  Empty when there is no such word, or none near; else
 * what was missed and what stands for it are added to M's note as they are
 * written in the book.
 */
struct sv near_replace(struct match *m, const struct near *near, struct sv text,
		       bool (*found)(struct match *, struct sv word, void *),
		       void *arg);

/* How much M's note says; and takes back what was added since. */
struct near_mark {
	size_t near, missed;
};
struct near_mark near_mark(const struct match *m);
void near_forget(struct match *m, struct near_mark mark);

#endif

#ifndef QUERY_NEAR_H
#define QUERY_NEAR_H

#include "index/words.h"
#include "query/match.h"

/*
 * Near spellings, for a word that is nowhere.  A word of 4 to 7 letters may be
 * one edit off, a longer one two, a shorter one none; letters are counted, and
 * distances taken, in blind folds.
 */

/* What a field says: whether a word, a blind fold, finds anything, as the
 * beginning or part of a word too; and how often a word of the book stands
 * there. */
struct near_how {
	bool (*found)(struct match *m, struct sv word, void *arg);
	size_t (*count)(struct match *m, word_no word, void *arg);
};

/*
 * Makes a blind fold in which every word of TEXT that HOW does not find is the
 * word of the book nearest to it that HOW counts: of several the most
 * frequent, then the first in byte order.  Empty when there is no such word,
 * or none near; else what was missed and what stands for it are added to M's
 * note as they are written in the book.
 */
struct sv near_replace(struct match *m, const struct near_how *how, void *arg,
		       struct sv text);

/*
 * TEXT as a blind fold, with each word of it that sounds like another of the
 * book, which HOW finds, as that: geydar for heydar, by Russian Гейдар.  Empty
 * when none does.
 */
struct sv near_sounds(struct match *m, const struct near_how *how, void *arg,
		      struct sv text);

/* How much M's note says; and takes back what was added since. */
struct near_mark {
	size_t near, missed;
};
struct near_mark near_mark(const struct match *m);
void near_forget(struct match *m, struct near_mark mark);

#endif

#ifndef CHECK_DAY_ABOUT_H
#define CHECK_DAY_ABOUT_H

#include "check/rules.h"

/*
 * Whether the name of a day of the week says on which day something was, by the
 * words about it: on Sunday, Sunday, 5 May, or Sunday alone; but not in The
 * Sunday Times, Robinson und Freitag, the eve of Sunday, окружающая среда.
 */

/* A word of a text. */
struct day_word {
	struct sv typed, fold; /* FOLD_EXACT */
	bool parts; /* a sign stands after it, or it is the last one */
	bool stop;  /* that is a full stop, which parts less */
};

/* Cuts TEXT, in A, into OUT, which holds a word for each two bytes of it; the
 * number of words. */
size_t day_words(struct arena *a, struct sv text, struct day_word *out);

/* Whether the name of a day that the words FROM to TO of the N WORDS are says
 * when something was. */
bool day_is_told(struct checking *c, const struct day_word *words, size_t n,
		 size_t from, size_t to);

/* Whether TEXT, folded and between blanks, tells of a week or a night by the
 * day that bounds it, so that its date may be another. */
bool day_words_of_other(struct checking *c, struct sv text);

#endif

#ifndef CHECK_DAY_ABOUT_H
#define CHECK_DAY_ABOUT_H

#include "check/rules.h"

/*
 * Whether the name of a day of the week says which day something was, by the
 * words about it, as written: not in The Sunday Times, on the eve of Sunday,
 * окружающая среда.
 */

/* What stands about a word, as written and separated by blanks; empty where a
 * sign separates it. */
struct day_around {
	struct sv before, first; /* the word before it, and before that */
	struct sv rest;		 /* all words after it */
};

static inline bool day_is_capital(struct sv word)
{
	return word.n > 0 && word.s[0] >= 'A' && word.s[0] <= 'Z';
}

/* Whether no sign stands after WORD, which would separate it from the next. */
static inline bool day_ends_in_letter(struct sv word)
{
	unsigned char last = word.n ? (unsigned char)word.s[word.n - 1] : ' ';

	return last >= 0x80 || ((last | 0x20) >= 'a' && (last | 0x20) <= 'z');
}

/* Whether a day that its language writes with a capital stands in a name. */
bool day_is_in_name(struct checking *c, const struct day_around *at);

/* Whether WORD, which may be a day, is another word or tells of another day. */
bool day_is_other(struct checking *c, struct sv word,
		  const struct day_around *at);

/* Whether TEXT, folded and between blanks, tells of a week or a night by the
 * day that bounds it, so that its date may be another. */
bool day_words_of_other(struct checking *c, struct sv text);

#endif

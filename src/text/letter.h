#ifndef TEXT_LETTER_H
#define TEXT_LETTER_H

#include "base/arena.h"
#include "base/sv.h"
#include "text/locale.h"

/*
 * Large and small letters, as a language has them.
 */

/*
 * TEXT with its first letter large (UPPER) or small, in A or TEXT itself.  Made
 * small is only what is large by its place: UN stays what it is, and so does
 * all of German, whose nouns are large.  Where the language is Azerbaijani the
 * letters i and I stay as they are: the text may be of another language, which
 * pairs them otherwise.
 */
struct sv letter_first(struct arena *a, const struct locale *l, struct sv text,
		       bool upper);

/* WORD, which is one of the language, with its first letter large: "İyul". */
struct sv letter_own(struct arena *a, const struct locale *l, struct sv word);

#endif

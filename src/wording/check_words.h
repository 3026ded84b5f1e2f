#ifndef WORDING_CHECK_WORDS_H
#define WORDING_CHECK_WORDS_H

#include "base/sv.h"
#include "text/locale.h"

/*
 * The words of our languages by which the checks know what a text tells of: a
 * funeral, a day of the week that says when.  The table is check_words.def.
 */
enum check_words {
#define X(id, ...) CHECK_##id,
#include "wording/check_words.def"
#undef X
	CHECK_WORDS,
};

/* The words of ID in LANGUAGE, separated by ", "; perhaps none. */
struct sv check_words(enum check_words id, enum locale_language language);

/* Cuts the first word off WORDS, which are not empty, and returns it. */
struct sv check_words_cut(struct sv *words);

#endif

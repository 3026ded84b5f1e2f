#ifndef QUERY_MATCH_WORDS_H
#define QUERY_MATCH_WORDS_H

#include "index/words.h"
#include "query/match.h"

/*
 * Folded text by the words of the book (index/words.h), instead of by
 * reading every event.
 */

/* Words of a book, ascending. */
struct word_list {
	const word_no *v;
	size_t n;
};

/*
 * The words of TIER that have PATTERN in them, where an LF at either end of
 * PATTERN stands for that end of the word.  Narrowed from what the cache of M
 * knows, and kept there.
 */
struct word_list words_find(struct match *m, enum fold_tier tier,
			    struct sv pattern);

/* The words of TIER that are WORD as a whole: of the blind fold several. */
struct word_list words_whole(struct match *m, enum fold_tier tier,
			     struct sv word);

/* The words of LIST that are not in OTHER. */
struct word_list words_less(struct match *m, struct word_list list,
			    struct word_list other);

/* Adds to DOCS, of all docs or of the events alone, those that have a word of
 * LIST. */
void words_add_docs(struct match *m, struct bits docs, struct word_list list);

/* Adds to EVENTS those that have a word of LIST, themselves or by what they
 * have. */
void words_add_list(struct match *m, struct bits events,
		    struct word_list list);

/* The docs that have a word of LIST; all that are names, maybe others. */
struct bits words_docs(struct match *m, struct word_list list);
struct bits words_names(struct match *m, struct word_list list);

/* Whether FN, told the docs that have W in turn, with ARG, says true of one,
 * which ends it. */
bool words_each_doc(struct match *m, word_no w,
		    bool (*fn)(struct match *m, doc_no doc, void *arg),
		    void *arg);

/* Adds to EVENTS those of DOCS: themselves, or those that have the name, kind
 * or series. */
void words_add_events(struct match *m, struct bits events, struct bits docs);

/* Whether there are any. */
bool words_any(struct match *m, struct bits docs);

/*
 * Adds to EVENTS those in which NEEDLE, a fold of TIER that is not empty,
 * stands within one field: part of a word, or the end of one, whole words and
 * the beginning of one.
 */
void words_add_text(struct match *m, struct bits events, struct sv needle,
		    enum fold_tier tier);

/* The same with both folds of a text of several words; returns whether EVENTS
 * has any before what is met by the blind one alone. */
bool words_add_phrase(struct match *m, struct bits events, struct sv exact,
		      struct sv blind);

#endif

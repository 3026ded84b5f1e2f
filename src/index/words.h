#ifndef INDEX_WORDS_H
#define INDEX_WORDS_H

#include "base/varint.h"
#include "index/docs.h"

/*
 * The words of a book: every word of its texts once, folded, with the docs
 * where it stands (docs.h).
 *
 * Words are numbered from 1 as they are met, so that frequent ones have small
 * numbers; 0 separates the fields of a doc.  A word is one of the exact fold;
 * as the blind fold never looks beyond a word, it is kept once a word too.
 */
word_no index_words(struct index *x); /* the greatest number */

/* Whether they are there; else the first question takes as long as making
 * them. */
bool index_has_words(const struct index *x);

/*
 * All words of TIER, by number, each preceded and followed by LF, of which
 * two words share one: to be searched at once.  No word is empty or has an LF
 * or a blank; of the blind fold several may be the same.
 */
struct sv index_word_list(struct index *x, enum fold_tier tier);

/* Where word W begins in that list, in bytes; it ends one before the next.
 * W may be one more than there are words. */
uint32_t index_word_at(struct index *x, enum fold_tier tier, word_no w);

struct sv index_word(struct index *x, enum fold_tier tier, word_no w);

/* How often it stands in all docs. */
uint32_t index_word_times(struct index *x, word_no w);

/* Docs as varints: what each is more than the one before, the first more than
 * -1. */
struct docs {
	const uint8_t *at, *end;
};

/* The docs that have the word W, each once, ascending; none of a word that has
 * a set. */
struct docs index_word_docs(struct index *x, word_no w);

/*
 * The same as a set, for words that one doc in INDEX_FREQUENT has: a bit a doc,
 * 64 to a number, the lowest first.  Null for other words.
 */
enum { INDEX_FREQUENT = 16 };
const uint64_t *index_word_set(struct index *x, word_no w);

/*
 * Words in units of 16 bits: those below 2^15 in one, as all that are frequent
 * are, so that reading them hardly ever has to guess; others in two, the first
 * with its top bit set.
 */
struct words {
	const uint16_t *at, *end;
};

/* The words of a doc in their order, 0 between fields. */
struct words index_doc_words(struct index *x, doc_no doc);

/* Sets *DOC, which begins as (doc_no)-1, to the next one; false at the end. */
static inline bool docs_next(struct docs *docs, doc_no *doc)
{
	if (docs->at == docs->end)
		return false;
	*doc += varint_next(&docs->at);
	return true;
}

static inline bool words_next(struct words *words, word_no *w)
{
	if (words->at == words->end)
		return false;
	*w = *words->at++;
	if (*w & 0x8000)
		*w = (*w & 0x7FFF) << 16 | *words->at++;
	return true;
}

#endif

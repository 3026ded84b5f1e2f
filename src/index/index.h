#ifndef INDEX_INDEX_H
#define INDEX_INDEX_H

#include "base/build.h"
#include "book/book.h"

/*
 * What a book can be asked by: keys, the events of each name, source, kind,
 * series and tag, the names of each event, and words.  All of it is computed
 * from the columns that load fills; nothing here reads a file.
 */
struct index;

/* A book and its index: what queries are run against.  Both are their
 * owner's. */
struct corpus {
	const struct book *b;
	struct index *x;
};

/* An index of B, which must outlive it. */
struct index *index_new(const struct book *b);
void index_free(struct index *x); /* null is nothing */

/*
 * Finishes a filled book, whose references are all resolved: gives events
 * without a date their parent's, puts them in date order, computes back
 * links, keys, postings and words.  No rows may be added afterwards.  It is
 * done a piece at a time, for somebody waits for a key meanwhile: open it,
 * step until that returns false, and close it, at any time.
 */
struct indexing;
struct indexing *index_open(struct book *b);
bool index_step(struct indexing *x);
void index_close(struct indexing *x);

/* How much is done, in thousandths. */
unsigned index_progress(const struct indexing *x);

/* Its steps: the events of each name, source, kind, series and tag, and the
 * runs of years, one SORT after the other from 0 on until that returns false;
 * the names of each event; the words, a piece at a time. */
bool index_postings(struct book *b, uint32_t sort);
void index_parties(struct book *b);
struct index_words;
struct index_words *index_words_open(struct book *b);
bool index_words_step(struct index_words *r);
void index_words_close(struct index_words *r);
unsigned index_words_progress(const struct index_words *r);

/* Links the names that have the same display name: book_namesake(). */
void index_namesakes(struct book *b);

/* Appends what book_key() is for an event without an id, but for `~2`. */
void index_print_key(struct build *key, struct arena *scratch,
		     const struct date *d, struct sv title);

#endif

#ifndef INDEX_INDEX_H
#define INDEX_INDEX_H

#include "base/build.h"
#include "book/book.h"

/*
 * What a book can be asked by: keys, the events of each name, source, kind,
 * series and tag, the names of each event, and words.  All of it is computed
 * from the columns that load fills; nothing here reads a file.
 */

/*
 * Finishes a filled book, whose references are all resolved: gives events
 * without a date their parent's, puts them in date order, computes back
 * links, keys, postings and words.  No rows may be added afterwards.
 */
void index_book(struct book *b);

/* Its steps: the events of each name, source, kind, series and tag, and the
 * runs of years; the names of each event; the words. */
void index_postings(struct book *b);
void index_parties(struct book *b);
void index_words(struct book *b);

/* Links the names that have the same display name: book_namesake(). */
void index_namesakes(struct book *b);

/* Appends what book_key() is for an event without an id, but for `~2`. */
void index_print_key(struct build *key, struct arena *scratch,
		     const struct date *d, struct sv title);

#endif

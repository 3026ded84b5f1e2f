#ifndef LOAD_TAKE_H
#define LOAD_TAKE_H

#include "load/make.h"

/* Taking the rows of a chunk from the book before: for reuse.c alone. */

/* A chunk that is taken. */
struct taking {
	struct load *l;
	const struct book *from;
	const struct chunk *chunk;
	struct chunk to;  /* where its rows go */
	uint32_t names, sources; /* of what it uses, the next */
	uint32_t event;   /* the number that its next event gets */
};

/* What one sort of references of the book before is called now. */
struct meaning_of {
	struct refs *now;
	const struct ref_row *was;
	uint32_t *number; /* by what it was: one above what it is, or 0 */
};

/* What a vocabulary of the book before is called now. */
struct words_of {
	const struct vocab_row *was;
	uint32_t *number;
	uint32_t (*find)(const struct book *b, struct sv id);
	uint32_t (*make)(struct book *b, struct sv id);
	enum book_column_no column; /* its rows */
};

struct known {
#define MEANING(sort, of) struct meaning_of sort;
#define WORDS(sort, of) struct words_of sort;
	REUSE_REFS(MEANING)
	REUSE_WORDS(WORDS)
#undef MEANING
#undef WORDS
};

struct known known_of(struct load *l);

/* Whether all that the chunk refers to is known, or first used in it: then it
 * is known from now on. */
bool meet_chunk(const struct taking *t, const struct known *k);

/* Adds its rows, and then its events, to what is loaded. */
void take_rows(struct taking *t, const struct known *k);
void take_events(const struct taking *t, const struct known *k);

/* Where what stands at O, in the chunk, is now. */
struct origin take_origin(const struct taking *t, struct origin o);

#endif

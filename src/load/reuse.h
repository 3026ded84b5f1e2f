#ifndef LOAD_REUSE_H
#define LOAD_REUSE_H

#include "base/vec.h"
#include "book/columns.h"

/*
 * Reading a file of which little has changed.  While events are read, the
 * stretches of text that they come from are noted (chunks.h).  A load after
 * that book takes the rows of a chunk whose bytes are still the same from it,
 * and parses what is between.  That they are the same is told by their sum
 * alone, for the bytes of before are no more; so that has a seed, which nobody
 * who writes files can know.  All else, what references mean and the order, is
 * made of those rows as if they had been parsed: the book is the same.
 *
 * That needs an event to be a function of its own bytes, as those of chunks
 * are.  A chunk with something that is new to this load is taken if it is there
 * that it was first used before, for then its place is known.  Where there is
 * any doubt chunks are parsed.
 */
struct load;

/* What rows refer to: in the load, in what the book before keeps of that, and
 * in what its rows, or the chunk, name it by. */
#define REUSE_REFS(X)                                                          \
	X(names, name_refs)                                                    \
	X(sources, source_refs)                                                \
	X(series, series_refs)                                                 \
	X(events, event_refs)
#define REUSE_WORDS(X)                                                         \
	X(kinds, kind)                                                         \
	X(roles, role)

/* A chunk that may come. */
struct reuse_head {
	uint32_t head;
	uint32_t chunk;
};

struct reuse {
	const struct book *before;  /* or null */
	bool doubt;                 /* all is to be read anew without it */
	VEC(uint64_t) twice;        /* sums of ids: that, but for chunks that
				     * have one of them; for where they stand
				     * is not known */
	bool anew;                  /* it is read anew for these */
	VEC(struct reuse_head) heads; /* of this file's chunks, by head */
	uint32_t next;              /* chunk */
	file_no next_file;          /* of BEFORE */
	uint32_t taken;             /* chunks, so far; for tests */
	/* By numbers of BEFORE, one above what it is now, or 0. */
#define NUMBERS(sort, of) uint32_t *sort;
	REUSE_REFS(NUMBERS)
	REUSE_WORDS(NUMBERS)
#undef NUMBERS
};

/* A file begins. */
void reuse_begin(struct load *l);

/* Takes the chunk that comes next, if there is one. */
bool reuse_take(struct load *l);

/* The id ID stands where chunks were taken, and once more. */
void reuse_twice(struct load *l, struct sv id);

/* Whether all is to be read anew; and what of it is still to be taken then,
 * which is no longer L's. */
bool reuse_fails(const struct load *l);
struct reuse reuse_anew(struct load *l);

/* Gives back what it needs. */
void reuse_free(struct load *l);

#endif

#ifndef LOAD_REUSE_H
#define LOAD_REUSE_H

#include "base/course.h"
#include "base/vec.h"
#include "book/columns.h"
#include "yaml/node.h"

/*
 * Reading a file of which little has changed.  While events are read, the
 * stretches of text that they come from are noted (book/chunk.h).  A load after
 * that book takes the rows of a chunk whose bytes are still the same from it,
 * and parses what is between.  That they are the same is told by their sum
 * alone, for the bytes of before are no more; so that has a seed, which nobody
 * who writes files can know.  All else, what references mean and the order, is
 * made of those rows as if they had been parsed: the book is the same.
 *
 * That needs an event to be a function of its own bytes: those are chunks that
 * are read without libyaml (yaml/fast.h), in which nothing is wrong or silenced
 * and no source or place described.  A chunk with something that is new to this
 * load is taken if it is there that it was first used before, for then its
 * place is known.  Where there is any doubt chunks are parsed.
 */
struct load;
struct record;

/* Where reading is, and how many rows there are of each column. */
struct reuse_spot {
	size_t at; /* bytes, in the text */
	struct chunk rows; /* the first of each to come */
	uint32_t links;
	/* What an event that is no chunk's makes more of. */
	size_t faults;
	uint32_t silences, sources, places, counts;
};

/* A chunk that may come. */
struct reuse_head {
	uint64_t head;
	uint32_t chunk;
};

struct reuse {
	/* What is noted. */
	bool open;                  /* all is as it has to be, FROM to END */
	struct reuse_spot from, end;
	bool listed;                /* the last record was an event of a list */
	bool sectioned;             /* in SECTION, else of the root */
	struct node section;
	/* What is taken. */
	const struct book *before;  /* or null */
	bool doubt;                 /* all is to be read anew without it */
	VEC(struct reuse_head) heads; /* of this file's chunks, by head */
	uint32_t next;              /* chunk */
	file_no next_file;          /* of BEFORE */
	uint32_t taken;             /* chunks, so far; for tests */
	/* By numbers of BEFORE, one above what it is now, or 0. */
	uint32_t *names, *sources, *series, *events, *kinds, *roles;
	struct course keeping;      /* of references */
	file_no file;               /* of the last */
};

/* A file begins, and ends. */
void reuse_begin(struct load *l);
void reuse_end(struct load *l);

/* Takes the chunk that comes next, if there is one. */
bool reuse_take(struct load *l);

/* RECORD was made. */
void reuse_note(struct load *l, const struct record *record);

/* What is noted ends, and another chunk begins, at AT; GOOD: all up to there
 * is of it. */
void reuse_cut(struct load *l, struct node_spot at, bool good);

/* The text before AT is needed no more; nor before what this returns. */
const char *reuse_needs(const struct load *l, const char *at);

/* The drafted cite gets a place from what its reference turned out to mean. */
void reuse_placed(struct load *l, uint32_t cite);

/* Puts some references into the book; false when all are. */
bool reuse_keep(struct load *l);

/* Gives back what it needs. */
void reuse_free(struct load *l);

#endif

#ifndef LOAD_CHUNKS_H
#define LOAD_CHUNKS_H

#include "base/course.h"
#include "book/columns.h"
#include "yaml/node.h"

/*
 * Noting the stretches of text that events come from (book/chunk.h), for a load
 * to come, which may take them (reuse.h).  They are those that are read without
 * libyaml (yaml/fast.h), in which nothing is wrong or silenced and no source or
 * place described.
 */
struct load;
struct record;

/* Where reading is, and how many rows there are of each column. */
struct chunks_spot {
	size_t at; /* bytes, in the text */
	struct chunk rows; /* the first of each to come */
	uint32_t links;
	/* What an event that is no chunk's makes more of. */
	size_t faults;
	uint32_t silences, sources, places, counts;
};

struct chunks {
	bool open;             /* all is as it has to be, FROM to END */
	struct chunks_spot from, end;
	bool listed;           /* the last record was an event of a list */
	bool sectioned;        /* in SECTION, else of the root */
	struct node section;
	struct course keeping; /* of references */
	file_no file;          /* of the last */
};

/* A file begins, and ends. */
void chunks_begin(struct load *l);
void chunks_end(struct load *l);

/* RECORD was made. */
void chunks_note(struct load *l, const struct record *record);

/* What is noted ends, and another chunk begins, at AT; GOOD: all up to there
 * is of it. */
void chunks_cut(struct load *l, struct node_spot at, bool good);

/* The text before AT is needed no more; nor before what this returns. */
const char *chunks_needs(const struct load *l, const char *at);

/* What became of a drafted row hangs on more than its own chunk, which is good
 * for nothing then.  The range of such rows stands IN bytes from where a chunk
 * begins. */
void chunks_spoil(struct load *l, size_t in, uint32_t row);

/* Puts some references into the book; false when all are. */
bool chunks_keep(struct load *l);

#endif

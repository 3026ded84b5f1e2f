#ifndef CACHE_SNAPSHOT_H
#define CACHE_SNAPSHOT_H

#include "diag/diag.h"
#include "index/index.h"

/*
 * What was read of a chronology, kept in a file until its sources change: the
 * book, its index, and the faults.  It is mapped, and each piece is checked
 * before it is first read, so that opening it takes no longer when it is
 * larger.  A file that is missing, stale, damaged or not ours is as none: the
 * sources are read, which is slower and gives the same.
 *
 * Only we write such a file, and only by putting a new one in its place, so
 * that it may be mapped.
 */

/* What a snapshot is of. */
struct snapshot_key {
	struct sv place; /* which sources: a file is kept for each */
	struct sv state; /* what they look like; another, and it is stale */
};

/* Reads the sources anew, for a snapshot that turns out to be damaged; null
 * when they are no longer as its key says.  The book is the asker's. */
typedef struct book *snapshot_again(void *of);

/* The snapshot of KEY, or null.  AGAIN(OF) may be called until it is closed. */
struct snapshot;
struct snapshot *snapshot_open(const struct snapshot_key *key,
			       snapshot_again *again, void *of);

/* The snapshot of the place of KEY, whatever the sources looked like then, for
 * a load after it (load_after(), index_after()), and no more; or null. */
struct snapshot *snapshot_before(const struct snapshot_key *key);

/* Its book, index and texts of faults are no more. */
void snapshot_close(struct snapshot *s);

/* The book and its index, which are the snapshot's. */
struct corpus snapshot_corpus(const struct snapshot *s);

/* Adds the faults to D; their texts are the snapshot's. */
void snapshot_faults(struct snapshot *s, struct diags *d);

/* Whether something in it was damaged, so that it is to be written anew. */
bool snapshot_is_damaged(const struct snapshot *s);

/*
 * Writes a snapshot of C and FAULTS as KEY, in steps of a fraction of a
 * millisecond, the index made whole before; all must outlive it.  Null when
 * there is no place for it.  A step returns false when there is nothing left
 * to do; snapshot_end() ends it at any time.  A file that is not whole is
 * taken away; that it cannot be written is nobody's concern.  Signals wait
 * until its end, unless it is ATTENDED: its caller catches them.
 */
struct snapshot_writer *snapshot_begin(const struct corpus *c,
				       const struct diags *faults,
				       const struct snapshot_key *key,
				       bool attended);
bool snapshot_step(struct snapshot_writer *w);
void snapshot_end(struct snapshot_writer *w); /* null is nothing */

#endif

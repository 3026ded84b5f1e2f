#ifndef CACHE_BESIDE_H
#define CACHE_BESIDE_H

#include "cache/snapshot.h"

/*
 * Bytes that are kept in a file beside a snapshot: what somebody worked out
 * from the very same chronology, with this very program, and may work out
 * again.  A file that is missing, stale, damaged or not ours is as none.
 */
struct beside;

/* What is kept for KEY, or null. */
struct beside *beside_open(const struct snapshot_key *key);
void beside_close(struct beside *b); /* null is nothing */

/* The bytes, which are B's, at an address that any type may have. */
struct sv beside_bytes(const struct beside *b);

/* Keeps BYTES for KEY, in place of what was kept; that it cannot be is nobody's
 * concern.  Signals wait until its end, unless it is ATTENDED. */
void beside_write(const struct snapshot_key *key, struct sv bytes,
		  bool attended);

#endif

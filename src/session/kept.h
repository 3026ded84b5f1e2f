#ifndef SESSION_KEPT_H
#define SESSION_KEPT_H

#include "diag/diag.h"
#include "index/index.h"

/*
 * A chronology as it is kept between runs (cache/snapshot.h): had from there
 * while its files are as they were, else read, and kept for the next time.
 */
struct kept;

/*
 * Of the N files and folders PATHS, which must outlive it.  To be asked before
 * they are read.
 */
struct kept *kept_open(const char *const *paths, size_t n);
void kept_close(struct kept *k); /* null is nothing */

/* Whether it was kept: then *C is that, and its FAULTS are added; both are K's
 * and end with it. */
bool kept_has(struct kept *k, struct corpus *c, struct diags *faults);

/*
 * Whether it was kept when the files were otherwise: then *C is that, for a
 * load of them after it (load_after(), index_after()), and no more than that.
 */
bool kept_before(struct kept *k, struct corpus *c);

/*
 * Keeps C and FAULTS, which were read of the files and must outlive K, in steps
 * of a fraction of a millisecond: kept_step() returns false when nothing is
 * left to do.  It is not kept when it was kept already, when files changed
 * meanwhile or a moment before, or when one could not be read.  ATTENDED: the
 * caller catches signals.
 */
void kept_begin(struct kept *k, const struct corpus *c,
		const struct diags *faults, bool attended);
bool kept_step(struct kept *k);

/*
 * The files have changed: what K keeps from now on is what they are, read since
 * BEGAN (clock_ns()), if none had changed just before that.  What K had, and
 * its writer, if any, keep nothing any more.
 */
void kept_renew(struct kept *k, int64_t began);

/*
 * What somebody worked out of C as K had it or keeps it, so that he need not
 * the next time; empty: nothing.  kept_beside_put() does nothing before it is
 * sure that C is had or kept.
 */
struct sv kept_beside(struct kept *k);
void kept_beside_put(struct kept *k, struct sv bytes);

#endif

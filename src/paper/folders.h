#ifndef PAPER_FOLDERS_H
#define PAPER_FOLDERS_H

#include <limits.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * The folders in which files that somebody else names may be read.  Whatever
 * lies elsewhere is outside, whether it is there or not, so that nobody learns
 * which files there are.
 */
struct folders {
	struct sv *v; /* paths without links; the root is empty */
	size_t n;
};

/* Adds PATH, "" for the current folder, to F, which has room for it; not where
 * it leads nowhere.  The text is in A.  Returns it, or null. */
const struct sv *folders_add(struct folders *f, struct arena *a,
			     struct sv path);

enum folders_find {
	FOLDERS_OUTSIDE, /* it leads out of them, or out and in again */
	FOLDERS_MISSING, /* nothing is there */
	FOLDERS_FOUND,
};

/*
 * Where FILE leads from FROM, one of F, when all links are resolved, as far as
 * they go; after what is not there the path is taken as it is written.  What
 * is found is at REAL.
 */
enum folders_find folders_find(const struct folders *f, struct sv from,
			       struct sv file, char real[PATH_MAX]);

#endif

#ifndef LOAD_FIND_H
#define LOAD_FIND_H

#include "base/arena.h"
#include "diag/diag.h"

/* Paths of the files of a chronology, in the order they are read. */
struct paths {
	const char **v;
	size_t n, cap;
};

/*
 * Adds what PATH stands for: a file (whatever its name) or "-" itself; of a
 * folder all *.yaml and *.yml below it, names in byte order, hidden ones left
 * out, each folder once however it is linked.  Strings live in A.  What cannot
 * be read is a fault; the rest goes on.
 */
void paths_add(struct paths *p, struct arena *a, const char *path,
	       struct diags *diags);

#endif

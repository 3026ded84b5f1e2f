#ifndef LOAD_FIND_H
#define LOAD_FIND_H

#include "base/arena.h"
#include "diag/diag.h"

/* Paths of the files of a chronology, in the order they are read. */
struct paths {
	const char **v;
	size_t n, cap;
};

/* Adds PATH itself, which lives as long as A. */
void paths_put(struct paths *p, struct arena *a, const char *path);

/*
 * Adds to FILES what PATH stands for: a file (whatever its name) or "-" itself;
 * of a folder all *.yaml and *.yml below it, names in byte order, hidden ones
 * left out, each folder once however it is linked.  To FOLDERS, unless null,
 * the folders that were looked through.  Strings live in A.  What cannot be
 * read is a fault; the rest goes on.
 */
void paths_add(struct paths *files, struct paths *folders, struct arena *a,
	       const char *path, struct diags *diags);

/* The same of files that end in ENDING; a folder may have none. */
void paths_add_ending(struct paths *files, struct arena *a, const char *path,
		      struct sv ending, struct diags *diags);

/* Whether the file PATH, be it there yet or not, is below a folder among the N
 * PATHS, so that paths_add() would add it. */
bool paths_have(const char *const *paths, size_t n, const char *path);

/* Whether the folder PATH has a file that paths_add() would add, or cannot be
 * read, which is to be told. */
bool paths_any(const char *path);

#endif

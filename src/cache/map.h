#ifndef CACHE_MAP_H
#define CACHE_MAP_H

#include <stdbool.h>
#include <stddef.h>

/* Mapping a file of ours to read it: its pages are had when they are looked
 * at. */
struct map {
	char *at; /* null: none */
	size_t bytes;
};

/* Maps the file PATH when it can only be ours: a regular file of the user's
 * that nobody else may write.  It counts as used now (folder.h). */
bool map_open(struct map *m, const char *path);
void map_close(struct map *m); /* one that is not open is nothing */

#endif

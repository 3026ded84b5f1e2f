#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/sv.h"

/*
 * Memory with one lifetime.  What is taken from an arena is given back all at
 * once, by arena_reset() or arena_free(); nothing is freed alone.  Taking
 * never fails: without memory the program ends in panic().  Under ASan memory
 * that was not handed out, or was given back, is poisoned.
 */
struct arena {
	struct arena_block *head; /* newest block, or null */
	size_t total;             /* bytes taken from the system */
};

/*
 * COUNT objects of SIZE bytes, zeroed and aligned for any type.  COUNT 0 gives
 * a pointer that must not be read through.
 */
void *arena_take(struct arena *a, size_t count, size_t size);

#define ARENA_NEW(a, count, type)                                              \
	((type *)arena_take((a), (count), sizeof(type)))

/* Unaligned, not zeroed: for bytes. */
char *arena_bytes(struct arena *a, size_t n);

/* A copy of V in A, followed by a NUL that the view does not count. */
struct sv arena_copy(struct arena *a, struct sv v);

/* A NUL-terminated copy of V, which must hold no NUL itself. */
const char *arena_cstr(struct arena *a, struct sv v);

/* Whether P points into what was taken from A; with a block of A after another,
 * of which there are few. */
bool arena_has(const struct arena *a, const void *p);

/* Gives back everything but keeps one block for what comes next, unless that is
 * far larger than what was taken since the last time. */
void arena_reset(struct arena *a);

/* Gives back everything.  A may be used again. */
void arena_free(struct arena *a);

/* The same a part at a time, each of a megabyte or less: false when nothing is
 * left. */
bool arena_free_some(struct arena *a);

#endif

#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Where all memory of our own comes from and goes back to.  Asking never
 * fails: without memory the program ends in panic().  One door, so that tests
 * can close it at any moment.
 */

/* COUNT times SIZE bytes; more than any program can have ends in panic(). */
size_t mem_size(size_t count, size_t size);

/* COUNT objects of SIZE bytes, zeroed; to be given to mem_free().  COUNT 0
 * gives a pointer that must not be read through. */
void *mem_new(size_t count, size_t size);

#define MEM_NEW(count, type) ((type *)mem_new((count), sizeof(type)))

/* V, which came from here or is null, with room for COUNT objects of SIZE
 * bytes.  What is new is not zeroed.  V itself is no more. */
void *mem_resize(void *v, size_t count, size_t size);

void mem_free(void *v);

/*
 * Gives back a part of *V, which has *SIZE bytes, from its end, or all that is
 * left of it; then *V is null.  For what is so large that giving it back at
 * once would keep somebody waiting.
 */
void mem_free_some(void **v, size_t *size);

/*
 * Gives the BYTES at V back to the system, as far as they fill pages; V keeps
 * its size.  They are lost: nobody may read them before mem_recall(), after
 * which they are to be written anew.
 */
void mem_forget(void *v, size_t bytes);
void mem_recall(void *v, size_t bytes);

/*
 * For tests: FAILS is asked before each call, with the bytes that are wanted;
 * where it says true there is no memory.  Written once in a run, before any
 * thread starts.
 */
void mem_hook(bool (*fails)(size_t bytes));

#endif

#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"

/*
 * A growing column: N items at V.  Unlike an arena's it is moved by realloc(),
 * which costs no second copy of a large one; its owner calls VEC_FREE().
 * Counts are 32 bits, as in the snapshot: the four thousand millionth item
 * ends in panic().
 */
#define VEC(type)                                                              \
	struct {                                                               \
		type *v;                                                       \
		uint32_t n, cap;                                               \
	}

/* Appends ITEM to VEC. */
#define VEC_ADD(vec, ...)                                                      \
	((vec)->v = vec_room((vec)->v, (vec)->n, &(vec)->cap,                  \
			     sizeof(*(vec)->v), 1),                            \
	 (vec)->v[(vec)->n++] = (__VA_ARGS__))

/* Makes room for COUNT more, which the caller then writes at v[n]. */
#define VEC_ROOM(vec, count)                                                   \
	((vec)->v = vec_room((vec)->v, (vec)->n, &(vec)->cap,                  \
			     sizeof(*(vec)->v), (count)))

/* Appends copies of the COUNT items FROM, which are of VEC's type. */
#define VEC_APPEND(vec, from, count)                                           \
	(VEC_ROOM((vec), (count)),                                             \
	 vec_copy((vec)->v + (vec)->n, (from), (count), sizeof(*(vec)->v)),    \
	 (vec)->n += (uint32_t)(count))

/* Makes of the empty VEC one of COUNT items, zeroed. */
#define VEC_NEW(vec, count)                                                    \
	((vec)->v = vec_new((count), sizeof(*(vec)->v), &(vec)->n),            \
	 (vec)->cap = (vec)->n)

#define VEC_FREE(vec)                                                          \
	(mem_free((vec)->v), (vec)->v = NULL, (vec)->n = (vec)->cap = 0)

void *vec_new(size_t count, size_t size, uint32_t *n);
void vec_copy(void *to, const void *from, size_t count, size_t size);
void *vec_grow(void *v, uint32_t n, uint32_t *cap, size_t size, size_t more);

/* V, or where it is moved to, with room for MORE items of SIZE bytes. */
static inline void *vec_room(void *v, uint32_t n, uint32_t *cap, size_t size,
			     size_t more)
{
	/* Even for nothing there is something to point to (C11 6.5.6p8). */
	return v && n + more <= *cap ? v : vec_grow(v, n, cap, size, more);
}

#endif

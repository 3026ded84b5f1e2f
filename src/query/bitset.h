#ifndef QUERY_BITSET_H
#define QUERY_BITSET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * A set of numbers below N (events or names of one book), a bit each, so that
 * and, or and not of queries are set algebra.  Two sets that meet have the
 * same N.
 */
struct bits {
	uint64_t *w; /* in the arena given to bits_new(); unused bits are 0 */
	size_t n;    /* numbers, not words */
};

/* An empty set of numbers below N. */
struct bits bits_new(struct arena *a, size_t n);
/* The same numbers as in FROM. */
struct bits bits_copy(struct arena *a, struct bits from);

static inline void bits_set(struct bits s, size_t i)
{
	s.w[i / 64] |= UINT64_C(1) << i % 64;
}

static inline bool bits_test(struct bits s, size_t i)
{
	return s.w[i / 64] >> i % 64 & 1;
}

/* S becomes what is in it and in OTHER; in either; all that was not in it. */
void bits_and(struct bits s, struct bits other);
void bits_or(struct bits s, struct bits other);
void bits_not(struct bits s);

/* S becomes what is in it and not in OTHER, which may have fewer numbers. */
void bits_less(struct bits s, struct bits other);

/* Takes away what is not below S.n: after bits_or() with a larger set. */
void bits_trim(struct bits s);

bool bits_any(struct bits s);
size_t bits_count(struct bits s);

/* The numbers in S, ascending, to OUT, which has room for bits_count(). */
void bits_list(struct bits s, uint32_t *out);

/* The least number in S not below FROM, or S.n. */
size_t bits_next(struct bits s, size_t from);

#endif

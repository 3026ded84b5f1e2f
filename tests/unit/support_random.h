#ifndef SUPPORT_RANDOM_H
#define SUPPORT_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * Chronologies at random, as JSON, which is YAML too: made by the rows of
 * schema.def, so that each field that the format has occurs, whenever it was
 * added.  All of them load without an error.
 */
struct random {
	uint64_t state;
	struct arena *arena;
	unsigned share; /* per cent of the fields that need not be there */
	unsigned spellings; /* made so far: no two names share one */
};

/* A number below N; whether something of PERCENT in a hundred happens. */
uint32_t random_pick(struct random *r, uint32_t n);
bool random_chance(struct random *r, unsigned percent);

/*
 * How much is tried.  `make test` tries some: N rounds of what is at random,
 * and every N-th of many, whose numbers are AT.  Where ROUNDS is set (make
 * torture) it is so many times as many rounds, and all of the many.
 */
unsigned random_rounds(unsigned n);
bool random_tries(unsigned at, unsigned n);

/* The size of what is large: SOME, or ALL where ROUNDS is set. */
unsigned random_size(unsigned some, unsigned all);

/* A whole file in the arena of R. */
struct sv random_book(struct random *r);

/* What each private note of such a file holds. */
#define RANDOM_SECRET "SECRET"

/* Texts that are easily misread, the last a null pointer. */
extern const char *const random_texts[];

#endif

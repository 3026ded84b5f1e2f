#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include <stdint.h>

#include "base/sv.h"

/*
 * Numbers for texts: the first text is 0, each new one the next.  The texts
 * stay with the caller, who tells the one of a number by TEXT_OF.  Starts
 * zeroed; table_free() ends it.
 */
struct table {
	struct table_slot *slots;
	uint32_t nslots; /* a power of two, or 0 */
	uint32_t n;      /* numbers given */
	/* Half as many, from before the table grew: those up to MOVED are in
	 * SLOTS too, and some more are at each new text, so that none takes
	 * long. */
	struct table_slot *old;
	uint32_t moved;
};

/* The number of a text that has none. */
#define TABLE_NONE UINT32_MAX

typedef struct sv table_text(const void *arg, uint32_t number);

/*
 * The number of KEY.  A KEY not seen before gets the number T->n, which then
 * is one more: the caller has to keep its text before the next call.
 */
uint32_t table_number(struct table *t, struct sv key, table_text *text_of,
		      const void *arg);

/* The number at N as a key, valid as long as it stands there. */
static inline struct sv table_key(const uint32_t *n)
{
	return (struct sv){ (const char *)n, sizeof(*n) };
}

/*
 * For many texts in a row, of which each waits for memory: table_hash() of all,
 * table_fetch() of all, then table_hashed(), which is table_number() with HASH
 * of KEY.  table_fetch() has the slot of HASH brought near; table_likely() is
 * the number that KEY most likely has, or TABLE_NONE.
 */
uint32_t table_hash(struct sv key);
void table_fetch(const struct table *t, uint32_t hash);
uint32_t table_likely(const struct table *t, uint32_t hash);
uint32_t table_hashed(struct table *t, struct sv key, uint32_t hash,
		      table_text *text_of, const void *arg);

/* The number of KEY, or TABLE_NONE. */
uint32_t table_find(const struct table *t, struct sv key, table_text *text_of,
		    const void *arg);

/* How many slots are looked at beyond the first of each text, to find all of
 * them: what tells a good hash from a bad one. */
uint64_t table_detours(const struct table *t);

void table_free(struct table *t);

#endif

#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/sv.h"

/*
 * Numbers for texts: the first text is 0, each new one the next.  The texts
 * stay with the caller, who tells the one of a number by TEXT_OF.  Starts
 * zeroed; table_free() ends it.
 */
struct table {
	struct table_slot *slots;
	uint32_t nslots; /* a power of two */
	uint32_t n;      /* numbers given */
};

typedef struct sv table_text(const void *arg, uint32_t number);

/*
 * The number of KEY.  A KEY not seen before gets the number T->n, which then
 * is one more: the caller has to keep its text before the next call.
 */
uint32_t table_number(struct table *t, struct sv key, table_text *text_of,
		      const void *arg);

void table_free(struct table *t);

#endif

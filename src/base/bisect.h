#ifndef BASE_BISECT_H
#define BASE_BISECT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Where sorted rows reach something: AT is the first row that is not before it,
 * or their number.
 *
 *	struct bisect b = { .end = n };
 *
 *	while (bisect_asks(&b))
 *		bisect_told(&b, v[b.at] < x);
 */
struct bisect {
	size_t from, end, at;
};

/* Whether it is to be told of the row AT; else that is what was sought. */
static inline bool bisect_asks(struct bisect *b)
{
	b->at = b->from + (b->end - b->from) / 2;
	return b->from < b->end;
}

/* BEFORE: the row AT comes before what is sought. */
static inline void bisect_told(struct bisect *b, bool before)
{
	if (before)
		b->from = b->at + 1;
	else
		b->end = b->at;
}

#endif

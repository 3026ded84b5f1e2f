#ifndef BASE_SORTING_H
#define BASE_SORTING_H

#include <stdint.h>

/*
 * A sort that can wait: numbers in the order of what they stand for, an item
 * moved at a time (base/course.h).  Those that are alike stay in the order in
 * which they were added.
 */
struct sorting_item {
	uint64_t key; /* the lesser comes first */
	uint32_t no;
};

/* Of two of the same key: below 0 when A comes first, 0 when they are alike;
 * null: they all are. */
typedef int sorting_compare(uint32_t a, uint32_t b, const void *with);

struct sorting {
	struct sorting_item *v; /* N of them; in order when all are moved */
	uint32_t n, cap;
	sorting_compare *compare;
	const void *with;
	/* Of the merge: runs of WIDTH become runs of twice that in TO. */
	struct sorting_item *to;
	uint64_t width;
	uint32_t left, right; /* next of either run */
	uint32_t middle, end; /* of both */
};

/* The N items V, of mem_resize(), which it gives back. */
struct sorting sorting_take(struct sorting_item *v, uint32_t n,
			    sorting_compare *compare, const void *with);

/* Nothing yet, with room for N. */
struct sorting sorting_new(uint32_t n, sorting_compare *compare,
			   const void *with);
void sorting_free(struct sorting *s);

void sorting_add(struct sorting *s, uint64_t key, uint32_t no);

/* Keys changed: it is done once more. */
void sorting_again(struct sorting *s);

/* How many moves it takes, when all are added; and one of them. */
uint64_t sorting_moves(const struct sorting *s);
void sorting_move(struct sorting *s);

/* The same, some moves at a time, where each of them alone is too little. */
uint64_t sorting_strides(const struct sorting *s);
void sorting_stride(struct sorting *s, uint64_t at);

#endif

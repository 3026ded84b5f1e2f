/* A merge sort from the bottom up: runs of one, of two, of four ... */
#include "base/sorting.h"

#include <stdbool.h>

#include "base/mem.h"
#include "base/panic.h"

struct sorting sorting_take(struct sorting_item *v, uint32_t n,
			    sorting_compare *compare, const void *with)
{
	return (struct sorting){
		.v = v,
		.to = mem_resize(NULL, n, sizeof(struct sorting_item)),
		.n = n, .cap = n, .compare = compare, .with = with, .width = 1,
	};
}

struct sorting sorting_new(uint32_t n, sorting_compare *compare,
			   const void *with)
{
	struct sorting s = sorting_take(
		mem_resize(NULL, n, sizeof(struct sorting_item)), n, compare,
		with);

	s.n = 0;
	return s;
}

void sorting_free(struct sorting *s)
{
	mem_free(s->v);
	mem_free(s->to);
	*s = (struct sorting){ 0 };
}

void sorting_add(struct sorting *s, uint64_t key, uint32_t no)
{
	ENSURE(s->n < s->cap);
	s->v[s->n++] = (struct sorting_item){ key, no };
}

void sorting_again(struct sorting *s)
{
	s->width = 1;
}

uint64_t sorting_moves(const struct sorting *s)
{
	uint64_t passes = 0;

	while (UINT64_C(1) << passes < s->n)
		passes++;
	return passes * s->n;
}

static bool comes_first(const struct sorting *s, const struct sorting_item *a,
			const struct sorting_item *b)
{
	if (a->key != b->key)
		return a->key < b->key;
	return !s->compare || s->compare(a->no, b->no, s->with) <= 0;
}

static uint32_t least(uint64_t a, uint32_t b)
{
	return a < b ? (uint32_t)a : b;
}

/* The next two runs begin where the last end. */
static void begin_runs(struct sorting *s)
{
	s->left = s->end;
	s->right = s->middle = least(s->left + s->width, s->n);
	s->end = least(s->left + 2 * s->width, s->n);
}

static void end_pass(struct sorting *s)
{
	struct sorting_item *v = s->v;

	s->v = s->to;
	s->to = v;
	s->width *= 2;
	s->left = s->right = s->middle = s->end = 0;
}

void sorting_move(struct sorting *s)
{
	struct sorting_item *to;

	if (s->left == s->middle && s->right == s->end)
		begin_runs(s);
	to = &s->to[s->left + s->right - s->middle];
	if (s->right == s->end ||
	    (s->left < s->middle &&
	     comes_first(s, &s->v[s->left], &s->v[s->right])))
		*to = s->v[s->left++];
	else
		*to = s->v[s->right++];
	if (s->left == s->middle && s->right == s->n)
		end_pass(s);
}

enum { STRIDE = 64 }; /* moves: a microsecond or two */

uint64_t sorting_strides(const struct sorting *s)
{
	return (sorting_moves(s) + STRIDE - 1) / STRIDE;
}

void sorting_stride(struct sorting *s, uint64_t at)
{
	uint64_t end = sorting_moves(s);

	end = (at + 1) * STRIDE < end ? (at + 1) * STRIDE : end;
	for (uint64_t i = at * STRIDE; i < end; i++)
		sorting_move(s);
}

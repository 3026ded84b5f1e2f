/* Arenas as chains of blocks, each larger than the one before, up to a
 * megabyte. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "base/panic.h"
#include "base/poison.h"

/* Not inlined, or gcc 14 warns that what malloc() gave is read before it is
 * set: ASan takes a pointer to const. */
static __attribute__((noinline)) void poison(void *p, size_t n)
{
	POISON(p, n);
}

enum {
	BLOCK_MIN = 1 << 12,
	BLOCK_MAX = 1 << 20,
	LARGE = 1 << 16, /* bytes that nobody keeps for little */
	SPARE = 8,	 /* how many times as much as was used is too much */
};

struct arena_block {
	struct arena_block *next;
	size_t size; /* bytes in data */
	size_t used;
	alignas(max_align_t) unsigned char data[];
};

static struct arena_block *add_block(struct arena *a, size_t need)
{
	size_t size = a->head ? a->head->size * 2 : BLOCK_MIN;
	struct arena_block *b;

	if (size > BLOCK_MAX)
		size = BLOCK_MAX;
	if (size < need)
		size = need;
	b = mem_resize(NULL, 1, sizeof(*b) + size);
	b->next = a->head;
	b->size = size;
	b->used = 0;
	poison(b->data, size);
	a->head = b;
	a->total += size;
	return b;
}

static void *take(struct arena *a, size_t n, size_t align)
{
	struct arena_block *b = a->head;
	size_t at;

	at = b ? (b->used + align - 1) & ~(align - 1) : 0;
	if (!b || at > b->size || n + POISON_GAP > b->size - at) {
		b = add_block(a, n + POISON_GAP);
		at = 0;
	}
	b->used = at + n + POISON_GAP;
	UNPOISON(b->data + at, n);
	return b->data + at;
}

void *arena_take(struct arena *a, size_t count, size_t size)
{
	size_t n = mem_size(count, size);
	void *p = take(a, n, alignof(max_align_t));

	return memset(p, 0, n);
}

char *arena_bytes(struct arena *a, size_t n)
{
	return take(a, mem_size(n, 1), 1);
}

struct sv arena_copy(struct arena *a, struct sv v)
{
	char *s = arena_bytes(a, v.n + 1);

	if (v.n)
		memcpy(s, v.s, v.n);
	s[v.n] = '\0';
	return (struct sv){ s, v.n };
}

const char *arena_cstr(struct arena *a, struct sv v)
{
	ENSURE(v.n == 0 || memchr(v.s, '\0', v.n) == NULL);
	return arena_copy(a, v).s;
}

bool arena_has(const struct arena *a, const void *p)
{
	uintptr_t at = (uintptr_t)p;
	const struct arena_block *b = a->head;

	while (b && at - (uintptr_t)b->data >= b->used)
		b = b->next;
	return b;
}

static void drop_block(struct arena *a, struct arena_block *b)
{
	UNPOISON(b->data, b->size);
	a->total -= b->size;
	mem_free(b);
}

void arena_reset(struct arena *a)
{
	struct arena_block *keep = a->head;
	size_t used = keep ? keep->used : 0;

	if (!keep)
		return;
	for (struct arena_block *b = keep->next; b;) {
		struct arena_block *next = b->next;

		used += b->used;
		drop_block(a, b);
		b = next;
	}
	/* It was needed once, and is not any more. */
	if (keep->size > LARGE && used < keep->size / SPARE) {
		a->head = NULL;
		drop_block(a, keep);
		return;
	}
	keep->next = NULL;
	keep->used = 0;
	poison(keep->data, keep->size);
}

bool arena_free_some(struct arena *a)
{
	struct arena_block *b = a->head;

	if (b) {
		a->head = b->next;
		drop_block(a, b);
	}
	return a->head != NULL;
}

void arena_free(struct arena *a)
{
	arena_reset(a);
	if (a->head)
		drop_block(a, a->head);
	a->head = NULL;
}

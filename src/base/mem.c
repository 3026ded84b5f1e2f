/* The one caller of malloc() and its like. */
#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/panic.h"
#include "base/poison.h"

static bool (*fault)(size_t bytes);

void mem_hook(bool (*fails)(size_t bytes))
{
	ENSURE(!fault);
	fault = fails;
}

static _Noreturn void none_left(void)
{
	panic("out of memory");
}

size_t mem_size(size_t count, size_t size)
{
	size_t n;

	/* Half of it, so that a sum of two still fits. */
	if (__builtin_mul_overflow(count, size, &n) || n > PTRDIFF_MAX / 2)
		none_left();
	return n;
}

/* Zero bytes may be had as a null pointer: then one is taken. */
static size_t ask(size_t count, size_t size)
{
	size_t n = mem_size(count, size);

	if (fault && fault(n))
		none_left();
	return n ? n : 1;
}

void *mem_new(size_t count, size_t size)
{
	void *v = calloc(1, ask(count, size));

	if (!v)
		none_left();
	return v;
}

void *mem_resize(void *v, size_t count, size_t size)
{
	v = realloc(v, ask(count, size));
	if (!v)
		none_left();
	return v;
}

void mem_free(void *v)
{
	free(v);
}

void mem_free_some(void **v, size_t *size)
{
	enum { SOME = 1 << 21 }; /* bytes: a millisecond */
	void *less = *size > SOME ? realloc(*v, *size - SOME) : NULL;

	if (less) {
		*v = less;
		*size -= SOME;
		return;
	}
	free(*v);
	*v = NULL;
	*size = 0;
}

void mem_forget(void *v, size_t bytes)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	size_t before = (page - (uintptr_t)v % page) % page;

	/* Where that fails they are only kept. */
	if (bytes > before + page)
		madvise((char *)v + before,
			(bytes - before) / page * page, MADV_DONTNEED);
	POISON(v, bytes);
}

void mem_recall(void *v, size_t bytes)
{
	UNPOISON(v, bytes);
}

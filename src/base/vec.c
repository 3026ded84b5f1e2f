/* Growing a column, by half of its size. */
#include "base/vec.h"

#include <string.h>

#include "base/mem.h"
#include "base/panic.h"

static const char too_many[] = "too many items for one chronology";

void *vec_new(size_t count, size_t size, uint32_t *n)
{
	if (count > UINT32_MAX)
		panic(too_many);
	*n = (uint32_t)count;
	return mem_new(count, size);
}

void vec_copy(void *to, const void *from, size_t count, size_t size)
{
	if (count)
		memcpy(to, from, count * size);
}

void *vec_grow(void *v, uint32_t n, uint32_t *cap, size_t size, size_t more)
{
	size_t need = n + more, want = *cap ? *cap : 16;

	while (want < need)
		want += want / 2 + 8;
	if (want > UINT32_MAX)
		want = UINT32_MAX;
	if (need > want)
		panic(too_many);
	v = mem_resize(v, want, size);
	*cap = (uint32_t)want;
	return v;
}

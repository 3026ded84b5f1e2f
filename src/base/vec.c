#include "base/vec.h"

#include <stdlib.h>

#include "base/panic.h"

void *vec_grow(void *v, uint32_t n, uint32_t *cap, size_t size, size_t more)
{
	size_t need = n + more, want = *cap ? *cap : 16;

	if (need <= *cap)
		return v;
	while (want < need)
		want += want / 2 + 8;
	if (want > UINT32_MAX)
		want = UINT32_MAX;
	if (need > want)
		panic("too many items for one chronology");
	v = reallocarray(v, want, size);
	if (!v)
		panic("out of memory");
	*cap = (uint32_t)want;
	return v;
}

void vec_free(void *v)
{
	free(v);
}

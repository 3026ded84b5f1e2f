/* Numbers in order. */
#include "base/numbers.h"

#include <stdlib.h>

#include "base/bisect.h"

static int compare(const void *x, const void *y)
{
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;

	return (a > b) - (a < b);
}

void numbers_sort(uint32_t *v, size_t n)
{
	if (n > 1)
		qsort(v, n, sizeof(*v), compare);
}

size_t numbers_unique(uint32_t *v, size_t n)
{
	size_t kept = 0;

	numbers_sort(v, n);
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || v[i] != v[kept - 1])
			v[kept++] = v[i];
	return kept;
}

bool numbers_have(const uint32_t *v, size_t n, uint32_t no)
{
	struct bisect b = { .end = n };

	while (bisect_asks(&b))
		bisect_told(&b, v[b.at] < no);
	return b.at < n && v[b.at] == no;
}

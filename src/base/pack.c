/* Arrays in bytes, each after its length. */
#include "base/pack.h"

#include <string.h>

enum { ALIGN = 8 }; /* bytes */

static size_t padding(size_t n)
{
	return (ALIGN - n % ALIGN) % ALIGN;
}

void pack_rows(struct build *out, const void *rows, size_t n, size_t size)
{
	const uint64_t length = n;

	build_sv(out, (struct sv){ (const char *)&length, sizeof(length) });
	build_sv(out, (struct sv){ rows, n * size });
	build_fill(out, '\0', padding(n * size));
}

bool pack_take(struct sv *from, size_t size, const void **rows, size_t *n)
{
	uint64_t length;
	size_t bytes;

	if (from->n < sizeof(length))
		return false;
	memcpy(&length, from->s, sizeof(length));
	if (length > (from->n - sizeof(length)) / size)
		return false;
	bytes = sizeof(length) + (size_t)length * size;
	if (from->n - bytes < padding(bytes))
		return false;
	*n = (size_t)length;
	*rows = length > 0 ? from->s + sizeof(length) : NULL;
	*from = sv_slice(*from, bytes + padding(bytes), from->n);
	return true;
}

bool pack_take_one(struct sv *from, size_t size, void *row)
{
	struct sv left = *from;
	const void *rows;
	size_t n;

	if (!pack_take(&left, size, &rows, &n) || n != 1)
		return false;
	memcpy(row, rows, size);
	*from = left;
	return true;
}

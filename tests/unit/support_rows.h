#ifndef SUPPORT_ROWS_H
#define SUPPORT_ROWS_H

#include <string.h>

#include "book/columns.h"

/* The first of N rows of a column that is another in V than in W, or N: what
 * lies between two fields is nobody's. */
static inline uint32_t rows_differ(const struct book_column *column,
				   const char *v, const char *w, uint32_t n)
{
	size_t fields;
	const struct book_field *f = column->fields(&fields);

	for (uint32_t i = 0; i < n; i++)
		for (size_t k = 0; k < fields; k++) {
			size_t at = i * column->size + f[k].at;

			if (memcmp(v + at, w + at, f[k].size) != 0)
				return i;
		}
	return n;
}

#endif

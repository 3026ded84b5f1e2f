/* Rows of cells as an import reads them (sheet.h). */
#include "import/sheet.h"

#include <string.h>

void sheet_add(struct sheet *s, const struct cell *cells, size_t n)
{
	struct cell *copy = ARENA_NEW(s->arena, n, struct cell);
	struct sheet_row row = { copy, n };

	memcpy(copy, cells, n * sizeof(*cells));
	if (s->head.n == 0)
		s->head = row;
	else
		VEC_ADD(&s->rows, row);
}

void sheet_free(struct sheet *s)
{
	VEC_FREE(&s->rows);
}

/* Rows of cells as an import reads them (sheet.h). */
#include "import/sheet.h"

#include <string.h>

void sheet_add(struct sheet *s, const struct cell *cells, size_t n)
{
	struct cell *copy = ARENA_NEW(s->arena, n, struct cell);
	struct sheet_row row = { copy, n, cells[0].line, cells[0].column };

	memcpy(copy, cells, n * sizeof(*cells));
	for (size_t i = 0; i < n; i++)
		copy[i].of = (uint32_t)i;
	if (s->head.n == 0)
		s->head = row;
	else
		VEC_ADD(&s->rows, row);
}

void sheet_free(struct sheet *s)
{
	VEC_FREE(&s->rows);
}

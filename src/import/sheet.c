/* Rows of cells as an import reads them (sheet.h). */
#include "import/sheet.h"

#include <string.h>

void sheet_add(struct sheet *s, const struct cell *cells, size_t n)
{
	struct cell *copy = ARENA_NEW(s->arena, n, struct cell);
	struct sheet_row row = { .cells = copy,
				 .n = n,
				 .line = cells[0].line,
				 .column = cells[0].column };

	reached_line(&s->records->reached, row.line);
	memcpy(copy, cells, n * sizeof(*cells));
	for (size_t i = 0; i < n; i++)
		copy[i].of = (uint32_t)i;
	if (s->head.n == 0)
		s->head = row;
	else
		VEC_ADD(&s->rows, row);
}

void sheet_set(struct sheet *s, struct sheet_row *row, size_t i,
	       struct sv text)
{
	struct cell *cells = ARENA_NEW(s->arena, row->n, struct cell);

	memcpy(cells, row->cells, row->n * sizeof(*cells));
	cells[i].text = arena_copy(s->arena, text);
	row->cells = cells;
}

struct sv sheet_mapped(const struct sheet *s, struct sv name)
{
	struct sv field = { 0 };

	for (size_t i = 0; s && i < s->nmaps; i++) {
		struct sv left = s->maps[i];

		while (left.n > 0) {
			struct sv column = sv_cut(&left, ',');
			struct sv said = sv_trim(sv_cut(&column, '='));

			if (sv_same(sv_trim(column), name))
				field = said;
		}
	}
	return field;
}

void sheet_joined(struct sheet *s, size_t from, size_t to)
{
	VEC_ADD(&s->joined,
		((struct sv_pair){ sv_trim(s->head.cells[from].text),
				   sv_trim(s->head.cells[to].text) }));
}

void sheet_left(struct sheet *s, const struct node *node)
{
	struct locus where = { s->file, node->line, node->column };

	DIAG(s->diags, FAULT_import_no_event, where, node_shape(node));
	left_tree(&s->records->lefts, s->arena, where,
		  SV("what is no record"), node);
}

void sheet_left_line(struct sheet *s, struct sv line, const struct node *at,
		     struct sv due)
{
	struct locus where = { s->file, at->line, at->column };

	DIAG(s->diags, FAULT_import_line, where, due);
	left_add(&s->records->lefts, where, SV("lines"), line);
}

size_t sheet_room(size_t n)
{
	enum { TIMES = 8, LEAST = 100000 };

	return n > LEAST / TIMES ? n * TIMES : LEAST;
}

bool sheet_again(struct sheet *s, size_t n)
{
	if (n > s->room)
		return false;
	s->room -= n;
	return true;
}

void sheet_left_again(struct sheet *s, struct sv line, const struct node *at)
{
	sheet_left_line(s, line, at, SV("said in fewer places, which makes "
					"eight times the file"));
}

void sheet_free(struct sheet *s)
{
	VEC_FREE(&s->rows);
	VEC_FREE(&s->joined);
	tally_free(&s->kept);
}

/* The cells of a row that is an event, and the ids of events (parts.h). */
#include "base/bisect.h"
#include "import/parts.h"

const struct cell *import_at(const struct import_event *ev, size_t i)
{
	const struct cell *cells = ev->row->cells;
	struct bisect b = { .end = ev->row->n };

	if (i >= ev->file->columns.n)
		return NULL; /* no such column; the row may have such a cell */
	if (i < ev->row->n && cells[i].of == i) /* none is missing before it */
		return &cells[i];
	while (bisect_asks(&b))
		bisect_told(&b, cells[b.at].of < i);
	return b.at < ev->row->n && cells[b.at].of == i ? &cells[b.at] : NULL;
}

struct sv import_cell(const struct import_event *ev, size_t i)
{
	const struct cell *cell = import_at(ev, i);

	return cell ? sv_trim(cell->text) : (struct sv){ 0 };
}

bool import_has(const struct import_event *ev, size_t i)
{
	const struct cell *cell = import_at(ev, i);

	return cell && (cell->tree || sv_trim(cell->text).n > 0);
}

struct sv import_item(struct sv *left)
{
	return sv_trim(sv_cut(left, ';'));
}

size_t import_column(const struct import_event *ev, struct sv field)
{
	const struct columns *all = &ev->file->columns;
	size_t first = columns_find(all, field), i = first;

	while (i < all->n && !import_has(ev, i))
		i = all->v[i].next;
	return i < all->n ? i : first;
}

struct locus import_locus(const struct import_event *ev,
			  const struct cell *cell)
{
	const struct sheet_row *row = ev->row;

	if (!cell && row->n > 0)
		cell = &row->cells[row->n - 1];
	return (struct locus){ ev->file->sheet.file,
			       cell ? cell->line : row->line,
			       cell ? cell->column : row->column };
}

static struct sv id_text(const void *arg, uint32_t number)
{
	return ((const struct import *)arg)->id.v[number];
}

uint32_t import_id(const struct import *im, struct sv id)
{
	return table_find(&im->ids, id, id_text, im);
}

bool import_take_id(struct import *im, struct sv id)
{
	if (import_id(im, id) != TABLE_NONE)
		return false;
	table_number(&im->ids, id, id_text, im);
	VEC_ADD(&im->id, id);
	return true;
}

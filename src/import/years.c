/* Years that a table says of several dates (years.h). */
#include "import/years.h"

#include <string.h>

#include "import/markdown_date.h"
#include "import/ymd.h"

/* A table being read. */
struct years {
	struct import_file *file;
	struct arena *scratch;
	struct dating dating; /* with the last year */
	size_t column;        /* of years; the number of columns for none */
};

/* The column of F that has years, beside one of dates. */
static size_t find_years(const struct import_file *f, struct arena *scratch)
{
	const struct columns *all = &f->columns;

	for (size_t i = 0; i < all->n; i++)
		if (all->v[i].use == COLUMN_OWN &&
		    columns_is_year(scratch, all->v[i].name))
			return i;
	return all->n;
}

/* The text of the only cell of ROW that has any; empty where several have, and
 * where it is the title, which may be that of an event without a date. */
static struct sv only_text(const struct years *y, const struct sheet_row *row)
{
	size_t title = columns_find(&y->file->columns, SV("title"));
	struct sv only = { 0 };

	for (size_t i = 0; i < row->n; i++) {
		struct sv text = sv_trim(row->cells[i].text);

		if (text.n > 0 && (only.n > 0 || i == title))
			return (struct sv){ 0 };
		only = text.n > 0 ? text : only;
	}
	return only;
}

/* Whether ROW has something in its cell of the column I. */
static bool has(const struct sheet_row *row, size_t i)
{
	return i < row->n && sv_trim(row->cells[i].text).n > 0;
}

/* Makes the year of ROW its date, in the column TO, where it has no other. */
static void take_year(struct years *y, struct sheet_row *row, size_t to)
{
	const struct columns *all = &y->file->columns;
	size_t n = row->n > to ? row->n : to + 1;
	struct cell *cells;

	if (to == all->n || !has(row, y->column) ||
	    has(row, columns_find(all, SV("as_of"))) ||
	    has(row, columns_find(all, SV("part_of"))))
		return;
	for (size_t i = to; i < all->n; i = all->v[i].next)
		if (has(row, i))
			return;
	cells = ARENA_NEW(y->file->sheet.arena, n, struct cell);
	memcpy(cells, row->cells, row->n * sizeof(*cells));
	for (size_t i = row->n; i < n; i++)
		cells[i].of = (uint32_t)i;
	cells[to] = cells[y->column];
	cells[to].of = (uint32_t)to;
	cells[y->column].text = (struct sv){ 0 };
	row->cells = cells;
	row->n = n;
}

/* Gives the cell I of ROW its year; false where it has one, or is no date. */
static bool give(struct years *y, struct sheet_row *row, size_t i)
{
	struct sheet *s = &y->file->sheet;
	struct dating bare = y->dating;
	struct sv text, date;

	if (i >= row->n || y->dating.year.n == 0)
		return false;
	bare.year = (struct sv){ 0 };
	text = sv_trim(row->cells[i].text);
	if (text.n == 0 || dating_of(&bare, text).n > 0)
		return false;
	date = dating_of(&y->dating, text);
	if (date.n == 0)
		return false;
	sheet_set(s, row, i, date);
	return true;
}

/* Reads ROW; whether its date has been given its year, and so its end.  A cell
 * of the column of years that is none, as "1914 or 1915", gives none. */
static bool read_row(struct years *y, struct sheet_row *row)
{
	const struct columns *all = &y->file->columns;
	struct sheet *s = &y->file->sheet;

	if (has(row, y->column))
		y->dating.year = arena_copy(
			s->arena,
			dating_sure_year(&y->dating,
					 ymd_whole(sv_trim(
						 row->cells[y->column].text))));
	take_year(y, row, columns_find(all, SV("date")));
	if (!give(y, row, columns_find(all, SV("date"))))
		return false;
	give(y, row, columns_find(all, SV("end")));
	if (y->column < row->n)
		sheet_set(s, row, y->column, (struct sv){ 0 });
	return true;
}

void years_give(struct import_file *file, const struct locale *l)
{
	struct arena scratch = { 0 };
	struct sheet *s = &file->sheet;
	struct years y = { .file = file,
			   .dating = { .arena = &scratch, .locale = l } };
	uint32_t kept = 0, heading = UINT32_MAX; /* where a year stands alone */

	if (!s->table || file->columns.said)
		return;
	y.column = find_years(file, &scratch);
	for (uint32_t i = 0; i < s->rows.n; i++) {
		struct sv only = only_text(&y, &s->rows.v[i]), year = { 0 };
		bool given;

		if (only.n > 0)
			year = dating_sure_year(&y.dating, only);
		if (year.n > 0)
			y.dating.year = arena_copy(s->arena, year);
		given = year.n == 0 && read_row(&y, &s->rows.v[i]);
		if (given && heading < kept) { /* it is said now */
			memmove(&s->rows.v[heading], &s->rows.v[heading + 1],
				(kept - heading - 1) * sizeof(*s->rows.v));
			kept--;
			heading = UINT32_MAX;
		}
		if (year.n > 0)
			heading = kept;
		s->rows.v[kept++] = s->rows.v[i];
		arena_reset(&scratch);
	}
	s->rows.n = kept;
	arena_free(&scratch);
}

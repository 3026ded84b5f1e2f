/* What goes through all columns of an index alike: see INDEX_COLUMNS(). */
#include "index/columns.h"

#include <string.h>

#define L(type, column, to, part) BOOK_VALUE(type, column, to)
#define R(type, column, fields, part) BOOK_ROWS(type, column, fields)
#define T(type, column, to, part)                                              \
	BOOK_VALUE(type, column, to)                                           \
	BOOK_VALUE(type, column##_blind, to##_blind)
#define P(column, part)                                                        \
	BOOK_VALUE(event_no, column, events)                                   \
	BOOK_VALUE(struct start, column##_at, column)
INDEX_COLUMNS(L, T, R, P)
#undef L
#undef T
#undef P

#define COLUMN(name, type, member)                                             \
	[COLUMN_##name - (int)COLUMNS] = { #name, sizeof(type), false,         \
				      offsetof(struct index, member),          \
				      fields_of_##name },
#define L(type, column, to, part) COLUMN(column, type, column)
#define T(type, column, to, part)                                              \
	COLUMN(column, type, column[FOLD_EXACT])                               \
	COLUMN(column##_blind, type, column[FOLD_BLIND])
#define P(column, part)                                                        \
	COLUMN(column, event_no, column.events)                                \
	COLUMN(column##_at, struct start, column.at)

const struct book_column index_columns[] = { INDEX_COLUMNS(L, T, L, P) };
#undef L
#undef T
#undef P

#define L(type, column, to, part) PART_##part,
#define T(type, column, to, part) PART_##part, PART_##part,
#define P(column, part) PART_##part, PART_##part,

const enum index_part_no index_column_parts[] = { INDEX_COLUMNS(L, T, L, P) };

void *index_rows(const struct index *x, enum index_column_no c, uint32_t *n)
{
	const char *at = (const char *)x + index_columns[c - (int)COLUMNS].at;
	VEC(void) vec;

	memcpy(&vec, at, sizeof(vec));
	*n = vec.n;
	return vec.v;
}

static uint32_t count_rows(const void *index, int c)
{
	const struct index *x = index;
	uint32_t n;

	if (c < (int)COLUMNS)
		book_rows(x->b, (enum book_column_no)c, &n);
	else
		index_rows(x, (enum index_column_no)c, &n);
	return n;
}

bool index_check_bounds(const struct index *x, struct err *err)
{
	for (int c = (int)COLUMNS; c < (int)INDEX_COLUMNS_END; c++) {
		uint32_t n;
		const void *rows =
			index_rows(x, (enum index_column_no)c, &n);

		if (!book_check_column(&index_columns[c - (int)COLUMNS], rows,
				       n, count_rows, x, err))
			return false;
	}
	return true;
}

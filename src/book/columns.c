/* What goes through all columns of a book alike: see BOOK_COLUMNS(). */
#include "book/columns.h"

#include <string.h>

#include "base/mem.h"
#include "base/panic.h"

/* ---- the table ---- */

#define REFERS(type)                                                           \
	_Generic((type){ 0 },                                                  \
		uint32_t: REFERS_NUMBER,                                       \
		struct range: REFERS_RANGE,                                    \
		struct text: REFERS_TEXT,                                      \
		struct origin: REFERS_ORIGIN,                                  \
		struct start: REFERS_START,                                    \
		default: REFERS_NOT)
#define FIELD(name, at, type, to)                                              \
	{ name, at, sizeof(type),                                              \
	  COLUMN_##to == COLUMN_plain ? REFERS_NOT : REFERS(type), COLUMN_##to }

/* The fields of each column: of those of single values, one. */
#define VALUE(type, column, to)                                                \
	static const struct book_field *fields_of_##column(size_t *n)          \
	{                                                                      \
		static const struct book_field field =                         \
			FIELD(#column, 0, type, to);                           \
		*n = 1; \
		return &field;                                                 \
	}
#define E(type, column, to) VALUE(type, event_##column, to)
#define F(type, field, to)                                                     \
	FIELD(#field, offsetof(row_type, field), type, to),
#define R(type, column, fields)                                                \
	static const struct book_field *fields_of_##column(size_t *n)          \
	{                                                                      \
		typedef type row_type;                                         \
		static const struct book_field all[] = { fields(F) };          \
		*n = sizeof(all) / sizeof(*all); \
		return all;                                                    \
	}
#define T(type, column, to)                                                    \
	VALUE(type, column, to)                                                \
	VALUE(type, column##_blind, to##_blind)
BOOK_COLUMNS(E, VALUE, T, R)
#undef E
#undef F
#undef R
#undef T

#define COLUMN(name, type, event, member)                                      \
	[COLUMN_##name] = { #name, sizeof(type), event,                        \
			    offsetof(struct book, member), fields_of_##name },
#define E(type, column, to) COLUMN(event_##column, type, true, event_##column)
#define L(type, column, to) COLUMN(column, type, false, column)
#define T(type, column, to)                                                    \
	COLUMN(column, type, false, column[FOLD_EXACT])                        \
	COLUMN(column##_blind, type, false, column[FOLD_BLIND])

const struct book_column book_columns[COLUMNS] = {
	BOOK_COLUMNS(E, L, T, L)
};
#undef E

void *book_rows(const struct book *b, enum book_column_no c, uint32_t *n)
{
	const struct book_column *column = &book_columns[c];
	const char *at = (const char *)b + column->at;
	VEC(void) vec = { .n = c == COLUMN_plain ? 0 : b->nevents };

	/* Of whatever type, pointers are alike, and so are VECs. */
	if (column->name)
		memcpy(&vec, at, column->event ? sizeof(vec.v) : sizeof(vec));
	*n = vec.n;
	return vec.v;
}

void book_free(struct book *b)
{
	uint32_t n;

	if (!b)
		return;
	for (int c = 0; c < COLUMNS; c++)
		mem_free(book_rows(b, (enum book_column_no)c, &n));
	table_free(&b->kind_ids);
	table_free(&b->role_ids);
	mem_free(b);
}

/* ---- other numbers ---- */

static void renumber(char *at, uint32_t n, size_t size, const uint32_t *number)
{
	for (uint32_t i = 0; i < n; i++, at += size) {
		uint32_t row;

		memcpy(&row, at, sizeof(row));
		if (row != UINT32_MAX)
			memcpy(at, &number[row], sizeof(row));
	}
}

void book_renumber(struct book *b, enum book_column_no what,
		   const uint32_t *number)
{
	for (int c = COLUMN_events + 1; c < COLUMNS; c++) {
		size_t nfields;
		const struct book_field *f = book_columns[c].fields(&nfields);
		uint32_t n;
		char *rows = book_rows(b, (enum book_column_no)c, &n);

		for (size_t i = 0; n > 0 && i < nfields; i++)
			if (f[i].to == what && f[i].refers == REFERS_NUMBER)
				renumber(rows + f[i].at, n,
					 book_columns[c].size, number);
	}
}

void book_permute_events(struct book *b, const event_no *order)
{
	uint32_t n = b->nevents;
	event_no *number = MEM_NEW(n, event_no);

#define E(type, column, to)                                                    \
	{                                                                      \
		type *v = mem_resize(NULL, n, sizeof(type));                   \
		for (uint32_t i = 0; i < n; i++)                               \
			v[i] = b->event_##column[order[i]];                    \
		mem_free(b->event_##column);                                   \
		b->event_##column = v;                                         \
	}
	BOOK_COLUMNS(E, COLUMN_NONE, COLUMN_NONE, COLUMN_NONE)
#undef E
	b->events_cap = n;
	for (event_no ev = 0; ev < n; ev++)
		number[order[ev]] = ev;
	book_renumber(b, COLUMN_events, number);
	mem_free(number);
}

/* ---- bounds ---- */

static bool number_holds(const void *at, const void *before, uint32_t n)
{
	uint32_t row;

	(void)before;
	memcpy(&row, at, sizeof(row));
	return row == UINT32_MAX || row < n;
}

static bool range_holds(const void *at, const void *before, uint32_t n)
{
	struct range r;

	(void)before;
	memcpy(&r, at, sizeof(r));
	return r.count == 0 || (r.first < n && r.count <= n - r.first);
}

static bool text_holds(const void *at, const void *before, uint32_t n)
{
	struct text t;
	struct range r;

	memcpy(&t, at, sizeof(t));
	r = (struct range){ t.offset, t.length };
	return range_holds(&r, before, n);
}

static bool origin_holds(const void *at, const void *before, uint32_t n)
{
	struct origin o;

	(void)before;
	memcpy(&o, at, sizeof(o));
	return o.line == 0 || o.file < n;
}

static bool start_holds(const void *at, const void *before, uint32_t n)
{
	struct start s, last = { 0 };

	memcpy(&s, at, sizeof(s));
	if (before)
		memcpy(&last, before, sizeof(last));
	return s.at >= last.at && s.at <= n;
}

/* Whether the value at AT, after one at BEFORE or the first, lies within N
 * rows. */
typedef bool holds_fn(const void *at, const void *before, uint32_t n);

static holds_fn *const holds[] = {
	[REFERS_NUMBER] = number_holds, [REFERS_RANGE] = range_holds,
	[REFERS_TEXT] = text_holds,     [REFERS_ORIGIN] = origin_holds,
	[REFERS_START] = start_holds,
};

static bool check_field(const struct book *b, const struct book_column *column,
			const char *rows, uint32_t n,
			const struct book_field *f, struct err *err)
{
	uint32_t most;

	book_rows(b, f->to, &most);
	for (uint32_t i = 0; f->refers != REFERS_NOT && i < n; i++) {
		const char *at = rows + i * column->size + f->at;

		if (!holds[f->refers](at, i ? at - column->size : NULL, most))
			return err_set(err, "%s of row %u of %s lies beyond "
					    "%u rows", f->name, i,
				       column->name, most);
	}
	return true;
}

bool book_check_bounds(const struct book *b, struct err *err)
{
	for (int c = COLUMN_events + 1; c < COLUMNS; c++) {
		const struct book_column *column = &book_columns[c];
		size_t nfields;
		const struct book_field *f = column->fields(&nfields);
		uint32_t n;
		const char *rows = book_rows(b, (enum book_column_no)c, &n);

		for (size_t i = 0; i < nfields; i++)
			if (!check_field(b, column, rows, n, &f[i], err))
				return false;
	}
	return true;
}

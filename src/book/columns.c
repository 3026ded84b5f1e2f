/* What goes through all columns of a book alike: see BOOK_COLUMNS(). */
#include "book/columns.h"

#include <string.h>

#include "base/mem.h"
#include "base/panic.h"

/* ---- the table ---- */

#define E(type, column, to) BOOK_VALUE(type, event_##column, to)
BOOK_COLUMNS(E, BOOK_VALUE, BOOK_ROWS)
#undef E

#define COLUMN(name, type, event, member)                                      \
	[COLUMN_##name] = { #name, sizeof(type), event,                        \
			    offsetof(struct book, member), fields_of_##name },
#define E(type, column, to) COLUMN(event_##column, type, true, event_##column)
#define L(type, column, to) COLUMN(column, type, false, column)

const struct book_column book_columns[COLUMNS] = {
	BOOK_COLUMNS(E, L, L)
};
#undef E

static void *rows_of(const struct book *b, enum book_column_no c, uint32_t *n)
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

void *book_rows(const struct book *b, enum book_column_no c, uint32_t *n)
{
	void *rows = rows_of(b, c, n);

	book_want(b, c, 0, *n);
	return rows;
}

const void *book_some_rows(const struct book *b, enum book_column_no c,
			   struct range some)
{
	uint32_t n;
	const char *rows = rows_of(b, c, &n);

	book_want(b, c, some.first, some.count);
	return rows + some.first * book_columns[c].size;
}

bool book_free_rows(void *vec, size_t size)
{
	VEC(void) rows;
	size_t bytes;

	memcpy(&rows, vec, sizeof(rows));
	if (!rows.v)
		return false;
	bytes = rows.cap * size;
	if (rows.n > rows.cap) /* somebody else's */
		rows.v = NULL;
	else
		mem_free_some(&rows.v, &bytes);
	rows.n = 0;
	rows.cap = (uint32_t)(bytes / size);
	memcpy(vec, &rows, sizeof(rows));
	return true;
}

/* Whether there was anything to give back of COLUMN. */
static bool free_column(struct book *b, const struct book_column *column)
{
	char *at = (char *)b + column->at;
	void *values;

	if (!column->name)
		return false;
	if (!column->event)
		return book_free_rows(at, column->size);
	memcpy(&values, at, sizeof(values));
	if (b->nevents <= b->events_cap)
		mem_free(values);
	memset(at, 0, sizeof(values));
	return values != NULL;
}

bool book_free_some(struct book *b)
{
	for (int c = 0; c < (int)COLUMNS; c++)
		if (free_column(b, &book_columns[c]))
			return true;
	table_free(&b->kind_ids);
	table_free(&b->role_ids);
	mem_free(b);
	return false;
}

void book_free(struct book *b)
{
	while (b && book_free_some(b))
		continue;
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

/* Moves AT to the next field, or column. */
static void go_on(struct book_place *at, size_t nfields)
{
	at->row = 0;
	if (++at->field < nfields)
		return;
	at->field = 0;
	at->column++;
}

bool book_renumber_step(struct book *b, enum book_column_no what,
			const uint32_t *number, struct book_place *at)
{
	enum { AT_ONCE = 16 };
	const struct book_column *column;
	const struct book_field *f;
	size_t nfields;
	uint32_t n, some;
	char *rows;

	if (at->column <= COLUMN_events)
		at->column = COLUMN_events + 1;
	if (at->column >= (int)COLUMNS)
		return false;
	column = &book_columns[at->column];
	f = column->fields(&nfields) + at->field;
	rows = book_rows(b, (enum book_column_no)at->column, &n);
	if (f->to != (int)what || f->refers != REFERS_NUMBER || at->row == n) {
		go_on(at, nfields);
		return true;
	}
	some = n - at->row < AT_ONCE ? n - at->row : AT_ONCE;
	renumber(rows + at->row * column->size + f->at, some, column->size,
		 number);
	at->row += some;
	return true;
}

void book_renumber(struct book *b, enum book_column_no what,
		   const uint32_t *number)
{
	struct book_place at = { 0 };

	while (book_renumber_step(b, what, number, &at))
		continue;
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

/* The first of N values, SIZE bytes apart from AT on, that does not lie within
 * MOST rows, or N.  A loop for each kind, as there are many values. */
typedef uint32_t beyond_fn(const char *at, uint32_t n, size_t size,
			   uint32_t most);

#define BEYOND(kind)                                                           \
	static uint32_t kind##_beyond(const char *at, uint32_t n, size_t size, \
				      uint32_t most)                           \
	{                                                                      \
		uint32_t i = 0;                                                \
									       \
		for (; i < n; i++, at += size)                                 \
			if (!kind##_holds(at, i ? at - size : NULL, most))     \
				break;                                         \
		return i;                                                      \
	}
BEYOND(number)
BEYOND(range)
BEYOND(text)
BEYOND(origin)
BEYOND(start)

static beyond_fn *const beyond[] = {
	[REFERS_NUMBER] = number_beyond, [REFERS_RANGE] = range_beyond,
	[REFERS_TEXT] = text_beyond,     [REFERS_ORIGIN] = origin_beyond,
	[REFERS_START] = start_beyond,
};

static bool check_field(const struct book_column *column, const char *rows,
			uint32_t n, const struct book_field *f, uint32_t most,
			struct err *err)
{
	uint32_t row;

	if (f->refers == REFERS_NOT || n == 0)
		return true;
	row = beyond[f->refers](rows + f->at, n, column->size, most);
	return row == n ||
	       err_set(err, "%s of row %u of %s lies beyond %u rows", f->name,
		       row, column->name, most);
}

bool book_check_column(const struct book_column *column, const void *rows,
		       uint32_t n,
		       uint32_t (*count)(const void *of, int column),
		       const void *of, struct err *err)
{
	size_t nfields;
	const struct book_field *f = column->fields(&nfields);

	for (size_t i = 0; i < nfields; i++)
		if (!check_field(column, rows, n, &f[i], count(of, f[i].to),
				 err))
			return false;
	return true;
}

static uint32_t count_rows(const void *book, int c)
{
	uint32_t n;

	book_rows(book, (enum book_column_no)c, &n);
	return n;
}

bool book_check_bounds(const struct book *b, struct err *err)
{
	for (int c = COLUMN_events + 1; c < COLUMNS; c++) {
		uint32_t n;
		const void *rows = book_rows(b, (enum book_column_no)c, &n);

		if (!book_check_column(&book_columns[c], rows, n, count_rows,
				       b, err))
			return false;
	}
	return true;
}

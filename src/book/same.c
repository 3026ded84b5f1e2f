/* Whether an event says the same in two books, row by row. */
#include "book/same.h"

#include <string.h>

#include "book/columns.h"

struct pair {
	const struct book *x, *y;
};

static bool same_rows(const struct pair *p, int column, const char *a,
		      const char *b, uint32_t n);

static bool same_text(const struct pair *p, const void *a, const void *b)
{
	struct text t, u;

	memcpy(&t, a, sizeof(t));
	memcpy(&u, b, sizeof(u));
	return t.length == u.length &&
	       (t.length == 0 ||
		sv_eq(book_text(p->x, t), book_text(p->y, u)));
}

static bool same_range(const struct pair *p, int column, const void *a,
		       const void *b)
{
	struct range r, s;

	memcpy(&r, a, sizeof(r));
	memcpy(&s, b, sizeof(s));
	if (r.count == 0 || r.count != s.count)
		return r.count == s.count;
	return same_rows(p, column,
			 book_some_rows(p->x, (enum book_column_no)column, r),
			 book_some_rows(p->y, (enum book_column_no)column, s),
			 r.count);
}

/* Whether both are called the same: what has an id, or is only used, is known
 * by the texts that its row begins with. */
static bool same_number(const struct pair *p, int column, const void *a,
			const void *b)
{
	const struct book_column *of = &book_columns[column];
	enum book_column_no c = (enum book_column_no)column;
	size_t nfields;
	const struct book_field *f;
	const char *row, *other;
	uint32_t x, y;

	memcpy(&x, a, sizeof(x));
	memcpy(&y, b, sizeof(y));
	if (x == UINT32_MAX || y == UINT32_MAX || column == COLUMN_events)
		return x == UINT32_MAX && y == UINT32_MAX;
	row = book_some_rows(p->x, c, (struct range){ x, 1 });
	other = book_some_rows(p->y, c, (struct range){ y, 1 });
	f = of->fields(&nfields);
	for (size_t i = 0; i < nfields && f[i].refers == REFERS_TEXT; i++)
		if (!same_text(p, row + f[i].at, other + f[i].at))
			return false;
	return true;
}

/* Where it stands does not matter. */
static bool same_field(const struct pair *p, const struct book_field *f,
		       const char *a, const char *b)
{
	switch (f->refers) {
	case REFERS_TEXT:
		return same_text(p, a, b);
	case REFERS_RANGE:
		return same_range(p, f->to, a, b);
	case REFERS_NUMBER:
		return same_number(p, f->to, a, b);
	case REFERS_ORIGIN:
		return true;
	case REFERS_START:
	case REFERS_NOT:
		break;
	}
	return memcmp(a, b, f->size) == 0;
}

static bool same_rows(const struct pair *p, int column, const char *a,
		      const char *b, uint32_t n)
{
	const struct book_column *of = &book_columns[column];
	size_t nfields;
	const struct book_field *f = of->fields(&nfields);

	for (; n > 0; n--, a += of->size, b += of->size)
		for (size_t i = 0; i < nfields; i++)
			if (!same_field(p, &f[i], a + f[i].at, b + f[i].at))
				return false;
	return true;
}

bool book_same_event(const struct book *x, event_no ev, const struct book *y,
		     event_no other)
{
	const struct pair p = { x, y };

	for (int c = COLUMN_events + 1; c < (int)COLUMNS; c++) {
		enum book_column_no column = (enum book_column_no)c;

		if (book_columns[c].event &&
		    !same_rows(&p, c,
			       book_some_rows(x, column,
					      (struct range){ ev, 1 }),
			       book_some_rows(y, column,
					      (struct range){ other, 1 }),
			       1))
			return false;
	}
	return true;
}

/* Whether two books say the same, however each was read; and keeping one. */
#include "support_after.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "book/columns.h"
#include "support_arena.h"

/* How it was read: which chunks there are does not matter. */
static bool is_how(int c)
{
	return c == COLUMN_blob || (c >= (int)COLUMN_chunks &&
				    c <= (int)COLUMN_event_refs);
}

static bool same_field(const struct book *x, const struct book *y,
		       const struct book_field *f, const char *a,
		       const char *b)
{
	struct text t, u;
	struct range r, s;

	switch (f->refers) {
	case REFERS_TEXT:
		memcpy(&t, a, sizeof(t));
		memcpy(&u, b, sizeof(u));
		return sv_eq(book_text(x, t), book_text(y, u));
	case REFERS_RANGE:
		memcpy(&r, a, sizeof(r));
		memcpy(&s, b, sizeof(s));
		return r.count == s.count &&
		       (r.count == 0 || r.first == s.first);
	default:
		return memcmp(a, b, f->size) == 0;
	}
}

const char *after_differs(const struct book *x, const struct book *y)
{
	for (int c = COLUMN_events + 1; c < COLUMNS; c++) {
		const struct book_column *column = &book_columns[c];
		size_t nfields;
		const struct book_field *f = column->fields(&nfields);
		uint32_t n, m;
		const char *a = book_rows(x, (enum book_column_no)c, &n);
		const char *b = book_rows(y, (enum book_column_no)c, &m);

		if (is_how(c))
			continue;
		if (n != m)
			return column->name;
		for (uint32_t i = 0; i < n; i++)
			for (size_t k = 0; k < nfields; k++)
				if (!same_field(x, y, &f[k],
						a + i * column->size + f[k].at,
						b + i * column->size +
							f[k].at)) {
					print_message("%s of row %u of %s\n",
						      f[k].name, i,
						      column->name);
					return column->name;
				}
	}
	return NULL;
}

bool after_same_faults(const struct diags *x, const struct diags *y)
{
	bool same = x->n == y->n && x->errors == y->errors;

	for (size_t i = 0; same && i < x->n; i++) {
		same = x->v[i].fault == y->v[i].fault &&
		       sv_eq(x->v[i].file, y->v[i].file) &&
		       x->v[i].line == y->v[i].line &&
		       x->v[i].column == y->v[i].column &&
		       sv_eq(x->v[i].message, y->v[i].message);
		if (!same)
			print_message("%u:%u %.*s\n%u:%u %.*s\n", x->v[i].line,
				      x->v[i].column, SV_ARG(x->v[i].message),
				      y->v[i].line, y->v[i].column,
				      SV_ARG(y->v[i].message));
	}
	return same;
}

void after_keep(const struct book *b, const struct snapshot_key *key)
{
	struct diags none = { .arena = &arena };
	struct corpus c = { b, index_new(b) };
	struct snapshot_writer *w = snapshot_begin(&c, &none, key, false);

	assert_non_null(w);
	while (snapshot_step(w))
		continue;
	snapshot_end(w);
	index_free(c.x);
}

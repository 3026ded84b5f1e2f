/* What stands above the names of columns (above.h). */
#include "import/above.h"

#include <string.h>

#include "base/build.h"
#include "import/said.h"
#include "load/foreign.h"
#include "load/schema.h"

enum { ROWS_ABOVE = 10 };

/* Whether a cell of ROW is what NAME, of a field, is called. */
static bool names(const struct sheet *s, const struct sheet_row *row,
		  struct sv name)
{
	for (size_t i = 0; i < row->n; i++) {
		struct sv text = sv_trim(row->cells[i].text);

		if (sv_same(text, name) ||
		    sv_eq(foreign_field(s->arena, SHAPE_EVENT, text), name))
			return true;
	}
	return false;
}

/* The cells of ROW that are not empty, as a text, and in *N how many. */
static struct sv text_of(struct arena *a, const struct sheet_row *row,
			 size_t *n)
{
	struct build b = { .arena = a };

	*n = 0;
	for (size_t i = 0; i < row->n; i++) {
		struct sv text = sv_trim(row->cells[i].text);

		if (text.n == 0)
			continue;
		build_str(&b, (*n)++ > 0 ? "; " : "");
		build_sv(&b, text);
	}
	return build_view(&b);
}

/* Takes ROW, above the names; the first line alone is the title. */
static void take_row(struct sheet *s, const struct sheet_row *row, bool first)
{
	struct locus where = { s->file, row->line, row->column };
	size_t n;
	const struct node title = { .kind = NODE_SCALAR,
				    .flags = NODE_QUOTED,
				    .text = text_of(s->arena, row, &n),
				    .line = row->line,
				    .column = row->column };

	if (first && n == 1)
		said_add(s, SV("title"), &title);
	else
		left_add(&s->records->lefts, where,
			 SV("lines above the columns"), title.text);
}

void above_take(struct sheet *s)
{
	uint32_t at = 0;

	if (names(s, &s->head, SV("title")) || names(s, &s->head, SV("date")))
		return;
	while (at < s->rows.n && at < ROWS_ABOVE &&
	       !(s->rows.v[at].n > 1 && names(s, &s->rows.v[at], SV("title"))))
		at++;
	if (at == s->rows.n || at == ROWS_ABOVE)
		return;
	take_row(s, &s->head, true);
	for (uint32_t i = 0; i < at; i++)
		take_row(s, &s->rows.v[i], false);
	s->head = s->rows.v[at];
	s->rows.n -= at + 1;
	memmove(s->rows.v, s->rows.v + at + 1,
		s->rows.n * sizeof(*s->rows.v));
}

/* What stands above the names of columns (above.h). */
#include "import/above.h"

#include <string.h>

#include "base/build.h"
#include "import/columns_use.h"
#include "import/form.h"
#include "import/said.h"
#include "import/spans.h"
#include "load/foreign.h"
#include "load/schema.h"

/* Whether one of CELLS, N of them, is what NAME, of a field, is called. */
static bool names(struct arena *a, const struct cell *cells, size_t n,
		  struct sv name)
{
	for (size_t i = 0; i < n; i++) {
		struct sv text = form_bare(sv_trim(cells[i].text));

		if (sv_same(columns_bare(text), name) ||
		    sv_eq(foreign_field(a, SHAPE_EVENT, text), name))
			return true;
	}
	return false;
}

bool above_is_head(struct arena *a, const struct cell *cells, size_t n)
{
	return n > 1 && (names(a, cells, n, SV("title")) ||
			 names(a, cells, n, SV("date")));
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

/* Which of the first rows of S names FIELD among others; their number, or that
 * of all, for none. */
static uint32_t find_head(const struct sheet *s, struct sv field)
{
	uint32_t at = 0;

	while (at < s->rows.n && at < ROWS_ABOVE &&
	       !(s->rows.v[at].n > 1 && names(s->arena, s->rows.v[at].cells,
					      s->rows.v[at].n, field)))
		at++;
	return at == ROWS_ABOVE ? s->rows.n : at;
}

void above_take(struct sheet *s)
{
	uint32_t at;

	if (names(s->arena, s->head.cells, s->head.n, SV("title")) ||
	    names(s->arena, s->head.cells, s->head.n, SV("date")))
		return;
	at = find_head(s, SV("title"));
	if (at == s->rows.n)
		at = find_head(s, SV("date"));
	if (at == s->rows.n)
		return;
	take_row(s, &s->head, true);
	for (uint32_t i = 0; i < at; i++)
		take_row(s, &s->rows.v[i], false);
	s->head = s->rows.v[at];
	s->rows.n -= at + 1;
	memmove(s->rows.v, s->rows.v + at + 1,
		s->rows.n * sizeof(*s->rows.v));
}

static struct sv text_at(const struct sheet_row *row, size_t i)
{
	return i < row->n ? sv_trim(row->cells[i].text) : (struct sv){ 0 };
}

/* Whether each cell of ROW that is not empty is a word for a field, and more
 * than one; some are below an empty one of HEAD. */
static bool is_second(struct arena *a, const struct sheet_row *head,
		      const struct sheet_row *row)
{
	size_t words = 0, below = 0;

	for (size_t i = 0; i < row->n; i++) {
		struct sv text = text_at(row, i);

		if (text.n == 0)
			continue;
		if (!schema_field(SHAPE_EVENT, columns_bare(text)) &&
		    foreign_field(a, SHAPE_EVENT, text).n == 0 &&
		    !spans_is_word(a, text))
			return false;
		words++;
		below += text_at(head, i).n == 0;
	}
	return words > 1 && below > 0;
}

void above_join(struct sheet *s)
{
	struct cell *cells;
	size_t n = s->head.n;

	if (s->rows.n == 0 || !is_second(s->arena, &s->head, &s->rows.v[0]))
		return;
	n = s->rows.v[0].n > n ? s->rows.v[0].n : n;
	cells = ARENA_NEW(s->arena, n, struct cell);
	for (size_t i = 0; i < n; i++) {
		bool lower = text_at(&s->rows.v[0], i).n > 0;

		if (i < s->head.n && !lower)
			cells[i] = s->head.cells[i];
		else if (i < s->rows.v[0].n)
			cells[i] = s->rows.v[0].cells[i];
	}
	s->head.cells = cells;
	s->head.n = n;
	s->rows.n--;
	memmove(s->rows.v, s->rows.v + 1, s->rows.n * sizeof(*s->rows.v));
}

/* Cells of SPARQL (sparql.h). */
#include "import/sparql.h"

#include "base/build.h"
#include "import/tree.h"

/* The value of a CELL of JSON: {"type": "literal", "value": "Baku"}; null for
 * anything else. */
static const struct node *value_of(const struct node *cell)
{
	const struct node *value = cell->kind == NODE_MAP ?
					   node_get(cell, SV("value")) : NULL;

	return value && value->kind == NODE_SCALAR &&
			       node_get(cell, SV("type")) ? value : NULL;
}

bool sparql_is_row(const struct node *row)
{
	if (row->kind != NODE_MAP || row->count == 0)
		return false;
	for (uint32_t i = 1; i < row->count; i += 2)
		if (!value_of(&row->child[i]))
			return false;
	return true;
}

struct node sparql_row(struct arena *a, const struct node *row)
{
	struct tree cells = { .arena = a, .from = row };

	if (row->kind != NODE_MAP)
		return *row;
	for (uint32_t i = 0; i < row->count; i += 2) {
		const struct node *value = value_of(&row->child[i + 1]);

		tree_add(&cells, row->child[i]);
		tree_add(&cells, value ? *value : row->child[i + 1]);
	}
	return tree_map(&cells);
}

/* What stands for the sign C after a \ in a literal. */
static char escaped(char c)
{
	return c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
}

/* TEXT, <http://...>, "text"@en or "1709"^^<type>, as what it says; others as
 * they are. */
static struct sv plain(struct arena *a, struct sv text)
{
	struct build out = { .arena = a };
	size_t i = 1;

	if (sv_starts(text, SV("<")) && sv_ends(text, SV(">")))
		return sv_slice(text, 1, text.n - 1);
	if (!sv_starts(text, SV("\"")))
		return text;
	for (; i < text.n && text.s[i] != '"'; i++) {
		bool more = text.s[i] == '\\' && i + 1 < text.n;

		build_char(&out, more ? escaped(text.s[++i]) : text.s[i]);
	}
	return i < text.n ? build_view(&out) : text;
}

void sparql_cells(struct sheet *s)
{
	struct cell *head;

	for (size_t i = 0; i < s->head.n; i++)
		if (!sv_starts(s->head.cells[i].text, SV("?")))
			return;
	head = ARENA_NEW(s->arena, s->head.n, struct cell);
	for (size_t i = 0; i < s->head.n; i++) {
		head[i] = s->head.cells[i];
		head[i].text = sv_slice(head[i].text, 1, head[i].text.n);
	}
	s->head.cells = head;
	for (uint32_t r = 0; r < s->rows.n; r++) {
		struct sheet_row *row = &s->rows.v[r];
		struct cell *cells = ARENA_NEW(s->arena, row->n, struct cell);

		for (size_t i = 0; i < row->n; i++) {
			cells[i] = row->cells[i];
			cells[i].text = plain(s->arena, cells[i].text);
		}
		row->cells = cells;
	}
}

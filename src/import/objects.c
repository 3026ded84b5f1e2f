/* Objects as rows (objects.h). */
#include "import/objects.h"

#include <stdlib.h>

#include "import/clocks.h"
#include "import/columns_use.h"
#include "import/nodes.h"
#include "import/ymd.h"

static struct sv column_name(const void *arg, uint32_t number)
{
	return ((const struct objects *)arg)->head.v[number].text;
}

static struct sv keep(const struct objects *o, struct sv text)
{
	return o->passing ? tree_keep_text(o->sheet->arena, text, o->passing) :
			    text;
}

static const struct node *keep_tree(const struct objects *o,
				    const struct node *tree)
{
	struct node *kept;

	if (!o->passing)
		return tree;
	kept = ARENA_NEW(o->sheet->arena, 1, struct node);
	*kept = tree_keep(o->sheet->arena, tree, o->passing);
	return kept;
}

/* The number of the column called KEY. */
static uint32_t column_of(struct objects *o, const struct node *key)
{
	uint32_t of = table_number(&o->table, key->text, column_name, o);

	if (of == o->head.n)
		VEC_ADD(&o->head, (struct cell){ .text = keep(o, key->text),
						 .line = key->line,
						 .column = key->column,
						 .of = of });
	return of;
}

static int by_column(const void *x, const void *y)
{
	const struct cell *a = x, *b = y;

	return (a->of > b->of) - (a->of < b->of);
}

void objects_keep_whole(struct tree *event)
{
	for (uint32_t i = 0; i < event->n; i += 2) {
		const struct field *field =
			schema_field(SHAPE_EVENT, event->v[i].text);
		const struct node text = event->v[i + 1];
		struct tree one = { .arena = event->arena, .from = &text };

		if (text.kind != NODE_SCALAR || !field ||
		    !columns_take_many(field) ||
		    sv_find_char(text.text, ';', 0) == SV_NONE)
			continue;
		tree_add(&one, text);
		event->v[i + 1] = tree_list(&one);
	}
}

void objects_add(struct objects *o, const struct node *node)
{
	struct sheet *s = o->sheet;
	struct cell *cells;
	size_t n = 0;

	if (node->kind != NODE_MAP) {
		sheet_left(s, node);
		return;
	}
	cells = ARENA_NEW(s->arena, node->count / 2, struct cell);
	for (uint32_t i = 0; i < node->count; i += 2) {
		const struct node *value = &node->child[i + 1];
		bool group = value->kind != NODE_SCALAR;
		uint32_t of = column_of(o, &node->child[i]);

		if (nodes_is_null(value) || (group && value->count == 0))
			continue;
		cells[n++] = (struct cell){
			.text = keep(o, value->text),
			.tree = group ? keep_tree(o, value) : NULL,
			.line = value->line,
			.column = value->column,
			.of = of,
		};
	}
	qsort(cells, n, sizeof(*cells), by_column);
	reached_line(&s->records->reached, node->line);
	VEC_ADD(&s->rows, (struct sheet_row){ .cells = cells,
					      .n = n,
					      .line = node->line,
					      .column = node->column });
}

void objects_end(struct objects *o)
{
	struct sheet *s = o->sheet;
	struct cell *head = ARENA_NEW(s->arena, o->head.n, struct cell);

	for (uint32_t i = 0; i < o->head.n; i++)
		head[i] = o->head.v[i];
	s->head = (struct sheet_row){
		.cells = head, .n = o->head.n, .line = 1, .column = 1
	};
	VEC_FREE(&o->head);
	table_free(&o->table);
	if (s->made)
		return;
	ymd_join(s);
	clocks_join(s);
}

/* Records of JSON as other programs nest them (shapes.h). */
#include "import/shapes.h"

#include "import/columns.h"
#include "import/nodes.h"
#include "load/foreign.h"
#include "load/schema.h"

static const struct node *map_of(const struct node *record, struct sv key)
{
	const struct node *v = record->kind == NODE_MAP ?
				       node_get(record, key) : NULL;

	return v && v->kind == NODE_MAP ? v : NULL;
}

bool shapes_says(struct arena *a, const struct node *record, struct sv field)
{
	for (uint32_t i = 0; i < record->count; i += 2) {
		struct sv key = record->child[i].text;

		if (sv_eq(key, field) ||
		    sv_eq(foreign_field(a, SHAPE_EVENT, key), field))
			return true;
	}
	return false;
}

/* Appends where the point of a GEOMETRY is; false for any other. */
static bool put_point(struct tree *to, const struct node *geometry)
{
	const struct node *at = node_get(geometry, SV("coordinates"));

	if (!sv_eq(nodes_text(node_get(geometry, SV("type"))), SV("Point")) ||
	    !at || at->kind != NODE_LIST || at->count != 2 ||
	    !tree_is_texts(at))
		return false;
	tree_pair(to, SV("lon"), at->child[0]);
	tree_pair(to, SV("lat"), at->child[1]);
	return true;
}

/* Appends the members of MAP, with another name those that HELD has too, which
 * may be null. */
static void put_members(struct tree *to, const struct node *map,
			const struct node *held)
{
	for (uint32_t i = 0; i < map->count; i += 2) {
		struct build key = { .arena = to->arena };

		if (held && node_get(held, map->child[i].text))
			build_str(&key, "outer ");
		build_sv(&key, map->child[i].text);
		tree_pair(to, build_view(&key), map->child[i + 1]);
	}
}

struct node shapes_record(struct arena *a, const struct node *record)
{
	const struct node *geometry = map_of(record, SV("geometry"));
	const struct node *held = map_of(record, geometry ? SV("properties") :
							    SV("fields"));
	struct tree out = { .arena = a, .from = record }, rest = out;
	struct node outer;

	if (!held || (shapes_says(a, record, SV("date")) &&
		      shapes_says(a, record, SV("title"))))
		return *record;
	put_members(&out, held, NULL);
	for (uint32_t i = 0; i < record->count; i += 2) {
		const struct node *value = &record->child[i + 1];
		struct sv key = record->child[i].text;

		if (value != held &&
		    !(value == geometry && put_point(&out, geometry)) &&
		    !(geometry && sv_eq(key, SV("type"))))
			tree_pair(&rest, key, *value);
	}
	outer = tree_map(&rest);
	put_members(&out, &outer, held);
	return tree_map(&out);
}

/* Whether HEAD, the names of columns, has none twice. */
static bool are_names(const struct node *head)
{
	for (uint32_t i = 0; i < head->count; i++)
		for (uint32_t k = 0; k <= i; k++)
			if (nodes_text(&head->child[i]).n == 0 ||
			    (k < i && sv_eq(nodes_text(&head->child[i]),
					    nodes_text(&head->child[k]))))
				return false;
	return head->count > 1 && head->count <= COLUMNS_MOST;
}

bool shapes_is_table(const struct node *list)
{
	if (list->kind != NODE_LIST || list->count < 2)
		return false;
	for (uint32_t i = 0; i < list->count; i++)
		if (list->child[i].kind != NODE_LIST ||
		    !tree_is_texts(&list->child[i]) ||
		    list->child[i].count > list->child[0].count)
			return false;
	return are_names(&list->child[0]);
}

struct node shapes_row(struct arena *a, const struct node *list, uint32_t i)
{
	const struct node *names = &list->child[0], *row = &list->child[i];
	struct tree out = { .arena = a, .from = row };

	for (uint32_t k = 0; k < row->count; k++)
		tree_pair(&out, nodes_text(&names->child[k]), row->child[k]);
	return tree_map(&out);
}

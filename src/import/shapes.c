/* Records of JSON as other programs nest them (shapes.h). */
#include "import/shapes.h"

#include "import/nodes.h"
#include "load/foreign.h"
#include "load/schema.h"
#include "yaml/refs.h"

static const struct node *map_of(const struct node *record, struct sv key)
{
	const struct node *v = record->kind == NODE_MAP ?
				       node_get(record, key) : NULL;

	return v && v->kind == NODE_MAP ? v : NULL;
}

/* Where RECORD, of GeoJSON, is; null, a node, where that is not known.  No node
 * for any other record. */
static const struct node *geometry_of(const struct node *record)
{
	const struct node *v = record->kind == NODE_MAP ?
				       node_get(record, SV("geometry")) :
				       NULL;

	return v && (v->kind == NODE_MAP || nodes_is_null(v)) ? v : NULL;
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

/* Whether one of KEYS says where something is. */
static bool are_placed(const struct refs *keys)
{
	static const struct sv names[] = { SV_INIT("lat"), SV_INIT("latitude"),
					   SV_INIT("lon"), SV_INIT("longitude"),
					   SV_INIT("lng"), SV_INIT("long"),
					   SV_INIT("coordinates") };
	bool are = false;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		are |= refs_find(keys, names[i]) != TABLE_NONE;
	return are;
}

/* Appends where the point of a GEOMETRY is, if that is known; false for any
 * other, and where one of KEYS, which TO has, says that. */
static bool put_point(struct tree *to, const struct refs *keys,
		      const struct node *geometry)
{
	const struct node *at = geometry->kind == NODE_MAP ?
					node_get(geometry, SV("coordinates")) :
					NULL;

	if (!at) /* it has nothing to say where it is null */
		return nodes_is_null(geometry);
	if (are_placed(keys) ||
	    !sv_eq(nodes_text(node_get(geometry, SV("type"))), SV("Point")) ||
	    at->kind != NODE_LIST || at->count != 2 ||
	    !tree_is_texts(at))
		return false;
	tree_pair(to, SV("lon"), at->child[0]);
	tree_pair(to, SV("lat"), at->child[1]);
	return true;
}

/* Appends the members of MAP, with another name those whose key is in HELD. */
static void put_members(struct tree *to, const struct node *map,
			const struct refs *held)
{
	for (uint32_t i = 0; i < map->count; i += 2) {
		struct build key = { .arena = to->arena };

		if (refs_find(held, map->child[i].text) != TABLE_NONE)
			build_str(&key, "outer ");
		build_sv(&key, map->child[i].text);
		tree_pair(to, build_view(&key), map->child[i + 1]);
	}
}

struct node shapes_record(struct arena *a, const struct node *record)
{
	const struct node *geometry = geometry_of(record);
	const struct node *held = map_of(record, geometry ? SV("properties") :
							    SV("fields"));
	struct tree out = { .arena = a, .from = record }, rest = out;
	struct refs keys = { .arena = a };
	struct node outer;

	if (!held || (shapes_says(a, record, SV("date")) &&
		      shapes_says(a, record, SV("title"))))
		return *record;
	put_members(&out, held, &keys);
	for (uint32_t i = 0; i < held->count; i += 2)
		refs_new(&keys, held->child[i].text);
	for (uint32_t i = 0; i < record->count; i += 2) {
		const struct node *value = &record->child[i + 1];
		struct sv key = record->child[i].text;

		if (value != held &&
		    !(value == geometry && put_point(&out, &keys, geometry)) &&
		    !(geometry && sv_eq(key, SV("type"))))
			tree_pair(&rest, key, *value);
	}
	outer = tree_map(&rest);
	put_members(&out, &outer, &keys);
	refs_free(&keys);
	return tree_map(&out);
}

/* Whether HEAD, the names of columns, has none twice. */
static bool are_names(const struct node *head)
{
	struct arena scratch = { 0 };
	struct refs names = { .arena = &scratch };
	bool are = head->count > 1;

	for (uint32_t i = 0; i < head->count && are; i++)
		are = nodes_text(&head->child[i]).n > 0 &&
		      refs_new(&names, nodes_text(&head->child[i]));
	refs_free(&names);
	arena_free(&scratch);
	return are;
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

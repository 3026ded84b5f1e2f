/* Members of our own JSON (member.h). */
#include "import/member.h"

#include "import/nodes.h"
#include "import/point.h"

/* What stands under KEY of NODE as a text; empty for null. */
struct sv member_text(const struct node *node, const char *key)
{
	return nodes_text(node_get(node, sv_of(key)));
}

bool member_true(const struct node *node, const char *key)
{
	return sv_eq(member_text(node, key), SV("true"));
}

/* The items of the list KEY of NODE, *N of them. */
const struct node *member_list(const struct node *node, const char *key,
				  uint32_t *n)
{
	const struct node *list = node_get(node, sv_of(key));

	*n = list && list->kind == NODE_LIST ? list->count : 0;
	return *n ? list->child : NULL;
}

struct tree member_tree(const struct members *m, const struct node *from)
{
	return (struct tree){ .arena = m->arena, .from = from };
}

/* Appends what KEY of NODE says as the pair AS, if anything. */
void member_say(struct tree *to, const char *as, const struct node *node,
		const char *key)
{
	tree_say(to, sv_of(as), member_text(node, key));
}

/* Appends the texts of the list KEY of NODE as the pair AS.  Where one is
 * empty, or a blank begins or ends it, they are the lines of one text. */
void member_say_all(const struct members *m, struct tree *to, const char *as,
		    const struct node *node, const char *key)
{
	struct tree texts = member_tree(m, node);
	struct build lines = { .arena = m->arena };
	bool whole = true;
	uint32_t n;
	const struct node *v = member_list(node, key, &n);

	for (uint32_t i = 0; i < n; i++) {
		struct sv text = nodes_text(&v[i]);

		whole &= text.n > 0 && sv_trim(text).n == text.n;
		build_str(&lines, i ? "\n" : "");
		build_sv(&lines, text);
		if (text.n > 0)
			tree_add(&texts, tree_text(text, &v[i]));
	}
	if (whole)
		tree_pair_items(to, sv_of(as), &texts);
	else
		tree_say(to, sv_of(as), arena_copy(m->sheet->arena,
						   build_view(&lines)));
}

void member_say_point(const struct members *m, struct tree *to,
		      const struct node *node)
{
	static const char *const keys[][2] = { { "lat", "x-lat" },
					       { "lon", "x-lon" } };
	struct sv lat = member_text(node, "lat");
	struct sv lon = member_text(node, "lon");

	if (point_degrees(m->sheet->arena, &lat, &lon) &&
	    point_say(to, lat, lon))
		return;
	for (size_t i = 0; i < 2; i++) {
		if (member_text(node, keys[i][0]).n > 0)
			tally_add(&m->sheet->kept, sv_of(keys[i][1]));
		member_say(to, keys[i][1], node, keys[i][0]);
	}
}

/* Appends MAP to LIST: as the text KEY alone, where it has no more. */
void member_short(struct tree *list, const struct tree *map, struct sv key)
{
	if (map->n == 2 && sv_eq(map->v[0].text, key))
		tree_add(list, map->v[1]);
	else
		tree_add(list, tree_map(map));
}

void member_say_map(const struct members *m, struct tree *to, const char *key,
		    const struct node *node, const char *name,
		    const char *value)
{
	struct tree map = member_tree(m, node);
	uint32_t n;
	const struct node *v = member_list(node, key, &n);

	for (uint32_t i = 0; i < n; i++)
		if (member_text(&v[i], name).n > 0)
			tree_say(&map, member_text(&v[i], name),
				 member_text(&v[i], value));
	if (map.n > 0)
		tree_pair(to, sv_of(key), tree_map(&map));
	else if (n > 0)
		member_say(to, key, &v[0], value);
}

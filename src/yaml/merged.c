/* Delivering the sections that an alias or << names. */
#include "yaml/merged.h"

/* Whether NODE can be delivered piece by piece as a section of SHAPE. */
static bool fits(const struct node *node, enum section_shape shape)
{
	return (shape == SECTION_LIST && node->kind == NODE_LIST) ||
	       (shape == SECTION_MAP && node->kind == NODE_MAP);
}

bool merged_alias(struct node_reader *r, const yaml_event_t *event,
		  enum section_shape shape)
{
	const struct node *node = tree_anchored(r, event);

	if (!node || !fits(node, shape))
		return false;
	r->section_given = (struct given){ .node = *node };
	return true;
}

bool merged_read(struct node_reader *r, bool root)
{
	const struct node *anchored;
	yaml_event_t event;
	struct node from;
	uint32_t n = 1;

	if (!tree_pull(r, &event))
		return false;
	anchored = tree_anchored(r, &event);
	if (anchored) {
		/* What is taken of it is paid for piece by piece. */
		from = *anchored;
		from.line = (uint32_t)event.start_mark.line + 1;
		from.column = (uint32_t)event.start_mark.column + 1;
		yaml_event_delete(&event);
	} else if (!tree_read(r, &event, &from)) {
		return false;
	}
	r->anchored = true; /* it has to last */
	if (from.kind == NODE_LIST)
		n = from.count;
	for (uint32_t i = 0; i < n; i++) {
		const struct node *map =
			from.kind == NODE_LIST ? &from.child[i] : &from;

		if (!tree_can_merge(r, map))
			continue;
		if (root)
			VEC_ADD(&r->merged_root, *map);
		else
			VEC_ADD(&r->merged, *map);
	}
	return true;
}

/* The pairs of the N mappings FROM whose keys are not in KEYS, as one. */
static struct given gather(struct node_reader *r, struct refs *keys,
			   const struct node *from, uint32_t n)
{
	struct given given = { .node = { .kind = NODE_MAP } };
	struct node *child;
	uint32_t most = 0;

	for (uint32_t i = 0; i < n; i++)
		most += from[i].count;
	child = ARENA_NEW(&r->root, most, struct node);
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k + 1 < from[i].count; k += 2) {
			const struct node *key = &from[i].child[k];

			if (!refs_new(keys, key->text))
				continue;
			child[given.node.count++] = key[0];
			child[given.node.count++] = key[1];
		}
	given.node.child = child;
	return given;
}

void merged_end(struct node_reader *r, bool root)
{
	if (root && r->merged_root.n) {
		r->root_given = gather(r, &r->sections, r->merged_root.v,
				       r->merged_root.n);
		r->merged_root.n = 0;
	}
	if (!root && r->merged.n) {
		r->section_given =
			gather(r, &r->keys, r->merged.v, r->merged.n);
		r->merged.n = 0;
	}
}

/* The next item of the section, if it can be paid for. */
static bool next_item(struct node_reader *r, struct record *out)
{
	struct given *g = &r->section_given;
	const struct node *item = &g->node.child[g->at];

	g->at += g->node.kind == NODE_MAP ? 2 : 1;
	out->section = &r->section;
	out->key = g->node.kind == NODE_MAP ? item++ : NULL;
	out->node = item;
	return tree_spend(r, item, SV("<<"), tree_mark(item));
}

/* The next section of the root: true when it is a record itself. */
static bool next_section(struct node_reader *r, section_shape_of *shape_of,
			 struct record *out)
{
	struct given *g = &r->root_given;
	const struct node *key = &g->node.child[g->at];

	g->at += 2;
	r->section = *key;
	if (fits(key + 1, shape_of(key->text))) {
		r->section_given = (struct given){ .node = key[1] };
		return false;
	}
	out->section = &r->section;
	out->node = key + 1;
	out->whole = true;
	return tree_spend(r, key + 1, SV("<<"), tree_mark(key + 1));
}

bool merged_next(struct node_reader *r, section_shape_of *shape_of,
		 struct record *out)
{
	while (!r->stopped) {
		r->faulty = false;
		r->spent = 0;
		*out = (struct record){ 0 };
		if (r->section_given.at < r->section_given.node.count) {
			if (next_item(r, out))
				return true;
		} else if (r->root_given.at < r->root_given.node.count) {
			if (next_section(r, shape_of, out))
				return true;
		} else {
			break;
		}
	}
	return false;
}

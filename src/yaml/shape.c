/* What a node is, and what it holds (node.h). */
#include "yaml/node.h"

struct sv node_shape(const struct node *node)
{
	static const struct sv words[] = { SV_INIT("a text"), SV_INIT("a list"),
					   SV_INIT("a mapping") };

	return words[node->kind];
}

const struct node *node_get(const struct node *node, struct sv key)
{
	for (uint32_t i = 0; i + 1 < node->count; i += 2)
		if (node->kind == NODE_MAP && sv_eq(node->child[i].text, key))
			return &node->child[i + 1];
	return NULL;
}

const struct node *node_items(const struct node *node, uint32_t *n)
{
	bool list = node && node->kind == NODE_LIST;

	*n = !node ? 0 : list ? node->count : 1;
	return list ? node->child : node;
}

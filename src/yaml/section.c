/* The section that is being read, and the record in it (tree.h). */
#include "yaml/tree.h"

void section_leave(struct node_reader *r)
{
	bool section = r->state == IN_LIST || r->state == IN_MAP;

	if (section && r->whole.anchor.n) {
		struct node *child =
			ARENA_NEW(&r->root, r->parts.n, struct node);

		for (uint32_t i = 0; i < r->parts.n; i++)
			child[i] = r->parts.v[i];
		r->whole.node.child = child;
		r->whole.node.count = r->parts.n;
		tree_define(r, r->whole.anchor, &r->whole.node, r->end);
		r->whole.anchor.n = 0;
	}
	r->closing = false;
	r->state = section ? AT_ROOT_MAP : AT_START;
	r->section = (struct node){ 0 };
}

bool section_is_spoilt(const struct node_reader *r, size_t end)
{
	uint32_t n = r->spoilt && r->begun ? r->spoilt->v.n : 0;

	for (uint32_t i = 0; i < n; i++)
		if (r->spoilt->v.v[i].line + 1 >= r->unread &&
		    r->spoilt->v.v[i].line <= end)
			return true;
	return false;
}

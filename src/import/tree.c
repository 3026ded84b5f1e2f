/* Trees of nodes made and written (tree.h).  None is deeper than NODE_DEPTH. */
#include "import/tree.h"

#include <string.h>

struct node tree_text(struct sv text, const struct node *from)
{
	return (struct node){ .kind = NODE_SCALAR,
			      .flags = NODE_QUOTED,
			      .text = text,
			      .line = from->line,
			      .column = from->column };
}

struct tree tree_for(struct arena *a, const struct node *from, uint32_t n)
{
	return (struct tree){ .arena = a,
			      .from = from,
			      .v = ARENA_NEW(a, n, struct node),
			      .cap = n };
}

void tree_add(struct tree *t, struct node item)
{
	if (t->n == t->cap) {
		uint32_t cap = t->cap ? 2 * t->cap : 4;
		struct node *v = ARENA_NEW(t->arena, cap, struct node);

		if (t->n > 0)
			memcpy(v, t->v, t->n * sizeof(*v));
		t->v = v;
		t->cap = cap;
	}
	t->v[t->n++] = item;
}

void tree_pair(struct tree *t, struct sv key, struct node value)
{
	tree_add(t, tree_text(key, t->from));
	tree_add(t, value);
}

void tree_say(struct tree *t, struct sv key, struct sv text)
{
	if (text.n > 0)
		tree_pair(t, key, tree_text(text, t->from));
}

static struct node whole(const struct tree *t, enum node_kind kind)
{
	struct node node = { .kind = (uint8_t)kind,
			     .line = t->from->line,
			     .column = t->from->column,
			     .count = t->n,
			     .child = t->v };

	for (uint32_t i = 0; i < t->n; i++)
		if (t->v[i].depth >= node.depth)
			node.depth = (uint8_t)(t->v[i].depth + 1);
	return node;
}

struct node tree_list(const struct tree *t)
{
	return whole(t, NODE_LIST);
}

struct node tree_map(const struct tree *t)
{
	return whole(t, NODE_MAP);
}

void tree_pair_items(struct tree *to, struct sv key, const struct tree *t)
{
	if (t->n > 0)
		tree_pair(to, key, t->n == 1 ? t->v[0] : tree_list(t));
}

bool tree_is_texts(const struct node *node)
{
	bool texts = node->kind == NODE_LIST;

	for (uint32_t i = 0; i < node->count && texts; i++)
		texts = node->child[i].kind == NODE_SCALAR;
	return texts;
}

struct node tree_copy(struct arena *a, const struct node *node)
{
	struct node copy = *node;
	struct node *child = ARENA_NEW(a, node->count, struct node);

	for (uint32_t i = 0; i < node->count; i++)
		child[i] = tree_copy(a, &node->child[i]);
	copy.child = node->count > 0 ? child : NULL;
	return copy;
}

struct sv tree_keep_text(struct arena *a, struct sv text,
			 const struct arena *from)
{
	return from && !arena_has(from, text.s) ? text : arena_copy(a, text);
}

struct node tree_keep(struct arena *a, const struct node *node,
		      const struct arena *from)
{
	struct node copy = *node;
	struct tree all;

	if (node->kind == NODE_SCALAR) {
		copy.text = tree_keep_text(a, node->text, from);
	} else if (node->count > 0 && (!from || arena_has(from, node->child))) {
		all = tree_for(a, node, node->count);
		for (uint32_t i = 0; i < node->count; i++)
			tree_add(&all, tree_keep(a, &node->child[i], from));
		copy.child = all.v;
	}
	return copy;
}

bool tree_too_long(const struct node *node, size_t max)
{
	bool is = node->text.n > max;

	for (uint32_t i = 0; i < node->count && !is; i++)
		is = tree_too_long(&node->child[i], max);
	return is;
}

bool tree_same(const struct node *a, const struct node *b)
{
	bool same = a->kind == b->kind && a->count == b->count &&
		    sv_eq(a->text, b->text);

	for (uint32_t i = 0; i < a->count && same; i++)
		same = tree_same(&a->child[i], &b->child[i]);
	return same;
}

/* ---- writing ---- */

/* The items or pairs of NODE, which has some, each on a line indented by
 * INDENT, but for the first where BEGUN: its line is. */
static void put_children(struct emit *e, const struct node *node, int indent,
			 bool begun)
{
	bool map = node->kind == NODE_MAP;

	for (uint32_t i = 0; i < node->count; i += map ? 2 : 1) {
		const struct node *child = &node->child[i];

		if (i > 0 || !begun)
			emit_spaces(e, indent);
		if (map) {
			tree_put_pair(e, child->text, child + 1, indent);
			continue;
		}
		build_char(e->out, '-');
		if (child->kind == NODE_SCALAR || child->count == 0) {
			tree_put(e, child, indent + EMIT_INDENT);
			continue;
		}
		build_char(e->out, ' ');
		put_children(e, child, indent + EMIT_INDENT, true);
	}
}

void tree_put(struct emit *e, const struct node *node, int indent)
{
	if (node->kind == NODE_SCALAR) {
		emit_text(e, node->text, node->flags & NODE_QUOTED,
			  indent + EMIT_INDENT);
	} else if (node->count == 0) {
		build_str(e->out, node->kind == NODE_MAP ? " {}\n" : " []\n");
	} else {
		build_char(e->out, '\n');
		put_children(e, node, indent + EMIT_INDENT, false);
	}
}

void tree_put_pair(struct emit *e, struct sv key, const struct node *node,
		   int indent)
{
	/* The longest key that YAML takes without a mark has 1024 signs. */
	enum { KEY_MOST = 200 };

	if (key.n <= KEY_MOST) {
		emit_word(e, key, true, false);
	} else {
		build_str(e->out, "? ");
		emit_word(e, key, true, false);
		build_char(e->out, '\n');
		emit_spaces(e, indent);
	}
	build_char(e->out, ':');
	tree_put(e, node, indent);
}

/* JSON: a list of events, or an object that has one; and one event a line. */
#include "import/members.h"
#include "import/nodes.h"
#include "import/objects.h"
#include "import/said.h"
#include "load/foreign.h"
#include "load/schema.h"

/* A file being read. */
struct reading {
	struct objects objects;
	struct members members;
};

static void add_event(struct reading *r, const struct node *node)
{
	if (node->flags == NODES_BROKEN)
		return; /* a part of what is left out */
	if (members_are(node))
		node = members_event(&r->members, node);
	objects_add(&r->objects, node);
}

/* The member of NODE that lists its events: the first that is called so and is
 * a list; or null. */
static const struct node *find_events(struct arena *a, const struct node *node)
{
	const struct node *found = node_get(node, SV("events"));

	if (found && found->kind == NODE_LIST)
		return found;
	for (uint32_t i = 0; i < node->count; i += 2)
		if (node->child[i + 1].kind == NODE_LIST &&
		    sv_eq(foreign_field(a, SHAPE_FILE, node->child[i].text),
			  SV("events")))
			return &node->child[i + 1];
	return NULL;
}

/* Adds what is in NODE, which stands for a file. */
static void add_root(struct reading *r, const struct node *node)
{
	const struct node *events = node;

	if (node->kind == NODE_MAP && !members_are(node))
		events = find_events(r->objects.sheet->arena, node);
	if (!events || events->kind != NODE_LIST) {
		add_event(r, node);
		return;
	}
	for (uint32_t i = 0; i < node->count && events != node; i += 2)
		if (&node->child[i + 1] != events &&
		    !members_take(&r->members, node->child[i].text,
				  &node->child[i + 1]))
			said_add(r->objects.sheet, node->child[i].text,
				 &node->child[i + 1]);
	for (uint32_t i = 0; i < events->count; i++)
		add_event(r, &events->child[i]);
}

static struct reading start(struct sheet *s)
{
	return (struct reading){ .objects = { .sheet = s },
				 .members = { .sheet = s } };
}

static void end(struct reading *r)
{
	objects_end(&r->objects);
	members_end(&r->members);
}

void json_tree(struct sheet *s, struct sv text)
{
	struct nodes v = nodes_open(s->arena, s->file, text, s->diags);
	struct reading r = start(s);
	struct node node;

	bool any = nodes_next(&v, &node);

	if (any)
		add_root(&r, &node);
	nodes_end(&v, any);
	end(&r);
}

void json_lines(struct sheet *s, struct sv text)
{
	struct nodes v = nodes_open(s->arena, s->file, text, s->diags);
	struct reading r = start(s);
	struct node node;

	/* A line that cannot be read hides no other. */
	for (uint32_t n = 1; v.at < text.n; n++) {
		size_t from = v.at, line = sv_find_char(text, '\n', from);

		v.text = sv_slice(text, 0, line);
		v.broken = false;
		while (nodes_next(&v, &node))
			add_event(&r, &node);
		if (v.broken)
			left_add(&s->records->lefts,
				 (struct locus){ s->file, n, 1 }, SV("lines"),
				 sv_slice(text, from, line));
		v.at = line == SV_NONE ? text.n : line + 1;
	}
	nodes_close(&v);
	end(&r);
}

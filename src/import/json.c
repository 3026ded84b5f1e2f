/* JSON: a list of events, or an object that has one; and one event a line. */
#include "import/members.h"
#include "import/nodes.h"
#include "import/objects.h"
#include "import/said.h"
#include "import/shapes.h"
#include "import/sparql.h"
#include "import/tree.h"
#include "load/foreign.h"
#include "load/schema.h"

/* A file being read: an event at a time, in SCRATCH, of which what is to stay
 * is copied. */
struct reading {
	struct objects objects;
	struct members members;
	struct nodes nodes;
	struct arena scratch;
	struct node cut; /* the record that a fault left out; or nothing */
	/* The names of the members of the whole. */
	VEC(struct sv) names;
	struct table table;
};

static struct sv name_of(const void *arg, uint32_t number)
{
	return ((const struct reading *)arg)->names.v[number];
}

/* Whether KEY, of a member of the whole, is the first that is called so; else
 * that is told. */
static bool is_first(struct reading *r, const struct node *key)
{
	struct sheet *s = r->objects.sheet;

	if (table_number(&r->table, key->text, name_of, r) == r->names.n) {
		VEC_ADD(&r->names, key->text);
		return true;
	}
	DIAG(s->diags, FAULT_import_twice,
	     ((struct locus){ s->file, key->line, key->column }),
	     diag_excerpt(s->arena, key->text));
	return false;
}

static void add_event(struct reading *r, const struct node *node)
{
	struct arena *a = r->objects.sheet->arena;
	struct node *copy, row;

	if (node->flags == NODES_BROKEN) {
		r->cut = *node;
		return;
	}
	if (sparql_is_row(node)) {
		row = sparql_row(r->members.arena, node);
		node = &row;
	} else if (!members_are(node)) {
		row = shapes_record(a, node);
		node = &row;
	}
	if (members_are(node))
		node = members_event(&r->members, node);
	copy = ARENA_NEW(a, 1, struct node);
	*copy = tree_copy(a, node);
	objects_add(&r->objects, copy);
}

/* Adds what is in NODE, which is read in SCRATCH, and empties that. */
static void add_next(struct reading *r, const struct node *node)
{
	add_event(r, node);
	arena_reset(&r->scratch);
}

/* Reads the list of events that is next. */
static void read_events(struct reading *r)
{
	bool first = true;
	struct node node;

	r->nodes.arena = &r->scratch;
	while (nodes_item(&r->nodes, ']', &first))
		if (nodes_next(&r->nodes, &node))
			add_next(r, &node);
	r->nodes.arena = r->objects.sheet->arena;
}

/* How deep in objects a list of events is sought. */
enum { EVENTS_DEEP = 3 };

/* The first list of ROOT that is called as another program calls its events, or
 * else of an object in it; or null.  Calls itself for these, DEEP of them. */
static const struct node *find_events(struct arena *a, const struct node *root,
				      int deep)
{
	const struct node *found = NULL;

	for (uint32_t i = 0; i < root->count; i += 2) {
		struct sv key = root->child[i].text;

		if (root->child[i + 1].kind == NODE_LIST &&
		    (sv_eq(key, SV("events")) ||
		     sv_eq(foreign_field(a, SHAPE_FILE, key), SV("events"))))
			return &root->child[i + 1];
	}
	for (uint32_t i = 1; i < root->count && deep > 0 && !found; i += 2)
		if (root->child[i].kind == NODE_MAP)
			found = find_events(a, &root->child[i], deep - 1);
	return found;
}

/* Whether the list EVENTS is in the object NODE.  Calls itself for objects in
 * it, DEEP of them. */
static bool holds(const struct node *node, const struct node *events, int deep)
{
	bool found = false;

	for (uint32_t i = 1; node->kind == NODE_MAP && i < node->count; i += 2)
		found |= &node->child[i] == events ||
			 (deep > 0 && holds(&node->child[i], events, deep - 1));
	return found;
}

/* The member KEY of NODE that is of KIND, or null. */
static const struct node *member_of(const struct node *node, struct sv key,
				    enum node_kind kind)
{
	const struct node *v = node && node->kind == NODE_MAP ?
				       node_get(node, key) : NULL;

	return v && v->kind == kind ? v : NULL;
}

/* Adds the rows of ROOT where it is what a query of SPARQL gives, as Wikidata's
 * does; false when it is anything else. */
static bool add_bindings(struct reading *r, const struct node *root)
{
	const struct node *rows = member_of(
		member_of(root, SV("results"), NODE_MAP), SV("bindings"),
		NODE_LIST);

	for (uint32_t i = 0; rows && i < rows->count; i++) {
		const struct node row = sparql_row(r->objects.sheet->arena,
						   &rows->child[i]);

		add_event(r, &row);
	}
	return rows != NULL;
}

/* Adds what an object says that stands for a file, but for the list of its
 * EVENTS, which may be null; an object that has this says it of the file, too.
 * Calls itself for that: EVENTS_DEEP deep at most. */
static void add_said(struct reading *r, const struct node *root,
		     const struct node *events)
{
	for (uint32_t i = 0; i < root->count; i += 2) {
		const struct node *value = &root->child[i + 1];

		if (value == events)
			continue;
		if (events && holds(value, events, EVENTS_DEEP))
			add_said(r, value, events);
		else if (!members_take(&r->members, root->child[i].text,
				       value))
			said_add(r->objects.sheet, root->child[i].text, value);
	}
}

static void add_root(struct reading *r, const struct node *root,
		     const struct node *events)
{
	struct arena *a = r->objects.sheet->arena;

	add_said(r, root, events);
	if (events && shapes_is_table(events)) {
		for (uint32_t i = 1; i < events->count; i++) {
			struct node row = shapes_row(a, events, i);

			if (events->child[i].flags == NODES_BROKEN)
				row = events->child[i];
			add_event(r, &row);
		}
		return;
	}
	for (uint32_t i = 0; events && i < events->count; i++)
		add_event(r, &events->child[i]);
}

/* Whether the object MAP has a date: what is called as one and is an object or
 * a list holds more, as data does. */
static bool is_dated(const struct sheet *s, const struct node *map)
{
	struct node one = { .kind = NODE_MAP, .count = 2 };

	for (uint32_t i = 0; i < map->count; i += 2) {
		one.child = &map->child[i];
		if (map->child[i + 1].kind == NODE_SCALAR &&
		    (shapes_says(s->arena, &one, SV("date")) ||
		     sv_eq(sheet_mapped(s, one.child->text), SV("date"))))
			return true;
	}
	return false;
}

/* Reads the members of the object that is begun AT.  Those before the list
 * `events` tell of the file; without one, the object is an event itself, or
 * another of its lists has them. */
static void read_object(struct reading *r, const struct node *at)
{
	struct sheet *s = r->objects.sheet;
	struct tree root = { .arena = s->arena, .from = at };
	bool first = true, found = false;
	int deep = EVENTS_DEEP;
	const struct node *events;
	struct node key, value, map;

	while (nodes_item(&r->nodes, '}', &first) &&
	       nodes_key(&r->nodes, &key)) {
		if (!is_first(r, &key)) {
			nodes_next(&r->nodes, &value);
		} else if (sv_eq(key.text, SV("events")) &&
			   nodes_begin(&r->nodes, '[')) {
			map = tree_map(&root);
			add_root(r, &map, NULL);
			root = (struct tree){ .arena = s->arena, .from = at };
			found = true;
			read_events(r);
		} else if (nodes_next(&r->nodes, &value)) {
			tree_pair(&root, key.text, value);
			root.v[root.n - 2] = key;
		}
	}
	map = tree_map(&root);
	if (r->nodes.broken)
		map.flags = NODES_BROKEN;
	else if (!found && add_bindings(r, &map))
		return;
	/* What is dated is an event itself, whatever is in it. */
	if (is_dated(s, &map))
		deep = 0;
	events = found || members_are(&map) ?
			 NULL : find_events(s->arena, &map, deep);
	if (found || events)
		add_root(r, &map, events);
	else
		add_event(r, &map);
}

static void start(struct reading *r, struct sheet *s, struct sv text)
{
	r->objects.sheet = r->members.sheet = s;
	r->members.arena = &r->scratch;
	r->nodes = nodes_open(s->arena, s->file, text, s->diags);
}

static void end(struct reading *r)
{
	nodes_leave(&r->nodes, &r->objects.sheet->records->lefts, &r->cut);
	objects_end(&r->objects);
	members_end(&r->members);
	arena_free(&r->scratch);
	table_free(&r->table);
	VEC_FREE(&r->names);
}

/* Whether TEXT is a list that begins with a list. */
static bool is_table(struct sv text)
{
	struct sv rest = sv_trim(text);

	return sv_starts(rest, SV("[")) &&
	       sv_starts(sv_trim(sv_slice(rest, 1, rest.n)), SV("["));
}

void json_tree(struct sheet *s, struct sv text)
{
	struct reading r = { .scratch = { 0 } };
	struct node node;
	bool any = true;

	start(&r, s, text);
	if (is_table(text)) {
		any = nodes_next(&r.nodes, &node);
		if (any)
			add_root(&r, &(struct node){ .kind = NODE_MAP },
				 &node);
	} else if (nodes_begin(&r.nodes, '[')) {
		read_events(&r);
	} else if (nodes_begin(&r.nodes, '{')) {
		node = (struct node){ .line = r.nodes.spot.line,
				      .column = r.nodes.spot.column };
		read_object(&r, &node);
	} else {
		any = nodes_next(&r.nodes, &node);
		if (any)
			add_event(&r, &node);
	}
	nodes_end(&r.nodes, any);
	end(&r);
}

void json_lines(struct sheet *s, struct sv text)
{
	struct reading r = { .scratch = { 0 } };
	struct nodes *v = &r.nodes;
	struct node node;

	start(&r, s, text);
	v->arena = &r.scratch;
	/* A line that cannot be read hides no other. */
	for (uint32_t n = 1; v->at < text.n; n++) {
		size_t from = v->at, line = sv_find_char(text, '\n', from);

		v->text = sv_slice(text, 0, line);
		while (nodes_next(v, &node))
			add_next(&r, &node);
		if (v->broken)
			left_add(&s->records->lefts,
				 (struct locus){ s->file, n, 1 }, SV("lines"),
				 sv_slice(text, from, line));
		v->broken = false; /* which is told */
		v->at = line == SV_NONE ? text.n : line + 1;
	}
	nodes_close(v);
	end(&r);
}

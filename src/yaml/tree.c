/* Building trees from libyaml's events, with aliases and merge keys resolved.
 * */
#include "yaml/tree.h"

#include <string.h>

#include "base/panic.h"
#include "text/compose.h"
#include "yaml/refs.h"

enum {
	BUDGET = 10000,       /* weight that aliases and << add to a record */
	BUDGET_IN_ALL = 1000000, /* and to a file */
	TEXT_WEIGHT = 8,      /* bytes of text that weigh as much as a node */
	ANCHORS_MAX = 1000,   /* of a document */
};

struct locus tree_locus(const struct node_reader *r, yaml_mark_t mark)
{
	return (struct locus){ r->file, (uint32_t)mark.line + 1,
			       (uint32_t)mark.column + 1 };
}

/* A fault that costs the record it stands in. */
static void refuse(struct node_reader *r, enum fault fault, yaml_mark_t mark,
		   struct sv what)
{
	if (!r->faulty)
		DIAG(r->diags, fault, tree_locus(r, mark), what);
	r->faulty = true;
}

static struct sv yaml_text(const yaml_char_t *s)
{
	return s ? sv_of((const char *)s) : (struct sv){ 0 };
}

/* Where the text of EVENT stands, if it is in quotes. */
static struct yaml_quoted quoted(const yaml_event_t *event)
{
	yaml_scalar_style_t style = event->data.scalar.style;
	struct yaml_quoted place = { { 0, 0, 0 }, { 0, 0, 0 } };

	if (style == YAML_SINGLE_QUOTED_SCALAR_STYLE ||
	    style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
		place = (struct yaml_quoted){ event->start_mark,
					      event->end_mark };
	return place;
}

bool tree_pull(struct node_reader *r, yaml_event_t *event)
{
	if (!yaml_parser_parse(&r->parser, event)) {
		if (r->parser.error == YAML_MEMORY_ERROR)
			panic("out of memory");
		return false;
	}
	event->start_mark.line += r->fast.shift;
	event->end_mark.line += r->fast.shift;
	if (event->type == YAML_SCALAR_EVENT)
		r->last = quoted(event);
	/* What ends by its indentation ends where the next begins. */
	if (event->end_mark.index > event->start_mark.index)
		r->reached = event->end_mark.line -
			     (event->end_mark.column == 0);
	return true;
}

/* ---- anchors, aliases, merge keys ---- */

static const struct anchor *find_anchor(const struct node_reader *r,
					struct sv name)
{
	/* The newest of a name counts, so from the end. */
	for (uint32_t i = r->anchors.n; i > 0; i--)
		if (sv_eq(r->anchors.v[i - 1].name, name))
			return &r->anchors.v[i - 1];
	return NULL;
}

struct sv tree_anchor(struct node_reader *r, const yaml_char_t *name)
{
	return name ? arena_copy(&r->root, yaml_text(name)) : (struct sv){ 0 };
}

void tree_define(struct node_reader *r, struct sv name,
		 const struct node *node, yaml_mark_t mark)
{
	if (name.n == 0)
		return;
	if (r->anchors.n == ANCHORS_MAX) {
		refuse(r, FAULT_too_many_anchors, mark, name);
		return;
	}
	VEC_ADD(&r->anchors, (struct anchor){ name, *node });
	r->anchored = true;
}

bool tree_spend(struct node_reader *r, const struct node *node, struct sv what,
		yaml_mark_t mark)
{
	if (node->weight > BUDGET - r->spent ||
	    r->open.n + node->depth > NODE_DEPTH) {
		refuse(r, FAULT_alias_budget, mark, what);
		return false;
	}
	if (node->weight > BUDGET_IN_ALL - r->spent_in_all) {
		refuse(r, FAULT_too_many_aliases, mark, what);
		r->stopped = true;
		return false;
	}
	r->spent += node->weight;
	r->spent_in_all += node->weight;
	return true;
}

const struct node *tree_anchored(const struct node_reader *r,
				 const yaml_event_t *event)
{
	const struct anchor *a =
		event->type == YAML_ALIAS_EVENT ?
			find_anchor(r, yaml_text(event->data.alias.anchor)) :
			NULL;

	return a ? &a->node : NULL;
}

static struct sv alias_words(struct node_reader *r, struct sv name)
{
	struct build words = { .arena = &r->record };

	build_char(&words, '*');
	build_sv(&words, name);
	return build_view(&words);
}

/* The node an alias stands for, at the alias's own place. */
static struct node resolve_alias(struct node_reader *r,
				 const yaml_event_t *event)
{
	struct sv name = yaml_text(event->data.alias.anchor);
	const struct anchor *a = find_anchor(r, name);
	struct node node = { .kind = NODE_SCALAR, .weight = 1 };

	if (!a)
		refuse(r, FAULT_alias_unknown, event->start_mark, name);
	else if (tree_spend(r, &a->node, alias_words(r, name),
			    event->start_mark))
		node = a->node;
	node.flags |= NODE_ALIAS;
	node.line = (uint32_t)event->start_mark.line + 1;
	node.column = (uint32_t)event->start_mark.column + 1;
	return node;
}

yaml_mark_t tree_mark(const struct node *node)
{
	return (yaml_mark_t){ .line = node->line - 1,
			      .column = node->column - 1 };
}

bool tree_is_merge(const struct node *key)
{
	return key->kind == NODE_SCALAR && !(key->flags & NODE_QUOTED) &&
	       sv_eq(key->text, SV("<<"));
}

bool tree_can_merge(struct node_reader *r, const struct node *from)
{
	if (from->kind == NODE_MAP)
		return true;
	if (!r->faulty)
		DIAG(r->diags, FAULT_expected, tree_locus(r, tree_mark(from)),
		     SV("<<"), SV("a mapping"), node_shape(from));
	r->faulty = true;
	return false;
}

/* Adds to the pending pairs those of MAP whose keys are not in KEYS yet. */
static void merge_map(struct node_reader *r, struct refs *keys,
		      const struct node *map)
{
	/* An alias has paid when it was read. */
	if (!tree_can_merge(r, map) ||
	    (!(map->flags & NODE_ALIAS) &&
	     !tree_spend(r, map, SV("<<"), tree_mark(map))))
		return;
	for (uint32_t i = 0; i + 1 < map->count; i += 2) {
		if (!refs_new(keys, map->child[i].text))
			continue;
		VEC_ADD(&r->pending, map->child[i]);
		VEC_ADD(&r->pending, map->child[i + 1]);
	}
}

/* Resolves `<<: *map` and `<<: [*map, *map]` among the pending pairs. */
static void merge_keys(struct node_reader *r, uint32_t first)
{
	struct refs keys = { .arena = &r->record };
	VEC(struct node) merges = { 0 };
	uint32_t kept = first;

	for (uint32_t i = first; i + 1 < r->pending.n; i += 2) {
		if (tree_is_merge(&r->pending.v[i])) {
			VEC_ADD(&merges, r->pending.v[i + 1]);
			continue;
		}
		r->pending.v[kept++] = r->pending.v[i];
		r->pending.v[kept++] = r->pending.v[i + 1];
	}
	r->pending.n = kept;
	if (merges.n == 0)
		return;
	for (uint32_t i = first; i < kept; i += 2)
		refs_new(&keys, r->pending.v[i].text);
	for (uint32_t i = 0; i < merges.n && !r->faulty; i++) {
		const struct node *from = &merges.v[i];

		if (from->kind != NODE_LIST)
			merge_map(r, &keys, from);
		else if (!(from->flags & NODE_ALIAS))
			tree_spend(r, &(struct node){ .weight = from->count },
				   SV("<<"), tree_mark(from));
		for (uint32_t k = 0; from->kind == NODE_LIST && k < from->count;
		     k++)
			merge_map(r, &keys, &from->child[k]);
	}
	refs_free(&keys);
	VEC_FREE(&merges);
}

/* ---- trees ---- */

static void check_tag(struct node_reader *r, const yaml_event_t *event,
		      const yaml_char_t *tag)
{
	if (tag)
		refuse(r, FAULT_tag, event->start_mark,
		       diag_excerpt(&r->record, yaml_text(tag)));
}

void tree_check_tag(struct node_reader *r, const yaml_event_t *event)
{
	if (event->type == YAML_SEQUENCE_START_EVENT)
		check_tag(r, event, event->data.sequence_start.tag);
	else if (event->type == YAML_MAPPING_START_EVENT)
		check_tag(r, event, event->data.mapping_start.tag);
	else if (event->type == YAML_SCALAR_EVENT)
		check_tag(r, event, event->data.scalar.tag);
}

static struct node new_node(enum node_kind kind, bool flow,
			    const yaml_event_t *event)
{
	return (struct node){
		.kind = (uint8_t)kind,
		.flags = flow ? NODE_FLOW : 0,
		.line = (uint32_t)event->start_mark.line + 1,
		.column = (uint32_t)event->start_mark.column + 1,
		.weight = 1,
		.depth = kind != NODE_SCALAR,
	};
}

void tree_weigh(struct node *node)
{
	node->weight += (uint32_t)(node->text.n / TEXT_WEIGHT);
}

void tree_reach(struct sv text, struct line_start *spot, size_t line)
{
	for (; spot->line < line; spot->line++) {
		const char *end = memchr(text.s + spot->at, '\n',
					 text.n - spot->at);

		if (!end) {
			/* Of lines that end otherwise nothing is known. */
			*spot = (struct line_start){ text.n, SIZE_MAX };
			return;
		}
		spot->at = (size_t)(end - text.s) + 1;
	}
}

/* Whether a colon before a blank stands in LINE. */
static bool has_colon(struct sv line)
{
	return sv_find(line, SV(": "), 0) != SV_NONE || sv_ends(line, SV(":"));
}

/* Whether what is read stands in [ ] or { }. */
static bool in_flow(const struct node_reader *r)
{
	return r->open.n && r->open.v[r->open.n - 1].node.flags & NODE_FLOW;
}

/* Whether every line of EVENT, a text without quotes and in no brackets, begins
 * with a dash or what was meant for one, though the first need not, if there
 * are more; then *DASH is the first of those. */
static bool has_dashes(struct node_reader *r, const yaml_event_t *event,
		       yaml_mark_t *dash)
{
	struct sv text = r->fast.text;
	struct line_start *spot = &r->texts;
	size_t from = event->start_mark.line, end = event->end_mark.line;
	bool any = false;

	if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE ||
	    in_flow(r))
		return false;
	if (spot->line < r->fast.next.line)
		*spot = r->fast.next;
	for (size_t line = from; line <= end; line++) {
		struct sv words;
		size_t at;

		tree_reach(text, spot, line);
		words = line_at(text, *spot);
		at = line_first(words);
		if (line > from && line_is_gap(words))
			continue;
		/* A colon is told as such. */
		if ((line == from && at != event->start_mark.column) ||
		    !(line_odd_dash(words, at) ||
		      (line > from && line_is_dash(words, at)))) {
			if (line > from)
				return false;
			continue;
		}
		if (has_colon(words))
			return false;
		if (!any)
			*dash = (yaml_mark_t){ .line = line, .column = at };
		any = true;
	}
	return any;
}

static struct node scalar_node(struct node_reader *r, const yaml_event_t *event)
{
	struct node node = new_node(NODE_SCALAR, false, event);
	struct sv text = { (const char *)event->data.scalar.value,
			   event->data.scalar.length };
	yaml_mark_t dash;

	tree_check_tag(r, event);
	if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
		node.flags = NODE_QUOTED;
	/* In double quotes a line end may be an escape. */
	if (event->data.scalar.style == YAML_FOLDED_SCALAR_STYLE ||
	    event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE ||
	    event->data.scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE)
		node.flags |= NODE_FOLDED;
	if (event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
	    event->start_mark.line < event->end_mark.line)
		node.flags |= in_flow(r) ? NODE_LINES | NODE_FLOW : NODE_LINES;
	if (text.n > NODE_TEXT_MAX) {
		refuse(r, FAULT_scalar_too_long, event->start_mark, SV("1 MB"));
		text.n = 0;
	}
	node.text = compose_copy(&r->record, text);
	tree_weigh(&node);
	if (has_dashes(r, event, &dash)) {
		node.flags &= (uint8_t)~NODE_LINES;
		DIAG(r->diags, FAULT_yaml_joined, tree_locus(r, dash),
		     SV("this begins no item, but goes on with the text"),
		     diag_excerpt(&r->record, node.text), NODE_AS_ITEMS);
	}
	return node;
}

static void open_container(struct node_reader *r, const yaml_event_t *event)
{
	bool list = event->type == YAML_SEQUENCE_START_EVENT;
	const yaml_char_t *anchor = list ? event->data.sequence_start.anchor :
					   event->data.mapping_start.anchor;
	bool flow = list ? event->data.sequence_start.style ==
				   YAML_FLOW_SEQUENCE_STYLE :
			   event->data.mapping_start.style ==
				   YAML_FLOW_MAPPING_STYLE;
	struct open open = {
		.node = new_node(list ? NODE_LIST : NODE_MAP, flow, event),
		.first = r->pending.n,
		.anchor = tree_anchor(r, anchor),
	};

	tree_check_tag(r, event);
	VEC_ADD(&r->open, open);
}

void tree_close(struct node_reader *r, struct node *node, uint32_t first)
{
	uint32_t n = r->pending.n - first;
	struct node *child = ARENA_NEW(&r->record, n, struct node);

	for (uint32_t i = 0; i < n; i++) {
		child[i] = r->pending.v[first + i];
		node->weight += child[i].weight;
		if (node->depth <= child[i].depth)
			node->depth = child[i].depth + 1;
	}
	r->pending.n = first;
	node->child = child;
	node->count = n;
}

/* Closes the innermost container and returns it as a node. */
static struct node close_container(struct node_reader *r,
				   const yaml_event_t *event)
{
	struct open open = r->open.v[--r->open.n];

	if (open.node.kind == NODE_MAP)
		merge_keys(r, open.first);
	tree_close(r, &open.node, open.first);
	tree_define(r, open.anchor, &open.node, event->start_mark);
	return open.node;
}

/* The scalar or alias of EVENT as a node. */
static struct node leaf(struct node_reader *r, const yaml_event_t *event)
{
	struct node node;

	if (event->type == YAML_ALIAS_EVENT)
		return resolve_alias(r, event);
	node = scalar_node(r, event);
	tree_define(r, tree_anchor(r, event->data.scalar.anchor), &node,
		    event->start_mark);
	return node;
}

bool tree_read(struct node_reader *r, yaml_event_t *event, struct node *out)
{
	r->open.n = 0;
	r->pending.n = 0;
	for (;;) {
		struct node node = { 0 };
		bool opened = false;

		switch (event->type) {
		case YAML_SEQUENCE_START_EVENT:
		case YAML_MAPPING_START_EVENT:
			if (r->open.n == NODE_DEPTH) {
				r->deep = true;
				r->too_deep = event->start_mark;
				yaml_event_delete(event);
				return false;
			}
			open_container(r, event);
			opened = true;
			break;
		case YAML_SEQUENCE_END_EVENT:
		case YAML_MAPPING_END_EVENT:
			node = close_container(r, event);
			break;
		default:
			node = leaf(r, event);
		}
		yaml_event_delete(event);
		if (r->stopped)
			return false;
		if (!opened) {
			if (r->open.n == 0) {
				*out = node;
				return true;
			}
			VEC_ADD(&r->pending, node);
		}
		if (!tree_pull(r, event))
			return false;
	}
}

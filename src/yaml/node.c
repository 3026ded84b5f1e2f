/* Finding the sections and records of a file, one at a time. */
#include "yaml/node.h"

#include "base/ascii.h"
#include "base/mem.h"
#include "base/panic.h"
#include "yaml/fast.h"
#include "yaml/merged.h"
#include "yaml/resume.h"

struct node_reader *node_open(struct sv text, struct sv file, bool returns,
			      struct diags *diags)
{
	struct node_reader *r = MEM_NEW(1, struct node_reader);

	r->fast.text = text;
	r->counts_alike = !returns;
	fast_start(r);
	r->file = file;
	r->diags = diags;
	r->root_fault = FAULT_root;
	r->first = SIZE_MAX;
	r->sections.arena = r->keys.arena = &r->root;
	return r;
}

void node_hasten(struct node_reader *r)
{
#ifndef ANNALS_LIBYAML
	r->fast.on = r->counts_alike;
#else
	(void)r;
#endif
}

void node_spoilt(struct node_reader *r, const struct spoilts *spoilt)
{
	r->spoilt = spoilt;
	VEC_APPEND(&r->fast.blank.v, spoilt->v.v, spoilt->v.n);
	fast_start_blank(r);
}

const char *node_behind(const struct node_reader *r)
{
	const char *reached = fast_reached(r);

	/* What anchors stand for may point into it; and who is stopped once may
	 * be so often. */
	return r->kept.n || r->anchored || r->resumed || r->spoilt ?
		       r->fast.text.s :
							reached;
}

void node_recall(struct node_reader *r, bool (*recall)(void *of), void *of)
{
	r->recall = recall;
	r->recall_of = of;
}

void node_root(struct node_reader *r, enum fault fault)
{
	r->root_fault = fault;
}

void node_head(struct node_reader *r, struct sv key)
{
	r->head = key;
}

void node_close(struct node_reader *r)
{
	yaml_parser_delete(&r->parser);
	arena_free(&r->record);
	arena_free(&r->root);
	for (uint32_t i = 0; i < r->kept.n; i++)
		arena_free(&r->kept.v[i]);
	VEC_FREE(&r->kept);
	VEC_FREE(&r->anchors);
	VEC_FREE(&r->open);
	VEC_FREE(&r->pending);
	VEC_FREE(&r->parts);
	VEC_FREE(&r->merged);
	VEC_FREE(&r->merged_root);
	VEC_FREE(&r->fast.blank.v);
	VEC_FREE(&r->fast.mends);
	refs_free(&r->sections);
	refs_free(&r->keys);
	mem_free(r);
}

/* ---- records ---- */

/* Makes room for the next record. */
static void begin_record(struct node_reader *r)
{
	if (r->anchored) {
		VEC_ADD(&r->kept, r->record);
		r->record = (struct arena){ 0 };
	} else {
		arena_reset(&r->record);
	}
	r->anchored = false;
	r->faulty = false;
	r->spent = 0;
}

static const struct node *keep(struct node_reader *r, struct node node)
{
	struct node *copy = ARENA_NEW(&r->record, 1, struct node);

	*copy = node;
	return copy;
}

/* Keeps NODE, of a section with an anchor, for the section's aliases. */
static void add_part(struct node_reader *r, const struct node *node)
{
	if (r->whole.anchor.n == 0)
		return;
	VEC_ADD(&r->parts, *node);
	if (r->whole.node.depth <= node->depth)
		r->whole.node.depth = node->depth + 1;
	if (node->weight < UINT32_MAX - r->whole.node.weight)
		r->whole.node.weight += node->weight;
	else
		r->whole.node.weight = UINT32_MAX;
	r->anchored = true;
}

/* Keeps the record OUT for the section's aliases. */
static void add_parts(struct node_reader *r, const struct record *out)
{
	if (out->key)
		add_part(r, out->key);
	if (r->state == IN_LIST || r->state == IN_MAP)
		add_part(r, out->node);
}

/* NODE as a record; returns false for a faulty one. */
static bool give_record(struct node_reader *r, struct node node,
			struct record *out)
{
	out->section = r->state == AT_ROOT_LIST ? NULL : &r->section;
	out->node = keep(r, node);
	out->whole = r->state == AT_ROOT_MAP;
	r->faulty |= section_is_spoilt(r, r->reached);
	if (!r->faulty)
		add_parts(r, out);
	r->begun = false;
	return !r->faulty;
}

/* Reads the tree of EVENT as a record; *OK is false for a faulty one. */
static bool read_record(struct node_reader *r, yaml_event_t *event,
			struct record *out, bool *ok)
{
	struct node node;

	if (!tree_read(r, event, &node))
		return false;
	*ok = give_record(r, node, out);
	return true;
}

/* Reads an item of a list, which EVENT begins, as a record. */
static bool read_item(struct node_reader *r, yaml_event_t *event,
		      struct record *out, bool *ok)
{
	struct node node;

	tree_reach(r->fast.text, &r->fast.next, event->start_mark.line);
	if (!fast_item(r, event, &node))
		return read_record(r, event, out, ok);
	yaml_event_delete(event);
	*ok = give_record(r, node, out);
	return true;
}

/* A key of the root can stand once. */
static void check_section(struct node_reader *r, const struct node *key)
{
	struct locus where = { r->file, key->line, key->column };
	uint32_t n = r->sections.v.n, at;

	if (key->text.n == 0)
		return; /* no key of a chronology: another fault */
	at = refs_add(&r->sections, key->text, where, 0);
	/* One that was begun once more is the same. */
	if (at == n || r->sections.v.v[at].first.line == key->line)
		return;
	DIAG(r->diags, FAULT_key_twice, where,
	     diag_excerpt(&r->record, key->text),
	     build_digits(&r->record, r->sections.v.v[at].first.line), SV(""));
}

/* Begins to read EVENT's list or mapping item by item. */
static void open_section(struct node_reader *r, const yaml_event_t *event)
{
	bool list = event->type == YAML_SEQUENCE_START_EVENT;

	tree_check_tag(r, event);
	r->state = list ? IN_LIST : IN_MAP;
	resume_mark(r, event);
	if (list)
		fast_list(r, event);
	else
		r->fast.block = event->data.mapping_start.style !=
					YAML_FLOW_MAPPING_STYLE &&
				r->section.column == 1;
	if (list && r->fast.block)
		r->listed = r->section;
	r->parts.n = 0;
	refs_free(&r->keys);
	r->whole = (struct open){
		.node = { .kind = list ? NODE_LIST : NODE_MAP,
			  .weight = 1,
			  .depth = 1 },
		.anchor = tree_anchor(
			r, list ? event->data.sequence_start.anchor :
				  event->data.mapping_start.anchor),
	};
}

/* A key of the root: what comes next depends on its shape. */
static bool enter_section(struct node_reader *r, yaml_event_t *event,
			  section_shape_of *shape_of, struct record *out,
			  bool *ok)
{
	enum section_shape shape;
	struct node key;

	if (!tree_read(r, event, &key))
		return false;
	if (tree_is_merge(&key))
		return merged_read(r, true);
	key.text = arena_copy(&r->root, key.text);
	r->section = key;
	shape = shape_of(key.text);
	if ((shape == SECTION_LIST ||
	     (key.text.n > 0 && !ascii_is_letter(key.text.s[0]))) &&
	    resume_ahead(r, shape_of, key.line - 1, shape == SECTION_LIST))
		return false;
	check_section(r, &key);
	if (shape == SECTION_LIST)
		resume_list(r);
	if (!tree_pull(r, event))
		return false;
	if (event->type == YAML_SCALAR_EVENT &&
	    event->end_mark.line > event->start_mark.line &&
	    resume_within(r, shape_of, key.line - 1, event->end_mark.line)) {
		yaml_event_delete(event);
		return false;
	}
	if (merged_alias(r, event, shape)) {
		yaml_event_delete(event);
		return true;
	}
	if ((shape == SECTION_LIST &&
	     event->type == YAML_SEQUENCE_START_EVENT) ||
	    (shape == SECTION_MAP &&
	     event->type == YAML_MAPPING_START_EVENT)) {
		open_section(r, event);
		yaml_event_delete(event);
		return true;
	}
	if (r->listed.line == key.line)
		r->listed = (struct node){ 0 };
	return read_record(r, event, out, ok);
}

/* Forgets the anchors and keys of the document before. */
static void begin_document(struct node_reader *r)
{
	for (uint32_t i = 0; i < r->kept.n; i++)
		arena_free(&r->kept.v[i]);
	r->kept.n = 0;
	r->anchors.n = 0;
	r->faulty = false;
	refs_free(&r->sections);
	arena_reset(&r->root);
}

static void open_root(struct node_reader *r, const yaml_event_t *event)
{
	r->state = AT_ROOT_MAP;
	r->block = event->data.mapping_start.style !=
			   YAML_FLOW_MAPPING_STYLE &&
		   event->start_mark.column == 0;
	r->listed = (struct node){ 0 };
	resume_mark(r, event);
}

/* Between documents and at the root's start. */
static void step_outside(struct node_reader *r, const yaml_event_t *event)
{
	tree_check_tag(r, event);
	if (event->type == YAML_SEQUENCE_START_EVENT) {
		r->state = AT_ROOT_LIST;
		fast_list(r, event);
		resume_mark(r, event);
		return;
	}
	if (event->type == YAML_DOCUMENT_START_EVENT)
		begin_document(r);
	else if (event->type == YAML_MAPPING_START_EVENT)
		open_root(r, event);
	else if (event->type == YAML_STREAM_END_EVENT)
		r->state = AT_END;
	else if (event->type == YAML_ALIAS_EVENT ||
		 (event->type == YAML_SCALAR_EVENT &&
		  event->data.scalar.length > 0))
		DIAG0(r->diags, r->root_fault,
		      tree_locus(r, event->start_mark));
}

bool node_any(const struct node_reader *r)
{
	return r->any;
}

static bool is_end(const yaml_event_t *event)
{
	return event->type == YAML_SEQUENCE_END_EVENT ||
	       event->type == YAML_MAPPING_END_EVENT;
}

/* One event inside the root.  Sets *OK when OUT holds a record. */
static bool step_inside(struct node_reader *r, yaml_event_t *event,
			section_shape_of *shape_of, struct record *out,
			bool *ok)
{
	struct node key;

	if (is_end(event)) {
		r->closing = true;
		r->end = event->start_mark;
		merged_end(r, r->state == AT_ROOT_MAP);
		yaml_event_delete(event);
		return true;
	}
	begin_record(r);
	resume_begin(r, event);
	if (r->state == AT_ROOT_MAP)
		return enter_section(r, event, shape_of, out, ok);
	if (r->state != IN_MAP)
		return read_item(r, event, out, ok);
	if (!tree_read(r, event, &key))
		return false;
	if (tree_is_merge(&key))
		return merged_read(r, false);
	refs_add(&r->keys, key.text, (struct locus){ 0 }, 0);
	out->key = keep(r, key);
	return tree_pull(r, event) && read_record(r, event, out, ok);
}

/* The next item, which is read without libyaml if it can be. */
static bool step_ahead(struct node_reader *r, struct record *out, bool *ok)
{
	struct node node;

	begin_record(r);
	*ok = fast_item(r, NULL, &node);
	if (!*ok)
		return fast_resume(r);
	give_record(r, node, out);
	resume_end(r, r->fast.next.line);
	return true;
}

bool node_ahead(const struct node_reader *r, struct node_spot *spot)
{
	/* Of a list with an anchor each item is kept for its aliases. */
	if (!r->fast.ahead || r->closing || r->whole.anchor.n)
		return false;
	*spot = (struct node_spot){ r->fast.next.at,
				    (uint32_t)r->fast.next.line,
				    (uint32_t)r->fast.column };
	return true;
}

bool node_may_pass(const struct node_reader *r, size_t bytes)
{
	return fast_begins(&r->fast, r->fast.next.at + bytes);
}

void node_pass(struct node_reader *r, size_t bytes, uint32_t lines)
{
	r->fast.next.at += bytes;
	r->fast.next.line += lines;
	r->begun = false;
	resume_end(r, r->fast.next.line);
}

/* One step through the file.  Sets *OK when OUT holds a record; false at what
 * is no YAML. */
static bool step(struct node_reader *r, section_shape_of *shape_of,
		 struct record *out, bool *ok)
{
	yaml_event_t event;
	size_t line;
	bool ahead;

	r->begun = false;
	if (r->fast.ahead)
		return step_ahead(r, out, ok);
	if (!tree_pull(r, &event))
		return false;
	if (r->state != AT_START)
		return step_inside(r, &event, shape_of, out, ok);
	line = event.start_mark.line;
	if (r->first == SIZE_MAX &&
	    event.type >= YAML_ALIAS_EVENT)
		r->first = line;
	ahead = event.type == YAML_SCALAR_EVENT ?
			resume_ahead(r, shape_of, line, false) :
			event.type == YAML_MAPPING_START_EVENT &&
				event.start_mark.column > 0 &&
				resume_root(r, line);
	if (!ahead)
		step_outside(r, &event);
	yaml_event_delete(&event);
	if (ahead)
		return false;
	r->any |= r->state == AT_ROOT_MAP || r->state == AT_ROOT_LIST;
	return true;
}

enum node_step node_next(struct node_reader *r, section_shape_of *shape_of,
			 struct record *out)
{
	while (r->state != AT_END) {
		bool ok = false;

		if (merged_next(r, shape_of, out)) {
			add_parts(r, out);
			return STEP_RECORD;
		}
		if (r->stopped)
			break;
		if (r->closing) {
			section_leave(r);
			continue;
		}
		*out = (struct record){ 0 };
		if (!step(r, shape_of, out, &ok) &&
		    !resume(r, shape_of))
			break;
		if (ok)
			return STEP_RECORD;
	}
	if (r->state == AT_END)
		return STEP_END;
	r->state = AT_END;
	return STEP_BROKEN;
}

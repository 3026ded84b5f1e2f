#ifndef YAML_TREE_H
#define YAML_TREE_H

#include <yaml.h>

#include "base/vec.h"
#include "yaml/node.h"
#include "yaml/refs.h"
#include "yaml/fault.h"

/*
 * Reading one tree of nodes from libyaml's events: what node.c, which finds
 * the records, and tree.c share.
 */
struct anchor {
	struct sv name;
	struct node node;
};

/* A list or mapping that is still open. */
struct open {
	struct node node;
	uint32_t first; /* its first child among the pending */
	struct sv anchor;
};

struct node_reader {
	yaml_parser_t parser;
	struct sv file;
	struct diags *diags;
	struct arena record; /* the nodes of the record being read */
	VEC(struct arena) kept; /* records that anchors point into */
	VEC(struct anchor) anchors;
	VEC(struct open) open;
	VEC(struct node) pending;
	struct arena root;   /* section and anchor names */
	struct node section; /* key being read */
	struct refs sections; /* keys of the root so far */
	struct open whole; /* the section as a node, if it has an anchor */
	VEC(struct node) parts; /* its children so far */
	enum {
		AT_START,
		AT_ROOT_MAP,
		AT_ROOT_LIST,
		IN_LIST,
		IN_MAP,
		AT_END,
	} state;
	bool any;      /* there was a list or mapping */
	bool anchored; /* the record defined an anchor */
	bool faulty;   /* it holds what is refused */
	uint32_t spent; /* of BUDGET, for the record */
	struct yaml_quoted last; /* text that was read */
};

/* The place of MARK. */
struct locus tree_locus(const struct node_reader *r, yaml_mark_t mark);

/* The next event, which the caller deletes; false, the fault added, when the
 * text is no YAML. */
bool tree_pull(struct node_reader *r, yaml_event_t *event);

/* A copy of an anchor's name that lives as long as the document; empty for
 * null, which tree_define() passes over. */
struct sv tree_anchor(struct node_reader *r, const yaml_char_t *name);
void tree_define(struct node_reader *r, struct sv name,
		 const struct node *node, yaml_mark_t mark);

/* A fault if the node that EVENT begins has a tag. */
void tree_check_tag(struct node_reader *r, const yaml_event_t *event);

/*
 * Reads the whole tree that EVENT, already pulled, begins.  Consumes EVENT.
 * Returns false at a syntax fault or when it is nested too deep to go on.
 */
bool tree_read(struct node_reader *r, yaml_event_t *event, struct node *out);

#endif

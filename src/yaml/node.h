#ifndef YAML_NODE_H
#define YAML_NODE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"
#include "diag/diag.h"
#include "yaml/scan.h"

/*
 * One record of a YAML file (an event, a person ...) as a tree.  Only this
 * module knows libyaml, and only its event interface: the whole-document one
 * takes quadratic time and recursion.  Scalars are text, whatever YAML would
 * make of them.
 */
enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };

enum node_flag {
	NODE_QUOTED = 1, /* in quotes, or a block scalar */
	NODE_FLOW = 2,   /* a list or mapping in [] or {} */
	NODE_ALIAS = 4,  /* stands elsewhere; line and column are the alias's */
	NODE_FOLDED = 8, /* its lines were joined: an empty one is a line end */
	NODE_LINES = 16, /* a text of several lines, without quotes; with
			    NODE_FLOW inside [] or {} */
};

/* How the items of a list are written. */
#define NODE_AS_ITEMS \
	SV("begin each item with `- ` on a line of its own, all in one column")

/* No record is deeper, aliases in place, so that a walk may call itself. */
enum { NODE_DEPTH = 64 };

/* No text is longer; bytes. */
enum { NODE_TEXT_MAX = 1 << 20 };

struct node {
	uint8_t kind;  /* enum node_kind */
	uint8_t flags; /* enum node_flag */
	uint8_t depth; /* of lists and mappings: 0 for a scalar */
	uint32_t line, column; /* from 1, column in code points */
	uint32_t count;  /* children: items; keys and values in turn */
	uint32_t weight; /* nodes in the tree, this one counted, and its text */
	struct sv text;  /* a scalar's */
	const struct node *child;
};

/* Value of KEY in the mapping NODE, or null.  The first wins. */
const struct node *node_get(const struct node *node, struct sv key);

/* One or many: the items of NODE, *N of them, or NODE itself when it is no
 * list; none for null. */
const struct node *node_items(const struct node *node, uint32_t *n);

/* "a list": what NODE is, for a fault. */
struct sv node_shape(const struct node *node);

/* Reads a file's records one after the other. */
struct node_reader;

/*
 * Starts reading TEXT, which must outlive the reader and have passed
 * a scan (scan.h), which knows whether it RETURNS.  FILE names it in faults.
 * Never null.
 */
struct node_reader *node_open(struct sv text, struct sv file, bool returns,
			      struct diags *diags);
void node_close(struct node_reader *r);

/* Items of lists may be read without libyaml, where both make the same of them
 * (fast.h). */
void node_hasten(struct node_reader *r);

/* Passes over SPOILT, which stand in its text, as over blanks, and leaves out
 * the records that they stand in.  Called before the first record. */
void node_spoilt(struct node_reader *r, const struct spoilts *spoilt);

/*
 * No text before the place that node_behind() gives is read any more, unless
 * something is wrong with its syntax: then RECALL is called with OF before it
 * is told.  Where that returns false, having told why, nothing more is read.
 */
const char *node_behind(const struct node_reader *r);
void node_recall(struct node_reader *r, bool (*recall)(void *of), void *of);

/* FAULT, which has no holes, is told where the root is a text, in place of what
 * is wrong with such a chronology. */
void node_root(struct node_reader *r, enum fault fault);

/* A list that stands in the root, below other keys, without one of its own is
 * KEY's, which is told; KEY must outlive R. */
void node_head(struct node_reader *r, struct sv key);

enum node_step {
	STEP_RECORD, /* NODE is set; SECTION too unless the root is a list */
	STEP_END,    /* nothing more */
	STEP_BROKEN, /* a syntax fault was added, and the rest is left out */
};

/* A record and what it stands under. */
struct record {
	const struct node *section; /* the root mapping's key, or null */
	const struct node *key;     /* its key in the section, or null */
	const struct node *node;    /* lives until the next step */
	bool whole; /* the section's value as it stands, not an item of it */
};

/*
 * How the values of a root key are delivered: whole, or item by item, or pair
 * by pair; a value that is no such list or mapping is delivered whole.
 */
enum section_shape { SECTION_WHOLE, SECTION_LIST, SECTION_MAP };
typedef enum section_shape section_shape_of(struct sv key);

/* The next record.  Faulty ones (no YAML, a tag, an unknown alias, too deep)
 * are reported and passed over. */
enum node_step node_next(struct node_reader *r, section_shape_of *shape_of,
			 struct record *out);

/*
 * Where the next record begins, if that is known to be an item of a list, in a
 * line of its own: bytes and lines, from 0, and the column of its dash.  What
 * is read from there on does not depend on what stands before.
 */
struct node_spot {
	size_t at;
	uint32_t line, column; /* bytes */
};
bool node_ahead(const struct node_reader *r, struct node_spot *spot);

/* Then: passes over items that are BYTES and LINES long, where node_may_pass()
 * says that another item provably begins after them. */
bool node_may_pass(const struct node_reader *r, size_t bytes);
void node_pass(struct node_reader *r, size_t bytes, uint32_t lines);

/* Whether there was a list or mapping so far, and be it an empty one. */
bool node_any(const struct node_reader *r);

#endif

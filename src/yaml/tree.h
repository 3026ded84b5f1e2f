#ifndef YAML_TREE_H
#define YAML_TREE_H

#include <yaml.h>

#include "base/vec.h"
#include "yaml/line.h"
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

/* A list or mapping of which nodes are delivered one by one. */
struct given {
	struct node node;
	uint32_t at; /* its next child */
};

/* The N bytes of the text from AT on, which libyaml is fed WITH for. */
struct mend {
	size_t at, n;
	struct sv with;
};

/* What one line has instead of what was meant (slip.h). */
struct slip {
	enum { SLIP_NONE, SLIP_DASH, SLIP_COLON, SLIP_SET_IN,
	       SLIP_HEAD, SLIP_TAB } sort;
	struct line_start line;
	uint32_t column;
	size_t at, n;         /* the bytes that were meant as WITH */
	struct sv what, with; /* the sign, or the section's key */
};

/* What fast.c knows of the list that is read. */
struct fast {
	struct sv text;      /* the file's */
	struct line_start next;    /* the next item, if known */
	size_t column;       /* of the list's dashes; from 0 */
	struct sv key, rest; /* what libyaml is still to be fed */
	struct spoilts blank; /* of the text, what it is fed blanks for */
	VEC(struct mend) mends; /* and what else */
	size_t shift;        /* lines before what it reads */
	bool on;             /* it may be made use of */
	bool block;          /* the list, or mapping, can be begun again */
	bool within;         /* it may be in this list */
	bool ahead;          /* of libyaml: the next item is known */
	bool tried;          /* with the next item, in vain */
};

struct node_reader {
	yaml_parser_t parser;
	struct fast fast;
	struct sv file;
	struct diags *diags;
	bool (*recall)(void *of); /* see node_recall(); or null */
	void *recall_of;
	enum fault root_fault; /* see node_root() */
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
	struct refs keys;       /* of the section's pairs so far */
	VEC(struct node) merged; /* what << names in the section */
	VEC(struct node) merged_root; /* and in the root */
	struct given section_given, root_given; /* see merged.h */
	bool closing;           /* the section, or root, ends with them */
	yaml_mark_t end;        /* where it does */
	enum {
		AT_START,
		AT_ROOT_MAP,
		AT_ROOT_LIST,
		IN_LIST,
		IN_MAP,
		AT_END,
	} state;
	size_t first;  /* line where the first root begins, from 0 */
	bool any;      /* there was a list or mapping */
	bool anchored; /* the record defined an anchor */
	bool faulty;   /* it holds what is refused */
	uint32_t spent; /* of BUDGET, for the record */
	uint32_t spent_in_all; /* of BUDGET_IN_ALL, for the file */
	bool stopped;  /* that is spent: the rest is left out */
	bool strange;  /* what it was begun again at is of another sort */
	bool deep;     /* it is nested too deep, there: */
	yaml_mark_t too_deep;
	bool block;    /* the root is a mapping without brackets, at the left */
	bool begun;    /* an item, pair or section is being read */
	size_t unread; /* line from which the next may begin; from 0 */
	size_t reached; /* where the last text or bracket ended: line, from 0 */
	size_t column; /* of the keys of the section that is read; from 0 */
	const struct spoilts *spoilt; /* see node_spoilt(); or null */
	struct sv head; /* see node_head() */
	struct node listed; /* key of the last section that was a list */
	uint32_t resumed;   /* times (resume.h) */
	bool counts_alike;  /* libyaml does its lines, as is done here */
	size_t again_at;    /* where it was last begun again: line, from 0 */
	uint32_t again;     /* how often */
	struct yaml_quoted last; /* text that was read */
	struct line_start texts; /* a line that was looked at, and none before
				    it will be */
	struct slip slip; /* that is to be mended */
};

/* Ends the section or the root, once what << named in it is delivered. */
void section_leave(struct node_reader *r);

/* Whether the record that R reads, up to the line END (from 0), has in it what
 * is no text, which is told already. */
bool section_is_spoilt(const struct node_reader *r, size_t end);

/* The place of MARK. */
struct locus tree_locus(const struct node_reader *r, yaml_mark_t mark);

/* The next event, which the caller deletes; false when the text is no YAML,
 * which is told by resume(). */
bool tree_pull(struct node_reader *r, yaml_event_t *event);

/* A copy of an anchor's name that lives as long as the document; empty for
 * null, which tree_define() passes over. */
struct sv tree_anchor(struct node_reader *r, const yaml_char_t *name);
void tree_define(struct node_reader *r, struct sv name,
		 const struct node *node, yaml_mark_t mark);

/* Moves SPOT of TEXT on to the line LINE, from 0; to its end where a lone CR
 * ends lines. */
void tree_reach(struct sv text, struct line_start *spot, size_t line);

/* What the alias EVENT stands for, at no cost; null for anything else. */
const struct node *tree_anchored(const struct node_reader *r,
				 const yaml_event_t *event);

/*
 * Takes the weight of NODE, which WHAT puts into the record at LINE and COLUMN
 * of MARK, from what aliases may add to it and to the file.  False, with a
 * fault, when that is too much.
 */
bool tree_spend(struct node_reader *r, const struct node *node, struct sv what,
		yaml_mark_t mark);

/* Whether KEY is <<; whether FROM, its value, is a mapping, or a fault. */
bool tree_is_merge(const struct node *key);
bool tree_can_merge(struct node_reader *r, const struct node *from);

/* Adds to NODE, a text, the weight of that. */
void tree_weigh(struct node *node);

/* Makes the pending nodes from FIRST on, which are pending no longer, the
 * children of NODE. */
void tree_close(struct node_reader *r, struct node *node, uint32_t first);

/* The mark of a NODE already read. */
yaml_mark_t tree_mark(const struct node *node);

/* A fault if the node that EVENT begins has a tag. */
void tree_check_tag(struct node_reader *r, const yaml_event_t *event);

/*
 * Reads the whole tree that EVENT, already pulled, begins.  Consumes EVENT.
 * Returns false at a syntax fault or when it is nested too deep (resume()).
 */
bool tree_read(struct node_reader *r, yaml_event_t *event, struct node *out);

#endif

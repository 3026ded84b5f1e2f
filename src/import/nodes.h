#ifndef IMPORT_NODES_H
#define IMPORT_NODES_H

#include "base/vec.h"
#include "import/left.h"
#include "import/spot.h"
#include "yaml/node.h"

/*
 * JSON (RFC 8259) as nodes.  It is read here and not by a library because a
 * fault of what stands in a file needs its line and column, and a number has
 * to stay as it was written: those there are keep neither, and give up a file
 * for one number that is too large for them.
 *
 * Strings have NODE_QUOTED; numbers, true, false and null have not.  What
 * cannot be told is a fault: an escape that is no character becomes U+FFFD, a
 * member that stands twice counts once, and of the two the first.
 */
struct nodes {
	struct arena *arena; /* for the nodes; may be emptied between values */
	struct arena *texts; /* for their texts */
	struct sv file, text; /* text: valid UTF-8 */
	struct diags *diags;
	struct spot spot;
	size_t at; /* byte */
	bool broken; /* the rest cannot be read */
	size_t item; /* where the item or member being read begins, or what
			should be one */
	/* What is read of lists and objects that are not closed yet. */
	VEC(struct node) open;
};

/* No value is deeper: each is a part of a record of ours, of NODE_DEPTH. */
enum { NODES_DEPTH = 48 };

/* The flag of a list or mapping that lacks what comes after a fault; those of
 * enum node_flag are below. */
enum { NODES_BROKEN = 64 };

/* FILE names TEXT in faults; both stay. */
struct nodes nodes_open(struct arena *a, struct sv file, struct sv text,
			  struct diags *diags);

/*
 * Instead of a value as a whole, its items: nodes_begin() passes the bracket
 * that opens a list or an object, if that is next, and nodes_item() goes to the
 * next item, false after the last or where the rest cannot be read; *FIRST
 * starts as true.  nodes_key() reads the name of a member up to its value.
 */
bool nodes_begin(struct nodes *v, char bracket);
bool nodes_item(struct nodes *v, char end, bool *first);
bool nodes_key(struct nodes *v, struct node *key);

/* Reads the next value of V into NODE, which lives as long as the arena; what
 * separates values is blank.  False at the end. */
bool nodes_next(struct nodes *v, struct node *node);

/*
 * Leaves out what a fault of V leaves out, if there is one: from the place of
 * RECORD on, which lacks what comes after it and which nobody takes; null, or
 * one that lacks nothing: from what V was to read.
 */
void nodes_leave(const struct nodes *v, struct lefts *l,
		 const struct node *record);

/* Gives back what V needs to read. */
void nodes_close(struct nodes *v);

/* The same at the end of a file of one value: a fault unless there was ANY, or
 * where there are more. */
void nodes_end(struct nodes *v, bool any);

/* The last item of LIST, or null; what is no list is the only one. */
const struct node *nodes_last(const struct node *list);

/* Whether NODE is null; else a text, of whatever kind; else an empty text. */
bool nodes_is_null(const struct node *node);
struct sv nodes_text(const struct node *node);

#endif

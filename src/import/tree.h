#ifndef IMPORT_TREE_H
#define IMPORT_TREE_H

#include "base/arena.h"
#include "yaml/emit.h"
#include "yaml/node.h"

/*
 * Trees of nodes that an import makes, as if a file of ours had been read, and
 * their writing as YAML.
 */

/* A list or mapping that grows. */
struct tree {
	struct arena *arena;
	const struct node *from; /* what it is made of: its place */
	struct node *v;
	uint32_t n, cap;
};

struct node tree_text(struct sv text, const struct node *from);

/* One that N items fit in as it is. */
struct tree tree_for(struct arena *a, const struct node *from, uint32_t n);

void tree_add(struct tree *t, struct node item);
void tree_pair(struct tree *t, struct sv key, struct node value);

/* A pair, where TEXT is not empty. */
void tree_say(struct tree *t, struct sv key, struct sv text);

/* What grew, as a list or a mapping.  T is used up. */
struct node tree_list(const struct tree *t);
struct node tree_map(const struct tree *t);

/* What T was to list: nothing, the one item, or a list; as a pair of TO. */
void tree_pair_items(struct tree *to, struct sv key, const struct tree *t);

/* Whether NODE is a list of nothing but texts. */
bool tree_is_texts(const struct node *node);

/* NODE with all that is in it in A, but for its texts. */
struct node tree_copy(struct arena *a, const struct node *node);

/* TEXT, or, where it is in FROM, a copy in A; of a null FROM all is copied.
 * NODE the same way, with all that is in it. */
struct sv tree_keep_text(struct arena *a, struct sv text,
			 const struct arena *from);
struct node tree_keep(struct arena *a, const struct node *node,
		      const struct arena *from);

/* Whether a text in NODE has more than MAX bytes. */
bool tree_too_long(const struct node *node, size_t max);

/* Whether A and B say the same. */
bool tree_same(const struct node *a, const struct node *b);

/* " NODE" and LF after a key that is indented by INDENT. */
void tree_put(struct emit *e, const struct node *node, int indent);

/* "KEY: NODE" and LF; the line is indented already, by INDENT. */
void tree_put_pair(struct emit *e, struct sv key, const struct node *node,
		   int indent);

#endif

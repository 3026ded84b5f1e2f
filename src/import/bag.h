#ifndef IMPORT_BAG_H
#define IMPORT_BAG_H

#include "base/table.h"
#include "base/vec.h"
#include "import/tree.h"

/*
 * Members of an object as they come, in any order: those of the same name
 * become a list.  Starts as { .arena = A, .from = NODE }.
 */
struct bag {
	struct arena *arena;
	const struct node *from;
	VEC(struct bag_item) items;
	VEC(struct bag_key) keys;
	struct table table; /* of the keys */
};

struct bag_item {
	struct node node;
	uint32_t next; /* of the same key */
	bool whole;    /* one text, though it has what divides several */
};

struct bag_key {
	struct sv text;
	uint32_t first, last, n;
};

void bag_add(struct bag *b, struct sv key, struct node item);

/* Adds TEXT, unless it is empty, as made of FROM. */
void bag_say(struct bag *b, struct sv key, struct sv text,
	     const struct node *from);

/* The object, in the arena; B is empty, and can be used again. */
const struct node *bag_end(struct bag *b);

/* B is empty, and can be used again. */
void bag_free(struct bag *b);

#endif

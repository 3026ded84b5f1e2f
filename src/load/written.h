#ifndef LOAD_WRITTEN_H
#define LOAD_WRITTEN_H

#include "yaml/node.h"
#include "load/schema.h"

/*
 * Keeping what was written in the book (book/written.h), when the load
 * is asked to; otherwise these functions do nothing.  Each is called with a
 * record that was checked and made, so that what is refused is not kept.
 */
struct load;

/* What a record names; what that means is known when all is read. */
enum need_kind {
	NEED_NAME,
	NEED_EVENT,
	NEED_SOURCE,
	NEED_SERIES,
	NEED_KIND,
	NEED_ROLE,
	NEED_KINDS,
};

struct need {
	uint32_t record; /* who needs it: its place among the written */
	enum need_kind kind;
	struct sv text;
};

/* KEY of the file itself and its value. */
void written_top(struct load *l, const struct node *key,
		 const struct node *node);

/* The event made last, or a figure at the top of a file. */
void written_record(struct load *l, enum shape shape, const struct node *node);

/* A pair of a section, which is row NUMBER of the book's people and places,
 * sources ... */
void written_declared(struct load *l, enum shape shape, const struct node *key,
		      const struct node *node, uint32_t number);

/* Finds out which records need which; the book is in its order. */
void written_link(struct load *l);

#endif

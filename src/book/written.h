#ifndef BOOK_WRITTEN_H
#define BOOK_WRITTEN_H

#include "book/book.h"

/*
 * What the files of a book say, record by record, as it was written: each key
 * and value in the order of the file, with aliases and merge keys in place and
 * remarks gone.  It is for giving the file's own form back.  Only a book that
 * was loaded by load_written() has it, and no record that was refused.
 */

/* X(NAME, key): the sections of a file, in the order they are written. */
#define WRITTEN_SECTIONS(X)                                                    \
	X(EVENT, "events") X(FIGURE, "figures") X(PERSON, "people")            \
	X(PLACE, "places") X(ORGANISATION, "organisations")                    \
	X(SERIES, "series") X(SOURCE, "sources") X(KIND, "kinds")              \
	X(ROLE, "roles")

enum written_section {
#define X(name, key) WRITTEN_##name,
	WRITTEN_SECTIONS(X)
#undef X
	WRITTEN_TOP, /* a key of the file itself: its title, an x- key */
	WRITTEN_SECTION_COUNT,
};

enum written_kind { WRITTEN_SCALAR, WRITTEN_LIST, WRITTEN_MAP };

enum written_flag {
	WRITTEN_QUOTED = 1,  /* in quotes, or a block scalar */
	WRITTEN_FLOW = 2,    /* a list or mapping in [] or {} */
	WRITTEN_PRIVATE = 4, /* a key: of a note */
};

/* No tree is deeper, so that a walk may call itself for children. */
enum { WRITTEN_DEPTH = 66 };

/* A node of a tree; its children follow it, each with its own behind it. */
struct written_node {
	uint8_t kind;    /* enum written_kind */
	uint8_t flags;   /* enum written_flag */
	uint32_t count;  /* children: items; keys and values in turn */
	struct text text; /* a scalar's */
};

/* A record.  Its tree is one node, or in a section of ids, and at the top of
 * a file, two: key and value. */
struct written {
	uint32_t section; /* enum written_section */
	uint32_t number;  /* event_no, name_no ...: its number in the book */
	uint32_t node;    /* the first of its tree: book_written_node() */
	struct range needs;
};

/* The records in the order of the files, their number in *N. */
const struct written *book_written(const struct book *b, uint32_t *n);

/* The tree from NODE on. */
const struct written_node *book_written_node(const struct book *b,
					     uint32_t node);

/* The records that a record with these NEEDS names, by their place in
 * book_written(); without them it would not say the same. */
const uint32_t *book_written_needs(const struct book *b, struct range needs);

/* The node behind the whole tree that begins at NODE. */
const struct written_node *written_skip(const struct written_node *node);

#endif

#ifndef BOOK_WRITTEN_H
#define BOOK_WRITTEN_H

#include "book/book.h"

/*
 * What the files of a book say, record by record, as it was written: each key
 * and value in the order of the file, with aliases and merge keys in place and
 * comments gone.  It is for giving the file's own form back.  Only a book that
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

#define WRITTEN_NODE_FIELDS(F)                                                 \
	F(uint16_t, kind, plain)        /* enum written_kind */                \
	F(uint16_t, flags, plain)       /* enum written_flag */                \
	F(uint32_t, count, plain)       /* children: items; keys and values in \
					   turn */                             \
	F(struct text, text, blob)      /* a scalar's */

/* A node of a tree; its children follow it, each with its own after it. */
struct written_node {
	WRITTEN_NODE_FIELDS(ROW_FIELD)
};

#define WRITTEN_FIELDS(F)                                                      \
	F(uint32_t, section, plain)     /* enum written_section */             \
	F(event_no, event, events)      /* that it makes, or NO_EVENT */       \
	F(uint32_t, number, plain)      /* of others: name_no, kind_no */      \
	F(uint32_t, node, written_nodes) /* the first of its tree */           \
	F(struct range, needs, written_needs)

/* A record.  Its tree is one node, or in a section of ids, and at the top of
 * a file, two: key and value. */
struct written {
	WRITTEN_FIELDS(ROW_FIELD)
};

/* The records in the order of the files, their number in *N. */
const struct written *book_written(const struct book *b, uint32_t *n);

/* The tree from NODE on. */
const struct written_node *book_written_node(const struct book *b,
					     uint32_t node);

/* The records that a record with these NEEDS names, by their place in
 * book_written(); without them it would not say the same. */
const uint32_t *book_written_needs(const struct book *b, struct range needs);

/* The node after the whole tree that begins at NODE. */
const struct written_node *written_skip(const struct written_node *node);

#endif

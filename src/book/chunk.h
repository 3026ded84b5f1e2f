#ifndef BOOK_CHUNK_H
#define BOOK_CHUNK_H

#include "book/rows.h"

/*
 * How a book was read, so that a file of which little has changed need not be
 * parsed anew (load/reuse.h): chunks of it that are events one after the other,
 * the rows that came of each, and what those rows referred to before it was
 * known what that means.
 */

/* The columns of which events have rows: of the book, B, and drafted before, D
 * (load/draft.h).  What else of BOOK_COLUMNS() an event refers to has its own
 * way. */
#define CHUNK_ROWS(B, D)                                                       \
	B(struct range, blob, blob)                                            \
	B(struct range, parts, parts)                                          \
	B(struct range, kind_list, kind_list)                                  \
	B(struct range, called, called)                                        \
	B(struct range, facts, facts)                                          \
	B(struct range, figures, figures)                                      \
	B(struct range, variants, variants)                                    \
	B(struct range, who_more, who_more)                                    \
	D(struct range, who, who)                                              \
	D(struct range, where, where)                                          \
	D(struct range, cites, cites)                                          \
	D(struct range, name_list, name_list)                                  \
	D(struct range, source_list, source_list)

/* A chunk: where it is, and the rows that came of it, each column's in the
 * order of the file. */
#define CHUNK_FIELDS(F)                                                        \
	F(uint64_t, hash, plain)        /* of its bytes; hash_seeded() */      \
	F(uint32_t, head, plain)        /* of the first CHUNK_HEAD of them, in \
					   part */                             \
	F(uint32_t, bytes, plain)       /* 0: it is good for nothing */        \
	F(uint32_t, lines, plain)                                              \
	F(struct origin, origin, files) /* of the first dash */                \
	CHUNK_ROWS(F, F)                                                       \
	F(struct range, read, read)                                            \
	F(struct range, used_names, used_names) /* who, where, name_list */    \
	F(struct range, used_sources, used_sources) /* cites, source_list */   \
	F(struct range, used_series, used_series) /* an event each */          \
	F(struct range, used_events, used_events)

enum { CHUNK_HEAD = 64 };

struct chunk {
	CHUNK_FIELDS(ROW_FIELD)
};

/* A reference as it is written, and where it stands first. */
#define REF_FIELDS(F)                                                          \
	F(struct text, text, blob)                                             \
	F(struct origin, first, files)

struct ref_row {
	REF_FIELDS(ROW_FIELD)
};

/* A link as it is written. */
#define USED_EVENT_FIELDS(F)                                                   \
	F(uint32_t, of, plain)          /* the event of the chunk, from 0 */   \
	F(uint32_t, kind, plain)        /* enum link_kind */                   \
	F(uint32_t, ref, event_refs)                                           \
	F(uint32_t, line, plain)        /* where it stands */                  \
	F(uint32_t, column, plain)

struct used_event {
	USED_EVENT_FIELDS(ROW_FIELD)
};

#endif

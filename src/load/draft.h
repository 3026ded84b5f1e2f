#ifndef LOAD_DRAFT_H
#define LOAD_DRAFT_H

#include "base/course.h"
#include "book/columns.h"
#include "yaml/refs.h"

/*
 * Rows with references that are not resolved, because what they mean may stand
 * in a later file.  They are made of the fields of the book's rows, but for
 * names, sources, events and series, which here are numbers of a struct refs
 * and of a type of their own: so a name_no in a row is always a name.
 */
struct unresolved {
	uint32_t ref; /* UINT32_MAX: none */
};

#define NO_REFERENCE ((struct unresolved){ UINT32_MAX })

/* The type of a field that refers to the column TO. */
#define DRAFT_names(type) struct unresolved
#define DRAFT_sources(type) struct unresolved
#define DRAFT_events(type) struct unresolved
#define DRAFT_plain(type) type
#define DRAFT_blob(type) type
#define DRAFT_roles(type) type
#define DRAFT_who_more(type) type
#define DRAFT_files(type) type
#define DRAFT_name_list(type) type
#define DRAFT_source_list(type) type
#define DRAFT_cites(type) type
#define DRAFT_called(type) type
#define DRAFT_facts(type) type
#define DRAFT_FIELD(type, field, to) DRAFT_##to(type) field;

/*
 * The columns of the book that are drafted first, as in BOOK_COLUMNS():
 * L(type, column, refers to), R(row, column, fields).
 */
#define DRAFT_COLUMNS(L, R)                                                    \
	L(unresolved, name_list, names)                                        \
	L(unresolved, event_list, events)                                      \
	L(unresolved, source_list, sources)                                    \
	R(who, who, WHO_FIELDS)                                                \
	R(where, where, WHERE_FIELDS)                                          \
	R(cite, cites, CITE_FIELDS)                                            \
	R(link, links, LINK_FIELDS)                                            \
	R(office, offices, OFFICE_FIELDS)

#define L(type, column, to)
#define R(row, column, fields)                                                 \
	struct draft_##row {                                                   \
		fields(DRAFT_FIELD)                                            \
	};
DRAFT_COLUMNS(L, R)
#undef L
#undef R

/* What a declared name and series refer to besides; their rows are in the
 * book already, where other things ask for their texts. */
struct draft_name {
	struct unresolved country, in;
};

struct draft {
#define L(type, column, to) VEC(struct type) column;
#define R(row, column, fields) VEC(struct draft_##row) column;
	DRAFT_COLUMNS(L, R)
#undef L
#undef R
	VEC(struct draft_name) names;     /* by declared name */
	VEC(struct unresolved) bodies;    /* by declared series */
	VEC(struct unresolved) event_series;
};

/* Whose numbers the references are. */
struct draft_refs {
	const struct refs *names, *sources, *events, *series;
};

/*
 * Moves some ITEMS more of D, whose references have got their targets, into
 * the rows of B.  COURSE begins zeroed.  Returns false when all are there.
 */
bool draft_settle(struct draft *d, const struct draft_refs *refs,
		  struct book *b, struct course *course, uint64_t items);

/* Frees it, whose references are not to be resolved any more. */
void draft_free(struct draft *d);

#endif

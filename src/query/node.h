#ifndef QUERY_NODE_H
#define QUERY_NODE_H

#include <stdbool.h>
#include <stddef.h>

#include "date/date.h"
#include "query/field.h"
#include "query/query.h"

/*
 * A query as a tree.  It is kept in one form, so that two queries that print
 * alike are alike: no AND stands right within an AND, no OR within an OR, no
 * NOT within a NOT, neither has fewer than two parts, and what everything
 * matches stands in no AND.
 */
enum query_op {
	QUERY_ALL, /* no constraint */
	QUERY_AND,
	QUERY_OR,
	QUERY_NOT,    /* one part */
	QUERY_TEXT,   /* a word or phrase, folded */
	QUERY_EXACT,  /* just as written */
	QUERY_REGEX,
	QUERY_PERIOD,
	QUERY_FIELD,
	QUERY_SAVED,  /* one part: what was saved by the name in its text */
	QUERY_OPS,
};

struct query {
	enum query_op op;
	enum field_no field; /* QUERY_FIELD */
	bool whole; /* QUERY_FIELD: in single quotes: all of it, as written */
	bool must;  /* QUERY_PERIOD: must lie in it */
	struct sv role; /* FIELD_ROLE: its id */
	struct sv text; /* what is sought, without quotes; of a period its text
			   without `=` */
	struct date period;
	const struct query_own *own; /* of a field, or null; of what is sought
					in texts: its remarks are texts too */
	struct sv told; /* what is said of it when it is run, or empty */
	const struct query *const *parts; /* AND, OR, NOT */
	size_t nparts;
};

/* Parts as they come.  Start it with { .arena = A }. */
struct node_list {
	struct arena *arena;
	const struct query **v;
	size_t n, cap;
};

void node_add(struct node_list *list, const struct query *q);

/* A copy of Q in A. */
const struct query *node_new(struct arena *a, struct query q);

/* The parts of LIST joined by OP, QUERY_AND or QUERY_OR, in the one form:
 * QUERY_ALL for an empty AND; an OR needs at least one. */
const struct query *node_join(struct node_list *list, enum query_op op);

/* Whether what Q itself, but for its parts, finds is the reader's own. */
bool node_is_own(const struct query *q);

/* What was saved as NAME, borrowed, and reads Q. */
const struct query *node_saved(struct arena *a, struct sv name,
			       const struct query *q);

/*
 * The period TEXT: an EDTF date, or FROM..TO with either end empty.  Null,
 * with FAULT set, when it is none; FAULT's column counts from the start of
 * TEXT, which is copied.
 */
const struct query *node_period(struct arena *a,
				const struct date_context *typed,
				struct sv text, bool must,
				struct query_fault *fault);

#endif

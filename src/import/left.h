#ifndef IMPORT_LEFT_H
#define IMPORT_LEFT_H

#include "base/build.h"
#include "base/sink.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "yaml/node.h"

/*
 * What an import leaves out and is no row: comments, tasks of a calendar,
 * lines that are none.  It stands as comments at the end of the output, and is
 * counted by what it is.
 */
struct lefts {
	VEC(struct left) v;
};

struct left {
	struct locus where;
	struct sv what, text;
	size_t n;    /* how many of WHAT it is */
	size_t more; /* bytes that follow TEXT and stand nowhere */
};

/* Leaves out TEXT, which stays: a WHAT, in one word or two. */
void left_add(struct lefts *l, struct locus where, struct sv what,
	      struct sv text);

/* Leaves out the rest of TEXT, all of FILE, from the byte AT on, as lines; of
 * which no more than the first 64 KB stand in the output. */
void left_rest(struct lefts *l, struct sv file, struct sv text, size_t at);

/* Leaves out NODE, as YAML in A. */
void left_tree(struct lefts *l, struct arena *a, struct locus where,
	       struct sv what, const struct node *node);

/* Writes all of it as comments; false when K takes no more. */
bool left_write(const struct lefts *l, struct sink *k, struct build *out,
		bool ascii);

/* Appends a line for each file and what is left out of it. */
void left_count(const struct lefts *l, struct build *out);

#endif

#ifndef LOAD_TIDY_H
#define LOAD_TIDY_H

#include "load/schema.h"

/* What mends what is empty. */
#define TIDY_EMPTY                                                             \
	SV("give it a value, in quotes if that begins with #, or delete the "  \
	   "line")

/*
 * What says nothing in a record, told as warnings and left out before the
 * record is checked: fields without a value, and what a list of names, words
 * or references has twice.
 */

/* Whether NODE, the value of FIELD, holds nothing: a text of blanks, or a list
 * or mapping of nothing else.  A set of dates in {} does hold something. */
bool tidy_is_empty(const struct field *field, const struct node *node);

/* Whether NODE, under FIELD, is {A, B}: texts in the brackets of a mapping,
 * which is an error. */
bool tidy_is_bare(const struct field *field, const struct node *node);

/*
 * NODE, under FIELD; of a text whose lines YAML joined, with an empty line, in
 * A, where YAML left a line end of it.  So paragraphs are the same in a folded
 * text and in a block of lines.
 */
struct node tidy_paragraphs(struct arena *a, const struct field *field,
			    const struct node *node);

/*
 * NODE, a record of SHAPE as it was read, without what says nothing; in A where
 * it differs.  A field that must be there stays when it is empty, for that is
 * an error.  FILE and DIAGS take the warnings.
 */
const struct node *tidy_record(struct arena *a, enum shape shape,
			       const struct node *node, struct sv file,
			       struct diags *diags);

/*
 * For each of the N texts V, STEP nodes apart, the one before it that is the
 * same, or null: N pointers in A; null where none has one.  What is no text is
 * the same as nothing.
 */
const struct node **tidy_twins(struct arena *a, const struct node *v,
			       uint32_t n, uint32_t step);

#endif

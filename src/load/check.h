#ifndef LOAD_CHECK_H
#define LOAD_CHECK_H

#include "load/schema.h"

/*
 * What check.c, which walks records by the table, and check_value.c, which
 * looks at single texts, share.
 */
struct checker {
	struct sv file;
	struct diags *diags;
	struct arena scratch;
	bool ok;
};

/* Checks the value NODE of FIELD; adds a fault for what is wrong. */
typedef void check_fn(struct checker *c, const struct field *field,
		      const struct node *node);

check_fn check_text, check_id, check_date, check_choice, check_yes,
	check_number, check_count, check_url;

/* Whether NODE is a text with something in it; a fault otherwise. */
bool check_is_text(struct checker *c, const struct field *field,
		   const struct node *node);

/* Adds the fault ID at NODE, with the N texts ARGS for its message. */
void check_fault(struct checker *c, enum fault id, const struct node *node,
		 const struct sv *args, size_t n);

#define FAULT(c, id, node, ...)                                                \
	check_fault((c), FAULT_##id, (node),                                   \
		    (const struct sv[]){ __VA_ARGS__ },                        \
		    sizeof((const struct sv[]){ __VA_ARGS__ }) /               \
			    sizeof(struct sv))

/* "a, b or c". */
struct sv check_join(struct checker *c, const struct sv *words, size_t n);

#endif

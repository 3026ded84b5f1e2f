#ifndef LOAD_VALIDATE_H
#define LOAD_VALIDATE_H

#include "load/schema.h"

/*
 * What validate.c, which walks records by the table, and validate_value.c,
 * which looks at single texts, share.
 */
struct validator {
	struct sv file;
	struct diags *diags;
	struct arena scratch;
	enum shape within; /* of the record being checked */
	bool ok;
};

/* Checks the value NODE of FIELD; adds a fault for what is wrong. */
typedef void validate_fn(struct validator *c, const struct field *field,
			 const struct node *node);

validate_fn validate_text, validate_id, validate_date, validate_choice,
	validate_yes, validate_number, validate_count, validate_url,
	validate_doi, validate_isbn, validate_coordinates;

/* Whether NODE is a text with something in it; a fault otherwise. */
bool validate_is_text(struct validator *c, const struct field *field,
		      const struct node *node);

/* Whether the text NODE is no longer than it may be under KEY of SHAPE; a fault
 * otherwise. */
bool validate_length(struct validator *c, enum shape shape, struct sv key,
		     const struct node *node);

/* Adds the fault ID at NODE, with the N texts ARGS for its message. */
void validate_fault(struct validator *c, enum fault id, const struct node *node,
		    const struct sv *args, size_t n);

#define FAULT(c, id, node, ...) \
	validate_fault((c), FAULT_##id, (node), \
		       (const struct sv[]){ __VA_ARGS__ }, \
		       sizeof((const struct sv[]){ __VA_ARGS__ }) / \
			       sizeof(struct sv))

/* "a, b or c". */
struct sv validate_join(struct validator *c, const struct sv *words, size_t n);

#endif

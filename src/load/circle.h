#ifndef LOAD_CIRCLE_H
#define LOAD_CIRCLE_H

#include "diag/diag.h"
#include "book/book.h"

/* Where a link of an event stands in its file. */
struct link_place {
	uint32_t line, column;
};

/* Adds a warning for each circle of events that are parts of one another, at
 * one of their links: PLACES, of B's links by number. */
void circle_check_events(struct book *b, const struct link_place *places,
			 struct diags *diags);

/*
 * The same of places and organisations that lie in one another, and of kinds
 * and roles that are one another; and an error for each place or organisation
 * in a chain of more than 64, whose reference there is dropped.  B is finished.
 */
void circle_check(struct book *b, struct diags *diags);

/* One such fault: FIELD of WHAT, which stands at ORIGIN, leads back to it
 * through THROUGH, which is empty when it names itself. */
void circle_fault(const struct book *b, struct origin origin, struct sv field,
		  struct sv what, struct sv through, struct diags *diags);

#endif

#ifndef LOAD_CIRCLE_H
#define LOAD_CIRCLE_H

#include "diag/diag.h"
#include "book/book.h"

/*
 * Adds a warning for each circle of events that are parts of one another, of
 * places and organisations that lie in one another, and of kinds and roles
 * that are one another.  B is finished.
 */
void circle_check(const struct book *b, struct diags *diags);

/* One such fault: FIELD of WHAT, which stands at ORIGIN, leads back to it
 * through THROUGH, which is empty when it names itself. */
void circle_fault(const struct book *b, struct origin origin, struct sv field,
		  struct sv what, struct sv through, struct diags *diags);

#endif

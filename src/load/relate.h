#ifndef LOAD_RELATE_H
#define LOAD_RELATE_H

#include "diag/diag.h"
#include "model/book.h"

/*
 * Looks at the finished book for records that contradict one another and adds
 * a warning for each.  Nothing is left out for it.
 */
void relate_check(const struct book *b, struct diags *diags);

#endif

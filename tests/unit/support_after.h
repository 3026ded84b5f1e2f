#ifndef UNIT_SUPPORT_AFTER_H
#define UNIT_SUPPORT_AFTER_H

#include "cache/snapshot.h"

/* What tests of a book that is read after another share. */

/* What says another thing in X than in Y, or null: which column. */
const char *after_differs(const struct book *x, const struct book *y);
bool after_same_faults(const struct diags *x, const struct diags *y);

/* Writes a snapshot of B as KEY. */
void after_keep(const struct book *b, const struct snapshot_key *key);

#endif

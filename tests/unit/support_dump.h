#ifndef SUPPORT_DUMP_H
#define SUPPORT_DUMP_H

#include "base/build.h"
#include "book/book.h"

/*
 * A book as text, by names and keys instead of numbers, so that two books
 * that say the same have the same dump whatever the order and the number of
 * their files.  Where a thing stands in a file is left out, and so are links
 * from the other side, which follow from the given ones.
 */

/* All of B: every column, then what was written, if it was kept. */
void dump_book(struct build *out, const struct book *b);

/* One event of B. */
void dump_event(struct build *out, const struct book *b, event_no ev);

#endif

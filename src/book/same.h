#ifndef BOOK_SAME_H
#define BOOK_SAME_H

#include "book/book.h"

/*
 * Whether the rows of EV in X and of OTHER in Y say the same, wherever they
 * stand in their files: then nothing of it is told otherwise.  What refers to
 * other events, or is only called otherwise, counts as not the same.
 */
bool book_same_event(const struct book *x, event_no ev, const struct book *y,
		     event_no other);

#endif

#ifndef SESSION_CHANGED_H
#define SESSION_CHANGED_H

#include "base/arena.h"
#include "book/book.h"

/*
 * The day, as date.h numbers them, on which the newest file of B was changed;
 * that of $SOURCE_DATE_EPOCH instead, as builds that are to be repeated have
 * it; INT64_MIN: there is neither.  SCRATCH is used.
 */
int64_t changed_on(struct arena *scratch, const struct book *b);

#endif

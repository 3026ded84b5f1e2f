#ifndef BOOK_ORDER_H
#define BOOK_ORDER_H

#include <stdint.h>

#include "book/columns.h"

/*
 * Puts a filled book, whose references are all resolved, in its order.  Every
 * event without a date gets that of the parent with the shortest one, through
 * any number of parents, and events are renumbered so that ascending numbers
 * are in date order.
 *
 * It is done a piece at a time, for somebody waits for a key meanwhile: open
 * it, step until that returns false, and close it, at any time.
 */
struct ordering;
struct ordering *order_open(struct book *b);
/* Goes on for a fraction of a millisecond. */
bool order_step(struct ordering *o);
void order_close(struct ordering *o);

/* How much is done, in thousandths. */
unsigned order_progress(const struct ordering *o);

#endif

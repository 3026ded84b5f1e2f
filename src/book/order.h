#ifndef BOOK_ORDER_H
#define BOOK_ORDER_H

#include "book/columns.h"

/* The steps of index_book() that settle dates, numbers and links; in order. */

/*
 * Gives every event without a date that of the parent with the shortest one,
 * through any number of parents.
 */
void order_inherit(struct book *b);

/* Renumbers the events so that ascending numbers are in date order. */
void order_sort(struct book *b);

/* Rebuilds the links column with each event's given links and those that
 * other events have to it (book_links()). */
void order_back_links(struct book *b);

#endif

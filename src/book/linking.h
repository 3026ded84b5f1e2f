#ifndef BOOK_LINKING_H
#define BOOK_LINKING_H

#include "book/columns.h"

/*
 * Finishes a book that is in its order: each event gets its given links and
 * those that others have to it (book_links()); tags are numbered as they are
 * met, and names that are called alike are linked (book_namesake()).  A piece
 * at a time, as ordering is.
 */
struct linking;
struct linking *linking_open(struct book *b);
bool linking_step(struct linking *k);
void linking_close(struct linking *k);

#endif

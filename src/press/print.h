#ifndef PRESS_PRINT_H
#define PRESS_PRINT_H

#include "press/page.h"

/* Sets the title at the top of the first page. */
void print_title(struct page *p);

/* Sets ITEM, a block at the top of the document, below what is there.  Its next
 * are those that come after it: so many at least as are kept with a heading. */
void print_item(struct page *p, const struct item *item);

#endif

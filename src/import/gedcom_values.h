#ifndef IMPORT_GEDCOM_VALUES_H
#define IMPORT_GEDCOM_VALUES_H

#include "base/arena.h"
#include "yaml/node.h"

/*
 * What stands in lines of GEDCOM as ours has it; what is made is in A.
 */

/* Where a source has it: PAGE, whose bare number is one of a page, which in
 * `at` would be of a paragraph. */
struct sv gedcom_pages(struct arena *a, struct sv page);

/* The coordinate VALUE, "N18.15", as made of FROM: less than 0 in the south and
 * the west. */
struct node gedcom_degrees(struct arena *a, struct sv value,
			   const struct node *from);

#endif

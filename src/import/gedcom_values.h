#ifndef IMPORT_GEDCOM_VALUES_H
#define IMPORT_GEDCOM_VALUES_H

#include "base/arena.h"
#include "base/sv.h"

/*
 * What stands in lines of GEDCOM as ours has it; what is made is in A.
 */

/* Where a source has it: PAGE, whose bare number is one of a page, which in
 * `at` would be of a paragraph. */
struct sv gedcom_pages(struct arena *a, struct sv page);

#endif

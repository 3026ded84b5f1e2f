#ifndef IMPORT_ORDER_H
#define IMPORT_ORDER_H

#include "import/parts.h"

/*
 * What the dates of a file tell of each other.
 *
 * Where every time of day in a table is midnight, as databases write days, the
 * dates are days.
 *
 * Dates of numbers alone, 5/6/2024, of which the region of a reader tells
 * whether the day comes first; not so where other dates of the same file have
 * it otherwise.
 */

/* Looks at the dates of the rows of FILE. */
void order_look(struct import_file *file);

/* Then makes those of a table EDTF whose column says which comes first, as
 * "Date (dd/mm/yyyy)" does, unless another date of the file denies it. */
void order_told(struct import_file *file);

/* What in FILE has day and month the other way than L says of TEXT; empty where
 * nothing has, or where TEXT is not decided by L. */
struct sv order_against(const struct import_file *file, const struct locale *l,
			struct sv text);

#endif

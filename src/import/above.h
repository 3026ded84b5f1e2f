#ifndef IMPORT_ABOVE_H
#define IMPORT_ABOVE_H

#include "import/sheet.h"

/* Rows that may stand above the names of the columns. */
enum { ROWS_ABOVE = 10 };

/* Whether CELLS, N of them, are the names of columns: several, and one of them
 * is called as a title or a date is. */
bool above_is_head(struct arena *a, const struct cell *cells, size_t n);

/*
 * Takes what stands in S, a table, above the names of its columns, as people
 * write it over their sheets: a title is that of the file, the rest is left
 * out and told.  That is so only where the first row names neither a title nor
 * a date, and one of the next ten names a title; or, where none does, a date.
 */
void above_take(struct sheet *s);

/*
 * Where the names of the columns of S take two lines, the first with empty
 * cells and the second with nothing but words for fields, as "Date, , Event"
 * over "Start, End", those of the second count, and the first's elsewhere.
 */
void above_join(struct sheet *s);

#endif

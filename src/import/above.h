#ifndef IMPORT_ABOVE_H
#define IMPORT_ABOVE_H

#include "import/sheet.h"

/*
 * Takes what stands in S, a table, above the names of its columns, as people
 * write it over their sheets: a title is that of the file, the rest is left
 * out and told.  That is so only where the first row names neither a title nor
 * a date, and one of the next ten names a title.
 */
void above_take(struct sheet *s);

#endif

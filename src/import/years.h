#ifndef IMPORT_YEARS_H
#define IMPORT_YEARS_H

#include "import/parts.h"

/*
 * Gives the dates of FILE, a table, that lack a year the one that the table has
 * for them: in a column of years, where an empty cell has that above it; or in
 * a row above them that is a year and nothing else, which is then no row.
 */
void years_give(struct import_file *file, const struct locale *l);

#endif

#ifndef IMPORT_SPARQL_H
#define IMPORT_SPARQL_H

#include "import/sheet.h"

/* What queries of SPARQL give, such as those of Wikidata: cells that say of
 * what type their values are. */

/* Whether ROW, of JSON, has such cells and nothing else. */
bool sparql_is_row(const struct node *row);

/* ROW with the value of each such cell for the cell, in A. */
struct node sparql_row(struct arena *a, const struct node *row);

/* Makes texts of the cells of S, a table whose columns are variables, ?item. */
void sparql_cells(struct sheet *s);

#endif

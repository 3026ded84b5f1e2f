#ifndef IMPORT_SHAPES_H
#define IMPORT_SHAPES_H

#include "import/tree.h"

/* Whether RECORD, an object, has a member that is called as FIELD of an event
 * is. */
bool shapes_says(struct arena *a, const struct node *record, struct sv field);

/*
 * RECORD of JSON, in A, where other programs put what it says a level deeper:
 * the members of `fields`, and of `properties` beside a `geometry`, whose point
 * is lat and lon, are its own; any other, and one that has a title and a date
 * beside them, is as it is.
 */
struct node shapes_record(struct arena *a, const struct node *record);

/* Whether LIST is a table: lists of texts, the first the names of columns; then
 * the row I of it as a record. */
bool shapes_is_table(const struct node *list);
struct node shapes_row(struct arena *a, const struct node *list, uint32_t i);

#endif

#ifndef IMPORT_OBJECTS_H
#define IMPORT_OBJECTS_H

#include "import/sheet.h"

/*
 * Objects as the rows of a sheet: each name of a member is a column, and what
 * is null, or an empty list, is not there.
 */
struct objects {
	struct sheet *sheet;
	const struct arena *passing; /* where not null: what is in it does not
					stay */
	struct table table; /* of the names of columns */
	VEC(struct cell) head;
};

/* Adds NODE, which stays unless O says otherwise, as a row; what is no mapping
 * is a fault. */
void objects_add(struct objects *o, const struct node *node);

/* The names of the columns become the head of the sheet. */
void objects_end(struct objects *o);

#endif

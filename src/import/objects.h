#ifndef IMPORT_OBJECTS_H
#define IMPORT_OBJECTS_H

#include "import/sheet.h"
#include "import/tree.h"

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

/* Makes a list of each text of EVENT, a mapping, that ; would divide under its
 * field: such a text is one. */
void objects_keep_whole(struct tree *event);

/* Adds NODE, which stays unless O says otherwise, as a row; what is no mapping
 * is a fault. */
void objects_add(struct objects *o, const struct node *node);

/* The names of the columns become the head of the sheet. */
void objects_end(struct objects *o);

#endif

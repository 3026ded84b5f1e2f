#ifndef IMPORT_FIT_H
#define IMPORT_FIT_H

#include "import/parts.h"

/*
 * Whether what stands in a cell can stand under the field that its column is;
 * what cannot is kept under a key of its own.
 */
struct fit {
	struct import *im;
	const struct import_event *ev;
	struct arena *scratch; /* for what is returned */
};

/* The items of the cell I, the empty ones too, *N of them: what ; separates,
 * or those of a list of texts. */
const struct sv *fit_items(const struct fit *w, size_t i, size_t *n);

/* Whether the cell I, of a column of a field, has a tree that stands there as
 * it is: one that is no list of texts, or of a field that takes none. */
bool fit_is_made(const struct fit *w, size_t i);

/* The first such column of FIELD; the number of columns for none. */
size_t fit_made(const struct fit *w, const struct field *field);

/* The places of the event with where they are and their countries, which have
 * columns of their own; where there are none, the country.  False, and no
 * PLACES, where these do not fit. */
bool fit_places(const struct fit *w, struct node *places);

/* Whether the cell I, which there is and is not empty, can stand there. */
bool fit_cell(const struct fit *w, size_t i);

/* Whether ITEM of the cell I, of a field of several or of roles, can stand
 * there, and whether any of that cell can. */
bool fit_item(const struct fit *w, size_t i, struct sv item);
bool fit_any(const struct fit *w, size_t i);

/* Whether the cell ROLES has a role, or none, for each of those under `who`. */
bool fit_roles(const struct fit *w, size_t roles);

/* Whether TREE, which is no list of texts, can stand under FIELD, as whoever
 * reads files of ours finds. */
bool fit_tree(const struct fit *w, const struct field *field,
	      const struct node *tree);

/* Whether the cell I is where a place is, but the row names none. */
bool fit_is_placeless(const struct fit *w, size_t i);

#endif

#ifndef IMPORT_CITE_H
#define IMPORT_CITE_H

#include "import/tree.h"

/*
 * TEXT, a source as a row names it, as a citation of ours.  OURS: it is
 * SOURCE#PLACE, of a report of ours.  Elsewhere a # is a part of the name, as
 * in Daily News #5, unless an id stands before it.
 */
struct node cite_text(struct arena *a, struct sv text, bool ours,
		      const struct node *from);

/* The N texts V as what stands under `sources`. */
struct node cite_texts(struct arena *a, const struct sv *v, size_t n,
		       bool ours, const struct node *from);

/* TREE, which stands under `sources`, with the texts in it made citations. */
struct node cite_tree(struct arena *a, const struct node *tree);

#endif

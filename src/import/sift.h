#ifndef IMPORT_SIFT_H
#define IMPORT_SIFT_H

#include "import/fit.h"

/*
 * Of a list of which something fits nowhere, the rest stands: one value that
 * does not fit takes no other away.
 */

/* What of TREE, which does not fit as a whole, stands under FIELD, in GOOD, and
 * what does not, in BAD; false where nothing does. */
bool sift_tree(const struct fit *w, const struct field *field,
	       const struct node *tree, struct node *good, struct node *bad);

/* What of the cell I, which does not fit as a whole, stands nowhere. */
struct node sift_rest(const struct fit *w, size_t i);

#endif

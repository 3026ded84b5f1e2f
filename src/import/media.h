#ifndef IMPORT_MEDIA_H
#define IMPORT_MEDIA_H

#include "import/tree.h"

/* Pictures and the like in cells: an address, or a name with its address in
 * brackets, as Airtable has it. */

/* Whether TEXT is one. */
bool media_is(struct sv text);

/* N of them as what stands under `media`, in A, made of FROM. */
struct node media_of(struct arena *a, const struct sv *v, size_t n,
		     const struct node *from);

#endif

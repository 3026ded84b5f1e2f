#ifndef IMPORT_PATCH_H
#define IMPORT_PATCH_H

#include "base/build.h"

/*
 * A text with other parts in place of some of it, which come in order.  Where
 * none does, it is the text itself, and nothing is copied.  Starts as { TEXT,
 * .out = { .arena = A } }.
 */
struct patch {
	struct sv text;
	size_t done; /* bytes of it that are in OUT, or have been replaced */
	struct build out;
};

/* Takes out PART, a slice of the text: what is appended to the result stands
 * there instead. */
struct build *patch_part(struct patch *p, struct sv part);

/* The text as it is now, in A or as it was. */
struct sv patch_end(struct patch *p);

#endif

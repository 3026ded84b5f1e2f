#ifndef TABLE_CITED_H
#define TABLE_CITED_H

#include "base/build.h"

/*
 * A citation as cells have it: SOURCE#PLACE.  A # or \ of the source itself has
 * a \ before it, so that the first other # is where the place begins.
 */

/* Appends SOURCE, and PLACE unless it is empty. */
void cited_put(struct build *out, struct sv source, struct sv place);

/* The source of TEXT, in A where a \ is taken out; PLACE is what is left of
 * TEXT after the #, or empty. */
struct sv cited_take(struct arena *a, struct sv text, struct sv *place);

#endif

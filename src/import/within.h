#ifndef IMPORT_WITHIN_H
#define IMPORT_WITHIN_H

#include "import/records.h"

/*
 * What places lie in, where it is told of each event anew, by name: it becomes
 * a part of the records of places, of which some are made for it.
 */
struct within {
	VEC(struct within_step) v;
};

struct within_step {
	struct sv name, in;
	struct locus where;
};

/* The place called NAME lies in IN; or IN is empty, and it is described where
 * it is named.  The texts stay. */
void within_add(struct within *w, struct sv name, struct sv in,
		struct locus where);

/* What a record of SECTION calls what it lies in. */
struct sv within_key(struct sv section);

/* Once all is added: completes R, and gives back W. */
void within_end(struct within *w, struct records *r);

#endif

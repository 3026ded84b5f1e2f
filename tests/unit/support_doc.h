#ifndef UNIT_SUPPORT_DOC_H
#define UNIT_SUPPORT_DOC_H

#include "report/writer.h"
#include "tell/maker.h"

/* What the tests of those who read documents share. */

/* A document that is made by hand, and told any number of times. */
struct made {
	struct maker m;
	struct doc doc;
	const struct block *at;
};

/* An empty one in A. */
struct made made_start(struct arena *a, struct sv title, struct sv subtitle);

/* Adds an event, opened, with the next number. */
struct block *made_event(struct made *d);

/* A document in A with every kind of block and of run. */
struct made made_sample(struct arena *a);

/* D from its beginning, as long as D stays where it is. */
struct doc *made_doc(struct made *d);

/* D in FORMAT, in A. */
struct sv doc_written(struct arena *a, enum report_format format,
		      struct made *d, struct report_layout layout);

#endif

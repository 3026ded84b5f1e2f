#ifndef UNIT_SUPPORT_DOC_H
#define UNIT_SUPPORT_DOC_H

#include "report/writer.h"

/* What the tests of the writers share. */

/* A document in A with every kind of block and of run. */
const struct doc *doc_sample(struct arena *a);

/* DOC in FORMAT, in A. */
struct sv doc_written(struct arena *a, enum report_format format,
		      const struct doc *doc, struct report_layout layout);

#endif

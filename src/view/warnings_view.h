#ifndef VIEW_WARNINGS_VIEW_H
#define VIEW_WARNINGS_VIEW_H

#include "diag/diag.h"
#include "view/doc_lines.h"

/* Faults as lines: under each file those in it, each whole, in order; the I-th
 * link is the I-th fault. */
struct warnings_view {
	bool known; /* else they are still being looked for */
	const struct diags *all; /* sorted */
	const struct target *to; /* of each: what it is in */
};

struct doc_view warnings_view(struct arena *a, const struct warnings_view *v,
			      int width, const struct doc_look *look);

#endif

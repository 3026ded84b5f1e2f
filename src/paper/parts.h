#ifndef PAPER_PARTS_H
#define PAPER_PARTS_H

#include "paper/paper.h"

/*
 * A text that takes too much to be laid out at once is shown in parts: as many
 * whole paragraphs as have half a megabyte; a longer one is cut, where a blank
 * is if there is one.
 */
struct paper_spot {
	size_t paragraph; /* from 1 */
	size_t byte;      /* of it, as it is written */
};

struct paper_parts {
	struct paper_spot *v; /* where each begins, and where the last ends */
	size_t n;             /* at least one */
};

/* Those of PAPER, in A. */
struct paper_parts paper_parts(struct arena *a, const struct paper *paper);

/* Which of PARTS, from 0, SPOT is in. */
size_t paper_part_of(const struct paper_parts *parts, struct paper_spot spot);

#endif

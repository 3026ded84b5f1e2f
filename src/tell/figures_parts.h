#ifndef TELL_FIGURES_PARTS_H
#define TELL_FIGURES_PARTS_H

#include "tell/figures.h"

/* What the files share that put figures together. */

/* The day by which R has its place among the levels of a series: the last that
 * it speaks of; INT64_MAX: it has none. */
int64_t figures_day(const struct figures_row *r);

/* Checks the rows of GROUP of F, all of B, by one another; A is scratch. */
void figures_check(struct arena *a, const struct book *b, struct figures *f,
		   const struct figures_group *group);

/* Checks R by the events that it counts, if it does; A is scratch. */
void figures_check_count(struct arena *a, const struct book *b,
			 struct figures_row *r);

/* For each of V, all N figures of B, whether it cannot be true beside another;
 * in A. */
const bool *figures_apart(struct arena *a, const struct book *b,
			  const struct figure *v, size_t n);

#endif

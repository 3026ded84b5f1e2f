#ifndef TELL_FIGURES_LIKE_H
#define TELL_FIGURES_LIKE_H

#include "book/figure.h"

/*
 * Figures put in order once, so that each of many others finds those of the
 * same thing, and among them what it cannot be true beside, without a look at
 * each.
 */

/* What a figure of a variant may leave out: it is as the event has it. */
enum figures_says {
	FIGURES_SAY_UNIT = 1,
	FIGURES_SAY_OF = 2,
	FIGURES_SAY_WHEN = 4,
	FIGURES_SAYINGS = 8,
};

/* What THING says of these. */
unsigned figures_says(const struct figure_thing *thing);

/* THING without what SAYS has not. */
struct figure_thing figures_less(struct figure_thing thing, unsigned says);

/* Those of one thing side by side, of these those with the same ends missing,
 * and of these by the least number. */
struct figures_like {
	struct figure_thing *v;
	double *most;  /* the greatest end up to each, of those with the same
			  ends missing */
	double *least; /* the least end from each on, likewise */
	size_t n;
};

/* Puts the N things V in order, in A. */
struct figures_like figures_like(struct arena *a, struct figure_thing *v,
				 size_t n);

/* How THING, which says what those of ALL say, stands to those of it that are
 * of the same. */
struct figures_stand {
	bool some;    /* there are such */
	bool beside;  /* it may be true beside one of them */
	bool apart;   /* it cannot be beside one of them */
	bool within;  /* it lies within one of them */
	bool without; /* one of them lies within it */
};
struct figures_stand figures_stand(const struct figures_like *all,
				   const struct figure_thing *thing);

#endif

#ifndef TELL_FIGURES_SAID_H
#define TELL_FIGURES_SAID_H

#include "tell/figures.h"
#include "text/locale.h"

/* The number of a figure, and what it is checked by, in words of a language. */

/* The number of R, of B, as it is read, of growth with its sign, and the word
 * of its power, if there is one: "356", "million".  Both in A. */
void figures_number(struct arena *a, const struct book *b,
		    const struct figures_row *r, const struct locale *l,
		    struct sv *number, struct sv *power);

/* Appends what R, which is checked, is checked by: "356 to 500 is +40",
 * "counted 3"; BRIEF: "+40", "3". */
void figures_put_check(struct build *to, const struct book *b,
		       const struct figures_row *r, const struct locale *l,
		       bool brief);

#endif

#ifndef VIEW_TICKS_H
#define VIEW_TICKS_H

#include "text/locale.h"
#include "time/axis.h"
#include "view/frame.h"

/*
 * The ticks of an axis: what stands under or above its periods.  A year stands
 * in full where it begins; between years months have their initials, days their
 * numbers, as many as there is room for.
 */

/* Draws the ticks of X in row Y of R, the first period at column AT; that of
 * period CHOSEN, counted from the first, is bold. */
void ticks_draw(const struct axis *x, const struct locale *l, int64_t chosen,
		struct frame *f, struct rect r, int y, int at);

/*
 * The same in rows Y and Y + 1, for periods that have room for more: what they
 * are in, year or month, stands where it begins above months in short or days.
 * Of years and longer ones the lower row is all there is.
 */
void ticks_draw_two(const struct axis *x, const struct locale *l,
		    int64_t chosen, struct frame *f, struct rect r, int y,
		    int at);

#endif

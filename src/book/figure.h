#ifndef BOOK_FIGURE_H
#define BOOK_FIGURE_H

#include "book/book.h"

/* The number of a figure, and what can be told by it. */

/* Its place among book_all_figures(). */
uint32_t figure_place(const struct book *b, const struct figure *f);

/* The number that it writes, which load found to be one. */
double figure_number(const struct book *b, const struct figure *f);

/* The events that F counts, *N of them; those that there are not, which are
 * told as such, count in its range alone. */
const event_no *figure_events(const struct book *b, const struct figure *f,
			      size_t *n);

/* Between which numbers it may lie, its last digit rounded, by its bound;
 * without an end an infinity.  "About" leaves a tenth, or one of a few. */
struct figure_range {
	double least, most;
};
struct figure_range figure_range(const struct book *b,
				 const struct figure *f);

/* Whether X is below Y: where neither is without an end, their ends are where
 * numbers are rounded, and 2 is below 3.  Whether no number lies in both. */
bool figure_range_below(struct figure_range x, struct figure_range y);
bool figure_ranges_apart(struct figure_range x, struct figure_range y);

/* Its unit, folded, in A: of a sign of which nothing is left then, as %, that
 * sign. */
struct sv figure_unit(struct arena *a, const struct book *b,
		      const struct figure *f);

/* What a figure is of, as far as another can be of the same: made in an
 * arena. */
struct figure_thing {
	struct sv what, unit, of, when; /* folded; WHEN as written */
	bool foretold; /* it is a forecast or a target */
	struct figure_range range;
	size_t at; /* in the list it is of */
};
struct figure_thing figure_thing(struct arena *a, const struct book *b,
				 const struct figure *f);

/* An order of things, whatever the numbers; zero: it is one. */
int figure_thing_cmp(const struct figure_thing *x,
		     const struct figure_thing *y);

/*
 * Which of the N figures V of an event cannot be true beside the first of the
 * same thing: for each that first one, else itself.  In A; null where all can.
 */
const uint32_t *figures_first(struct arena *a, const struct book *b,
			      const struct figure *v, size_t n);

#endif

#ifndef VIEW_TITLE_H
#define VIEW_TITLE_H

#include "text/locale.h"
#include "view/frame.h"

/*
 * The title bar: which chronology, how much of it is shown, and the chips,
 * which are the constraints, numbered, each with how many events it hides
 * alone.
 */
struct chip_view {
	struct sv label; /* "who:Natalia Kochanova" */
	size_t hides;    /* events */
	bool near;       /* it is met by other spellings than it names */
	bool stopped;    /* not all was searched */
};

struct title_view {
	const struct locale *locale; /* of the counts */
	struct sv name;
	size_t shown, total; /* events */
	size_t marked;       /* events, of all */
	bool dimmed; /* the others step back, but are shown */
	bool off;    /* the constraints are out of force */
	const struct chip_view *chips;
	int nchips;
	struct sv found; /* "3 of 14", or empty */
	size_t faults; /* in the files */
};

/* Whether the chips fit the title bar of COLS cells. */
bool title_fits(const struct title_view *v, struct frame *f, int cols);

/*
 * Draws the title into R; the chips into CHIPS, or at the right of R when
 * CHIPS has no height.  What finds no room is told as a number.
 */
void title_draw(const struct title_view *v, struct frame *f, struct rect r,
		struct rect chips);

/* "①" or "[1]". */
struct sv title_number(struct arena *a, int number, bool ascii);

#endif

#ifndef VIEW_TITLE_H
#define VIEW_TITLE_H

#include "text/locale.h"
#include "view/frame.h"

/*
 * The title bar: which chronology, how much of it is shown, and the chips,
 * which are the constraints, by their numbers.
 */
struct chip_view {
	struct sv label; /* "who:Natalia Kochanova" */
	bool near;       /* it is met by other spellings than it names */
	bool stopped;    /* not all was searched */
	struct sv unknown; /* match_note: what nothing is called; or empty */
};

struct title_view {
	const struct locale *locale; /* of the counts */
	struct sv name;
	/* Another view than the list: what it is, and at the right what of
	 * time it has, and how finely, as far as there is room. */
	struct sv view, from_to, cells;
	size_t shown, total; /* events */
	struct sv first, last; /* years, or empty */
	size_t marked;       /* events, of all */
	bool dimmed; /* the others step back, but are shown */
	bool off;    /* the constraints are out of force */
	bool latest; /* is listed first */
	struct sv since; /* what time is counted from; or empty */
	const struct chip_view *chips;
	int nchips;
	struct sv drop, undo; /* keys that do that */
	struct sv visit; /* since when something is new, told in their place at
			    the right; or empty */
	struct sv found; /* "3 of 14", or empty */
	size_t errors, warnings; /* of reading the files */
};

/* Whether the chips fit the title bar of COLS cells. */
bool title_fits(const struct title_view *v, struct frame *f, int cols);

/*
 * Draws the title into R; the chips into CHIPS, or after it in R when CHIPS
 * has no height.  What finds no room is told as a number.
 */
void title_draw(const struct title_view *v, struct frame *f, struct rect r,
		struct rect chips);

/* A file that cannot be read, until it is mended. */
struct title_broken {
	struct sv text;  /* "a.yaml:7:2: expected ':'" */
	size_t more;     /* other files that are broken */
	struct sv as_of; /* "14:32": what is shown was read then; or empty */
	struct sv edit, read_on; /* keys that open it, and show all of TEXT */
};

/* Draws V in place of the title, all over R: what is wrong is cut first. */
void title_draw_broken(const struct title_broken *v, struct frame *f,
		       struct rect r);

/* "1" */
struct sv title_number(struct arena *a, int number);

#endif

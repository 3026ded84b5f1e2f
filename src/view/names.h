#ifndef VIEW_NAMES_H
#define VIEW_NAMES_H

#include "index/classes.h"
#include "text/locale.h"
#include "view/frame.h"

/*
 * Names with two counts: among all events, and among those shown.  The names
 * pane is a list of them in sections; a prompt's completions are one.
 */
enum names_mark {
	NAMES_PLAIN,
	NAMES_CHIP, /* the name is a constraint already */
	NAMES_NOT,  /* its opposite is */
};

struct names_row {
	struct sv text;
	struct sv brief; /* the same, where there is little room */
	struct sv spelt; /* a shorter spelling in its script, or empty */
	size_t all, hit; /* events; with HEADING how many names have them, */
	size_t more;     /* and how many names are not seen */
	bool heading;    /* a section's head; a blank when TEXT is empty */
	bool person;     /* cut so that the family name stays, */
	bool first;      /* which the name begins with */
	enum names_mark mark;
	enum style style;
};

/* The row of NO of CLASS, without counts; what is not in the book is in A. */
struct names_row names_row_of(struct arena *a, const struct book *b,
			      const struct locale *l, enum class_no class,
			      uint32_t no);

struct names {
	const struct locale *locale; /* of the heads of counts */
	const struct names_row *rows;
	size_t n;
	const size_t *seen; /* the NSEEN rows that are seen; null: all */
	size_t nseen;
	size_t cursor; /* the chosen row */
	size_t top;    /* the first row shown */
	size_t most;   /* the greatest count that there can be */
	bool focus;    /* the reader is in this pane */
	bool chosen;   /* whether a row is chosen at all */
	bool counting; /* what is among those shown is not known yet */
	bool one;      /* both counts are the same: one is shown */
	bool plain;    /* rows have no counts */
	bool halves;   /* the rows go on in a second column */
};

/* The row in line Y and column X of R, where V is drawn; or V->n. */
size_t names_row_at(const struct names *v, struct rect r, int y, int x);

/* What stands for a count that is not known yet. */
struct sv names_to_come(const struct frame *f);

/* TOP moved so that the cursor is among the rows of HEIGHT cells. */
size_t names_scroll(const struct names *v, int height);

/* Draws into R.  Counts are whole, with a blank before each; names that have
 * no room beside them are cut. */
void names_draw(const struct names *v, struct frame *f, struct rect r);

/* What ROW is called in CELLS: by its name, a shorter spelling of it, or as
 * much as there is room for; in the frame's arena. */
struct sv names_called(const struct names_row *row, struct frame *f,
		       int cells);

/* The same, told apart from those of the N rows OTHERS (ROW may be among them)
 * that would look like it: by what it is called in full, and where that begins
 * alike, by the word in which it is another. */
struct sv names_apart(const struct names_row *row,
		      const struct names_row *const *others, size_t n,
		      struct frame *f, int cells);

#endif

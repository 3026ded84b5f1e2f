#ifndef VIEW_FRAME_H
#define VIEW_FRAME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"

/*
 * What the reader sees, before any terminal: a grid of cells with a style
 * each.  Panes draw into it; tty shows it; tests read it.  Rows and columns
 * count terminal cells from zero at the top left.
 */

/*
 * Styles are roles; what they look like is tty's (src/tty/style.h).  Text that
 * is read is never in a hue: "bold" is so in the terminal's own colour, "dim"
 * steps back.  Only signs, bars and numbers have a hue, of doubt or the accent,
 * and it never tells anything by itself.
 */
#define STYLES(X)                                                              \
	X(TEXT, '.')       /* what is read: a title, a day, a name */          \
	X(DIM, '-')        /* context, rules, counts, vague dates, hints */    \
	X(TITLE, 'T')      /* bold: the chronology's, a pane's or event's */   \
	X(HEADING, 'H')    /* bold: a year, a section */                       \
	X(LABEL, 'l')      /* dim: a field's name */                           \
	X(DATE, 'd')       /* as text: a date certain to the day */            \
	X(DOUBT, '~')      /* hue: a sign of doubt that matters */             \
	X(KIND, 'k')       /* dim: a kind */                                   \
	X(NAME, 'n')       /* as text: a person or body */                     \
	X(PLACE, 'p')      /* dim: a place */                                  \
	X(SOURCE, 's')     /* dim: a source reference */                       \
	X(QUOTE, 'q')      /* as text: somebody's words */                     \
	X(HIT, '*')        /* bold, underlined: what a search found */         \
	X(CHIP, 'c')       /* bold: a constraint */                            \
	X(KEY, 'K')        /* bold: a key in hints and help */                 \
	X(PROMPT, '>')     /* as text: what is being typed */                  \
	X(GOOD, 'g')       /* as text: done */                                 \
	X(WARN, 'w')       /* bold: what is to be noticed */                   \
	X(ERROR, 'E')      /* white on red: a fault, and nothing else */       \
	X(BAR, 'b')        /* accent: bars of the strip, its window */         \
	X(ACCENT, '+')     /* accent: a number to press, signs of time */

enum style {
#define X(name, letter) STYLE_##name,
	STYLES(X)
#undef X
	STYLE_COUNT,
};

enum {
	CELL_BYTES = 24, /* a base and its marks fit */
	CELL_MARKS = 4,  /* zero-width code points a base */
};

/* Drawn over the style of the cell. */
enum cell_mark { MARK_CURSOR = 1 /* the chosen row */ };

struct cell {
	char text[CELL_BYTES]; /* a base and its marks, UTF-8, NUL-padded;
				  "" in the right half of a wide one */
	uint8_t length;        /* bytes in TEXT */
	uint8_t style;         /* enum style */
	uint8_t marks;         /* enum cell_mark bits */
	uint8_t width;         /* 0 right half, 1, 2 cells */
};

struct frame {
	struct cell *cells; /* rows x cols, in the arena of frame_new() */
	struct build clean; /* scratch: text on its way through the door */
	int rows, cols;
	int cursor_row, cursor_col; /* where the terminal's cursor stands,
				       always seen */
	bool ascii;                 /* nothing but ASCII may be put */
};

struct rect {
	int row, col, height, width; /* cells; sizes may be 0, never negative */
};

/*
 * A blank frame of ROWS x COLS (negative counts as 0) in A, which must outlive
 * it and is also its scratch.  With ASCII all text goes through clean_ascii()
 * first.
 */
struct frame frame_new(struct arena *a, int rows, int cols, bool ascii);

/*
 * The one door for text: puts TEXT into R at its row Y and column X, clipped
 * to R and the frame, made safe by clean_line(), at most CELL_MARKS marks a
 * base.  A wide character that would straddle an edge becomes a blank, and so
 * does a wide one whose other half is overwritten.  What terminals disagree
 * about never reaches them: joined emoji stand apart, variation selectors are
 * left out, a skin tone becomes blanks.
 *
 * Returns the column after what was put, or after the first character that
 * did not fit, so that more than R's width means that TEXT was clipped; a row
 * Y that cannot be seen changes nothing about that.  X may be negative.  Takes
 * no longer for a long TEXT than for one that fills R.
 */
int frame_put(struct frame *f, struct rect r, int y, int x, struct sv text,
	      enum style style);

/*
 * The same, but when TEXT takes more than CELLS it is cut between graphemes
 * and ends in an ellipsis ("…", ".." in ASCII).  Returns the column after it.
 */
int frame_put_cut(struct frame *f, struct rect r, int y, int x, int cells,
		  struct sv text, enum style style);

/* Draws with UTF8 where the frame allows it, else with ASCII. */
int frame_put_alt(struct frame *f, struct rect r, int y, int x,
		  struct sv utf8, struct sv ascii, enum style style);

/* COUNT times the one-cell character UTF8 (or ASCII) from X on.  Both are
 * ours, not data: they do not pass the door. */
void frame_rule(struct frame *f, struct rect r, int y, int x, int count,
		struct sv utf8, struct sv ascii, enum style style);

/* Gives the cells FROM up to but not including TO of row Y another style. */
void frame_style(struct frame *f, struct rect r, int y, int from, int to,
		 enum style style);

/* Marks row Y of R as the chosen one, all of its width. */
void frame_mark_row(struct frame *f, struct rect r, int y);

/* Marks the cells FROM up to but not including TO of it likewise. */
void frame_mark(struct frame *f, struct rect r, int y, int from, int to);

/*
 * Where the terminal's cursor stands, in R; outside R it is not moved.  It is
 * always seen: on the chosen row, in a prompt, or where reading begins.
 * Braille displays and screen readers follow it.
 */
void frame_cursor(struct frame *f, struct rect r, int y, int x);

/* The part of R that is on the frame. */
struct rect frame_clip(const struct frame *f, struct rect r);

/*
 * Appends the frame as text, a line a row without trailing blanks.  With
 * STYLES a line "--" and a second copy follow, in which each cell is its
 * style's letter (blank where the cell is or its style is TEXT) and chosen
 * rows end in "<", then a line "cursor ROW COL".  For tests and `--plain`.
 */
void frame_text(const struct frame *f, struct build *b, bool styles);

#endif

#ifndef VIEW_TIMELINE_H
#define VIEW_TIMELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "book/book.h"
#include "query/query.h"
#include "time/silence.h"
#include "time/since.h"
#include "view/brief.h"
#include "view/fold.h"
#include "view/frame.h"
#include "view/layout.h"
#include "index/outline.h"

/*
 * The timeline pane: a row an event, the earliest or the latest first, parts
 * under their whole, between rows that head a year or tell a silence.  Parts
 * can be folded into the row of their whole, and many things known to hold at a
 * time into one.
 *
 * Only the rows between events are laid out beforehand, in one pass; an event
 * row is made when it is drawn, so that a million events cost a key nothing.
 * Rows and columns count terminal cells, from zero.
 */

enum timeline_row_kind {
	ROW_NONE,
	ROW_YEAR,
	ROW_SILENCE,
	ROW_FOLD, /* things known to hold, folded */
	ROW_EVENT,
};

/* A row that stands above an event; or no row, but parts that are folded. */
struct timeline_break {
	size_t before; /* the place of the event (index/outline.h) */
	size_t row;    /* its own; of folded parts the next there is */
	enum timeline_row_kind kind; /* ROW_NONE: folded parts */
	size_t hides; /* places from BEFORE on that have no rows */
	int32_t year; /* of a heading; INT32_MAX: no one year */
	struct silence silence;
};

/* What time is counted from: in place of dates it is told how long after it
 * something began, where that is known. */
struct timeline_anchor {
	bool set;
	event_no event; /* its own date is told; or NO_EVENT */
	struct since when;
};

struct timeline {
	const struct book *book;
	struct hits shown; /* borrowed; ascending */
	struct outline outline; /* of them */
	const struct timeline_break *breaks; /* by their rows */
	size_t nbreaks, nrows;
	int64_t limit;  /* days; a silence is longer */
	bool filtered;  /* its silences are not those of the whole book */
	bool intervals; /* as in struct timeline_want */
	int date_cells; /* the widest date of those shown */
	int wide_cells; /* the same where spans as EDTF have room */
	int titles;     /* timeline_titles(); 0: not known */
	struct brief_dates dates;
	struct timeline_anchor anchor;
};

struct timeline_want {
	struct brief_dates dates; /* its locale must outlive the timeline */
	/* From how many days on a silence is told; 0: silence_limit(). */
	int64_t gap;
	/* Whose silences they are, of those shown: the others stand around
	 * them.  None: of all. */
	struct hits kept;
	/* Silences that only may be as long are told too, all of them as how
	 * many days lie between two events, however many. */
	bool intervals;
	struct folds folds;
	bool latest; /* first */
	struct timeline_anchor anchor;
};

/* The most cells that a title of B takes, its indent too, and what DATES take
 * more as EDTF.  Of very many events not all are looked at. */
int timeline_titles(const struct book *b, struct brief_dates dates);

/* Lays out SHOWN, events of B in date order, in A.  All must outlive it. */
struct timeline timeline_build(struct arena *a, const struct book *b,
			       struct hits shown,
			       const struct timeline_want *want);

/*
 * The rows of T as bytes (base/pack.h), and those of SHOWN again from what
 * begins *FROM, as timeline_build() made them with the same WANT; what is
 * borrowed of FROM must outlive them.  False when something else stands there.
 */
void timeline_store(struct build *out, const struct timeline *t);
bool timeline_restore(struct timeline *t, struct sv *from,
		      const struct book *b, struct hits shown,
		      const struct timeline_want *want);

struct timeline_row {
	enum timeline_row_kind kind;
	size_t event; /* index into shown: the row's, or that below it */
	size_t place; /* of that event */
	const struct timeline_break *at; /* null for an event */
};

/* How many rows there are, which one ROW is, and in which event I stands. */
size_t timeline_rows(const struct timeline *t);
struct timeline_row timeline_row(const struct timeline *t, size_t row);
size_t timeline_row_of(const struct timeline *t, size_t i);

/* The heading that ROW stands under, or is; null: none. */
const struct timeline_break *timeline_year(const struct timeline *t,
					   size_t row);

/* The event BY rows with one further than I, as far as there are any. */
size_t timeline_step(const struct timeline *t, size_t i, int64_t by);

/* What folds and opens with the event I: FIRST, a whole, or FIRST to LAST,
 * which hold at one time. */
struct timeline_unit {
	event_no first, last;
	bool folded;
	bool hides; /* I has no row of its own because of it */
};

/* False when there is nothing. */
bool timeline_unit(const struct timeline *t, size_t i,
		   struct timeline_unit *out);

/* How many places are folded into the row of the event I. */
size_t timeline_hidden(const struct timeline *t, size_t i);

/* How many of FOUND, of those shown, have no rows because of that; of very many
 * places that have none not all are looked at. */
size_t timeline_hides(const struct timeline *t, struct hits found);

/* Whether anything is folded. */
bool timeline_folded(const struct timeline *t);

/* How many parts stand under the event I, themselves wholes or not. */
size_t timeline_parts(const struct timeline *t, size_t i);

/* Where the reader stands. */
struct timeline_pos {
	size_t cursor; /* the chosen event, as an index into shown */
	size_t top;    /* the first row; when its year has been scrolled past,
			  that is told in its place */
};

/* The event nearest to the cursor of POS whose row is among the HEIGHT from its
 * top on, and not in the margin that timeline_scroll() would leave; the cursor
 * where there is none. */
size_t timeline_nearest(const struct timeline *t, struct timeline_pos pos,
			int height);

/*
 * POS within T, and scrolled so that some rows around the cursor are among the
 * HEIGHT of a pane: by half a pane where it reached an edge, and with LAND,
 * after a move that led elsewhere, to its fourth row.
 */
struct timeline_pos timeline_scroll(const struct timeline *t,
				    struct timeline_pos pos, int height,
				    bool land);

/* The event that ends the next silence in time (DIR 1), or the one before that
 * ended earlier (-1); or I itself. */
size_t timeline_silence(const struct timeline *t, size_t i, int dir);

/* How to draw what is shown. */
struct timeline_look {
	const struct query *marks; /* its words are drawn as hits, or null */
	struct hits found;  /* events with a mark: those of the search */
	struct hits marked; /* by the reader */
	struct hits noted;  /* with tags or remarks of his */
	struct hits added, changed; /* new to him, and not read */
	struct hits bright; /* with DIM: the others step back */
	bool dim;
	bool focus; /* the reader is in this pane */
	bool elsewhere; /* in it, but in none of the rows */
	struct brief_known known; /* counted in the row, not named */
	struct layout_columns columns;
	struct hits counted; /* by the document that the rows stand in */
	/* What stands in the column of places, by index into shown; null: the
	 * place. */
	const struct sv *beside;
};

/* Draws into R.  The terminal's cursor goes to the chosen row's start.  In
 * MORE, a rule, or empty, it is told which row that is of how many. */
void timeline_draw(const struct timeline *t, const struct timeline_look *look,
		   struct timeline_pos pos, struct frame *f, struct rect r,
		   struct rect more);

/* What the column of dates tells of EV under the heading of YEAR, which may be
 * DATE_NO_YEAR; in A or the book.  WIDE: spans as EDTF have room. */
struct sv timeline_date(struct arena *a, const struct timeline *t, event_no ev,
			int64_t year, bool wide);

/*
 * The same for the event row ROW in a list of WIDTH cells, with the column it
 * begins at and its style, where it stands only while the row is chosen: that
 * is, where it is its whole's; else empty.
 */
struct sv timeline_date_chosen(struct arena *a, const struct timeline *t,
			       size_t row, int width, int *col,
			       enum style *style);

/* Whether they have in a list of WIDTH cells, and how wide the column is. */
bool timeline_is_wide(const struct timeline *t, int width);
int timeline_date_cells(const struct timeline *t, int width);

/*
 * Appends the silence S: "92 to 115 days without an event", where T is filtered
 * "such an event", and what is known of those that are dated loosely; where T
 * tells intervals "32 to 55 days", or "up to 55 days".
 */
void timeline_silence_words(struct build *b, const struct timeline *t,
			    const struct timeline_break *s);

/* Draws the row ROW, not chosen, into the first row of R: for a document that
 * lists events. */
void timeline_draw_row(const struct timeline *t,
		       const struct timeline_look *look, size_t row,
		       struct frame *f, struct rect r);

#endif

#ifndef VIEW_TIMELINE_H
#define VIEW_TIMELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "book/book.h"
#include "query/query.h"
#include "text/locale.h"
#include "view/brief.h"
#include "view/frame.h"
#include "time/period.h"

/*
 * The timeline pane: a row an event, oldest first, between rows that head a
 * year or tell a silence.
 *
 * Only the rows between events are laid out beforehand, in one pass; an event
 * row is made when it is drawn, so that a million events cost a key nothing.
 * Rows and columns count terminal cells, from zero.
 */

/* A row that stands above an event. */
struct timeline_break {
	size_t before; /* the event, as an index into shown */
	bool silence;
	/* Of a silence: whether something that is dated loosely, by the year
	 * say, began in it: it cannot, could or must have. */
	enum date_answer loose;
	int32_t year;       /* of a heading; INT32_MAX: without a date */
	int64_t least, most; /* days of a silence: surely, and possibly */
};

struct timeline {
	const struct book *book;
	struct hits shown; /* borrowed; ascending */
	const struct timeline_break *breaks;
	size_t nbreaks;
	int64_t limit; /* days; a silence is longer */
	bool filtered; /* SHOWN is not the whole book */
	int date_cells; /* the widest date of those shown */
	/* The widest of each in the book, whatever is shown of it, so that
	 * columns stay where they are; 0 where there is none. */
	int title_need, place_need;
	bool has_who;
	enum period lane; /* a cell of the lane */
	struct brief_dates dates;
};

struct timeline_want {
	struct brief_dates dates; /* its locale must outlive the timeline */
	/* From how many days on a silence is told; 0: three times the median
	 * distance, at least 30. */
	int64_t gap;
	enum period unit; /* for the lane; PERIODS: what suits the book */
};

/* Lays out SHOWN, events of B in date order, in A.  All must outlive it. */
struct timeline timeline_build(struct arena *a, const struct book *b,
			       struct hits shown,
			       const struct timeline_want *want);

/* The period for the lane of B where the reader asks for UNIT. */
enum period timeline_lane(const struct book *b, enum period unit);

enum timeline_row_kind { ROW_NONE, ROW_YEAR, ROW_SILENCE, ROW_EVENT };

struct timeline_row {
	enum timeline_row_kind kind;
	size_t event; /* ROW_EVENT: index into shown */
	const struct timeline_break *at; /* of the others */
};

/* How many rows there are, which one ROW is, and in which event I stands. */
size_t timeline_rows(const struct timeline *t);
struct timeline_row timeline_row(const struct timeline *t, size_t row);
size_t timeline_row_of(const struct timeline *t, size_t i);

/* Where the reader stands. */
struct timeline_pos {
	size_t cursor; /* the chosen event, as an index into shown */
	size_t top;    /* the first row below the heading line */
};

/*
 * POS within T, and scrolled so that the cursor is among the rows of a pane of
 * HEIGHT cells, the first of which is the heading line.
 */
struct timeline_pos timeline_scroll(const struct timeline *t,
				    struct timeline_pos pos, int height);

/* Rows below the heading line in a pane of HEIGHT cells, at least 1. */
int timeline_body(int height);

/* The first event of SHOWN not below EV; shown.n when there is none. */
size_t timeline_find(struct hits shown, event_no ev);

/* The event that DIR (1, -1) silences further on ends, or I itself. */
size_t timeline_silence(const struct timeline *t, size_t i, int dir);

/* How to draw what is shown. */
struct timeline_look {
	const struct query *marks; /* its words are drawn as hits, or null */
	struct hits found;  /* events with a mark: those of the search */
	struct hits marked; /* by the reader */
	struct hits bright; /* with DIM: the others step back */
	bool dim;
	bool focus; /* the reader is in this pane */
	struct brief_known known; /* counted in the row, not named */
};

/* Draws into R.  The terminal's cursor goes to the chosen row's start. */
void timeline_draw(const struct timeline *t, const struct timeline_look *look,
		   struct timeline_pos pos, struct frame *f, struct rect r);

#endif

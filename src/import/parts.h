#ifndef IMPORT_PARTS_H
#define IMPORT_PARTS_H

#include "base/table.h"
#include "import/columns_use.h"
#include "import/import.h"

/* What import.c, which reads, and event.c, which writes, share: see cells.c,
 * dates.c and event.c. */

/* A file and what its columns are. */
struct import_file {
	struct sheet sheet;
	struct columns columns;
	/* A date that has the day or the month first; or empty (order.h). */
	struct sv day_first, month_first;
	bool timed;      /* some date of a table has a time beside midnight */
	size_t midnight; /* times of day that are none: all are midnight */
};

/* A row as an event. */
struct import_event {
	struct import_file *file;
	const struct sheet_row *row;
	struct sv date; /* EDTF; or empty */
	struct sv within; /* EDTF, of what it is a part of; or empty */
	struct sv id;   /* that no event before it has; or empty */
	size_t dated;   /* the column that its date is in */
	bool as_of;     /* either is one that it is only known to hold at */
	bool moved;     /* its date was one by the Julian calendar */
	bool timed;     /* its cells have times of day that this has not */
	bool left_out;
};

struct import {
	struct arena *arena;
	struct arena making; /* of the dates of an event; then emptied */
	struct import_options options;
	struct diags *diags;
	VEC(struct import_file *) files;
	VEC(struct import_event) events;
	struct records records;
	struct table ids; /* numbers of ID */
	VEC(struct sv) id; /* of events that are not left out */
	VEC(struct sv) made; /* what each is in the output; or empty */
	size_t left_out;
	int year; /* of the last date that was read, or 0 */
};

/* The cell of column I, or null when the row has none. */
const struct cell *import_at(const struct import_event *ev, size_t i);

/* The text of that cell, trimmed; empty when there is none. */
struct sv import_cell(const struct import_event *ev, size_t i);

/* Whether there is a cell of column I that has anything. */
bool import_has(const struct import_event *ev, size_t i);

/* Whether the cell of column I is a date that the EDTF of the event does not
 * say all of: a day by another calendar, a fraction of a second. */
bool import_says_more(const struct import_event *ev, size_t i);

/* The column of FIELD that EV has something in, else the first; the number of
 * columns when none is of FIELD. */
size_t import_column(const struct import_event *ev, struct sv field);

/* Where CELL is; without one, the last of the row, or the row. */
struct locus import_locus(const struct import_event *ev,
			  const struct cell *cell);

/* Reads the date of EV, of its one cell or of start and end; false, where it
 * tells why, when there is none.  The texts that it sets are in the arena
 * MAKING (dates.c). */
bool import_dates(struct import *im, struct import_event *ev);

/* The next text of LEFT, which ; separates. */
struct sv import_item(struct sv *left);

/* The number of ID among IM's, or TABLE_NONE. */
uint32_t import_id(const struct import *im, struct sv id);

/* Gives ID, which has to stay, the next number; false when it has one. */
bool import_take_id(struct import *im, struct sv id);

/* Once all events are read: makes ids of ours of those that are none, "EV 01",
 * so that what refers to them can. */
void import_make_ids(struct import *im);

/* What the event that is called ID is in the output; empty for none. */
struct sv import_made_id(const struct import *im, struct sv id);

/* Appends EV as an item of `events`.  What is made on the way is in
 * SCRATCH. */
void import_event(struct build *out, struct import *im,
		  const struct import_event *ev, struct arena *scratch,
		  bool ascii);

#endif

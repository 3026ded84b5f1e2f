#ifndef IMPORT_SHEET_H
#define IMPORT_SHEET_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "import/records.h"
#include "import/tally.h"
#include "text/locale.h"

/*
 * What an import reads a file as: named columns and rows of cells, each with
 * its place, and records that are no events.  What the columns mean is the
 * business of columns.h, and of no import.
 */
struct cell {
	struct sv text; /* valid UTF-8; in the file's bytes or the arena */
	/* Instead of text: a list, or what can stand under a field of ours;
	 * else null. */
	const struct node *tree;
	uint32_t line, column; /* from 1, column in code points; 0: no place */
	uint32_t of; /* number of its column */
};

struct sheet_row {
	const struct cell *cells; /* those that there are, by column */
	size_t n;
	uint32_t line, column; /* of the row */
	bool told; /* that its date cannot be known */
};

/* Starts as { .arena = A }; sheet_free() ends it, but not A. */
struct sheet {
	struct arena *arena;
	struct sv file;
	struct sheet_row head; /* the names of the columns */
	VEC(struct sheet_row) rows;
	bool table; /* it begins with the names of its columns, and cells are
		       texts */
	bool prose; /* dates are as people write them in texts */
	bool made; /* the format has the names of its columns, so that none is
		      asked for */
	bool edtf; /* years before Christ are EDTF that the import has made */
	bool ours; /* a report of ours; of a table see columns.h */
	bool note; /* one event, of which not all have the same columns */
	const struct sv *maps; /* FIELD=COLUMN,... as the reader says */
	size_t nmaps;
	bool clocked; /* it had times of day beside its days */
	struct records *records; /* of all files */
	struct diags *diags;
	const struct locale *locale; /* of numbers such as 5/6/2024 */
	struct tally kept; /* the x- keys of records */
	/* Columns whose cells are in another, a date, already: by name. */
	VEC(struct sv_pair) joined;
	size_t room; /* bytes that sheet_again() may yet take */
};

void sheet_free(struct sheet *s);

/* Adds CELLS, one of each column, as a row of S, the first as its head. */
void sheet_add(struct sheet *s, const struct cell *cells, size_t n);

/* Makes TEXT, which is copied, that of the cell I of ROW, of S. */
void sheet_set(struct sheet *s, struct sheet_row *row, size_t i,
	       struct sv text);

/* The field that the reader says the column NAME of S is; empty for none.  S
 * may be null. */
struct sv sheet_mapped(const struct sheet *s, struct sv name);

/* Notes that what stood in the column FROM of S is in the column TO now. */
void sheet_joined(struct sheet *s, size_t from, size_t to);

/* Tells of NODE, which is no record, and leaves it out. */
void sheet_left(struct sheet *s, const struct node *node);

/* Tells that a line is not as it is DUE, and leaves it out. */
void sheet_left_line(struct sheet *s, struct sv line, const struct node *at,
		     struct sv due);

/*
 * Whether what stands once, N bytes, may be said in another place of S as well:
 * a heading, what a link means, a footnote, a string of BibTeX.  All that is
 * takes no more than eight times the bytes of the file, or 100 KB, so that a
 * small file makes no large one.
 */
bool sheet_again(struct sheet *s, size_t n);

/* The room of a file of N bytes. */
size_t sheet_room(size_t n);

/* Tells that LINE is to be said in too many places, and leaves it out: where it
 * is not said yet. */
void sheet_left_again(struct sheet *s, struct sv line, const struct node *at);

/*
 * A row of import.def.  Reads TEXT, which is valid UTF-8 without a byte order
 * mark and stays, into S.  Adds a LOSS where the rest of the file cannot be
 * read; the rows before it are in S.
 */
typedef void import_read(struct sheet *s, struct sv text);

/* The cells of a sheet with commas, as they are. */
import_read csv_cells;

#define X(name, ending, function, help) import_read function;
#include "import/import.def"
#undef X

#endif

#ifndef TABLE_ROWS_H
#define TABLE_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sink.h"
#include "base/sv.h"
#include "base/table.h"

/*
 * Rows with named columns, written as they come: as lines for eyes, TSV, CSV,
 * JSON or ids.  No more than a row is held at a time.
 */

/* The values of a row in one column: one text, any number of texts, a number
 * in digits, `true` or `false`.  JSON writes each after its kind. */
enum rows_shape { ROWS_ONE, ROWS_MANY, ROWS_NUMBER, ROWS_TRUTH };

enum rows_flag {
	ROWS_MEMBER = 1, /* only a member in JSON: no column */
	ROWS_DATE = 2,   /* a date, which no program takes for a formula */
	ROWS_ID = 4,     /* an event's id, which is typed again (clean_id()) */
};

struct rows_head {
	struct sv name;
	enum rows_shape shape;
	unsigned flags; /* enum rows_flag */
};

/* The values of one cell. */
struct items {
	struct sv *v;
	size_t n;
};

/* Adds TEXT to ITEMS, which has room, unless it is among those; SEEN, zeroed
 * before the first, is for table_free() after the last. */
void items_add(struct items *items, struct table *seen, struct sv text);

struct rows {
	const struct rows_head *heads;
	size_t nheads;
	void *of; /* the owner's, for the functions below */
	/* Goes to the next row, the first at first; false at the end. */
	bool (*next)(void *of);
	/* What the row has in COLUMN, not yet clean; in ROW, which is emptied
	 * after it.  A cell that is no ROWS_MANY has one value. */
	struct items (*cell)(void *of, struct arena *row, size_t column);
	/* What the row is known by. */
	struct sv (*id)(void *of);
	/* Appends the row as a line to be read. */
	void (*line)(void *of, struct arena *row, struct build *out);
};

#define ROWS_FORMS(X)                                                          \
	X(TEXT, "text", NULL, text_row, NULL)                                  \
	X(TSV, "tsv", tsv_head, tsv_row, NULL)                                 \
	X(CSV, "csv", csv_head, csv_row, NULL)                                 \
	X(JSON, "json", json_head, json_row, json_foot)                        \
	X(NDJSON, "ndjson", NULL, ndjson_row, NULL)                            \
	X(IDS, "ids", NULL, ids_row, NULL)

enum rows_form {
#define X(id, name, head, row, foot) ROWS_##id,
	ROWS_FORMS(X)
#undef X
	ROWS_FORM_COUNT,
};

struct rows_look {
	bool ascii;   /* nothing but ASCII */
	bool bom;     /* CSV begins with a byte order mark */
	bool apart;   /* a ; within one of several values has a \ before it */
	bool trusted; /* CSV goes where no cell is taken for a formula */
};

/* "tsv"; empty for ROWS_FORM_COUNT. */
struct sv rows_form_name(enum rows_form form);

/* Finds the form called NAME; false when there is none. */
bool rows_find(struct sv name, enum rows_form *out);

/*
 * Writes all rows of T to K.  What it makes is in SCRATCH, which is emptied
 * for each row.  Returns false when K takes no more.
 *
 * CSV is that of RFC 4180; a cell that a spreadsheet would take for a formula
 * (OWASP, CSV Injection: it begins with = + - @ TAB CR, or with a full-width
 * form of one) has a ' before it unless it is a number or a date, and so has
 * one that begins with ' and such a sign, so that it can be undone.
 */
bool rows_write(struct sink *k, struct arena *scratch, enum rows_form form,
		 const struct rows *t, const struct rows_look *look);

/* The same of what stands above the rows, and of the next row, for forms whose
 * rows are written alike: appended to OUT. */
void rows_head(struct build *out, enum rows_form form, const struct rows *t,
	       const struct rows_look *look);
void rows_row(struct build *out, struct arena *scratch, enum rows_form form,
	      const struct rows *t, const struct rows_look *look);

/* CELL, of CSV, without the ' that rows_write() set before it. */
struct sv rows_unguard(struct sv cell);

/* Appends ITEMS joined by "; ". */
void rows_join(struct build *out, struct items items);

/* Takes the first of the values that LEFT, a cell, joins so, without blanks
 * around it.  APART: a \ before ; or \ in it, which rows_look has set, is
 * taken out, in A. */
struct sv rows_item(struct arena *a, struct sv *left, bool apart);

/* ---- for lines to be read ---- */

/* Appends TEXT clean and cut to CELLS, and padded to them when PAD. */
void rows_cell(struct build *out, struct arena *scratch, struct sv text,
		int cells, bool pad, bool ascii);

/* Ends a line, without the blanks that it ends in. */
void rows_end(struct build *out);

#endif

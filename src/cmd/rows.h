#ifndef CMD_ROWS_H
#define CMD_ROWS_H

#include "cmd/cli.h"
#include "cmd/column.h"

/*
 * What `annals list` and `annals names` print: rows with named columns, as
 * lines for eyes, TSV, JSON or ids.
 */

/* The values of a row in one column: one text, any number of texts, a number
 * in digits, `true` or `false`.  JSON writes each after its kind. */
enum rows_shape { ROWS_ONE, ROWS_MANY, ROWS_NUMBER, ROWS_TRUTH };

struct rows_head {
	struct sv name;
	enum rows_shape shape;
	bool json; /* only a member in JSON: no column */
};

struct rows {
	const void *of; /* the owner's, for the functions below */
	size_t n;
	const struct rows_head *heads;
	size_t nheads;
	const struct rows_form *form; /* set by rows_format() */
	/* What row I has in COLUMN, not yet clean; SCRATCH lasts for a row. */
	struct items (*items)(struct cli *c, const struct rows *r,
			      struct arena *scratch, size_t i, size_t column);
	struct sv (*id)(struct cli *c, const struct rows *r, size_t i);
	/* Prints row I as a line to be read. */
	void (*text)(struct cli *c, const struct rows *r, struct arena *scratch,
		     size_t i);
};

/* Takes the form that --format asks for.  Returns false, with the error
 * printed, when there is none. */
bool rows_format(struct cli *c, struct rows *r);

/* Lowers *N to --limit.  Returns false, with the error printed, when that is
 * no number. */
bool rows_limit(struct cli *c, size_t *n);

/* Prints all rows, and stops where nothing more can be written. */
void rows_print(struct cli *c, const struct rows *r);

/* ---- for lines to be read ---- */

/* Columns of the terminal, 80 where there is none. */
int rows_width(const struct cli *c);

/* Appends TEXT clean and cut to CELLS, and padded to them when PAD. */
void rows_cell(struct cli *c, struct arena *scratch, struct sv text, int cells,
	       bool pad);

/* Ends a line, without the blanks that it ends in. */
void rows_end(struct cli *c);

#endif

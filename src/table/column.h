#ifndef TABLE_COLUMN_H
#define TABLE_COLUMN_H

#include "index/index.h"
#include "table/rows.h"

/*
 * Events as a table.  Two sets of columns: those of `annals list`, whose JSON
 * has some more members, and those of `annals report -T csv` and `-T tsv`.
 * Both are for scripts, so what stands here stays (annals-formats(5)).
 */
enum column_set { COLUMNS_LIST, COLUMNS_REPORT };

/* Some events on their way into a table. */
struct column_rows {
	const struct corpus *corpus;
	const event_no *hits; /* in the order of the rows */
	size_t n;
	size_t at;            /* rows begun so far: 0 at first */
	enum column_set set;
};

/* The table of ROWS, which it changes while it is written.  It has no lines to
 * be read; who adds some finds &ROWS in their OF. */
struct rows column_table(struct column_rows *rows);

#endif

#ifndef REPORT_SHEETS_H
#define REPORT_SHEETS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"
#include "report/writer.h"
#include "tell/doc.h"

/*
 * Text on sheets of paper: each has as many lines, SHEET_LINES, of which the
 * first is a head (what it is of, and when that was; on the first sheet there
 * is none) and the last a foot (the number of the sheet).  Lines of the text
 * that are handed over together stay together where one sheet can hold them; of
 * a table the heads are repeated.  All but the first begin with a form feed.
 */
enum {
	SHEET_LINES = 60, /* what A4 and Letter have, less their margins */
	SHEETS_COUNTED = 2000, /* beyond, a foot does not say of how many */
	SHEETS_ROW = '\r', /* begins a line of a text that is too long for a
			      sheet, so that the next may begin there */
};

struct sheets;

/*
 * Sheets as LAYOUT has them, of a document with HEAD, on their way to OUT; all
 * of it in A.  With REPORT_PAGES what is set comes to OUT when all is set, or
 * SHEETS_COUNTED are; with REPORT_LOOKED_AT at once, each foot an empty line.
 */
struct sheets *sheets_begin(struct arena *a, struct build *out,
			    const struct doc_head *head,
			    const struct report_layout *layout);

/* Puts TEXT, whole lines, which it copies, on a sheet; with KEEP on that of
 * what comes next.  Blank lines that it begins with do not begin a sheet. */
void sheets_put(struct sheets *s, struct sv text, bool keep);

/* HEADS, whole lines, of the table that what is put next is of, or none, and
 * whether it goes ON with that of before.  They stand on each sheet above what
 * is there of the table; where it begins the text has them. */
void sheets_heads(struct sheets *s, struct sv heads, bool on);

/* What is put next begins a sheet. */
void sheets_turn(struct sheets *s);

/* Bytes that were put and are not in OUT yet. */
size_t sheets_kept(const struct sheets *s);

/* Ends the last sheet. */
void sheets_end(struct sheets *s);

/* Appends the foot of sheet NUMBER, from 1, of OF in all (0: nobody knows), a
 * line of WIDTH cells without its end. */
void sheets_foot(struct build *b, const struct locale *l, int width,
		 uint32_t number, uint32_t of);

#endif

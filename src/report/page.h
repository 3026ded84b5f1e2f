#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"
#include "tell/doc.h"
#include "wording/label.h"
#include "report/writer.h"

/*
 * A page of plain text: lines filled and broken to a width in terminal cells.
 * Columns count cells from zero.  No line that leaves has blanks at its end,
 * or is wider than the page unless it is a single grapheme.
 */

/* The signs that the page itself sets, in UTF-8 or ASCII. */
struct page_marks {
	const char *to;          /* between two numbers */
	const char *differs;     /* before what cannot be true as well */
	const char *rule;        /* one cell of a rule */
};

struct page {
	struct build *out;
	struct arena *scratch; /* what page_runs() returns lives here */
	const struct page_marks *marks;
	const struct locale *locale;
	int width;  /* cells */
	int gap;    /* blank lines due before the next line */
	bool begun; /* a line was written */
	bool ascii;
	bool sheets; /* its lines go on sheets (sheets.h) */
};

/* A page in words of L. */
struct page page_start(struct build *out, struct arena *scratch,
		       const struct locale *l,
		       const struct report_layout *layout);

/* RUNS as clean text on one line; a blank that must not break is U+00A0. */
struct sv page_runs(const struct page *p, const struct runs *runs);

/* LABEL as clean text; in the scratch of P. */
struct sv page_label(const struct page *p, enum label label);

/* Asks for at least LINES blank lines before the next line, unless it is the
 * first. */
void page_gap(struct page *p, int lines);

/*
 * Fills TEXT into lines: the first from column FIRST, after LEAD, which must
 * end before it; the others from column REST.  An empty TEXT gives a line
 * with LEAD, or none.
 */
void page_flow(struct page *p, struct sv lead, int first, int rest,
	       struct sv text);

/* Not clean yet: a title, each of its lines in the middle. */
void page_centre(struct page *p, struct sv text);

/* A line across the page. */
void page_rule(struct page *p);

/* Part of a text, whole lines. */
struct page_column {
	struct sv text;
	size_t lines;
	int at; /* its first cell */
};

/* A page of WIDTH cells that is set into SET, to stand beside others of P; and
 * SET as a column there, at the cell AT. */
struct page page_part(const struct page *p, struct build *set, int width);
struct page_column page_column(const struct build *set, int at);

/*
 * Parts TEXT, which has LINES lines, into N columns as even as may be; a line
 * that begins with a blank stays with the one before it.
 */
void page_columns(struct sv text, size_t lines, struct page_column *columns,
		  int n);

/* Writes N columns side by side, from the left; what each has is no wider than
 * its place. */
void page_beside(struct page *p, struct page_column *columns, int n);

#endif

#ifndef VIEW_DOC_LINES_H
#define VIEW_DOC_LINES_H

#include "view/doc_view.h"

/*
 * Makes a document of lines with columns: a dossier, a ledger, a table of
 * figures.  Lines are added from above; what is put goes on the last of them.
 * Columns and widths count cells; two columns at the left are for the numbers
 * of links and the sign of the chosen row.
 */
enum {
	DOC_MARGIN = 3, /* cells before what is read */
	DOC_NUMBER = 2, /* the number of a link stands so many before it */
};

struct doc_lines {
	struct doc_view view;
	struct arena *a; /* of all of it */
	bool ascii, words; /* as in struct doc_look */
	size_t link_room;
	uint32_t numbered; /* links with a number so far */
};

/* An empty one in A, WIDTH cells wide; of LOOK its marks, ascii and
 * words matter. */
struct doc_lines doc_lines_new(struct arena *a, int width,
			       const struct doc_look *look);

/* A blank line, unless there is one, or nothing, above. */
void doc_lines_gap(struct doc_lines *l);
void doc_lines_add(struct doc_lines *l);

/* TEXT as a paragraph of its own, dim: said of the whole. */
void doc_lines_say(struct doc_lines *l, struct sv text);

/* TEXT at COL, cut with an ellipsis to CELLS; 0: to what is left of the line.
 * Returns the column after it. */
int doc_lines_put(struct doc_lines *l, int col, int cells, struct sv text,
		  enum style style);

/* The same, at the right edge of the CELLS. */
void doc_lines_right(struct doc_lines *l, int col, int cells, struct sv text,
		     enum style style);

/* TEXT, if it is any, apart from what stands before it on the line. */
void doc_lines_next(struct doc_lines *l, struct sv text);

/* A bar of CELLS times N of MOST, no shorter than a cell where N is not 0. */
void doc_lines_bar(struct doc_lines *l, int col, int cells, size_t n,
		   size_t most);

/*
 * A link to TARGET, called TEXT, which is borrowed; NUMBERED: with the next
 * number up to nine.  It is gone to in the order that links are made, and
 * stands where it is put.
 */
uint32_t doc_lines_link(struct doc_lines *l, struct target target,
			struct sv text, bool numbered);
/* As doc_lines_put() for the text of LINK, its number before it. */
int doc_lines_put_link(struct doc_lines *l, uint32_t link, int col, int cells,
		       enum style style);
/* The same, CALLED so instead of by its text. */
int doc_lines_put_called(struct doc_lines *l, uint32_t link, struct sv called,
			 int col, int cells, enum style style);

/* The last line is a link to TARGET, all of it. */
void doc_lines_row(struct doc_lines *l, struct target target);

#endif

#ifndef VIEW_SCROLL_H
#define VIEW_SCROLL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/sv.h"
#include "query/query.h"
#include "view/frame.h"

/*
 * Lines of styled text, longer than the pane that shows them: an event,
 * the help, a report.  Text is made safe as it goes in.  Columns and
 * widths count terminal cells.
 */
struct scroll_span {
	struct sv text; /* clean, in its arena */
	int col;
	enum style style;
	uint32_t link; /* as its piece has it */
};

struct scroll_line {
	size_t first, count; /* spans */
	uint32_t row;        /* the link that is all of it, from 1, or 0 */
};

struct scroll {
	struct arena *arena;
	const struct query *marks; /* its words are drawn as hits, or null */
	int width;                 /* where text wraps */
	bool ascii;

	struct scroll_line *lines;
	struct scroll_span *spans;
	size_t nlines, nspans;
	size_t line_room, span_room;
	int at; /* the column after what was put last */
};

/* An empty one in A. */
struct scroll scroll_new(struct arena *a, int width, bool ascii,
		     const struct query *marks);

/* Begins a line. */
void scroll_line(struct scroll *p);

/* Puts TEXT at column COL of the last line; what is too long is cut when it
 * is drawn. */
void scroll_put(struct scroll *p, int col, struct sv text, enum style style);

/* The same, of LINK: see struct scroll_piece. */
void scroll_put_link(struct scroll *p, int col, struct sv text,
		     enum style style, uint32_t link);

/* Puts row Y of F on the last line, its column 0 at COL. */
void scroll_cells(struct scroll *p, int col, const struct frame *f, int y);

/* Text in one style, of a row that is broken into lines as one. */
struct scroll_piece {
	struct sv text;
	enum style style;
	uint32_t link; /* of the caller's, from 1; 0: it leads nowhere */
};

/*
 * Lets the N PIECES run on from where the last line ends, one after the other
 * as one text: see scroll_flow().
 */
void scroll_flow_pieces(struct scroll *p, int indent,
			const struct scroll_piece *pieces, size_t n);

/*
 * Lets TEXT run on from where the last line ends, wrapped by the rules of
 * line breaking; the lines that it goes on begin at column INDENT.  A comma
 * that TEXT begins with stays on the line, if need be one cell beyond WIDTH.
 */
void scroll_flow(struct scroll *p, int indent, struct sv text,
		 enum style style);

/* The cells that PIECES take on one line. */
int scroll_measure(struct scroll *p, const struct scroll_piece *pieces,
		   size_t n);

/* The same at column COL of a new line. */
void scroll_flow_line(struct scroll *p, int col, struct sv text,
		      enum style style);

/* The first line with a hit from line FROM on, or before it if DIR is -1,
 * itself included; nlines when there is none. */
size_t scroll_hit(const struct scroll *p, size_t from, int dir);

/* Draws from line TOP on into R.  Returns how many lines were drawn. */
int scroll_draw(const struct scroll *p, size_t top, struct frame *f,
	      struct rect r);

/* TOP moved so that no more than needed of HEIGHT rows stays empty. */
size_t scroll_clamp(const struct scroll *p, size_t top, int height);

#endif

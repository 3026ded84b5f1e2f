#ifndef IMPORT_MARKS_PIECE_H
#define IMPORT_MARKS_PIECE_H

#include <stdbool.h>

#include "base/sv.h"

/*
 * Markdown in pieces that can be read one after the other: of a long list some
 * items at a time, so that not all of it has to be in memory at once.  Starts
 * as marks_pieces().
 */
struct marks_pieces {
	struct sv rest; /* of the text */
	bool whole;     /* it cannot be divided from here on */
	char bullet;    /* of the list that REST may be inside; or 0 */
};

struct marks_pieces marks_pieces(struct sv text);

/* Cuts the next piece off, empty after the last: all of it, or up to an item of
 * a list, which goes on in the next. */
struct sv marks_piece(struct marks_pieces *p);

#endif

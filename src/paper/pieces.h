#ifndef PAPER_PIECES_H
#define PAPER_PIECES_H

#include <stdbool.h>

#include "base/sv.h"

/* A quotation, levelled, as the pieces between words that are left out. */

/* QUOTE without what may be the writer's at its very end. */
struct sv pieces_of(struct sv quote);

/*
 * Cuts *QUOTE, which is not empty, after its next piece and the sign of what is
 * left out; *PIECE is without blanks at either end.  False, and neither is
 * changed, where it is longer than a text of MOST bytes: it is not looked at
 * whole.
 */
bool pieces_next(struct sv *quote, size_t most, struct sv *piece);

#endif

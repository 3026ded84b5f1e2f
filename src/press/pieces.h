#ifndef PRESS_PIECES_H
#define PRESS_PIECES_H

#include "press/read.h"

/* Lists of pieces put together. */

/* TO with FROM after it, which are used up. */
struct piece *pieces_join(struct piece *to, struct piece *from);

/* TEXT, which stays, as a piece in A. */
struct piece *pieces_word(struct arena *a, char style, struct sv text);

/* PIECES, in which what was plain has STYLE. */
struct piece *pieces_style(struct piece *pieces, char style);

/* Copies PIECES with their texts in A to the list that ends at END; where it
 * ends now. */
struct piece **pieces_copy(struct arena *a, struct piece **end,
			   const struct piece *pieces);

#endif

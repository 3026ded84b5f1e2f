#ifndef VIEW_HEADS_H
#define VIEW_HEADS_H

#include "view/names.h"

/*
 * The heads of the names: of each sort those with the most events, in few rows,
 * while no names are shown.
 */

/* Draws the sections of V into the rows of R, two in each, from left to right
 * and then down; what is left out of each is told as a number.  Names are as
 * many as there is room for, none cut. */
void heads_draw(const struct names *v, struct frame *f, struct rect r);

#endif

#ifndef APP_CHOSEN_H
#define APP_CHOSEN_H

#include "app/app.h"

/*
 * What the choices that are remembered hold: texts, queries and lists of what
 * is folded.  Whoever makes a choice makes these in the arena CHOSEN of the
 * app, where the next choices leave them behind; nothing but choices holds
 * them beyond a key.
 */

/* Moves what choices hold out of that arena, and gives up the rest: when there
 * is much of it. */
void chosen_sweep(struct app *a);

/* The same at once.  The app has the book that N brought by now, and all is of
 * that; N null: of the same book as before. */
void chosen_move(struct app *a, const struct news *n);

#endif

#ifndef APP_PANE_STRIP_H
#define APP_PANE_STRIP_H

#include "app/pane.h"
#include "view/strip.h"

/* What was counted for the strip, or null where it is not drawn. */
const struct strip_memo *strip_counted(const struct app *a);

/* Appends the period that the reader is at, and how many events it has:
 * "November 2024: 21 events, perhaps 5 more"; where they are counted. */
void strip_words(const struct app *a, struct build *b);

#endif

#ifndef APP_PANE_HELP_H
#define APP_PANE_HELP_H

#include "app/pane.h"

/* The help, for the prompt that searches in it. */

/* The help shows only lines with WORD, of at most TYPED_MAX bytes; all for an
 * empty one. */
void help_find(struct app *a, struct sv word);

#endif

#ifndef APP_PANE_HELP_H
#define APP_PANE_HELP_H

#include "app/command.h"

/* The help, by its state S. */

/* Whether it shows all, not only lines that have a word; whether C is one of
 * those. */
bool help_all(const void *s);
bool help_wants(const struct app *a, const void *s, enum command c);

#endif

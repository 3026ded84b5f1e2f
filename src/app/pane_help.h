#ifndef APP_PANE_HELP_H
#define APP_PANE_HELP_H

#include "app/command.h"
#include "base/sv.h"

/* The help, by its state S. */

/* Whether it shows all, not only lines that have a word; whether C is one of
 * those. */
bool help_all(const void *s);
bool help_wants(const struct app *a, const void *s, enum command c);

/* Whether a row that is called NAME, and says TEXT, is one of those. */
bool help_finds(const void *s, struct sv name, struct sv text);

/* Whether nothing that the screen shows is, which is said so. */
#define HELP_NOTHING "Nothing in the help has that word."
bool help_empty(const void *s);

/* Those of marks, dates and kinds, a line each, with headings. */
struct sv help_legends(const void *s);

#endif
